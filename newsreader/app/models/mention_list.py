"""An entity's mentions everywhere, a page at a time."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.models.refetch import Refetch
from newsreader.app.operations import Operations
from newsreader.app.relayed import relayed
from newsreader.app.translation import tr
from newsreader.library.records import MentionLine, MentionPlace

if TYPE_CHECKING:
    from newsreader.library import Library

Index = QModelIndex | QPersistentModelIndex

_PAGE = 100
_NOWHERE = QModelIndex()


class MentionRole(IntEnum):
    """What the model gives besides the words."""

    LINE = Qt.ItemDataRole.UserRole + 1
    LEADS = Qt.ItemDataRole.UserRole + 2


class MentionList(QAbstractListModel):
    """Keyword-in-context lines, grouped by article. The view's ``fetchMore`` brings the next page.

    ``LEADS`` is true for the first line of each article.
    """

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._entity_id: str | None = None
        self._folder_id: int | None = None
        self._lines: list[MentionLine] = []
        self._complete = True
        self._fetching = False
        self._refetch = Refetch(self._fetch_again)

    def set_entity(self, entity_id: str | None, folder_id: int | None) -> None:
        """List the mentions of this entity in this folder (None: everywhere)."""
        if (entity_id, folder_id) == (self._entity_id, self._folder_id):
            return
        self._entity_id, self._folder_id = entity_id, folder_id
        self.beginResetModel()
        self._lines = []
        self._complete = True
        self.endResetModel()
        self._fetching = False
        self._refetch.now()

    def refresh(self) -> None:
        """Fetch again what has been fetched, soon."""
        if self._entity_id is not None:
            self._refetch.soon()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many lines have come."""
        return 0 if parent.isValid() else len(self._lines)

    def line_at(self, row: int) -> tuple[MentionLine, bool]:
        """The line in this row, and whether it is the first of its article: what ``data`` gives,
        for whoever needs all rows."""
        line = self._lines[row]
        return line, row == 0 or self._lines[row - 1].article_id != line.article_id

    def first_articles(self, count: int) -> list[str]:
        """The ids of the articles of the first lines."""
        return list(dict.fromkeys(line.article_id for line in self._lines[:count]))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line by one of the roles."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == MentionRole.LINE:
            return line
        if role == MentionRole.LEADS:
            return self.line_at(index.row())[1]
        if role == Qt.ItemDataRole.ToolTipRole:
            if not line.reason:
                return None
            return as_plain(tr("Why: {reason}").format(reason=relayed(line.reason)))
        words = f"{line.left}{line.match}{line.right}"
        texts: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: words,
            Qt.ItemDataRole.AccessibleTextRole: f"{line.title}: {words}",
        }
        return texts.get(role)

    def canFetchMore(self, parent: Index) -> bool:
        """True while the library has more lines."""
        return not parent.isValid() and not self._complete and not self._fetching

    def fetchMore(self, parent: Index) -> None:
        """Fetch the next page."""
        if not self.canFetchMore(parent) or self._entity_id is None:
            return
        entity_id, folder_id, last = self._entity_id, self._folder_id, self._lines[-1]
        after = MentionPlace(last.article_id, last.start)
        self._fetching = True

        def fetch(library: Library) -> list[MentionLine]:
            return library.mention_lines(entity_id, folder_id, after, _PAGE)

        self._operations.run(fetch, self._append, token=(self, "lines"), failed=self._lose)

    def _fetch_again(self) -> None:
        entity_id, folder_id = self._entity_id, self._folder_id
        if entity_id is None:
            self._operations.forget((self, "lines"))
            self._refetch.answered()
            return
        wanted = max(_PAGE, len(self._lines))
        self._fetching = True

        def fetch(library: Library) -> list[MentionLine]:
            return library.mention_lines(entity_id, folder_id, None, wanted)

        def take(lines: list[MentionLine]) -> None:
            self._replace(lines, complete=len(lines) < wanted)

        self._operations.run(fetch, take, token=(self, "lines"), failed=self._lose)

    def _append(self, lines: list[MentionLine]) -> None:
        self._complete = len(lines) < _PAGE
        if lines:
            first = len(self._lines)
            self.beginInsertRows(_NOWHERE, first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()
        # Last, because whoever hears of new rows may ask for more before they are all in.
        self._fetching = False

    def _replace(self, lines: list[MentionLine], *, complete: bool) -> None:
        self._complete = complete
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
        self._fetching = False
        self._refetch.answered()

    def _lose(self, _reason: str) -> None:
        self._fetching = False
        self._complete = True
        self._refetch.answered()
