"""The article list: order, filters and rows."""

from pathlib import Path

import pytest

from newsreader.library import ArticleQuery, ArticleSort, Folder, LibraryWriter
from newsreader.model import Article, Label, Mention
from tests.library.making import add, analysis, article, read


@pytest.fixture
def ids(library: LibraryWriter, folder: Folder) -> dict[str, str]:
    """Articles by title's first letter, with dates, files and entities in other orders."""
    made = {
        "A": (article("Anna, Bob", title="Apple", date="2020-01-01"), "3.txt"),
        "b": (article("Anna", title="banana", date=None), "20.txt"),
        "C": (article("Anna, Bob, Carl, 1999, 2000", title="Cherry", date="2021-01-01"), "1.txt"),
        "é": (article("nobody", title="“Élan”", date="2019-01-01"), "sub/2.txt"),
        "f": (article("Not analysed", title=None, date=None), "Fig.txt"),
    }
    for each, name in made.values():
        read(library, folder, name, each)
    library.store_analyses([analysis(made[key][0]) for key in "AbCé"])
    return {each.id: key for key, (each, _) in made.items()}


@pytest.mark.parametrize(
    ("sort", "descending", "order"),
    [
        (ArticleSort.TITLE, False, "AbCéf"),
        (ArticleSort.TITLE, True, "féCbA"),
        (ArticleSort.DATE, True, "CAébf"),
        (ArticleSort.DATE, False, "éACbf"),
        (ArticleSort.FILE, False, "CéAbf"),
        (ArticleSort.FILE, True, "fbAéC"),
        (ArticleSort.ENTITIES, True, "CAbéf"),
        (ArticleSort.ENTITIES, False, "ébACf"),
    ],
)
def test_orders(
    library: LibraryWriter, ids: dict[str, str], sort: ArticleSort, descending: bool, order: str
) -> None:
    found = library.article_ids(ArticleQuery(sort=sort, descending=descending))
    assert "".join(ids[i] for i in found) == order


def test_rows_come_in_the_order_asked_and_without_what_is_gone(
    library: LibraryWriter, ids: dict[str, str]
) -> None:
    asked = [*ids, "no such id", next(iter(ids))]
    assert [row.article_id for row in library.article_rows(asked)] == [*ids, next(iter(ids))]
    assert library.article_rows([]) == []


def test_dates_and_numbers_are_not_counted_among_entities(
    library: LibraryWriter, ids: dict[str, str]
) -> None:
    counts = {ids[row.article_id]: row.entity_count for row in library.article_rows(list(ids))}
    assert counts == {"A": 2, "b": 1, "C": 3, "é": 0, "f": None}


def test_filters_are_combined(library: LibraryWriter, ids: dict[str, str], folder: Folder) -> None:
    bob = library.find_entities("Bob")[0].entity_id

    def found(**query: object) -> str:
        asked = ArticleQuery(sort=ArticleSort.TITLE, descending=False, **query)  # type: ignore[arg-type]
        return "".join(ids[i] for i in library.article_ids(asked))

    assert found(entity_id=bob) == "AC"
    assert found(folder_id=folder.id) == "AbCéf"
    assert found(folder_id=folder.id + 1) == ""
    assert found(text="apple") == "A"
    assert found(text="anna", entity_id=bob) == "AC"
    assert found(entity_id="no such id") == ""
    library.mark_read([i for i, key in ids.items() if key in "AC"], True)
    assert found(unread_only=True) == "béf"
    assert found(unread_only=True, text="anna", folder_id=folder.id) == "b"


def test_counts(library: LibraryWriter, ids: dict[str, str]) -> None:
    counts = library.counts()
    assert (counts.articles, counts.analysed, counts.files) == (5, 4, 5)
    assert (counts.failed, counts.entities) == (0, 3)


def test_mentions_come_with_their_entities(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Vladimir Putin spoke in 2020.")
    made = add(library, folder, "b.txt", "Then 😀 Putin left.")
    stored = library.article(made.id)
    assert stored is not None
    (mention,) = (m for m in stored.mentions if m.text == "Putin")
    assert made.text[mention.start : mention.end] == "Putin"
    assert (mention.entity, mention.entity_mentions, mention.entity_articles) == (
        "Vladimir Putin",
        2,
        2,
    )
    assert mention.reason == "same words; the only fuller name"
    assert mention.label is Label.PERSON


def test_an_analysis_that_does_not_fit_the_text_twice_is_a_failure(
    library: LibraryWriter, folder: Folder
) -> None:
    made = article("Anna Smith came.")
    read(library, folder, "a.txt", made)
    wrong = analysis(Article(made.content_hash, "Then Anna Smith came.", ()))
    library.store_analyses([wrong])
    assert not list(library.failures())
    library.store_analyses([wrong])
    stored = library.article(made.id)
    assert stored is not None and not stored.analysed and stored.mentions == ()
    assert [failure.path.name for failure in library.failures()] == ["a.txt"]


def test_analyses_of_articles_that_are_gone_are_passed_over(
    library: LibraryWriter, folder: Folder
) -> None:
    assert not library.store_analyses([analysis(article("Anna came."))])
    assert not library.store_analyses([])


def test_the_later_of_two_analyses_counts(library: LibraryWriter, folder: Folder) -> None:
    made = article("Anna came.")
    read(library, folder, "a.txt", made)
    none = type(analysis(made))(made.id, (), (), "other")
    library.store_analyses([analysis(made), none])
    stored = library.article(made.id)
    assert stored is not None and stored.analysed and stored.mentions == ()


def test_a_mention_knows_where_it_came_from(library: LibraryWriter, folder: Folder) -> None:
    made = add(library, folder, "a.txt", "Anna came.")
    (exported,) = library.exported_mentions()
    assert exported.mention == Mention(0, 4, "Anna", Label.PERSON)
    assert (exported.article_id, exported.path) == (made.id, folder.path / "a.txt")


def test_a_file_name_that_would_turn_its_line_is_spelled_out_as_title(
    library: LibraryWriter, folder: Folder
) -> None:
    read(library, folder, "paid\u202exslx.txt", article("Anna", title=None))

    (row,) = library.article_rows(library.article_ids(ArticleQuery()))
    assert row.title == "paid\\u202exslx.txt"


def test_a_folder_is_called_by_its_own_name_spelled_out() -> None:
    assert Folder(1, Path("/news/a\u202eb")).name == "a\\u202eb"
    assert Folder(1, Path("/")).name == "/"
