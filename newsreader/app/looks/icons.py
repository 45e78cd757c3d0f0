"""The window's icons: one drawn set, in the colours of the theme."""

from functools import cache
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap

from newsreader.app.looks.text_scale import scaled
from newsreader.app.theme import Theme
from newsreader.paths import resources_dir

_SIDE = 20  # pixels, as drawn


def icon(name: str, theme: Theme, ratio: float) -> QIcon:
    """The icon ``resources/icons/NAME.svg`` in the theme's ink, and dim where disabled, for a
    screen with so many pixels to one."""
    found = QIcon()
    off = theme.off if theme.has_high_contrast else theme.line
    for colour, mode in ((theme.ink, QIcon.Mode.Normal), (off, QIcon.Mode.Disabled)):
        drawing = _drawing(name).replace("currentColor", colour.name())
        found.addPixmap(_pixmap(drawing, icon_size().width(), ceil(ratio)), mode)
    return found


def icon_size() -> QSize:
    """How large icons are, in pixels that do not depend on the screen's: as the words beside."""
    return QSize(scaled(_SIDE), scaled(_SIDE))


def _pixmap(drawing: str, side: int, scale: int) -> QPixmap:
    whole = drawing.replace(f'width="{_SIDE}"', f'width="{side * scale}"', 1)
    whole = whole.replace(f'height="{_SIDE}"', f'height="{side * scale}"', 1)
    pixmap = QPixmap()
    pixmap.loadFromData(whole.encode(), "SVG", Qt.ImageConversionFlag.AutoColor)
    pixmap.setDevicePixelRatio(scale)
    return pixmap


@cache
def _drawing(name: str) -> str:
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
