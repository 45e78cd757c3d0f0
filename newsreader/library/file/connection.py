"""A connection to a library file: opened, checked; errors in words."""

import contextlib
import sqlite3
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsreader.collector import collector_at_rest
from newsreader.errors import LibraryError, LockedError
from newsreader.library.file import schema
from newsreader.library.file.beside import copy_path, identity_of, may_write
from newsreader.library.file.damage import is_damaged, tells_of_damage
from newsreader.library.file.lock import WriterLock
from newsreader.library.file.log import LOGGED_PAGES, LogCopier
from newsreader.library.file.migrating import Fill, Wanted, bring_up_to_date, version_of
from newsreader.paths import LIBRARY_SUFFIX, display_path, is_there

WAIT_SECONDS = 10.0
"""How long a statement waits for another process's transaction before it gives up."""

_EMPTYING_MS = 500

_WRITER_KIB = 131072
"""A new article's names are in pages all over the file: most of these are to be at hand."""

_KNOCKING_S = 0.001
"""How often one who wants to write tries. SQLite itself tries less and less often, ten times a
second in the end, and misses the gaps that a writer leaves who has much to do."""

_GAP_S = 2 * _KNOCKING_S
"""The least time between two transactions of the writer, in which one who knocks is let in."""

_MAKING_SECONDS = 2.0  # a library that another process is making is an empty file for a moment

_LOCKED = "is locked by another program; try again when that is done"

_WORDS: Mapping[int, str] = {
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_PERM: "may not be opened by you; check its permissions",
    sqlite3.SQLITE_READONLY: "cannot be changed; check that you may write it and its folder",
    sqlite3.SQLITE_IOERR: "cannot be read or written; check the disk it is on",
    sqlite3.SQLITE_CORRUPT: "is damaged; go back to a copy, or read its folders into a new one",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full; make room, then try again",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; check that it is a file, that its folder exists"
    " and that you may write there",
    sqlite3.SQLITE_PROTOCOL: _LOCKED,
    sqlite3.SQLITE_NOMEM: "needs more memory than there is; close other programs",
    sqlite3.SQLITE_NOTADB: "is not a newsreader library; choose another file",
}


_OF_DAMAGE = (_WORDS[sqlite3.SQLITE_CORRUPT], _WORDS[sqlite3.SQLITE_NOTADB])

_MISREADINGS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, sqlite3.Error)
"""What is raised where rows are not what they were written as, and where we made a mistake."""


@contextlib.contextmanager
def errors_in_words(path: Path) -> Iterator[None]:
    """Turn what the environment did to the file into a LibraryError.

    Every other error is a mistake of ours and passes, unless the file proves to be damaged.
    """
    try:
        yield
    except _MISREADINGS as error:
        words = _words(error) if isinstance(error, sqlite3.Error) else None
        if words is None and _is_damaged(path):
            words = _WORDS[sqlite3.SQLITE_CORRUPT]
        if words is None:
            raise
        if words in _OF_DAMAGE and is_there(copy := copy_path(path)):
            words = f"is damaged; open {display_path(copy)}, which holds what you did in it"
        kind = LockedError if words == _LOCKED else LibraryError
        raise kind(f"The library {display_path(path)} {words}.") from error


def _words(error: sqlite3.Error) -> str | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    # The low byte is the primary code; the rest says more than a person needs.
    if code is not None and (words := _WORDS.get(code & 0xFF)) is not None:
        return words
    return _WORDS[sqlite3.SQLITE_CORRUPT] if tells_of_damage(error) else None


def _is_damaged(path: Path) -> bool:
    """Looked at through a connection of its own: the one that failed may be in a transaction."""
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro"
        sql = _connect(uri, 0, uri=True) if may_write(path) else _connect_sealed(path)
    except (LibraryError, OSError, sqlite3.Error):
        return False
    with contextlib.closing(sql):
        return is_damaged(sql)


class Database:
    """One thread's connection. Every use goes through ``reading`` or ``writing``."""

    def __init__(
        self,
        path: Path,
        *,
        writer: bool = False,
        wait_seconds: float = WAIT_SECONDS,
        wanted: Wanted = lambda: True,
    ) -> None:
        self.path = path
        self._wait_seconds = self._wait_to_write = wait_seconds
        self._log = LogCopier(path) if writer else None
        self._written = 0.0
        _refuse_an_empty_file(path, min(wait_seconds, _MAKING_SECONDS))
        fill = _restoring(path)
        self._lock: WriterLock | None = None
        sealed = is_there(path) and not may_write(path)
        with errors_in_words(path):
            if writer and sealed:
                raise LibraryError(
                    f"The library {display_path(path)} {_WORDS[sqlite3.SQLITE_READONLY]}."
                )
            self._sql = _connect_sealed(path) if sealed else _connect(path, wait_seconds)
            try:
                self._identity = identity_of(path)
                if sealed:
                    _refuse_what_is_older(self._sql, path)
                    self._sql.execute("PRAGMA temp_store = MEMORY")
                    return
                if writer:
                    # Before a lock is put beside what is no library.
                    version_of(self._sql, path)
                    self._lock = WriterLock(path)
                # Before tables are sorted anew, which takes half the time so.
                self._sql.execute("PRAGMA temp_store = MEMORY")
                self._sql.execute(f"PRAGMA cache_size = {-(_WRITER_KIB if writer else 16384)}")
                bring_up_to_date(self._sql, path, fill, locked=writer, wanted=wanted)
                _use_wal(self._sql, wait_seconds)
                self._sql.execute("PRAGMA synchronous = NORMAL")
                self._sql.execute("PRAGMA foreign_keys = ON")
                # What is deleted may be confidential: it is not to be read from free pages.
                self._sql.execute("PRAGMA secure_delete = ON")
                self._sql.execute(f"PRAGMA wal_autocheckpoint = {LOGGED_PAGES}")
            except BaseException:
                self._sql.close()
                if self._lock is not None:
                    self._lock.release()
                raise

    @property
    def is_in_place(self) -> bool:
        """Whether the file that was opened is still the one of this name."""
        return identity_of(self.path) == self._identity

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """All that is read inside is of one moment."""
        with errors_in_words(self.path):
            if self._sql.in_transaction:
                yield self._sql
                return
            self._sql.execute("BEGIN")
            try:
                yield self._sql
            finally:
                if self._sql.in_transaction:
                    self._sql.execute("ROLLBACK")

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is stored, or nothing of it."""
        with errors_in_words(self.path), collector_at_rest():
            self._begin_writing()
            try:
                yield self._sql
                self._sql.execute("COMMIT")
            except BaseException:
                # SQLite has rolled back itself after some errors.
                if self._sql.in_transaction:
                    self._sql.execute("ROLLBACK")
                raise
            if self._log is not None:
                self._log.written(self._sql)
                self._written = time.monotonic()

    @contextlib.contextmanager
    def waiting_to_write(self, seconds: float) -> Iterator[None]:
        """Inside, who wants to write waits no longer than this for other programs."""
        before, self._wait_to_write = self._wait_to_write, seconds
        try:
            yield
        finally:
            self._wait_to_write = before

    def _begin_writing(self) -> None:
        if self._log is not None:
            time.sleep(max(0.0, self._written + _GAP_S - time.monotonic()))
        deadline = time.monotonic() + self._wait_to_write
        self._sql.execute("PRAGMA busy_timeout = 0")
        try:
            while not self._has_begun(last_try=time.monotonic() >= deadline):
                time.sleep(_KNOCKING_S)
        finally:
            self._wait_as_usual()

    def _has_begun(self, *, last_try: bool) -> bool:
        try:
            self._sql.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if last_try or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
        return True

    def _wait_as_usual(self) -> None:
        self._sql.execute(f"PRAGMA busy_timeout = {round(self._wait_seconds * 1000)}")

    def copy_log(self) -> None:
        """Copy what this writer logged into the file, as far as nobody reads what is there: to be
        called when nobody waits."""
        if self._log is not None:
            with errors_in_words(self.path):
                self._log.copy(self._sql)

    def empty_log(self) -> None:
        """Write the log of what was written lately into the file, and empty it. Where someone
        reads just now, the log stays until the last who has the library open closes it."""
        if self._log is not None:
            self._log.finish()
        with errors_in_words(self.path):
            self._sql.execute(f"PRAGMA busy_timeout = {_EMPTYING_MS}")
            try:
                self._sql.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            finally:
                self._wait_as_usual()

    def close(self) -> None:
        """Close the file and let the next writer in."""
        if self._log is not None:
            self._log.finish()
        try:
            with errors_in_words(self.path):
                self._sql.close()
        finally:
            if self._lock is not None:
                self._lock.release()


def _connect(path: Path | str, wait_seconds: float, *, uri: bool = False) -> sqlite3.Connection:
    return sqlite3.connect(path, timeout=wait_seconds, isolation_level=None, uri=uri)


def _connect_sealed(path: Path) -> sqlite3.Connection:
    """Open a library for reading alone, on a disk or in a folder that cannot be written.

    Where there is no log, the file is all there is, and SQLite need not put anything beside it
    (https://www.sqlite.org/wal.html, "Read-Only Databases").
    """
    log = path.with_name(f"{path.name}-wal")
    has_log = is_there(log) and log.stat().st_size > 0
    how = "mode=ro" if has_log else "mode=ro&immutable=1"
    sql = _connect(f"{path.absolute().as_uri()}?{how}", 0, uri=True)
    try:
        sql.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        sql.close()
        if not has_log or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CANTOPEN:
            raise
        raise LibraryError(
            f"The library {display_path(path)} cannot be read where it is: {log.name} beside it"
            " holds its last changes; copy both to a folder in which you may write."
        ) from error
    return sql


def _refuse_what_is_older(sql: sqlite3.Connection, path: Path) -> None:
    if version_of(sql, path) != schema.LATEST:
        raise LibraryError(
            f"The library {display_path(path)} is of an older version, and cannot be brought up to"
            " date where it is; copy it to a folder in which you may write."
        )


def _refuse_an_empty_file(path: Path, seconds: float) -> None:
    """An empty file that is not called like a library is someone's: a placeholder, a note to come.

    One that another process is making a library of is filled within ``seconds``. Only asked for
    its size: to open and close the file here would take away the locks that SQLite has on it.
    """
    deadline = time.monotonic() + seconds
    if path.suffix == LIBRARY_SUFFIX or is_there(copy_path(path)):
        return
    while _is_empty(path):
        if time.monotonic() > deadline:
            raise LibraryError(
                f"{display_path(path)} is an empty file and not a newsreader library;"
                f" choose another file, or a new name that ends in {LIBRARY_SUFFIX}."
            )
        time.sleep(0.02)


def _is_empty(path: Path) -> bool:
    try:
        return path.is_file() and not path.stat().st_size
    except OSError:
        # Opening it says what is the matter.
        return False


def _restoring(path: Path) -> Fill | None:
    """What fills the library where it is empty or gone, and a copy of it is beside it."""
    if not is_there(copy_path(path)) or (is_there(path) and not _is_empty(path)):
        return None
    from newsreader.library.file.safe_copy import restoring

    return restoring(path)


def _use_wal(sql: sqlite3.Connection, wait_seconds: float) -> None:
    """Readers never wait for the writer. The mode is the file's and set once; SQLite does not
    wait by itself when two processes set it at the same moment."""
    deadline = time.monotonic() + wait_seconds
    while sql.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            sql.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
