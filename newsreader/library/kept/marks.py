"""Stars and tags, which hang on the path at which an article stands."""

import sqlite3
import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime

from newsreader.errors import LibraryError
from newsreader.library.articles.places import remember
from newsreader.library.file.text_keys import folded, spaced, storable
from newsreader.library.records import TagCount

_LONGEST_TAG = 60

IS_STARRED = (
    "EXISTS (SELECT 1 FROM place p JOIN star_mark sm ON sm.place_id = p.id"
    " WHERE p.article = a.public_id)"
)
"""SQL: whether the article ``a`` has a star."""

STARRED = (
    "a.public_id IN (SELECT p.article FROM star_mark sm CROSS JOIN place p ON p.id = sm.place_id)"
)
"""SQL: the articles ``a`` with a star, found from the stars."""

TAGGED = (
    "a.public_id IN (SELECT p.article FROM tag_mark tm CROSS JOIN place p ON p.id = tm.place_id"
    " WHERE tm.folded = ?)"
)
"""SQL: the articles ``a`` with the tag of this ``tag_key``."""

TAGS = (
    "(SELECT json_group_array(tag) FROM (SELECT DISTINCT tm.tag FROM place p"
    " JOIN tag_mark tm ON tm.place_id = p.id WHERE p.article = a.public_id ORDER BY tm.folded))"
)
"""SQL: the tags of the article ``a``, a JSON array by name."""


def tag_key(tag: str) -> str:
    """What tags are told apart by."""
    return folded(storable(tag))


def star(sql: sqlite3.Connection, article_ids: Sequence[str], *, starred: bool) -> list[str]:
    """Star articles or take their stars; returns those that changed."""
    changed = []
    for article in map(storable, dict.fromkeys(article_ids)):
        if starred:
            rows = [(place, _now()) for place in remember(sql, article)]
            before = sql.total_changes
            sql.executemany(
                "INSERT INTO star_mark (place_id, at) VALUES (?, ?) ON CONFLICT DO NOTHING", rows
            )
            changed += [article] if sql.total_changes > before else []
        else:
            taken = sql.execute(
                "DELETE FROM star_mark WHERE place_id IN (SELECT id FROM place WHERE article = ?)",
                (article,),
            )
            changed += [article] if taken.rowcount > 0 else []
    return changed


def tag(
    sql: sqlite3.Connection, article_ids: Sequence[str], name: str, *, tagged: bool
) -> list[str]:
    """Tag articles or take the tag off; returns those that changed."""
    name = spaced(storable(name)).strip()
    if not any(unicodedata.category(character)[0] in "LNS" for character in name):
        raise LibraryError("A tag needs a letter or a number.")
    if len(name) > _LONGEST_TAG:
        raise LibraryError(f"A tag has at most {_LONGEST_TAG} characters.")
    key = tag_key(name)
    known = sql.execute("SELECT tag FROM tag_mark WHERE folded = ? LIMIT 1", (key,)).fetchone()
    spelled = name if known is None else known[0]
    changed = []
    for article in map(storable, dict.fromkeys(article_ids)):
        before = sql.total_changes
        if tagged:
            rows = [(place, key, spelled, _now()) for place in remember(sql, article)]
            before = sql.total_changes
            sql.executemany(
                "INSERT INTO tag_mark (place_id, folded, tag, at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                rows,
            )
        else:
            sql.execute(
                "DELETE FROM tag_mark WHERE folded = ?"
                " AND place_id IN (SELECT id FROM place WHERE article = ?)",
                (key, article),
            )
        changed += [article] if sql.total_changes > before else []
    return changed


def tags(sql: sqlite3.Connection) -> list[TagCount]:
    """The tags of articles that are here, by name."""
    rows = sql.execute(
        "SELECT min(tm.tag), count(DISTINCT a.id) FROM tag_mark tm"
        " JOIN place p ON p.id = tm.place_id JOIN article a ON a.public_id = p.article"
        " GROUP BY tm.folded ORDER BY tm.folded"
    )
    return [TagCount(name, count) for name, count in rows]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
