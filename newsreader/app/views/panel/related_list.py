"""Articles about the same entities as the one that is read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from newsreader.app.looks.day import day_text
from newsreader.app.looks.plain_words import as_plain
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.panel.entity_delegate import SIDE, left_of
from newsreader.app.views.parts.type_chip import small_font
from newsreader.app.views.parts.viewport import know_viewport
from newsreader.library.records import Related

_RELATED = Qt.ItemDataRole.UserRole
_PAD = 5


class RelatedList(QListWidget):
    """A few rows, as high as they need. ``article_chosen`` carries an article's id."""

    article_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        know_viewport(self)
        self.setAccessibleName(tr("Articles about the same"))
        self.setWhatsThis(
            tr("Articles that name much the same people, organisations and places, best first.")
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._rows = _RelatedDelegate(self)
        self.setItemDelegate(self._rows)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._rows.theme = theme
        self.viewport().update()

    def show_related(self, related: Sequence[Related]) -> None:
        """Show these."""
        self.clear()
        for one in related:
            item = QListWidgetItem(one.title)
            words = tr("{title}, {day}: also about {names}")
            names = ", ".join(one.shared)
            told = words.format(title=one.title, day=day_text(one.date), names=names)
            item.setToolTip(as_plain(told))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            item.setData(_RELATED, one)
            self.addItem(item)
        self.setVisible(bool(related))
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme may have a thicker frame, another font higher rows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(rows + 2 * self.frameWidth() + _PAD)

    def _choose(self, item: QListWidgetItem) -> None:
        self.article_chosen.emit(item.data(_RELATED).article_id)


class _RelatedDelegate(QStyledItemDelegate):
    """A title, and below it what both articles are about."""

    theme = Theme.light()

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same for every row."""
        below = QFontMetrics(small_font(option.font)).height()
        return QSize(100, QFontMetrics(option.font).height() + below + 2 * _PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        related = index.data(_RELATED)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, self.theme.window)
        place = option.rect.adjusted(left_of(option), _PAD, -SIDE, -_PAD)
        small = small_font(option.font)
        for font, words, colour, flag in (
            (option.font, related.title, self.theme.ink, Qt.AlignmentFlag.AlignTop),
            (small, " · ".join(related.shared), self.theme.dim, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(flag), shown)
        painter.restore()
