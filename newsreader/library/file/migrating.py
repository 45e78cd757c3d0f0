"""A library brought up to date: its version, and the steps from older ones, all or none."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from newsreader.errors import LibraryError
from newsreader.library.file import schema
from newsreader.library.file.beside import backup_path
from newsreader.library.file.lock import WriterLock
from newsreader.paths import display_path

Fill = Callable[[sqlite3.Connection], None]
"""Puts rows into a library that holds nothing."""

Wanted = Callable[[], bool]
"""Whether someone still waits for the library."""

_STEPS = 50_000
"""After how many steps of SQLite's machine it is asked: some milliseconds."""

_PAGES = 1000
"""After how many pages of a backup it is asked."""


def _pragma(sql: sqlite3.Connection, name: str) -> int:
    return int(sql.execute(f"PRAGMA {name}").fetchone()[0])


def version_of(sql: sqlite3.Connection, path: Path) -> int:
    """The file's version, 0 for an empty one; refuses what is newer or not ours."""
    version = _pragma(sql, "user_version")
    application = _pragma(sql, "application_id")
    if application != schema.APPLICATION_ID:
        tables = sql.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        if application or version or tables:
            raise LibraryError(
                f"{display_path(path)} is not a newsreader library; choose another file."
            )
        return 0
    if version > schema.LATEST:
        raise LibraryError(
            f"The library {display_path(path)} was made by a newer newsreader;"
            " update this one to open it."
        )
    return version


def bring_up_to_date(
    sql: sqlite3.Connection,
    path: Path,
    fill: Fill | None,
    *,
    locked: bool,
    wanted: Wanted = lambda: True,
) -> None:
    """Take the library to the latest version, where it is older, with a backup beside it.

    ``locked`` says that the caller is the writer. Raises LibraryError as ``migrate`` does, and
    where it is ``wanted`` no more, which leaves the file as it was.
    """
    version = version_of(sql, path)
    if version == schema.LATEST:
        return
    # An older newsreader must not be writing while its tables change under it.
    lock = WriterLock(path) if version and not locked else None
    try:
        with _broken_off(sql, path, wanted):
            if version:
                _back_up(sql, path, version, wanted)
            migrate(sql, path, schema.MIGRATIONS, schema.LATEST, fill)
    finally:
        if lock is not None:
            lock.release()


class _UnwantedError(Exception):
    """Raised in the middle of a backup."""


@contextmanager
def _broken_off(sql: sqlite3.Connection, path: Path, wanted: Wanted) -> Iterator[None]:
    """Whatever ``sql`` does ends once it is ``wanted`` no more."""
    sql.set_progress_handler(lambda: not wanted(), _STEPS)
    try:
        yield
    except (_UnwantedError, sqlite3.OperationalError) as error:
        if wanted():
            raise
        raise LibraryError(
            f"The library {display_path(path)} was closed before it was brought up to date;"
            " open it again."
        ) from error
    finally:
        sql.set_progress_handler(None, 0)


def _back_up(sql: sqlite3.Connection, path: Path, version: int, wanted: Wanted) -> None:
    target = backup_path(path, version)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    copy = sqlite3.connect(part)

    def look(_status: int, _left: int, _pages: int) -> None:
        if not wanted():
            raise _UnwantedError

    try:
        sql.backup(copy, pages=_PAGES, progress=look)
    except _UnwantedError:
        copy.close()
        part.unlink()
        raise
    finally:
        copy.close()
    part.replace(target)


def migrate(
    sql: sqlite3.Connection,
    path: Path,
    steps: Mapping[int, tuple[str, ...]],
    latest: int,
    fill: Fill | None = None,
) -> None:
    """Take the file from its version to ``latest``, all steps in one transaction. One that was
    empty is then given to ``fill``.

    Raises LibraryError, leaving the file as it was, where a step is missing or where rows
    would be left that refer to nothing.
    """
    sql.execute("PRAGMA foreign_keys = OFF")
    sql.execute("BEGIN IMMEDIATE")
    try:
        # Asked again: another process may have done it while this one waited.
        version = _pragma(sql, "user_version")
        for step in range(version + 1, latest + 1):
            if step not in steps:
                raise LibraryError(
                    f"The library {display_path(path)} is of version {version}, which this"
                    " newsreader cannot bring up to date; open it with an older one first."
                )
            for statement in steps[step]:
                sql.execute(statement)
        if version == 0 and fill is not None:
            fill(sql)
        if sql.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise LibraryError(
                f"The library {display_path(path)} is damaged: some of its rows refer to"
                " nothing; go back to a copy, or read its folders into a new one."
            )
        sql.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        sql.execute(f"PRAGMA user_version = {latest}")
        sql.execute("COMMIT")
    except BaseException:
        if sql.in_transaction:
            sql.execute("ROLLBACK")
        raise
