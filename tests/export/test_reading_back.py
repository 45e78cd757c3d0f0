"""What a person keeps goes to another library and back, whatever it is."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsreader.errors import NewsreaderError
from newsreader.export.files import write_file
from newsreader.export.formats import Format, encoded
from newsreader.export.reading_back import articles_in, notes_in
from newsreader.export.tables import TABLES, Row, Table, rows_of
from newsreader.library import Detail, Library, LibraryWriter
from newsreader.library.kept_records import KeptReport
from newsreader.library.records import NoteColour
from tests.library.making import SurnameResolver, add

TEXTS = ("Anna met Ben by the sea. Long ago Ben left.", "Eve came late, and so did Karl.", "No.")
WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), max_size=12
)
TAGS = st.text("abcä=+-@' ", min_size=1, max_size=6).filter(lambda tag: tag.strip(" =+-@'") != "")
DAYS = st.dates().map(lambda day: day.isoformat())
KEPT = st.fixed_dictionaries(
    {
        "read": st.booleans(),
        "starred": st.booleans(),
        "tags": st.lists(TAGS, max_size=3),
        "title": st.none() | WORDS.filter(lambda text: text.strip() != ""),
        "date": st.none() | st.just("") | DAYS,
        "source": st.none() | WORDS,
    }
)
NOTES = st.lists(
    st.tuples(
        st.integers(0, len(TEXTS) - 1),
        st.integers(0, 1),
        WORDS.filter(lambda text: text.strip() != ""),
        st.sampled_from(NoteColour),
    ),
    max_size=4,
)


def library_at(path: Path, texts: Sequence[str] = TEXTS) -> LibraryWriter:
    library = LibraryWriter.open_for_writing(path, SurnameResolver())
    folder, _ = library.add_folder(Path("/news"))
    for number, text in enumerate(texts):
        add(library, folder, f"{number}.txt", text)
    return library


def ids(library: Library) -> list[str]:
    return [library.articles_of_file(Path(f"/news/{n}.txt"))[0] for n in range(len(TEXTS))]


def kept(library: Library, table: Table) -> list[Row]:
    return sorted(rows_of(table, library), key=lambda row: str(row["path"]) + str(row))


def brought(library: LibraryWriter, table: Table, file: Path) -> KeptReport:
    if table is Table.ARTICLES:
        articles, refused = articles_in(file)
        report = library.bring_articles(articles)
        library.apply_decisions()
    else:
        notes, refused = notes_in(file)
        report = library.bring_notes(notes)
    assert not refused
    return report


def write(library: Library, table: Table, form: Format, file: Path) -> Path:
    write_file(file, encoded(form, TABLES[table].names, rows_of(table, library)))
    return file


@settings(deadline=None, max_examples=60)
@given(st.lists(KEPT, min_size=3, max_size=3), NOTES, st.sampled_from(Format))
def test_what_is_kept_is_the_same_in_another_library(
    said: list[dict[str, object]], noted: list[tuple[int, int, str, NoteColour]], form: Format
) -> None:
    with TemporaryDirectory() as name:
        place = Path(name)
        with library_at(place / "one") as one, library_at(place / "other") as other:
            for article, what in zip(ids(one), said, strict=True):
                one.mark_read([article], bool(what["read"]))
                one.star([article], bool(what["starred"]))
                for tag in what["tags"]:  # type: ignore[attr-defined]
                    one.tag([article], tag)
                for detail in Detail:
                    value = what[str(detail)]
                    one.correct_detail(article, detail, None if value is None else str(value))
            one.apply_decisions()
            for number, start, text, colour in noted:
                one.add_note(ids(one)[number], start, start + 2, text, colour)
            for table in (Table.ARTICLES, Table.NOTES):
                file = write(one, table, form, place / f"{table}")
                report = brought(other, table, file)
                assert not (report.differences or report.refused or report.waiting)
                for library in (one, other):
                    again = brought(library, table, file)
                    assert (again.added, again.differences) == (0, ())
            for table in (Table.ARTICLES, Table.NOTES):
                assert kept(other, table) == kept(one, table)


def test_what_is_kept_here_stays_and_what_differs_is_told(tmp_path: Path) -> None:
    with library_at(tmp_path / "one") as one, library_at(tmp_path / "other") as other:
        here, there, _ = ids(one)
        one.star([here], True)
        one.correct_detail(here, Detail.TITLE, "Theirs")
        one.correct_detail(here, Detail.DATE, "2020-01-01")
        one.apply_decisions()
        note = one.add_note(here, 0, 4, "theirs")
        files = [write(one, t, Format.JSONL, tmp_path / t) for t in (Table.ARTICLES, Table.NOTES)]
        other.tag([here], "mine")
        other.star([there], True)
        other.correct_detail(here, Detail.TITLE, "Mine")
        other.apply_decisions()
        brought(other, Table.NOTES, files[1])
        other.change_note(note.id, "mine")
        report = brought(other, Table.ARTICLES, files[0])
        assert [(d.what, d.here, d.there) for d in report.differences] == [
            ("title", "Mine", "Theirs")
        ]
        assert report.added == 1
        first, second, _ = (other.article(article) for article in ids(other))
        assert first is not None and second is not None
        assert (first.article.title, first.article.date) == ("Mine", "2020-01-01")
        assert (first.starred, first.tags, second.starred) == (True, ("mine",), True)
        report = brought(other, Table.NOTES, files[1])
        assert [(d.about, d.here, d.there) for d in report.differences] == [
            ("Anna", "mine", "theirs")
        ]
        assert [n.text for n in other.notes()] == ["mine"]


def test_what_is_of_no_article_here_waits_for_it(tmp_path: Path) -> None:
    with library_at(tmp_path / "one") as one, library_at(tmp_path / "other", ["Else."]) as other:
        article = ids(one)[1]
        one.star([article], True)
        one.tag([article], "sea")
        one.add_note(article, 0, 3, "Who?")
        for table in (Table.ARTICLES, Table.NOTES):
            file = write(one, table, Format.CSV, tmp_path / table)
            report = brought(other, table, file)
            assert (report.added, len(report.waiting)) == (1, 1)
            assert brought(other, table, file).added == 0
        assert [n.article_id for n in other.waiting_notes()] == [None]
        folder = other.folders()[0]
        add(other, folder, "elsewhere.txt", TEXTS[1])
        found = other.article(article)
        assert found is not None
        assert (found.starred, found.tags, [n.text for n in found.notes]) == (
            True,
            ("sea",),
            ["Who?"],
        )


def test_an_article_that_was_edited_is_found_at_its_path(tmp_path: Path) -> None:
    long = "It was a long and quiet night by the sea, and Anna Smith slept."
    with library_at(tmp_path / "one", [long, *TEXTS]) as one:
        (article,) = one.articles_of_file(Path("/news/0.txt"))
        one.star([article], True)
        one.add_note(article, 46, 56, "Who?")
        files = {
            t: write(one, t, Format.JSONL, tmp_path / t) for t in (Table.ARTICLES, Table.NOTES)
        }
    with library_at(tmp_path / "other", [f"News. {long}", "x"]) as other:
        for table, file in files.items():
            assert brought(other, table, file).waiting == ()
        (edited,) = other.articles_of_file(Path("/news/0.txt"))
        found = other.article(edited)
        assert found is not None and found.starred
        assert [(n.start, n.text) for n in found.notes] == [(52, "Who?")]


COLUMNS = {*TABLES[Table.ARTICLES].names, *TABLES[Table.NOTES].names}
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.just(10**30),
    st.text(st.characters(), max_size=4),
    st.sampled_from(("\ud800", "/\ud800/a", "\0", "9" * 5000, "٣", "2024-05-17")),
    st.lists(st.text(st.characters(), max_size=2), max_size=2),
)


@pytest.fixture(scope="module")
def noted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LibraryWriter]:
    with library_at(tmp_path_factory.mktemp("noted") / "library") as library:
        library.star(ids(library)[:1], True)
        library.add_note(ids(library)[0], 0, 4, "Who?")
        yield library


@given(st.dictionaries(st.sampled_from(sorted(COLUMNS)), ODD, max_size=3), st.sampled_from(Format))
@example({"path": "/\ud800/a", "article_id": "gone"}, Format.JSONL)
@example({"noted_start": "9" * 5000}, Format.CSV)
@example({"noted_end": 0}, Format.JSONL)
@example({"text": "\udc00", "note_id": "new"}, Format.JSONL)
@pytest.mark.parametrize("table", [Table.ARTICLES, Table.NOTES])
def test_whatever_a_row_holds_it_is_taken_in_or_refused(
    noted: LibraryWriter, table: Table, changed: dict[str, object], form: Format
) -> None:
    columns = TABLES[table].names
    odd = {name: what for name, what in changed.items() if name in columns}
    row = {**next(iter(rows_of(table, noted))), **odd}
    with TemporaryDirectory() as name:
        file = Path(name) / "file"
        file.write_bytes(b"".join(encoded(form, columns, [row])))
        if table is Table.ARTICLES:
            articles, refused = articles_in(file)
            report = noted.bring_articles(articles)
        else:
            notes, refused = notes_in(file)
            report = noted.bring_notes(notes)
    assert len(refused) + len(report.refused) + report.added + report.known == 1


def test_rows_that_are_none_are_refused_by_number(tmp_path: Path) -> None:
    with library_at(tmp_path / "one") as one:
        one.tag([ids(one)[0]], "sea")
        (file,) = [write(one, Table.ARTICLES, Format.JSONL, tmp_path / "a")]
        lines = file.read_text().splitlines()
        file.write_text("\n".join([*lines, "nonsense", "[1]", '{"article_id": 3}', ""]))
        rows, refused = articles_in(file)
        assert [number for number, _ in rows] == [1, 2, 3]
        assert [row.number for row in refused] == [4, 5, 6]
        bad = (
            lines[0]
            .replace('["sea"]', '["sea", "?!"]')
            .replace('"starred": false', '"starred": true')
        )
        file.write_text(bad)
        report = one.bring_articles(articles_in(file)[0])
        assert [number for number, _ in report.refused] == [1]
        first = one.article(ids(one)[0])
        assert first is not None and not first.starred, "all of a row or nothing"
        wrong, all_refused = notes_in(file)
        assert (wrong, [row.number for row in all_refused]) == ([], [1])
    for content in (b"\xff\xfe\xff", None):
        other = tmp_path / "other"
        if content is not None:
            other.write_bytes(content)
        else:
            other.unlink()
        with pytest.raises(NewsreaderError, match="other"):
            notes_in(other)
