"""Titles and names that hold what a person typed, letter by letter: for switching quickly."""

import re
import sqlite3

from newsreader.library.file.text_keys import folded

# Keys for sorting spell numbers in a way of their own: digits match anything.
_ESCAPED = str.maketrans({"%": "\\%", "_": "\\_", "\\": "\\\\"})

_LONGEST = 1000
"""Nothing is called so: whoever asks has pasted a passage. SQLite refuses patterns above 50,000
bytes."""


def titles_like(sql: sqlite3.Connection, text: str, limit: int) -> list[str]:
    """The ids of up to ``limit`` articles whose titles hold the letters of ``text`` in their
    order: first those that begin with it, then those that hold it in one piece."""
    select = "SELECT public_id FROM article WHERE title_key LIKE ? ESCAPE '\\' LIMIT ?"
    return _like(sql, select, text, limit)


def names_like(sql: sqlite3.Connection, text: str, limit: int) -> list[str]:
    """The ids of up to ``limit`` entities, dates, money and numbers left out, whose names hold the
    letters of ``text`` in their order, in the order of ``titles_like``, those with most mentions
    first."""
    select = (
        "SELECT public_id FROM entity WHERE named = 1 AND NOT hidden"
        " AND name_key LIKE ? ESCAPE '\\' ORDER BY mentions DESC LIMIT ?"
    )
    return _like(sql, select, text, limit)


def _like(sql: sqlite3.Connection, select: str, text: str, limit: int) -> list[str]:
    if len(text) > _LONGEST:
        return []
    pieces = [piece.translate(_ESCAPED) for piece in re.split(r"[0-9]+", folded(text))]
    plain = "%".join(pieces)
    letters = [
        character.translate(_ESCAPED)
        for character in folded(text)
        if character not in " 0123456789"
    ]
    found: dict[str, None] = {}
    for pattern in (f"{plain}%", f"%{plain}%", f"%{'%'.join(letters)}%"):
        rows = sql.execute(select, (pattern, limit))
        found.update(dict.fromkeys(row[0] for row in rows))
        if len(found) >= limit:
            break
    return list(found)[:limit]
