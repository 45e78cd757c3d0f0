"""How large the system wants words to be.

Qt gives the application the desktop's font, in the size that the desktop's setting for large text
makes of it, and says when that changes. Everything that is measured in pixels asks here how many
of them words need.
"""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget

#: Pixels. Up to here a font is an ordinary one: desktops come with 9 to 11 points, at 96 dpi.
_ORDINARY = 15.0
_FACTOR = "text_factor"
_scales: dict[str, float] = {}
"""What :func:`text_scale` says of each font, as Qt finds that out anew for whoever asks."""


def text_scale() -> float:
    """How many times as large as usual the system's words are; never less than 1."""
    if not isinstance(QApplication.instance(), QApplication):
        return 1.0
    font = QApplication.font()
    key = font.key()
    if key not in _scales:
        _scales[key] = max(1.0, QFontInfo(font).pixelSize() / _ORDINARY)
    return _scales[key]


def scaled(pixels: int) -> int:
    """The pixels that words need which usually need ``pixels``."""
    return round(pixels * text_scale())


def set_font_factor(widget: QWidget, factor: float) -> None:
    """Give a widget a font so many times as large as others have, now and when that changes."""
    widget.setProperty(_FACTOR, factor)
    _apply(widget, factor)


def _apply(widget: QWidget, factor: float) -> None:
    font = QFont(widget.font())
    usual = QApplication.font(widget)
    if usual.pointSizeF() > 0:
        font.setPointSizeF(usual.pointSizeF() * factor)
    else:
        font.setPixelSize(max(1, round(usual.pixelSize() * factor)))
    widget.setFont(font)


def _restyle() -> None:
    """Have widgets that a style sheet has rules for take the new font: of themselves they keep
    the one they had when the sheet was set."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and (sheet := app.styleSheet()):
        app.setStyleSheet("")
        app.setStyleSheet(sheet)


class FontFollower(QObject):
    """Follows the system's size of words in a window. ``changed`` says that it is another."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give every widget with a size of its own that size anew."""
        if event.type() == QEvent.Type.ApplicationFontChange and watched is self._window:
            _restyle()
            for widget in self._window.findChildren(QWidget):
                factor = widget.property(_FACTOR)
                if isinstance(factor, float):
                    _apply(widget, factor)
            self.changed.emit()
        return super().eventFilter(watched, event)
