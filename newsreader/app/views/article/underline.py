"""Draws the tints and lines that tell entity types apart."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from newsreader.app.theme import TypeStyle, Underline
from newsreader.values import value

# Dash patterns in units of the line's width.
_DASHES = {
    Underline.DASHED: (3.0, 2.0),
    Underline.LONG_DASH: (7.0, 3.0),
    Underline.DASH_DOT: (4.0, 1.6, 1.0, 1.6),
    Underline.DASH_DOT_DOT: (4.0, 1.6, 1.0, 1.6, 1.0, 1.6),
}
# From one dot to the next, in the same units.
_DOTS = {Underline.DOTTED: 2.0, Underline.SPARSE_DOTS: 4.5}


@value
class _Stroke:
    painter: QPainter
    colour: QColor
    left: float
    right: float
    top: float
    width: float

    def line(self, y: float, width: float, dashes: tuple[float, ...] = ()) -> None:
        pen = QPen(self.colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern(dashes)
        self.painter.setPen(pen)
        self.painter.drawLine(QPointF(self.left, y), QPointF(self.right, y))

    def dots(self, y: float, width: float, step: float) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.colour)
        x = self.left + width / 2
        while x <= self.right - width / 4:
            self.painter.drawEllipse(QPointF(x, y), width / 2, width / 2)
            x += width * step

    def rings(self) -> None:
        size = self.width * 1.5
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.colour, max(0.8, self.width * 0.45)))
        x, y = self.left + size / 2, self.top + size / 2
        while x <= self.right - size / 4:
            self.painter.drawEllipse(QPointF(x, y), size / 2, size / 2)
            x += size * 2

    def wave(self) -> None:
        middle, half = self.top + self.width, self.width * 1.7
        path = QPainterPath(QPointF(self.left, middle))
        x, side = self.left, -1.0
        while x < self.right:
            end = min(self.right, x + half)
            path.quadTo(
                QPointF((x + end) / 2, middle + side * self.width * 1.4), QPointF(end, middle)
            )
            x, side = end, -side
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.colour, self.width * 0.7))
        self.painter.drawPath(path)

    def slashes(self) -> None:
        self.painter.setPen(QPen(self.colour, self.width * 0.6))
        x, low = self.left, self.top + self.width * 1.7
        while x <= self.right - self.width:
            self.painter.drawLine(QPointF(x, low), QPointF(x + self.width * 1.2, self.top))
            x += self.width * 2

    def ticks(self) -> None:
        x = self.left + self.width / 4
        while x <= self.right:
            self.painter.drawLine(QPointF(x, self.top), QPointF(x, self.top + self.width * 1.6))
            x += self.width * 2.5


def draw_underline(painter: QPainter, rect: QRectF, style: TypeStyle, width: float = 2.0) -> None:
    """Draw the line of a type right under ``rect``.

    ``width`` is the thickness of a plain line; no sign takes more than twice as much.
    """
    painter.save()
    stroke = _Stroke(painter, style.line, rect.left(), rect.right(), rect.bottom(), width)
    sign, top = style.underline, rect.bottom()
    if sign in _DOTS:
        stroke.dots(top + width / 2, width, _DOTS[sign])
    elif sign is Underline.OPEN_DOTS:
        stroke.rings()
    elif sign is Underline.WAVY:
        stroke.wave()
    elif sign is Underline.SLASHES:
        stroke.slashes()
    elif sign is Underline.DOUBLE:
        stroke.line(top + width / 4, width / 2)
        stroke.line(top + width * 1.35, width / 2)
    elif sign is Underline.TICKED:
        stroke.line(top + width / 4, width / 2)
        stroke.ticks()
    elif sign is Underline.LINE_AND_DOTS:
        stroke.line(top + width / 4, width / 2)
        stroke.dots(top + width * 1.4, width * 0.8, 2.5)
    elif sign is Underline.HAIRLINE:
        stroke.line(top + width / 2, max(1.0, width / 2))
    else:
        stroke.line(top + width / 2, width, _DASHES.get(sign, ()))
    painter.restore()


def draw_tint(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Fill ``rect`` with a tint whose upper corners are round."""
    radius = min(3.0, rect.height() / 4)
    path = QPainterPath()
    path.moveTo(rect.bottomLeft())
    path.lineTo(rect.left(), rect.top() + radius)
    path.quadTo(rect.topLeft(), QPointF(rect.left() + radius, rect.top()))
    path.lineTo(rect.right() - radius, rect.top())
    path.quadTo(rect.topRight(), QPointF(rect.right(), rect.top() + radius))
    path.lineTo(rect.bottomRight())
    painter.fillPath(path, colour)
