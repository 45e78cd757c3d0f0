"""How a note is drawn in a list: what was noted, the passage below it, and where that stands."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.app.looks.theme_marks import mark_style
from newsreader.app.theme import Theme
from newsreader.app.views.parts.clipped_text import Room, lay_out
from newsreader.app.views.parts.type_chip import small_font
from newsreader.library.records import Note

NOTE_ROLE = Qt.ItemDataRole.UserRole
"""The Note of a row."""
WHERE_ROLE = Qt.ItemDataRole.UserRole + 1
"""Where it stands, in words."""

_SIDE, _PAD, _GAP = 14, 8, 3
_MOST_LINES = 4  # of what was noted
_BAR = 2.5  # pixels: that of a highlight, at the left


class _Part(NamedTuple):
    words: str
    font: QFont
    colour: QColor
    lines: int


class NoteDelegate(QStyledItemDelegate):
    """The note's own words lead; the passage, which leads where there are none, and the article
    step back behind them. A highlight has its bar at the left."""

    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as its parts in the width of the list."""
        width = self._view.viewport().width()
        parts = list(self._laid(option.font, index, width - 2 * _SIDE))
        height = sum(layout.boundingRect().height() for layout, _ in parts)
        return QSize(100, round(height + (len(parts) - 1) * _GAP + 2 * _PAD) + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one note, and a line below it."""
        note = index.data(NOTE_ROLE)
        whole = option.rect
        painter.save()
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(whole, self.theme.selection)
        painter.fillRect(whole.left(), whole.bottom(), whole.width(), 1, self.theme.line)
        if isinstance(note, Note) and note.colour:
            style = mark_style(self.theme, note.colour)
            tint = QRectF(whole).adjusted(_SIDE / 2 - 3, _PAD, 0, -_PAD - 1)
            tint.setWidth(6)
            painter.fillRect(tint, style.tint)
            pen = QPen(style.line, _BAR, style.pen)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLine(
                QPointF(tint.center().x(), tint.top()), QPointF(tint.center().x(), tint.bottom())
            )
        top = float(whole.top() + _PAD)
        for layout, colour in self._laid(option.font, index, whole.width() - 2 * _SIDE):
            painter.setPen(colour)
            layout.draw(painter, QPointF(whole.left() + _SIDE, top))
            top += layout.boundingRect().height() + _GAP
        painter.restore()

    def _laid(
        self, font: QFont, index: QModelIndex | QPersistentModelIndex, width: int
    ) -> Iterator[tuple[QTextLayout, QColor]]:
        """The parts from top to bottom, each with its colour."""
        for part in self._parts(font, index):
            height = QFontMetrics(part.font).lineSpacing()
            room = Room(max(1, width), part.lines, height)
            yield lay_out(part.words, part.font, [], room), part.colour

    def _parts(self, font: QFont, index: QModelIndex | QPersistentModelIndex) -> Iterator[_Part]:
        note, where = index.data(NOTE_ROLE), index.data(WHERE_ROLE)
        if not isinstance(note, Note):
            return
        theme, quoted = self.theme, QFont(font)
        quoted.setItalic(True)
        passage = f"“{' '.join(note.anchor.text.split())}”"
        if note.text:
            yield _Part(" ".join(note.text.split()), font, theme.ink, _MOST_LINES)
            yield _Part(passage, quoted, theme.dim, 1)
        else:
            yield _Part(passage, quoted, theme.ink, 2)
        yield _Part(str(where), small_font(font), theme.dim, 1)
