"""A small picture of a highlight's colour, for menus and buttons."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap

from newsreader.app.looks.icons import icon_size
from newsreader.app.looks.theme_marks import mark_style
from newsreader.app.theme import Theme
from newsreader.library.records import NoteColour

_SCALE = 2  # so that it is sharp on fine screens


def swatch(colour: NoteColour, theme: Theme) -> QIcon:
    """The tint of the colour, and the way its bar is drawn."""
    style = mark_style(theme, colour)
    side = icon_size().width()
    pixmap = QPixmap(QSize(side, side) * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.line, 1))
    painter.setBrush(style.tint)
    painter.drawRoundedRect(QRectF(1.5, 1.5, side - 3, side - 3), 3, 3)
    painter.setPen(QPen(style.line, 2, style.pen))
    painter.drawLine(4, side - 6, side - 4, side - 6)
    painter.end()
    return QIcon(pixmap)
