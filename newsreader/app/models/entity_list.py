"""The entities of a library: all their ids, and the rows that someone has looked at."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from newsreader.app.models.refetch import Refetch
from newsreader.app.operations import Operations
from newsreader.app.translation import mentions_in_articles
from newsreader.library.records import EntityQuery, EntityRow
from newsreader.model import LibraryChange

if TYPE_CHECKING:
    from newsreader.library import Library

Index = QModelIndex | QPersistentModelIndex

_CHUNK = 64
_NOWHERE = QModelIndex()


class EntityRole(IntEnum):
    """What the model gives besides the name."""

    ENTITY_ID = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


class EntityList(QAbstractListModel):
    """Entities in the order of a query. Rows come in chunks when they are asked for; until a row
    has come its data is None. ``listed`` says that the ids of the query have arrived, and carries
    whether they are another query's than those before."""

    listed = Signal(bool)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._query = EntityQuery()
        self._shown_query: EntityQuery | None = None
        self._ids: list[str] = []
        self._rows: dict[str, EntityRow] = {}
        self._wanted: set[int] = set()
        self._refetch = Refetch(self._fetch_ids, self)
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.setInterval(0)
        self._fetch_soon.timeout.connect(self._fetch_rows)

    @property
    def query(self) -> EntityQuery:
        """Which entities are listed, in which order."""
        return self._query

    def set_query(self, query: EntityQuery) -> None:
        """List other entities, or the same in another order."""
        self._query = query
        self._refetch.now()

    def refresh(self, change: LibraryChange) -> None:
        """Fetch again soon, if entities have changed."""
        if change.entities or change.listing:
            self._refetch.soon()

    def row_of(self, entity_id: str) -> int | None:
        """The row of this entity; None where it is not listed."""
        try:
            return self._ids.index(entity_id)
        except ValueError:
            return None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many entities the query gave."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row by one of the roles; asking for a row that has not come fetches it."""
        if not index.isValid():
            return None
        entity_id = self._ids[index.row()]
        if role == EntityRole.ENTITY_ID:
            return entity_id
        row = self._rows.get(entity_id)
        if row is None:
            self._want(index.row())
            return None
        texts: dict[int, object] = {
            EntityRole.ROW: row,
            Qt.ItemDataRole.DisplayRole: row.name,
            Qt.ItemDataRole.AccessibleTextRole: (
                f"{row.name}, {mentions_in_articles(row.mentions, row.articles)}"
            ),
        }
        return texts.get(role)

    def _want(self, row: int) -> None:
        self._wanted.add(row // _CHUNK)
        if not self._fetch_soon.isActive():
            self._fetch_soon.start()

    def _fetch_ids(self) -> None:
        query = self._query

        def fetch(library: Library) -> list[str]:
            return library.entity_ids(query)

        def take(ids: list[str]) -> None:
            self._take_ids(query, ids)

        self._operations.run(
            fetch, take, token=(self, "ids"), failed=lambda _: self._refetch.answered()
        )

    def _take_ids(self, query: EntityQuery, ids: list[str]) -> None:
        is_other = query != self._shown_query
        self._shown_query = query
        if is_other or ids != self._ids:
            self.beginResetModel()
            self._ids = ids
            if is_other:
                self._rows.clear()
            self.endResetModel()
        # Rows known are served until they have come again.
        chunks = {row // _CHUNK for row, entity_id in enumerate(ids) if entity_id in self._rows}
        if chunks:
            self._wanted |= chunks
            self._fetch_soon.start()
        self._refetch.answered()
        self.listed.emit(is_other)

    def _fetch_rows(self) -> None:
        chunks, self._wanted = sorted(self._wanted), set()
        wanted = [i for chunk in chunks for i in self._ids[chunk * _CHUNK : (chunk + 1) * _CHUNK]]
        folder = self._query.folder_id
        query = self._query

        def fetch(library: Library) -> list[EntityRow]:
            return library.entity_rows(wanted, folder)

        def take(rows: list[EntityRow]) -> None:
            if query == self._query:
                self._take_rows(rows)

        self._operations.run(fetch, take)

    def _take_rows(self, rows: list[EntityRow]) -> None:
        new = {row.entity_id: row for row in rows if self._rows.get(row.entity_id) != row}
        self._rows.update(new)
        touched = [number for number, entity_id in enumerate(self._ids) if entity_id in new]
        if touched:
            self.dataChanged.emit(self.index(touched[0]), self.index(touched[-1]))
