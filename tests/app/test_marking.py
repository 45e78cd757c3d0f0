"""Highlights in the reader's own colours, and the bar at selected words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from newsreader.app.looks.theme_marks import COLOURS, colour_word, mark_style
from newsreader.app.main_window import MainWindow
from newsreader.app.theme import THEMES, Theme
from newsreader.app.views.article.selection_bar import SelectionBar
from newsreader.app.views.dialogs.notes_dialog import NotesDialog
from newsreader.library import Library
from newsreader.library.records import NoteColour
from newsreader.model import Article, Role, Section, content_hash
from tests.app.libraries import add_articles
from tests.app.test_keeping_actions import opened, select, shown, window
from tests.app.test_main_window import Start, library, news, settle, start
from tests.app.test_theme import contrast

__all__ = ["library", "news", "opened", "start", "window"]

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", r"support raise\(\)", extend=True)


def marks(library: Path) -> list[tuple[str, NoteColour]]:
    with Library.open(library) as opened:
        return [(note.anchor.text, note.colour) for note in opened.notes()]


def press(window: MainWindow, keys: str) -> None:
    QTest.keySequence(window, QKeySequence(keys))


def bar_of(window: MainWindow, qtbot: QtBot) -> SelectionBar:
    qtbot.waitUntil(lambda: bool(window.viewer.findChildren(SelectionBar)))
    (bar,) = window.viewer.findChildren(SelectionBar)
    return bar


@pytest.mark.parametrize("name", THEMES)
def test_words_are_readable_on_every_highlight(name: str) -> None:
    theme = Theme.named(name)
    wanted = 7.0 if theme.has_high_contrast else 4.5
    for colour in COLOURS:
        style = mark_style(theme, colour)
        for words in (theme.ink, theme.dim, theme.accent):
            assert contrast(words, style.tint) >= wanted, (colour, words.name())
        assert contrast(style.line, theme.paper) >= 3, colour
    # Told apart without their colours too.
    assert len({mark_style(theme, colour).pen for colour in COLOURS}) == len(COLOURS)
    assert len({colour_word(colour) for colour in COLOURS}) == len(COLOURS)
    with pytest.raises(ValueError, match="no looks"):
        mark_style(theme, NoteColour.NONE)


def test_a_passage_is_highlighted_by_key_and_takes_another_colour(
    window: MainWindow, library: Path, qtbot: QtBot
) -> None:
    select(window, "The ferry was late.")
    press(window, "Ctrl+Alt+2")
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    assert marks(library) == [("The ferry was late.", NoteColour.GREEN)]
    assert not window.viewer.text.textCursor().hasSelection()
    (span,) = window.viewer.text.highlights.notes.ranges
    assert window.viewer.text.highlights.colours == {span: NoteColour.GREEN}
    select(window, "The ferry was late.")
    press(window, "Ctrl+Alt+4")
    qtbot.waitUntil(lambda: shown(window).notes[0].colour is NoteColour.PINK)
    assert marks(library) == [("The ferry was late.", NoteColour.PINK)]


def test_a_place_is_kept_by_one_key_and_let_go_by_it(
    window: MainWindow, library: Path, qtbot: QtBot
) -> None:
    press(window, "M")
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    ((words, colour),) = marks(library)
    assert shown(window).article.text.startswith(words) and "\n" not in words
    assert colour is NoteColour.YELLOW
    assert words in window.strip.message.text()
    press(window, "M")
    qtbot.waitUntil(lambda: not shown(window).notes)
    assert marks(library) == []
    select(window, "ferry was")
    press(window, "M")
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    assert marks(library) == [("ferry was", NoteColour.YELLOW)]


def test_a_place_is_kept_once_however_fast_the_key(
    window: MainWindow, library: Path, qtbot: QtBot
) -> None:
    for _ in range(3):
        press(window, "M")
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    settle(window, qtbot)
    assert len(marks(library)) == 1


def test_white_space_around_a_place_is_no_part_of_it(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    text = "The ferry was late.   \n\nNobody knew why."
    spaced = Article(
        content_hash(text.encode()), text, (Section(Role.BODY, 0, len(text)),), title="Late"
    )
    add_articles(library, news, {"late.txt": spaced})
    window, _ = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    for words in ((), ("The ferry was late.   ",)):
        for found in words:
            select(window, found)
        press(window, "M")
        qtbot.waitUntil(lambda: bool(shown(window).notes))
        assert marks(library) == [("The ferry was late.", NoteColour.YELLOW)]
        for found in words:
            select(window, found)
        press(window, "M")
        qtbot.waitUntil(lambda: not shown(window).notes)


def test_a_highlight_is_taken_away_and_brought_back(
    window: MainWindow, library: Path, qtbot: QtBot
) -> None:
    assert not window.keeping.marking.remove.isEnabled()
    select(window, "ferry was")
    window.keeping.marking.yellow.trigger()
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    select(window, "The ferry was late.")
    press(window, "Ctrl+Alt+0")
    qtbot.waitUntil(lambda: not shown(window).notes)
    assert marks(library) == []
    window.keeping.bring_back.trigger()
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    assert marks(library) == [("ferry was", NoteColour.YELLOW)]


def test_the_words_of_a_highlight_outlive_it(
    window: MainWindow, library: Path, qtbot: QtBot
) -> None:
    select(window, "ferry was")
    window.keeping.marking.blue.trigger()
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    with Library.open(library) as opened:
        opened.change_note(shown(window).notes[0].id, "again?")
    window.keeping.open_notes()
    dialog = window.findChild(NotesDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert dialog.list.item(0).text().startswith("again? · Highlighted: Blue\n“ferry was”")
    dialog.reject()
    (note,) = Library.open(library).notes()
    window.keeping.marking.unmark_note(note)
    qtbot.waitUntil(lambda: marks(library) == [("ferry was", NoteColour.NONE)])


@pytest.mark.parametrize("action", ["yellow", "remove", "search"])
def test_without_words_nothing_is_done(window: MainWindow, action: str) -> None:
    getattr(window.keeping.marking, action).setEnabled(True)
    getattr(window.keeping.marking, action).trigger()
    assert "Select" in window.strip.message.text()


def test_a_selection_is_searched_for_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "ferry was")
    with qtbot.waitSignal(window.search.searched) as searched:
        window.keeping.marking.search.trigger()
    assert searched.args == ['"ferry was"']


def test_the_bar_comes_with_a_selection_and_never_covers_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1000, 700)
    text = window.viewer.text
    select(window, "The ferry was late.")
    bar = bar_of(window, qtbot)
    qtbot.waitUntil(bar.isVisible)
    corner = text.viewport().mapTo(window.viewer, QPoint(0, 0))
    line = text.cursorRect().translated(corner)
    assert not bar.geometry().intersects(line.adjusted(-2000, 0, 2000, 0))
    assert window.viewer.rect().contains(bar.geometry())
    assert QApplication.focusWidget() not in bar.buttons
    text.setTextCursor(QTextCursor(text.document()))
    assert not bar.isVisible()


def test_the_bar_is_reached_and_left_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "ferry was")
    press(window, "Ctrl+.")
    bar = bar_of(window, qtbot)
    assert bar.buttons[0].hasFocus()
    QTest.keyClick(bar.buttons[0], Qt.Key.Key_Left)
    assert bar.buttons[-1].hasFocus()
    QTest.keyClick(bar.buttons[-1], Qt.Key.Key_Right)
    QTest.keyClick(bar.buttons[0], Qt.Key.Key_Right)
    QTest.keyClick(bar.buttons[1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown(window).notes))
    assert shown(window).notes[0].colour is NoteColour.YELLOW
    assert not bar.isVisible()
    assert window.viewer.text.hasFocus()
    select(window, "ferry was")
    press(window, "Ctrl+.")
    QTest.keyClick(bar.buttons[0], Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.viewer.text.hasFocus()


def test_the_bar_copies_and_says_what_its_buttons_do(window: MainWindow, qtbot: QtBot) -> None:
    select(window, "ferry was")
    bar = bar_of(window, qtbot)
    qtbot.waitUntil(bar.isVisible)
    for button in bar.buttons:
        told = QAccessible.queryAccessibleInterface(button)
        assert told.role() is QAccessible.Role.Button
        assert told.text(QAccessible.Text.Name)
    copy = next(b for b in bar.buttons if b.accessibleName() == "Copy")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "ferry was"


def test_the_bar_can_be_turned_off(window: MainWindow, qtbot: QtBot) -> None:
    window.options.set_selection_bar(False)
    select(window, "ferry was")
    assert not window.viewer.findChildren(SelectionBar)
    press(window, "Ctrl+.")
    bar = bar_of(window, qtbot)
    assert bar.isVisible()
    assert all(isinstance(button, QToolButton) for button in bar.buttons)
    window.menus.selection.trigger()
    window.viewer.text.setTextCursor(QTextCursor(window.viewer.text.document()))
    window.menus.selection.trigger()
    assert "Select words" in window.strip.message.text()


def test_a_deed_of_the_bar_is_heard_with_its_key_and_its_name_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    select(window, "The ferry was late.")
    press(window, "Ctrl+.")
    first = bar_of(window, qtbot).buttons[0]
    assert first.accessibleName() not in first.accessibleDescription()
    assert first.accessibleDescription()
