"""How long the window stands still when something is opened in it for the first time."""

import sys
import time
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.benchmarks.silent_indexer import SilentIndexer
from tests.benchmarks.window_process import BEAT_MS, rest, turn, wait_until_painted

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow

_SEEN_S = 1.0

OPENINGS: Mapping[str, Callable[["MainWindow"], object]] = MappingProxyType(
    {
        "about": lambda window: window.menus.about.trigger(),
        "details": lambda window: window.keeping.details.trigger(),
        "entities": lambda window: list(window.menus.panels.values())[-1].trigger(),
        "export": lambda window: window.menus.export_articles.trigger(),
        "failures": lambda window: window.menus.failures.trigger(),
        "find": lambda window: window.menus.find.trigger(),
        "folders": lambda window: window.menus.folders.trigger(),
        "help": lambda window: window.going.show_help.trigger(),
        "history": lambda window: window.corrections.show_history.trigger(),
        "import": lambda window: window.menus.import_articles.trigger(),
        "keys": lambda window: window.going.show_keys.trigger(),
        "menu": lambda window: window.menus.edit.popup(window.pos()),
        "notes": lambda window: window.keeping.notes.trigger(),
        "parts": lambda window: window.menus.parts.trigger(),
        "preferences": lambda window: window.menus.preferences.trigger(),
        "suggestions": lambda window: window.corrections.suggest.trigger(),
        "switcher": lambda window: window.going.switch.trigger(),
        "tags": lambda window: window.keeping.tag.trigger(),
        "text": lambda window: window.menus.text_options.trigger(),
        "welcome": lambda window: window.going.show_welcome.trigger(),
    }
)
"""What can be opened in a window, by its name."""


def opening(_started: str, temporary: str, name: str) -> None:
    """Open one thing in a window that has long been on screen; prints the longest time between
    two beats of its event loop, by the clock and as computing of its thread, in milliseconds."""
    from newsreader.app.main_window import MainWindow
    from newsreader.app.settings import Settings
    from newsreader.app.theme import Theme
    from tests.benchmarks import window_library

    folder = Path(temporary)
    path = folder / "openings.newsreader"
    if not path.exists():
        window_library.write_start(path, folder / "news")
    app = QApplication([])
    app.setStyle("Fusion")
    theme = Theme.light()
    app.setPalette(theme.palette())
    app.setStyleSheet(theme.stylesheet())
    window = MainWindow(path, Settings(folder / "openings.ini"), theme, lambda _: SilentIndexer())
    ready: list[bool] = []
    window.ready.connect(lambda: ready.append(True))
    window.show()
    window.start([])
    wait_until_painted(window)
    turn(lambda: bool(ready) and window.reading.shown is not None and not window.operations.busy)
    rest(_SEEN_S)
    beats: list[tuple[float, float]] = []
    beat = QTimer()
    beat.setInterval(BEAT_MS)
    beat.timeout.connect(lambda: beats.append((time.perf_counter(), time.thread_time())))
    beat.start()
    QTimer.singleShot(10 * BEAT_MS, lambda: OPENINGS[name](window))
    rest(_SEEN_S)
    for kind in (0, 1):
        gaps = [later[kind] - earlier[kind] for earlier, later in pairwise(beats)]
        print(f"{max(gaps) * 1000:.0f}")
    for dialog in window.findChildren(QFileDialog):
        dialog.reject()
    window.close()
    app.processEvents()
    sys.stdout.flush()
