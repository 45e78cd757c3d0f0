"""The text of an article with the bars above and below it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsreader.app.translation import tr
from newsreader.app.views.article_foot import ArticleFoot
from newsreader.app.views.article_text import ArticleText
from newsreader.app.views.find_bar import FindBar
from newsreader.app.views.hit_list import HitList
from newsreader.app.views.link_bar import LinkBar
from newsreader.app.views.spoken_names import SpokenNames


class ArticlePage(QWidget):
    """Lays out the find bar, the text, the line about a link, and a note about its names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ArticleText()
        self.find_bar = FindBar()
        self.hits = HitList()
        self.link_bar = LinkBar()
        self.foot = ArticleFoot(self.text)
        self.names = SpokenNames(self.text, self)
        self.note = quiet_words("")
        self.note.setContentsMargins(16, 6, 16, 8)
        self.note.setWordWrap(True)
        self.note.setAccessibleName(tr("About this article's names"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.hits)
        column.addWidget(self.text, 1)
        column.addWidget(self.foot)
        column.addWidget(self.link_bar)
        column.addWidget(self.note)

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
