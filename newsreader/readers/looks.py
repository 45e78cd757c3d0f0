"""What the words of a block look like beside their role: headings, quotes, links, emphasis.

Readers hand on the words of a block as a ``str``. Where a format says how they look, they are
``Words``: a ``str`` to everyone who asks for words only, so that no rule about words has to know
of looks. What ``str`` itself makes of them is plain again: a look may get lost on the way, but is
never in the wrong place.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from newsreader.model import Texture, TextureKind

#: Of one block. Who writes more of them writes a list of links.
_MOST_STRETCHES = 200
_MOST_PICTURES = 20
_LONGEST_PLACE = 500
_LONGEST_ALTERNATIVE = 300
_LONGEST_NUMBER = 16


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of a block that are a link or stand out in it; ``address`` is what a link says
    it leads to."""

    start: int
    end: int
    kind: TextureKind
    address: str = ""


#: Pieces of a block that are a stretch: the first, the one after the last, what it is, its address.
Place = tuple[int, int, TextureKind, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that stands before a block: its place as the format writes it, and what is said
    of it for who cannot see it."""

    place: str
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How a block looks. ``level`` is that of a heading, 0 for none; ``number`` what an ordered
    list has before it; ``is_row`` where it is a table's row, its cells joined."""

    level: int = 0
    quoted: bool = False
    stretches: tuple[Stretch, ...] = ()
    pictures: tuple[Picture, ...] = ()
    number: str = ""
    is_row: bool = False

    def __bool__(self) -> bool:
        return self != PLAIN


PLAIN = Look()


class Words(str):
    """The words of a block with their look."""

    __slots__ = ("look",)
    look: Look

    def __new__(cls, words: str, look: Look) -> "Words":
        """``words`` with ``look``."""
        made = super().__new__(cls, words)
        made.look = look
        return made


def look_of(words: str) -> Look:
    """How ``words`` look: plain where nobody said anything of it."""
    return words.look if isinstance(words, Words) else PLAIN


def looking(words: str, look: Look) -> str:
    """``words`` with this look."""
    return Words(words, look) if look else words


def led(lead: str, words: str) -> str:
    """``lead``, a list's marker, and ``words`` behind it as they look."""
    if not lead:
        return words
    return looking(lead + words, _moved(look_of(words), len(lead)))


def joined(glue: str, several: Sequence[str], *, is_row: bool = False) -> str:
    """Cells or lines joined by ``glue``, with the stretches of all of them."""
    whole = glue.join(several)
    stretches: list[Stretch] = []
    pictures: list[Picture] = []
    at = 0
    for words in several:
        look = look_of(words)
        stretches += _moved(look, at).stretches
        pictures += look.pictures
        at += len(words) + len(glue)
    look = Look(stretches=tuple(stretches), pictures=tuple(pictures), is_row=is_row)
    return looking(whole, look)


def tidied(words: str, tidy: str) -> str:
    """``tidy``, what was made of ``words``, as they look: stretches only where nothing changed."""
    look = look_of(words)
    return looking(tidy, look if words == tidy else replace(look, stretches=()))


def found_stretches(pieces: Sequence[str], places: Iterable[Place]) -> tuple[Stretch, ...]:
    """The stretches among ``pieces`` once these are joined and their white space is single
    blanks. ``places`` say which pieces are one."""
    starts: list[int] = []
    ends = [0]
    blank = False
    for piece in pieces:
        words = " ".join(piece.split())
        end = ends[-1]
        start = end + 1 if end and (blank or piece[:1].isspace()) else end
        starts.append(start if words else -1)
        ends.append(start + len(words) if words else end)
        blank = piece[-1:].isspace() or (blank and not words)
    stretches: list[Stretch] = []
    for first, after, kind, address in places:
        found = next((place for place in starts[first:after] if place >= 0), None)
        if found is not None:
            stretches.append(Stretch(found, ends[after], kind, address))
        if len(stretches) == _MOST_STRETCHES:
            break
    return tuple(stretches)


def textures_of(words: str, start: int) -> Iterator[Texture]:
    """The textures of a block whose first character comes to stand at ``start``; their targets
    are as the format writes them."""
    look = look_of(words)
    end = start + len(words)
    for picture in look.pictures[:_MOST_PICTURES]:
        if len(picture.place) <= _LONGEST_PLACE:
            alternative = " ".join(picture.alternative.split())[:_LONGEST_ALTERNATIVE]
            yield Texture(TextureKind.PICTURE, start, start, picture.place, alternative)
    if look.level:
        yield Texture(TextureKind.HEADING, start, end, level=look.level)
    if look.quoted:
        yield Texture(TextureKind.QUOTE, start, end)
    if look.is_row:
        yield Texture(TextureKind.ROW, start, end)
    if 0 < len(look.number) <= _LONGEST_NUMBER:
        yield Texture(TextureKind.ITEM, start, end, words=look.number)
    for one in sorted(look.stretches, key=lambda one: (one.start, -one.end)):
        # A heading stands out as a whole.
        if one.end <= len(words) and not (look.level and one.kind is TextureKind.BOLD):
            target = one.address if one.kind is TextureKind.LINK else None
            yield Texture(one.kind, start + one.start, start + one.end, target)


def _moved(look: Look, by: int) -> Look:
    if not look.stretches or not by:
        return look
    stretches = tuple(
        replace(one, start=one.start + by, end=one.end + by) for one in look.stretches
    )
    return replace(look, stretches=stretches)
