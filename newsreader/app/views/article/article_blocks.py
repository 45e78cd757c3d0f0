"""What an article is shown as: blocks of words, and what each of them is."""

from enum import IntEnum

from newsreader.model import Texture
from newsreader.values import value


class Kind(IntEnum):
    """How a block looks. Kept in the document as the block's user state."""

    BODY = 0
    HEADLINE = 1
    SUBTITLE = 2
    META = 3
    CAPTION = 4
    TABLE = 5
    BOILERPLATE = 6
    QUIET = 7
    LIST = 8
    QUOTE = 9
    HEADING = 10
    SUBHEADING = 11
    PICTURE = 12


@value
class Piece:
    """Characters to show. ``start`` is where they stand in the article; None for words of the
    window's own. Shows as many UTF-16 units as the article's text has, or one character for a
    reference to it (``&#163;``), by itself. ``address`` is what a link leads to; ``bold`` and
    ``italic`` say how the words stand out."""

    text: str
    start: int | None = None
    is_dateline: bool = False
    address: str | None = None
    bold: bool = False
    italic: bool = False


@value
class Block:
    """A paragraph to show. ``continued`` joins it to the one before without a gap; ``ruled`` asks
    for a line above it; ``columns`` are the characters from the left edge at which a table's
    columns begin, but for the first; ``picture`` is what stands there instead of words; ``number``
    is what an ordered list has before them; ``right_to_left`` is said where the words themselves do
    not tell it."""

    kind: Kind
    pieces: tuple[Piece, ...]
    continued: bool = False
    ruled: bool = False
    columns: tuple[int, ...] = ()
    picture: Texture | None = None
    number: str = ""
    right_to_left: bool = False

    @property
    def start(self) -> int | None:
        """Where its first words stand in the article; None where they are the window's own."""
        return self.pieces[0].start if self.pieces else None
