"""All entities of the library: a way in."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.models.entity_list import EntityList, EntityRole
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme, type_word
from newsreader.app.translation import later, tr
from newsreader.app.views.panel.entity_delegate import SIDE, EntityDelegate
from newsreader.app.views.panel.entity_rows import EntityRows
from newsreader.app.views.parts.notice import Notice, Way
from newsreader.library.records import EntityQuery, EntitySort
from newsreader.model import EntityType, LibraryChange

_TYPING_MS = 150
_SORTS = (
    (later("Most mentions"), EntitySort.MENTIONS),
    (later("Most articles"), EntitySort.ARTICLES),
    (later("Name"), EntitySort.NAME),
)


class EntitiesPage(QWidget):
    """A list of entities with a filter, a type and an order. Fetches nothing before it is shown."""

    entity_activated = Signal(str)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder_id: int | None = None
        self._stale = True
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter names"))
        self.filter.setAccessibleName(tr("Filter entities by name"))
        self.filter.setWhatsThis(tr("Type part of a name to leave only the entities that have it."))
        self.filter.setClearButtonEnabled(True)
        self.types = QComboBox()
        self.types.setAccessibleName(tr("Type of entity"))
        self.types.setAccessibleDescription(tr("Type of entity"))
        self.types.setWhatsThis(tr("Lists entities of one type, or of all."))
        self.types.addItem(tr("All types"), None)
        for entity_type in EntityType:
            self.types.addItem(type_word(entity_type), entity_type)
        self.sorts = QComboBox()
        self.sorts.setAccessibleName(tr("Order"))
        self.sorts.setAccessibleDescription(tr("Order"))
        self.sorts.setWhatsThis(tr("What the list of entities is sorted by."))
        for word, sort in _SORTS:
            self.sorts.addItem(tr(word), sort)
        self.model = EntityList(operations, self)
        self.delegate = EntityDelegate(self)
        self.list = EntityRows(tr("All entities"))
        self.list.setWhatsThis(
            tr("All entities of the library. Enter or a click shows where one is mentioned.")
        )
        self.list.setUniformItemSizes(True)
        self.list.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.list.setItemDelegate(self.delegate)
        self.list.setModel(self.model)
        self.notice = Notice()
        self._owed = self._open_soon = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._query)
        self.filter.textChanged.connect(lambda _: self._typing.start())
        self.filter.returnPressed.connect(self._open_first)
        self.types.currentIndexChanged.connect(lambda _: self._query())
        self.sorts.currentIndexChanged.connect(lambda _: self._query())
        self.list.chosen.connect(self._activate)
        self.model.listed.connect(self._listed)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self.delegate.set_theme(theme)
        self.list.viewport().update()

    def open(self) -> None:
        """Fetch, if that has not been done or something has changed since."""
        if self._stale:
            self._query()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where large words have no room beside each other, one choice is above the other."""
        super().resizeEvent(event)
        needed = self.types.sizeHint().width() + self.sorts.sizeHint().width()
        both = QBoxLayout.Direction
        stacked = needed > self.width() - 2 * SIDE - self._row.spacing()
        self._row.setDirection(both.TopToBottom if stacked else both.LeftToRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the filter into the list."""
        down = event.key() == Qt.Key.Key_Down and not event.modifiers()
        if not (down and self.focusWidget() is self.filter and self.model.rowCount()):
            super().keyPressEvent(event)
            return
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def set_folder(self, folder_id: int | None) -> None:
        """Count in this folder only; None is everywhere."""
        if folder_id != self._folder_id:
            self._folder_id = folder_id
            self._stale = True
            if self.isVisible():
                self._query()

    def refresh(self, change: LibraryChange) -> None:
        """Fetch again what ``change`` touched, when it can be seen."""
        if self.isVisible():
            self.model.refresh(change)
        elif change.entities or change.listing:
            self._stale = True

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        tools = QVBoxLayout()
        tools.setContentsMargins(SIDE, 10, SIDE, 0)
        tools.setSpacing(7)
        tools.addWidget(self.filter)
        self._row = row = QHBoxLayout()
        row.addWidget(self.types, 1)
        row.addWidget(self.sorts, 1)
        tools.addLayout(row)
        column.addLayout(tools)
        self._pages = QStackedLayout()
        # First this: without a parent, what is added would show as a window of its own.
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.notice)

    def _query(self) -> None:
        self._typing.stop()
        self._stale, self._owed = False, True
        sort = EntitySort(self.sorts.currentData())
        chosen = self.types.currentData()
        query = EntityQuery(
            text=self.filter.text().strip(),
            type=EntityType(chosen) if chosen else None,
            folder_id=self._folder_id,
            sort=sort,
            descending=sort is not EntitySort.NAME,
        )
        self.model.set_query(query)

    def _open_first(self) -> None:
        """Enter opens what is listed first, as soon as that is what was typed."""
        if self._typing.isActive() or self._owed:
            self._open_soon = True
        elif self.model.rowCount():
            self._activate(self.model.index(0))

    def _listed(self, is_other: bool) -> None:
        if is_other:
            self.list.scrollToTop()
        if not self.model.rowCount():
            self._explain()
        self._pages.setCurrentWidget(self.list if self.model.rowCount() else self.notice)
        self._owed = False
        if self._open_soon and not self._typing.isActive():
            self._open_soon = False
            self._open_first()

    def _explain(self) -> None:
        if not self.filter.text().strip() and self.types.currentData() is None:
            self.notice.say(
                tr("There are no entities yet."),
                tr("They are listed here as articles are read."),
            )
            return
        way = Way(tr("List all"), tr("Lists all entities again."), self._list_all)
        self.notice.say(tr("No entities match."), tr("Part of a name is enough."), way)

    def _list_all(self) -> None:
        self.filter.clear()
        self.types.setCurrentIndex(0)
        self.filter.setFocus()

    def _activate(self, index: QModelIndex) -> None:
        entity_id = index.data(EntityRole.ENTITY_ID)
        if isinstance(entity_id, str):
            self.entity_activated.emit(entity_id)
