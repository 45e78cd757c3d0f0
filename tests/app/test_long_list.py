"""Long lists: one change of layout takes them from any order to any other."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from newsreader.app.models.long_list import CHUNK, Index, LongList, Order

ids = st.lists(st.text("abcdef", max_size=2), unique=True, max_size=30)
CHOOSE = QItemSelectionModel.SelectionFlag.Select


class Ids(LongList):
    """Rows that hold nothing but their ids."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[list[str]] = []
        QAbstractItemModelTester(self, QAbstractItemModelTester.FailureReportingMode.Fatal, self)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The id."""
        return self.id_at(index.row()) if role == Qt.ItemDataRole.DisplayRole else None

    def show(self, ids: list[str]) -> None:
        """List these."""
        self._arrange(Order.of(ids))

    def look_at(self, *rows: int) -> None:
        """Want these rows."""
        self._want(rows)

    def _ask(self, ids: list[str]) -> None:
        self.asked.append(ids)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[QListView]:
    view = QListView()
    qtbot.addWidget(view)
    view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
    view.setModel(Ids())
    view.show()
    yield view


@given(before=ids, after=ids)
def test_every_index_follows_its_id(qapp: object, before: list[str], after: list[str]) -> None:
    model = Ids()
    model.show(before)
    held = {found: QPersistentModelIndex(model.index(row)) for row, found in enumerate(before)}
    model.show(after)
    assert [model.index(row).data() for row in range(model.rowCount())] == after
    assert [model.position(found) for found in after] == list(range(len(after)))
    for found, index in held.items():
        assert (index.row() if index.isValid() else None) == model.position(found)


def test_what_is_chosen_stays_chosen_as_long_as_it_is_listed(view: QListView) -> None:
    model = view.model()
    assert isinstance(model, Ids)
    model.show(["a", "b", "c", "d"])
    view.selectionModel().setCurrentIndex(model.index(1), CHOOSE)
    view.selectionModel().select(model.index(3), CHOOSE)
    model.show(["d", "x", "y", "b", "z"])
    assert sorted(index.row() for index in view.selectedIndexes()) == [0, 3]
    assert view.currentIndex().data() == "b"
    model.show(["x", "d"])
    assert [index.data() for index in view.selectedIndexes()] == ["d"]
    assert not view.currentIndex().isValid()


def test_a_list_that_stays_is_not_laid_out_again(qtbot: QtBot) -> None:
    model = Ids()
    model.show(["a", "b"])
    with qtbot.assertNotEmitted(model.layoutChanged):
        model.show(["a", "b"])


def test_nothing_is_typed_into_a_row(view: QListView) -> None:
    model = view.model()
    assert isinstance(model, Ids)
    model.show(["a"])
    view.setCurrentIndex(model.index(0))
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(view.rootIndex())


def test_whole_chunks_are_asked_for_together(qtbot: QtBot) -> None:
    model = Ids()
    model.show([f"{number:03}" for number in range(300)])
    model.look_at(CHUNK + 6, 0)
    model.look_at(2 * CHUNK - 1)
    qtbot.waitUntil(lambda: bool(model.asked))
    assert model.asked == [[f"{number:03}" for number in range(2 * CHUNK)]]
