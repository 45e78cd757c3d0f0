"""From the first article to the last window without once touching the mouse."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from newsreader.app.main_window import MainWindow
from newsreader.app.navigation import PanelState
from newsreader.app.settings import Settings
from newsreader.app.start.desk import Desk
from newsreader.app.views.article.find_bar import FindBar
from newsreader.app.views.dialogs.entity_picker import EntityPicker
from newsreader.app.views.dialogs.keys_dialog import KeysDialog
from newsreader.app.views.dialogs.note_dialog import NoteDialog
from newsreader.app.views.dialogs.preferences_window import PreferencesWindow
from newsreader.app.views.dialogs.quick_switcher import QuickSwitcher
from newsreader.app.views.dialogs.tags_dialog import TagsDialog
from newsreader.app.views.panel.entity_rows import named_at
from newsreader.library.records import StoredArticle
from tests.journeys.deciding import (
    APPLIED_MS,
    QUIET,
    ask_for_menu,
    choose,
    counts,
    page,
    wait_for_undo,
)
from tests.journeys.steps import titles, wait_for_article, wait_until_read

pytestmark = QUIET

SAMPLES = 23
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    desk = Desk(qapp, Settings(tmp_path / "settings.ini"), "light")
    yield desk
    while desk.window is not None:
        desk.window.close()
    desk.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def window(desk: Desk, read_samples: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    copy(read_samples, tmp_path / "library.newsreader")
    window = desk.open_library(tmp_path / "library.newsreader", [])
    # Keys of a test go to a widget, past the window that a person's first key comes to.
    window.complete()
    wait_until_read(window, SAMPLES, qtbot)
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    activate(window, qtbot)
    return window


def activate(window: QMainWindow, qtbot: QtBot) -> None:
    """Without a screen no window becomes the active one when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def press(
    key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, *, of: QWidget | None = None
) -> QWidget:
    """Press a key on whatever has the focus (or ``of`` has it); returns that."""
    focus = of or QApplication.focusWidget()
    assert focus is not None, f"nothing has the focus for {key}"
    QTest.keyClick(focus, key, modifier)
    return focus


def dialog_of(window: MainWindow, kind: type[QWidget], qtbot: QtBot) -> QWidget:
    """The dialog that a key opened, with the focus in it."""
    qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(kind)))
    dialog = next(d for d in window.findChildren(kind) if d.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or window))
    return dialog


def leave(dialog: QWidget, window: MainWindow, qtbot: QtBot) -> None:
    """Escape from a dialog, back to the window."""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())
    activate(window, qtbot)


def shown(window: MainWindow) -> StoredArticle:
    assert window.reading.shown is not None
    return window.reading.shown


def switch_to(window: MainWindow, typed: str, qtbot: QtBot) -> None:
    """Ctrl+P, a few letters, Enter."""
    press(Qt.Key.Key_P, CTRL, of=window)
    switcher = dialog_of(window, QuickSwitcher, qtbot)
    assert isinstance(switcher, QuickSwitcher)
    QTest.keyClicks(switcher.line, typed)
    qtbot.waitUntil(lambda: bool(switcher.choices()) and not window.operations.busy)
    QTest.keyClick(switcher.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(switcher) or not switcher.isVisible())
    activate(window, qtbot)


def test_articles_names_and_passages_are_reached(window: MainWindow, qtbot: QtBot) -> None:
    ids = [window.pane.model.id_at(row) for row in range(3)]
    press(Qt.Key.Key_F6, of=window)
    for key, row in ((Qt.Key.Key_J, 1), (Qt.Key.Key_J, 2), (Qt.Key.Key_K, 1)):
        press(key)
        qtbot.waitUntil(lambda row=row: shown(window).article.id == ids[row])  # type: ignore[misc]

    while not window.viewer.isAncestorOf(QApplication.focusWidget() or window):
        press(Qt.Key.Key_F6)
    window.resize(window.width(), 420)
    qtbot.waitUntil(lambda: window.viewer.text.mark_bar.maximum() > 0)
    top = window.viewer.text.first_visible_offset()
    press(Qt.Key.Key_Space)
    assert window.viewer.text.first_visible_offset() > top

    press(Qt.Key.Key_Right, SHIFT)
    first = window.viewer.current_mention()
    assert first is not None
    press(Qt.Key.Key_Return)
    assert window.reading.place.panel is PanelState.ENTITY
    assert window.viewer.selected_entity == first.entity.entity_id
    press(Qt.Key.Key_N)
    following = window.viewer.current_mention()
    assert following is not None
    assert following.entity.entity_id == first.entity.entity_id
    press(Qt.Key.Key_Escape)
    assert window.viewer.selected_entity is None


def test_an_entity_is_looked_up_peeked_at_followed_and_left(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = shown(window).article.title
    switch_to(window, "@marchetti", qtbot)
    qtbot.waitUntil(lambda: window.panel.entity.detail is not None)
    assert page(window).entity.name == "Elena Marchetti"
    rows = window.panel.entity.mentions
    qtbot.waitUntil(lambda: rows.model().rowCount() > 3)

    while QApplication.focusWidget() is not rows:
        press(Qt.Key.Key_F6, of=QApplication.focusWidget() or window)
    for _ in range(3):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(window.peeking.card.isVisible)
    assert shown(window).article.title == before
    assert "Marchetti" in window.peeking.card.text.toPlainText()
    press(Qt.Key.Key_Escape, of=window.peeking.card)
    assert QApplication.focusWidget() is rows

    there = rows.chosen_lines()[-1]
    press(Qt.Key.Key_Return)
    wait_for_article(window, there.title, qtbot)
    press(Qt.Key.Key_Left, ALT)
    wait_for_article(window, str(before), qtbot)


def test_an_article_is_starred_tagged_and_noted(window: MainWindow, qtbot: QtBot) -> None:
    window.viewer.setFocus()
    press(Qt.Key.Key_S)
    qtbot.waitUntil(lambda: shown(window).starred)

    press(Qt.Key.Key_T)
    tags = dialog_of(window, TagsDialog, qtbot)
    assert isinstance(tags, TagsDialog)
    QTest.keyClicks(tags.line, "To check")
    QTest.keyClick(tags.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(window).tags == ("To check",))
    leave(tags, window, qtbot)

    # A caret in the text, and the first word under it.
    window.viewer.setFocus()
    press(Qt.Key.Key_F7)
    press(Qt.Key.Key_Home, CTRL)
    press(Qt.Key.Key_Right, CTRL | SHIFT)
    press(Qt.Key.Key_N, CTRL | ALT)
    note = dialog_of(window, NoteDialog, qtbot)
    assert isinstance(note, NoteDialog)
    QTest.keyClicks(note.edit, "Says who?")
    QTest.keyClick(note.edit, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: [n.text for n in shown(window).notes] == ["Says who?"])
    activate(window, qtbot)
    pinned = shown(window).notes[0]
    words = shown(window).article.text[pinned.start : pinned.end].split()
    assert words == shown(window).article.text.split()[:1]


def test_words_are_found_and_typing_them_triggers_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.viewer.setFocus()
    starred = shown(window).starred
    press(Qt.Key.Key_F, CTRL)
    bar = window.findChild(FindBar)
    assert bar is not None
    line, count = bar.line, bar.count
    assert QApplication.focusWidget() is line
    QTest.keyClicks(line, "the")
    qtbot.waitUntil(lambda: count.text().startswith("1 of "))
    press(Qt.Key.Key_F3)
    qtbot.waitUntil(lambda: count.text().startswith("2 of "))
    press(Qt.Key.Key_F3, SHIFT)
    qtbot.waitUntil(lambda: count.text().startswith("1 of "))
    QTest.keyClicks(line, " st0jk?")
    assert line.text() == "the st0jk?"
    assert shown(window).starred == starred
    press(Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert window.viewer.isAncestorOf(QApplication.focusWidget() or window)


def test_two_people_are_merged_and_parted_again(window: MainWindow, qtbot: QtBot) -> None:
    before = counts(window)
    switch_to(window, "@Samuel Okafor", qtbot)
    qtbot.waitUntil(lambda: window.panel.entity.detail is not None)
    press(Qt.Key.Key_J, CTRL, of=window)
    picker = dialog_of(window, EntityPicker, qtbot)
    assert isinstance(picker, EntityPicker)
    QTest.keyClicks(picker.line, "ingrid")
    qtbot.waitUntil(lambda: not window.operations.busy)
    QTest.keyClick(picker.line, Qt.Key.Key_Return)
    together = before["Samuel Okafor"] + before["Ingrid Solheim"]
    qtbot.waitUntil(lambda: counts(window).get("Ingrid Solheim") == together, timeout=APPLIED_MS)
    wait_for_undo(window, "Merged “Samuel Okafor” into “Ingrid Solheim”", qtbot)
    activate(window, qtbot)
    press(Qt.Key.Key_Z, CTRL, of=window)
    qtbot.waitUntil(lambda: counts(window) == before, timeout=APPLIED_MS)


def test_two_of_a_list_are_chosen_and_kept_apart(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_3, CTRL, of=window)
    filter_line = window.panel.entities.filter
    filter_line.setFocus()
    QTest.keyClicks(filter_line, "ol")
    rows = window.panel.entities.list
    qtbot.waitUntil(lambda: not window.operations.busy and rows.model().rowCount() > 1)
    qtbot.waitUntil(lambda: named_at(rows.model().index(1, 0)) is not None)
    press(Qt.Key.Key_Down, of=filter_line)
    assert window.focusWidget() is rows
    press(Qt.Key.Key_Down, SHIFT, of=rows)
    names = [named.name for named in rows.chosen_entities()]
    assert len(names) == 2
    activate(window, qtbot)
    press(Qt.Key.Key_D, CTRL, of=window)
    words = f"Said that “{names[0]}” and “{names[1]}” are different"
    qtbot.waitUntil(lambda: window.strip.message.text() == words)


def test_a_decision_is_undone_from_the_history(window: MainWindow, qtbot: QtBot) -> None:
    before = len(shown(window).mentions)
    press(Qt.Key.Key_Right, SHIFT, of=window.viewer.text)
    press(Qt.Key.Key_K, CTRL | SHIFT, of=window)
    qtbot.waitUntil(lambda: len(shown(window).mentions) < before, timeout=APPLIED_MS)
    press(Qt.Key.Key_H, CTRL | SHIFT, of=window)
    history = window.corrections.history.dialog
    assert history is not None and history.focusWidget() is history.tree
    qtbot.waitUntil(lambda: history.count == 1)
    press(Qt.Key.Key_Down, of=history.tree)
    assert history.switch_button.isEnabled()
    press(Qt.Key.Key_Space, of=history.switch_button)
    qtbot.waitUntil(lambda: len(shown(window).mentions) == before, timeout=APPLIED_MS)


def test_the_menu_key_is_about_the_mention_gone_to(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Right, SHIFT, of=window.viewer.text)
    press(Qt.Key.Key_Right, SHIFT, of=window.viewer.text)
    mention = window.viewer.text.highlights.current_mention
    assert mention is not None
    count = len(shown(window).mentions)
    keyboard = QContextMenuEvent.Reason.Keyboard
    anywhere = QPoint(window.viewer.text.rect().bottomRight())
    QApplication.sendEvent(
        window.viewer.text.viewport(), QContextMenuEvent(keyboard, anywhere, anywhere)
    )
    choose("Hide > This mention", qtbot)
    qtbot.waitUntil(lambda: len(shown(window).mentions) == count - 1, timeout=APPLIED_MS)
    assert mention.start not in [m.start for m in shown(window).mentions]


def test_keys_are_about_the_mention_gone_to_and_not_the_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    switch_to(window, "@Samuel Okafor", qtbot)
    qtbot.waitUntil(lambda: window.panel.entity.named is not None)
    window.viewer.text.setFocus()
    mention = window.viewer.text.highlights.current_mention
    while mention is None or mention.entity == "Samuel Okafor":
        press(Qt.Key.Key_Right, SHIFT, of=window.viewer.text)
        mention = window.viewer.text.highlights.current_mention
    assert page(window).entity.name == "Samuel Okafor"
    press(Qt.Key.Key_E, CTRL | SHIFT, of=window)
    wait_for_undo(window, f"Hid “{mention.entity}”", qtbot)


def test_a_mention_gone_to_is_split_off(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Right, SHIFT, of=window.viewer.text)
    press(Qt.Key.Key_Return, of=window.viewer.text)
    mention = window.viewer.text.highlights.current_mention
    assert mention is not None
    qtbot.waitUntil(lambda: window.panel.entity.named is not None)
    press(Qt.Key.Key_J, CTRL | SHIFT, of=window)
    choose("The chosen mention", qtbot)
    wait_for_undo(window, f"Split 1 mention off “{mention.entity}”", qtbot)


def test_a_list_is_cleared_line_by_line(window: MainWindow, qtbot: QtBot) -> None:
    press(Qt.Key.Key_3, CTRL, of=window)
    rows, filter_line = window.panel.entities.list, window.panel.entities.filter
    qtbot.waitUntil(lambda: named_at(rows.model().index(5, 0)) is not None)
    names = [named.name for row in range(6) if (named := named_at(rows.model().index(row, 0)))]
    filter_line.setFocus()
    press(Qt.Key.Key_Down, of=filter_line)
    press(Qt.Key.Key_Down, of=rows)
    activate(window, qtbot)
    for name, following in pairwise(names[1:4]):
        press(Qt.Key.Key_E, CTRL | SHIFT, of=window)
        wait_for_undo(window, f"Hid “{name}”", qtbot)

        def has_moved(following: str = following) -> bool:
            chosen = rows.chosen_entities()
            return rows.currentIndex().row() == 1 and [n.name for n in chosen] == [following]

        qtbot.waitUntil(has_moved, timeout=APPLIED_MS)


def test_a_line_of_the_list_is_split_and_hidden_by_the_menu(
    window: MainWindow, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_3, CTRL, of=window)
    rows, filter_line = window.panel.entities.list, window.panel.entities.filter
    filter_line.setFocus()
    QTest.keyClicks(filter_line, "samuel okafor")
    qtbot.waitUntil(lambda: rows.model().rowCount() == 1)
    qtbot.waitUntil(lambda: named_at(rows.model().index(0, 0)) is not None)
    press(Qt.Key.Key_Down, of=filter_line)
    ask_for_menu(rows)
    choose("Split…", qtbot)
    # The page opens, and on it at once what can be taken out.
    choose("“Okafor”\t9", qtbot)
    assert window.panel.state is PanelState.ENTITY
    wait_for_undo(window, "Split “Okafor” off “Samuel Okafor”", qtbot)
    activate(window, qtbot)
    press(Qt.Key.Key_3, CTRL, of=window)
    qtbot.waitUntil(lambda: rows.model().rowCount() == 1 and not window.operations.busy)
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(0, 0))
    ask_for_menu(rows)
    choose("Hide > “Samuel Okafor” everywhere", qtbot)
    wait_for_undo(window, "Hid “Samuel Okafor” everywhere", qtbot)


def test_looks_panes_and_windows_follow_keys(desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    window.viewer.setFocus()
    press(Qt.Key.Key_Plus, CTRL)
    assert window.viewer.zoom == 110
    press(Qt.Key.Key_0, CTRL)
    assert window.viewer.zoom == 100

    # The menu bar by its letters: View, Theme, Dark.
    choose_by_letters(window, [Qt.Key.Key_V, Qt.Key.Key_T, Qt.Key.Key_D], qtbot)
    assert window.settings.theme == "dark"

    for key, pane in ((Qt.Key.Key_F8, window.pane), (Qt.Key.Key_F9, window.panel)):
        press(key, of=window)
        assert not pane.isVisible()
        press(key, of=window)
        assert pane.isVisible()

    press(Qt.Key.Key_Comma, CTRL, of=window)
    preferences = dialog_of(window, PreferencesWindow, qtbot)
    QTest.keyClicks(QApplication.focusWidget() or preferences, "width")
    # Once for what was searched for, once for the window.
    press(Qt.Key.Key_Escape)
    leave(preferences, window, qtbot)
    press(Qt.Key.Key_Question, of=window)
    keys = dialog_of(window, KeysDialog, qtbot)
    leave(keys, window, qtbot)

    press(Qt.Key.Key_N, CTRL, of=window)
    second = desk.window
    assert second is not None
    assert second is not window
    second.complete()
    wait_until_read(second, SAMPLES, qtbot)
    assert titles(second) == titles(window)
    activate(second, qtbot)
    press(Qt.Key.Key_W, CTRL, of=second)
    qtbot.waitUntil(lambda: not isValid(second))
    assert desk.window is window
    activate(window, qtbot)
    press(Qt.Key.Key_N, CTRL, of=window)
    third = desk.window
    assert third is not None and third is not window
    third.complete()
    wait_until_read(third, SAMPLES, qtbot)
    press(Qt.Key.Key_Q, CTRL, of=third)
    qtbot.waitUntil(lambda: not isValid(third) and not isValid(window))
    assert desk.window is None


def choose_by_letters(window: MainWindow, letters: list[Qt.Key], qtbot: QtBot) -> None:
    """Open a menu with Alt, and go through it by the letters underlined."""
    first, *others = letters
    QTest.keyClick(window, first, ALT)
    for letter in others:
        qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        press(letter, of=QApplication.activePopupWidget())
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
