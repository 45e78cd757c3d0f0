"""The panel beside the article: entities here, one entity, all entities."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.navigation import PanelState
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme
from newsreader.app.translation import later, tr
from newsreader.app.views.panel.corrections import Named
from newsreader.app.views.panel.entity_delegate import SIDE
from newsreader.app.views.panel.here_page import HerePage
from newsreader.app.views.panel.panel_list import PanelList
from newsreader.app.views.parts.flow import FlowLayout
from newsreader.app.views.parts.tab_order import go_on_to, stops_of
from newsreader.library.records import Folder, StoredArticle
from newsreader.model import LibraryChange
from newsreader.paths import display_path

if TYPE_CHECKING:
    from newsreader.app.views.panel.entities_page import EntitiesPage
    from newsreader.app.views.panel.entity_page import EntityPage
    from newsreader.library import Library

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

    ``state_changed`` says that another page, or another entity, is shown. Only the first page is
    there from the start: the others are made when they are first turned to, as the window is on
    screen sooner without them.
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
        self._operations = operations
        self._theme = Theme.light()
        self.here = HerePage(operations)
        self._entity: EntityPage | None = None
        self._made: EntityPage | None = None
        self._entities: EntitiesPage | None = None
        self._wires: list[Callable[[EntityPage], object]] = []
        self._state = PanelState.ARTICLE
        # No QStackedWidget: a screen reader would speak of its layers.
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        # With large words on a small screen the lists give way, not the window's foot.
        pages.setMinimumSize(1, 1)
        self._pages.addWidget(self.here)
        self._tabs = QButtonGroup(self)
        self._tab_of: dict[PanelState, QPushButton] = {}
        tabs = QWidget()
        row = FlowLayout(tabs, 4)
        row.setContentsMargins(SIDE - 4, 8, SIDE - 4, 8)
        for state, word in _TABS:
            row.addWidget(self._tab(state, tr(word)))
        self._listed: Sequence[Folder] = ()
        self._folder_row: QWidget | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(tabs)
        column.addWidget(pages, 1)
        self.here.entity_activated.connect(self.entity_activated)
        self.here.related.article_chosen.connect(self.article_chosen)
        self.here.list.correction_asked.connect(self.correction_asked)
        self.here.list.merge_asked.connect(self.merge_asked)
        self._show(PanelState.ARTICLE)
        self.set_theme(self._theme)

    @cached_property
    def folders(self) -> QComboBox:
        """The folder that is counted, to be chosen where there are several."""
        folders = QComboBox()
        folders.setAccessibleName(tr("Folder that is counted"))
        folders.setToolTip(tr("Count and list mentions in this folder only"))
        folders.setAccessibleDescription(tr("Folder that is counted"))
        folders.setWhatsThis(folders.toolTip())
        folders.currentIndexChanged.connect(lambda _: self._choose_folder())
        self._folder_row = row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(SIDE, 0, SIDE, 4)
        inside.addWidget(folders)
        stops = stops_of(row)
        self._column.insertWidget(1, row)
        go_on_to(self.tabs[-1], stops)
        self._offer(folders)
        return folders

    @property
    def _counted(self) -> int | None:
        """The id of the folder that is counted; None for all."""
        folder: int | None = self.folders.currentData() if self._folder_row else None
        return folder

    @property
    def entity(self) -> EntityPage:
        """The page about one entity."""
        if self._entity is None:
            from newsreader.app.views.panel.entity_page import EntityPage

            page = self._entity = self._made or EntityPage(self._operations)
            page.mention_activated.connect(self.mention_activated)
            page.left.connect(lambda: self._switch(PanelState.ENTITIES))
            page.narrow_requested.connect(self.narrow_requested)
            page.correction_asked.connect(self.correction_asked)
            page.set_theme(self._theme)
            page.set_folder(self._counted)
            self._add(page)
            for wire in self._wires:
                wire(page)
        return self._entity

    @property
    def entities(self) -> EntitiesPage:
        """The page with all entities."""
        if self._entities is None:
            from newsreader.app.views.panel.entities_page import EntitiesPage

            page = self._entities = EntitiesPage(self._operations)
            page.entity_activated.connect(self.entity_activated)
            page.list.correction_asked.connect(self.correction_asked)
            page.list.merge_asked.connect(self.merge_asked)
            page.set_theme(self._theme)
            page.set_folder(self._counted)
            self._add(page)
        return self._entities

    def make_ready(self) -> Iterator[None]:
        """Make the page about one entity bit by bit, and load what it asks for, so that the first
        click on a name need not."""
        yield
        from newsreader.app.views.panel.entity_page import EntityPage

        yield
        if self._entity is None:
            self._made = EntityPage(self._operations)
            yield
        _ = self.entity
        self._operations.run(_load_cards, lambda _: None)

    def wire_entity_page(self, wire: Callable[[EntityPage], object]) -> None:
        """Give the page about one entity to ``wire``, once it is there."""
        self._wires.append(wire)
        if self._entity is not None:
            wire(self._entity)

    def _add(self, page: QWidget) -> None:
        """Put a page beside the others, where Tab goes to it after the first one."""
        stops = stops_of(page)
        self._pages.addWidget(page)
        go_on_to(self.here.related, stops)

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
        return self._entity.entity_id if self._entity else None

    @property
    def named(self) -> Named | None:
        """The entity that the entity page shows, as what can be corrected."""
        return self._entity.named if self._entity else None

    def rows(self) -> QWidget:
        """What takes the keyboard: the list on the page shown, or where it has none the tab."""
        page = self._pages.currentWidget()
        found = page.findChild(PanelList) if page is not None else None
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
        for page in (self.here, self._entity, self._entities):
            if page is not None:
                page.refresh(change)

    def set_folders(self, folders: list[Folder]) -> None:
        """Offer these folders to count in."""
        self._listed = folders
        if self._folder_row is not None:
            self._offer(self.folders)
            self._choose_folder()
        self._show(self._state)

    def _offer(self, into: QComboBox) -> None:
        chosen = into.currentData()
        with QSignalBlocker(into):
            into.clear()
            into.addItem(tr("All folders"), None)
            for folder in self._listed:
                into.addItem(folder.name, folder.id)
                into.setItemData(
                    into.count() - 1,
                    as_plain(display_path(folder.path)),
                    Qt.ItemDataRole.ToolTipRole,
                )
            into.setCurrentIndex(max(0, into.findData(chosen)))

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        for page in (self.here, self._entity, self._entities):
            if page is not None:
                page.set_theme(theme)

    def _tab(self, state: PanelState, word: str) -> QPushButton:
        tab = QPushButton(word)
        tab.setWhatsThis(tr(_SAYS[state]))
        tab.setFlat(True)
        tab.setCheckable(True)
        tab.setAutoExclusive(True)  # tells a screen reader that it is one of several
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
        several = len(self._listed) > 1 and state is not PanelState.ARTICLE
        if several:
            _ = self.folders
        if self._folder_row is not None:
            self._folder_row.setVisible(several)
        left, focus = self._pages.currentWidget(), QApplication.focusWidget()
        had_focus = left is not None and focus is not None and left.isAncestorOf(focus)
        match state:
            case PanelState.ARTICLE:
                self._pages.setCurrentWidget(self.here)
            case PanelState.ENTITY:
                self._pages.setCurrentWidget(self.entity)
            case PanelState.ENTITIES:
                self._pages.setCurrentWidget(self.entities)
                self.entities.open()
        if had_focus and self._pages.currentWidget() is not left:
            # Qt would give it to the page, where nothing shows that it is there.
            self.entity.take_focus() if state is PanelState.ENTITY else self.rows().setFocus()

    def _choose_folder(self) -> None:
        for page in (self._entity, self._entities):
            if page is not None:
                page.set_folder(self._counted)


def _load_cards(_library: Library) -> None:
    """Have at hand what the world knows: it takes longer than all else that the first page about
    an entity asks for."""
    from newsreader import knowledge

    knowledge.load()
