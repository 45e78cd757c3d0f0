"""A hairline between two parts of the window."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Rule(QWidget):
    """One pixel high, in the palette's colour for lines (``Mid``)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().mid())
        painter.end()
