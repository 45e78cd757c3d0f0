"""What the environment does to the file is told in words, by every public method."""

import itertools
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import Library, LibraryWriter
from newsreader.library.file.connection import Database, errors_in_words
from tests.library.calls import KNOWN, READS, WRITER_READS, WRITES, more_of_known, public_methods
from tests.library.making import STAMP, SurnameResolver, analysis, article, store_read

Call = Callable[[LibraryWriter], object]
ALL: dict[str, Call] = {**READS, **WRITER_READS, **WRITES}


@pytest.fixture
def filled(path: Path) -> Path:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        library.add_folder(Path("/news"))
        store_read(library, 1, "a.txt", STAMP, KNOWN.content_hash, [KNOWN])
        library.store_analyses([analysis(KNOWN)])
        more_of_known(library)
        library.set_meta("key", "value")
    return path


def opened(path: Path) -> LibraryWriter:
    return LibraryWriter.open_for_writing(path, SurnameResolver(), wait_seconds=0)


def test_every_public_method_is_called_here() -> None:
    assert set(ALL) == public_methods()


@pytest.mark.parametrize("name", ALL)
def test_every_call_works_on_a_sound_library(filled: Path, name: str) -> None:
    with opened(filled) as library:
        ALL[name](library)


@pytest.fixture
def locked(filled: Path) -> Iterator[LibraryWriter]:
    with (
        opened(filled) as library,
        closing(sqlite3.connect(filled, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        yield library
        other.execute("ROLLBACK")


@pytest.mark.parametrize("name", WRITES)
def test_writing_a_locked_library(locked: LibraryWriter, name: str) -> None:
    with pytest.raises(LibraryError, match="locked by another program"):
        WRITES[name](locked)


@pytest.mark.parametrize("name", [*READS, *WRITER_READS])
def test_reading_goes_on_while_the_library_is_locked(locked: LibraryWriter, name: str) -> None:
    ALL[name](locked)


def test_opening_a_library_that_is_locked_altogether(filled: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="locked by another program"):
            Library.open(filled, wait_seconds=0)


def damage(path: Path) -> None:
    """Overwrite every table and index, and leave the schema that names them."""
    with closing(sqlite3.connect(path)) as sql:
        size = sql.execute("PRAGMA page_size").fetchone()[0]
        roots = [
            row[0] for row in sql.execute("SELECT rootpage FROM sqlite_schema WHERE rootpage > 1")
        ]
    with path.open("r+b") as file:
        for root in roots:
            file.seek((root - 1) * size)
            file.write(b"\xee" * size)


@pytest.mark.parametrize("name", ALL)
def test_a_damaged_library(filled: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # Opening looks for what is left to do, which would find the damage first.
    monkeypatch.setattr(LibraryWriter, "_catch_up", lambda _: None)
    damage(filled)
    with opened(filled) as library:
        monkeypatch.undo()
        with pytest.raises(LibraryError, match="is damaged"):
            ALL[name](library)


def test_opening_a_damaged_library_for_writing_lets_the_lock_go(filled: Path) -> None:
    damage(filled)
    for _ in range(2):
        with pytest.raises(LibraryError, match="is damaged"):
            opened(filled)


def corrupted(path: Path, statement: str) -> None:
    """Change a row as a flipped bit would: nothing is checked, no trigger runs."""
    with closing(sqlite3.connect(path)) as sql, sql:
        sql.execute("PRAGMA foreign_keys = OFF")
        sql.execute("PRAGMA ignore_check_constraints = ON")
        sql.execute(statement)


@pytest.mark.parametrize(
    ("statement", "call"),
    [
        ("UPDATE entity SET type = 'PERSOL'", "entity_rows"),
        ("UPDATE mention SET label = 'PERSOL'", "article"),
        ("UPDATE article_text SET sections = replace(sections, 'body', 'bodx')", "article"),
        ("UPDATE article_text SET sections = '[[\"body\",'", "article"),
        ("UPDATE article SET title_key = x'00ff', locator = x'00ff'", "article"),
        ("UPDATE entity_folder SET mentions = 'x'", "entity_rows"),
        ("UPDATE name_group SET entity_id = 99", "reresolve"),
        ("UPDATE chain SET group_id = 99", "remove_folder"),
        ("UPDATE article_fts_config SET v = 99 WHERE k = 'version'", "search"),
        ("UPDATE group_index_config SET v = 99 WHERE k = 'version'", "remove_folder"),
    ],
)
def test_a_damaged_row(filled: Path, statement: str, call: str) -> None:
    corrupted(filled, statement)
    with opened(filled) as library, pytest.raises(LibraryError, match=r"is damaged; "):
        ALL[call](library)


def test_a_mistake_of_ours_is_not_taken_for_damage(filled: Path) -> None:
    for mistake in (ValueError("ours"), KeyError("ours"), sqlite3.IntegrityError("ours")):
        with pytest.raises(type(mistake), match="ours"), errors_in_words(filled):
            raise mistake
    for statement in ("SELECT * FROM nothing", "INSERT INTO folder (path) VALUES (NULL)"):
        with (
            closing(Database(filled)) as database,
            pytest.raises(sqlite3.Error),
            database.writing() as sql,
        ):
            sql.execute(statement)


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Gives every connection opened from now on a limit, as a disk or a permission would."""
    connect = sqlite3.connect

    def limit(pragma: str) -> None:
        def limited_connect(*args: object, **more: object) -> sqlite3.Connection:
            sql: sqlite3.Connection = connect(*args, **more)  # type: ignore[call-overload]
            sql.execute(pragma)
            return sql

        monkeypatch.setattr(sqlite3, "connect", limited_connect)

    return limit


def test_a_full_disk(filled: Path, limited: Callable[[str], None]) -> None:
    pages = filled.stat().st_size // 4096
    limited(f"PRAGMA max_page_count = {pages + 20}")
    with opened(filled) as library:
        before = library.counts()
        stored = 0
        with pytest.raises(LibraryError, match="disk is full"):
            for n in itertools.count():
                made = article(f"Anna {n} " * 2000)
                store_read(library, 1, f"{n}.txt", STAMP, made.content_hash, [made])
                stored += 1
        assert library.counts().articles == before.articles + stored


@pytest.mark.parametrize("name", WRITES)
def test_a_library_that_may_not_be_written(
    filled: Path, limited: Callable[[str], None], name: str
) -> None:
    limited("PRAGMA query_only = ON")
    with opened(filled) as library, pytest.raises(LibraryError, match="cannot be changed"):
        WRITES[name](library)
