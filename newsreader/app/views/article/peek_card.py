"""Another article's passage, over the one that is read."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from newsreader.app.looks.day import day_text
from newsreader.app.looks.text_scale import scaled
from newsreader.app.translation import tr
from newsreader.app.views.article.article_document import DocumentStyle
from newsreader.app.views.article.article_plan import headline_of
from newsreader.app.views.article.article_text import ArticleText
from newsreader.app.views.article.highlights import Highlights
from newsreader.app.views.article.mention_index import MentionIndex
from newsreader.app.views.parts.announcing import announce
from newsreader.app.views.parts.clipped_text import ClippedLabel
from newsreader.app.views.parts.sign_button import sign_button
from newsreader.library.articles.sentences import sentence_around
from newsreader.library.records import StoredArticle, StoredMention

_WIDTH, _HEIGHT = 640, 320
_EDGE = 18


class PeekCard(QFrame):
    """Shows a passage with its surroundings; the text can be scrolled.

    Esc closes it, Enter asks to go there, the arrows left and right for another passage.
    """

    go_asked = Signal()
    step_asked = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._clear: QRect | None = None
        self.setObjectName("peek_card")
        self.setAccessibleName(tr("Another article"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = ClippedLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.source = ClippedLabel()
        self.source.setTextFormat(Qt.TextFormat.PlainText)
        self.source.setProperty("quiet", True)
        self.text = ArticleText()
        self.text.setAccessibleName(tr("Passage of another article"))
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.place = QLabel()
        self.place.setProperty("quiet", True)
        self.previous = sign_button("‹", tr("The article before (Left)"))
        self.next = sign_button("›", tr("The next article (Right)"))
        self.go = QToolButton()
        self.go.setText(tr("Go there"))
        self.go.setToolTip(tr("Open this article at the passage (Enter)"))
        self.go.setWhatsThis(self.go.toolTip())
        self.close_button = sign_button("×", tr("Close (Esc)"))
        self._wire()
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.title, 1)
        above.addWidget(self.close_button)
        below.addWidget(self.source, 1)
        for widget in (self.previous, self.place, self.next, self.go):
            below.addWidget(widget)
        head = QVBoxLayout()
        head.setContentsMargins(16, 6, 10, 8)
        head.setSpacing(0)
        for row in (above, below):
            row.setSpacing(6)
            head.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 9)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        self.hide()

    def _wire(self) -> None:
        self.previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))
        self.go.clicked.connect(self.go_asked)
        self.close_button.clicked.connect(self.closed)

    def show_passage(
        self,
        stored: StoredArticle,
        mentions: MentionIndex,
        start: int,
        style: DocumentStyle,
    ) -> None:
        """Show this article around the mention at ``start``, its entity emphasised."""
        article = stored.article
        self.title.setText(headline_of(stored))
        self.title.setToolTip(self.title.text())
        parts = (article.source or "", day_text(article.date))
        self.source.setText(" · ".join(part for part in parts if part))
        mention = mentions.at(start)
        self.text.highlights = Highlights(
            mentions, selected=mention.entity_id if mention else None, current=start
        )
        self.text.mark_bar.set_theme(style.theme)
        self._stand()
        self.show()
        self.raise_()
        self.text.show_document(stored, style)
        self.text.go_to(start, at_top=False)
        # The first line is seen whole.
        self.text.go_to(self.text.first_visible_offset(), at_top=True)
        self._say(stored, mention)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _say(self, stored: StoredArticle, mention: StoredMention | None) -> None:
        """Have the sentence heard that is peeked at, also where the keys are here already."""
        if mention is not None:
            text = stored.article.text
            start, end = sentence_around(text, mention.start, mention.end)
            passage = " ".join(text[start:end].split())
            announce(self, f"{self.title.text()}: {passage} {self.place.text()}".rstrip())

    def show_step(self, number: int, count: int) -> None:
        """Say which of how many passages this is; one alone has no others to go to."""
        self.place.setText(tr("{current} of {count}").format(current=number, count=count))
        for widget in (self.previous, self.place, self.next):
            widget.setVisible(count > 1)

    def stand_clear_of(self, place: QRect | None) -> None:
        """Stand in the other half than this place of the article, which is to be seen still."""
        self._clear = place

    def _stand(self) -> None:
        room = self._over.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        width, height = min(scaled(_WIDTH), room.width()), min(scaled(_HEIGHT), room.height())
        left = room.left() + (room.width() - width) // 2
        is_low = self._clear is not None and self._clear.center().y() > room.center().y()
        top = room.top() if is_low else room.bottom() - height
        self.setGeometry(QRect(QPoint(left, top), self.size()))
        self.resize(width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Enter, the arrows; Space and the pages scroll."""
        key = event.key()
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_asked.emit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_asked.emit(1 if key == Qt.Key.Key_Right else -1)
        else:
            self.text.keyPressEvent(event)
