"""How an article's text is set: what a reader can choose beside theme and size."""

from enum import StrEnum

from newsreader.values import value


class FontFamily(StrEnum):
    """Which fonts the text is set in."""

    SERIF = "serif"
    SANS = "sans"
    SYSTEM = "system"


MEASURES = range(45, 101)
"""The widths that a column may have, in characters of an ordinary line."""
LINE_HEIGHTS = range(120, 221)
"""The line heights that there may be, in per cent of the size of the font."""


@value
class Typography:
    """How the body is set. ``measure`` is the column's width in characters, ``line_height`` in
    per cent of the font's size; both are brought within what is readable.

    The defaults follow Bringhurst, "The Elements of Typographic Style" (2.1.2: 45 to 75
    characters a line, 66 the ideal), with the line height of WCAG 2.1's criterion 1.4.12 and
    a little more.
    """

    family: FontFamily = FontFamily.SERIF
    measure: int = 70
    line_height: int = 160
    justified: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "measure", _within(self.measure, MEASURES))
        object.__setattr__(self, "line_height", _within(self.line_height, LINE_HEIGHTS))


def _within(value: int, allowed: range) -> int:
    return min(allowed[-1], max(allowed[0], value))
