"""Stars, tags, corrected details and notes: kept through edits, renames and re-analysis."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import (
    ArticleQuery,
    ArticleSort,
    Detail,
    Folder,
    Library,
    LibraryWriter,
    TagCount,
)
from newsreader.library.records import NoteColour, StoredArticle
from newsreader.model import Article, LibraryChange
from tests.library.making import STAMP, SurnameResolver, add, analysis, article, read


def stored(library: Library, article_id: str) -> StoredArticle:
    found = library.article(article_id)
    assert found is not None
    return found


def edit(library: LibraryWriter, folder: Folder, name: str, text: str) -> Article:
    made = article(text)
    read(library, folder, name, made)
    return made


def test_a_star_is_seen_found_and_taken(library: LibraryWriter, folder: Folder) -> None:
    one = add(library, folder, "a.txt", "Anna came.")
    two = add(library, folder, "b.txt", "Ben came.")
    assert library.star([one.id, "gone"], True) == LibraryChange(frozenset([one.id]))
    assert library.star([one.id], True) == LibraryChange()
    assert [row.starred for row in library.article_rows([one.id, two.id])] == [True, False]
    assert stored(library, one.id).starred
    assert library.article_ids(ArticleQuery(starred_only=True)) == [one.id]
    assert library.star([one.id, two.id], False) == LibraryChange(frozenset([one.id]))
    assert library.article_ids(ArticleQuery(starred_only=True)) == []


def test_tags_are_one_whatever_their_case(library: LibraryWriter, folder: Folder) -> None:
    one = add(library, folder, "a.txt", "Anna came.")
    two = add(library, folder, "b.txt", "Ben came.")
    library.tag([one.id], "  To  check ")
    library.tag([one.id, two.id], "to CHECK")
    library.tag([two.id], "Äpfel")
    assert library.tags() == [TagCount("Äpfel", 1), TagCount("To check", 2)]
    assert stored(library, two.id).tags == ("Äpfel", "To check")
    assert [row.tags for row in library.article_rows([one.id])] == [("To check",)]
    assert library.article_ids(ArticleQuery(tag="apfel")) == [two.id]
    assert library.tag([one.id], "TO CHECK", False) == LibraryChange(frozenset([one.id]))
    assert library.article_ids(ArticleQuery(tag="to check")) == [two.id]
    for bad in ("", "  ", "?!", "x" * 61):
        with pytest.raises(LibraryError, match="tag"):
            library.tag([one.id], bad)


def test_stars_tags_and_notes_follow_edits_renames_and_analysis(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "Long ago Anna Smith came to the harbour.")
    library.star([one.id], True)
    library.tag([one.id], "sea")
    note = library.add_note(one.id, 9, 19, "Who is she?")
    again = edit(library, folder, "a.txt", "News. Long ago Anna Smith came to the harbour.")
    library.store_analyses([analysis(again)])
    library.move_file(folder.id, "a.txt", "sub/b.txt", STAMP)
    found = stored(library, again.id)
    assert (found.starred, found.tags) == (True, ("sea",))
    assert [(n.id, n.start, n.end, n.text) for n in found.notes] == [
        (note.id, 15, 25, "Who is she?")
    ]
    assert found.article.text[15:25] == "Anna Smith"
    assert library.notes()[0].article_id == again.id
    assert library.article_ids(ArticleQuery(noted_only=True)) == [again.id]
    library.forget_files(folder.id, ["sub/b.txt"])
    assert [n.article_id for n in library.notes()] == [None]
    back = add(library, folder, "c.txt", "News. Long ago Anna Smith came to the harbour.")
    assert [n.start for n in stored(library, back.id).notes] == [15]
    assert stored(library, back.id).starred


def test_a_note_whose_passage_is_gone_is_still_there(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "Long ago Anna Smith came.")
    library.add_note(one.id, 9, 19, "Who?")
    again = edit(library, folder, "a.txt", "Nobody came.")
    (note,) = stored(library, again.id).notes
    assert (note.start, note.end, note.anchor.text) == (0, 0, "Anna Smith")
    assert [row.notes for row in library.article_rows([again.id])] == [1]


def test_a_note_that_waits_is_pinned_to_another_passage(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "It was a dark night. Long ago Anna Smith came.")
    two = add(library, folder, "b.txt", "Ben came.")
    lost = library.add_note(one.id, 30, 40, "Who?")
    away = library.add_note(two.id, 0, 3, "He?")
    here = library.add_note(one.id, 21, 29, "When?")
    assert library.waiting_notes() == []
    again = edit(library, folder, "a.txt", "It was a dark night. Long ago Nobody came.")
    library.forget_files(folder.id, ["b.txt"])
    assert [note.id for note in library.waiting_notes()] == [away.id, lost.id]
    change = library.repin_note(lost.id, again.id, 30, 36)
    assert change == LibraryChange(frozenset([again.id]))
    assert library.repin_note(away.id, again.id, 37, 41).articles >= {again.id}
    assert library.waiting_notes() == []
    found = stored(library, again.id).notes
    assert [(n.id, n.anchor.text, n.text) for n in found] == [
        (here.id, "Long ago", "When?"),
        (lost.id, "Nobody", "Who?"),
        (away.id, "came", "He?"),
    ]
    assert found[1].at == lost.at and found[1].changed > lost.changed
    add(library, folder, "b.txt", "Ben came.")
    assert [note.article_id for note in library.notes()] == [again.id] * 3
    for refused in (
        ("gone", again.id, 0, 4),
        (lost.id, "gone", 0, 4),
        (lost.id, again.id, 900, 904),
    ):
        with pytest.raises(LibraryError):
            library.repin_note(*refused)
    assert stored(library, again.id).notes == found


def test_notes_are_changed_taken_away_and_brought_back(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "Anna met Ben.")
    first = library.add_note(one.id, 8, 13, " of Ben \n")
    second = library.add_note(one.id, 0, 4, "of Anna")
    assert (first.start, first.end, first.text) == (9, 13, "of Ben")
    assert [n.text for n in stored(library, one.id).notes] == ["of Anna", "of Ben"]
    assert library.change_note(first.id, "of him") == LibraryChange(frozenset([one.id]))
    assert [n.text for n in library.notes()] == ["of him", "of Anna"]
    assert library.remove_note(second.id) == LibraryChange(frozenset([one.id]))
    assert library.remove_note(second.id) == LibraryChange()
    assert library.restore_note(second) == LibraryChange(frozenset([one.id]))
    assert second in library.notes()
    for call in (
        lambda: library.add_note(one.id, 0, 4, " "),
        lambda: library.add_note(one.id, 4, 5, "only white space"),
        lambda: library.add_note("gone", 0, 4, "x"),
        lambda: library.change_note("gone", "x"),
        lambda: library.change_note(first.id, ""),
    ):
        with pytest.raises(LibraryError):
            call()


def test_a_corrected_title_date_and_source_are_shown_everywhere(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "Anna Smith came.", "2020-01-01")
    two = add(library, folder, "b.txt", "Anna Smith left.", "2019-01-01")
    library.correct_detail(one.id, Detail.TITLE, " The  arrival ")
    library.correct_detail(one.id, Detail.DATE, "2018-05-17")
    library.correct_detail(one.id, Detail.SOURCE, "The Paper")
    change = library.apply_decisions()
    assert (change.articles, change.listing) == (frozenset([one.id]), True)
    assert library.apply_decisions() == LibraryChange()
    (row,) = library.article_rows([one.id])
    assert (row.title, row.date, row.source) == ("The arrival", "2018-05-17", "The Paper")
    found = stored(library, one.id)
    assert (found.article.title, found.article.date) == ("The arrival", "2018-05-17")
    assert found.article.date_from == "what you said"
    assert found.as_read == {Detail.TITLE: None, Detail.DATE: "2020-01-01", Detail.SOURCE: None}
    assert found.analysed and found.mentions
    assert library.article_ids(ArticleQuery(sort=ArticleSort.DATE)) == [two.id, one.id]
    (anna,) = library.find_entities("Anna Smith")
    lines = library.mention_lines(anna.entity_id)
    assert [(line.title, line.date) for line in lines] == [
        ("b.txt", "2019-01-01"),
        ("The arrival", "2018-05-17"),
    ]
    assert [hit.title for hit in library.search("arrival")] == ["The arrival"]


def test_a_correction_outlives_reading_again_and_is_taken_back(
    library: LibraryWriter, folder: Folder, path: Path
) -> None:
    one = add(library, folder, "a.txt", "Anna came.", "2020-01-01")
    library.correct_detail(one.id, Detail.DATE, "")
    library.apply_decisions()
    assert stored(library, one.id).article.date is None
    read(library, folder, "a.txt", article("Anna came.", date="2021-02-02"))
    found = stored(library, one.id)
    assert (found.article.date, found.as_read) == (None, {Detail.DATE: "2021-02-02"})
    again = article("Anna came back.", date="2022-03-03")
    read(library, folder, "a.txt", again)
    assert stored(library, again.id).article.date is None
    library.forget_files(folder.id, ["a.txt"])
    read(library, folder, "a.txt", again)
    assert stored(library, again.id).article.date is None
    library.correct_detail(again.id, Detail.DATE, None)
    library.close()
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as later:
        later.apply_decisions()
        found = stored(later, again.id)
        assert (found.article.date, found.as_read) == ("2022-03-03", {})


def test_of_two_corrections_the_one_made_last_counts_whatever_the_clock_says(
    library: LibraryWriter, folder: Folder, path: Path
) -> None:
    one = add(library, folder, "a.txt", "Anna came.")
    library.correct_detail(one.id, Detail.TITLE, "Said first")
    with closing(sqlite3.connect(path)) as sql, sql:
        sql.execute("UPDATE detail SET at = '2999-01-01T00:00:00.000000+00:00'")
    two = add(library, folder, "b.txt", "Ben came.")
    library.correct_detail(two.id, Detail.TITLE, "Said last")
    read(library, folder, "b.txt", one)
    read(library, folder, "a.txt", one)
    library.apply_decisions()
    assert library.article_rows([one.id])[0].title == "Said last"


@pytest.mark.parametrize(
    ("detail", "value", "words"),
    [
        (Detail.TITLE, " ", "title"),
        (Detail.DATE, "17 May", "day"),
        (Detail.DATE, "2018-02-30", "day"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused(
    library: LibraryWriter, folder: Folder, detail: Detail, value: str, words: str
) -> None:
    one = add(library, folder, "a.txt", "Anna came.")
    with pytest.raises(LibraryError, match=words):
        library.correct_detail(one.id, detail, value)
    with pytest.raises(LibraryError, match="no longer"):
        library.correct_detail("gone", Detail.TITLE, "x")


def test_a_highlight_has_a_colour_and_needs_no_words(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "Ben met Anna Smith.")
    mark = library.add_note(one.id, 8, 18, "", NoteColour.GREEN)
    assert stored(library, one.id).notes == (mark,)
    assert (mark.text, mark.colour) == ("", NoteColour.GREEN)
    library.change_note(mark.id, "Who?")
    assert [(n.text, n.colour) for n in library.notes()] == [("Who?", NoteColour.GREEN)]
    library.change_note(mark.id, "", NoteColour.PINK)
    (kept,) = library.notes()
    assert (kept.text, kept.colour) == ("", NoteColour.PINK)
    library.remove_note(mark.id)
    library.restore_note(kept)
    assert library.notes() == [kept]
    with pytest.raises(LibraryError, match="nothing in the note"):
        library.change_note(mark.id, "", NoteColour.NONE)
