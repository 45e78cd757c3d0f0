"""The sign of doubtful mentions in the legend: what it means, and how many there are."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.theme import Theme, TypeStyle, Underline
from newsreader.app.translation import tr, tr_number
from newsreader.app.views.parts.type_chip import draw_chip

_PAD = 9


class DoubtKey(QWidget):
    """Shows the line under mentions that may be wrong. Says, and switches nothing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = 0
        set_font_factor(self, 0.95)
        self.setToolTip(tr("These names may be wrong. Rest the mouse on one to see why."))
        self.set_count(0)

    @property
    def word(self) -> str:
        """What the sign means."""
        return tr("Doubtful")

    @property
    def count(self) -> int:
        """How many mentions of the article may be wrong."""
        return self._count

    def set_count(self, count: int) -> None:
        """Say how many mentions of the article may be wrong."""
        self._count = count
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """The words and the room around them."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._words) + 2 * _PAD, metrics.height() + 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, and the line under them."""
        painter = QPainter(self)
        style = TypeStyle(self.word, self._theme.pane, self._theme.dim, Underline.OPEN_DOTS)
        draw_chip(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), style)
        text = QRect(_PAD, 0, self.width() - 2 * _PAD, self.height() - 3)
        painter.setPen(self._theme.dim)
        painter.drawText(
            text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._words
        )

    @property
    def _words(self) -> str:
        return f"{self.word} {tr_number(self._count)}"
