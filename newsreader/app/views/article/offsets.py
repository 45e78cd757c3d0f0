"""From code points of an article to positions in the document that shows it, and back.

``Article.text`` is counted in code points, ``QTextDocument`` in UTF-16 units, and the document
leaves out blank lines and adds lines of its own. The map is a sorted list of runs that are shown
as they stand, and the places of the characters that need two units.
"""

import re
from bisect import bisect_left, bisect_right

_ASTRAL = "[\U00010000-\U0010ffff]"


def utf16_length(text: str) -> int:
    """The UTF-16 units that ``text`` takes in Qt."""
    return len(text) if text.isascii() else len(text) + len(re.findall(_ASTRAL, text))


class OffsetMap:
    """Grows as the document is built; both directions take a bisection."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._positions: list[int] = []
        self._position_ends: list[int] = []
        # Code point offsets of characters outside the basic plane, and what each of them and
        # those before it add: the number of UTF-16 units from the first run's text onwards.
        self._astral: list[int] = []
        self._astral_units: list[int] = []

    def __bool__(self) -> bool:
        return bool(self._starts)

    @property
    def end(self) -> int:
        """The offset after the last one shown so far; 0 before the first."""
        return self._ends[-1] if self._ends else 0

    def add(self, start: int, text: str, position: int) -> int:
        """Say that ``text``, which stands at ``start``, is shown from ``position`` on.

        Runs come in rising order. Returns the position after the run.
        """
        if self._starts and (start < self._ends[-1] or position < self._position_ends[-1]):
            raise ValueError("runs of an offset map must rise")
        if not text.isascii():
            for match in re.finditer(_ASTRAL, text):
                offset = start + match.start()
                self._astral_units.append(offset + len(self._astral))
                self._astral.append(offset)
        length = utf16_length(text)
        self._starts.append(start)
        self._ends.append(start + len(text))
        self._positions.append(position)
        self._position_ends.append(position + length)
        return position + length

    def position(self, offset: int) -> int:
        """The document position of the character at ``offset``.

        Where that character is not shown, the start of the next one that is; after the last, the
        end of the text shown. 0 while nothing is shown.
        """
        if not self._starts:
            return 0
        run = bisect_right(self._starts, offset) - 1
        if run < 0:
            return self._positions[0]
        if offset >= self._ends[run] and run + 1 < len(self._starts):
            return self._positions[run + 1]
        return self._inside(run, min(offset, self._ends[run]))

    def end_position(self, offset: int) -> int:
        """The position where a range that ends before ``offset`` ends in the document."""
        if not self._starts:
            return 0
        run = bisect_left(self._starts, offset) - 1
        if run < 0:
            return self._positions[0]
        return self._inside(run, min(offset, self._ends[run]))

    def offset(self, position: int) -> int | None:
        """The offset of the character at ``position``; None where no article text stands there.

        Both units of a character outside the basic plane give that character.
        """
        run = bisect_right(self._positions, position) - 1
        if run < 0 or position >= self._position_ends[run]:
            return None
        return self._outside(run, position)

    def nearest_offset(self, position: int) -> int:
        """The offset at ``position``, or the first one shown after it; at the end, the end."""
        run = bisect_right(self._positions, position) - 1
        if run >= 0 and position < self._position_ends[run]:
            return self._outside(run, position)
        if run + 1 < len(self._starts):
            return self._starts[run + 1]
        return self.end

    def _inside(self, run: int, offset: int) -> int:
        start = self._starts[run]
        wide = bisect_left(self._astral, offset) - bisect_left(self._astral, start)
        return self._positions[run] + (offset - start) + wide

    def _outside(self, run: int, position: int) -> int:
        start = self._starts[run]
        before = bisect_left(self._astral, start)
        units = start + before + (position - self._positions[run])
        wide = bisect_left(self._astral_units, units)
        if wide and self._astral_units[wide - 1] == units - 1 and wide > before:
            return self._astral[wide - 1]
        return units - wide
