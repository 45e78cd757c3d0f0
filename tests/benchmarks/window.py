"""How soon the window is on screen, how fast it answers, and how smoothly it runs meanwhile.

    python -m tests.benchmarks.window [FOLDER] [--seconds N] [--only WHAT]

Opens windows on the screen that DISPLAY names; where there is none, offscreen, which paints but
shows nothing. Each window is a process of its own, timed from the moment it is started. Every time
is told by the clock and as the computing of the process that was timed (of the GUI thread, where
that is what must not stall), because other programs share the machine. Without FOLDER, what needs
a folder of real articles is left out.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import window_library

RUNS = 5


def main() -> None:
    """Measure a bare window, then the real one, each in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to look on at most")
    parser.add_argument("--only", choices=("start", "show", "index"))
    arguments = parser.parse_args()
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    only = arguments.only
    with tempfile.TemporaryDirectory() as temporary:
        if only in (None, "start"):
            measure_start(Path(temporary))
        if only in (None, "show"):
            print(child("shown_articles", temporary))
        if only in (None, "index"):
            many = window_library.write_files(Path(temporary) / "many", 2000)
            print(child("indexing", temporary, "2,000 short files", many, arguments.seconds))
            if arguments.folder is not None:
                words = ("the folder given", arguments.folder.resolve(), arguments.seconds)
                print(child("indexing", temporary, *words))


def measure_start(temporary: Path) -> None:
    """A library with articles in the window, against a window with nothing in it."""
    library = temporary / "start.newsreader"
    window_library.write_start(library, temporary / "news")
    times: dict[str, list[tuple[float, float]]] = {"bare_window": [], "newsreader_window": []}
    # In turn, so that a busy minute of the machine falls on both.
    for _ in range(RUNS):
        for name, runs in times.items():
            clock, own = child(name, library).split()
            runs.append((float(clock), float(own)))
    print(f"window on screen, articles listed and shown, median of {RUNS}")
    medians = {
        name: [statistics.median(column) for column in zip(*runs, strict=True)]
        for name, runs in times.items()
    }
    for (name, words), index in (
        (pair, index)
        for index in (0, 1)
        for pair in (("bare_window", "bare PySide6"), ("newsreader_window", "newsreader"))
    ):
        kind = ("clock", "computing")[index]
        ratio = medians[name][index] / medians["bare_window"][index]
        print(f"  {words:14}{kind:10} {medians[name][index]:6.2f} s  {ratio:5.2f} times bare")


def child(function: str, *words: object) -> str:
    """What ``function`` of the module for processes prints in one of its own."""
    code = (
        "from tests.benchmarks import window_process as w;"
        f"w.{function}(*__import__('sys').argv[1:])"
    )
    return subprocess.run(
        [sys.executable, "-c", code, str(time.time()), *map(str, words)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout.strip()


if __name__ == "__main__":
    main()
