"""A small rounded sign that names an entity type by word, tint and line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.theme import Theme, TypeStyle
from newsreader.app.translation import tr
from newsreader.app.views.article.underline import draw_underline
from newsreader.model import EntityType

_PAD = 9
_LINE = 2.0


def draw_chip(painter: QPainter, rect: QRectF, style: TypeStyle, *, filled: bool = True) -> None:
    """Draw the ground of a chip: round, tinted, its type's line along the bottom."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body = rect.adjusted(0.5, 0.5, -0.5, -_LINE - 0.5)
    path = QPainterPath()
    radius = min(9.0, body.height() / 2)
    path.addRoundedRect(body, radius, radius)
    if filled:
        painter.fillPath(path, style.background)
    else:
        painter.setPen(style.background)
        painter.drawPath(path)
    draw_underline(painter, body.adjusted(radius * 0.7, 0, -radius * 0.7, -0.5), style, _LINE)


def small_font(font: QFont, factor: float = 0.9) -> QFont:
    """``font``, smaller."""
    smaller = QFont(font)
    if font.pointSizeF() > 0:
        smaller.setPointSizeF(font.pointSizeF() * factor)
    else:
        smaller.setPixelSize(max(1, round(font.pixelSize() * factor)))
    return smaller


class TypeChip(QWidget):
    """Shows one type."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = Theme.light()
        self._type = EntityType.MISC
        set_font_factor(self, 0.9)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_type(self._type)

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self.update()

    def set_type(self, entity_type: EntityType) -> None:
        """Show this type."""
        self._type = entity_type
        self.setAccessibleName(
            tr("Type: {type}").format(type=self._theme.style_of(entity_type).word)
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word and the room around it."""
        metrics = QFontMetricsF(self.font())
        word = self._theme.style_of(self._type).word
        return QSize(round(metrics.horizontalAdvance(word)) + 2 * _PAD, round(metrics.height()) + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        style = self._theme.style_of(self._type)
        painter = QPainter(self)
        draw_chip(painter, QRectF(self.rect()), style)
        painter.setPen(self._theme.ink)
        painter.drawText(
            self.rect().adjusted(0, 0, 0, -2), Qt.AlignmentFlag.AlignCenter, style.word
        )
