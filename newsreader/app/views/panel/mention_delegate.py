"""Draws keyword-in-context lines, each article's under its title and date."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.app.looks.day import day_text
from newsreader.app.models.mention_list import MentionList, MentionRole
from newsreader.app.theme import Theme
from newsreader.app.views.article.offsets import utf16_length
from newsreader.app.views.panel.entity_delegate import SIDE, left_of
from newsreader.app.views.parts.clipped_text import Room, lay_out
from newsreader.app.views.parts.type_chip import small_font
from newsreader.library.records import MentionLine

Index = QModelIndex | QPersistentModelIndex

_LEFT = 34  # characters before the match: enough to see it on the first line
_MAX_LINES = 2
_MOST_MEASURED = 50_000
_ENDS = '.!?…”"’)'


class MentionDelegate(QStyledItemDelegate):
    """Up to two lines for each mention, the match bold."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = Theme.light()
        self._fits: dict[MentionLine, bool] = {}
        self._sizes: dict[tuple[bool, bool], QSize] = {}
        self._room = -1

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for the words, and for the title above the first of an article."""
        # A list measures all of its rows again whenever a page of them comes: nothing here may
        # be looked up twice.
        model = index.model()
        if not isinstance(model, MentionList):
            return QSize(100, 0)
        line, leads = model.line_at(index.row())
        view = option.widget
        room = view.viewport().width() if isinstance(view, QAbstractScrollArea) else 300
        if room != self._room or len(self._fits) > _MOST_MEASURED:
            self._measure(room, option.font)
        fits = self._fits.get(line)
        if fits is None:
            left, right = _context(line)
            words = QFontMetrics(option.font).horizontalAdvance(f"{left}{line.match}{right}")
            fits = self._fits[line] = words * 1.06 < room - 2 * SIDE
        return self._sizes[fits, leads]

    def _measure(self, room: int, font: QFont) -> None:
        self._room = room
        self._fits.clear()
        spacing = QFontMetrics(font).lineSpacing() * 1.15
        for fits, count in ((True, 1), (False, _MAX_LINES)):
            for leads, above in ((True, heading_height(font)), (False, 0)):
                self._sizes[fits, leads] = QSize(100, round(count * spacing) + 5 + above)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one mention."""
        line = index.data(MentionRole.LINE)
        if not isinstance(line, MentionLine):
            return
        painter.save()
        rect: QRect = option.rect
        inner = rect.adjusted(left_of(option), 0, -SIDE, 0)
        words = QRect(rect)
        if index.data(MentionRole.LEADS):
            self._paint_heading(painter, option, line, is_first=index.row() == 0)
            words.setTop(rect.top() + heading_height(option.font))
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.fillRect(words, self._theme.selection)
        inner.setTop(words.top() + 2)
        self._paint_words(painter, option.font, inner, line)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, line: MentionLine, *, is_first: bool
    ) -> None:
        rect: QRect = option.rect
        if not is_first:
            painter.fillRect(QRect(rect.left(), rect.top() + 4, rect.width(), 1), self._theme.line)
        room = rect.adjusted(left_of(option), 9, -SIDE, 0)
        room.setHeight(heading_height(option.font) - 11)
        middle = Qt.AlignmentFlag.AlignVCenter
        small = small_font(option.font, 0.92)
        day = day_text(line.date)
        painter.setFont(small)
        painter.setPen(self._theme.dim)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, day)
        taken = QFontMetrics(small).horizontalAdvance(day) + (12 if day else 0)
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.ink)
        room = room.adjusted(0, 0, -taken, 0)
        title = QFontMetrics(bold).elidedText(line.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, title)

    def _paint_words(self, painter: QPainter, font: QFont, room: QRect, line: MentionLine) -> None:
        left, right = _context(line)
        text = f"{left}{line.match}{right}"
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        strong.setForeground(self._theme.ink)
        match = QTextLayout.FormatRange()
        match.start, match.length = utf16_length(left), utf16_length(line.match)
        match.format = strong
        height = QFontMetrics(font).lineSpacing() * 1.15
        layout = lay_out(text, font, [match], Room(room.width(), _MAX_LINES, height))
        painter.setPen(self._theme.dim)
        layout.draw(painter, QPointF(room.topLeft()))


def heading_height(font: QFont) -> int:
    """The room for an article's title above the first of its mentions, in pixels."""
    return int(QFontMetrics(font).height()) + 16


def _context(line: MentionLine) -> tuple[str, str]:
    """What stands before and after the match, short enough before it to keep it in sight, and
    open where the sentence goes on."""
    left, right = line.left, line.right
    if len(left) > _LEFT:
        cut = left.find(" ", len(left) - _LEFT)
        left = "…" + (left[cut + 1 :] if cut >= 0 else left[-_LEFT:])
    if right and right[-1] not in _ENDS:
        right = right.rstrip() + "…"
    return left, right
