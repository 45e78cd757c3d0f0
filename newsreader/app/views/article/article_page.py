"""The text of an article with the bars above and below it."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsreader.app.translation import tr
from newsreader.app.views.article.article_foot import ArticleFoot
from newsreader.app.views.article.article_text import ArticleText
from newsreader.app.views.parts.tab_order import go_on_to, stops_of

if TYPE_CHECKING:
    from newsreader.app.views.article.spoken_names import SpokenNames


class ArticlePage(QWidget):
    """Lays out the text with its foot, a note about its names, and the bars that are put around
    the text when they are first needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ArticleText()
        self.foot = ArticleFoot(self.text)
        self.note = quiet_words("")
        self.note.setContentsMargins(16, 6, 16, 8)
        self.note.setWordWrap(True)
        self.note.setAccessibleName(tr("About this article's names"))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.text, 1)
        column.addWidget(self.foot)
        column.addWidget(self.note)

    @cached_property
    def _names(self) -> "SpokenNames":
        """The text's names as a list beside it."""
        from newsreader.app.views.article.spoken_names import SpokenNames

        names = SpokenNames(self.text, self)
        names.lower()
        names.show()
        return names

    def list_names(self) -> None:
        """List the names that the text shows by now for a screen reader, once there is one."""
        if QAccessible.isActive():
            self._names.refresh()

    def put_above(self, bar: QWidget) -> None:
        """Put a bar between the text and what is above it; Tab comes there before the text."""
        before = self.text.previousInFocusChain() or self.text
        stops = stops_of(bar)
        self._column.insertWidget(self._column.indexOf(self.text), bar)
        go_on_to(before, stops)

    def put_below(self, bar: QWidget) -> None:
        """Put a bar under the foot of the text; Tab comes there after it."""
        before = self.note.previousInFocusChain() or self.text
        stops = stops_of(bar)
        self._column.insertWidget(self._column.indexOf(self.note), bar)
        go_on_to(before, stops)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns over the empty sides of the paper too."""
        if self.text.geometry().contains(event.position().toPoint()):
            self.text.wheelEvent(event)
        else:
            super().wheelEvent(event)

    def say(self, words: str) -> None:
        """Say this under the text; nothing takes the line away."""
        self.note.setText(words)
        self.note.setVisible(bool(words))


def quiet_words(words: str) -> QLabel:
    """Words that step back behind the article."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(words)
    label.setProperty("quiet", True)
    return label
