"""A full screen leaves what one reads with; the rest comes when it is asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from tests.app.libraries import add_articles, article
from tests.app.test_main_window import Start, library, news, start

__all__ = ["library", "news", "start"]


@pytest.fixture
def window(start: Start, library: Path, news: Path, qtbot: QtBot) -> MainWindow:
    add_articles(library, news, {f"{n}.txt": article(n) for n in range(3)})
    window, _ = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.viewer.setFocus()
    window.going.full_screen.trigger()
    qtbot.waitUntil(lambda: window.isFullScreen() and not window.bar.isVisible())
    return window


def menus_show(window: MainWindow) -> bool:
    return window.menuBar().height() > 0


def point_at(window: MainWindow, y: int) -> None:
    place = QPointF(300, y)
    none, left = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, left)
    QApplication.sendEvent(window.windowHandle(), moved)


def test_bars_go_and_come_back_with_the_window(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not menus_show(window))
    assert not window.strip.isVisible()
    assert not any(rule.isVisible() for rule in window.rules)
    assert window.viewer.isVisible() and window.pane.isVisible() and window.panel.isVisible()
    assert window.going.full_screen.isChecked()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: menus_show(window) and window.bar.isVisible())
    assert window.strip.isVisible()
    assert not window.going.full_screen.isChecked()


def test_keys_of_the_menus_hold_while_these_are_out_of_sight(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not menus_show(window))
    before = window.viewer.zoom
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.viewer.zoom > before


def test_the_upper_edge_brings_the_bars(window: MainWindow, qtbot: QtBot) -> None:
    point_at(window, 0)
    qtbot.waitUntil(lambda: menus_show(window) and window.bar.isVisible())
    point_at(window, window.bar.mapTo(window, QPoint(0, window.bar.height())).y())
    assert window.bar.isVisible()
    point_at(window, 400)
    qtbot.waitUntil(lambda: not menus_show(window) and not window.bar.isVisible())


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_the_menus_come_by_their_key(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F10)
    file = window.titles["file"]
    qtbot.waitUntil(lambda: file.isVisible() and menus_show(window))
    file.close()
    qtbot.waitUntil(lambda: not menus_show(window))


def test_a_search_has_its_line_while_it_is_on(window: MainWindow, qtbot: QtBot) -> None:
    window.menus.search.trigger()
    assert window.search.isVisible() and window.search.hasFocus()
    window.search.setText("ferry")
    window.viewer.setFocus()
    QTest.qWait(0)
    assert window.search.isVisible()
    window.search.clear()
    qtbot.waitUntil(lambda: not window.search.isVisible())
    assert window.viewer.isAncestorOf(QApplication.focusWidget() or window)


def test_a_line_that_is_told_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.tell("Copied.")
    assert window.strip.isVisible()
    window.strip.show_line("")
    assert not window.strip.isVisible()
