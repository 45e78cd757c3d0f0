"""The processes that time how soon a window is on screen: a bare one, and newsreader's.

They import nothing of their own that would slow both, and so flatter the ratio between them.
"""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.start.desk import Desk

_PATIENCE_S = 30.0


def bare_window(started: str) -> None:
    """Show an empty main window; print the seconds until it was painted."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1400, 880)
    window.show()
    while not window.windowHandle().isExposed():
        app.processEvents()
    window.repaint()
    _print_since(started)


def newsreader_window(started: str) -> None:
    """Start newsreader on the person's own library as its command does; print the seconds until the
    articles are listed, the first one and its entities shown, all of it painted; then see that keys
    go there."""
    from newsreader.__main__ import open_window, window_arguments

    sys.exit(open_window(window_arguments([]), wait=lambda desk: _wait_for_all(desk, started)))


def _wait_for_all(desk: "Desk", started: str) -> int:
    window = desk.window
    assert window is not None
    painted = _painted()
    listed, here = window.pane.model, window.panel.here.model
    is_filled: dict[str, Callable[[], bool]] = {
        _LIST: lambda: listed.index(0).data() is not None,
        _ARTICLE: lambda: window.reading.shown is not None,
        _PANEL: lambda: here.rowCount() > 0,
    }

    def all_is_painted() -> bool:
        # What was painted while it was empty does not count.
        painted.difference_update(name for name, filled in is_filled.items() if not filled())
        return len(painted) == len(is_filled)

    _turn(all_is_painted, "the window did not fill")
    _print_since(started)
    _see_that_keys_go_there(window)
    return 0


_LIST = "listing.article_row.ArticleRowDelegate"
_ARTICLE = "article.article_painter.ArticlePainter"
_PANEL = "panel.entity_delegate.EntityDelegate"
"""What paints each of them."""


def _painted() -> set[str]:
    """A set into which each of them puts its name when it paints, from now on. A filter of Qt's
    events would tell too, and take longer than many a part of the start."""
    from importlib import import_module

    painted = set()

    def tell(name: str) -> None:
        module, _, kind = name.rpartition(".")
        painter = getattr(import_module(f"newsreader.app.views.{module}"), kind)
        paint = painter.paint

        def paint_and_tell(*arguments: object) -> None:
            painted.add(name)
            paint(*arguments)

        painter.paint = paint_and_tell

    for name in (_LIST, _ARTICLE, _PANEL):
        tell(name)
    return painted


def _see_that_keys_go_there(window: "MainWindow") -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    window.activateWindow()
    if not QTest.qWaitForWindowActive(window, 5_000):
        sys.exit("the window gets no keys: is there no window manager on this display?")
    first = window.reading.place.article_id
    # As the desktop hands it over, not to a widget by its name.
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_J)
    _turn(lambda: window.reading.place.article_id != first, "the window did not answer a key")
    window.close()


def _turn(done: Callable[[], bool], problem: str) -> None:
    """Let Qt work until ``done``; where that does not come, end with the line of the problem."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + _PATIENCE_S
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
        if time.perf_counter() > end:
            sys.exit(problem)


def _print_since(started: str) -> None:
    print(time.time() - float(started), time.process_time())
