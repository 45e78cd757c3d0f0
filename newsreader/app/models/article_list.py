"""The articles of a list: all their ids, and the rows that someone has looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import groupby
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

from newsreader.app.operations import Operations
from newsreader.app.translation import tr
from newsreader.library.records import (
    ArticleQuery,
    ArticleRow,
    ArticleSort,
    Snippet,
)
from newsreader.model import LibraryChange

if TYPE_CHECKING:
    from newsreader.library import Library

Index = QModelIndex | QPersistentModelIndex

_CHUNK = 64
_NOWHERE = QModelIndex()


class ListRole(IntEnum):
    """What the model gives besides the title."""

    ARTICLE_ID = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
    SNIPPET = Qt.ItemDataRole.UserRole + 3


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


class ArticleList(QAbstractListModel):
    """Articles in the order of a query. Rows are fetched in chunks when they are asked for.

    Until a row has come its data is None; a row that has changed is served as it was until the
    new one comes. ``listing`` comes just before the ids change, ``listed`` when those of the query
    have arrived. ``refused`` carries the line of a query that cannot be understood.
    """

    listing = Signal()
    listed = Signal()
    refused = Signal(str)

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._query = ArticleQuery()
        self._ids: list[str] = []
        self._positions: dict[str, int] = {}
        self._rows: dict[str, ArticleRow] = {}
        self._snippets: dict[str, Snippet] = {}
        self._wanted: set[int] = set()
        self._asked: set[str] = set()
        self._generation = 0
        self._listing: ArticleQuery | None = None
        self._list_again = False
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.setInterval(0)
        self._fetch_soon.timeout.connect(self._fetch)

    @property
    def query(self) -> ArticleQuery:
        """Which articles are listed, in which order."""
        return self._query

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
        shown = [i for i in change.articles if i in self._rows]
        if shown:
            self._ask(shown)

    def id_at(self, row: int) -> str | None:
        """The article in a row, None outside the list."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def position(self, article_id: str) -> int | None:
        """The row an article is in, None if it is not listed."""
        return self._positions.get(article_id)

    def row_of(self, article_id: str) -> ArticleRow | None:
        """What is known of an article so far."""
        return self._rows.get(article_id)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many articles the query gave."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row by one of the roles; asking for a row that has not come fetches it."""
        if not index.isValid() or role not in _SERVED:
            return None
        article_id = self._ids[index.row()]
        if role == ListRole.ARTICLE_ID:
            return article_id
        if self._lacks(article_id):
            self._want(index.row())
        if role == ListRole.SNIPPET:
            return self._snippets.get(article_id)
        row = self._rows.get(article_id)
        if role == ListRole.ROW or row is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return str(row.path) if role == Qt.ItemDataRole.ToolTipRole else _spoken(row)

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
        self._operations.run(
            lambda library: library.article_ids(query),
            self._take_ids,
            token=(self, "ids"),
            failed=self._lose_ids,
        )

    def _take_ids(self, ids: list[str]) -> None:
        self._listing = None
        if ids != self._ids:
            self.listing.emit()
            wanted = set(ids)
            if not wanted.issuperset(self._ids):
                self._remove([row for row, i in enumerate(self._ids) if i not in wanted])
            if len(ids) == len(self._ids):
                self._reorder(ids)
            else:
                self._reorder([i for i in ids if i in self._positions])
                self._insert(ids)
        if self._list_again:
            self._fetch_ids()
        self.listed.emit()

    def _lose_ids(self, reason: str) -> None:
        self._listing = None
        self.refused.emit(reason)

    def _remove(self, rows: Sequence[int]) -> None:
        for first, last in reversed(_runs(rows)):
            self.beginRemoveRows(_NOWHERE, first, last)
            for article_id in self._ids[first : last + 1]:
                self._rows.pop(article_id, None)
                self._snippets.pop(article_id, None)
            del self._ids[first : last + 1]
            self.endRemoveRows()
        self._number()

    def _reorder(self, ids: list[str]) -> None:
        if ids == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self._ids[index.row()] for index in before]
        self._ids = ids
        self._number()
        after = [self.index(self._positions[article_id]) for article_id in held]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _insert(self, ids: list[str]) -> None:
        new = [row for row, i in enumerate(ids) if i not in self._positions]
        for first, last in _runs(new):
            self.beginInsertRows(_NOWHERE, first, last)
            self._ids[first:first] = ids[first : last + 1]
            self.endInsertRows()
        self._number()

    def _number(self) -> None:
        self._positions = {article_id: row for row, article_id in enumerate(self._ids)}

    def _want(self, row: int) -> None:
        self._wanted.add(row // _CHUNK)
        if not self._fetch_soon.isActive():
            self._fetch_soon.start()

    def _fetch(self) -> None:
        chunks, self._wanted = self._wanted, set()
        for chunk in sorted(chunks):
            ids = self._ids[chunk * _CHUNK : (chunk + 1) * _CHUNK]
            missing = [i for i in ids if i not in self._asked and self._lacks(i)]
            if missing:
                self._asked.update(missing)
                self._ask(missing)

    def _lacks(self, article_id: str) -> bool:
        return article_id not in self._rows or (
            bool(self._query.text) and article_id not in self._snippets
        )

    def _ask(self, ids: Sequence[str]) -> None:
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
            position = self._positions.get(row.article_id)
            if position is None:
                continue
            if self._query.text or self._rows.get(row.article_id) != row:
                touched.append(position)
            self._rows[row.article_id] = row
        for first, last in _runs(sorted(touched)):
            self.dataChanged.emit(self.index(first), self.index(last))


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Rising row numbers as runs (first, last) without gaps."""
    runs = []
    for _, group in groupby(enumerate(rows), lambda pair: pair[1] - pair[0]):
        run = [row for _, row in group]
        runs.append((run[0], run[-1]))
    return runs


def _spoken(row: ArticleRow) -> str:
    parts = [row.title, row.source, row.date or "", "" if row.read else tr("unread")]
    parts += [tr("starred")] if row.starred else []
    parts += [tr("{count} notes").format(count=row.notes)] if row.notes else []
    parts += [tr("tagged {tags}").format(tags=", ".join(row.tags))] if row.tags else []
    return ", ".join(part for part in parts if part)
