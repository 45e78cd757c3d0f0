"""Where the reader is: list, article and panel kept at one place, and the way there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.app.actions.opened_article import OpenedArticle, looks_alike, opened
from newsreader.app.navigation import History, PanelState, Place, find_again
from newsreader.app.operations import Operations
from newsreader.app.start.session import Session
from newsreader.app.views.article_pane import ArticlePane
from newsreader.app.views.article_view import ArticleView
from newsreader.app.views.entity_panel import EntityPanel
from newsreader.library.records import StoredArticle, StoredMention
from newsreader.model import LibraryChange
from newsreader.values import replace

# Who only walks past an article with the arrow keys has not read it.
_READ_AFTER_MS = 1000
# How often an article takes in what others say of its entities, while many are being analysed.
_FRESHEN_AFTER_MS = 2000


class Reading(QObject):
    """Opens articles and entities, and retraces the steps between them.

    ``moved`` comes when the place is another one; ``article_shown`` carries the StoredArticle
    that is on screen (None for none); ``analysis_wanted`` names an article that is being read but
    has no highlights yet; ``changed`` carries the LibraryChange of what was marked.
    """

    moved = Signal()
    article_shown = Signal(object)
    analysis_wanted = Signal(str)
    changed = Signal(object)

    def __init__(
        self,
        operations: Operations,
        pane: ArticlePane,
        viewer: ArticleView,
        panel: EntityPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._pane = pane
        self._viewer = viewer
        self._panel = panel
        self.history = History()
        self._shown: StoredArticle | None = None
        self._target: int | None = None
        self._chosen = False
        self._search = ""
        self._driving = False
        self._read_by_itself = True
        self._read_soon = QTimer(self)
        self._read_soon.setSingleShot(True)
        self._read_soon.setInterval(_READ_AFTER_MS)
        self._read_soon.timeout.connect(self._mark_shown_as_read)
        self._freshen = QTimer(self)
        self._freshen.setSingleShot(True)
        self._freshen.setInterval(_FRESHEN_AFTER_MS)
        self._freshen.timeout.connect(self._fetch_again)

        pane.article_chosen.connect(self.open_article)
        pane.marked.connect(self.mark)
        viewer.entity_clicked.connect(self._open_entity_here)
        panel.entity_activated.connect(self.open_entity)
        panel.mention_activated.connect(self.open_mention)
        panel.state_changed.connect(self._follow_panel)
        panel.wire_entity_page(lambda page: page.superseded.connect(self._follow_entity))

    @property
    def place(self) -> Place:
        """What is on screen, or is about to be."""
        return self.history.current or Place()

    @property
    def shown(self) -> StoredArticle | None:
        """The article on screen."""
        return self._shown

    def set_read_after(self, seconds: int | None) -> None:
        """Count an article as read after so many seconds on screen; None: never by itself."""
        self._read_by_itself = seconds is not None
        self._read_soon.setInterval((seconds or 0) * 1000)
        if seconds is None:
            self._read_soon.stop()

    def open_article(self, article_id: str, *, chosen: bool = True) -> None:
        """Show an article from its beginning. One that no one has ``chosen`` stays unread.

        The entity that the list is narrowed to is selected in it, whichever was before.
        """
        place, narrowed = self.place, self._pane.query.entity_id
        if narrowed is not None:
            place = replace(place, article_id=article_id, offset=None, entity_id=narrowed)
        elif place.panel is PanelState.ENTITIES:
            place = Place(article_id, panel=PanelState.ENTITIES)
        else:
            place = Place(article_id)
        self._go(place, chosen=chosen)

    def open_mention(self, article_id: str, start: int, entity_id: str | None = None) -> None:
        """Show an article at a mention of this entity; without one, the entity that is selected
        stays selected."""
        place = replace(self.place, article_id=article_id, offset=None)
        if entity_id is not None and entity_id != place.entity_id:
            place = replace(place, entity_id=entity_id, panel=PanelState.ENTITY)
        self._go(place, target=start)

    def open_entity(self, entity_id: str) -> None:
        """Select an entity, go to where the article mentions it, and open its page in the panel."""
        self._go(replace(self.place, offset=None, entity_id=entity_id, panel=PanelState.ENTITY))
        if self._shown is not None and self._shown.article.id == self.place.article_id:
            self._viewer.bring_into_view(entity_id)

    def show_panel(self, state: PanelState) -> None:
        """Show another state of the panel."""
        if state is not PanelState.ENTITY or self.place.entity_id is not None:
            self._go(replace(self.place, offset=None, panel=state))

    def back(self) -> None:
        """Go to the place before this one, scrolled as it was left."""
        self._retrace(self.history.back)

    def forward(self) -> None:
        """Go to the place that was left by going back."""
        self._retrace(self.history.forward)

    def session(self) -> Session:
        """Where the reader is and has been, to come back to with ``resume``."""
        self._leave()
        return Session(self.history.places, max(0, self.history.position))

    def resume(self, session: Session) -> None:
        """Be where the reader was. What is shown so, no one has chosen: it stays unread."""
        self.history.restore(session.places, session.at)
        self._show(session.current, target=None, chosen=False)

    def set_search(self, text: str) -> None:
        """Mark what is searched for in the article."""
        self._search = text
        self._fetch_again()

    def refresh(self, change: LibraryChange) -> None:
        """Fetch again what has changed of what is on screen."""
        self._panel.refresh(change)
        article_id = self.place.article_id
        if article_id is None:
            return
        if article_id in change.articles or (change.listing and not change.articles):
            self._fetch(article_id)
        elif not self._freshen.isActive() and self._mentions_any(change.entities):
            self._freshen.start()

    def mark(self, article_ids: Sequence[str], read: bool) -> None:
        """Mark articles as read or unread."""
        self._read_soon.stop()
        ids = list(article_ids)
        self._operations.run(
            lambda library: library.mark_read(ids, read), self.changed.emit, lasting=True
        )

    def mark_chosen(self, *, read: bool) -> None:
        """Mark what is selected in the list, or else the article on screen."""
        ids = self._pane.view.selected_articles() if self._pane.view.hasFocus() else []
        if not ids and self._shown is not None:
            ids = [self._shown.article.id]
        if ids:
            self.mark(ids, read)

    def _open_entity_here(self, entity_id: str, _start: int) -> None:
        self.open_entity(entity_id)

    def _go(self, place: Place, *, target: int | None = None, chosen: bool = True) -> None:
        if target is None and self.history.current and place.is_same_view(self.history.current):
            return
        self._leave()
        self.history.visit(place)
        self._show(place, target=target, chosen=chosen)

    def _retrace(self, step: Callable[[], Place | None]) -> None:
        self._leave()
        place = step()
        if place is not None:
            self._show(place, target=None, chosen=True)

    def _leave(self) -> None:
        if self._shown is not None and self._shown.article.id == self.place.article_id:
            self.history.amend(replace(self.place, offset=self._viewer.first_visible_offset()))

    def _show(self, place: Place, *, target: int | None, chosen: bool) -> None:
        self._target, self._chosen = target, chosen
        self._pane.view.show_current(place.article_id)
        with self._drive():
            self._show_in_panel(place)
        if self._shown is not None and self._shown.article.id == place.article_id:
            self._operations.forget((self, "article"))
            self._settle(place)
            self._note_reading(self._shown)
        elif place.article_id is not None:
            self._fetch(place.article_id)
        else:
            self._take(OpenedArticle.of(None))
        self.moved.emit()

    def _show_in_panel(self, place: Place) -> None:
        self._panel.show_article(place.article_id)
        if place.panel is PanelState.ENTITY and place.entity_id is not None:
            self._panel.show_entity(place.entity_id)
        elif place.panel is PanelState.ENTITIES:
            self._panel.show_all_entities()

    def _fetch(self, article_id: str) -> None:
        shown, search = self._shown, self._search
        self._operations.run(
            lambda library: opened(library, article_id, shown, search),
            self._take,
            token=(self, "article"),
            urgent=True,
        )

    def _mentions_any(self, entity_ids: frozenset[str]) -> bool:
        mentions = self._shown.mentions if self._shown is not None else ()
        return any(mention.entity_id in entity_ids for mention in mentions)

    def _fetch_again(self) -> None:
        if self.place.article_id is not None:
            self._fetch(self.place.article_id)

    def _take(self, answer: OpenedArticle) -> None:
        stored, hits = answer.stored, answer.hits
        before, self._shown = self._shown, stored
        if stored is None:
            self._read_soon.stop()
            self._viewer.show_article(None)
            self._panel.explain(None)
            self.article_shown.emit(None)
            return
        if self.place.article_id is not None and stored.article.id != self.place.article_id:
            self._follow(self.place.article_id, before, stored)
        self._panel.explain(stored)
        if before is None or before.article.id != stored.article.id:
            self._viewer.show_article(stored, answer.mentions)
            self._look_for_news(stored.article.id)
            self._settle(self.place)
            self._read_soon.stop()
            self._note_reading(stored)
            if hits.ranges and self._target is None and self.place.offset is None:
                self._viewer.go_to(hits.ranges[0][0])
        elif not looks_alike(before, stored):
            # Its highlights have come: the same text stays where it was scrolled to.
            framed = self._viewer.text.highlights.current_mention
            self._viewer.show_article(stored, answer.mentions)
            self._follow_framed(framed)
            self._look_for_news(stored.article.id)
        self._viewer.mark_search(hits)
        if not stored.analysed:
            self.analysis_wanted.emit(stored.article.id)
        self.article_shown.emit(stored)

    def _look_for_news(self, article_id: str) -> None:
        """Ask which of the article's entities were not met before, once nothing else is owed."""
        self._operations.run(
            lambda library: library.new_entities(article_id),
            lambda new: self._viewer.set_new_entities(article_id, new),
            token=(self, "news"),
        )

    def _follow(self, article_id: str, before: StoredArticle | None, heir: StoredArticle) -> None:
        """Be in ``heir`` where the reader was in the article ``before`` it was edited."""
        self.history.follow(article_id, heir.article.id)
        if before is not None and before.article.id == article_id:
            offset = self._viewer.first_visible_offset()
            if offset:
                offset = find_again(offset, before.article.text, heir.article.text)
            self._target = None
            self.history.amend(replace(self.place, offset=offset))
        self._pane.view.show_current(heir.article.id)
        with self._drive():
            self._show_in_panel(self.place)

    def _note_reading(self, stored: StoredArticle) -> None:
        wanted = self._read_by_itself and self._chosen and not stored.read
        if wanted and not self._read_soon.isActive():
            self._read_soon.start()

    def _settle(self, place: Place) -> None:
        self._viewer.select_entity(place.entity_id)
        if self._target is not None:
            self._viewer.go_to(self._target)
        elif place.offset is not None:
            self._viewer.restore(place.offset)

    def _follow_entity(self, old: str, new: str) -> None:
        """The entity selected is another's now: the person stays where they are."""
        if self.place.entity_id == old:
            self.history.amend(replace(self.place, entity_id=new))
            current = self._viewer.text.highlights.current
            self._viewer.select_entity(new)
            self._viewer.text.highlights.current = current

    def _follow_framed(self, before: StoredMention | None) -> None:
        """The mention of the entity selected that was gone to last may be another's now, split
        off by a person: the page is of that one."""
        now = self._viewer.text.highlights.current_mention
        old = self.place.entity_id
        if before is None or now is None or before.start != now.start:
            return
        if before.entity_id == old != now.entity_id:
            self._follow_entity(old, now.entity_id)
            with self._drive():
                self._show_in_panel(self.place)

    def _follow_panel(self) -> None:
        if self._driving:
            return
        entity_id = self._panel.entity_id or self.place.entity_id
        place = replace(
            self.place, offset=None, entity_id=entity_id, panel=PanelState(self._panel.state)
        )
        self._go(place)

    @contextmanager
    def _drive(self) -> Iterator[None]:
        self._driving = True
        try:
            yield
        finally:
            self._driving = False

    def _mark_shown_as_read(self) -> None:
        if self._shown is not None:
            self.mark([self._shown.article.id], True)
