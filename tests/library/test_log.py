"""The log is copied into the file beside the writing, and begins anew."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.library.file import log
from newsreader.library.file.connection import Database
from newsreader.library.file.log import LogCopier

ROW = "x" * 3000
"""Fills most of a page."""


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_CHANGES", 20)


@pytest.fixture
def written(path: Path) -> Iterator[Database]:
    with closing(Database(path, writer=True)) as database:
        yield database


def write(database: Database, rows: range) -> None:
    for row in rows:
        with database.writing() as sql:
            sql.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (str(row), ROW))


def count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as sql:
        return int(sql.execute("SELECT count(*) FROM setting").fetchone()[0])


def times_begun_anew(path: Path) -> int:
    """The log's "checkpoint sequence number" (https://www.sqlite.org/fileformat.html, "WAL File
    Format")."""
    with path.with_name(f"{path.name}-wal").open("rb") as file:
        return int.from_bytes(file.read(16)[12:], "big")


def test_the_log_begins_anew_while_the_writer_goes_on(written: Database, path: Path) -> None:
    # How much is written while a thread copies is the disk's business.
    for row in range(50_000):
        write(written, range(row, row + 1))
        if times_begun_anew(path) >= 3:
            break
    assert times_begun_anew(path) == 3
    assert count(path) == row + 1


def test_a_log_that_is_copied_holds_nothing_that_the_file_does_not(
    written: Database, path: Path, tmp_path: Path
) -> None:
    write(written, range(50))
    written.copy_log()
    alone = tmp_path / "alone"
    alone.write_bytes(path.read_bytes())
    assert count(alone) == 50


def test_nothing_is_lost_to_one_who_reads_meanwhile(written: Database, path: Path) -> None:
    write(written, range(10))
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        before = reader.execute("SELECT count(*) FROM setting").fetchone()
        write(written, range(10, 200))
        assert reader.execute("SELECT count(*) FROM setting").fetchone() == before == (10,)
        reader.execute("COMMIT")
        assert reader.execute("SELECT count(*) FROM setting").fetchone() == (200,)


def test_what_cannot_be_copied_stays_in_the_log(path: Path) -> None:
    copier = LogCopier(path / "nowhere")
    with closing(Database(path)) as database:
        write(database, range(30))
        with database.reading() as sql:
            copier.written(sql)
        copier.finish()
    assert count(path) == 30
