"""Looking into another article without leaving the one that is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from newsreader.app.translation import tr
from newsreader.app.views.article.mention_index import MentionIndex
from newsreader.library.records import MentionPlace, StoredArticle

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.article.peek_card import PeekCard
    from newsreader.library import Library

_LINES = 300  # mentions that are gone through to find other articles


class Peeking(QObject):
    """Fetches passages for a card over the viewer. ``told`` carries a line for the person."""

    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._operations = window.operations
        self._viewer = window.viewer
        self._reading = window.reading
        self._places: Sequence[MentionPlace] = ()
        self._entity_id = ""
        self._at = 0
        self._came_from: QWidget | None = None
        self._card: PeekCard | None = None
        self._viewer.peek_asked.connect(self.peek)
        window.panel.wire_entity_page(
            lambda page: page.mentions.peek_asked.connect(self._peek_at_line)
        )
        self._reading.moved.connect(self._leave)
        self.told.connect(window.tell)

    @property
    def card(self) -> PeekCard:
        """What the passage is shown on; made when it is first needed."""
        if self._card is None:
            from newsreader.app.views.article.peek_card import PeekCard

            self._card = PeekCard(self._viewer)
            self._card.go_asked.connect(self.go)
            self._card.step_asked.connect(self.step)
            self._card.closed.connect(self.close)
        return self._card

    def peek(self, entity_id: str, _start: int = 0) -> None:
        """Show what the newest other article says of this entity."""
        here = self._reading.place.article_id

        def find(library: Library) -> list[MentionPlace]:
            lines = library.mention_lines(entity_id, limit=_LINES)
            first = {line.article_id: line.start for line in reversed(lines)}
            ids = dict.fromkeys(line.article_id for line in lines if line.article_id != here)
            return [MentionPlace(article_id, first[article_id]) for article_id in ids]

        def take(places: list[MentionPlace]) -> None:
            if places:
                self._open(entity_id, places, 0)
            else:
                self.told.emit(tr("No other article here names it."))

        self._operations.run(find, take, token=(self, "places"), urgent=True)

    def step(self, by: int) -> None:
        """Show the next passage, or the one before."""
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self._fetch()

    def go(self) -> None:
        """Open the article that is peeked at, at its passage, with its entity selected."""
        place, entity_id = self._places[self._at], self._entity_id
        self._leave()
        self._viewer.setFocus()
        self._reading.open_mention(place.article_id, place.start, entity_id)

    def close(self) -> None:
        """Read on where one was."""
        self._leave()
        (self._came_from or self._viewer).setFocus(Qt.FocusReason.PopupFocusReason)

    def _peek_at_line(self, places: list[MentionPlace], at: int) -> None:
        entity_id = self._reading.place.entity_id
        if entity_id is not None:
            self._open(entity_id, places, at)

    def _open(self, entity_id: str, places: Sequence[MentionPlace], at: int) -> None:
        self._entity_id, self._places, self._at = entity_id, places, at
        focused = QApplication.focusWidget()
        if focused is not None and focused is not self._card:
            self._came_from = focused
        self._fetch()

    def _fetch(self) -> None:
        place = self._places[self._at]

        def fetch(library: Library) -> tuple[StoredArticle | None, MentionIndex]:
            stored = library.article(place.article_id)
            return stored, MentionIndex(stored.mentions if stored else ())

        def take(answer: tuple[StoredArticle | None, MentionIndex]) -> None:
            stored, mentions = answer
            if stored is None:
                self.told.emit(tr("This article is no longer in the library."))
                return
            self.card.stand_clear_of(self._viewer.current_rect())
            self.card.show_step(self._at + 1, len(self._places))
            self.card.show_passage(stored, mentions, place.start, self._viewer.peek_looks())

        self._operations.run(fetch, take, token=(self, "article"), urgent=True)

    def _leave(self) -> None:
        self._operations.forget((self, "places"))
        self._operations.forget((self, "article"))
        if self._card is not None:
            self._card.hide()
