"""How the ranges of an article look beside their roles, asked for by place."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsreader.model import Texture, TextureKind


class TextureIndex:
    """The textures of an article. Blocks are asked for by where they start."""

    def __init__(self, textures: Sequence[Texture] = ()) -> None:
        self._levels: dict[int, int] = {}
        self._quotes: set[int] = set()
        self._pictures: dict[int, list[Texture]] = {}
        self._links: list[Texture] = []
        for texture in textures:
            if texture.kind is TextureKind.HEADING:
                self._levels[texture.start] = texture.level
            elif texture.kind is TextureKind.QUOTE:
                self._quotes.add(texture.start)
            elif texture.kind is TextureKind.PICTURE:
                self._pictures.setdefault(texture.start, []).append(texture)
            else:
                self._links.append(texture)
        self._link_ends = [link.end for link in self._links]

    def level(self, start: int) -> int:
        """The level of the heading that starts here, from 1; 0 where none does."""
        return self._levels.get(start, 0)

    def is_quote(self, start: int) -> bool:
        """Whether a quote starts here."""
        return start in self._quotes

    def pictures(self, start: int) -> Sequence[Texture]:
        """The pictures that stand before the block that starts here."""
        return self._pictures.get(start, ())

    def links(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """What each link between two offsets has of the text there, and where it leads."""
        number = bisect_right(self._link_ends, start)
        while number < len(self._links) and self._links[number].start < end:
            link = self._links[number]
            yield max(start, link.start), min(end, link.end), link.target or ""
            number += 1
