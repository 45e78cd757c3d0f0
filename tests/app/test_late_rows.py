"""Rows whose words are made when someone looks at them."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.theme import Theme
from newsreader.app.views.dialogs import history_dialog
from newsreader.app.views.dialogs.decision_words import words_for_people
from newsreader.app.views.dialogs.history_dialog import HistoryDialog
from newsreader.app.views.dialogs.notes_dialog import NotesDialog
from newsreader.app.views.parts.late_rows import Cell, LateRow
from newsreader.ledger.decisions import Anchor, Decision, NewDecision, Op
from newsreader.library.decision_records import DecisionRow, Effect
from newsreader.library.records import Note

_AT = "2026-05-03T11:04:09+00:00"


class _Counted(LateRow):
    made = 0

    def make_cells(self) -> Sequence[Cell]:
        _Counted.made += 1
        return [Cell("words", tip="a <b>tip</b>")]


def test_words_are_made_once_and_only_for_rows_that_are_looked_at(qtbot: QtBot) -> None:
    tree = QTreeWidget()
    tree.setUniformRowHeights(True)
    qtbot.addWidget(tree)
    tree.addTopLevelItems([_Counted() for _ in range(1000)])
    _Counted.made = 0
    tree.resize(200, 200)
    tree.show()
    qtbot.waitUntil(lambda: _Counted.made > 0)
    assert _Counted.made < 100
    row = tree.topLevelItem(999)
    assert row is not None
    assert row.text(0) == row.text(0) == "words"
    assert row.data(0, Qt.ItemDataRole.ToolTipRole) != "a <b>tip</b>"  # as text, not as markup
    assert row.data(0, Qt.ItemDataRole.FontRole) is None


def test_a_long_history_has_words_for_what_is_on_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Decision] = []

    def count(decision: Decision) -> str:
        asked.append(decision)
        return words_for_people(decision)

    monkeypatch.setattr(history_dialog, "words_for_people", count)
    dialog = HistoryDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_rows([_decided(number) for number in range(1000, 0, -1)])
    qtbot.waitUntil(lambda: bool(asked))
    assert dialog.count == 1000
    assert len(asked) < 100
    # What "Undo this" would undo is seen.
    assert dialog.tree.topLevelItem(0) in dialog.tree.selectedItems()
    last = dialog.tree.topLevelItem(999)
    assert last is not None
    dialog.tree.setCurrentItem(last)
    dialog.show_rows([_decided(number) for number in range(1001, 0, -1)])
    current = dialog.tree.currentItem()
    assert current is not None
    assert "name 1”" in current.text(1)


def test_the_note_that_is_chosen_stays_so_when_another_comes_first(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NotesDialog(Theme.light(), parent)
    dialog.show_notes([_note("one"), _note("two")], {})
    dialog.list.setCurrentRow(1)
    dialog.show_notes([_note("three"), _note("one"), _note("two")], {})
    assert dialog.list.currentItem().text().startswith("two\n")
    dialog.show_notes([_note("three"), _note("one")], {})
    assert dialog.list.currentItem().text().startswith("one\n")


def _note(words: str) -> Note:
    anchor = Anchor("0" * 64, None, 4, 9, "ferry", "The ", " was late")
    return Note(words, "a" * 16, 4, 9, words, _AT, _AT, anchor)


def _decided(number: int) -> DecisionRow:
    made = NewDecision(Op.HIDE, name=f"name {number}", words=f"hidden everywhere: “name {number}”")
    return DecisionRow(number, Decision(f"d{number}", _AT, made), made.words, Effect.APPLIED)
