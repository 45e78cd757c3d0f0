"""A scroll bar that shows where in the article the selected entity and the hits are."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from newsreader.app.theme import Theme
from newsreader.app.translation import tr

_WIDTH = 14
_RIM = 1.5  # pixels around a mark
_LINES_KEPT = 2  # of what was read, on the next screen


class MarkBar(QScrollBar):
    """Marks are places between 0 (top) and 1 (bottom), each in a colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = Theme.light()
        self._marks: Sequence[tuple[float, QColor]] = ()
        self.setAccessibleName(tr("Scroll the article"))

    @property
    def marks(self) -> Sequence[tuple[float, QColor]]:
        """The marks shown."""
        return self._marks

    def set_marks(self, marks: Sequence[tuple[float, QColor]]) -> None:
        """Show these marks."""
        self._marks = marks
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self.update()

    def read_on(self, line: int, *, back: bool) -> bool:
        """Go a screen further, or back, and keep two lines of so many pixels in view; True where
        the end was on screen already."""
        at_end = not back and self.value() >= self.maximum()
        step = self.pageStep() - _LINES_KEPT * line
        self.setValue(self.value() + (-step if back else step))
        return at_end

    def jump(self, event: QKeyEvent) -> bool:
        """Go to the top or the very end, where the key is the system's for that (Ctrl+Home)."""
        if event.matches(QKeySequence.StandardKey.MoveToStartOfDocument):
            self.setValue(self.minimum())
        elif event.matches(QKeySequence.StandardKey.MoveToEndOfDocument):
            self.setValue(self.maximum())
        else:
            return False
        return True

    def sizeHint(self) -> QSize:
        """As narrow as a mark needs."""
        return QSize(_WIDTH, super().sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw edge, handle and marks; nothing where there is neither to scroll nor to find."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.paper)
        scrolls = self.maximum() > self.minimum()
        if scrolls or self._marks:
            painter.fillRect(QRectF(0, 0, 1, self.height()), self._theme.line)
        if scrolls:
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            slider = self.style().subControlRect(
                QStyle.ComplexControl.CC_ScrollBar,
                option,
                QStyle.SubControl.SC_ScrollBarSlider,
                self,
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.handle)
            painter.drawRoundedRect(QRectF(slider).adjusted(3, 2, -2, -2), 4, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        bars = [
            (QRectF(3, 2 + place * (self.height() - 7), self.width() - 5, 3), colour)
            for place, colour in self._marks
        ]
        # A rim of paper, for on a handle of high contrast no colour of a mark is seen. All rims
        # first: none is to cut into the mark beside it.
        painter.setBrush(self._theme.paper)
        for bar, _ in bars:
            painter.drawRoundedRect(bar.adjusted(-_RIM, -_RIM, _RIM, _RIM), 2, 2)
        for bar, colour in bars:
            painter.setBrush(colour)
            painter.drawRoundedRect(bar, 1.5, 1.5)
