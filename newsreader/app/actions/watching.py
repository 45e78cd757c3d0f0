"""Which entities are watched, kept up with the library; and the action that changes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsreader.app.actions.window_actions import WindowActions
from newsreader.app.looks.emphasis import Emphasis
from newsreader.app.models.refetch import Refetch
from newsreader.app.translation import tr
from newsreader.model import LibraryChange

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.panel.correction_buttons import CorrectionButtons
    from newsreader.app.views.panel.entity_page import EntityPage


class Watching(QObject):
    """Tells the reading options what is watched. Acts on the entity that is selected."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._refetch = Refetch(self._fetch)
        self._is_explained = False
        self._buttons: CorrectionButtons | None = None
        self.watch = WindowActions(window)(tr("&Watch"), self.toggle, "W")
        self.watch.setCheckable(True)
        menu = window.menus.entity
        menu.insertAction(window.corrections.marks, self.watch)
        menu.insertSeparator(window.corrections.marks)
        window.corrections.correcting.decided.connect(lambda _: self._refetch.soon())
        window.reading.moved.connect(self._show)
        window.options.watched_changed.connect(lambda _: self._show())
        window.panel.wire_entity_page(self._wire_page)
        self._show()

    def _wire_page(self, page: EntityPage) -> None:
        self._buttons = page.buttons
        self._buttons.watch.clicked.connect(lambda _=False: self.toggle())
        self._show()

    def load(self) -> None:
        """Find out what is watched."""
        self._refetch.soon()

    def refresh(self, change: LibraryChange) -> None:
        """Find out again what is watched, after a change."""
        if change.listing or change.entities:
            self._refetch.soon()

    def toggle(self) -> None:
        """Watch the entity that is selected, or watch it no longer."""
        named = self._window.corrections.entity()
        if named is None:
            self._window.tell(tr("Choose an entity first, then watch it."))
        elif named.entity_id in self._window.options.watched:
            self._window.corrections.correcting.unwatch(named)
        else:
            self._window.corrections.correcting.watch(named)
        self._show()

    def _fetch(self) -> None:
        self._window.operations.run(
            lambda library: library.watched(),
            self._take,
            token=(self, "watched"),
            failed=lambda _: self._refetch.answered(),
        )

    def _take(self, watched: frozenset[str]) -> None:
        self._window.options.set_watched(watched)
        self._refetch.answered()
        self._explain(watched)

    def _explain(self, watched: frozenset[str]) -> None:
        """Say, once, why a page stays plain: the watched alone stand out, and there are none."""
        is_plain = not watched and self._window.options.highlights.emphasis is Emphasis.WATCHED
        if is_plain and not self._is_explained:
            self._window.tell(
                tr("Only watched names stand out, and none is watched: W watches an entity.")
            )
        self._is_explained = is_plain

    def _show(self) -> None:
        place, watched = self._window.reading.place, self._window.options.watched
        is_watched = place.entity_id is not None and place.entity_id in watched
        self.watch.setChecked(is_watched)
        if self._buttons is not None:
            self._buttons.watch.setChecked(is_watched)
