"""What was found in an article, each hit with the words around it."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.app.translation import tr, tr_number
from newsreader.values import value

Index = QModelIndex | QPersistentModelIndex

_BEFORE, _AFTER = 60, 120  # characters around a hit
_LONGEST = 200  # of a hit that are shown


class HitRole(IntEnum):
    """What the model gives besides the words."""

    HIT = Qt.ItemDataRole.UserRole + 1


@value
class Hit:
    """The words that were found, and those before and after them, on one line."""

    before: str
    words: str
    after: str


class HitRows(QAbstractListModel):
    """A row for each hit. Nothing is cut out of the text before it is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._ranges: Sequence[tuple[int, int]] = ()
        self._count = 0

    def show_hits(self, text: str, ranges: Sequence[tuple[int, int]]) -> None:
        """Show these hits in ``text``; where they are those shown and more, the rows stay."""
        if ranges is self._ranges and text is self._text and len(ranges) >= self._count:
            if len(ranges) > self._count:
                self.beginInsertRows(QModelIndex(), self._count, len(ranges) - 1)
                self._count = len(ranges)
                self.endInsertRows()
            return
        self.beginResetModel()
        self._text, self._ranges, self._count = text, ranges, len(ranges)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many hits there are."""
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Hit | str | None:
        """A hit, or all of its line as words."""
        if not index.isValid() or index.row() >= self._count:
            return None
        if role == HitRole.HIT:
            return self._hit(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            hit = self._hit(index.row())
            line = f"{hit.before}{hit.words}{hit.after}"
            if role == Qt.ItemDataRole.DisplayRole:
                return line
            place = tr("{current} of {count}").format(
                current=tr_number(index.row() + 1), count=tr_number(self._count)
            )
            return f"{place}: {line}"
        return None

    def _hit(self, row: int) -> Hit:
        start, end = self._ranges[row]
        first, last = max(0, start - _BEFORE), min(len(self._text), end + _AFTER)
        before = " ".join(f"|{self._text[first:start]}|".split())[1:-1]
        after = " ".join(f"|{self._text[end:last]}|".split())[1:-1]
        words = " ".join(self._text[start : min(end, start + _LONGEST)].split())
        return Hit(before, words, after)
