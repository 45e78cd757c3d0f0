"""The text behind a bar of *when* or a chip of *with whom*, one click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsreader.library.records import ArticleQuery

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.listing.narrowing import Narrowing


class SupportingText(QObject):
    """Once the list is narrowed to the articles behind a bar or a chip, opens the first of them,
    unless the one on screen is among them."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._awaited: ArticleQuery | None = None
        self._listed: ArticleQuery | None = None
        window.panel.narrow_requested.connect(self._expect)
        window.pane.model.listed.connect(self._take_listing)

    def _expect(self, narrowing: Narrowing) -> None:
        # The whole of an entity is asked for to look through the list, by a button of its own.
        asked = narrowing.with_id is not None or narrowing.since is not None
        self._awaited = narrowing.applied_to(self._window.pane.query) if asked else None
        # What is listed already is not listed again.
        if self._awaited == self._listed:
            self._open()

    def _take_listing(self) -> None:
        self._listed = self._window.pane.query
        if self._listed == self._awaited:
            self._open()

    def _open(self) -> None:
        if self._awaited is None:
            return
        self._awaited = None
        model, shown = self._window.pane.model, self._window.reading.place.article_id
        first = model.id_at(0)
        if first is not None and (shown is None or model.position(shown) is None):
            self._window.reading.open_article(first)
