"""The lines of a PDF page, from the places of its characters."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

#: What PDFium gives for a hyphen at a line's end (in a string or singly), and the soft hyphen.
HYPHENS = "\ufffe\x02\xad"
#: Stands for a blank that PDFium made up, where the file has a gap between words or cells.
MADE_UP = "\x1f"

#: In heights of the type: a jump to another line, a gap between cells or columns.
_JUMP, _GAP = 0.6, 1.8
#: Raised and smaller by so much, a digit refers to a note.
_RAISED, _SMALLER = 0.15, 0.8
#: Gaps of words, in heights.
_BLANK = 0.15

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_NOTED = re.compile(r"(?:\w{3}|[.,;:!?”\"’'])\Z")


@dataclass(frozen=True, slots=True)
class Character:
    """A character and its box in points, from the page's top left corner down."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column, or a cell of a table. ``size`` is the height of its type."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float

    @property
    def width(self) -> float:
        """From the left edge to the right."""
        return self.right - self.left


def lines_of(characters: Iterable[Character]) -> list[Line]:
    """The lines of a page, in the order in which the file draws them."""
    lines = [line for run in _runs(characters) if (line := _line(run))]
    return _joined(lines)


def same_row(one: Line, other: Line) -> bool:
    """Whether two lines stand beside each other."""
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared > 0.5 * min(one.bottom - one.top, other.bottom - other.top)


def _runs(characters: Iterable[Character]) -> Iterator[list[Character]]:
    run: list[Character] = []
    made_up: Character | None = None
    for character in characters:
        if character.text == MADE_UP:
            made_up = character
            continue
        if made_up and run:
            if _is_apart(run[-1], character):
                yield run
                run = []
            else:
                run.append(replace(made_up, text=" "))
        made_up = None
        if character.text in "\r\n" or (run and _is_apart(run[-1], character)):
            yield run
            run = []
        if character.text not in "\r\n":
            run.append(character)
            if character.text in HYPHENS:
                yield run
                run = []
    yield run


def _is_apart(last: Character, character: Character) -> bool:
    if character.text == " " or last.text == " ":
        # Justified lines have blanks of any width.
        height = max(last.bottom - last.top, character.bottom - character.top)
        return abs(character.bottom - last.bottom) > height or character.left < last.left - height
    height = max(last.bottom - last.top, character.bottom - character.top, 1.0)
    middle = abs((character.top + character.bottom) - (last.top + last.bottom)) / 2
    gap = character.left - last.right
    return middle > _JUMP * height or gap > _GAP * height or gap < -_GAP * height


def _line(run: Sequence[Character]) -> Line | None:
    shown = [character for character in run if not character.text.isspace()]
    if not shown:
        return None
    size = median(character.bottom - character.top for character in shown)
    bottom = median(character.bottom for character in shown)
    pieces: list[str] = []
    for character in run:
        if not _is_note_mark(character, "".join(pieces[-3:]), size, bottom):
            pieces.append(character.text)
    return Line(
        _tidy("".join(pieces)),
        min(character.left for character in shown),
        max(character.right for character in shown),
        median(character.top for character in shown),
        bottom,
        size,
    )


def _is_note_mark(character: Character, before: str, size: float, bottom: float) -> bool:
    return (
        character.text.isdigit()
        and character.bottom - character.top < _SMALLER * size
        and bottom - character.bottom > _RAISED * size
        and (not before or _NOTED.search(before) is not None)
    )


def _tidy(text: str) -> str:
    """``text`` with whole characters: halves of UTF-16 and ligatures joined, bullets told."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = text.strip().translate(_LIGATURES)
    if _PRIVATE.match(text):
        text = "• " + text[1:].lstrip()
    return _PRIVATE.sub("", text)


def _joined(lines: Sequence[Line]) -> list[Line]:
    """Lines that PDFium parted within a row, as after a raised figure, made whole."""
    joined: list[Line] = []
    for line in lines:
        above = joined[-1] if joined else None
        if above and same_row(above, line):
            gap = line.left - above.right
            if -_BLANK * above.size < gap < above.size and above.text[-1:] not in HYPHENS:
                glue = "" if gap < _BLANK * above.size else " "
                joined[-1] = Line(
                    above.text + glue + line.text,
                    above.left,
                    line.right,
                    above.top,
                    above.bottom,
                    above.size,
                )
                continue
        joined.append(line)
    return joined
