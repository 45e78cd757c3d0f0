"""The viewer: one article, its highlights, and what a reader does with it."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedLayout, QWidget

from newsreader.app.looks.emphasis import HighlightOptions
from newsreader.app.looks.page_options import PageOptions
from newsreader.app.looks.typography import Typography
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.article.article_document import DocumentStyle
from newsreader.app.views.article.article_find import ArticleFind
from newsreader.app.views.article.article_links import ArticleLinks
from newsreader.app.views.article.article_looks import MAX_ZOOM, MIN_ZOOM, ZOOM_STEP, ArticleLooks
from newsreader.app.views.article.article_menu import open_article_menu
from newsreader.app.views.article.article_page import ArticlePage
from newsreader.app.views.article.article_pictures import ArticlePictures
from newsreader.app.views.article.citation import citation
from newsreader.app.views.article.hovering import Hovering
from newsreader.app.views.article.mention_index import MentionIndex, RangeIndex
from newsreader.app.views.article.mention_walk import next_selected, next_shown
from newsreader.app.views.article.notes_in_text import NotesInText
from newsreader.app.views.article.place_marks import place_marks
from newsreader.app.views.article.pointing import mention_at, passage_at
from newsreader.app.views.article.whole_words import whole_words
from newsreader.app.views.article.why_no_names import why_no_names
from newsreader.app.views.panel.corrections import MentionsOf, Passage
from newsreader.app.views.parts.announcing import announce, words_in_place, words_of_choice
from newsreader.app.views.parts.notice import Notice
from newsreader.library.records import StoredArticle, StoredMention
from newsreader.model import EntityType

_MIN_WIDTH = 320  # with list and panel, the window fits a screen of 800 pixels


class ArticleView(QWidget):
    """Shows one article. Every offset is in code points of ``Article.text``.

    Clicking a mention selects its entity here and says so; Esc takes the selection back.
    """

    entity_clicked = Signal(str, int)  # entity id, start of the mention
    peek_asked = Signal(str, int)  # entity id, start of the mention
    zoom_changed = Signal(int)  # per cent
    copied = Signal(str)
    place_menu_filling = Signal(object, int)  # QMenu, the offset under the mouse
    menu_filling = Signal(object, object)  # QMenu, the MentionsOf or Passage it is about

    def __init__(self, parent: QWidget | None = None, theme: Theme | None = None) -> None:
        super().__init__(parent)
        self.setProperty("paper", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_MIN_WIDTH)
        self._looks = ArticleLooks(theme or Theme.light())
        self._stored: StoredArticle | None = None
        self._reader = ArticlePage()
        self.text = self._reader.text
        self.foot = self._reader.foot
        self.finder = ArticleFind(self._reader, self)
        self.notes = NotesInText(self.text)
        self.hovering = Hovering(self.text, self)
        self.links = ArticleLinks(self._reader, self)
        self.pictures = ArticlePictures(self.text, self)
        self.empty = Notice(tr("The article you choose opens here."), in_middle=True)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._reader)
        self.setFocusProxy(self.text)
        self._wire()
        self._take_theme()

    def _wire(self) -> None:
        self.text.mention_clicked.connect(self._choose)
        self.text.mention_peeked.connect(self.peek)
        self.links.copied.connect(self.copied)
        self.text.zoom_asked.connect(lambda steps: self.set_zoom(self.zoom + steps * ZOOM_STEP))
        self.text.menu_asked.connect(lambda place: open_article_menu(self, self._stored, place))
        self.text.hidden_asked.connect(self._reveal)
        self.text.built.connect(self._mark_places)
        self.text.mark_bar.rangeChanged.connect(self._mark_places)
        self.finder.changed.connect(self._highlights_changed)

    @property
    def zoom(self) -> int:
        """The zoom in per cent."""
        return self._looks.zoom

    @property
    def selected_entity(self) -> str | None:
        """The entity whose mentions are emphasised."""
        return self.text.highlights.selected

    @property
    def article_path(self) -> Path | None:
        """The file that the article shown stands in."""
        return self._stored.paths[0] if self._stored and self._stored.paths else None

    @property
    def article_id(self) -> str | None:
        """The article shown."""
        return self._stored.article.id if self._stored else None

    def show_article(
        self, stored: StoredArticle | None, mentions: MentionIndex | None = None
    ) -> None:
        """Show an article, or none. The same text again keeps its place and takes the new
        mentions; another one is shown from its top, with no entity selected. ``mentions`` is the
        index of the article's, where it has been made already."""
        before, self._stored = self._stored, stored
        highlights = self.text.highlights
        highlights.mentions = mentions or MentionIndex(stored.mentions if stored else ())
        self.hovering.hide()
        if before is None or stored is None or before.article != stored.article:
            highlights.selected = highlights.current = None
            self._looks.revealed = False
            self.pictures.forget()
            announce(self.text, "")
            highlights.search = highlights.found = RangeIndex()
            highlights.found_current = highlights.fresh = None
            self._rebuild()
        self._pages.setCurrentWidget(self._reader if stored else self.empty)
        self.foot.show_article(stored)
        self._reader.say(why_no_names(stored) if stored else "")
        self.finder.set_text(stored.article.text if stored else "")
        self._highlights_changed()

    def counts(self) -> dict[EntityType, int]:
        """How many mentions of each type the article shown has."""
        return self.text.highlights.mentions.counts()

    def doubtful(self) -> int:
        """How many of its mentions may be wrong."""
        return self.text.highlights.mentions.doubtful

    def select_entity(self, entity_id: str | None) -> None:
        """Emphasise all mentions of this entity in the article shown. The mention last gone to
        stays the current one where it is of this entity."""
        self.text.highlights.selected = entity_id
        mention = self.text.highlights.current_mention
        if mention is None or mention.entity_id != entity_id:
            self.text.highlights.current = None
        self._highlights_changed()

    def set_visible_types(self, types: frozenset[EntityType]) -> None:
        """Emphasise mentions of these types only."""
        self.text.highlights.visible_types = types
        self._highlights_changed()

    @property
    def highlights_off(self) -> bool:
        """Whether nothing but the selected entity is emphasised."""
        return self.text.highlights.off

    def set_highlights_off(self, off: bool) -> None:
        """Emphasise nothing but the selected entity, or again what is to be seen."""
        self.text.highlights.off = off
        self._highlights_changed()

    def set_highlight_options(self, options: HighlightOptions) -> None:
        """Emphasise mentions in this way."""
        self.text.highlights.options = options
        self._highlights_changed()

    def set_new_entities(self, article_id: str, entity_ids: frozenset[str]) -> None:
        """Say which entities of this article were not met before; nothing, if another is shown."""
        if article_id == self.article_id:
            self.text.highlights.fresh = entity_ids
            self._highlights_changed()

    def set_watched(self, entity_ids: frozenset[str]) -> None:
        """Say which entities are watched."""
        self.text.highlights.watched = entity_ids
        self._highlights_changed()

    def mark_search(self, ranges: RangeIndex | Iterable[tuple[int, int]]) -> None:
        """Mark these ranges of the text: the hits of the list's search."""
        hits = ranges if isinstance(ranges, RangeIndex) else RangeIndex(ranges)
        self.text.highlights.search = hits
        self._highlights_changed()

    def go_to(self, start: int) -> None:
        """Bring the place at this offset into view; a mention there becomes the current one."""
        self.text.highlights.current = start
        self.text.go_to(start, at_top=False)
        self.text.viewport().update()

    def bring_into_view(self, entity_id: str) -> None:
        """Go to the entity's next mention, unless one is on screen, or the article has none."""
        starts = [mention.start for mention in self.text.highlights.mentions.of_entity(entity_id)]
        top, bottom = self.first_visible_offset(), self.text.last_visible_offset()
        if starts and not any(top <= start <= bottom for start in starts):
            self.go_to(next((start for start in starts if start > bottom), starts[0]))

    def first_visible_offset(self) -> int:
        """The offset on the top line shown, to come back to with :meth:`restore`."""
        return self.text.first_visible_offset()

    def restore(self, offset: int) -> None:
        """Scroll so that this offset is on the top line."""
        self.text.go_to(offset, at_top=True)

    def set_zoom(self, percent: int) -> None:
        """Set the size of the text; 100 is the size meant."""
        percent = max(MIN_ZOOM, min(MAX_ZOOM, percent))
        if percent == self.zoom:
            return
        self._looks.zoom = percent
        self._rebuild(keep_place=True)
        self.zoom_changed.emit(percent)

    def zoom_in(self) -> None:
        """One step larger."""
        self.set_zoom(self.zoom + ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.set_zoom(self.zoom - ZOOM_STEP)

    def zoom_reset(self) -> None:
        """The size meant."""
        self.set_zoom(100)

    @property
    def typography(self) -> Typography:
        """How the text is set."""
        return self._looks.typography

    def set_typography(self, typography: Typography) -> None:
        """Set the text so from now on; the reader stays at the same line."""
        if typography != self._looks.typography:
            self._looks.typography = typography
            self._rebuild(keep_place=True)

    def set_page(self, page: PageOptions) -> None:
        """Show so much of the page beside the text from now on."""
        if page != self._looks.page or self._looks.revealed:
            self._looks.page, self._looks.revealed = page, False
            self._rebuild(keep_place=True)

    @property
    def shows_outside(self) -> bool:
        """Whether the lines that are not the article are shown."""
        return self._looks.shows_outside

    def _reveal(self) -> None:
        """Show all of this one article: a place that is not shown was gone to."""
        self._looks.revealed = True
        self._rebuild(keep_place=True)

    def follow_font(self) -> None:
        """Set the text in the size that the system has for words by now."""
        self._rebuild(keep_place=True)

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        if theme.name != self._looks.theme.name:
            self._looks.theme = theme
            self._take_theme()

    def _take_theme(self) -> None:
        for part in (self.finder, self.hovering, self.foot, self.text.mark_bar):
            part.set_theme(self._looks.theme)
        self._rebuild(keep_place=True)

    def copy(self) -> None:
        """Copy the selected text."""
        if text := self.text.selected_text():
            self._put_on_clipboard(text)

    def copy_with_citation(self) -> None:
        """Copy the selected text, or the title, with where it comes from."""
        if self._stored:
            self._put_on_clipboard(citation(self._stored, self.text.selected_text()))

    def open_find(self) -> None:
        """Find in the article; a short selection is taken as what to find."""
        if self._stored is not None:
            self.finder.open()

    def close_find(self) -> None:
        """Close the find bar and take its marks away."""
        self.finder.leave()

    def next_mention(self, step: int = 1) -> None:
        """Go to the next (1) or previous (-1) mention of the selected entity, round the end."""
        self._go_to_mention(next_selected(self.text, step))

    def next_of_any(self, step: int = 1) -> None:
        """Go to the next or previous mention of any entity that is emphasised, round the end, and
        say what it is."""
        mention = next_shown(self.text, step)
        self._go_to_mention(mention)
        if mention is not None and (near := self.text.rect_of(mention)) is not None:
            self.hovering.show(mention, near)

    def _go_to_mention(self, mention: StoredMention | None) -> None:
        announce(self.text, words_in_place(mention, self.text.highlights.mentions, self._stored))
        if mention is not None:
            self.hovering.hide()
            self.go_to(mention.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, Enter, Esc."""
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers:
            self._with_current(self._choose)
        elif key == Qt.Key.Key_Escape and self.hovering.is_shown:
            self.hovering.hide()
        elif key == Qt.Key.Key_Escape and self.links.is_open:
            self.links.close()
        elif key == Qt.Key.Key_Escape and self.finder.is_open:
            self.close_find()
        elif key == Qt.Key.Key_Escape and self.selected_entity is not None:
            self.select_entity(None)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look for nothing where no one looks on."""
        if not event.spontaneous():
            self.finder.stop()
        super().hideEvent(event)

    def current_rect(self) -> QRect | None:
        """Where the mention last gone to or clicked stands in this widget."""
        mention = self.text.highlights.current_mention
        near = self.text.rect_of(mention) if mention else None
        return near.translated(self.text.mapTo(self, QPoint(0, 0))) if near else None

    def peek_looks(self) -> DocumentStyle:
        """How another article's passage looks over this one: the same, a little smaller."""
        return self._looks.peek_style()

    def _with_current(self, does: Callable[[StoredMention], None]) -> None:
        if (mention := self.text.highlights.current_mention) is not None:
            does(mention)

    def peek_from_current(self) -> None:
        """Ask for another article's passage about the entity of the mention last gone to."""
        self._with_current(self.peek)

    def peek(self, mention: StoredMention) -> None:
        """Ask for another article's passage about the entity of this mention."""
        self.hovering.hide()
        self.text.highlights.current = mention.start
        self.text.viewport().update()
        self.peek_asked.emit(mention.entity_id, mention.start)

    def _rebuild(self, *, keep_place: bool = False) -> None:
        offset = self.first_visible_offset() if keep_place else 0
        self.text.show_document(self._stored, self._looks.style())
        if offset:
            self.restore(offset)

    def _choose(self, mention: StoredMention) -> None:
        self.hovering.hide()
        self.select_entity(mention.entity_id)
        self.text.highlights.current = mention.start
        announce(self.text, words_of_choice(mention))
        self.entity_clicked.emit(mention.entity_id, mention.start)

    def _highlights_changed(self) -> None:
        self.text.viewport().update()
        self._reader.list_names()
        self._mark_places()

    def _mark_places(self) -> None:
        """Show the selected entity's mentions and hits beside the scroll bar."""
        self.text.mark_bar.set_marks(place_marks(self.text, self._looks.theme))

    def chosen_passage(self) -> Passage | None:
        """The words selected, and the entity that is selected meanwhile."""
        return passage_at(self._stored, self.text.selected_range(), self.text.highlights)

    def chosen_name(self) -> Passage | None:
        """As :meth:`chosen_passage`, in whole words, as names are."""
        span = self.text.selected_range()
        if self._stored is None or span is None:
            return None
        span = whole_words(self._stored.article.text, *span)
        return passage_at(self._stored, span, self.text.highlights)

    def current_mention(self) -> MentionsOf | None:
        """The mention last gone to or clicked."""
        return mention_at(self._stored, self.text.highlights.current_mention)

    def _put_on_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)
