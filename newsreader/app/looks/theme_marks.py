"""How the reader's own highlights look in each theme: a tint, and a bar beside the line that is
drawn in another way for each colour, so that they are told apart without it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.library.records import NoteColour
from newsreader.values import value

COLOURS = (NoteColour.YELLOW, NoteColour.GREEN, NoteColour.BLUE, NoteColour.PINK)
"""The colours that a reader chooses from."""


@value
class MarkStyle:
    """How a highlight looks: the tint under its words, and the bar beside their lines."""

    tint: QColor
    line: QColor
    pen: Qt.PenStyle


_PENS: Mapping[NoteColour, Qt.PenStyle] = MappingProxyType(
    {
        NoteColour.YELLOW: Qt.PenStyle.SolidLine,
        NoteColour.GREEN: Qt.PenStyle.DashLine,
        NoteColour.BLUE: Qt.PenStyle.DotLine,
        NoteColour.PINK: Qt.PenStyle.DashDotLine,
    }
)
_TINTS: Mapping[str, Mapping[NoteColour, tuple[str, str]]] = MappingProxyType(
    {
        "light": {
            NoteColour.YELLOW: ("#fff0a8", "#8a6d00"),
            NoteColour.GREEN: ("#d8f3d2", "#2f7d32"),
            NoteColour.BLUE: ("#d5eafc", "#1f6fb5"),
            NoteColour.PINK: ("#fcdfeb", "#b03a75"),
        },
        "dark": {
            NoteColour.YELLOW: ("#45400f", "#e0c04f"),
            NoteColour.GREEN: ("#1d3d28", "#7fce8a"),
            NoteColour.BLUE: ("#1e3852", "#7fb8ef"),
            NoteColour.PINK: ("#4a2338", "#f08fba"),
        },
        "sepia": {
            NoteColour.YELLOW: ("#fae588", "#7a5f00"),
            NoteColour.GREEN: ("#d9ecc4", "#3b6e2e"),
            NoteColour.BLUE: ("#d6e6f2", "#24609c"),
            NoteColour.PINK: ("#f8dae0", "#9c2f63"),
        },
        "contrast": {
            NoteColour.YELLOW: ("#fff3a0", "#5c4300"),
            NoteColour.GREEN: ("#d6f7d2", "#0b5a16"),
            NoteColour.BLUE: ("#d8eaff", "#003f8a"),
            NoteColour.PINK: ("#ffdfec", "#8a0046"),
        },
        "contrast-dark": {
            NoteColour.YELLOW: ("#3d3600", "#ffe14d"),
            NoteColour.GREEN: ("#06330f", "#8df29a"),
            NoteColour.BLUE: ("#002d5c", "#9fd0ff"),
            NoteColour.PINK: ("#47002a", "#ff9fcf"),
        },
    }
)
_WORDS: Mapping[NoteColour, Callable[[], str]] = MappingProxyType(
    {
        NoteColour.NONE: lambda: "",
        NoteColour.YELLOW: lambda: tr("Yellow"),
        NoteColour.GREEN: lambda: tr("Green"),
        NoteColour.BLUE: lambda: tr("Blue"),
        NoteColour.PINK: lambda: tr("Pink"),
    }
)


def colour_word(colour: NoteColour) -> str:
    """What people call this colour; empty for none."""
    return _WORDS[colour]()


def mark_style(theme: Theme, colour: NoteColour) -> MarkStyle:
    """How a highlight of this colour looks in a theme. ValueError for no colour."""
    if colour is NoteColour.NONE:
        raise ValueError("no colour has no looks")
    tint, line = _TINTS[theme.name][colour]
    return MarkStyle(QColor(tint), QColor(line), _PENS[colour])
