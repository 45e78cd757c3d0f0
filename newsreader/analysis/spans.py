"""A stretch of text on its way to being a mention."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsreader.model import Evidence, Label, Mention


class Span(NamedTuple):
    """Half-open code-point range of the article's text, its label, where it comes from and why
    it may be wrong."""

    start: int
    end: int
    label: Label
    evidence: tuple[Evidence, ...] = (Evidence.MODEL,)
    doubt: str | None = None

    def because(self, *more: Evidence) -> "Span":
        """The same span with further evidence, each kind once."""
        return self._replace(evidence=tuple(dict.fromkeys((*self.evidence, *more))))


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans, none overlapping: of two that do, the one given first stays."""
    given = [span for span in spans if span.start < span.end]
    if all(left.end <= right.start for left, right in pairwise(given)):
        return given
    return SpanSet(given).in_order()


class SpanSet:
    """Spans that never overlap, with quick answers to "is something here?"."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._by_start: dict[int, Span] = {}
        self._taken: dict[int, list[tuple[int, int]]] = {}
        for span in spans:
            self.add(span)

    def overlaps(self, start: int, end: int) -> bool:
        """Does any span share a character with ``start:end``?"""
        for bucket in range(start >> 6, ((end - 1) >> 6) + 1):
            for other_start, other_end in self._taken.get(bucket, ()):
                if start < other_end and other_start < end:
                    return True
        return False

    def add(self, span: Span) -> bool:
        """Take ``span`` in unless it is empty or overlaps one that is here; was it taken?"""
        if span.end <= span.start or self.overlaps(span.start, span.end):
            return False
        self._by_start[span.start] = span
        for bucket in range(span.start >> 6, ((span.end - 1) >> 6) + 1):
            self._taken.setdefault(bucket, []).append((span.start, span.end))
        return True

    def in_order(self) -> list[Span]:
        """All spans by their start."""
        return [self._by_start[start] for start in sorted(self._by_start)]


def as_mentions(text: str, spans: Sequence[Span]) -> tuple[Mention, ...]:
    """Mentions for sorted ``spans`` of ``text``."""
    return tuple(
        Mention(
            span.start,
            span.end,
            text[span.start : span.end],
            span.label,
            span.evidence,
            span.doubt,
        )
        for span in spans
    )
