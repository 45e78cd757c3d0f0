"""What the words of a block look like beside their role: headings, quotes, links, pictures.

Readers hand on the words of a block as a ``str``. Where a format says how they look, they are
``Words``: a ``str`` to everyone who asks for words only, so that no rule about words has to know
of looks. What ``str`` itself makes of them is plain again: a look may get lost on the way, but is
never in the wrong place.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from newsreader.model import Texture, TextureKind

#: Of one block. Who writes more of them writes a list of links.
_MOST_LINKS = 200
_MOST_PICTURES = 20
_LONGEST_PLACE = 500
_LONGEST_ALTERNATIVE = 300


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link starts and ends among the characters of its block, and what it says it leads
    to."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that stands before a block: its place as the format writes it, and what is said
    of it for who cannot see it."""

    place: str
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How a block looks. ``level`` is that of a heading, 0 for none."""

    level: int = 0
    quoted: bool = False
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()

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


def joined(glue: str, several: Sequence[str]) -> str:
    """Cells or lines joined by ``glue``, with the links of all of them."""
    whole = glue.join(several)
    links: list[Link] = []
    pictures: list[Picture] = []
    at = 0
    for words in several:
        look = look_of(words)
        links += _moved(look, at).links
        pictures += look.pictures
        at += len(words) + len(glue)
    return looking(whole, Look(links=tuple(links), pictures=tuple(pictures)))


def tidied(words: str, tidy: str) -> str:
    """``tidy``, what was made of ``words``, as they look: links only where nothing changed."""
    look = look_of(words)
    return looking(tidy, look if words == tidy else replace(look, links=()))


def found_links(pieces: Sequence[str], places: Iterable[tuple[int, int, str]]) -> tuple[Link, ...]:
    """The links among ``pieces`` once these are joined and their white space is single blanks.

    ``places`` say which pieces are a link's: the first, the one after the last, its address.
    """
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
    links: list[Link] = []
    for first, after, address in places:
        found = next((place for place in starts[first:after] if place >= 0), None)
        if found is not None:
            links.append(Link(found, ends[after], address))
        if len(links) == _MOST_LINKS:
            break
    return tuple(links)


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
    for link in look.links:
        if link.end <= len(words):
            yield Texture(TextureKind.LINK, start + link.start, start + link.end, link.address)


def _moved(look: Look, by: int) -> Look:
    if not look.links or not by:
        return look
    links = tuple(Link(link.start + by, link.end + by, link.address) for link in look.links)
    return replace(look, links=links)
