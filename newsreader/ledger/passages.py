"""Anchors made and found again."""

from collections.abc import Iterator

from newsreader.ledger.decisions import Anchor
from newsreader.model import Article

REACH = 32
"""How many characters on either side an anchor remembers."""

_ENOUGH = 8


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
    """Where the passage stands in an edited text: the only place whose surroundings are the
    anchor's, for at least eight characters or as many as there were; None where there is no
    such place, or two are equally good."""
    best: list[int] = []
    most = min(_ENOUGH, len(anchor.before) + len(anchor.after)) - 1
    for start in _occurrences(anchor.text, text):
        alike = _alike_around(anchor, text, start)
        if alike > most:
            best, most = [start], alike
        elif alike == most:
            best.append(start)
    if len(best) != 1:
        return None
    return best[0], best[0] + len(anchor.text)


def _occurrences(wanted: str, text: str) -> Iterator[int]:
    start = text.find(wanted) if wanted else -1
    while start != -1:
        yield start
        start = text.find(wanted, start + 1)


def _alike_around(anchor: Anchor, text: str, start: int) -> int:
    before = text[max(0, start - REACH) : start]
    end = start + len(anchor.text)
    return _shared(anchor.before[::-1], before[::-1]) + _shared(
        anchor.after, text[end : end + REACH]
    )


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
