"""Sections as texts short enough for one model call."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Bounds the memory of one call; far below spaCy's own limit of a million characters.
LONGEST_PIECE = 20_000
_BREAKS = (re.compile(r"\n\s*\n"), re.compile(r"[.!?…][\"'”’)]*\s|\n|[。！？]"), re.compile(r"\s"))
_LINE_BREAK = re.compile(r"[\r\n\v\f\x85\u2028\u2029]")


class Piece(NamedTuple):
    """A stretch of an article's text that begins at code point ``start``.

    ``text`` is as long as the stretch, so offsets carry over; line breaks within are spaces,
    since a wrapped line is one sentence to a reader.
    """

    start: int
    text: str


def pieces_of(text: str, start: int, end: int) -> Iterator[Piece]:
    """``text[start:end]`` in pieces of at most ``LONGEST_PIECE`` characters, cut between words.

    Cuts fall between paragraphs if they can, else sentences, else words.
    """
    while end - start > LONGEST_PIECE:
        cut = _cut(text, start, start + LONGEST_PIECE)
        yield _piece(text, start, cut)
        start = cut
    if start < end:
        yield _piece(text, start, end)


def _cut(text: str, start: int, end: int) -> int:
    tail = start + (end - start) // 2
    for pattern in _BREAKS:
        ends = [match.end() for match in pattern.finditer(text, tail, end)]
        if ends:
            return ends[-1]
    return end


def _piece(text: str, start: int, end: int) -> Piece:
    return Piece(start, _LINE_BREAK.sub(" ", text[start:end]))
