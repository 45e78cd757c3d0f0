"""A second copy of what a person did, beside the library: nobody could find that out again.

The copy is a small library: the folders, and every table that people write, but nothing that
machines found. An emptied or vanished library is filled from it when it is opened next. Where the
library is damaged, the copy can be opened like any other; it is a library of its own then.
"""

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import count, takewhile
from pathlib import Path
from threading import Thread

from newsreader.errors import LibraryError
from newsreader.library.file import schema
from newsreader.library.file.beside import copy_path
from newsreader.library.file.connection import Database, errors_in_words
from newsreader.library.file.human_tables import TABLES
from newsreader.library.file.migrating import migrate, version_of
from newsreader.paths import display_path, is_there
from newsreader.values import value

_BETWEEN_S = 10.0
"""A copy is not made more often, however fast somebody decides."""

_SHARE = 20
"""So many times as long as making a copy takes, no other is made."""

_MOST = 99

# Settings. A library is known by its id; a copy says whose it is and when it was made, and a
# library that was filled from one, which until a person has been told.
_ID, _COPY_OF, _COPY_MADE, _RESTORED = "library.id", "copy.of", "copy.made", "restored.from"


def _copies(library: Path) -> Iterator[Path]:
    paths = (copy_path(library, number) for number in count(1))
    return takewhile(is_there, paths)


@value
class _Content:
    """What a copy holds: the rows of people's tables, the folders, and a few settings."""

    rows: Mapping[str, list[tuple[object, ...]]]
    folders: list[tuple[int, bytes]]

    @classmethod
    def of(cls, sql: sqlite3.Connection) -> "_Content":
        """What stands in a library."""
        return cls(
            {table: sql.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES},
            sql.execute("SELECT id, path FROM folder WHERE NOT leaving").fetchall(),
        )

    def put_in(self, sql: sqlite3.Connection, settings: Mapping[str, str]) -> None:
        """Fill a library that holds nothing."""
        sql.executemany("INSERT INTO folder (id, path) VALUES (?, ?)", self.folders)
        for table, rows in self.rows.items():
            if rows:
                places = ", ".join("?" * len(rows[0]))
                sql.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
        sql.executemany("INSERT INTO setting (key, value) VALUES (?, ?)", settings.items())

    def follows(self, last_decision: str | None) -> bool:
        """Whether the ledger holds this decision: none is ever deleted."""
        return last_decision is None or any(
            row[1] == last_decision for row in self.rows["decision"]
        )


class SafeCopy:
    """Keeps the copy of a library, for the one process that writes it.

    To copy thousands of decisions takes a good part of a second: a thread of its own does it, so
    that nobody who decides waits for it. All methods belong to the writer's thread.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._thread: Thread | None = None
        self._seen: int | None = None
        self._changes = 0
        self._next = 0.0
        self._ended = self._is_lost = False

    def settle_in(self) -> None:
        """Where the library is itself a copy, somebody works in it now: it is one as any other."""
        with self._database.reading() as sql:
            is_copy = _setting(sql, _COPY_OF) is not None
        if is_copy:
            with self._database.writing() as sql:
                sql.execute("DELETE FROM setting WHERE key IN (?, ?)", (_COPY_OF, _COPY_MADE))

    def keep(self) -> None:
        """Begin to make the copy again where another process, in which a person acts, has written
        since. LibraryError where the library cannot be read, and once where its file is gone."""
        if not (self._is_lost or self._database.is_in_place):
            self._is_lost = True
            self._make()
            path = self._database.path
            raise LibraryError(
                f"The library {display_path(path)} was moved, deleted or replaced while it was"
                f" open. What you do in it is kept in {copy_path(path).name}, beside where it was;"
                " quit, then open it again."
            )
        if time.monotonic() < self._next or (self._thread is not None and self._thread.is_alive()):
            return
        with self._database.reading() as sql:
            seen = _data_version(sql)
        if seen != self._seen:
            self._make(apart=not self._is_lost)

    def keep_last(self) -> None:
        """Make the copy for the last time, where anybody has written since; nothing where that
        has been done, or where the library cannot be read any more."""
        if self._ended:
            return
        self._ended = True
        self._finish()
        with contextlib.suppress(LibraryError):
            with self._database.reading() as sql:
                as_before = (_data_version(sql), sql.total_changes) == (self._seen, self._changes)
            if not as_before:
                self._make()

    def _make(self, *, apart: bool = False) -> None:
        """Make the copy; ``apart``, on a thread that is told how and left to itself."""
        self._finish()
        with self._database.reading() as sql:
            self._seen, self._changes = _data_version(sql), sql.total_changes
            is_empty = not any(_has_rows(sql, table) for table in TABLES)
            identity = _setting(sql, _ID)
        self._next = time.monotonic() + _BETWEEN_S
        if is_empty:
            return
        identity = identity or self._name()
        if apart:
            self._thread = Thread(target=self._copy_apart, args=(identity,), name="safe copier")
            self._thread.start()
            return
        with self._database.reading() as sql:
            content = _Content.of(sql)
        _put_beside(self._database.path, content, identity)

    def _copy_apart(self, identity: str) -> None:
        """What the thread does. Where the library cannot be read, or is another by now, its writer
        finds that out."""
        began, path = time.monotonic(), self._database.path
        with contextlib.suppress(LibraryError):
            with errors_in_words(path), contextlib.closing(_connect(path, "?mode=ro")) as sql:
                sql.execute("BEGIN")
                content = _Content.of(sql)
                is_ours = _setting(sql, _ID) == identity
            if is_ours:
                _put_beside(path, content, identity)
        self._next = time.monotonic() + max(_BETWEEN_S, _SHARE * (time.monotonic() - began))

    def _finish(self) -> None:
        """Wait for the thread."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _name(self) -> str:
        import secrets

        with self._database.writing() as sql:
            sql.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (_ID, secrets.token_hex(16)),
            )
            return str(_setting(sql, _ID))


def _put_beside(library: Path, content: _Content, identity: str) -> None:
    """Make the copy of a library. Where none can be made, the one before stays: its disk says so
    to those who write the library itself."""
    part = copy_path(library).with_suffix(".part")
    try:
        target = _place_for(library, identity, content)
        if target is not None:
            _write(part, content, {_COPY_OF: identity, _COPY_MADE: _now()})
            part.replace(target)
    except (LibraryError, OSError):
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _has_rows(sql: sqlite3.Connection, table: str) -> bool:
    return sql.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None


def _write(path: Path, content: _Content, settings: Mapping[str, str]) -> None:
    path.unlink(missing_ok=True)
    with errors_in_words(path), contextlib.closing(_connect(path)) as sql:
        # The whole file is forced to the disk below.
        sql.execute("PRAGMA synchronous = OFF")
        fill = _filling(content, settings)
        migrate(sql, path, schema.MIGRATIONS, schema.LATEST, fill)
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _place_for(library: Path, identity: str, content: _Content) -> Path | None:
    """The copy of this very library, if there is one; one of another library stays. None where
    there are too many of others."""
    others = 0
    for path in _copies(library):
        others += 1
        try:
            with errors_in_words(path), contextlib.closing(_connect(path, "?mode=ro")) as sql:
                if _setting(sql, _COPY_OF) != identity:
                    continue
                last = sql.execute("SELECT id FROM decision ORDER BY number DESC").fetchone()
        except (LibraryError, sqlite3.OperationalError):
            # Damaged, or no library at all: not ours to replace.
            continue
        if content.follows(None if last is None else last[0]):
            return path
    return copy_path(library, others + 1) if others < _MOST else None


def restoring(library: Path) -> Callable[[sqlite3.Connection], None] | None:
    """What fills a library that is empty or gone, from the copy that was begun last, whatever the
    clock said; None where there is none. LibraryError where a copy cannot be read."""
    newest: Path | None = None
    for path in _copies(library):
        with errors_in_words(path), contextlib.closing(_connect(path, "?mode=ro")) as sql:
            if _setting(sql, _COPY_OF) is not None:
                newest = path
    return None if newest is None else _filling(*_read(newest))


def _read(path: Path) -> tuple[_Content, Mapping[str, str]]:
    with (
        errors_in_words(path),
        contextlib.closing(_connect(path, "?mode=ro")) as kept,
        contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as sql,
    ):
        version_of(kept, path)
        kept.backup(sql)
        migrate(sql, path, schema.MIGRATIONS, schema.LATEST)
        made, identity = str(_setting(sql, _COPY_MADE)), str(_setting(sql, _COPY_OF))
        return _Content.of(sql), {_ID: identity, _RESTORED: made}


def take_notice(database: Database) -> datetime | None:
    """When the copy was made that the library was filled from, if it was and nobody has been told
    yet: it is told now."""
    with database.reading() as sql:
        made = _setting(sql, _RESTORED)
    if made is None:
        return None
    with database.writing() as sql:
        sql.execute("DELETE FROM setting WHERE key = ?", (_RESTORED,))
    return datetime.fromisoformat(made)


def _filling(
    content: _Content, settings: Mapping[str, str]
) -> Callable[[sqlite3.Connection], None]:
    return lambda sql: content.put_in(sql, settings)


def _connect(path: Path, how: str = "") -> sqlite3.Connection:
    return sqlite3.connect(path.absolute().as_uri() + how, uri=True, isolation_level=None)


def _setting(sql: sqlite3.Connection, key: str) -> str | None:
    row = sql.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def _data_version(sql: sqlite3.Connection) -> int:
    """Another number whenever another connection has written."""
    return int(sql.execute("PRAGMA data_version").fetchone()[0])


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
