"""Every way to correct an entity, in the real window with the real indexer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.navigation import PanelState
from newsreader.app.theme import Theme
from newsreader.app.views.article.mention_index import shown_type
from newsreader.app.views.dialogs.decision_words import short_words, words_for_people
from newsreader.app.views.dialogs.history_dialog import HistoryDialog
from newsreader.app.views.panel.entity_rows import MIME, EntityRows, named_at
from newsreader.indexing.messages import Resume
from newsreader.ledger.decisions import Op
from newsreader.library import Library
from newsreader.library.decision_records import DecisionRow, Effect, Mixture, Suggestion
from newsreader.model import EntityType
from tests.journeys.conftest import OpenWindow
from tests.journeys.deciding import (
    APPLIED_MS,
    QUIET,
    ask_for_menu,
    choose,
    counts,
    open_entity,
    page,
    point_at,
    spelled,
    undo,
)
from tests.journeys.steps import READ_MS, click_mention, open_titled, wait_until_read

pytestmark = QUIET

SAMPLES = 23
INQUIRY = "Inquiry clears Marchetti, faults harbour board"


@pytest.fixture
def window(samples: MainWindow, qtbot: QtBot) -> MainWindow:
    wait_until_read(samples, SAMPLES, qtbot)
    open_titled(samples, INQUIRY, qtbot)
    return samples


def soon(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=APPLIED_MS)


def decisions(window: MainWindow) -> list[DecisionRow]:
    with Library.open(window.library) as library:
        return library.decisions()


def test_one_row_dragged_onto_another_is_merged(window: MainWindow, qtbot: QtBot) -> None:
    before = counts(window)
    window.reading.show_panel(PanelState.ENTITIES)
    rows = window.panel.entities.list
    window.panel.entities.filter.setText("o")
    qtbot.waitUntil(lambda: row_named(rows, "Jonas Brekke") is not None)
    drop(rows, "Olav Thorsen", "Jonas Brekke")
    together = before["Olav Thorsen"] + before["Jonas Brekke"]
    soon(qtbot, lambda: counts(window)["Jonas Brekke"] == together)
    assert "Olav Thorsen" not in counts(window)
    soon(qtbot, lambda: row_named(rows, "Olav Thorsen") is None)
    window.strip.undo.click()
    soon(qtbot, lambda: counts(window) == before)


def row_named(rows: EntityRows, name: str) -> int | None:
    model = rows.model()
    for row in range(model.rowCount()):
        named = named_at(model.index(row, 0))
        if named is not None and named.name == name:
            return row
    return None


def drop(rows: EntityRows, name: str, onto: str) -> None:
    model, dragged, target = rows.model(), row_named(rows, name), row_named(rows, onto)
    assert dragged is not None
    assert target is not None
    rows.scrollTo(model.index(target, 0))
    named = named_at(model.index(dragged, 0))
    assert named is not None
    data = QMimeData()
    data.setData(MIME, f'["{named.entity_id}", "{named.name}", "{named.type}"]'.encode())
    place = rows.visualRect(model.index(target, 0)).center()
    rows.dropEvent(
        QDropEvent(
            QPointF(place),
            Qt.DropAction.LinkAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_mentions_chosen_together_are_split_off(window: MainWindow, qtbot: QtBot) -> None:
    open_entity(window, "Elena Marchetti", qtbot)
    rows = window.panel.entity.mentions
    qtbot.waitUntil(lambda: rows.model().rowCount() > 3)
    before = page(window).entity.mentions
    place = window.reading.place
    for row in (1, 2):
        QTest.mouseClick(
            rows.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            rows.visualRect(rows.model().index(row, 0)).center(),
        )
    assert window.reading.place == place
    ask_for_menu(rows)
    choose("Split these 2 mentions off", qtbot)
    soon(qtbot, lambda: page(window).entity.mentions == before - 2)
    (made,) = decisions(window)
    assert made.because != made.words


def test_the_page_is_of_the_mention_framed_once_that_is_split_off(
    window: MainWindow, qtbot: QtBot
) -> None:
    old = open_and_frame(window, "Marchetti", qtbot)
    point_at(window, "Marchetti", qtbot)
    choose("Split this mention off", qtbot)
    soon(qtbot, lambda: framed_entity(window) != old)
    qtbot.waitUntil(lambda: window.panel.entity_id == framed_entity(window))
    assert window.reading.place.entity_id == window.viewer.text.highlights.selected
    assert window.viewer.text.highlights.selected == framed_entity(window)


def open_and_frame(window: MainWindow, text: str, qtbot: QtBot) -> str:
    click_mention(window, text, qtbot)
    qtbot.waitUntil(lambda: framed_entity(window) is not None)
    entity_id = framed_entity(window)
    assert entity_id is not None
    assert window.reading.place.entity_id == entity_id
    return entity_id


def framed_entity(window: MainWindow) -> str | None:
    mention = window.viewer.text.highlights.current_mention
    return mention.entity_id if mention else None


def test_an_article_is_split_off_from_its_title(window: MainWindow, qtbot: QtBot) -> None:
    open_entity(window, "Elena Marchetti", qtbot)
    rows = window.panel.entity.mentions
    qtbot.waitUntil(lambda: rows.model().rowCount() > 3)
    before = page(window).entity
    heading = rows.visualRect(rows.model().index(0, 0)).topLeft() + QPoint(40, 12)
    QTest.mousePress(rows.viewport(), Qt.MouseButton.RightButton, pos=heading)
    lines = rows.chosen_lines()
    assert len(lines) > 1
    assert {line.article_id for line in lines} == {lines[0].article_id}
    ask_for_menu(rows)
    choose("Split all in this article off", qtbot)
    soon(qtbot, lambda: page(window).entity.articles == before.articles - 1)
    assert page(window).entity.mentions == before.mentions - len(lines)


def test_a_name_and_a_type_are_changed(window: MainWindow, qtbot: QtBot) -> None:
    shown = window.reading.shown
    assert shown is not None
    window.viewer.go_to(next(m.start for m in shown.mentions if m.text == "NHA"))
    click_mention(window, "NHA", qtbot)
    qtbot.waitUntil(lambda: window.panel.entity.detail is not None)
    window.activateWindow()
    window.corrections.rename.trigger()
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setTextValue("The Harbour Authority")
    dialog.accept()
    soon(qtbot, lambda: window.panel.entity.name.text() == "The Harbour Authority")
    window.panel.entity.chip.clicked.emit()
    choose("Place", qtbot)
    soon(qtbot, lambda: page(window).entity.type is EntityType.PLACE)

    def types() -> set[EntityType]:
        shown = window.reading.shown
        assert shown is not None
        return {shown_type(mention) for mention in shown.mentions if mention.text == "NHA"}

    soon(qtbot, lambda: types() == {EntityType.PLACE})


def test_what_is_no_name_is_taken_away_and_what_is_one_is_marked(
    window: MainWindow, qtbot: QtBot
) -> None:
    here = spelled(window).count("Brandt")
    point_at(window, "Brandt", qtbot)
    choose("“Brandt” is not a name here", qtbot)
    soon(qtbot, lambda: spelled(window).count("Brandt") == here - 1)

    point_at(window, "Olav Thorsen", qtbot)
    choose("Hide > “Olav Thorsen” everywhere", qtbot)
    soon(qtbot, lambda: "Olav Thorsen" not in spelled(window))

    shown = window.reading.shown
    assert shown is not None
    assert "inquiry" not in spelled(window)
    start = shown.article.text.index("inquiry")
    text = window.viewer.text
    cursor = text.textCursor()
    cursor.setPosition(text.offsets.position(start))
    cursor.setPosition(text.offsets.end_position(start + 7), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    window.corrections.marks.trigger()
    choose("Mark in this article as > Event", qtbot)
    soon(qtbot, lambda: "inquiry" in spelled(window))
    assert not text.textCursor().hasSelection()
    assert len(decisions(window)) == 3
    assert "inquiry has cleared" in decisions(window)[0].because


def test_half_words_are_marked_as_whole_ones_and_one_undo_takes_that_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    shown = window.reading.shown
    assert shown is not None
    start = shown.article.text.index("inquiry")
    text = window.viewer.text
    cursor = text.textCursor()
    cursor.setPosition(text.offsets.position(start + 2))
    cursor.setPosition(text.offsets.end_position(start + 5), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    window.corrections.marks.trigger()
    choose("Mark in this article as > Event", qtbot)
    soon(qtbot, lambda: "inquiry" in spelled(window))
    assert len(decisions(window)) == 1
    undo(window, qtbot)
    soon(qtbot, lambda: "inquiry" not in spelled(window))


def test_a_mention_that_was_clicked_stays_chosen_while_another_goes(
    window: MainWindow, qtbot: QtBot
) -> None:
    gone = spelled(window).count("Okafor")
    point_at(window, "Samuel Okafor", qtbot)
    choose("Hide > This mention", qtbot)
    click_mention(window, "Brandt", qtbot)
    clicked = window.viewer.current_mention()
    soon(qtbot, lambda: "Samuel Okafor" not in spelled(window))
    assert clicked is not None
    assert window.viewer.current_mention() == clicked
    here = spelled(window).count("Brandt")
    window.corrections.unmark.trigger()
    soon(qtbot, lambda: spelled(window).count("Brandt") == here - 1)
    assert spelled(window).count("Okafor") == gone
    assert decisions(window)[0].words == "Said that “Brandt” is not a name here"


def test_a_hidden_entity_leaves_the_page_and_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    click_mention(window, "Jonas Brekke", qtbot)
    qtbot.waitUntil(lambda: window.panel.entity.named is not None)
    window.panel.entity.buttons.hide_it.click()
    soon(qtbot, lambda: "Jonas Brekke" not in spelled(window))
    assert window.panel.state is PanelState.ARTICLE
    undo(window, qtbot)
    soon(qtbot, lambda: "Jonas Brekke" in spelled(window))


def test_two_that_are_different_are_not_merged(window: MainWindow, qtbot: QtBot) -> None:
    before = counts(window)
    window.reading.show_panel(PanelState.ENTITIES)
    rows = window.panel.entities.list
    qtbot.waitUntil(lambda: row_named(rows, "Jonas Brekke") is not None)
    both = QItemSelectionModel.SelectionFlag.Select
    for name in ("Jonas Brekke", "Samuel Okafor"):
        index = rows.model().index(row_named(rows, name) or 0, 0)
        rows.selectionModel().setCurrentIndex(index, both)
    ask_for_menu(rows)
    choose("These two are different", qtbot)
    words = "Said that “Jonas Brekke” and “Samuel Okafor” are different"
    soon(qtbot, lambda: window.strip.message.text() == words)
    soon(qtbot, lambda: decisions(window)[0].effect is Effect.APPLIED)
    drop(rows, "Jonas Brekke", "Samuel Okafor")
    soon(qtbot, lambda: "take that back first" in window.strip.message.text())
    assert not window.strip.undo.isVisible()
    assert counts(window) == before


def test_undo_is_left_to_a_text_field(window: MainWindow, qtbot: QtBot) -> None:
    point_at(window, "Brandt", qtbot)
    choose("“Brandt” is not a name here", qtbot)
    soon(qtbot, window.corrections.undo.isEnabled)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.search.setFocus()
    QTest.keyClicks(window.search, "ferry")
    QTest.keyClick(window.search, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not window.search.text()
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.APPLIED])
    window.viewer.text.setFocus()
    QTest.keyClick(window.viewer.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.UNDONE])


def test_the_history_tells_undoes_and_leads_to_the_place(window: MainWindow, qtbot: QtBot) -> None:
    here = spelled(window).count("Brandt")
    mention = point_at(window, "Brandt", qtbot)
    choose("“Brandt” is not a name here", qtbot)
    soon(qtbot, lambda: spelled(window).count("Brandt") == here - 1)
    article_id = window.reading.place.article_id
    window.pane.view.step(1)
    qtbot.waitUntil(lambda: window.reading.place.article_id != article_id)
    window.corrections.history.open()
    history = window.corrections.history.dialog
    assert history is not None
    soon(qtbot, lambda: state(history) == "in force")
    item = history.tree.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "Said that “Brandt” is not a name here"
    assert "Brandt" in item.text(2)
    history.tree.setCurrentItem(item)
    history.place_button.click()
    qtbot.waitUntil(lambda: window.reading.place.article_id == article_id)
    qtbot.waitUntil(lambda: window.viewer.text.highlights.current == mention.start)
    history.switch_button.click()
    soon(qtbot, lambda: state(history) == "undone")
    soon(qtbot, lambda: spelled(window).count("Brandt") == here)
    assert history.switch_button.text() == "Make it again"
    history.switch_button.click()
    soon(qtbot, lambda: state(history) == "in force")


def test_what_waits_for_its_article_is_told_and_listed(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "more"
    folder.mkdir()
    file = folder / "gone.txt"
    file.write_text("The ferry Silver Gannet left Stavrin at noon, and came back late at night.")
    window.shelf.open_folders([folder])
    wait_until_read(window, 1, qtbot)
    with Library.open(window.library) as library:
        (article_id,) = library.articles_of_file(file)
        library.mark(article_id, 10, 23, EntityType.PRODUCT)
    window.importing.apply_decisions()
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.APPLIED])
    assert window.strip.waiting.isHidden()
    file.unlink()
    (folder / "other.txt").write_text("Nothing of it is left in this one.")
    soon(qtbot, lambda: not window.strip.waiting.isHidden())
    assert window.strip.waiting.text() == "1 decision waits for its article"
    window.strip.waiting.click()
    history = window.corrections.history.dialog
    assert history is not None and history.only_waiting.isChecked()
    soon(qtbot, lambda: history.count == 1)
    item = history.tree.topLevelItem(0)
    assert item is not None
    assert item.text(2).startswith("waits for gone.txt: “…The ferry Silver Gannet left Stavrin")
    history.tree.setCurrentItem(item)
    history.switch_button.click()
    soon(qtbot, lambda: window.strip.waiting.isHidden() and history.count == 0)
    assert "Nothing waits." in history.notice.text
    history.only_waiting.setChecked(False)
    soon(qtbot, lambda: history.count == 1)


def state(history: HistoryDialog) -> str:
    item = history.tree.topLevelItem(0)
    return item.text(3) if item is not None else ""


def test_a_pair_is_decided_with_one_key(window: MainWindow, qtbot: QtBot) -> None:
    window.corrections.open_suggestions()
    dialog = window.corrections.suggestions
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.current is not None)
    pair = dialog.current
    assert pair is not None
    assert dialog.focusWidget() is dialog.same
    qtbot.waitUntil(lambda: all(side.sentences for side in dialog.sides))
    shown = tuple(sentence for side in dialog.sides for sentence in side.sentences)
    QTest.keyClick(dialog, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: len(decisions(window)) == 1)
    (made,) = decisions(window)
    assert (made.because, made.shown) == (pair.because, shown)
    window.corrections.history.open()
    history = window.corrections.history.dialog
    assert history is not None
    soon(qtbot, lambda: history.count == 1)
    line = history.tree.topLevelItem(0)
    assert line is not None
    assert line.text(2) == " · ".join(shown)
    assert line.toolTip(2).count("\n") == len(shown)
    qtbot.waitUntil(lambda: not window.operations.busy)
    assert dialog.current != pair


def test_an_answer_taken_back_is_asked_again(window: MainWindow, qtbot: QtBot) -> None:
    window.corrections.open_suggestions()
    dialog = window.corrections.suggestions
    assert dialog is not None
    qtbot.waitUntil(lambda: isinstance(dialog.current, Suggestion))
    first = dialog.current
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_D)
    assert dialog.current != first
    soon(qtbot, window.corrections.undo.isEnabled)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    soon(qtbot, lambda: dialog.current == first)
    soon(qtbot, window.corrections.redo.isEnabled)
    redo = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(dialog, Qt.Key.Key_Z, redo)
    soon(qtbot, lambda: dialog.current != first)
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.APPLIED])
    window.corrections.history.open()
    history = window.corrections.history.dialog
    assert history is not None
    history.activateWindow()
    qtbot.waitUntil(history.isActiveWindow)
    QTest.keyClick(history, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.UNDONE])


def test_taking_back_something_else_asks_nothing_again(window: MainWindow, qtbot: QtBot) -> None:
    window.corrections.open_suggestions()
    dialog = window.corrections.suggestions
    assert dialog is not None
    qtbot.waitUntil(lambda: isinstance(dialog.current, Suggestion))
    QTest.keyClick(dialog, Qt.Key.Key_D)
    soon(qtbot, lambda: len(decisions(window)) == 1)
    second = dialog.current
    window.corrections.correcting.hide_name("Nobody")
    soon(qtbot, lambda: len(decisions(window)) == 2)
    undo(window, qtbot)
    soon(qtbot, lambda: decisions(window)[0].effect is Effect.UNDONE)
    soon(qtbot, lambda: not window.operations.busy)
    assert dialog.current == second
    undo(window, qtbot)
    soon(qtbot, lambda: dialog.current != second)


def test_what_one_is_unsure_of_is_kept_and_comes_last(window: MainWindow, qtbot: QtBot) -> None:
    window.corrections.open_suggestions()
    dialog = window.corrections.suggestions
    assert dialog is not None
    qtbot.waitUntil(lambda: isinstance(dialog.current, Suggestion))
    pair = dialog.current
    assert isinstance(pair, Suggestion)
    QTest.keyClick(dialog, Qt.Key.Key_U)
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.APPLIED])
    assert decisions(window)[0].decision.op is Op.UNSURE
    words = words_for_people(decisions(window)[0].decision)
    assert words.startswith(f"Left open whether “{pair.entity.name}”")
    assert f"“{pair.into.name}”" in words
    soon(qtbot, lambda: window.corrections.undo.text() == f"&Undo: {short_words(words)}")
    with Library.open(window.library) as library:
        assert [s.entity for s in library.suggestions() if s.unsure] == [pair.entity]
        assert library.suggestions()[-1].unsure
    undo(window, qtbot)
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.UNDONE])


def two_in_one(tmp_path: Path) -> Path:
    """A folder of four articles about one who may be two."""
    folder = tmp_path / "company"
    folder.mkdir()
    for day, other in enumerate(("Anna Holm", "Anna Holm", "Karl Berg", "Karl Berg"), 1):
        text = f"A meeting\n\nJames Porter met {other} on day {day}, it was said on Monday.\n"
        (folder / f"{day}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("key", "op"),
    [
        (Qt.Key.Key_D, Op.SPLIT),
        (Qt.Key.Key_P, Op.SPLIT),
        (Qt.Key.Key_S, Op.MERGE),
        (Qt.Key.Key_K, Op.MERGE),
        (Qt.Key.Key_U, Op.UNSURE),
    ],
)
def test_one_that_may_be_two_is_decided_with_one_key(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot, key: Qt.Key, op: Op
) -> None:
    window = open_window(two_in_one(tmp_path))
    wait_until_read(window, 4, qtbot)
    with Library.open(window.library) as library:
        (mixture,) = library.mixtures()
    window.corrections.open_suggestions()
    dialog = window.corrections.suggestions
    assert dialog is not None
    soon(qtbot, lambda: dialog.current == mixture)
    assert dialog.why.text().startswith("Is “James Porter” one, or two?")
    soon(qtbot, lambda: "Porter" in dialog.sides[0].lines.text())
    QTest.keyClick(dialog, key)
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.APPLIED])
    assert decisions(window)[0].decision.op is op
    with Library.open(window.library) as library:
        assert len(library.find_entities("James Porter")) == (2 if op is Op.SPLIT else 1)
        assert [m.unsure for m in library.mixtures()] == ([True] if op is Op.UNSURE else [])


def test_an_answer_taken_back_while_nobody_is_asked_is_asked_later(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(two_in_one(tmp_path))
    wait_until_read(window, 4, qtbot)
    window.corrections.open_suggestions()
    dialog = window.corrections.suggestions
    assert dialog is not None
    soon(qtbot, lambda: isinstance(dialog.current, Mixture))
    mixture = dialog.current
    QTest.keyClick(dialog, Qt.Key.Key_S)
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.APPLIED])
    soon(qtbot, lambda: not window.operations.busy)
    assert dialog.current is None
    dialog.close()
    undo(window, qtbot)
    soon(qtbot, lambda: [row.effect for row in decisions(window)] == [Effect.UNDONE])
    window.corrections.open_suggestions()
    soon(qtbot, lambda: dialog.current == mixture)
    dialog.close()
    window.corrections.redo.trigger()
    soon(qtbot, lambda: dialog.current is None)


def test_a_decision_waits_for_the_window_that_indexes(
    window: MainWindow, open_window: OpenWindow, qtbot: QtBot
) -> None:
    # Or else the second window's indexer may be there before the first's.
    with qtbot.waitSignal(window.importing.idle, timeout=READ_MS):
        window.importing.send(Resume())
    second = open_window()
    wait_until_read(second, SAMPLES, qtbot)
    qtbot.waitUntil(lambda: not second.importing.is_running, timeout=READ_MS)
    open_titled(second, INQUIRY, qtbot)
    here = spelled(second).count("Brandt")
    point_at(second, "Brandt", qtbot)
    choose("“Brandt” is not a name here", qtbot)
    qtbot.waitUntil(lambda: "kept, and waiting" in second.strip.message.text())
    soon(qtbot, lambda: spelled(window).count("Brandt") == here - 1)
    soon(qtbot, lambda: spelled(second).count("Brandt") == here - 1)


def test_what_is_asked_takes_the_colours_of_another_theme(window: MainWindow, qtbot: QtBot) -> None:
    window.corrections.open_suggestions()
    dialog = window.corrections.suggestions
    assert dialog is not None
    light, dark = Theme.light().ink.name(), Theme.dark().ink.name()
    qtbot.waitUntil(lambda: light in dialog.sides[0].lines.text())
    window.set_theme(Theme.dark())
    assert light not in dialog.sides[0].lines.text()
    assert dark in dialog.sides[0].lines.text()
    dialog.close()
