"""Anchors made and found again."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from newsreader.ledger.decisions import Anchor
from newsreader.model import Article

REACH = 32
"""How many characters on either side an anchor remembers."""

_ENOUGH = 8
_HALF = 0.5
_CLEARLY_LIKER = 0.2
_CLEARLY_NEARER = 4
_MOST_LIKENED = 500
"""Places: of more, each by likeness, would take too long."""


def anchor_at(
    article: Article, start: int, end: int, *, side: int = 0, piece: str | None = None
) -> Anchor:
    """The anchor of ``article.text[start:end]``."""
    text = article.text
    return Anchor(
        content_hash=article.content_hash,
        locator=article.locator,
        start=start,
        end=end,
        text=text[start:end],
        before=text[max(0, start - REACH) : start],
        after=text[end : end + REACH],
        side=side,
        piece=piece,
    )


def place_in(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """Where the passage stands in what its very article is read as now: other readers, or another
    name of the file, may make another text of the same bytes. None where it is found nowhere."""
    start, end = anchor.start, anchor.end
    if not anchor.text:
        return None
    if text[start:end] != anchor.text:
        return place_after_edit(anchor, text)
    as_it_was = text.endswith(anchor.before, 0, start) and text.startswith(anchor.after, end)
    return (start, end) if as_it_was else place_after_edit(anchor, text) or (start, end)


def place_after_edit(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """Where the passage stands in an edited text: the one of ``places_after_edit``; None where
    there is none, or several are equally good."""
    places = places_after_edit(anchor, text)
    return places[0] if len(places) == 1 else None


def places_after_edit(anchor: Anchor, text: str) -> list[tuple[int, int]]:
    """Where the passage may stand in an edited text: at the places of its words whose
    surroundings are most like the anchor's. These are alike from the words outwards for at least
    eight characters or as many as there were; where the words next to it were edited, too, they
    are alike by half, and by more than at any other place. Of several between the very same words,
    the one that is clearly nearest to where the passage was.

    The order of what is compared is that of the TextQuoteSelector and the TextPositionSelector of
    the W3C's Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): the words, then
    what is before and after, then the place.
    """
    there = len(anchor.before) + len(anchor.after)
    alike = {start: _alike_around(anchor, text, start) for start in _occurrences(anchor.text, text)}
    most = max(alike.values(), default=-1)
    if most >= min(_ENOUGH, there):
        best = [start for start, shared in alike.items() if shared == most]
        if len(best) > 1 and most == there:
            best = _clearly_nearest(anchor.start, best)
    else:
        best = _likest(anchor, text, list(alike))
    return [(start, start + len(anchor.text)) for start in best]


def likeness(one: str, other: str) -> float:
    """The share of characters that two short texts have in common in their order, from 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _clearly_nearest(before: int, starts: list[int]) -> list[int]:
    nearest, second, *_ = sorted(starts, key=lambda start: abs(start - before))
    clear = abs(nearest - before) * _CLEARLY_NEARER <= abs(second - before)
    return [nearest] if clear else starts


def _likest(anchor: Anchor, text: str, starts: list[int]) -> list[int]:
    if not starts or len(starts) > _MOST_LIKENED:
        return starts
    around = anchor.before + anchor.after
    ranked = sorted(
        (likeness(around, "".join(_around(anchor, text, start))), start) for start in starts
    )
    best = ranked[-1][0]
    if best < _HALF:
        return []
    return [start for score, start in ranked if best - score < _CLEARLY_LIKER]


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    start = text.find(wanted) if wanted else -1
    while start != -1:
        yield start
        start = text.find(wanted, start + 1)


def _alike_around(anchor: Anchor, text: str, start: int) -> int:
    before, after = _around(anchor, text, start)
    return _shared(anchor.before[::-1], before[::-1]) + _shared(anchor.after, after)


def _around(anchor: Anchor, text: str, start: int) -> tuple[str, str]:
    end = start + len(anchor.text)
    return text[max(0, start - REACH) : start], text[end : end + REACH]


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
