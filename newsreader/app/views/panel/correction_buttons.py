"""The quiet row of buttons on an entity's page, and its type as a button."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QWidget

from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.translation import tr
from newsreader.app.views.parts.flow import FlowLayout
from newsreader.app.views.parts.type_chip import TypeChip


class TypeButton(TypeChip):
    """A type that can be changed by a click, Enter or the space bar."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Change the type"))
        self.setWhatsThis(tr("The type of this entity. A click says that it is of another type."))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip, in a frame while keys come here."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click inside."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the space bar click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
            return
        super().keyPressEvent(event)


class CorrectionButtons(QWidget):
    """Merge, split, rename, hide, watch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.merge = self._button(tr("Merge…"), tr("Say that this is the same as another"))
        self.split = self._button(
            tr("Split…"),
            tr("Take a name, an article or the chosen mentions out (Ctrl+click chooses)"),
        )
        self.rename = self._button(tr("Rename…"), tr("Call it something else"))
        self.hide_it = self._button(tr("Hide"), tr("Show it nowhere"))
        self.watch = self._button(tr("Watch"), tr("Emphasise it wherever it is named (W)"))
        self.watch.setCheckable(True)
        row = FlowLayout(self, 6)
        for button in (self.merge, self.split, self.rename, self.hide_it, self.watch):
            row.addWidget(button)

    def below_split(self) -> QPoint:
        """Where a menu of the split button opens, on the screen."""
        return self.split.mapToGlobal(self.split.rect().bottomLeft() + QPoint(0, 2))

    def _button(self, words: str, tip: str) -> QPushButton:
        button = QPushButton(words)
        button.setToolTip(tip)
        button.setWhatsThis(tip)
        set_font_factor(button, 0.94)
        return button
