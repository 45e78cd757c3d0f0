"""Zones as texts short enough for one model call."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.casing import Style, recased
from newsreader.analysis.evidence.zones import Kind

# Bounds the memory of one call; far below spaCy's own limit of a million characters.
LONGEST_PIECE = 20_000
_BREAKS = (re.compile(r"\n\s*\n"), re.compile(r"[.!?…][\"'”’)]*\s|\n|[。！？]"), re.compile(r"\s"))
_LINE_BREAK = re.compile(r"[\r\n\v\f\x85\u2028\u2029]")
# Of signs in a row spaCy's tokeniser takes off one after the other, and looks each time through
# all that is left: 20,000 take half a minute. What was decoded amiss is a row of U+FFFD.
_ENDLESS_SIGNS = re.compile(r"(?:[^\w\s]|_){200,}")


class Piece(NamedTuple):
    """A stretch of an article's text that begins at code point ``start``.

    ``text`` is as long as the stretch, so offsets carry over; line breaks within are spaces,
    since a wrapped line is one sentence to a reader, and so are endless rows of signs.
    """

    start: int
    text: str


def pieces_of(draft: Draft) -> Iterator[Piece]:
    """What the model reads of an article: its zones, headlines cased as sentences.

    Datelines and bylines are read by rule alone. Zones longer than ``LONGEST_PIECE`` are cut
    between paragraphs if that can be, else sentences, else words.
    """
    for number, zone in enumerate(draft.zones):
        if zone.kind in {Kind.DATELINE, Kind.BYLINE}:
            continue
        style = draft.styles[number]
        if style is Style.SENTENCE:
            yield from _cut_to_length(draft.text, zone.start, zone.end)
        else:
            text = draft.text[zone.start : zone.end]
            words = [
                word._replace(start=word.start - zone.start, end=word.end - zone.start)
                for word in draft.words_of_zone(number)
            ]
            cased = recased(text, words, style, draft.casing)
            yield from (
                piece._replace(start=piece.start + zone.start)
                for piece in _cut_to_length(cased, 0, len(cased))
            )


def _cut_to_length(text: str, start: int, end: int) -> Iterator[Piece]:
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
    flowing = _LINE_BREAK.sub(" ", text[start:end])
    return Piece(start, _ENDLESS_SIGNS.sub(lambda signs: " " * len(signs[0]), flowing))
