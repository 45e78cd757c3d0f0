"""The panel beside the article: entities here, one entity, all entities."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.navigation import PanelState
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme
from newsreader.app.translation import later, tr
from newsreader.app.views.entities_page import EntitiesPage
from newsreader.app.views.entity_delegate import SIDE
from newsreader.app.views.entity_page import EntityPage
from newsreader.app.views.here_page import HerePage
from newsreader.app.views.panel_list import PanelList
from newsreader.library.records import Folder, StoredArticle
from newsreader.model import LibraryChange
from newsreader.paths import display_path

_SAYS = {
    PanelState.ARTICLE: later("Shows who and what the article names."),
    PanelState.ENTITY: later("Shows one entity, and every place that mentions it."),
    PanelState.ENTITIES: later("Shows all entities of the library."),
}
_TABS = (
    (PanelState.ARTICLE, later("In this article")),
    (PanelState.ENTITY, later("Entity")),
    (PanelState.ENTITIES, later("All entities")),
)


class EntityPanel(QWidget):
    """Shows one of three pages; the way there is a tab, a click, or the window's own doing.

    ``state_changed`` says that another page, or another entity, is shown.
    """

    entity_activated = Signal(str)  # entity id
    mention_activated = Signal(str, int)  # article id, start of the mention
    narrow_requested = Signal(object)  # Narrowing
    article_chosen = Signal(str)  # article id
    state_changed = Signal()
    correction_asked = Signal(object, QPoint)  # Subject, a place on the screen
    merge_asked = Signal(object, object)  # Named that was dropped on a Named

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Entities"))
        self.setMinimumWidth(240)
        self.here = HerePage(operations)
        self.entity = EntityPage(operations)
        self.entities = EntitiesPage(operations)
        self._state = PanelState.ARTICLE
        self._pages = QStackedWidget()
        self._page_of: dict[PanelState, QWidget] = {
            PanelState.ARTICLE: self.here,
            PanelState.ENTITY: self.entity,
            PanelState.ENTITIES: self.entities,
        }
        for page in self._page_of.values():
            self._pages.addWidget(page)
        self._tabs = QButtonGroup(self)
        self._tab_of: dict[PanelState, QPushButton] = {}
        row = QHBoxLayout()
        row.setContentsMargins(SIDE - 4, 8, SIDE - 4, 8)
        row.setSpacing(4)
        for state, word in _TABS:
            row.addWidget(self._tab(state, tr(word)))
        row.addStretch(1)
        self.folders = QComboBox()
        self.folders.setAccessibleName(tr("Folder that is counted"))
        self.folders.setToolTip(tr("Count and list mentions in this folder only"))
        self.folders.setAccessibleDescription(tr("Folder that is counted"))
        self.folders.setWhatsThis(self.folders.toolTip())
        self.folders.addItem(tr("All folders"), None)
        self.folders.currentIndexChanged.connect(lambda _: self._choose_folder())
        self._folder_row = QWidget()
        folder_row = QHBoxLayout(self._folder_row)
        folder_row.setContentsMargins(SIDE, 0, SIDE, 4)
        folder_row.addWidget(self.folders)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._folder_row)
        column.addWidget(self._pages, 1)
        self.here.entity_activated.connect(self.entity_activated)
        self.here.related.article_chosen.connect(self.article_chosen)
        self.entities.entity_activated.connect(self.entity_activated)
        self.entity.mention_activated.connect(self.mention_activated)
        self.entity.left.connect(lambda: self._switch(PanelState.ENTITIES))
        self.entity.narrow_requested.connect(self.narrow_requested)
        self.entity.correction_asked.connect(self.correction_asked)
        for rows in (self.here.list, self.entities.list):
            rows.correction_asked.connect(self.correction_asked)
            rows.merge_asked.connect(self.merge_asked)
        self._show(PanelState.ARTICLE)
        self.set_theme(Theme.light())

    @property
    def state(self) -> PanelState:
        """Which page is shown."""
        return self._state

    @property
    def tabs(self) -> list[QPushButton]:
        """The ways to the pages, from left to right."""
        return list(self._tab_of.values())

    @property
    def entity_id(self) -> str | None:
        """The entity that the entity page shows or is about to show."""
        return self.entity.entity_id

    def rows(self) -> QWidget:
        """What takes the keyboard: the list on the page shown, or where it has none the tab."""
        found = self._page_of[self._state].findChild(PanelList)
        return found if found is not None and found.isVisible() else self._tab_of[self._state]

    def show_article(self, article_id: str | None) -> None:
        """Show the entities of this article."""
        self.here.show_article(article_id)
        self._switch(PanelState.ARTICLE)

    def explain(self, stored: StoredArticle | None) -> None:
        """Take from the article on screen why it has no names, where it has none."""
        self.here.explain(stored)

    def show_entity(self, entity_id: str) -> None:
        """Show this entity's page."""
        before = self.entity_id
        self.entity.show_entity(entity_id)
        self._switch(PanelState.ENTITY, moved=before != self.entity_id)

    def show_all_entities(self) -> None:
        """Show the list of all entities."""
        self._switch(PanelState.ENTITIES)

    def refresh(self, change: LibraryChange) -> None:
        """Fetch again what ``change`` touched."""
        self.here.refresh(change)
        self.entity.refresh(change)
        self.entities.refresh(change)

    def set_folders(self, folders: list[Folder]) -> None:
        """Offer these folders to count in."""
        chosen = self.folders.currentData()
        self.folders.blockSignals(True)
        self.folders.clear()
        self.folders.addItem(tr("All folders"), None)
        for folder in folders:
            self.folders.addItem(folder.name, folder.id)
            self.folders.setItemData(
                self.folders.count() - 1, display_path(folder.path), Qt.ItemDataRole.ToolTipRole
            )
        self.folders.setCurrentIndex(max(0, self.folders.findData(chosen)))
        self.folders.blockSignals(False)
        self._choose_folder()
        self._show(self._state)

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self.here.set_theme(theme)
        self.entity.set_theme(theme)
        self.entities.set_theme(theme)

    def _tab(self, state: PanelState, word: str) -> QPushButton:
        tab = QPushButton(word)
        tab.setWhatsThis(tr(_SAYS[state]))
        tab.setFlat(True)
        tab.setCheckable(True)
        tab.setProperty("tab", True)
        tab.clicked.connect(lambda: self._switch(state))
        self._tabs.addButton(tab)
        self._tab_of[state] = tab
        return tab

    def _switch(self, state: PanelState, *, moved: bool = False) -> None:
        changed = moved or state is not self._state
        self._show(state)
        if changed:
            self.state_changed.emit()

    def _show(self, state: PanelState) -> None:
        self._state = state
        self._tab_of[state].setChecked(True)
        self._tab_of[PanelState.ENTITY].setEnabled(self.entity_id is not None)
        many = self.folders.count() > 2
        self._folder_row.setVisible(many and state is not PanelState.ARTICLE)
        self._pages.setCurrentWidget(self._page_of[state])
        if state is PanelState.ENTITIES:
            self.entities.open()

    def _choose_folder(self) -> None:
        folder_id = self.folders.currentData()
        self.entity.set_folder(folder_id)
        self.entities.set_folder(folder_id)
