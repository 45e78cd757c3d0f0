"""Paths in and out of rows, and the human tables: where a person met an article, and what is
read.

A *place* is a path and locator that a person has done something at. Places are never deleted:
a file, or a whole folder, that went away and comes back finds its state, at the same path by
the path, elsewhere by the article last seen there. A file that is edited in place, or replaced
by another of its name, keeps the state of its path.
"""

import os
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from newsreader.library.file.text_keys import storable
from newsreader.paths import spelled_out

IS_READ = (
    "EXISTS (SELECT 1 FROM place p JOIN read_mark rm ON rm.place_id = p.id"
    " WHERE p.article = a.public_id)"
)
"""SQL: whether the article ``a`` is read."""


def stored_path(path: Path | str) -> bytes:
    """A path as the library keeps it: the system's own bytes."""
    return os.fsencode(path)


def relative_text(relative: bytes) -> str:
    """A relative path as the system spells it, bytes that are no text as lone surrogates."""
    return os.fsdecode(relative)


def full_path(folder: bytes, relative: bytes) -> Path:
    """The file's path: the folder itself where the folder is a single file."""
    root = Path(os.fsdecode(folder))
    return root if relative == b"." else root / os.fsdecode(relative)


def shown_text(path: Path | str) -> str:
    """A file name for people and for sorting: bytes that are no text replaced, and what would
    break or turn a line spelled out."""
    return spelled_out(os.fsencode(path).decode("utf-8", "replace"))


def mark(sql: sqlite3.Connection, article_ids: Sequence[str], *, read: bool) -> list[str]:
    """Mark articles read at all their paths, or unread everywhere; returns those that changed."""
    return [
        article
        for article in dict.fromkeys(article_ids)
        if (_mark_read(sql, article) if read else _mark_unread(sql, article))
    ]


def remember(sql: sqlite3.Connection, article: str) -> list[int]:
    """The row ids of the places the article stands at, noted where they are new."""
    sql.execute(
        "INSERT INTO place (folder, relative, locator, article)"
        " SELECT d.path, f.relative, coalesce(a.locator, ''), a.public_id FROM article a"
        " CROSS JOIN location l ON l.article_id = a.id"
        " JOIN file f ON f.id = l.file_id JOIN folder d ON d.id = f.folder_id"
        " WHERE a.public_id = ?"
        " ON CONFLICT DO UPDATE SET article = excluded.article",
        (article,),
    )
    rows = sql.execute("SELECT id FROM place WHERE article = ? ORDER BY id", (article,))
    return [row[0] for row in rows]


def expect(sql: sqlite3.Connection, article: str, locator: str | None) -> None:
    """Have a place for an article that is not here, for what is known of it already."""
    if not sql.execute("SELECT 1 FROM place WHERE article = ?", (article,)).fetchone():
        sql.execute(
            "INSERT INTO place (folder, relative, locator, article) VALUES (?, NULL, ?, ?)",
            (b"", storable(locator or ""), article),
        )


def _mark_read(sql: sqlite3.Connection, article: str) -> bool:
    remember(sql, article)
    return (
        sql.execute(
            "INSERT INTO read_mark (place_id, at) SELECT id, ? FROM place WHERE article = ?"
            " ON CONFLICT DO NOTHING",
            (datetime.now(UTC).isoformat(timespec="seconds"), article),
        ).rowcount
        > 0
    )


def _mark_unread(sql: sqlite3.Connection, article: str) -> bool:
    return (
        sql.execute(
            "DELETE FROM read_mark WHERE place_id IN (SELECT id FROM place WHERE article = ?)",
            (article,),
        ).rowcount
        > 0
    )


def follow_edit(
    sql: sqlite3.Connection, folder: bytes, relative: bytes, articles: Iterable[tuple[str, str]]
) -> None:
    """What stands at a path is now these articles (locator, id): their state stays."""
    sql.executemany(
        "UPDATE place SET article = ? WHERE folder = ? AND relative = ? AND locator = ?",
        ((article, folder, relative, locator) for locator, article in articles),
    )


def follow_move(sql: sqlite3.Connection, folder: bytes, old: bytes, new: bytes) -> None:
    """The file at ``old`` is now at ``new``."""
    sql.execute("UPDATE place SET relative = NULL WHERE folder = ? AND relative = ?", (folder, new))
    sql.execute(
        "UPDATE place SET relative = ? WHERE folder = ? AND relative = ?", (new, folder, old)
    )


def follow_folder(sql: sqlite3.Connection, old: bytes, new: bytes) -> None:
    """The folder at ``old`` is now at ``new``."""
    sql.execute("UPDATE place SET relative = NULL WHERE folder = ?", (new,))
    sql.execute("UPDATE place SET folder = ? WHERE folder = ?", (new, old))
