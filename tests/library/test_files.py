"""Folders and files: what comes, changes, moves and goes, and what a person did with it."""

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import (
    ArticleQuery,
    EntityQuery,
    Failure,
    FileFailure,
    FileRecord,
    FileStamp,
    FileStatus,
    Folder,
    Library,
    LibraryWriter,
)
from newsreader.model import Article, LibraryChange, Role, Section
from tests.library.making import STAMP, SurnameResolver, add, analysis, article, read


def is_read(library: Library, article_id: str) -> bool:
    (row,) = library.article_rows([article_id])
    stored = library.article(article_id)
    assert stored is not None and stored.read == row.read
    unread = library.article_ids(ArticleQuery(unread_only=True))
    assert (article_id in unread) != row.read
    return row.read


def test_adding_a_folder_again_gives_the_same_one(library: LibraryWriter, tmp_path: Path) -> None:
    one, change = library.add_folder(tmp_path)
    assert change == LibraryChange(listing=True)
    again, change = library.add_folder(tmp_path / "x" / "..")
    assert (again, change) == (one, LibraryChange())
    assert library.folders() == [one]


def test_a_relative_folder_is_kept_from_the_root(
    library: LibraryWriter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert library.add_folder(Path("news"))[0].path == tmp_path / "news"


def test_what_is_read_appears_at_once(library: LibraryWriter, folder: Folder) -> None:
    made = article("Anna Smith came.")
    change = read(library, folder, "sub/a.txt", made)
    assert change == LibraryChange(frozenset([made.id]), listing=True)
    (row,) = library.article_rows([made.id])
    assert (row.title, row.source, row.entity_count, row.copies) == ("a.txt", "sub", None, 1)
    assert row.path == folder.path / "sub" / "a.txt"
    stored = library.article(made.id)
    assert stored is not None and stored.article == made
    assert (stored.analysed, stored.mentions, stored.paths) == (False, (), (row.path,))
    assert library.file_records(folder.id) == {
        "sub/a.txt": FileRecord("sub/a.txt", STAMP, made.content_hash, FileStatus.READ)
    }


def test_everything_known_of_an_article_comes_back(library: LibraryWriter, folder: Folder) -> None:
    text = "Title\nBy Anna\n😀 body é"
    made = Article(
        content_hash="aa",
        text=text,
        sections=(
            Section(Role.TITLE, 0, 5),
            Section(Role.BYLINE, 6, 13),
            Section(Role.BODY, 14, 22),
        ),
        locator="p. 1",
        title="Title",
        byline="Anna",
        source="The Paper",
        language="de",
        date="2020-02-29",
        date_from="the page's metadata",
        modified="2020-03-01",
        modified_from="the page's metadata",
        url="https://example.org/a",
    )
    read(library, folder, "a.html", made)
    stored = library.article(made.id)
    assert stored is not None and stored.article == made


def test_two_files_with_the_same_content_are_one_article(
    library: LibraryWriter, folder: Folder
) -> None:
    made = add(library, folder, "b.txt", "Anna Smith came.")
    change = read(library, folder, "a.txt", article("Anna Smith came."))
    assert change.articles == {made.id}
    (row,) = library.article_rows(library.article_ids(ArticleQuery()))
    assert (row.copies, row.path, row.title) == (2, folder.path / "a.txt", "a.txt")
    stored = library.article(made.id)
    assert stored is not None and stored.analysed
    assert stored.paths == (folder.path / "a.txt", folder.path / "b.txt")
    library.forget_files(folder.id, ["a.txt"])
    (row,) = library.article_rows([made.id])
    assert (row.copies, row.path, row.title) == (1, folder.path / "b.txt", "b.txt")
    library.forget_files(folder.id, ["b.txt"])
    assert library.article_ids(ArticleQuery()) == []
    assert library.entity_ids(EntityQuery()) == []


def test_a_file_of_several_articles(library: LibraryWriter, folder: Folder) -> None:
    articles = [
        Article("cc", f"Text {n}", (), locator=locator)
        for n, locator in enumerate(["p. 9", "p. 10", "p. 11"])
    ]
    read(library, folder, "a.pdf", *articles)
    path = folder.path / "a.pdf"
    assert library.articles_of_file(path) == [a.id for a in articles]
    assert library.article_id_of(path) == articles[0].id
    assert library.article_id_of(path, "p. 10") == articles[1].id
    assert library.article_id_of(path, "p. 12") is None
    read(library, folder, "a.pdf", articles[2])
    assert library.articles_of_file(path) == [articles[2].id]
    assert library.article_ids(ArticleQuery()) == [articles[2].id]


def test_a_single_file_is_a_folder_of_its_own(library: LibraryWriter, tmp_path: Path) -> None:
    alone, _ = library.add_folder(tmp_path / "press" / "one.txt")
    made = article("Anna Smith came.")
    read(library, alone, ".", made)
    (row,) = library.article_rows([made.id])
    assert (row.path, row.title, row.source) == (alone.path, "one.txt", "press")
    assert library.article_id_of(alone.path) == made.id


def test_names_that_are_not_utf_8(library: LibraryWriter, folder: Folder) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    made = article("Anna Smith came.")
    read(library, folder, name, made)
    assert list(library.file_records(folder.id)) == [name]
    (row,) = library.article_rows([made.id])
    assert os.fsencode(row.path) == os.fsencode(folder.path) + b"/caf\xe9.txt"
    assert row.title == "caf\ufffd.txt"
    assert library.article_id_of(row.path) == made.id
    library.mark_read([made.id], True)
    library.move_file(folder.id, name, "b.txt", STAMP)
    assert is_read(library, made.id)


def test_lone_surrogates_in_a_text_become_question_marks(
    library: LibraryWriter, folder: Folder
) -> None:
    made = article("Anna \ud800 Smith")
    read(library, folder, "a.txt", made)
    library.store_analyses([analysis(made)])
    stored = library.article(made.id)
    assert stored is not None and stored.article.text == "Anna ? Smith"
    assert [m.text for m in stored.mentions] == ["Anna", "Smith"]


def test_reading_again_keeps_the_analysis_of_the_same_text(
    library: LibraryWriter, folder: Folder
) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    titled = article("Anna Smith came.", title="News", date="2020-01-01")
    read(library, folder, "a.txt", titled)
    stored = library.article(made.id)
    assert stored is not None and stored.analysed and stored.article == titled
    (line,) = library.mention_lines(stored.mentions[0].entity_id)
    assert (line.title, line.date) == ("News", "2020-01-01")
    assert [hit.title for hit in library.search("news")] == ["News"]


def test_a_doubt_comes_back_outlives_decisions_and_leaves_with_its_article(
    library: LibraryWriter, folder: Folder, path: Path, tmp_path: Path
) -> None:
    def doubts() -> list[str | None]:
        stored = library.article(made.id)
        assert stored is not None
        return [mention.doubt for mention in stored.mentions]

    made = article("Anna met Ben.")
    read(library, folder, "a.txt", made)
    found = analysis(made)
    anna, ben = found.mentions
    library.store_analyses([replace(found, mentions=(anna, replace(ben, doubt="a common word")))])
    assert doubts() == [None, "a common word"]
    assert [one.mention.doubt for one in library.exported_mentions()] == [None, "a common word"]

    library.unmark(made.id, 0)
    library.apply_decisions()
    assert doubts() == ["a common word"]
    library.undo()
    library.apply_decisions()
    other, _ = library.add_folder(tmp_path / "other")
    library.remove_folder(other.id)
    assert doubts() == [None, "a common word"]
    library.remove_folder(folder.id)
    with closing(sqlite3.connect(path)) as sql:
        assert sql.execute("SELECT count(*) FROM reason").fetchone() == (0,)


def test_reading_again_drops_the_analysis_of_another_text(
    library: LibraryWriter, folder: Folder
) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    again = Article(made.content_hash, "Anna came.", ())
    read(library, folder, "a.txt", again)
    stored = library.article(made.id)
    assert stored is not None and not stored.analysed and stored.mentions == ()
    assert library.entity_ids(EntityQuery()) == []
    assert library.search_ranges(made.id, "smith") == []


def test_a_failure_is_listed_with_its_reason(library: LibraryWriter, folder: Folder) -> None:
    library.store_files(folder.id, [FileFailure("a.txt", None, None, "It may not be opened.")])
    library.store_files(folder.id, [FileFailure("b.txt", STAMP, "bb", "It is not text.")])
    assert library.failures() == [
        Failure(folder.path / "a.txt", "It may not be opened."),
        Failure(folder.path / "b.txt", "It is not text."),
    ]
    records = library.file_records(folder.id)
    assert records["a.txt"].stamp == FileStamp(-1, -1)
    assert records["b.txt"] == FileRecord("b.txt", STAMP, "bb", FileStatus.FAILED)
    assert (library.counts().files, library.counts().failed) == (2, 2)
    read(library, folder, "a.txt", article("Anna came."))
    assert [failure.path.name for failure in library.failures()] == ["b.txt"]


def test_a_file_that_cannot_be_seen_keeps_its_article(
    library: LibraryWriter, folder: Folder
) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    library.store_files(folder.id, [FileFailure("a.txt", None, None, "It may not be opened.")])
    assert library.article_ids(ArticleQuery()) == [made.id]
    assert library.file_records(folder.id)["a.txt"].content_hash == made.content_hash


def test_a_file_that_became_unreadable_loses_its_article(
    library: LibraryWriter, folder: Folder
) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    change = library.store_files(folder.id, [FileFailure("a.txt", STAMP, "bb", "It is not text.")])
    assert made.id in change.articles and change.listing and change.entities
    assert library.article_ids(ArticleQuery()) == []


def test_a_touched_file_has_its_new_stamp(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Anna Smith came.")
    library.touch_file(folder.id, "a.txt", FileStamp(5, 6))
    assert library.file_records(folder.id)["a.txt"].stamp == FileStamp(5, 6)


def test_read_marks_follow_a_rename(library: LibraryWriter, folder: Folder) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    assert library.mark_read([made.id], True) == LibraryChange(frozenset([made.id]))
    change = library.move_file(folder.id, "a.txt", "b/c.txt", FileStamp(2, 2))
    assert change == LibraryChange(frozenset([made.id]), listing=True)
    (row,) = library.article_rows([made.id])
    assert (row.title, row.source, row.read) == ("c.txt", "b", True)
    assert list(library.file_records(folder.id)) == ["b/c.txt"]


def test_a_rename_onto_another_file_replaces_it(library: LibraryWriter, folder: Folder) -> None:
    kept = add(library, folder, "a.txt", "Anna Smith came.")
    lost = add(library, folder, "b.txt", "Bob Jones came.")
    library.mark_read([kept.id, lost.id], True)
    library.move_file(folder.id, "a.txt", "b.txt", STAMP)
    assert library.article_ids(ArticleQuery()) == [kept.id]
    assert is_read(library, kept.id)
    add(library, folder, "elsewhere.txt", "Bob Jones came.")
    assert is_read(library, lost.id)


def test_renaming_a_file_that_is_not_known_does_nothing(
    library: LibraryWriter, folder: Folder
) -> None:
    assert not library.move_file(folder.id, "a.txt", "b.txt", STAMP).articles


def test_an_edited_file_stays_read(library: LibraryWriter, folder: Folder) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    library.mark_read([made.id], True)
    edited = add(library, folder, "a.txt", "Anna Smith came and went.")
    assert library.article_ids(ArticleQuery()) == [edited.id]
    assert is_read(library, edited.id)


def test_a_file_that_comes_back_is_still_read(library: LibraryWriter, folder: Folder) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    library.mark_read([made.id], True)
    library.forget_files(folder.id, ["a.txt"])
    add(library, folder, "a.txt", "Anna Smith came.")
    assert is_read(library, made.id)
    library.forget_files(folder.id, ["a.txt"])
    add(library, folder, "b.txt", "Anna Smith came.")
    assert is_read(library, made.id)


def test_a_folder_that_comes_back_is_still_read(library: LibraryWriter, folder: Folder) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    library.mark_read([made.id], True)
    change = library.remove_folder(folder.id)
    assert made.id in change.articles and change.listing and change.entities
    assert library.folders() == []
    assert library.counts().files == 0
    again, _ = library.add_folder(folder.path)
    assert again.id != folder.id
    add(library, again, "a.txt", "Anna Smith came.")
    assert is_read(library, made.id)


def test_removing_a_folder_keeps_what_stands_in_another(
    library: LibraryWriter, folder: Folder, tmp_path: Path
) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    other, _ = library.add_folder(tmp_path / "other")
    read(library, other, "b.txt", made)
    library.remove_folder(folder.id)
    (row,) = library.article_rows([made.id])
    assert row.path == other.path / "b.txt"
    assert len(library.entity_ids(EntityQuery(folder_id=other.id))) == 1


def test_a_removal_that_was_broken_off_is_finished(
    library: LibraryWriter, folder: Folder, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library, folder, "a.txt", "Anna Smith came.")

    def broken_off(*_: object) -> LibraryChange:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(LibraryWriter, "forget_files", broken_off)
        with pytest.raises(KeyboardInterrupt):
            library.remove_folder(folder.id)
    assert library.folders() == []
    library.close()
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as again:
        assert again.counts().files == 0
        assert again.article_ids(ArticleQuery()) == []


def test_a_relinked_folder_keeps_everything(
    library: LibraryWriter, folder: Folder, tmp_path: Path
) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    library.mark_read([made.id], True)
    change = library.relink_folder(folder.id, tmp_path / "moved")
    assert change == LibraryChange(frozenset([made.id]), listing=True)
    (row,) = library.article_rows([made.id])
    assert (row.path, row.source, row.read) == (tmp_path / "moved" / "a.txt", "moved", True)
    add(library, library.folders()[0], "a.txt", "Anna Smith came again.")
    assert library.article_ids(ArticleQuery(unread_only=True)) == []


def test_a_folder_cannot_be_relinked_to_another(
    library: LibraryWriter, folder: Folder, tmp_path: Path
) -> None:
    other, _ = library.add_folder(tmp_path / "other")
    with pytest.raises(LibraryError, match="in the library already"):
        library.relink_folder(folder.id, other.path)
    assert library.relink_folder(folder.id, folder.path) == LibraryChange()


def test_a_folder_that_was_removed_takes_no_files(library: LibraryWriter, folder: Folder) -> None:
    library.remove_folder(folder.id)
    with pytest.raises(LibraryError, match="no longer in the library"):
        read(library, folder, "a.txt", article("Anna came."))
    with pytest.raises(LibraryError, match="no longer in the library"):
        library.relink_folder(folder.id, folder.path / "x")


def test_an_article_is_read_at_every_path_it_had(library: LibraryWriter, folder: Folder) -> None:
    made = add(library, folder, "a.txt", "Anna Smith came.")
    read(library, folder, "b.txt", made)
    library.mark_read([made.id], True)
    assert library.mark_read([made.id], True) == LibraryChange()
    add(library, folder, "a.txt", "Another text.")
    assert is_read(library, made.id)
    library.mark_read([made.id], False)
    assert not is_read(library, made.id)
    assert library.mark_read([made.id, "no such id"], False) == LibraryChange()


def test_a_file_in_a_folder_inside_a_folder_is_one_copy(
    library: LibraryWriter, folder: Folder
) -> None:
    made = add(library, folder, "sub/a.txt", "Anna Smith came.")
    inner, _ = library.add_folder(folder.path / "sub")
    read(library, inner, "a.txt", made)
    (row,) = library.article_rows([made.id])
    assert row.copies == 1
    stored = library.article(made.id)
    assert stored is not None and stored.paths == (folder.path / "sub" / "a.txt",)
    assert library.article_id_of(folder.path / "sub" / "a.txt") == made.id
