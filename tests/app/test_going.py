"""Through the window without a mouse: switcher, panes, keys, and where one was last time."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from newsreader.app.actions.keys import Keys, named_actions
from newsreader.app.arrangement import Arrangement
from newsreader.app.main_window import MainWindow
from newsreader.app.views.dialogs.keys_dialog import KeysDialog
from newsreader.app.views.dialogs.quick_switcher import QuickSwitcher
from newsreader.library.records import TagCount
from tests.app.libraries import add_articles, article
from tests.app.test_main_window import Start, library, news, settle, start

__all__ = ["library", "news", "start"]


@pytest.fixture
def window(start: Start, library: Path, news: Path, qtbot: QtBot) -> MainWindow:
    add_articles(library, news, {f"{n}.txt": article(n) for n in range(5)})
    window, _ = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def shown_title(window: MainWindow) -> str | None:
    return window.reading.shown.article.title if window.reading.shown else None


def test_a_few_letters_lead_to_an_article(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    switcher = window.findChild(type(window.going.open_switcher()))
    assert switcher is not None
    QTest.keyClicks(switcher.line, "sty 3")
    # Enter at once, while the list is still that of other words.
    QTest.keyClick(switcher.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown_title(window) == "Story 0003")


def test_a_command_is_found_and_taken(window: MainWindow, qtbot: QtBot) -> None:
    switcher = window.going.open_switcher(">unread only")
    qtbot.waitUntil(lambda: bool(switcher.choices()))
    assert switcher.choices()[0].name == "Only Unread in the List"
    QTest.keyClick(switcher.line, Qt.Key.Key_Return)
    assert window.pane.query.unread_only


@pytest.mark.parametrize(
    ("meanwhile", "chosen"), [(("autumn", "beacon"), "beacon"), (("autumn", "north"), None)]
)
def test_a_tag_is_taken_that_stood_elsewhere_among_the_tags(
    window: MainWindow, qtbot: QtBot, meanwhile: tuple[str, ...], chosen: str | None
) -> None:
    window.pane.set_tags([TagCount("beacon", 2), TagCount("north", 1)])
    switcher = window.going.open_switcher(">beacon")
    qtbot.waitUntil(lambda: [choice.name for choice in switcher.choices()] == ["beacon  2"])
    window.pane.set_tags([TagCount(tag, 3) for tag in meanwhile])
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QTest.keyClick(switcher.line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.pane.query.tag == chosen


def test_a_command_is_asked_for_by_letters_alone(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(
        window,
        Qt.Key.Key_P,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    (switcher,) = window.findChildren(QuickSwitcher)
    QTest.keyClicks(switcher.line, "starred only")
    assert switcher.line.text() == ">starred only"
    qtbot.waitUntil(lambda: [choice.name for choice in switcher.choices()] == ["Starred only"])
    QTest.keyClick(switcher.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.pane.query.starred_only)


@pytest.mark.qt_log_ignore("grabbing the keyboard", r"support raise\(\)", extend=True)
def test_the_menu_of_what_has_the_focus_opens_without_a_key_of_its_own(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.pane.view.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Mark as Read" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_folder_is_found_and_listed(window: MainWindow, news: Path, qtbot: QtBot) -> None:
    switcher = window.going.open_switcher("#ne")
    qtbot.waitUntil(lambda: [choice.name for choice in switcher.choices()] == ["news"])
    QTest.keyClick(switcher.line, Qt.Key.Key_Return)
    assert window.pane.query.folder_id is not None


def test_nothing_that_fits_is_nothing_taken(window: MainWindow, qtbot: QtBot) -> None:
    before = shown_title(window)
    switcher = window.going.open_switcher()
    qtbot.waitUntil(lambda: len(switcher.choices()) == 5)
    switcher.line.setText("zzzz")
    qtbot.waitUntil(lambda: not switcher.choices())
    QTest.keyClick(switcher.line, Qt.Key.Key_Return)
    assert switcher.isVisible()
    QTest.keyClick(switcher.line, Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert shown_title(window) == before


def test_the_title_bar_tells_the_article_and_the_library(window: MainWindow, qtbot: QtBot) -> None:
    assert window.windowTitle() == f"{shown_title(window)} — {window.library.stem} — newsreader"
    window.menus.next_article.trigger()
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Story 0003"))


def test_hits_of_the_search_are_gone_over_from_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.search.setText("ferry number")
    window.search.searched.emit("ferry number")
    hits = window.viewer.text.highlights
    qtbot.waitUntil(lambda: len(hits.search) == 2)
    window.pane.view.setFocus()
    for hit in (0, 1, 0):
        QTest.keyClick(window, Qt.Key.Key_F3)
        assert hits.found_current == hits.search.ranges[hit]
    QTest.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert hits.found_current == hits.search.ranges[1]


def test_letters_go_from_article_to_article_but_not_while_typing(window: MainWindow) -> None:
    window.viewer.setFocus()
    QTest.keyClick(window, Qt.Key.Key_J)
    assert window.reading.place.article_id == window.pane.model.id_at(1)
    QTest.keyClick(window, Qt.Key.Key_K)
    assert window.reading.place.article_id == window.pane.model.id_at(0)
    window.search.setFocus()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "jk?u")
    assert line.text() == "jk?u"
    assert window.reading.place.article_id == window.pane.model.id_at(0)


def test_space_reads_on_and_then_goes_to_the_next_unread_article(
    window: MainWindow, qtbot: QtBot
) -> None:
    second = window.pane.model.id_at(1)
    assert second is not None
    window.reading.mark([second], True)
    settle(window, qtbot)
    window.viewer.text.setFocus()
    qtbot.waitUntil(lambda: window.viewer.text.is_built)
    # The whole article is on screen: this is its end.
    QTest.keyClick(window.viewer.text, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.reading.place.article_id == window.pane.model.id_at(2))


def test_space_scrolls_a_long_article_before_it_leaves(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    long = "\n\n".join(f"Paragraph {n} says that the ferry was late again." for n in range(200))
    add_articles(library, news, {"a.txt": article(0, long), "b.txt": article(1)})
    window, _ = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    window.reading.open_article(article(0, long).id)
    text = window.viewer.text
    qtbot.waitUntil(lambda: text.is_built and window.viewer.article_id == article(0, long).id)
    QTest.keyClick(text, Qt.Key.Key_Space)
    first = text.mark_bar.value()
    assert 0 < first < text.mark_bar.pageStep()
    QTest.keyClick(text, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert text.mark_bar.value() == 0
    text.mark_bar.setValue(text.mark_bar.maximum())
    QTest.keyClick(text, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.viewer.article_id == article(1).id)


def test_the_list_reads_on_and_leads_into_the_article(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    long = "\n\n".join(f"Paragraph {n} says that the ferry was late again." for n in range(200))
    add_articles(library, news, {"a.txt": article(0, long)})
    window, _ = start()
    text, view = window.viewer.text, window.pane.view
    qtbot.waitUntil(lambda: window.reading.shown is not None and text.is_built)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert text.mark_bar.value() > 0
    QTest.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert text.mark_bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert text.hasFocus()
    QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert text.mark_bar.value() == text.mark_bar.maximum()
    QTest.keyClick(text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert text.mark_bar.value() == 0


def test_no_letter_goes_to_a_row_that_begins_with_it(window: MainWindow) -> None:
    before = window.reading.place.article_id
    lists = [view for view in window.findChildren(QListView) if view.isVisible()]
    assert window.pane.view in lists
    window.pane.view.open_row(1)
    for view in lists:
        view.keyboardSearch("Story 0003")
    assert window.reading.place.article_id == window.pane.model.id_at(1) != before


def test_a_caret_takes_shift_and_the_arrows_back(window: MainWindow) -> None:
    window.viewer.text.setFocus()
    window.corrections.caret.trigger()
    QTest.keyClick(window.viewer.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.viewer.text.textCursor().hasSelection()
    window.corrections.caret.trigger()
    assert window.going.name_after.isEnabled()


def test_the_next_unread_article_comes_after_one_that_is_listed_no_longer(
    window: MainWindow, qtbot: QtBot
) -> None:
    ids = [window.pane.model.id_at(row) for row in range(5)]
    assert ids[2] is not None
    window.pane.view.open_row(2)
    window.reading.mark([ids[2]], True)
    settle(window, qtbot)
    window.pane.set_unread_only(True)
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 4)
    window.menus.next_unread.trigger()
    qtbot.waitUntil(lambda: window.reading.place.article_id == ids[3])


def test_where_no_article_is_unread_it_is_said(window: MainWindow, qtbot: QtBot) -> None:
    everything = [window.pane.model.id_at(row) for row in range(5)]
    window.reading.mark([found for found in everything if found], True)
    settle(window, qtbot)
    window.menus.next_unread.trigger()
    qtbot.waitUntil(lambda: "No unread" in window.strip.message.text())


def test_the_focus_goes_from_pane_to_pane_that_shows(window: MainWindow) -> None:
    window.pane.view.setFocus()
    seen = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append([p.isAncestorOf(focus) for p in (window.pane, window.viewer, window.panel)])
    assert seen == [[False, True, False], [False, False, True], [True, False, False]]
    window.going.panel_shown.trigger()
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    focus = QApplication.focusWidget()
    assert focus is not None and window.viewer.isAncestorOf(focus)


def test_all_entities_are_asked_for_to_type_a_name(window: MainWindow) -> None:
    window.pane.view.setFocus()
    window.going.panel_shown.trigger()
    assert not window.panel.isVisible()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    line = window.panel.entities.filter
    assert line.isVisible() and line.hasFocus()
    QTest.keyClicks(line, "bw")
    assert line.text() == "bw"


def test_a_pane_that_is_hidden_gives_its_focus_away(window: MainWindow) -> None:
    window.pane.view.setFocus()
    window.going.list_shown.trigger()
    focus = QApplication.focusWidget()
    assert not window.pane.isVisible()
    assert focus is not None and window.viewer.isAncestorOf(focus)


@pytest.mark.parametrize("arrangement", Arrangement)
def test_panes_are_where_they_were_put_with_their_sizes(
    window: MainWindow, arrangement: Arrangement, start: Start, qtbot: QtBot
) -> None:
    window.going.arrange(arrangement)
    place = {pane: pane.mapTo(window, pane.rect().topLeft()) for pane in panes(window)}
    articles, viewer, panel = (place[pane] for pane in panes(window))
    if arrangement is Arrangement.STACKED:
        assert articles.y() < viewer.y() and articles.x() == viewer.x() < panel.x()
    else:
        order = [articles.x(), viewer.x(), panel.x()]
        assert order == sorted(order, reverse=arrangement is Arrangement.MIRRORED)
    window.going.panel_shown.trigger()
    window.close()
    later, _ = start()
    qtbot.waitUntil(later.pane.isVisible)
    assert later.panes.arrangement is arrangement
    assert not later.panel.isVisible()
    assert not later.going.panel_shown.isChecked()


def panes(window: MainWindow) -> list:  # type: ignore[type-arg]
    return [window.pane, window.viewer, window.panel]


def test_after_a_restart_one_is_where_one_was_and_can_go_back(
    window: MainWindow, start: Start, qtbot: QtBot
) -> None:
    first = window.reading.place.article_id
    window.pane.view.step(1)
    window.pane.view.step(1)
    third = window.reading.place.article_id
    qtbot.waitUntil(lambda: window.viewer.article_id == third)
    window.close()
    later, _ = start()
    qtbot.waitUntil(lambda: later.viewer.article_id == third)
    later.menus.back.trigger()
    later.menus.back.trigger()
    qtbot.waitUntil(lambda: later.viewer.article_id == first)
    assert not later.reading.history.can_go_back


def test_the_list_of_keys_has_nothing_aside_in_high_contrast(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.options.set_theme("contrast")
    window.going.open_keys()
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    bar = dialog.rows.horizontalScrollBar()
    header = dialog.rows.header()
    qtbot.waitUntil(lambda: header.length() == dialog.rows.viewport().width())
    assert bar.maximum() == 0
    assert header.sectionSize(1) >= dialog.rows.sizeHintForColumn(1)


def test_keys_are_changed_taken_from_others_kept_and_reset(
    window: MainWindow, start: Start, qtbot: QtBot
) -> None:
    QTest.keyClick(window, Qt.Key.Key_Question)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.filter.setText("star")
    # Letters that lie apart in other rows, as in "Save Article", are no answer.
    found = [row.text(0) for row in listed(dialog)]
    assert found[0] == "Star"
    assert "Save Article as PDF" not in found
    dialog.filter.setText("find article")
    (row,) = listed(dialog)
    dialog.rows.setCurrentItem(row)
    dialog.edit.setKeySequence(QKeySequence("Ctrl+P"))
    assert "Go to" in dialog.note.text()
    dialog.set_button.setFocus()
    QTest.keyClick(dialog.set_button, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.rows
    assert window.menus.find.shortcut() == QKeySequence("Ctrl+P")
    assert window.going.switch.shortcuts() == []
    window.close()
    later, _ = start()
    assert later.menus.find.shortcut() == QKeySequence("Ctrl+P")
    later.going.keys.reset("find")
    assert later.menus.find.shortcut() == QKeySequence(QKeySequence.StandardKey.Find)
    later.going.keys.reset_all()
    assert later.going.switch.shortcut() == QKeySequence("Ctrl+P")
    assert later.settings.keys == {}


def listed(dialog: KeysDialog) -> list[QTreeWidgetItem]:
    rows = [dialog.rows.topLevelItem(n) for n in range(dialog.rows.topLevelItemCount())]
    return [row for row in rows if row is not None and not row.isHidden()]


def test_a_key_that_a_person_gave_is_not_taken_by_an_action_of_a_later_version() -> None:
    zoom, money = QAction("Zoom"), QAction("Money")
    money.setShortcuts([QKeySequence("0"), QKeySequence("M")])
    keys = Keys()
    keys.add({"zoom": zoom, "money": money})
    keys.restore({"zoom": ["0"], "gone": ["M"]})
    assert zoom.shortcuts() == [QKeySequence("0")]
    assert money.shortcuts() == [QKeySequence("M")]


def test_no_two_actions_have_one_key(window: MainWindow) -> None:
    keys: Keys = window.going.keys
    given = [key.toString() for binding in keys for key in binding.keys]
    assert len(given) == len(set(given))
    assert len(given) > 30
    assert set(named_actions(window.menus)) <= {binding.name for binding in keys}
