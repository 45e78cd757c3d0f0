"""Opening: new, old, newer and foreign files."""

import sqlite3
import time
from collections.abc import Mapping
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import Library, LibraryWriter
from newsreader.library.file import schema
from newsreader.library.file.beside import backup_path
from newsreader.library.file.connection import Database
from newsreader.library.file.lock import WriterLock
from newsreader.library.file.migrating import migrate
from tests.library.making import SurnameResolver, article, read


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as sql:
        return sql.execute(f"PRAGMA {name}").fetchone()[0]


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as sql, sql:
        for statement in statements:
            sql.execute(statement)


def test_a_new_file_says_whose_it_is(path: Path) -> None:
    Library.open(path).close()
    assert pragma(path, "application_id") == schema.APPLICATION_ID
    assert pragma(path, "user_version") == schema.LATEST
    assert pragma(path, "journal_mode") == "wal"


def test_an_empty_file_becomes_a_library(path: Path) -> None:
    path.touch()
    with Library.open(path) as library:
        assert library.counts().articles == 0


def test_an_empty_file_of_another_name_is_left_alone(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.touch()
    with pytest.raises(LibraryError, match=r"README\.md is an empty file"):
        Library.open(readme, wait_seconds=0)
    with pytest.raises(LibraryError, match=r"README\.md is an empty file"):
        LibraryWriter.open_for_writing(readme, SurnameResolver())
    assert list(tmp_path.iterdir()) == [readme]
    assert readme.read_bytes() == b""


def test_a_new_library_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    Library.open(path).close()
    with Library.open(path) as library:
        assert library.counts().articles == 0


def test_who_decides_does_not_copy_what_the_writer_logged(path: Path) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as writer:
        folder, _ = writer.add_folder(Path("/news"))
        long = article("A long story. " * 500_000)
        read(writer, folder, "a.txt", long)
        before = path.read_bytes()
        with Library.open(path) as library:
            library.mark_read([long.id], True)
            assert path.read_bytes() == before
            # That is done when nobody waits.
            writer.copy_log()
            assert path.stat().st_size > len(long.text)


def test_a_newer_library_is_refused_and_left_alone(path: Path) -> None:
    Library.open(path).close()
    execute(path, f"PRAGMA user_version = {schema.LATEST + 1}")
    with pytest.raises(LibraryError, match="newer newsreader"):
        Library.open(path)
    assert pragma(path, "user_version") == schema.LATEST + 1


@pytest.mark.parametrize(
    "statement",
    ["PRAGMA application_id = 1", "PRAGMA user_version = 1", "CREATE TABLE theirs (x)"],
)
def test_another_programs_database_is_refused_and_left_alone(path: Path, statement: str) -> None:
    execute(path, statement)
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="not a newsreader library"):
        Library.open(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(path: Path) -> None:
    path.write_text("Something else altogether. " * 100)
    with pytest.raises(LibraryError, match="not a newsreader library"):
        Library.open(path)


def test_nothing_is_put_beside_a_file_that_is_no_database(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all, ...")
    with pytest.raises(LibraryError, match="not a newsreader library"):
        LibraryWriter.open_for_writing(letter, SurnameResolver())
    assert list(tmp_path.iterdir()) == [letter]


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be opened"):
        Library.open(tmp_path)


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    missing = tmp_path / "missing" / "library.newsreader"
    with pytest.raises(LibraryError, match="check that"):
        Library.open(missing)
    with pytest.raises(LibraryError, match="check that"):
        LibraryWriter.open_for_writing(missing, SurnameResolver())


def test_closing_twice_does_nothing(path: Path) -> None:
    library = Library.open(path)
    library.close()
    library.close()


@pytest.fixture
def two_steps(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of the version before one that adds a table."""
    Library.open(path).close()
    later = schema.LATEST + 1
    monkeypatch.setattr(
        schema, "MIGRATIONS", {**schema.MIGRATIONS, later: ("CREATE TABLE added (x)",)}
    )
    monkeypatch.setattr(schema, "LATEST", later)
    return path


def test_an_older_library_is_brought_up_to_date_with_a_backup(two_steps: Path) -> None:
    Library.open(two_steps).close()
    assert pragma(two_steps, "user_version") == schema.LATEST
    execute(two_steps, "INSERT INTO added VALUES (1)")
    backup = backup_path(two_steps, schema.LATEST - 1)
    assert pragma(backup, "user_version") == schema.LATEST - 1
    assert pragma(backup, "application_id") == schema.APPLICATION_ID


def test_an_older_library_that_is_being_written_is_left_alone(two_steps: Path) -> None:
    lock = WriterLock(two_steps)
    try:
        with pytest.raises(LibraryError, match="being indexed by another newsreader"):
            Library.open(two_steps)
    finally:
        lock.release()
    Library.open(two_steps).close()


def test_the_writer_brings_an_older_library_up_to_date_too(two_steps: Path) -> None:
    LibraryWriter.open_for_writing(two_steps, SurnameResolver()).close()
    assert pragma(two_steps, "user_version") == schema.LATEST


def migrated(path: Path, steps: Mapping[int, tuple[str, ...]]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        migrate(sql, path, steps, max(steps))


def test_a_missing_step_is_refused_and_nothing_done(path: Path) -> None:
    with pytest.raises(LibraryError, match="older one first"):
        migrated(path, {1: ("CREATE TABLE a (x)",), 3: ("CREATE TABLE c (x)",)})
    assert pragma(path, "user_version") == 0
    execute(path, "CREATE TABLE a (x)")


def test_a_step_that_fails_takes_all_steps_back(path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        migrated(path, {1: ("CREATE TABLE a (x)",), 2: ("CREATE TABLE a (x)",)})
    assert pragma(path, "user_version") == 0
    execute(path, "CREATE TABLE a (x)")


def test_a_step_that_leaves_rows_referring_to_nothing_is_taken_back(path: Path) -> None:
    steps = {
        1: (
            "CREATE TABLE a (id INTEGER PRIMARY KEY)",
            "CREATE TABLE b (a REFERENCES a (id))",
            "INSERT INTO b VALUES (7)",
        )
    }
    with pytest.raises(LibraryError, match="refer to nothing"):
        migrated(path, steps)
    execute(path, "CREATE TABLE a (x)")


def test_who_waits_to_write_finds_a_short_gap(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Library.open(path).close()
    with closing(Database(path)) as busy, closing(Database(path)) as waiting:
        transaction = ExitStack()
        transaction.enter_context(busy.writing())
        waited: list[float] = []

        def let_in(seconds: float) -> None:
            waited.append(seconds)
            if len(waited) == 20:
                transaction.close()

        monkeypatch.setattr(time, "sleep", let_in)
        with waiting.writing():
            pass
        assert len(waited) == 20
        assert max(waited) <= 0.002
        # Other statements wait as they did.
        with waiting.reading() as sql:
            assert sql.execute("PRAGMA busy_timeout").fetchone()[0] >= 1000


def test_who_waits_to_write_gives_up_in_the_end(path: Path) -> None:
    Library.open(path).close()
    with closing(Database(path)) as busy, closing(Database(path, wait_seconds=0.05)) as waiting:
        locked = pytest.raises(LibraryError, match="locked by another program")
        with busy.writing(), locked, waiting.writing():
            pass
        with waiting.writing():
            pass
