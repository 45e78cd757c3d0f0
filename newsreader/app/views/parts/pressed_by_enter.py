"""Buttons of a dialog that Enter presses where it is pressed on them, and from nowhere else."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton


def press_by_enter(button: QAbstractButton) -> None:
    """Have Enter press the button while it has the focus. Qt's own way, ``autoDefault``, has Enter
    in a line of the dialog press the first such button too."""
    if isinstance(button, QPushButton):
        button.setAutoDefault(False)
    button.installEventFilter(_Enter(button))


class _Enter(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Press the button."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (enters and plain and isinstance(watched, QAbstractButton) and watched.isEnabled()):
            return False
        watched.click()
        return True
