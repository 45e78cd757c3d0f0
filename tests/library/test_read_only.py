"""A library on a disk, or in a folder, that may not be written."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import Library, LibraryWriter
from tests.library.calls import KNOWN, READS
from tests.library.making import STAMP, SurnameResolver, analysis, store_read
from tests.library.test_connection import pragma


@pytest.fixture
def sealed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A library alone in a folder in which nothing may be written."""
    folder = tmp_path / "disk 100% full?#"
    folder.mkdir()
    path = folder / "library.newsreader"
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        library.add_folder(Path("/news"))
        store_read(library, 1, "a.txt", STAMP, KNOWN.content_hash, [KNOWN])
        library.store_analyses([analysis(KNOWN)])
        library.set_meta("key", "value")
    _seal(path, monkeypatch)
    yield path
    folder.chmod(0o755)


def _seal(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    if os.access(path, os.W_OK):
        # Nothing can be kept from the system's own user but by a disk.
        monkeypatch.setattr(os, "access", lambda *_, **__: False)


@pytest.mark.parametrize("name", READS)
def test_it_can_be_read(sealed: Path, name: str) -> None:
    before = sorted(sealed.parent.iterdir())
    with Library.open(sealed) as library:
        READS[name](library)
        assert library.counts().articles == 1
        assert sorted(sealed.parent.iterdir()) == before, "nothing is put beside it"


def test_what_a_person_does_is_refused(sealed: Path) -> None:
    with Library.open(sealed) as library:
        for change in (
            lambda: library.star([KNOWN.id], True),
            lambda: library.hide_name("Anna"),
            lambda: library.mark_read([KNOWN.id], True),
        ):
            with pytest.raises(LibraryError, match="cannot be changed; check that you may write"):
                change()


def test_nobody_can_index_into_it(sealed: Path) -> None:
    with pytest.raises(LibraryError, match="cannot be changed; check that you may write"):
        LibraryWriter.open_for_writing(sealed, SurnameResolver())


def test_an_older_one_is_refused_with_what_to_do(sealed: Path) -> None:
    sealed.chmod(0o644)
    with closing(sqlite3.connect(f"{sealed.as_uri()}?immutable=0", uri=True)) as sql:
        sql.execute("PRAGMA journal_mode = DELETE")
        sql.execute("PRAGMA user_version = 3")
    sealed.chmod(0o444)
    with pytest.raises(LibraryError, match=r"older version.*copy it to a folder in which you may"):
        Library.open(sealed)
    assert pragma(sealed, "user_version") == 3
