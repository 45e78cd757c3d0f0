"""The entities of the article shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from newsreader.app.models.entities_here import EntitiesHere, HereRole
from newsreader.app.models.refetch import Refetch
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.panel.entity_delegate import EntityDelegate
from newsreader.app.views.panel.entity_rows import EntityRows
from newsreader.app.views.panel.panel_list import caption
from newsreader.app.views.panel.related_list import RelatedList
from newsreader.app.views.parts.notice import Notice, Way
from newsreader.app.views.parts.rule import Rule
from newsreader.library.records import EntityHere, Related, StoredArticle
from newsreader.model import LibraryChange

if TYPE_CHECKING:
    from newsreader.library import Library

_RELATED = 4


class HerePage(QWidget):
    """Grouped by type, counted here and in the library.

    ``recognition_wanted`` asks for the preferences about pipelines.
    """

    entity_activated = Signal(str)
    recognition_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._article_id: str | None = None
        self._entity_ids: frozenset[str] = frozenset()
        self._stored: StoredArticle | None = None
        self._refetch = Refetch(self._fetch)
        self.model = EntitiesHere(self)
        self.delegate = EntityDelegate(self)
        self.list = EntityRows(tr("Entities in this article"))
        self.list.setWhatsThis(
            tr(
                "Everyone and everything that this article names, by type, most named first. Enter "
                "or a click follows one."
            )
        )
        self.list.setItemDelegate(self.delegate)
        self.list.setModel(self.model)
        self.list.chosen.connect(self._activate)
        self.notice = Notice()
        self._related_rule = Rule()
        self._related_caption = caption(tr("Articles about the same"))
        self.related = RelatedList()
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.notice)
        self._pages.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pages, 1)
        column.addWidget(self._related_rule)
        column.addWidget(self._related_caption)
        column.addWidget(self.related)
        self._show_related([])
        self._explain()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self.delegate.set_theme(theme)
        self.related.set_theme(theme)
        self.list.viewport().update()

    def show_article(self, article_id: str | None) -> None:
        """Show this article's entities."""
        if article_id != self._article_id:
            self._article_id = article_id
            self._refetch.now()
            self._explain()

    def explain(self, stored: StoredArticle | None) -> None:
        """Say, where there are no names, what this article tells of the reason."""
        self._stored = stored
        if stored is None:
            self._say_nothing_is_open()
        else:
            self._explain()

    def refresh(self, change: LibraryChange) -> None:
        """Fetch again what ``change`` touched."""
        known = self._article_id in change.articles or self._entity_ids & change.entities
        if known or self._refetch.owed:
            self._refetch.soon()

    def _fetch(self) -> None:
        article_id = self._article_id
        if article_id is None:
            self._operations.forget((self, "here"))
            self._take(([], []))
            return

        def fetch(library: Library) -> tuple[list[EntityHere], list[Related]]:
            return library.entities_in_article(article_id), library.related(article_id, _RELATED)

        self._operations.run(
            fetch, self._take, token=(self, "here"), failed=lambda _: self._refetch.answered()
        )

    def _take(self, found: tuple[list[EntityHere], list[Related]]) -> None:
        entities, related = found
        self._entity_ids = frozenset(here.entity.entity_id for here in entities)
        self.model.set_entities(entities)
        self._refetch.answered()
        self._pages.setCurrentWidget(self.list if entities else self.notice)
        self._show_related(related)

    def _show_related(self, related: list[Related]) -> None:
        self._related_rule.setVisible(bool(related))
        self._related_caption.setVisible(bool(related))
        self.related.show_related(related)

    def _explain(self) -> None:
        stored = self._stored
        if self._article_id is None:
            self._say_nothing_is_open()
        elif stored is None or stored.article.id != self._article_id or stored.mentions:
            # It is on its way, and says so itself; or the list of its names is.
            self.notice.say("")
        elif stored.note:
            way = Way(
                tr("Pipelines…"),
                tr("Opens the preferences that say what finds the names in each language."),
                self.recognition_wanted.emit,
            )
            # The line below the text tells the reason: it stands there alone.
            self.notice.say(tr("The names of this article are not known."), "", way)
        elif not stored.analysed:
            self.notice.say(tr("Names are still to come."))
        else:
            self.notice.say(tr("No names have been found in this article."))

    def _say_nothing_is_open(self) -> None:
        self.notice.say("", tr("Who and what the article names is listed here."))

    def _activate(self, index: QModelIndex) -> None:
        entry = index.data(HereRole.ENTRY)
        if isinstance(entry, EntityHere):
            self.entity_activated.emit(entry.entity.entity_id)
