"""Files of the same bytes under names that make different things of them: one article, read as
the first of its paths says, whatever came, went or was renamed before."""

import random
from pathlib import Path

import pytest

from newsreader.indexing.messages import (
    AddFolder,
    ApplyDecisions,
    RelinkFolder,
    RemoveFolder,
    Resume,
)
from newsreader.library import ArticleQuery, Effect, Library
from newsreader.model import Article, EntityType
from tests.indexing.conftest import Desk

PAGE = (
    "# Bridge opened\n\nBarbara Whitfield opened a bridge in *London* on Monday, and spoke at"
    " length of the years\nthat it took to build it.\n\n* Nobody else spoke.\n"
)
NAMES = ("2018-05-17.txt", "b.md", "c.html", "d.txt", "sub/2019-01-02.md", "sub/e.txt")


def content(library: Library) -> list[object]:
    """All that the library says of its articles and entities."""
    articles: list[object] = []
    for article_id in library.article_ids(ArticleQuery()):
        stored = library.article(article_id)
        assert stored is not None
        articles.append((stored.article, stored.paths, stored.mentions))
    entities = sorted(
        (d.entity.entity_id, d.entity.name, d.entity.mentions, d.aliases)
        for d in library.exported_entities()
    )
    return [articles, entities]


def fresh(desk: Desk, *folders: Path) -> list[object]:
    """What a library has that meets the folders as they are now."""
    other = Desk(desk.folder, desk.library_path.with_name("fresh.newsreader"))
    try:
        other.do(*(AddFolder(folder) for folder in folders or (desk.folder,)))
        assert other.indexer is not None
        return content(other.indexer.library)
    finally:
        other.close()
        other.library_path.unlink()


def known(desk: Desk) -> list[object]:
    assert desk.indexer is not None
    return content(desk.indexer.library)


def only_article(desk: Desk) -> Article:
    assert desk.indexer is not None
    (article_id,) = desk.indexer.library.article_ids(ArticleQuery())
    stored = desk.indexer.library.article(article_id)
    assert stored is not None
    return stored.article


@pytest.mark.parametrize("names", [("a.txt", "b.md"), ("b.md", "a.txt")])
def test_the_first_path_says_how_it_is_read_whichever_came_last(
    desk: Desk, names: tuple[str, str]
) -> None:
    for name in names:
        desk.write(name, PAGE)
        desk.do(AddFolder(desk.folder), Resume())
    assert only_article(desk).text == PAGE
    assert known(desk) == fresh(desk)
    (desk.folder / "a.txt").unlink()
    desk.do(Resume())
    assert "*London*" not in only_article(desk).text
    assert known(desk) == fresh(desk)


def test_a_file_renamed_to_another_format_is_read_as_that(desk: Desk) -> None:
    desk.write("a.txt", PAGE)
    desk.do(AddFolder(desk.folder))
    (desk.folder / "a.txt").rename(desk.folder / "a.md")
    desk.do(Resume())
    assert "*London*" not in only_article(desk).text
    assert known(desk) == fresh(desk)


def test_what_was_decided_in_one_reading_holds_in_the_other(desk: Desk) -> None:
    desk.write("a.txt", PAGE)
    desk.do(AddFolder(desk.folder))
    assert desk.indexer is not None
    library = desk.indexer.library
    start = PAGE.index("bridge in")
    library.mark(only_article(desk).id, start, start + len("bridge"), EntityType.PLACE)
    desk.do(ApplyDecisions())
    (desk.folder / "a.txt").rename(desk.folder / "a.md")
    desk.do(Resume())
    assert only_article(desk).text != PAGE
    assert [row.effect for row in library.decisions()] == [Effect.APPLIED]
    (bridge,) = library.find_entities("bridge")
    assert (bridge.type, bridge.mentions) == (EntityType.PLACE, 1)


def test_a_day_in_the_name_of_one_copy_counts_where_that_is_the_first(desk: Desk) -> None:
    desk.write("2018-05-17.txt", PAGE)
    desk.do(AddFolder(desk.folder))
    desk.write("b.txt", PAGE)
    desk.do(Resume())
    assert only_article(desk).date == "2018-05-17"
    (desk.folder / "2018-05-17.txt").unlink()
    desk.do(Resume())
    assert only_article(desk).date is None


def test_the_copy_in_another_folder_is_read_again_where_the_first_goes_with_its_own(
    desk: Desk, tmp_path: Path
) -> None:
    first, second = tmp_path / "articles", tmp_path / "more"
    second.mkdir()
    desk.write("a.txt", PAGE)
    (second / "a.md").write_text(PAGE)
    desk.do(AddFolder(first), AddFolder(second))
    assert only_article(desk).text == PAGE
    assert desk.indexer is not None
    desk.do(RemoveFolder(desk.indexer.library.folders()[0].id))
    assert "*London*" not in only_article(desk).text
    assert known(desk) == fresh(desk, second)


def test_a_folder_elsewhere_may_come_behind_another(desk: Desk, tmp_path: Path) -> None:
    first, second, last = tmp_path / "articles", tmp_path / "more", tmp_path / "zebra"
    second.mkdir()
    desk.write("a.txt", PAGE)
    (second / "a.md").write_text(PAGE)
    desk.do(AddFolder(first), AddFolder(second))
    assert desk.indexer is not None
    first.rename(last)
    desk.do(RelinkFolder(desk.indexer.library.folders()[0].id, last))
    assert "*London*" not in only_article(desk).text
    assert known(desk) == fresh(desk, second, last)


def test_a_file_still_to_be_read_again_is_after_a_new_start(desk: Desk) -> None:
    desk.write("a.txt", PAGE)
    desk.write("b.md", PAGE)
    desk.do(AddFolder(desk.folder))
    assert desk.indexer is not None
    library = desk.indexer.library
    library.forget_files(library.folders()[0].id, ["a.txt"])
    (desk.folder / "a.txt").unlink()
    desk.close()
    desk.do(Resume())
    assert known(desk) == fresh(desk)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_comes_and_goes_the_library_is_as_if_it_had_met_only_the_end(
    desk: Desk, seed: int
) -> None:
    chance = random.Random(seed)
    (desk.folder / "sub").mkdir()
    desk.write("always.txt", "Nothing of note happened.")
    desk.do(AddFolder(desk.folder))
    for _ in range(12):
        name, other = chance.sample(NAMES, 2)
        path = desk.folder / name
        if not path.exists():
            desk.write(name, PAGE)
        elif chance.random() < 0.4:
            path.unlink()
        elif chance.random() < 0.5:
            path.rename(desk.folder / other)
        else:
            desk.write(name, PAGE + chance.choice(("", "\nWhitfield left.\n")))
        if chance.random() < 0.7:
            desk.do(Resume())
    desk.do(Resume())
    assert known(desk) == fresh(desk)
