"""The parts of an article: its sub-headings, as far as its format says which they are."""

from collections.abc import Sequence

from newsreader.model import Article, Role, TextureKind
from newsreader.values import value

_LONGEST = 120  # characters of a heading
_MOST = 400  # headings: more are no contents that anyone looks through


@value
class Heading:
    """A sub-heading: where it starts, its words on one line, and its level, 0 for the highest
    that the article has."""

    start: int
    words: str
    level: int


def headings_of(article: Article) -> Sequence[Heading]:
    """The sub-headings of an article in its order: not its title, and not those of what is no part
    of it."""
    body = {section.start for section in article.sections if section.role is Role.BODY}
    found = [
        texture
        for texture in article.textures
        if texture.kind is TextureKind.HEADING and texture.start in body
    ][:_MOST]
    highest = min((texture.level for texture in found), default=0)
    return [
        Heading(
            texture.start,
            " ".join(article.text[texture.start : texture.end].split())[:_LONGEST],
            texture.level - highest,
        )
        for texture in found
    ]


def part_at(headings: Sequence[Heading], offset: int) -> int | None:
    """Which heading the text at this offset stands under; None before the first."""
    before = [number for number, heading in enumerate(headings) if heading.start <= offset]
    return before[-1] if before else None
