from pathlib import Path

from newsreader.export.tables import TABLES, Table, rows_of
from newsreader.library import ArticleQuery, Detail, FileStamp, LibraryWriter
from newsreader.model import (
    Analysis,
    Article,
    Chain,
    ChainMember,
    EntityType,
    Label,
    Mention,
    Role,
    Section,
)
from newsreader.resolution.resolver import NameResolver
from tests.library.making import store_read

TEXT = "Barbara Whitfield spoke in London."


def library_with_one_article(path: Path, town: str = "london") -> LibraryWriter:
    library = LibraryWriter.open_for_writing(path, NameResolver())
    folder, _ = library.add_folder(Path("/articles"))
    article = Article("ab" * 16, TEXT, (Section(Role.BODY, 0, len(TEXT)),), date="2024-03-01")
    store_read(library, folder.id, "a.txt", FileStamp(1, 1), article.content_hash, [article])
    mentions = (
        Mention(0, 17, "Barbara Whitfield", Label.PERSON),
        Mention(27, 33, "London", Label.GPE),
    )
    chains = (
        Chain(
            EntityType.PERSON,
            "Barbara Whitfield",
            "barbara whitfield",
            ("whitfield",),
            (ChainMember(0, "the fullest form"),),
        ),
        Chain(EntityType.PLACE, "London", town, ("london",), (ChainMember(1, "same form"),)),
    )
    library.store_analyses([Analysis(article.id, mentions, chains, "a pipeline")])
    return library


def test_rows_have_the_table_s_columns(tmp_path: Path) -> None:
    with library_with_one_article(tmp_path / "library.newsreader") as library:
        library.add_note(library.article_ids(ArticleQuery())[0], 0, 7, "Who?")
        for table in Table:
            rows = list(rows_of(table, library))
            assert len(rows) == {Table.ARTICLES: 1, Table.NOTES: 1}.get(table, 2)
            assert all(tuple(row) == TABLES[table].names for row in rows)


def test_what_a_person_keeps_is_theirs_to_take(tmp_path: Path) -> None:
    with library_with_one_article(tmp_path / "library.newsreader") as library:
        (article_id,) = library.article_ids(ArticleQuery())
        library.mark_read([article_id], True)
        library.star([article_id], True)
        library.tag([article_id], "sea")
        library.tag([article_id], "to check")
        library.correct_detail(article_id, Detail.TITLE, "Whitfield speaks")
        library.correct_detail(article_id, Detail.DATE, "2024-03-02")
        library.apply_decisions()
        note = library.add_note(article_id, 27, 33, "Which one?")
        (article,) = rows_of(Table.ARTICLES, library)
        (noted,) = rows_of(Table.NOTES, library)
        assert (article["read"], article["starred"], article["tags"]) == (
            True,
            True,
            ["sea", "to check"],
        )
        assert (article["title"], article["date"], article["by_hand"]) == (
            "Whitfield speaks",
            "2024-03-02",
            ["title", "date"],
        )
        assert (article["path"], article["notes"]) == ("/articles/a.txt", 1)
        assert (noted["text"], noted["passage"], noted["before"][-3:]) == (
            "Which one?",
            "London",
            "in ",
        )
        assert (noted["note_id"], noted["path"], noted["start"], noted["end"]) == (
            note.id,
            "/articles/a.txt",
            27,
            33,
        )
        library.forget_files(library.folders()[0].id, ["a.txt"])
        (noted,) = rows_of(Table.NOTES, library)
        assert (noted["text"], noted["path"], noted["start"]) == ("Which one?", None, None)


def test_mentions_are_offsets_into_their_article(tmp_path: Path) -> None:
    with library_with_one_article(tmp_path / "library.newsreader") as library:
        first, second = rows_of(Table.MENTIONS, library)
    assert (first["entity"], first["type"], first["label"]) == (
        "Barbara Whitfield",
        "PERSON",
        "PERSON",
    )
    assert TEXT[second["start"] : second["end"]] == second["text"] == "London"
    assert (second["label"], second["type"]) == ("GPE", "PLACE")
    assert second["path"] == "/articles/a.txt"
    assert second["date"] == "2024-03-01"
    assert second["from"] == ["model"]
    assert second["doubt"] is None
    assert "spoke in London" in second["sentence"]


def test_entities_have_their_aliases(tmp_path: Path) -> None:
    with library_with_one_article(tmp_path / "library.newsreader") as library:
        rows = {row["name"]: row for row in rows_of(Table.ENTITIES, library)}
    assert rows["London"]["aliases"] == ["London"]
    assert rows["London"]["mentions"] == rows["London"]["articles"] == 1


def test_entities_have_what_is_known_of_them(tmp_path: Path) -> None:
    with library_with_one_article(tmp_path / "library.newsreader", town="city:2643743") as library:
        rows = {row["name"]: row for row in rows_of(Table.ENTITIES, library)}
    london, whitfield = rows["London"], rows["Barbara Whitfield"]
    assert (london["gazetteer"], london["geonames"], london["country"]) == (
        "city:2643743",
        2643743,
        "GB",
    )
    assert (london["latitude"], london["longitude"]) == (51.5085, -0.1257)
    assert london["wikidata"] is None
    assert (whitfield["gazetteer"], whitfield["demonyms"]) == (None, [])
