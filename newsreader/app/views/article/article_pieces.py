"""The pieces of a block: what of its words is a link, stands out, or is a list's own number."""

from collections.abc import Iterator
from itertools import pairwise

from newsreader.app.views.article.article_blocks import Block, Piece
from newsreader.app.views.article.article_textures import TextureIndex
from newsreader.app.views.article.links import find_links
from newsreader.values import replace

_BULLET = "• "


def dressed(block: Block, textures: TextureIndex) -> Block:
    """The block with a piece of its own for each link, each address that its text names, and each
    stretch that stands out; an ordered list's number stands where the text has a bullet."""
    number = "" if block.start is None or block.continued else textures.number(block.start)
    found = list(block.pieces)
    if number and found[0].text.startswith(_BULLET):
        found[0] = _part(found[0], len(_BULLET), len(found[0].text))
        block = replace(block, number=f"{number} ")
    pieces: list[Piece] = []
    for piece in found:
        pieces += _emphasised(piece, textures)
    return replace(block, pieces=tuple(pieces)) if pieces != list(block.pieces) else block


def _emphasised(piece: Piece, textures: TextureIndex) -> Iterator[Piece]:
    for part in _linked(piece, textures):
        at = 0
        for first, last, bold, italic in _stretches(part, textures):
            if first > at:
                yield _part(part, at, first)
            yield replace(_part(part, first, last), bold=bold, italic=italic)
            at = last
        if at < len(part.text) or not part.text:
            yield _part(part, at, len(part.text))


def _stretches(piece: Piece, textures: TextureIndex) -> Iterator[tuple[int, int, bool, bool]]:
    """What stands out of a piece, by its characters, and how: bold, italic or both."""
    if piece.start is None or not textures.has_emphases:
        return
    start, end = piece.start, piece.start + len(piece.text)
    bold, italic = list(textures.bold(start, end)), list(textures.italic(start, end))
    edges = sorted({edge for span in (*bold, *italic) for edge in span})
    for first, last in pairwise(edges):
        is_bold = any(one <= first and last <= other for one, other in bold)
        is_italic = any(one <= first and last <= other for one, other in italic)
        if is_bold or is_italic:
            yield first - start, last - start, is_bold, is_italic


def _linked(piece: Piece, textures: TextureIndex) -> Iterator[Piece]:
    at = 0
    for first, last, address in _links(piece, textures):
        if first > at:
            yield _part(piece, at, first)
        yield replace(_part(piece, first, last), address=address)
        at = last
    if at < len(piece.text) or not piece.text:
        yield _part(piece, at, len(piece.text))


def _links(piece: Piece, textures: TextureIndex) -> Iterator[tuple[int, int, str]]:
    """The links of a piece, by the characters of it. What the page says is a link comes first:
    words that look like an address may lead elsewhere."""
    if piece.start is None:
        return
    start = piece.start
    at = 0
    for first, last, address in textures.links(start, start + len(piece.text)):
        yield from _named(piece.text, at, first - start)
        yield first - start, last - start, address
        at = last - start
    yield from _named(piece.text, at, len(piece.text))


def _named(text: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    for link in find_links(text[first:last]):
        yield first + link.start, first + link.end, link.address


def _part(piece: Piece, first: int, last: int) -> Piece:
    if first == 0 and last == len(piece.text):
        return piece
    start = None if piece.start is None else piece.start + first
    return replace(piece, text=piece.text[first:last], start=start)
