"""How many web pages a second of CPU time are read, the first time and again.

    python -m tests.benchmarks.pages FOLDER [--rounds N]

Every round is a process of its own with one thread that reads all pages of the folder three
times. The first pass is cold: it includes the import of every library that a page needs, and the
language guesser's model where a page needs that. Only the start of the interpreter and of the
registry of formats, which every file needs, is left out and told beside it. The best round
counts: what else the machine does slows all of them.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from newsreader.errors import ReadError
from newsreader.readers.registry import read_file
from newsreader.readers.web import html

_PASSES = 3


class Measured(NamedTuple):
    """Seconds of CPU time: until the registry stood, of the first pass, of the fastest after it."""

    start: float
    cold: float
    warm: float


def main() -> None:
    """Measure in processes of their own, or be one of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    pages = sorted(p for p in arguments.folder.rglob("*") if p.suffix in html.FORMAT.suffixes)
    if not pages:
        sys.exit(f"no web pages in {arguments.folder}")
    if arguments.once:
        print(json.dumps(measure(pages)))
        return
    rounds = [_run(arguments.folder) for _ in range(arguments.rounds)]
    best = Measured(*map(min, zip(*rounds, strict=True)))
    print(f"{len(pages)} pages, of {len(rounds)} rounds the best; start {best.start:.2f} s")
    print(f"cold {len(pages) / best.cold:6.1f} pages a second of CPU time ({best.cold:.2f} s)")
    print(f"warm {len(pages) / best.warm:6.1f} pages a second of CPU time ({best.warm:.2f} s)")


def measure(pages: list[Path]) -> Measured:
    """What this process takes, which must have read nothing so far."""
    start = time.process_time()
    cold, *warm = (_pass(pages) for _ in range(_PASSES))
    return Measured(start, cold, min(warm))


def _pass(pages: list[Path]) -> float:
    begun = time.process_time()
    for page in pages:
        try:
            read_file(page)
        except ReadError as error:
            print(f"{page.name} {error}", file=sys.stderr)
    return time.process_time() - begun


def _run(folder: Path) -> Measured:
    command = [sys.executable, "-m", "tests.benchmarks.pages", str(folder), "--once"]
    ran = subprocess.run(
        command, env={**os.environ, "OMP_NUM_THREADS": "1"}, stdout=subprocess.PIPE, check=True
    )
    return Measured(*json.loads(ran.stdout))


if __name__ == "__main__":
    main()
