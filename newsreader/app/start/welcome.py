"""The welcome: what the samples show, said once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.library.records import StoredArticle
from newsreader.paths import samples_library

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.welcome import CalloutCard

_HEAD = 90  # pixels at the top of a pane that a callout stands beside
_AFTER_MS = 600  # when the article's highlights have been painted


class Welcome(QObject):
    """Says three things the first time that the samples are read, and whenever it is asked to."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.card: CalloutCard | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.open)
        if window.library == samples_library() and not window.settings.welcomed:
            window.reading.article_shown.connect(self._wait_for_names)
            self._wait_for_names(window.reading.shown)
        window.theme_changed.connect(self.set_theme)

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        if self.card is not None:
            self.card.set_theme(theme)

    def open(self) -> None:
        """Begin, unless it is being said already."""
        if self.card is not None:
            return
        from newsreader.app.views.welcome import Callout, CalloutCard

        window = self._window
        window.settings.welcomed = True
        callouts = [
            Callout(
                tr(
                    "People, organisations, places: each type of name has its colour and its line. "
                    "Click a name to follow it."
                ),
                self._first_name,
            ),
            Callout(
                tr(
                    "Here is everything the folder says about it, under all the names it goes by. "
                    "A click on a line opens that article at that place; Alt+Left leads back."
                ),
                lambda: _head_of(window.panel),
            ),
            Callout(
                tr(
                    "Is something wrong? Right-click a name to correct it, once and for good. "
                    "Help (F1) tells the rest; now open a folder of your own."
                ),
                lambda: _head_of(window.pane),
            ),
        ]
        self.card = CalloutCard(callouts, window)
        self.card.set_theme(window.theme)
        self.card.ended.connect(self._end)
        self.card.next()

    def _wait_for_names(self, stored: StoredArticle | None) -> None:
        if stored is not None and stored.mentions and not self._window.settings.welcomed:
            self._soon.start()

    def _first_name(self) -> QRect | None:
        text = self._window.viewer.text
        shown = text.highlights.mentions.between(0, text.last_visible_offset())
        rects = (text.rect_of(mention) for mention in shown if text.highlights.shows(mention))
        first = next((rect for rect in rects if rect is not None), None)
        return None if first is None else QRect(text.mapToGlobal(first.topLeft()), first.size())

    def _end(self) -> None:
        self.card = None
        self._window.viewer.setFocus()


def _head_of(pane: QWidget) -> QRect | None:
    if not pane.isVisible():
        return None
    place = pane.mapToGlobal(pane.rect().topLeft())
    return QRect(place.x(), place.y(), pane.width(), min(pane.height(), _HEAD))
