"""What the long lists have in common: all ids in order, and rows that come in chunks."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    QStringListModel,
    Qt,
    QTimer,
)

from newsreader.values import value

Index = QModelIndex | QPersistentModelIndex

CHUNK = 32
"""How many rows are fetched together: about as many as a screen shows."""


@value
class Order:
    """Ids in their order, and the row of each. Made where they are read, off the GUI thread."""

    ids: Sequence[str]
    rows: dict[str, int]

    @classmethod
    def of(cls, ids: Sequence[str]) -> Order:
        """These ids in this order; each stands there once."""
        return cls(ids, {found: row for row, found in enumerate(ids)})


class LongList(QStringListModel):
    """Ids that may be very many. Only the rows that someone looks at are fetched.

    Of Qt's list only the length is used: a view that lays itself out asks twice for each row how
    many there are, and to answer in Python would hold the window up.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = Order.of(())
        self._wanted: set[int] = set()
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.setInterval(0)
        self._fetch_soon.timeout.connect(self._fetch)

    def id_at(self, row: int) -> str | None:
        """The id in a row, None outside the list."""
        return self._order.ids[row] if 0 <= row < len(self._order.ids) else None

    def position(self, wanted: str) -> int | None:
        """The row that this id is in, None where it is not listed."""
        return self._order.rows.get(wanted)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be chosen; nothing is typed into them."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    @abstractmethod
    def _ask(self, ids: list[str]) -> None:
        """Fetch the rows of these ids, as far as that is needed."""

    def _arrange(self, order: Order) -> None:
        """List these ids instead, in one change of layout however many come and go: what is
        selected stays so as long as it is listed."""
        if order.ids == self._order.ids:
            return
        self.layoutAboutToBeChanged.emit()
        ids, self._order = self._order.ids, order
        count, length = self.rowCount(), len(order.ids)
        added = max(0, length - count)
        # The change of layout tells of the other length as well. Rows come before indexes are
        # moved to them, and go after they have been moved away. They come in front: Qt puts one
        # after the other into its list, and moves all that stands behind.
        with QSignalBlocker(self):
            self.insertRows(0, added)
            before = self.persistentIndexList()
            rows = [order.rows.get(ids[index.row() - added], -1) for index in before]
            self.changePersistentIndexList(before, [self.index(row) for row in rows])
            self.removeRows(length, max(0, count - length))
        self.layoutChanged.emit()

    def _want(self, rows: Iterable[int]) -> None:
        """Fetch the chunks that these rows are in, soon."""
        self._wanted.update(row // CHUNK for row in rows)
        if self._wanted and not self._fetch_soon.isActive():
            self._fetch_soon.start()

    def _fetch(self) -> None:
        chunks, self._wanted = sorted(self._wanted), set()
        ids = self._order.ids
        self._ask([i for chunk in chunks for i in ids[chunk * CHUNK : (chunk + 1) * CHUNK]])

    def _tell(self, rows: Iterable[int]) -> None:
        """Say that these rows have come or are others now."""
        for first, last in _runs(sorted(rows)):
            self.dataChanged.emit(self.index(first), self.index(last))

    def _tell_of_all(self) -> None:
        """Say that every row is another now."""
        if length := self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(length - 1))


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rising row numbers as runs (first, last) without gaps."""
    runs = []
    for _, group in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        run = [row for _, row in group]
        runs.append((run[0], run[-1]))
    return runs
