"""When, with whom, and what else is about the same."""

from pathlib import Path

import pytest

from newsreader.library import ArticleQuery, Folder, LibraryWriter
from newsreader.library.records import Period
from tests.library.making import add, article, new_library


def entity(library: LibraryWriter, name: str) -> str:
    (found,) = library.find_entities(name)
    return found.entity_id


def test_a_few_weeks_are_told_by_day_years_by_month_decades_by_year(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Anna came. Anna left.", "2020-02-28")
    add(library, folder, "b.txt", "Anna again.", "2020-02-28")
    add(library, folder, "c.txt", "Anna undated.")
    add(library, folder, "d.txt", "Anna later.", "2020-03-05")
    anna = entity(library, "Anna")
    assert library.timeline(anna) == [
        Period("2020-02-28", "2020-02-28", 3, 2),
        Period("2020-03-05", "2020-03-05", 1, 1),
    ]
    add(library, folder, "e.txt", "Anna in winter.", "2020-12-01")
    assert [(p.since, p.until, p.articles) for p in library.timeline(anna)] == [
        ("2020-02-01", "2020-02-29", 2),
        ("2020-03-01", "2020-03-31", 1),
        ("2020-12-01", "2020-12-31", 1),
    ]
    add(library, folder, "f.txt", "Anna when young.", "1990-07-01")
    assert [(p.since, p.until, p.mentions) for p in library.timeline(anna)] == [
        ("1990-01-01", "1990-12-31", 1),
        ("2020-01-01", "2020-12-31", 5),
    ]
    assert library.timeline("gone") == []


def test_the_time_is_counted_in_a_folder(library: LibraryWriter, folder: Folder) -> None:
    other, _ = library.add_folder(folder.path / "other")
    add(library, folder, "a.txt", "Anna came.", "2020-02-28")
    add(library, other, "b.txt", "Anna left.", "2020-02-29")
    assert [p.since for p in library.timeline(entity(library, "Anna"), other.id)] == ["2020-02-29"]


def test_company_that_is_rare_elsewhere_is_stronger(library: LibraryWriter, folder: Folder) -> None:
    for number in range(3):
        add(library, folder, f"a{number}.txt", f"Anna met Ben, Cid and Eve. {number}")
    for number in range(20):
        add(library, folder, f"b{number}.txt", f"Cid was here. {number}")
    add(library, folder, "c.txt", "Anna met Dora in 2020.")
    found = library.company(entity(library, "Anna"), limit=2)
    assert [(one.entity.name, one.together) for one in found] == [("Ben", 3), ("Eve", 3)]
    everyone = library.company(entity(library, "Anna"), limit=10)
    # Neither itself nor dates.
    assert [one.entity.name for one in everyone] == ["Ben", "Eve", "Dora", "Cid"]


def test_articles_about_the_same_come_with_the_names_that_say_so(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "Anna met Ben and Cid.")
    two = add(library, folder, "b.txt", "Ben and Cid spoke of Anna.")
    three = add(library, folder, "c.txt", "So left Anna.")
    add(library, folder, "d.txt", "Nobody else.")
    for number in range(9):
        add(library, folder, f"e{number}.txt", f"Anna was seen. {number}")
    found = library.related(one.id, 2)
    assert found[0].article_id == two.id
    assert found[0].title == "b.txt"
    assert set(found[0].shared) == {"Ben", "Cid", "Anna"}
    assert found[0].shared[-1] == "Anna"
    assert one.id not in [other.article_id for other in library.related(one.id, 50)]
    assert len(library.related(one.id, 50)) == 11
    assert three.id != found[0].article_id
    assert library.related("gone") == []


@pytest.mark.parametrize("are_sorted", [True, False])
def test_articles_that_are_alike_by_as_much_do_not_come_as_they_were_read(
    tmp_path: Path, are_sorted: bool
) -> None:
    names = ("Anna", "Ben", "Cid", "Dora", "Eve", "Fay", "Gus")
    texts = {"here.txt": f"{' and '.join(names)} met. Anna and Ben spoke, and Ben with Dora."}
    for number in range(12):
        shared = names if number % 2 else names[:2]
        texts[f"{number}.txt"] = f"{' and '.join(shared)} came. {number}"
    here = article(texts["here.txt"]).id
    answers = []
    for order in (sorted(texts), sorted(texts, reverse=True)):
        path = tmp_path / order[0]
        path.mkdir()
        with new_library(path / "all.newsreader") as library:
            folder, _ = library.add_folder(path)
            for name in order:
                add(library, folder, name, texts[name], "2020-02-28")
            while are_sorted and library.take_second_look()[1]:
                pass
            answers.append([library.related(here, limit) for limit in range(1, 14)])
    assert answers[0] == answers[1]


def test_of_articles_that_are_alike_by_as_much_the_newest_come_first(
    library: LibraryWriter, folder: Folder
) -> None:
    here = add(library, folder, "here.txt", "Anna met Ben.")
    days = ["2020-02-28", "2021-02-28", "2019-02-28"]
    made = {day: add(library, folder, day, f"Anna and Ben. {day}", day) for day in days}
    found = [one.article_id for one in library.related(here.id, 2)]
    assert found == [made["2021-02-28"].id, made["2020-02-28"].id]


def test_articles_are_listed_by_two_entities_and_by_time(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "Anna met Ben.", "2020-02-28")
    two = add(library, folder, "b.txt", "Anna met Ben again.", "2020-03-01")
    add(library, folder, "c.txt", "Anna came.", "2020-02-28")
    undated = add(library, folder, "d.txt", "Anna saw Ben.")
    query = ArticleQuery(entity_id=entity(library, "Anna"), with_id=entity(library, "Ben"))
    assert library.article_ids(query) == [two.id, one.id, undated.id]
    february = ArticleQuery(since="2020-02-01", until="2020-02-29", with_id=query.with_id)
    assert library.article_ids(february) == [one.id]
    assert library.article_ids(ArticleQuery(since="2020-03-01")) == [two.id]
