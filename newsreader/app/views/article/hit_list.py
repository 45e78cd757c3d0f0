"""The hits of the find bar as a list: each with the words around it, a click away."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from newsreader.app.models.hit_rows import Hit, HitRole, HitRows
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.panel.panel_list import PanelList

_PAD, _SIDE = 4, 16
_MOST_ROWS = 7  # that are seen at once
_SHARE_BEFORE = 0.35  # of a row's width, at which the words found begin


class HitList(PanelList):
    """Rows below the find bar. ``left`` says that Esc, or Up at the first row, left the list."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What was found in the article"), parent)
        self.setWhatsThis(
            tr("Every hit with the words around it. Enter or a click goes there; Esc goes back.")
        )
        self.rows = HitRows(self)
        self.setModel(self.rows)
        self._delegate = _HitDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def fit(self) -> None:
        """Take the room that the rows need, up to a few of them."""
        rows = min(_MOST_ROWS, self.rows.rowCount())
        high = self.sizeHintForRow(0) if rows else 0
        self.setFixedHeight(rows * high + 2 * self.frameWidth() + 2)

    def show_current(self, row: int | None) -> None:
        """Choose the row of the current hit."""
        if row is not None and row < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the line, and so does Up from the first row."""
        at_top = event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0
        if event.key() == Qt.Key.Key_Escape or at_top:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _HitDelegate(QStyledItemDelegate):
    """The words found stand one below the other, with what is before and after them."""

    theme = Theme.light()

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row."""
        return QSize(100, round(QFontMetricsF(option.font).height()) + 2 * _PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        hit = index.data(HitRole.HIT)
        if not isinstance(hit, Hit):
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self.theme.window)
        place = QRectF(option.rect.adjusted(_SIDE, _PAD, -_SIDE, -_PAD))
        bold = QFont(option.font)
        bold.setBold(True)
        plain, strong = QFontMetricsF(option.font), QFontMetricsF(bold)
        room = place.width() * _SHARE_BEFORE
        before = plain.elidedText(hit.before, Qt.TextElideMode.ElideLeft, room)
        x = place.left() + room - plain.horizontalAdvance(before)
        painter.setFont(option.font)
        painter.setPen(self.theme.dim)
        left = QRectF(x, place.top(), room, place.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(left, middle, before)
        x = place.left() + room
        words = strong.elidedText(hit.words, Qt.TextElideMode.ElideRight, place.right() - x)
        width = strong.horizontalAdvance(words)
        painter.fillRect(QRectF(x - 1, place.top(), width + 2, place.height()), self.theme.find)
        painter.setFont(bold)
        painter.setPen(self.theme.ink)
        painter.drawText(QRectF(x, place.top(), width + 2, place.height()), middle, words)
        x += width
        after = plain.elidedText(hit.after, Qt.TextElideMode.ElideRight, place.right() - x)
        painter.setFont(option.font)
        painter.setPen(self.theme.dim)
        painter.drawText(QRectF(x, place.top(), place.right() - x, place.height()), middle, after)
        painter.restore()
