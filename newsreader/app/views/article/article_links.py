"""The links of an article: shown, gone through by key, opened only on request."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from newsreader.app.views.article.article_page import ArticlePage
from newsreader.app.views.article.article_plan import OUTSIDE

if TYPE_CHECKING:
    from newsreader.app.views.article.link_bar import LinkBar


class ArticleLinks(QObject):
    """Asks by a bar under the text before an address is handed to the system's browser.

    Only the button of that bar does it; newsreader itself opens no connection.
    """

    copied = Signal(str)
    outside_asked = Signal()  # the line at the foot, that shows or hides what is not the article

    def __init__(self, page: ArticlePage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._text = page.text
        self._at: int | None = None
        self._text.link_clicked.connect(self._clicked)
        self._text.document_changed.connect(self.close)

    @cached_property
    def bar(self) -> LinkBar:
        """What asks; made for the first link."""
        from newsreader.app.views.article.link_bar import LinkBar

        bar = LinkBar()
        bar.open_asked.connect(_open)
        bar.copy_asked.connect(self._copy)
        bar.closed.connect(self._leave)
        self._page.put_below(bar)
        return bar

    @property
    def is_open(self) -> bool:
        """Whether the bar is there."""
        return "bar" in vars(self) and not self.bar.isHidden()

    def next(self) -> None:
        """Go to the next link after the last one gone to, or on screen, and ask about it."""
        links = self._text.links
        if not links:
            return
        here = self._text.first_visible_offset() - 1 if self._at is None else self._at
        start, address = links[bisect_right(links, here, key=lambda link: link[0]) % len(links)]
        self._at = start
        self._text.go_to(start, at_top=False)
        self.bar.ask(address, focus=True)

    def _clicked(self, address: str) -> None:
        if address == OUTSIDE:
            self.outside_asked.emit()
        else:
            self.bar.ask(address, focus=False)

    def close(self) -> None:
        """Ask no longer."""
        self._at = None
        if self.is_open:
            self.bar.hide()

    def _leave(self) -> None:
        self.bar.hide()
        self._text.setFocus()

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self.copied.emit(address)


def _open(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))
