"""The bar at selected words of the article: made when words are first selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsreader.app.translation import tr

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.article.selection_bar import SelectionBar


class Selecting(QObject):
    """Gives the viewer of a window its bar, with the actions of the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bar: SelectionBar | None = None
        options, text = window.options, window.viewer.text
        text.selectionChanged.connect(self._make_ready)
        options.selection_bar_changed.connect(self._follow)
        options.theme_changed.connect(lambda _: self._drop())
        window.menus.selection.triggered.connect(self.enter)

    @property
    def bar(self) -> SelectionBar:
        """The bar, made where there is none yet."""
        from newsreader.app.views.article.selection_bar import Deed, SelectionBar
        from newsreader.app.views.parts.mark_swatch import swatch

        if self._bar is not None:
            return self._bar
        window = self._window
        marking, theme = window.keeping.marking, window.viewer.text.style_used.theme
        deeds = [
            Deed(window.corrections.marks, tr("Mark as…")),
            *(
                Deed(
                    action,
                    tr("Highlight in {colour}").format(colour=action.text()),
                    swatch(colour, theme),
                )
                for colour, action in marking.colours
            ),
            Deed(window.keeping.note, tr("Note…")),
            Deed(window.menus.copy, tr("Copy")),
            Deed(marking.search, tr("Search")),
        ]
        self._bar = SelectionBar(window.viewer.text, deeds, window.viewer)
        self._bar.set_theme(theme)
        self._bar.set_wanted(window.options.selection_bar)
        return self._bar

    def enter(self) -> None:
        """Put the keys on the bar."""
        if not self.bar.enter():
            self._window.tell(tr("Select words in the article first."))

    def _make_ready(self) -> None:
        wanted = self._bar is None and self._window.options.selection_bar
        if wanted and self._window.viewer.text.textCursor().hasSelection():
            self.bar.come_soon()

    def _follow(self, wanted: bool) -> None:
        if self._bar is not None:
            self._bar.set_wanted(wanted)

    def _drop(self) -> None:
        """In other colours it is made anew."""
        if self._bar is not None:
            self._bar.deleteLater()
            self._bar = None
