"""Draws entities in lists: sign, name, counts; and the headings between them."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from newsreader.app.models.entities_here import HereRole, TypeHeading
from newsreader.app.models.entity_list import EntityRole
from newsreader.app.theme import Theme
from newsreader.app.translation import tr, tr_count, tr_number
from newsreader.app.views.article.underline import draw_tint, draw_underline
from newsreader.app.views.parts.type_chip import small_font
from newsreader.library.records import EntityHere, EntityRow
from newsreader.model import EntityType

Index = QModelIndex | QPersistentModelIndex

SIDE = 16  # pixels left and right of what the panel shows
_SWATCH = QSize(15, 10)


def counted(entry: EntityHere) -> str:
    """How often an entity is mentioned in the article, and in all where that is more often."""
    here, whole = entry.mentions_here, entry.entity.mentions
    if whole > here:
        words = tr("{count} here, {all} in all")
        return words.format(count=tr_number(here), all=tr_number(whole))
    return tr("{count} here").format(count=tr_number(here))


class EntityDelegate(QStyledItemDelegate):
    """For both lists of entities; a row that has not come yet is an empty line."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = Theme.light()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line; a heading stands apart."""
        height = option.fontMetrics.height() + 10
        if isinstance(index.data(HereRole.ENTRY), TypeHeading):
            height += 8
        return QSize(100, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Stubs leave out the style option's own members.
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.fillRect(rect, self._theme.selection)
        entry = index.data(HereRole.ENTRY)
        if isinstance(entry, TypeHeading):
            self._paint_heading(painter, option, entry)
        elif isinstance(entry, EntityHere):
            self._paint_row(painter, option, entry.entity, counted(entry))
        elif isinstance(row := index.data(EntityRole.ROW), EntityRow):
            among = tr_count(row.articles, "in 1 article", "in {n} articles")
            self._paint_row(painter, option, row, f"{tr_number(row.mentions)} {among}")
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, heading: TypeHeading
    ) -> None:
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self._theme.pane)
        font = small_font(option.font, 0.92)
        painter.setFont(font)
        painter.setPen(self._theme.dim)
        rect = option.rect.adjusted(left_of(option), 8, -SIDE, 0)
        word = self._theme.style_of(heading.type).word
        line = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | line, word)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | line, tr_number(heading.count))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: EntityRow, right: str
    ) -> None:
        rect = option.rect.adjusted(left_of(option), 0, -SIDE, 0)
        self._paint_sign(painter, rect, row.type)
        rect = rect.adjusted(_SWATCH.width() + 9, 0, 0, 0)
        small = small_font(option.font, 0.92)
        width = QFontMetrics(small).horizontalAdvance(right)
        line = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(small)
        painter.setPen(self._theme.dim)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | line, right)
        painter.setFont(option.font)
        painter.setPen(self._theme.ink)
        room = rect.adjusted(0, 0, -width - 10, 0)
        name = option.fontMetrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | line, name)

    def _paint_sign(self, painter: QPainter, rect: QRect, entity_type: EntityType) -> None:
        style = self._theme.style_of(entity_type)
        top = rect.center().y() - _SWATCH.height() / 2
        swatch = QRectF(rect.left(), top, _SWATCH.width(), _SWATCH.height())
        draw_tint(painter, swatch, style.background)
        draw_underline(painter, swatch, style)


def left_of(option: QStyleOptionViewItem) -> int:
    """How far in a row its words begin, so that they stand below those that are in no list: what
    the list's own frame takes is not taken twice."""
    view = option.widget
    return SIDE - (view.viewport().x() if isinstance(view, QAbstractScrollArea) else 0)
