"""How soon the window is on screen, how fast articles open, and how smoothly it runs meanwhile.

    python -m tests.benchmarks.window FOLDER [--seconds N]

Opens windows on the screen that DISPLAY names; where there is none, offscreen, which paints but
shows nothing. Each window is a process of its own, timed from the moment it is started.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from newsreader.app.main_window import MainWindow

_BEAT_MS = 5


class _Beat(NamedTuple):
    """When a beat came, in seconds, and how long the GUI thread has computed until then."""

    clock: float
    own: float


def main() -> None:
    """Measure a bare window, then the real one on a new library and a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=20.0, help="how long to look on")
    arguments = parser.parse_args()
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    bare = statistics.median(float(child("bare_window")) for _ in range(3))
    print(f"bare PySide6 window on screen      {bare:6.2f} s")
    with tempfile.TemporaryDirectory() as temporary:
        print(child("newsreader_window", temporary, arguments.folder, arguments.seconds))


def child(function: str, *words: object) -> str:
    """What ``function`` of this module prints in a process of its own."""
    code = f"from tests.benchmarks import window; window.{function}(*__import__('sys').argv[1:])"
    return subprocess.run(
        [sys.executable, "-c", code, str(time.time()), *map(str, words)],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


def bare_window(started: str) -> None:
    """Show an empty main window; print the seconds until it was painted."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1400, 880)
    window.show()
    _wait_until_painted(window)
    print(time.time() - float(started))
    app.quit()


def newsreader_window(started: str, temporary: str, folder: str, seconds: str) -> None:
    """Show the window on a new library, read ``folder``, open articles and watch the pulse."""
    from PySide6.QtWidgets import QApplication

    from newsreader.app.desk import Desk
    from newsreader.app.settings import Settings

    app = QApplication([])
    app.setStyle("Fusion")
    desk = Desk(app, Settings(Path(temporary) / "settings.ini"), "light")
    window = desk.open_library(Path(temporary) / "library.newsreader", [Path(folder).resolve()])
    _wait_until_painted(window)
    print(f"newsreader's window on screen      {time.time() - float(started):6.2f} s")

    pulse, opening = _look_on(window, float(seconds))
    print(f"articles opened while reading      {len(opening):6d}")
    if opening:
        print(f"  time to show one, median         {statistics.median(opening) * 1000:6.0f} ms")
        print(f"  slowest                          {max(opening) * 1000:6.0f} ms")
    print(f"pulse of {_BEAT_MS} ms, by the clock")
    _print_gaps([beat.clock for beat in pulse])
    # What the GUI thread itself took of a gap: the rest is other processes, or other threads.
    print("  of which its own computing")
    _print_gaps([beat.own for beat in pulse])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the window          {peak:6.0f} MB")
    window.close()
    app.processEvents()


def _print_gaps(times: list[float]) -> None:
    gaps = sorted(later - earlier for earlier, later in pairwise(times))
    print(f"  99th percentile                  {gaps[len(gaps) * 99 // 100] * 1000:6.0f} ms")
    print(f"  longest gap                      {gaps[-1] * 1000:6.0f} ms")


def _look_on(window: "MainWindow", seconds: float) -> tuple[list["_Beat"], list[float]]:
    """The times of each beat of the GUI thread, and how long each article took to be shown."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from newsreader.library.records import ArticleQuery

    pulse: list[_Beat] = []
    opening: list[float] = []
    beat = QTimer()
    beat.setInterval(_BEAT_MS)
    beat.timeout.connect(lambda: pulse.append(_Beat(time.perf_counter(), time.thread_time())))
    beat.start()
    known: list[str] = []
    end = time.perf_counter() + seconds
    asked = 0.0
    wanted: str | None = None
    while time.perf_counter() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        now = time.perf_counter()
        if wanted is not None and window.viewer.article_id == wanted:
            opening.append(now - asked)
            wanted = None
        if wanted is None and now - asked > 0.5:
            if known:
                asked, wanted = now, known.pop()
                window.reading.open_article(wanted)
            else:
                asked = now
                window.operations.run(lambda x: x.article_ids(ArticleQuery()), known.extend)
    return pulse, opening


def _wait_until_painted(window: "QWidget") -> None:
    from PySide6.QtTest import QTest

    if not QTest.qWaitForWindowExposed(window, 30_000):
        raise SystemExit("the window did not come")
    window.repaint()


if __name__ == "__main__":
    main()
