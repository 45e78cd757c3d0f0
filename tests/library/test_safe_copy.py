"""What people did outlives the library's file: by the copy beside it."""

import re
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import ArticleQuery, Detail, Folder, Library, LibraryWriter
from newsreader.library.file import human_tables, safe_copy
from newsreader.library.file.beside import copy_path
from newsreader.model import Article
from tests.library.making import SurnameResolver, add

TEXT = "Bashar Assad met Anna Smith. Then Assad left."


def opened(path: Path) -> LibraryWriter:
    return LibraryWriter.open_for_writing(path, SurnameResolver())


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as sql:
        return sql.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()


def of_people(path: Path) -> dict[str, list[tuple[object, ...]]]:
    return {table: rows(path, table) for table in human_tables.TABLES}


def do_everything(library: LibraryWriter, article: Article) -> None:
    library.mark_read([article.id], True)
    library.star([article.id], True)
    library.tag([article.id], "harbour")
    library.correct_detail(article.id, Detail.TITLE, "Assad leaves")
    library.add_note(article.id, 0, 6, "who else was there?")
    (anna,) = library.find_entities("Anna Smith")
    library.rename(anna.entity_id, "Anna A. Smith")


@pytest.fixture
def made(library: LibraryWriter, folder: Folder, path: Path) -> Path:
    """A library in which a person did everything once, closed."""
    do_everything(library, add(library, folder, "a.txt", TEXT))
    library.close()
    assert all(of_people(path).values())
    return path


def test_every_table_of_people_is_copied() -> None:
    statements = (*human_tables.PLACES, *human_tables.LEDGER, *human_tables.KEEPING)
    tables = {m[1] for s in statements if (m := re.match(r"CREATE TABLE (\w+)", s))}
    assert tables == set(human_tables.TABLES)


def test_the_copy_holds_what_people_did_and_no_text(made: Path) -> None:
    assert of_people(copy_path(made)) == of_people(made)
    assert rows(copy_path(made), "article_text") == []
    assert [row[1] for row in rows(copy_path(made), "folder")] == [
        row[1] for row in rows(made, "folder")
    ]


def test_a_library_in_which_nobody_did_anything_has_no_copy(
    library: LibraryWriter, folder: Folder, path: Path
) -> None:
    add(library, folder, "a.txt", TEXT)
    library.close()
    assert not copy_path(path).exists()


@pytest.mark.parametrize("lost", ["emptied", "gone"])
def test_a_lost_library_is_filled_from_its_copy(made: Path, lost: str) -> None:
    before = of_people(made)
    for each in made.parent.glob(f"{made.name}*"):
        each.unlink()
    if lost == "emptied":
        made.touch()

    with Library.open(made) as library:
        (folder,) = library.folders()
        assert library.restored_from() is not None
        assert library.restored_from() is None, "told once"

    assert of_people(made) == before
    with opened(made) as library:
        article = add(library, folder, "a.txt", TEXT)
        assert [row.name for row in library.find_entities("Anna A. Smith")] == ["Anna A. Smith"]
        (row,) = library.article_rows([article.id])
        assert (row.title, row.read, row.starred) == ("Assad leaves", True, True)
        assert [note.text for note in library.notes()] == ["who else was there?"]


def test_an_emptied_library_of_any_name_is_filled(tmp_path: Path) -> None:
    path = tmp_path / "case"
    with opened(path) as library:
        folder, _ = library.add_folder(tmp_path / "news")
        do_everything(library, add(library, folder, "a.txt", TEXT))
    path.write_bytes(b"")

    with Library.open(path) as library:
        assert len(library.decisions()) == 1


def test_a_new_library_says_nothing(path: Path) -> None:
    with Library.open(path) as library:
        assert library.restored_from() is None


def test_the_copy_follows_what_another_process_does(
    library: LibraryWriter, folder: Folder, path: Path
) -> None:
    article = add(library, folder, "a.txt", TEXT)
    with Library.open(path) as person:
        person.star([article.id], True)
    library.keep_copy()
    for thread in threading.enumerate():
        if thread.name == "safe copier":
            thread.join()

    assert of_people(copy_path(path))["star_mark"] == of_people(path)["star_mark"] != []


def test_what_is_done_in_a_library_whose_file_was_deleted_is_kept(made: Path) -> None:
    with opened(made) as library, Library.open(made) as person:
        for each in made.parent.glob(f"{made.name}*"):
            each.unlink()
        with pytest.raises(LibraryError, match="was moved, deleted or replaced while it was open"):
            library.keep_copy()
        library.keep_copy()
        person.rename(person.find_entities("Anna A. Smith")[0].entity_id, "Anna")

    with Library.open(made) as library:
        assert next(row.words for row in library.decisions()) == "Renamed “Anna A. Smith” to “Anna”"


def test_the_copy_of_another_library_stays(made: Path) -> None:
    kept = of_people(copy_path(made))
    other = made.with_name("other.newsreader")
    with opened(other) as library:
        folder, _ = library.add_folder(made.parent / "news")
        do_everything(library, add(library, folder, "b.txt", TEXT))
    copy_path(other).unlink()
    other.replace(made)

    with opened(made) as library:
        library.rename(library.find_entities("Anna A. Smith")[0].entity_id, "Anna")

    assert of_people(copy_path(made)) == kept
    assert of_people(copy_path(made, 2)) == of_people(made)


def test_a_lost_library_is_filled_from_the_copy_begun_last(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = made.read_bytes()
    with opened(made) as library:
        library.rename(library.find_entities("Anna A. Smith")[0].entity_id, "Anna")
    made.write_bytes(older)
    # The clock was set back meanwhile.
    monkeypatch.setattr(safe_copy, "_now", lambda: "2001-01-01T00:00:00+00:00")
    with opened(made) as library:
        library.tag(library.article_ids(ArticleQuery()), "again")
    made.write_bytes(b"")

    Library.open(made).close()

    assert [row[2] for row in rows(made, "tag_mark")] == ["again", "harbour"]


def test_a_copy_that_knows_more_decisions_stays(made: Path) -> None:
    older = made.read_bytes()
    with opened(made) as library:
        library.rename(library.find_entities("Anna A. Smith")[0].entity_id, "Anna")
    kept = of_people(copy_path(made))
    made.write_bytes(older)

    with opened(made) as library:
        library.tag(library.article_ids(ArticleQuery()), "again")

    assert of_people(copy_path(made)) == kept
    assert of_people(copy_path(made, 2)) == of_people(made)


def test_a_copy_that_somebody_works_in_is_a_library(made: Path) -> None:
    with opened(copy_path(made)) as library:
        add(library, library.folders()[0], "a.txt", TEXT)
        library.rename(library.find_entities("Anna A. Smith")[0].entity_id, "Anna")
    work = of_people(copy_path(made))

    with opened(made) as library:
        library.rename(library.find_entities("Anna A. Smith")[0].entity_id, "Bella")

    assert of_people(copy_path(made)) == work
    assert of_people(copy_path(made, 2)) == of_people(made)


def test_of_a_damaged_library_the_copy_is_named(made: Path) -> None:
    data = bytearray(made.read_bytes())
    data[:100] = bytes(100)
    made.write_bytes(data)

    with pytest.raises(LibraryError, match=r"is damaged; open \S+library\.kept\.newsreader, which"):
        Library.open(made)


def test_a_library_that_is_damaged_while_it_is_open_keeps_the_copy(made: Path) -> None:
    kept = copy_path(made).read_bytes()
    library = opened(made)
    library.star([], True)
    with made.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xa5" * (made.stat().st_size - 4096))
    library.close()

    assert copy_path(made).read_bytes() == kept


def test_a_damaged_copy_is_not_replaced(made: Path) -> None:
    copy_path(made).write_bytes(b"SQLite format 3\0 and then nonsense" * 200)

    with opened(made) as library:
        library.rename(library.find_entities("Anna A. Smith")[0].entity_id, "Anna")

    assert of_people(copy_path(made, 2)) == of_people(made)


def test_no_copy_is_no_harm(made: Path) -> None:
    part = copy_path(made).with_suffix(".part")
    part.mkdir()
    with opened(made) as library:
        library.rename(library.find_entities("Anna A. Smith")[0].entity_id, "Anna")

    with Library.open(made) as library:
        assert len(library.decisions()) == 2
