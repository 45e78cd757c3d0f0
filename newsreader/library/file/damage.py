"""Whether a library's file holds what no newsreader writes: looked for when something goes wrong
that is either damage to the file or a mistake of ours."""

import sqlite3
import time
from collections.abc import Iterator
from enum import StrEnum

from newsreader.library.records import Detail
from newsreader.model import EntityType, Label, Role

_SECONDS = 2.0
"""How long is looked: someone waits to be told."""

_STEPS = 10_000  # of SQLite's machine, between two looks at the clock

_WORDS_OF: tuple[tuple[str, str, type[StrEnum]], ...] = (
    ("entity", "type", EntityType),
    ("name_group", "type", EntityType),
    ("detail", "detail", Detail),
    ("applied_detail", "detail", Detail),
    ("mention", "label", Label),
)

_IN_JSON = (
    ("decision", "line"),
    ("note", "anchor"),
    ("article_text", "sections"),
    ("article_text", "textures"),
)

_ROLES = (
    "SELECT 1 FROM article_text t, json_each(t.sections) s"
    " WHERE coalesce(json_extract(s.value, '$[0]'), '') NOT IN ({})"
)

_KEPT_AS = {"TEXT": "text", "INTEGER": "integer", "BLOB": "blob"}


def is_damaged(sql: sqlite3.Connection) -> bool:
    """Whether damage was found. False also where there was no time to look everywhere, or where
    something else stood in the way: then nothing is known."""
    deadline = time.monotonic() + _SECONDS
    sql.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS)
    try:
        return any(sql.execute(query).fetchone() is not None for query in _queries(sql)) or (
            sql.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok"
        )
    except UnicodeDecodeError:
        # Names of tables, or SQLite's own words that quote them.
        return True
    except sqlite3.Error as error:
        return tells_of_damage(error)
    finally:
        sql.set_progress_handler(None, 0)


def tells_of_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite itself found what it cannot read."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return str(error).startswith("Could not decode")
    return (
        # The low byte is the primary code.
        code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
        # FTS5 has no code of its own for this (https://www.sqlite.org/fts5.html, "Fts5Config").
        or str(error).startswith("invalid fts5 file format")
    )


def _queries(sql: sqlite3.Connection) -> Iterator[str]:
    """Queries that find nothing in a sound library of any version, the quick ones first."""
    tables = {
        table: [
            (name, kind)
            for _, name, kind, *_ in sql.execute(f"PRAGMA table_info({_quoted(table)})")
        ]
        for (table,) in sql.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
            " AND name NOT LIKE 'article\\_fts\\_%' ESCAPE '\\'"
            " AND name NOT LIKE 'group\\_index\\_%' ESCAPE '\\'"
        ).fetchall()
    }
    known = {(table, name) for table, columns in tables.items() for name, _ in columns}
    for table, column, words in _WORDS_OF:
        if (table, column) in known:
            yield f"SELECT 1 FROM {table} WHERE {column} NOT IN ({_listed(words)})"
    for table, column in _IN_JSON:
        if (table, column) in known:
            yield f"SELECT 1 FROM {table} WHERE {column} <> '' AND NOT json_valid({column})"
    if ("article_text", "sections") in known:
        yield _ROLES.format(_listed(Role))
    yield "PRAGMA foreign_key_check"
    if ("chain", "group_id") in known:
        # Of version 7 it is no foreign key.
        yield "SELECT 1 FROM chain WHERE group_id NOT IN (SELECT id FROM name_group)"
    for table, columns in tables.items():
        wrong = [
            f"typeof({_quoted(name)}) NOT IN ('{_KEPT_AS[kind]}', 'null')"
            for name, kind in columns
            if kind in _KEPT_AS
        ]
        if wrong:
            yield f"SELECT 1 FROM {_quoted(table)} WHERE {' OR '.join(wrong)}"


def _listed(words: type[StrEnum]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def _quoted(name: str) -> str:
    """A name as SQL, whatever damage made of it."""
    return '"' + name.replace('"', '""') + '"'
