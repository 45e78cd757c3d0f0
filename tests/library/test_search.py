"""Full-text search: what a person types, what it finds, and where."""

import re
import sqlite3
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsreader.errors import QueryError
from newsreader.library import ArticleQuery, Folder, LibraryWriter
from newsreader.library.articles.search import match_expression
from newsreader.library.file.article_tables import TOKENIZER
from newsreader.model import Article
from tests.library.making import STAMP, article, new_library, read, store_read


def marked(library: LibraryWriter, found: Article, query: str) -> list[str]:
    return [found.text[start:end] for start, end in library.search_ranges(found.id, query)]


def found_by(library: LibraryWriter, query: str) -> list[str]:
    rows = library.article_rows(library.article_ids(ArticleQuery(text=query)))
    return sorted(row.path.name for row in rows)


@pytest.fixture
def texts(library: LibraryWriter, folder: Folder) -> dict[str, Article]:
    made = {
        "a": article("Bashar al-Assad met Recep Erdoğan in Zürich.", title="Talks"),
        "b": article("The talks went on. Erdogan left; Assad stayed in the city hall."),
        "c": article("Nobody came to the hall of the city.", title="Assadism"),
    }
    for name, each in made.items():
        read(library, folder, name, each)
    return made


@pytest.mark.parametrize(
    ("query", "files"),
    [
        ("assad", ["a", "b", "c"]),
        ("assad ", ["a", "b"]),
        ('"assad"', ["a", "b"]),
        ("“assad”", ["a", "b"]),
        ("assad* ", ["a", "b", "c"]),
        ("ERDOGAN", ["a", "b"]),
        ("erdoğan zurich", ["a"]),
        ("talks erdogan", ["a", "b"]),
        ('"city hall"', ["b"]),
        ('"city hal', ["b"]),
        ("city hall", ["b", "c"]),
        ("al-Assad", ["a"]),
        ("al-Ass", ["a"]),
        ("as", []),
        ("bash", ["a"]),
        ("nothing", []),
        ("", ["a", "b", "c"]),
        ("  ", ["a", "b", "c"]),
        ('"', ["a", "b", "c"]),
        ("assad - hall", ["b"]),
        ("title:assad ", []),
        ("assad OR nobody", []),
        ("NOT assad ", []),
    ],
)
def test_what_is_found(
    library: LibraryWriter, texts: dict[str, Article], query: str, files: list[str]
) -> None:
    assert found_by(library, query) == files


def test_hits_in_the_text(library: LibraryWriter, texts: dict[str, Article]) -> None:
    assert marked(library, texts["a"], "erdogan zur") == ["Erdoğan", "Zürich"]
    assert marked(library, texts["b"], '"city hall"') == ["city hall"]
    assert marked(library, texts["b"], "talks") == ["talks"]
    assert marked(library, texts["c"], "assad") == []
    assert marked(library, texts["c"], "bashar") == []
    assert library.search_ranges("no such id", "assad") == []
    assert library.search_ranges(texts["a"].id, "") == []


@pytest.mark.parametrize(
    "text",
    [
        "😀😀 Assad 😀 Assad",
        "e\u0301e\u0301 Asse\u0301 Assad \u0645\u062d\u0645\u062f Assad",
        "\ufdd0 Assad \ufdd1 \ufdd2 Assad",
        "Assad\x00 \x01 Assad",
        "\u0130\u0130 Assad \u1e9e Assad",
    ],
)
def test_hits_are_counted_in_code_points(library: LibraryWriter, folder: Folder, text: str) -> None:
    made = article(text)
    read(library, folder, "x", made)
    assert library.search_ranges(made.id, '"assad"') == [
        match.span() for match in re.finditer("Assad", text)
    ]


def test_a_combining_accent_belongs_to_its_word(library: LibraryWriter, folder: Folder) -> None:
    made = article("The cafe\u0301 was open.")
    read(library, folder, "x", made)
    (span,) = library.search_ranges(made.id, "café ")
    assert made.text[slice(*span)] in ("cafe\u0301", "cafe")


def test_snippets_show_hits_in_context(library: LibraryWriter, folder: Folder) -> None:
    made = article("word " * 200 + "\n\nthen  Assad\nspoke. " + "word " * 200)
    read(library, folder, "x", made)
    snippet = library.snippets([made.id, "no such id"], "assad")[made.id]
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["Assad"]
    assert "then Assad spoke" in snippet.text
    assert len(snippet.text) < 300
    assert library.snippets([made.id], "nobody") == {}
    assert library.snippets([made.id], "") == {}


def test_best_hits_come_first(library: LibraryWriter, folder: Folder) -> None:
    inside = article("Assad and many other words that dilute what this text is about. " * 5)
    titled = article("Something else entirely.", title="Assad")
    dated = article("A text with Assad once.", date="2020-01-01")
    for name, made in (("a", inside), ("b", titled), ("c", dated)):
        read(library, folder, name, made)
    hits = library.search("assad")
    assert hits[0].path.name == "b"
    assert {hit.path.name for hit in hits} == {"a", "b", "c"}
    assert {hit.date for hit in hits} == {None, "2020-01-01"}
    assert len(library.search("assad", limit=2)) == 2
    assert library.search("assa") == []
    assert len(library.search("assa*")) == 3


@pytest.mark.parametrize("query", ["***!", "?!", "- -", "( )"])
def test_a_query_without_a_word_says_so(library: LibraryWriter, query: str) -> None:
    with pytest.raises(QueryError, match="no word"):
        library.article_ids(ArticleQuery(text=query))


@pytest.mark.parametrize("query", ["", '""', " * "])
def test_searching_for_nothing_says_so(library: LibraryWriter, query: str) -> None:
    with pytest.raises(QueryError, match="nothing to search for"):
        library.search(query)


def test_too_many_words_are_refused(library: LibraryWriter) -> None:
    with pytest.raises(QueryError, match="at most"):
        library.search("word " * 1000)


@pytest.fixture(scope="module")
def searched() -> Iterator[LibraryWriter]:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "l"
        with new_library(path) as library:
            folder, _ = library.add_folder(Path("/news"))
            made = article("Bashar al-Assad (NEAR) AND NOT the OR column title: * ^ + { }")
            store_read(library, folder.id, "a", STAMP, "aa", [made])
            yield library


SYNTAX = st.text(
    st.one_of(
        st.sampled_from("\"*()^+-:{},\x00 ANDORNOTNEAR'“”"), st.characters(exclude_categories=())
    )
)


@settings(deadline=None)
@given(SYNTAX)
@example('a"*')
@example("\ud800")
@example('"" AND')
@example("𐓿")
def test_nothing_a_person_types_is_syntax(searched: LibraryWriter, query: str) -> None:
    (article_id,) = searched.article_ids(ArticleQuery())
    try:
        searched.article_ids(ArticleQuery(text=query))
        searched.search(query)
        searched.snippets([article_id], query)
        searched.search_ranges(article_id, query)
    except QueryError as error:
        assert "\n" not in str(error)


def tokens(text: str) -> list[tuple[int, int]]:
    """Where words stand in a text of WORDS and SPACES."""
    return [match.span() for match in re.finditer(r"[^\s.,;-]+", text)]


WORDS = st.sampled_from(
    ["assad", "Assád", "ASSAD", "Zürich", "zurich", "😀", "город", "الأسد", "x"]
)
SPACES = st.sampled_from([" ", "\n\n", ", ", "-", " 😀 "])


@settings(deadline=None)
@given(
    st.lists(st.tuples(WORDS, SPACES), max_size=12), st.sampled_from(["assad", "zurich", "город"])
)
def test_ranges_agree_with_a_search_by_hand(pieces: list[tuple[str, str]], word: str) -> None:
    text = "".join(part + space for part, space in pieces)
    expected = [span for span in tokens(text) if plain(text[slice(*span)]) == word]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "l"
        with new_library(path) as library:
            folder, _ = library.add_folder(Path("/news"))
            made = article(text)
            store_read(library, folder.id, "a", STAMP, "aa", [made])
            assert library.search_ranges(made.id, f'"{word}"') == expected


def plain(word: str) -> str:
    folded = unicodedata.normalize("NFD", word.lower())
    return unicodedata.normalize("NFC", "".join(c for c in folded if not unicodedata.combining(c)))


@settings(deadline=None, max_examples=300)
@given(st.text(min_size=1))
def test_what_counts_as_a_word_counts_for_sqlite(text: str) -> None:
    """A query that is let through is one SQLite can run, on any text."""
    try:
        expression = match_expression(text)
    except QueryError:
        return
    with closing(sqlite3.connect(":memory:")) as sql:
        sql.execute(f"CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = '{TOKENIZER}')")
        if expression is not None:
            sql.execute("SELECT rowid FROM t WHERE t MATCH ?", (expression,)).fetchall()
