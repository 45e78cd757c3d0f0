"""The links of an article: shown, gone through by key, opened only on request."""

from bisect import bisect_right

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from newsreader.app.views.article_plan import OUTSIDE
from newsreader.app.views.article_text import ArticleText
from newsreader.app.views.link_bar import LinkBar


class ArticleLinks(QObject):
    """Asks by a bar under the text before an address is handed to the system's browser.

    Only the button of that bar does it; newsreader itself opens no connection.
    """

    copied = Signal(str)
    outside_asked = Signal()  # the line at the foot, that shows or hides what is not the article

    def __init__(self, text: ArticleText, bar: LinkBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._bar = bar
        self._at: int | None = None
        text.link_clicked.connect(self._clicked)
        text.document_changed.connect(self.close)
        bar.open_asked.connect(_open)
        bar.copy_asked.connect(self._copy)
        bar.closed.connect(self._leave)

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return not self._bar.isHidden()

    def next(self) -> None:
        """Go to the next link after the last one gone to, or on screen, and ask about it."""
        links = self._text.links
        if not links:
            return
        here = self._text.first_visible_offset() - 1 if self._at is None else self._at
        start, address = links[bisect_right(links, here, key=lambda link: link[0]) % len(links)]
        self._at = start
        self._text.go_to(start, at_top=False)
        self._bar.ask(address, focus=True)

    def _clicked(self, address: str) -> None:
        if address == OUTSIDE:
            self.outside_asked.emit()
        else:
            self._bar.ask(address, focus=False)

    def close(self) -> None:
        """Ask no longer."""
        self._at = None
        self._bar.hide()

    def _leave(self) -> None:
        self._bar.hide()
        self._text.setFocus()

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.copied.emit(address)


def _open(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
