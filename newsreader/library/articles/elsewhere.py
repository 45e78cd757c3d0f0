"""A passage whose article is gone, looked for in all others.

It counts as found where its text stands between the very characters that the anchor remembers,
white space apart, at one single place of the library: whoever wrote that sentence there wrote of
the same thing. Where two places are alike, or less of the surroundings is left, it goes on
waiting: a decision at a wrong place is worse than one without.
"""

import re
import sqlite3
from itertools import islice

from newsreader.ledger.decisions import Anchor
from newsreader.ledger.passages import REACH
from newsreader.library.articles.search import holding_phrase

Place = tuple[int, int, int]
"""An article's row, and where the passage starts and ends in it."""


def elsewhere(sql: sqlite3.Connection, anchor: Anchor) -> Place | None:
    """The one place where the passage stands with all of its surroundings; None where there is
    none, or another."""
    if len(anchor.before) + len(anchor.after) < REACH:
        return None
    words = (anchor.before + anchor.text + anchor.after).split()
    # The first and the last may be pieces of words.
    whole = words[len(anchor.before) == REACH : len(words) - (len(anchor.after) == REACH)]
    pattern = _pattern(anchor)
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
            return None
    return found[0] if found else None


def _pattern(anchor: Anchor) -> re.Pattern[str]:
    """The passage as the first group; where less was remembered than could be, there was no
    more: the text begins or ends there."""
    start = r"\A\s*" if len(anchor.before) < REACH else ""
    end = r"\s*\Z" if len(anchor.after) < REACH else ""
    before, text, after = map(_loosely, (anchor.before, anchor.text, anchor.after))
    return re.compile(f"{start}{before}({text}){after}{end}")


def _loosely(text: str) -> str:
    parts = re.split(r"(\s+)", text)
    return "".join(r"\s+" if part.isspace() else re.escape(part) for part in parts)
