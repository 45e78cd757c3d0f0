"""Words in a few lines, cut short where there is no room for all."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from newsreader.values import value

_EDGES = 8  # pixels of a button that its words do not reach
_CUTS = 4  # words that may have to go to make room for the dots


@value
class Room:
    """What there is for words: ``lines`` lines of ``width`` pixels, each ``line_height`` pixels
    high, or as high as its font has it."""

    width: float
    lines: int
    line_height: float | None = None


def lay_out(
    text: str, font: QFont, formats: Sequence[QTextLayout.FormatRange], room: Room
) -> QTextLayout:
    """``text`` ready to be drawn; what has no room becomes "…". ``formats`` count UTF-16 units."""
    for _ in range(_CUTS):
        layout, shown = _broken(text, font, formats, room)
        units = text.encode("utf-16-le", "surrogatepass")
        if shown * 2 >= len(units):
            break
        kept = units[: shown * 2].decode("utf-16-le", "replace").rstrip()
        # The last word makes room for the dots.
        text = f"{kept.removesuffix('…').rpartition(' ')[0] or kept}…"
    return layout


def _broken(
    text: str, font: QFont, formats: Sequence[QTextLayout.FormatRange], room: Room
) -> tuple[QTextLayout, int]:
    """The layout, and how many UTF-16 units of the text its lines hold."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.beginLayout()
    top, shown = 0.0, 0
    for _ in range(room.lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room.width)
        line.setPosition(QPointF(0, top))
        top += room.line_height or line.height()
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, shown


class ClippedLabel(QLabel):
    """One line that never asks for more room than there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        rect = self.contentsRect()
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)


class ClippedButton(QPushButton):
    """A button with words on it that are cut short where there is no room for all of them."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        # A button's own policy makes a layout as wide as all its words.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), 4 * hint.height()), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it with as many words as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self.width() < self.sizeHint().width():
            contents = QStyle.SubElement.SE_PushButtonContents
            room = self.style().subElementRect(contents, option, self).width() - _EDGES
            how = Qt.TextElideMode.ElideRight
            option.text = self.fontMetrics().elidedText(self.text(), how, room)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
