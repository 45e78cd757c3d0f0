"""The entities of one article, grouped by type."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import groupby

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.theme import type_word
from newsreader.app.translation import mentions_in_articles, tr_count, tr_number
from newsreader.library.records import EntityHere
from newsreader.model import EntityType
from newsreader.values import value

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_ORDER = {entity_type: number for number, entity_type in enumerate(EntityType)}


class HereRole(IntEnum):
    """What the model gives besides the words."""

    ENTRY = Qt.ItemDataRole.UserRole + 1


@value
class TypeHeading:
    """Above the entities of a type: the type, and how many there are."""

    type: EntityType
    count: int


Entry = TypeHeading | EntityHere


class EntitiesHere(QAbstractListModel):
    """Headings and entities, types in the order of :class:`EntityType`, most mentions first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def set_entities(self, entities: Sequence[EntityHere]) -> None:
        """Show these."""
        ordered = sorted(
            entities,
            key=lambda here: (
                _ORDER[here.entity.type],
                -here.mentions_here,
                here.entity.name.casefold(),
            ),
        )
        entries: list[Entry] = []
        for entity_type, group in groupby(ordered, key=lambda here: here.entity.type):
            members = list(group)
            entries.append(TypeHeading(entity_type, len(members)))
            entries += members
        if entries != self._entries:
            self.beginResetModel()
            self._entries = entries
            self.endResetModel()

    def entry(self, row: int) -> Entry:
        """The heading or entity in this row."""
        return self._entries[row]

    def row_of(self, entity_id: str) -> int | None:
        """The row of this entity; None where it is not listed."""
        for row, entry in enumerate(self._entries):
            if isinstance(entry, EntityHere) and entry.entity.entity_id == entity_id:
                return row
        return None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Headings and entities."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if index.isValid() and isinstance(self._entries[index.row()], TypeHeading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """An entry by one of the roles."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == HereRole.ENTRY:
            return entry
        if isinstance(entry, TypeHeading):
            word = type_word(entry.type)
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return f"{word}, {tr_number(entry.count)}" if shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.entity.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            row = entry.entity
            words = (
                f"{row.name}, {tr_count(entry.mentions_here, '{n} here', '{n} here')}, "
                f"{mentions_in_articles(row.mentions, row.articles)}"
            )
            return as_plain(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None
