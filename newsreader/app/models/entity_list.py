"""The entities of a library: all their ids, and the rows that someone has looked at."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from newsreader.app.models.long_list import Index, LongList, Order
from newsreader.app.models.refetch import Refetch
from newsreader.app.operations import Operations
from newsreader.app.translation import mentions_in_articles
from newsreader.library.records import EntityQuery, EntityRow
from newsreader.model import LibraryChange

if TYPE_CHECKING:
    from newsreader.library import Library


class EntityRole(IntEnum):
    """What the model gives besides the name."""

    ENTITY_ID = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


class EntityList(LongList):
    """Entities in the order of a query. Rows come in chunks when they are asked for; until a row
    has come its data is None. ``listed`` says that the ids of the query have arrived, and carries
    whether they are another query's than those before."""

    listed = Signal(bool)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._query = EntityQuery()
        self._shown_query: EntityQuery | None = None
        self._rows: dict[str, EntityRow] = {}
        self._refetch = Refetch(self._fetch_ids)

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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row by one of the roles; asking for a row that has not come fetches it."""
        if not index.isValid():
            return None
        entity_id = self._order.ids[index.row()]
        if role == EntityRole.ENTITY_ID:
            return entity_id
        row = self._rows.get(entity_id)
        if row is None:
            self._want([index.row()])
            return None
        texts: dict[int, object] = {
            EntityRole.ROW: row,
            Qt.ItemDataRole.DisplayRole: row.name,
            Qt.ItemDataRole.AccessibleTextRole: (
                f"{row.name}, {mentions_in_articles(row.mentions, row.articles)}"
            ),
        }
        return texts.get(role)

    def _fetch_ids(self) -> None:
        query = self._query

        def fetch(library: Library) -> Order:
            return Order.of(library.entity_ids(query))

        def take(order: Order) -> None:
            self._take_ids(query, order)

        self._operations.run(
            fetch, take, token=(self, "ids"), failed=lambda _: self._refetch.answered()
        )

    def _take_ids(self, query: EntityQuery, order: Order) -> None:
        is_other = query != self._shown_query
        self._shown_query = query
        self._arrange(order)
        if is_other and self._rows:
            # The same entities in the same order may still be counted elsewhere.
            self._rows.clear()
            self._tell_of_all()
        # Rows known are served until they have come again.
        self._want(order.rows[known] for known in self._rows.keys() & order.rows.keys())
        self._refetch.answered()
        self.listed.emit(is_other)

    def _ask(self, ids: list[str]) -> None:
        query = self._query

        def fetch(library: Library) -> list[EntityRow]:
            return library.entity_rows(ids, query.folder_id)

        def take(rows: list[EntityRow]) -> None:
            if query == self._query:
                self._take_rows(rows)

        self._operations.run(fetch, take)

    def _take_rows(self, rows: list[EntityRow]) -> None:
        new = {row.entity_id: row for row in rows if self._rows.get(row.entity_id) != row}
        self._rows.update(new)
        self._tell(self._order.rows[i] for i in new.keys() & self._order.rows.keys())
