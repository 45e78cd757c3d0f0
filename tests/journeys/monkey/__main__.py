"""python -m tests.journeys.monkey --seed 1 --steps 5000: anything at all, to the real window.

Ends with status 1 where something went wrong; the log tells what was done before it.
"""

import argparse
import faulthandler
import json
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.offscreen import PLATFORM


def main(words: Sequence[str] | None = None) -> int:
    """Let a monkey at a window; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.journeys.monkey", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--log", type=Path, help="what is done, line by line")
    parser.add_argument("--keep", type=Path, help="where folder and libraries are left to look at")
    parser.add_argument("--stall", type=float, default=0.2, metavar="SECONDS")
    arguments = parser.parse_args(words)
    faulthandler.enable()
    os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    with tempfile.TemporaryDirectory(prefix="newsreader-monkey-") as place:
        # Before Qt or the application look at it: nothing of the person's own is touched.
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = str(Path(place) / name)
            (Path(place) / name).mkdir()
        return _run(arguments, Path(place))


def _run(arguments: argparse.Namespace, place: Path) -> int:
    from PySide6.QtCore import QObject, QUrl, Slot
    from PySide6.QtGui import QDesktopServices
    from PySide6.QtWidgets import QApplication

    from newsreader.app.settings import Settings
    from newsreader.app.start.desk import Desk
    from tests.journeys.monkey.answer import differences
    from tests.journeys.monkey.driver import Monkey
    from tests.journeys.monkey.lookout import Lookout

    class Elsewhere(QObject):
        """Stands for all other programs: what is opened in them is not opened here."""

        @Slot(QUrl)
        def open(self, url: QUrl) -> None:
            pass

    log = arguments.log.open("w", encoding="utf-8") if arguments.log else None

    def tell(line: str) -> None:
        told = line.encode("utf-8", "backslashreplace").decode("utf-8")
        if log is not None:
            print(told, file=log, flush=True)
        if line.startswith(("FAULT", "STALL")):
            print(told, file=sys.stderr)

    app = QApplication(["newsreader"])
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    elsewhere = Elsewhere()
    for scheme in ("file", "http", "https", "mailto"):
        QDesktopServices.setUrlHandler(scheme, elsewhere, "open")  # type: ignore[arg-type]
    lookout = Lookout(arguments.stall, tell)
    desk = Desk(app, Settings(place / "settings.ini"))
    chance = random.Random(arguments.seed)
    monkey = Monkey(desk, place / "case", chance, arguments.steps, lookout, tell)
    monkey.ended.connect(app.quit)
    monkey.start()
    app.exec()
    lookout.close()
    for line in differences(monkey.library, place):
        lookout.note("undone", line)
    if arguments.keep:
        shutil.copytree(place, arguments.keep, dirs_exist_ok=True)
    told = {
        "seed": arguments.seed,
        "steps": arguments.steps,
        "faults": dict(lookout.faults),
        "stalls": dict(lookout.stalls),
        "longest_s": round(lookout.longest_s, 3),
    }
    print(json.dumps(told, ensure_ascii=False, indent=1))
    return 1 if lookout.faults else 0


if __name__ == "__main__":
    sys.exit(main())
