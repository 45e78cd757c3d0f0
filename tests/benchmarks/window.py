"""How soon the window is on screen, how fast it answers, and how smoothly it runs meanwhile.

    python -m tests.benchmarks.window [FOLDER] [--seconds N] [--only WHAT]

Opens windows on the screen that DISPLAY names (with a window manager, or else no keys reach them);
where there is none, offscreen, which paints but shows nothing. Each window is a process of its own,
timed from the moment it is started, and finds its modules compiled to byte code, as an installed
program does: one run of each that is not counted compiles them. Every time is told by the clock
and as the computing of the process that was timed (of the GUI thread, where that is what must not
stall), because other programs share the machine. Without FOLDER, what needs a folder of real
articles is left out.
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
from tests.benchmarks.window_openings import OPENINGS
from tests.offscreen import PLATFORM

RUNS = 9


def main() -> None:
    """Measure bare windows beside the real one, each in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long to look on at most")
    parser.add_argument("--only", choices=("start", "show", "openings", "index"))
    arguments = parser.parse_args()
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    only = arguments.only
    with tempfile.TemporaryDirectory() as temporary:
        if only in (None, "start"):
            measure_start(Path(temporary))
        if only in (None, "show"):
            print(child(Path(temporary), "shown_articles", temporary))
        if only in (None, "openings"):
            measure_openings(Path(temporary))
        if only in (None, "index"):
            measure_indexing(Path(temporary), arguments.folder, arguments.seconds)


def measure_openings(temporary: Path) -> None:
    """What is opened for the first time in a window, each in one of its own."""
    print("opened for the first time, longest stall, ms     clock  computing")
    for name in OPENINGS:
        child(temporary, "opening", temporary, name, module="window_openings")
        clock, own = child(temporary, "opening", temporary, name, module="window_openings").split()
        print(f"  {name:42} {clock:>6} {own:>10}")


def measure_indexing(temporary: Path, given: Path | None, seconds: float) -> None:
    """How smoothly the window runs while short files are indexed, and those of a folder."""
    few = window_library.write_files(temporary / "few", 20)
    child(temporary, "indexing", temporary, "compiling", few, seconds)
    many = window_library.write_files(temporary / "many", 2000)
    print(child(temporary, "indexing", temporary, "2,000 short files", many, seconds))
    if given is not None:
        words = ("the folder given", given.resolve(), seconds)
        print(child(temporary, "indexing", temporary, *words))


_EMPTY, _PARTS, _OURS = "empty window", "with the parts", "newsreader"


def measure_start(temporary: Path) -> None:
    """A library with articles in the window, against a window with nothing in it, and against one
    with a list, a text and a panel of which nothing is ours."""
    child(temporary, "own_library", temporary / "news")
    starts = {
        _EMPTY: ("window_start", "bare_window"),
        _PARTS: ("window_parts", "window_with_parts"),
        _OURS: ("window_start", "newsreader_window"),
    }
    times: dict[str, list[tuple[float, ...]]] = {name: [] for name in starts}
    # In turn, so that a busy minute of the machine falls on all.
    for number in range(RUNS + 1):
        for name, (module, function) in starts.items():
            run = child(temporary, function, module=module).split()
            if number > 0:
                times[name].append(tuple(map(float, run)))
    print(f"window on screen, articles listed and shown, median of {RUNS}")
    for index, kind in enumerate(("clock", "computing")):
        medians = {name: statistics.median(run[index] for run in times[name]) for name in starts}
        for name, median in medians.items():
            print(
                f"  {name:15}{kind:10} {median * 1000:6.0f} ms"
                f"  {median / medians[_EMPTY]:5.2f} times empty"
                f"  {median / medians[_PARTS]:5.2f} times one with the parts"
            )


def child(temporary: Path, function: str, *words: object, module: str = "window_process") -> str:
    """What ``function`` of a module for processes prints in one of its own, whose byte code,
    settings and data are kept in ``temporary``."""
    code = f"from tests.benchmarks import {module} as w;w.{function}(*__import__('sys').argv[1:])"
    if module in ("window_process", "window_openings"):
        # As the program begins.
        code = f"from newsreader.app.start.lean_qt import load_leanly;load_leanly();{code}"
    kinds = ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "RUNTIME_DIR")
    environment = os.environ | {f"XDG_{kind}": str(temporary) for kind in kinds}
    environment |= {"PYTHONPYCACHEPREFIX": str(temporary / "byte code")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(
        [sys.executable, "-c", code, str(time.time()), *map(str, words)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ).stdout.strip()


if __name__ == "__main__":
    main()
