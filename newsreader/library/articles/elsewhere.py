"""A passage whose article is gone, looked for in all others.

It counts as found where its text stands between the very characters that the anchor remembers,
white space apart, at one single place of the library: whoever wrote that sentence there wrote of
the same thing. So it does where a decision looks for a passage whose words on one side were edited,
if there is one such place alone. Where two places are alike, or less of the surroundings is left,
it goes on waiting: a decision at a wrong place is worse than one without.
"""

import re
import sqlite3
from itertools import islice

from newsreader.ledger.decisions import Anchor
from newsreader.ledger.passages import REACH, likeness
from newsreader.library.articles.search import holding_phrase

_LIKE = 0.6

Place = tuple[int, int, int]
"""An article's row, and where the passage starts and ends in it."""


def elsewhere(sql: sqlite3.Connection, anchor: Anchor) -> Place | None:
    """The one place where the passage stands with all of its surroundings; None where there is
    none, or another."""
    found = _places(sql, anchor, anchor.before, anchor.after)
    return found[0] if len(found) == 1 else None


def places_elsewhere(sql: sqlite3.Connection, anchor: Anchor) -> list[Place]:
    """The places (up to two) where the passage stands with all of its surroundings; where it does
    so nowhere, those where all of it is left on one side, and most of it on the other: there
    someone edited the words beside it."""
    return _places(sql, anchor, anchor.before, anchor.after) or [
        *_nearly(sql, anchor, anchor.before, ""),
        *_nearly(sql, anchor, "", anchor.after),
    ]


def _nearly(sql: sqlite3.Connection, anchor: Anchor, before: str, after: str) -> list[Place]:
    """Where it stands between these, and what is edited of its surroundings is still like them."""
    edited = anchor.after if before else anchor.before
    if len(before) + len(after) < REACH or len(edited) < REACH:
        return []
    found = []
    for article, start, end in _places(sql, anchor, before, after):
        (text,) = sql.execute(
            "SELECT text FROM article_text WHERE article_id = ?", (article,)
        ).fetchone()
        now = text[end : end + REACH] if before else text[max(0, start - REACH) : start]
        if likeness(edited, now) >= _LIKE:
            found.append((article, start, end))
    return found


def _places(sql: sqlite3.Connection, anchor: Anchor, before: str, after: str) -> list[Place]:
    """Up to two places where the passage stands between these."""
    if len(before) + len(after) < REACH:
        return []
    words = (before + anchor.text + after).split()
    # The first and the last may be pieces of words.
    whole = words[len(before) == REACH : len(words) - (len(after) == REACH)]
    pattern = _pattern(anchor, before, after)
    found: list[Place] = []
    for article in holding_phrase(sql, " ".join(whole)):
        row = sql.execute(
            "SELECT text FROM article_text WHERE article_id = ?1"
            " AND EXISTS (SELECT 1 FROM location WHERE article_id = ?1)",
            (article,),
        ).fetchone()
        if row is not None:
            matches = islice(pattern.finditer(row[0]), 2)
            found += [(article, *match.span(1)) for match in matches]
        if len(found) > 1:
            return found[:2]
    return found


def _pattern(anchor: Anchor, before: str, after: str) -> re.Pattern[str]:
    """The passage as the first group; where less was remembered than could be, there was no
    more: the text begins or ends there."""
    start = r"\A\s*" if before == anchor.before and len(before) < REACH else ""
    end = r"\s*\Z" if after == anchor.after and len(after) < REACH else ""
    one, text, other = map(_loosely, (before, anchor.text, after))
    return re.compile(f"{start}{one}({text}){other}{end}")


def _loosely(text: str) -> str:
    parts = re.split(r"(\s+)", text)
    return "".join(r"\s+" if part.isspace() else re.escape(part) for part in parts)
