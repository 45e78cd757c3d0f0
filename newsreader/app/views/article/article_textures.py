"""How the ranges of an article look beside their roles, asked for by place."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsreader.model import Texture, TextureKind


class TextureIndex:
    """The textures of an article. Blocks are asked for by where they start."""

    def __init__(self, textures: Sequence[Texture] = ()) -> None:
        self._levels: dict[int, int] = {}
        self._numbers: dict[int, str] = {}
        self._quotes: set[int] = set()
        self._rows: set[int] = set()
        self._pictures: dict[int, list[Texture]] = {}
        links: list[Texture] = []
        bold: list[Texture] = []
        italic: list[Texture] = []
        stretches = {
            TextureKind.LINK: links,
            TextureKind.BOLD: bold,
            TextureKind.ITALIC: italic,
        }
        for texture in textures:
            if texture.kind is TextureKind.HEADING:
                self._levels[texture.start] = texture.level
            elif texture.kind is TextureKind.QUOTE:
                self._quotes.add(texture.start)
            elif texture.kind is TextureKind.PICTURE:
                self._pictures.setdefault(texture.start, []).append(texture)
            elif texture.kind is TextureKind.ITEM:
                self._numbers[texture.start] = texture.words
            elif texture.kind is TextureKind.ROW:
                self._rows.add(texture.start)
            else:
                stretches[texture.kind].append(texture)
        self._links, self._bold, self._italic = map(_Stretches, (links, bold, italic))
        self.has_emphases = bool(bold or italic)

    def level(self, start: int) -> int:
        """The level of the heading that starts here, from 1; 0 where none does."""
        return self._levels.get(start, 0)

    def number(self, start: int) -> str:
        """The number of the item of an ordered list that starts here; empty where none does."""
        return self._numbers.get(start, "")

    def is_quote(self, start: int) -> bool:
        """Whether a quote starts here."""
        return start in self._quotes

    def is_row(self, start: int) -> bool:
        """Whether a row of a table starts here."""
        return start in self._rows

    def pictures(self, start: int) -> Sequence[Texture]:
        """The pictures that stand before the block that starts here."""
        return self._pictures.get(start, ())

    def links(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """What each link between two offsets has of the text there, and where it leads."""
        for link in self._links.between(start, end):
            yield max(start, link.start), min(end, link.end), link.target or ""

    def bold(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What of the text between two offsets is bold."""
        for one in self._bold.between(start, end):
            yield max(start, one.start), min(end, one.end)

    def italic(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """What of the text between two offsets is italic."""
        for one in self._italic.between(start, end):
            yield max(start, one.start), min(end, one.end)


class _Stretches:
    """Textures of one kind, none of which overlaps another."""

    def __init__(self, textures: Sequence[Texture]) -> None:
        self._textures: list[Texture] = []
        for texture in textures:
            # Marks of one kind within each other say the same twice.
            if not self._textures or texture.start >= self._textures[-1].end:
                self._textures.append(texture)
        self._ends = [texture.end for texture in self._textures]

    def between(self, start: int, end: int) -> Iterator[Texture]:
        number = bisect_right(self._ends, start)
        while number < len(self._textures) and self._textures[number].start < end:
            yield self._textures[number]
            number += 1
