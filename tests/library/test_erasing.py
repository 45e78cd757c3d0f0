"""Nothing of a removed folder's text is left in the library's files."""

from contextlib import closing
from pathlib import Path

from newsreader.library import Library, LibraryWriter
from newsreader.library.file.connection import Database
from tests.library.making import SurnameResolver, add

WORDS = ("xylophonquartz", "brimblewick", "quandaryheim", "zephyrostone")
SECRET = "It was Xylophonquartz Brimblewick in Quandaryheim, and zephyrostone. "


def files_of(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes().lower() for file in path.parent.glob(path.name + "*")}


def traces(path: Path) -> set[tuple[str, str]]:
    """Where words stand, but for their first letters, which an index may leave out."""
    return {
        (name, word)
        for name, content in files_of(path).items()
        for word in WORDS
        if word[3:].encode() in content
    }


def fill(library: LibraryWriter, tmp_path: Path) -> int:
    kept, _ = library.add_folder(tmp_path / "kept")
    secret, _ = library.add_folder(tmp_path / "secret")
    for number in range(30):
        add(library, kept, f"{number}.txt", f"it was Anna Smith, {number}, " + "and more " * 40)
        add(library, secret, f"{number}.txt", f"{number}. " + SECRET * 20)
    return secret.id


def test_a_removed_folder_leaves_none_of_its_text(path: Path, tmp_path: Path) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        secret = fill(library, tmp_path)
    assert {word for _, word in traces(path)} == set(WORDS)
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        library.remove_folder(secret)
        # Not in the log either, which stays as long as someone has the library open.
        assert traces(path) == set()
        assert len(library.search("smith")) == 30
        assert library.search("brimblewick") == []
    assert traces(path) == set()


def test_who_reads_meanwhile_only_puts_it_off(path: Path, tmp_path: Path) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        secret = fill(library, tmp_path)
        with closing(Database(path)) as reader, reader.reading() as sql:
            assert sql.execute("SELECT count(*) FROM article").fetchone() == (60,)
            library.remove_folder(secret)
            assert sql.execute("SELECT count(*) FROM article").fetchone() == (60,)
    assert traces(path) == set()


def test_a_removal_that_was_broken_off_is_finished(path: Path, tmp_path: Path) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        secret = fill(library, tmp_path)
    with closing(Database(path)) as opened, opened.writing() as sql:
        sql.execute("UPDATE folder SET leaving = 1 WHERE id = ?", (secret,))
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        assert [folder.path.name for folder in library.folders()] == ["kept"]
    assert traces(path) == set()


def test_deleted_rows_are_overwritten_by_every_connection(path: Path) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()), Library.open(path):
        for database in (Database(path), Database(path, wait_seconds=1)):
            with closing(database), database.reading() as sql:
                assert sql.execute("PRAGMA secure_delete").fetchone() == (1,)
