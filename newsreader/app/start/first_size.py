"""How large a window is when it opens."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from newsreader.app.looks.text_scale import scaled

_FRAME = QSize(8, 40)
"""Pixels kept for what the desktop puts around a window: its size is not known before it shows."""


def open_with_size(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, more where the system's words are large, or as much of it as there
    is on its screen beside the desktop's own bars."""
    room = window.screen().availableSize() - _FRAME
    window.resize(QSize(scaled(width), scaled(height)).boundedTo(room))
