"""Parts, hits, highlights and what else is done within an article: by keys, and by the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.views.article.hit_list import HitList
from newsreader.app.views.article.selection_bar import SelectionBar
from newsreader.app.views.dialogs.notes_dialog import NotesDialog
from newsreader.app.views.dialogs.preferences_window import PreferencesWindow
from newsreader.library.records import NoteColour
from tests.journeys.deciding import QUIET
from tests.journeys.steps import open_titled, titles
from tests.journeys.test_keyboard_only import (
    ALT,
    CTRL,
    SHIFT,
    desk,
    dialog_of,
    leave,
    press,
    shown,
    switch_to,
    window,
)

__all__ = ["desk", "window"]

pytestmark = [QUIET, pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)]
_EXPLAINER = "Explainer: who owns the northern quays?"


def click(widget: QWidget, place: QPoint | None = None) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(widget, left, none, place if place is not None else widget.rect().center())


def parts_of(window: MainWindow, qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == len(window.viewer.foot.headings) > 3
    return menu


def finder_words(window: MainWindow) -> str:
    return window.viewer.finder.bar.count.text()


def top_words(window: MainWindow) -> str:
    return shown(window).article.text[window.viewer.first_visible_offset() :]


def test_parts_and_hits_are_gone_to_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 500)
    switch_to(window, "northern quays", qtbot)
    qtbot.waitUntil(lambda: shown(window).article.title == _EXPLAINER)
    window.viewer.setFocus()
    press(Qt.Key.Key_C)
    menu = parts_of(window, qtbot)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: top_words(window).startswith("Why did the dockers"))

    press(Qt.Key.Key_F, CTRL)
    finder = window.viewer.finder
    QTest.keyClicks(window.viewer.finder.bar.line, "minister")
    qtbot.waitUntil(lambda: " of " in window.viewer.finder.bar.count.text())
    press(Qt.Key.Key_L, ALT)
    press(Qt.Key.Key_Down, of=window.viewer.finder.bar.line)
    hits = QApplication.focusWidget()
    assert isinstance(hits, HitList)
    assert hits.rows.rowCount() > 1
    row = hits.currentIndex().row()
    QTest.keyClick(hits, Qt.Key.Key_Up if row else Qt.Key.Key_Down)
    QTest.keyClick(hits, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: f"{hits.currentIndex().row() + 1} of" in finder_words(window))
    assert hits.currentIndex().row() != row
    QTest.keyClick(hits, Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape, of=window.viewer.finder.bar.line)
    assert not finder.is_open


def test_words_are_highlighted_and_come_back_to_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.viewer.setFocus()
    press(Qt.Key.Key_F7)
    for _ in range(12):
        press(Qt.Key.Key_Right, SHIFT, of=window.viewer.text)
    chosen = window.viewer.text.selected_text()
    assert chosen
    press(Qt.Key.Key_Period, CTRL, of=window.viewer.text)
    bar = window.findChild(SelectionBar)
    assert bar is not None
    qtbot.waitUntil(lambda: bar.isAncestorOf(QApplication.focusWidget() or window))
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    (note,) = shown(window).notes
    assert (note.colour, note.anchor.text) == (NoteColour.YELLOW, chosen)
    title = shown(window).article.title
    switch_to(window, "northern quays", qtbot)
    qtbot.waitUntil(lambda: shown(window).article.title != title)
    press(Qt.Key.Key_N, CTRL | SHIFT, of=window)
    notes = dialog_of(window, NotesDialog, qtbot)
    assert isinstance(notes, NotesDialog)
    qtbot.waitUntil(lambda: notes.list.count() == 1)
    press(Qt.Key.Key_Down)
    assert notes.list.hasFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window).article.title == title)
    if notes.isVisible():
        leave(notes, window, qtbot)


def test_hits_of_a_search_and_a_preference_are_reached_by_keys(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_F, CTRL | SHIFT, of=window)
    QTest.keyClicks(window.search, "dockers")
    press(Qt.Key.Key_Down)
    assert window.pane.view.hasFocus()
    qtbot.waitUntil(lambda: 0 < window.pane.model.rowCount() < 23)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "ockers" in shown(window).article.text)
    press(Qt.Key.Key_Comma, CTRL, of=window)
    dialog = dialog_of(window, PreferencesWindow, qtbot)
    assert isinstance(dialog, PreferencesWindow)
    QTest.keyClicks(dialog.search, "blink")
    current = dialog.titles.currentItem()
    assert current is not None
    assert current.text() == "Reading"
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    leave(dialog, window, qtbot)


def test_a_part_is_gone_to_and_words_are_highlighted_by_the_mouse(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(900, 500)
    qtbot.waitUntil(lambda: _EXPLAINER in titles(window))
    open_titled(window, _EXPLAINER, qtbot)
    qtbot.waitUntil(window.viewer.foot.parts.isVisible)
    click(window.viewer.foot.parts)
    menu = parts_of(window, qtbot)
    click(menu, menu.actionGeometry(menu.actions()[1]).center())
    qtbot.waitUntil(lambda: top_words(window).startswith("Who leased what?"))

    text = window.viewer.text
    place = text.viewport().rect().center()
    QTest.mouseDClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: bool(text.selected_text()))
    qtbot.waitUntil(lambda: window.findChild(SelectionBar) is not None)
    bar = window.findChild(SelectionBar)
    assert bar is not None
    qtbot.waitUntil(bar.isVisible)
    click(bar.buttons[2])
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    assert shown(window).notes[0].colour is NoteColour.GREEN
