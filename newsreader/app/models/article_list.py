"""The articles of a list: all their ids, and the rows that someone has looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from newsreader.app.looks.day import day_text
from newsreader.app.looks.plain_words import as_plain
from newsreader.app.models.long_list import CHUNK, Index, LongList, Order
from newsreader.app.operations import Operations
from newsreader.app.translation import tr
from newsreader.errors import QueryError
from newsreader.library.records import (
    ArticleQuery,
    ArticleRow,
    ArticleSort,
    Snippet,
)
from newsreader.model import LibraryChange
from newsreader.paths import display_path

if TYPE_CHECKING:
    from newsreader.library import Library


class ListRole(IntEnum):
    """What the model gives besides the title."""

    ARTICLE_ID = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
    SNIPPET = Qt.ItemDataRole.UserRole + 3


_Listed = tuple[Order, list[ArticleRow]]
_SERVED = frozenset(
    {
        ListRole.ARTICLE_ID,
        ListRole.ROW,
        ListRole.SNIPPET,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


class ArticleList(LongList):
    """Articles in the order of a query. Rows are fetched in chunks when they are asked for.

    Until a row has come its data is None; a row that has changed is served as it was until the
    new one comes. ``listing`` comes just before the ids change, ``listed`` when those of the query
    have arrived: none of one that cannot be understood. ``refused`` carries why articles could not
    be listed at all; those listed before stay.
    """

    listing = Signal()
    listed = Signal()
    refused = Signal(str)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._query = ArticleQuery()
        self._refusal = ""
        self._rows: dict[str, ArticleRow] = {}
        self._snippets: dict[str, Snippet] = {}
        self._asked: set[str] = set()
        self._generation = 0
        self._listing: ArticleQuery | None = None
        self._list_again = False
        self._changed_meanwhile: set[str] = set()

    @property
    def query(self) -> ArticleQuery:
        """Which articles are listed, in which order."""
        return self._query

    @property
    def refusal(self) -> str:
        """Why the query listed last cannot be understood; empty where it can."""
        return self._refusal

    def set_query(self, query: ArticleQuery) -> None:
        """List other articles, or the same in another order."""
        if query.text != self._query.text:
            self._snippets.clear()
            self._asked.clear()
            self._generation += 1
        self._query = query
        self._fetch_ids()

    def refresh(self, change: LibraryChange) -> None:
        """Fetch again what ``change`` touched."""
        if change.listing or self._depends_on(change):
            # While changes come faster than the list can be read, one reading follows another
            # instead of overtaking it: else none would ever arrive.
            if self._listing == self._query:
                self._list_again = True
            else:
                self._fetch_ids()
        if self._listing is not None:
            self._changed_meanwhile |= change.articles
        # Rows that are on their way may have been read before the change.
        known = [i for i in change.articles if i in self._rows or i in self._asked]
        if known:
            self._fetch_rows(known)

    def row_of(self, article_id: str) -> ArticleRow | None:
        """What is known of an article so far."""
        return self._rows.get(article_id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row by one of the roles; asking for a row that has not come fetches it."""
        if not index.isValid() or role not in _SERVED:
            return None
        article_id = self._order.ids[index.row()]
        if role == ListRole.ARTICLE_ID:
            return article_id
        if self._lacks(article_id):
            self._want([index.row()])
        if role == ListRole.SNIPPET:
            return self._snippets.get(article_id)
        row = self._rows.get(article_id)
        if role == ListRole.ROW or row is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        is_tip = role == Qt.ItemDataRole.ToolTipRole
        return as_plain(display_path(row.path)) if is_tip else _spoken(row)

    def _depends_on(self, change: LibraryChange) -> bool:
        # Which articles are listed, or their order, may hang on what was found in them. Having
        # been read takes none away: it would vanish under the eyes of its reader.
        query = self._query
        return bool(change.articles) and (
            query.sort is ArticleSort.ENTITIES or query.entity_id is not None
        )

    def _fetch_ids(self) -> None:
        query = self._query
        self._listing = query
        self._list_again = False
        # A list that opens is painted with its first rows, instead of asking for them then.
        opens = not self._order.ids and not query.text

        def fetch(library: Library) -> _Listed | QueryError:
            try:
                ids = library.article_ids(query)
            except QueryError as error:
                return error
            return Order.of(ids), library.article_rows(ids[:CHUNK]) if opens else []

        self._operations.run(
            fetch,
            self._take_ids,
            token=(self, "ids"),
            failed=self._lose_ids,
        )

    def _take_ids(self, answer: _Listed | QueryError) -> None:
        self._listing = None
        rows: list[ArticleRow] = []
        if isinstance(answer, QueryError):
            self._refusal, order = str(answer), Order.of(())
        else:
            self._refusal, (order, rows) = "", answer
        self._rows.update((row.article_id, row) for row in rows)
        if order.ids != self._order.ids:
            self.listing.emit()
            self._arrange(order)
            for gone in self._rows.keys() - order.rows.keys():
                del self._rows[gone]
                self._snippets.pop(gone, None)
        overtaken = [row.article_id for row in rows if row.article_id in self._changed_meanwhile]
        self._changed_meanwhile.clear()
        if overtaken:
            self._fetch_rows(overtaken)
        if self._list_again:
            self._fetch_ids()
        self.listed.emit()

    def _lose_ids(self, reason: str) -> None:
        self._listing = None
        self._changed_meanwhile.clear()
        self.refused.emit(reason)

    def _lacks(self, article_id: str) -> bool:
        return article_id not in self._rows or (
            bool(self._query.text) and article_id not in self._snippets
        )

    def _ask(self, ids: list[str]) -> None:
        missing = [i for i in ids if i not in self._asked and self._lacks(i)]
        if missing:
            self._asked.update(missing)
            self._fetch_rows(missing)

    def _fetch_rows(self, ids: Sequence[str]) -> None:
        text, generation = self._query.text, self._generation

        def fetch(library: Library) -> tuple[list[ArticleRow], dict[str, Snippet]]:
            return library.article_rows(ids), library.snippets(ids, text) if text else {}

        def take(answer: tuple[list[ArticleRow], dict[str, Snippet]]) -> None:
            self._asked.difference_update(ids)
            rows, snippets = answer
            if generation == self._generation and text:
                # An article found by its title alone has none: nothing more is to come for it.
                for article_id in ids:
                    self._snippets[article_id] = snippets.get(article_id, Snippet("", ()))
            self._take_rows(rows)

        def lose(reason: str) -> None:
            self._asked.difference_update(ids)
            self.refused.emit(reason)

        self._operations.run(fetch, take, failed=lose)

    def _take_rows(self, rows: Iterable[ArticleRow]) -> None:
        touched = []
        for row in rows:
            position = self.position(row.article_id)
            if position is None:
                continue
            if self._query.text or self._rows.get(row.article_id) != row:
                touched.append(position)
            self._rows[row.article_id] = row
        self._tell(touched)


def _spoken(row: ArticleRow) -> str:
    parts = [row.title, row.source, day_text(row.date), "" if row.read else tr("unread")]
    parts += [tr("starred")] if row.starred else []
    parts += [tr("{count} notes").format(count=row.notes)] if row.notes else []
    parts += [tr("tagged {tags}").format(tags=", ".join(row.tags))] if row.tags else []
    return ", ".join(part for part in parts if part)
