"""Runs the two ways over the readers, one process at a time, and writes what came of it."""

import argparse
import json
import re
import shutil
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.readers.fuzzing.targets import SUFFIXES
from tests.readers.fuzzing.watch import Tally

MODES = {"hypothesis": "by_hypothesis", "coverage-guided": "by_coverage"}

#: libFuzzer's own count of the edges that its inputs have reached so far.
_EDGES = re.compile(r"\bcov: (\d+)")
#: A reader whose process dies so often is left.
_MOST_DEATHS = 20


@dataclass
class Result:
    """What came of the inputs of one reader in one mode. ``edges`` is libFuzzer's count."""

    reader: str
    mode: str
    tally: Tally = field(default_factory=Tally)
    edges: int = 0
    seconds: int = 0

    def add(self, told: Tally) -> None:
        """Adds what a process told of its inputs."""
        total = self.tally
        for name in ("inputs", "read", "refused"):
            setattr(total, name, getattr(total, name) + getattr(told, name))
        for name in ("slowest_s", "grown_mb", "peak_mb", "arcs"):
            setattr(total, name, round(max(getattr(total, name), getattr(told, name)), 2))
        total.findings |= told.findings

    def line(self) -> str:
        """The result as a line of JSON."""
        facts = {"reader": self.reader, "mode": self.mode, **asdict(self.tally)}
        return json.dumps({**facts, "edges": self.edges, "seconds": self.seconds})


def fuzz(reader: str, mode: str, count: int, folder: Path) -> Result:
    """What came of ``count`` inputs. A process that dies is begun again, its input kept."""
    folder.mkdir(parents=True, exist_ok=True)
    result = Result(reader, mode)
    deaths = 0
    start = time.monotonic()
    while result.tally.inputs < count and deaths < _MOST_DEATHS:
        state = folder / "state.json"
        state.unlink(missing_ok=True)
        log = folder / f"log-{deaths}.txt"
        module = f"tests.readers.fuzzing.{MODES[mode]}"
        numbers = [str(count - result.tally.inputs), str(folder), str(deaths * 1000)]
        with log.open("w") as output:
            code = subprocess.run(
                [sys.executable, "-m", module, reader, *numbers],
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode
        if state.exists():
            result.add(Tally(**json.loads(state.read_text())))
        found = _EDGES.findall(log.read_text(errors="replace"))
        result.edges = max([result.edges, *map(int, found)])
        if code:
            kept = folder / f"death-{deaths}{SUFFIXES[reader][0]}"
            if (folder / "current").exists():
                shutil.copy(folder / "current", kept)
            result.tally.findings[f"the process died with {code}, see {log}"] = str(kept)
            deaths += 1
        elif not state.exists():
            break
    result.seconds = round(time.monotonic() - start)
    return result


def main() -> int:
    """The command; 1 when anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.readers.fuzzing", description=__doc__)
    parser.add_argument("readers", nargs="*", default=list(SUFFIXES), metavar="READER")
    parser.add_argument("--mode", choices=[*MODES, "both"], default="both")
    parser.add_argument("--inputs", type=int, default=100_000, help="per reader and mode")
    parser.add_argument("--folder", type=Path, default=Path("fuzz"), help="for all that is written")
    chosen = parser.parse_args()
    unknown = set(chosen.readers) - set(SUFFIXES)
    if unknown:
        parser.error(f"unknown {sorted(unknown)}; known are {', '.join(SUFFIXES)}")
    has_found = False
    for reader in chosen.readers:
        for mode in MODES if chosen.mode == "both" else [chosen.mode]:
            result = fuzz(reader, mode, chosen.inputs, chosen.folder / f"{reader}-{mode}")
            has_found = has_found or bool(result.tally.findings)
            print(result.line(), flush=True)
            with (chosen.folder / "results.jsonl").open("a") as results:
                results.write(result.line() + "\n")
    return 1 if has_found else 0


if __name__ == "__main__":
    sys.exit(main())
