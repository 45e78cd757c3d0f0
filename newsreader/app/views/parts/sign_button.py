"""A flat button that shows a sign."""

from PySide6.QtWidgets import QToolButton


def sign_button(sign: str, name: str) -> QToolButton:
    """A button with this ``sign`` on it; its ``name`` is its tip, and what is said of it."""
    button = QToolButton()
    button.setText(sign)
    button.setToolTip(name)
    button.setWhatsThis(name)
    button.setAccessibleName(name)
    button.setProperty("quiet", True)
    return button
