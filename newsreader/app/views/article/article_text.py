"""The paper: a read-only text that shows one article with its highlights.

All offsets in and out are code points of the article's text; only this widget and what it is made
of know the document's own positions.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.article.article_document import MARGIN, DocumentStyle
from newsreader.app.views.article.article_painter import ArticlePainter
from newsreader.app.views.article.article_selection import begin_at, range_of, words_of
from newsreader.app.views.article.gradual_document import GradualDocument
from newsreader.app.views.article.highlights import Highlights
from newsreader.app.views.article.mark_bar import MarkBar
from newsreader.app.views.article.offsets import OffsetMap
from newsreader.app.views.parts.viewport import know_viewport
from newsreader.library.records import StoredArticle, StoredMention
from newsreader.model import Texture

_LONG = 200_000  # characters, which take some 30 ms to lay out
_WIDEN_AFTER_MS = 120
_FOCUS_WIDTH = 2  # pixels at the left edge, while keys come here
_GO_TO_LINE = 0.3  # of the height: where a place gone to comes to stand


class ArticleText(QTextEdit):
    """Shows a document that is built bit by bit, and tells what the mouse meets on it."""

    mention_clicked = Signal(object)  # StoredMention
    mention_peeked = Signal(object)  # StoredMention: Alt, or the middle button, and a click
    link_clicked = Signal(str)  # the address
    document_changed = Signal()
    mention_hovered = Signal(object, QRect)  # StoredMention or None; where, in this widget
    zoom_asked = Signal(int)  # steps
    menu_asked = Signal(object)  # QPoint on the screen; None: by a key
    built = Signal()
    end_passed = Signal()  # Space at the very end
    hidden_asked = Signal()  # a place gone to is among what is not shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.mark_bar = MarkBar()
        self.setVerticalScrollBar(self.mark_bar)
        know_viewport(self).setMouseTracking(True)
        self.setAccessibleName(tr("Article"))
        self.setWhatsThis(
            tr(
                "The article. Names are underlined, each type in its own way; a click follows one, "
                "Shift+Right and Shift+Left go from name to name."
            )
        )
        self.highlights = Highlights()
        self._style = DocumentStyle(Theme.light(), 100)
        self._stored: StoredArticle | None = None
        self._gradual = GradualDocument(self)
        self._gradual.grown.connect(self._reach_goal)
        self._gradual.built.connect(self._select_wanted)
        self._gradual.built.connect(self.built)
        self._painter = ArticlePainter(self.document(), self.offsets, self._style)
        self._goal: tuple[int, bool] | None = None
        self._all_wanted = False
        self._pressed: tuple[QPointF, StoredMention | None] | None = None
        self._hovered: StoredMention | None = None
        self._widen_soon = QTimer(self)
        self._widen_soon.setSingleShot(True)
        self._widen_soon.setInterval(_WIDEN_AFTER_MS)
        self._widen_soon.timeout.connect(self._widen)
        self.mark_bar.valueChanged.connect(lambda _: self._hover(None))

    @property
    def is_built(self) -> bool:
        """True when all of the article is in the document."""
        return self._gradual.is_built

    @property
    def offsets(self) -> OffsetMap:
        """The map between the article's offsets and the document's positions."""
        return self._gradual.offsets

    @property
    def style_used(self) -> DocumentStyle:
        """Fonts and formats of the document shown."""
        return self._style

    @property
    def links(self) -> Sequence[tuple[int, str]]:
        """Where each link of the text built so far starts, and where it leads."""
        return self._gradual.links

    @property
    def pictures(self) -> Sequence[tuple[int, Texture]]:
        """The document's position of each picture of the text built so far."""
        return self._gradual.pictures

    def hides(self, offset: int) -> bool:
        """Whether what stands at this offset is left out, as no part of the article."""
        return self._gradual.hides(offset)

    def show_document(self, stored: StoredArticle | None, style: DocumentStyle) -> None:
        """Show an article from its top: the first screens at once, the rest in slices."""
        self._goal = None
        self._all_wanted = False
        self._widen_soon.stop()
        self._hover(None)
        self._stored = stored
        self._style = style
        document = self._gradual.begin(stored, style)
        self._painter = ArticlePainter(document, self.offsets, style)
        self.setDocument(document)
        self.document_changed.emit()
        self._place_paper()
        self.mark_bar.setValue(0)
        self._gradual.go_on()

    def first_visible_offset(self) -> int:
        """The offset of the first character on the top line shown; 0 at the top. While the text
        is still built up to where the reader is to be, that place."""
        if self._goal is not None:
            return self._goal[0]
        top = self.mark_bar.value()
        return 0 if top <= 0 else self._offset_at(QPointF(MARGIN + 1, top + 2))

    def last_visible_offset(self) -> int:
        """The offset of the last character on the bottom line shown."""
        bottom = self.mark_bar.value() + self.viewport().height()
        return self._offset_at(QPointF(self.viewport().width(), bottom - 2))

    def go_to(self, offset: int, *, at_top: bool) -> None:
        """Bring ``offset`` into view: to the top line, or where it is comfortable to read.

        What is not built yet is gone to as soon as it is; what is hidden asks to be shown.
        """
        if not at_top and self.hides(offset):
            self.hidden_asked.emit()
        if not self.is_built and offset >= self.offsets.end:
            self._goal = (offset, at_top)
            return
        self._goal = None
        line = self._painter.line_at(offset)
        if at_top:
            self.mark_bar.setValue(round(line.top()) - 2 if line and offset > 0 else 0)
        elif line:
            top, height = line.top() - self.mark_bar.value(), self.viewport().height()
            if not 0.06 * height <= top <= 0.85 * height:
                self.mark_bar.setValue(round(line.top() - _GO_TO_LINE * height))

    def rect_of(self, mention: StoredMention) -> QRect | None:
        """Where the first line of a mention stands in this widget."""
        rects = self._painter.fragments(mention.start, mention.end)
        return self._on_screen(rects[0]) if rects else None

    def selected_text(self) -> str:
        """The words selected, paragraphs parted by blank lines."""
        return words_of(self.textCursor())

    def selected_range(self) -> tuple[int, int] | None:
        """The offsets of the words selected; None without any."""
        return range_of(self.textCursor(), self.offsets)

    @property
    def has_caret(self) -> bool:
        """Whether a caret moves through the text by keys, and selects with Shift."""
        return bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def set_caret(self, shown: bool) -> None:
        """Give the text a caret, or take it away: then the keys scroll."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if shown:
            flags |= Qt.TextInteractionFlag.TextSelectableByKeyboard
            begin_at(self, self.offsets.position(self.first_visible_offset()))
        self.setTextInteractionFlags(flags)
        self.setFocus()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copied and dragged text is plain."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the highlights, then the words over them."""
        painter = QPainter(self.viewport())
        scrolled = self.mark_bar.value()
        painter.translate(0, -scrolled)
        area = QRectF(event.rect()).translated(0, scrolled)
        self._painter.paint(painter, area, self.highlights)
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            edge = self.viewport().rect()
            edge.setWidth(_FOCUS_WIDTH)
            QPainter(self.viewport()).fillRect(edge, self._style.theme.accent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the paper in the middle, and the same line at the top."""
        offset = self.first_visible_offset()
        width = self.lineWrapColumnOrWidth()
        super().resizeEvent(event)
        self._place_paper()
        if offset and self.lineWrapColumnOrWidth() != width:
            self.go_to(offset, at_top=True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if delta := event.angleDelta().y():
                self.zoom_asked.emit(1 if delta > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse over mentions."""
        super().mouseMoveEvent(event)
        pressed = bool(event.buttons())
        self._hover(None if pressed else self.mention_at(event.position()))
        if not pressed and self._hovered is None:
            on_link = bool(self.link_at(event.position()))
            pointing, beam = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(pointing if on_link else beam)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the mention under the mouse."""
        mention = self.mention_at(event.position())
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = (event.position(), mention)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click, but no drag, on a mention chooses it; with Alt, or by the middle button, it
        peeks elsewhere. On a link, it asks about that."""
        super().mouseReleaseEvent(event)
        if self._pressed is None:
            return
        (place, mention), self._pressed = self._pressed, None
        moved = (event.position() - place).manhattanLength()
        if moved >= QApplication.startDragDistance() or self.textCursor().hasSelection():
            return
        is_left = event.button() is Qt.MouseButton.LeftButton
        if mention is None:
            address = self.link_at(event.position())
            if address and is_left:
                self.link_clicked.emit(address)
        elif is_left and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.mention_clicked.emit(mention)
        else:
            self.mention_peeked.emit(mention)

    def leaveEvent(self, event: QEvent) -> None:
        """No card without a mouse."""
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc, Enter and letters to the window, and Shift with the arrows unless a caret
        selects by it; Space reads on."""
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Space:
            self.read_on(back=bool(shift))
            return
        leaving = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        leaves = event.key() in leaving or event.text().isalnum()
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if leaves or (sideways and shift and not self.has_caret):
            event.ignore()
        elif self.has_caret or not self.mark_bar.jump(event):
            super().keyPressEvent(event)

    def read_on(self, back: bool) -> None:
        """Go a screen further or back; at the very end say so."""
        at_end = self.mark_bar.read_on(self.fontMetrics().lineSpacing(), back=back)
        if at_end and self.is_built:
            self.end_passed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the reader's own menu."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.menu_asked.emit(None if by_key else event.globalPos())

    def select_all(self) -> None:
        """Select all of the text, once all of it is there."""
        self._all_wanted = True
        if self.is_built:
            self._select_wanted()

    def _select_wanted(self) -> None:
        if self._all_wanted:
            self._all_wanted = False
            self.selectAll()

    def link_at(self, point: QPointF) -> str:
        """Where the link under a point of the viewport leads; empty where there is none."""
        place = point + QPointF(0, self.mark_bar.value())
        return self.document().documentLayout().anchorAt(place)

    def mention_at(self, point: QPointF) -> StoredMention | None:
        """The emphasised mention under a point of the viewport."""
        place = point + QPointF(0, self.mark_bar.value())
        position = self._hit(place)
        # A hit on the right half of a character gives the position after it.
        for candidate in (position, position - 1):
            offset = self.offsets.offset(candidate)
            mention = None if offset is None else self.highlights.mentions.at(offset)
            if mention and self.highlights.shows(mention):
                for rect in self._painter.fragments(mention.start, mention.end):
                    if rect.adjusted(0, 0, 0, 2).contains(place):
                        return mention
        return None

    def offset_under(self, point: QPoint) -> int | None:
        """The offset of the character under a point of the viewport; None where the article's
        text has none there."""
        place = QPointF(point) + QPointF(0, self.mark_bar.value())
        position = self._hit(place, Qt.HitTestAccuracy.ExactHit)
        return self.offsets.offset(position) if position >= 0 else None

    def _offset_at(self, place: QPointF) -> int:
        return self.offsets.nearest_offset(max(0, self._hit(place)))

    def _hit(self, place: QPointF, how: Qt.HitTestAccuracy = Qt.HitTestAccuracy.FuzzyHit) -> int:
        return self.document().documentLayout().hitTest(place, how)

    def _hover(self, mention: StoredMention | None) -> None:
        if mention is self._hovered:
            return
        self._hovered = mention
        shape = Qt.CursorShape.PointingHandCursor if mention else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        rect = self.rect_of(mention) if mention else None
        self.mention_hovered.emit(mention, rect or QRect())

    def _on_screen(self, rect: QRectF) -> QRect:
        moved = rect.translated(0, -self.mark_bar.value()).toAlignedRect()
        return moved.translated(self.viewport().geometry().topLeft())

    def _place_paper(self) -> None:
        """Give the text its measure, and share what is left between both sides."""
        room = self.contentsRect().width() - self.mark_bar.sizeHint().width()
        width = max(1, min(room, round(self._style.measure) + 2 * MARGIN))
        side = (room - width) // 2
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
        if self.lineWrapColumnOrWidth() == width:
            self._widen_soon.stop()
        elif self.document().characterCount() > _LONG:
            self._widen_soon.start()
        else:
            self.setLineWrapColumnOrWidth(width)

    def _widen(self) -> None:
        """Give a long text its new width once the window keeps it: built anew, bit by bit, as to
        lay it all out again at once would be felt."""
        offset = self.first_visible_offset()
        self.show_document(self._stored, self._style)
        if offset:
            self.go_to(offset, at_top=True)

    def _reach_goal(self) -> None:
        """Go where the reader is to be, as soon as that is built."""
        if self._goal and (self.is_built or self._goal[0] < self.offsets.end):
            self.go_to(self._goal[0], at_top=self._goal[1])
