"""Rows whose words are made when someone looks at them: of ten thousand, that is a few."""

from abc import abstractmethod
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from newsreader.app.looks.plain_words import as_plain
from newsreader.values import value


@value
class Cell:
    """What one column of a row shows, and what it says when the mouse rests there."""

    words: str
    tip: str


class LateRow(QTreeWidgetItem):
    """A row of a tree, with a cell for each column."""

    @abstractmethod
    def make_cells(self) -> Sequence[Cell]:
        """What the row shows. Called once, when it is first looked at."""

    def data(self, column: int, role: int) -> Any:
        """What a column shows, and its tip."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells[column].words
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_plain(self._cells[column].tip)
        return super().data(column, role)

    @cached_property
    def _cells(self) -> Sequence[Cell]:
        return self.make_cells()
