"""Find in the article shown."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget


class FindBar(QWidget):
    """A line for what to find, the count, and the way to the next and the previous one."""

    text_changed = Signal(str)
    next_asked = Signal()
    previous_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = QLineEdit()
        self.line.setPlaceholderText("Find in article")
        self.line.setAccessibleName("Find in article")
        self.line.setClearButtonEnabled(True)
        self.line.setMaximumWidth(320)
        self.line.textChanged.connect(self.text_changed)
        self.count = QLabel()
        self.count.setProperty("quiet", True)
        self.count.setAccessibleName("Hits in the article")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        for sign, name, signal in (
            ("‹", "Previous hit", self.previous_asked),
            ("›", "Next hit", self.next_asked),
        ):
            row.addWidget(_button(sign, name, signal))
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(_button("×", "Close", self.closed))
        self.hide()

    def open(self) -> None:
        """Show the bar and wait for words."""
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def show_count(self, current: int, count: int, *, more: bool = False) -> None:
        """Say which hit of how many is the current one; ``current`` counts from 1. There may be
        ``more`` than those."""
        if not self.line.text().strip():
            self.count.setText("")
        elif not count:
            self.count.setText("looking…" if more else "not found")
        else:
            self.count.setText(f"{current:,} of {count:,}{'+' if more else ''}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_asked if back else self.next_asked).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _button(sign: str, name: str, signal: SignalInstance) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setProperty("quiet", True)
    button.clicked.connect(signal)
    return button
