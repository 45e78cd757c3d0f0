"""The log of what was written lately, and when it is copied into the library's file.

After SQLite's "Write-Ahead Logging" (https://www.sqlite.org/wal.html, "Checkpointing"): a page
that many transactions write is copied once for all of them, and the log begins anew with the first
transaction that finds all of it copied.
"""

import contextlib
import sqlite3
from pathlib import Path
from threading import Thread

LOGGED_PAGES = 65536
"""Pages (of 4 KiB) after which SQLite copies the log itself, and whoever wrote last waits for it:
more than there are where a LogCopier is at work."""

_CHANGES = 80_000
"""Rows that are changed before the log is copied: those of ten thousand mentions. Each writes a
tenth of a page in a small library and half of one in a large one: 60 to 130 MB are logged."""


class LogCopier:
    """Copies the log on a thread of its own while its writer goes on writing.

    To copy thousands of pages and to wait until the disk has them takes a good part of a second,
    and nothing that a person decides is to wait for it. All methods belong to the writer's thread.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread: Thread | None = None
        self._copied = 0

    def written(self, sql: sqlite3.Connection) -> None:
        """The writer's connection has committed something."""
        if self._thread is None:
            if sql.total_changes - self._copied >= _CHANGES:
                self._thread = Thread(target=_copy, args=(self._path,), name="log copier")
                self._thread.start()
        elif not self._thread.is_alive():
            # What was logged meanwhile is little; with it, the log can begin anew.
            self.copy(sql)

    def copy(self, sql: sqlite3.Connection) -> None:
        """Copy what was written since the last time, as far as nobody reads what is there."""
        self.finish()
        if sql.total_changes != self._copied:
            sql.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            self._copied = sql.total_changes

    def finish(self) -> None:
        """Wait for the thread."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None


def _copy(path: Path) -> None:
    # What cannot be copied stays in the log, and its writer meets what stood in the way.
    with (
        contextlib.suppress(sqlite3.Error),
        contextlib.closing(sqlite3.connect(path, isolation_level=None)) as sql,
    ):
        sql.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
