"""Runs the two ways over the readers, one process at a time, and writes what came of it."""

import argparse
import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.readers.fuzzing.targets import SUFFIXES

MODES = {"hypothesis": "by_hypothesis", "coverage-guided": "by_coverage"}

#: libFuzzer's own count of the edges that its inputs have reached so far.
_EDGES = re.compile(r"\bcov: (\d+)")
#: A reader whose process dies so often is left.
_MOST_DEATHS = 20
_SUMMED = ("inputs", "read", "refused")
_HIGHEST = ("slowest_s", "grown_mb", "peak_mb", "arcs")


def fuzz(reader: str, mode: str, count: int, folder: Path) -> dict[str, object]:
    """What came of ``count`` inputs. A process that dies is begun again, its input kept."""
    folder.mkdir(parents=True, exist_ok=True)
    total: dict[str, float] = dict.fromkeys((*_SUMMED, *_HIGHEST), 0)
    findings: dict[str, str] = {}
    edges = deaths = 0
    start = time.monotonic()
    while total["inputs"] < count and deaths < _MOST_DEATHS:
        left = count - int(total["inputs"])
        state = folder / "state.json"
        state.unlink(missing_ok=True)
        log = folder / f"log-{deaths}.txt"
        module = f"tests.readers.fuzzing.{MODES[mode]}"
        command = [sys.executable, "-m", module, reader, str(left), str(folder), str(deaths * 1000)]
        with log.open("w") as output:
            code = subprocess.run(
                command, stdout=output, stderr=subprocess.STDOUT, check=False
            ).returncode
        told = json.loads(state.read_text()) if state.exists() else {}
        for key in _SUMMED:
            total[key] += told.get(key, 0)
        for key in _HIGHEST:
            total[key] = max(total[key], told.get(key, 0))
        findings |= told.get("findings", {})
        found = _EDGES.findall(log.read_text(errors="replace"))
        edges = max([edges, *map(int, found)])
        if code:
            kept = folder / f"death-{deaths}{SUFFIXES[reader][0]}"
            if (folder / "current").exists():
                shutil.copy(folder / "current", kept)
            findings[f"the process died with {code}, see {log}"] = str(kept)
            deaths += 1
        elif not told:
            break
    seconds = time.monotonic() - start
    return {
        "reader": reader,
        "mode": mode,
        **{key: round(value, 2) for key, value in total.items()},
        "edges": edges,
        "seconds": round(seconds),
        "findings": findings,
    }


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
            has_found = has_found or bool(result["findings"])
            line = json.dumps(result)
            print(line, flush=True)
            with (chosen.folder / "results.jsonl").open("a") as results:
                results.write(line + "\n")
    return 1 if has_found else 0


if __name__ == "__main__":
    sys.exit(main())
