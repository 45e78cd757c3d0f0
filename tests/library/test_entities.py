"""Lists of entities, an entity's page, its mentions everywhere, and their export."""

from itertools import pairwise
from pathlib import Path

import pytest

from newsreader.library import (
    EntityQuery,
    EntitySort,
    Folder,
    LibraryWriter,
    MentionLine,
    MentionPlace,
)
from newsreader.model import EntityType
from tests.library.making import add, read


@pytest.fixture
def other(library: LibraryWriter, folder: Folder, tmp_path: Path) -> Folder:
    """A second folder: one article of its own and one that stands in both."""
    second, _ = library.add_folder(tmp_path / "second")
    add(library, folder, "a.txt", "Bashar Assad, Assad, Zoë Élan, 1999", "2020-01-01")
    both = add(library, folder, "b.txt", "Zoë Élan, Bob")
    read(library, second, "c.txt", both)
    add(library, second, "d.txt", "Assad, Carl", "2021-01-01")
    return second


def names(library: LibraryWriter, query: EntityQuery) -> list[str]:
    return [row.name for row in library.entity_rows(library.entity_ids(query), query.folder_id)]


def test_orders(library: LibraryWriter, other: Folder) -> None:
    assert names(library, EntityQuery()) == ["Bashar Assad", "Zoë Élan", "Bob", "Carl"]
    by_name = EntityQuery(sort=EntitySort.NAME, descending=False)
    assert names(library, by_name) == ["Bashar Assad", "Bob", "Carl", "Zoë Élan"]
    by_articles = EntityQuery(sort=EntitySort.ARTICLES, descending=False)
    assert names(library, by_articles) == ["Bob", "Carl", "Bashar Assad", "Zoë Élan"]


def test_filters(library: LibraryWriter, other: Folder) -> None:
    assert names(library, EntityQuery(type=EntityType.DATE)) == ["1999"]
    assert names(library, EntityQuery(text="zoe")) == ["Zoë Élan"]
    assert names(library, EntityQuery(text="ELAN zo")) == ["Zoë Élan"]
    assert names(library, EntityQuery(text="zoe bob")) == []
    # A passage that was pasted: more words than a name has, and than SQLite takes.
    assert names(library, EntityQuery(text="zoe " * 2000)) == ["Zoë Élan"]
    assert names(library, EntityQuery(text=" ".join(map(str, range(2000))))) == []
    assert names(library, EntityQuery(text="%")) == []
    assert names(library, EntityQuery(folder_id=other.id)) == [
        "Bashar Assad", "Bob", "Carl", "Zoë Élan",
    ]  # fmt: skip
    both = EntityQuery(folder_id=other.id, text="b", type=EntityType.PERSON)
    assert names(library, both) == ["Bashar Assad", "Bob"]


def test_counts_of_a_folder(library: LibraryWriter, folder: Folder, other: Folder) -> None:
    (assad,) = library.find_entities("ASSAD")
    assert (assad.mentions, assad.articles) == (3, 2)
    (here,) = library.entity_rows([assad.entity_id], folder.id)
    assert (here.mentions, here.articles) == (2, 1)
    (there,) = library.entity_rows([assad.entity_id], other.id)
    assert (there.mentions, there.articles) == (1, 1)
    detail = library.entity(assad.entity_id, other.id)
    assert detail is not None and detail.entity == there
    (nowhere,) = library.entity_rows([assad.entity_id], 99)
    assert (nowhere.mentions, nowhere.articles) == (0, 0)


def test_an_entitys_page(library: LibraryWriter, other: Folder) -> None:
    (assad,) = library.find_entities("bashar assad")
    detail = library.entity(assad.entity_id)
    assert detail is not None
    assert [(a.text, a.count) for a in detail.aliases] == [("Assad", 2), ("Bashar Assad", 1)]
    assert detail.reasons == ("same words", "the only fuller name")
    assert library.entity("no such id") is None


def test_an_article_lists_its_entities(library: LibraryWriter, other: Folder) -> None:
    article_id = library.article_id_of(other.path.parent / "news" / "a.txt")
    assert article_id is not None
    here = library.entities_in_article(article_id)
    assert [(e.entity.name, e.mentions_here, e.entity.mentions) for e in here] == [
        ("Bashar Assad", 2, 3),
        ("Zoë Élan", 1, 2),
        ("1999", 1, 1),
    ]


def place(line: MentionLine) -> MentionPlace:
    return MentionPlace(line.article_id, line.start)


def test_mentions_come_newest_first_and_page_by_page(
    library: LibraryWriter, folder: Folder
) -> None:
    for n in range(12):
        date = None if n % 3 == 0 else f"20{10 + n % 4}-01-01"
        add(library, folder, f"{n}.txt", f"Anna {'x ' * (n + 1)}Anna and Anna", date)
    anna = library.find_entities("Anna")[0].entity_id
    every = library.mention_lines(anna)
    assert len(every) == 36
    dates = [line.date or "" for line in every]
    assert dates == sorted(dates, reverse=True)
    keys = [(line.date or "", line.article_id, line.start) for line in every]
    for earlier, later in pairwise(keys):
        assert earlier[0] > later[0] or earlier < later
    for size in (1, 2, 5, 35, 36):
        paged: list[MentionLine] = []
        while page := library.mention_lines(
            anna, after=place(paged[-1]) if paged else None, limit=size
        ):
            assert len(page) <= size
            paged += page
        assert paged == every
    assert library.mention_lines(anna, after=MentionPlace("gone", 0)) == []
    assert library.mention_lines(anna, limit=0) == []
    assert library.mention_lines("no such id") == []


def test_mentions_of_a_folder(library: LibraryWriter, folder: Folder, other: Folder) -> None:
    (zoe,) = library.find_entities("Zoe Elan")
    assert len(library.mention_lines(zoe.entity_id, folder.id)) == 2
    (line,) = library.mention_lines(zoe.entity_id, other.id)
    assert (line.left, line.match, line.right) == ("", "Zoë Élan", ", Bob")
    assert library.mention_lines(zoe.entity_id, other.id, after=place(line)) == []


def test_export_of_entities(library: LibraryWriter, other: Folder) -> None:
    exported = list(library.exported_entities())
    assert [detail.entity.name for detail in exported] == [
        "Bashar Assad", "Zoë Élan", "Bob", "Carl", "1999",
    ]  # fmt: skip
    assert exported[0].aliases[0].text == "Assad"


def test_export_of_mentions(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "b.txt", "One day Anna came. Later on Bob left.", "2020-01-01")
    add(library, folder, "a.txt", "Nobody saw Carl.")
    exported = list(library.exported_mentions())
    assert [(m.path.name, m.entity, m.sentence) for m in exported if m.entity in "AnnaBobCarl"] == [
        ("a.txt", "Carl", "Nobody saw Carl."),
        ("b.txt", "Anna", "One day Anna came."),
        ("b.txt", "Bob", "Later on Bob left."),
    ]
    assert {m.title for m in exported} == {"a.txt", "b.txt"}


def test_an_export_does_not_hold_up_the_writer(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Anna came.")
    add(library, folder, "b.txt", "Bob came.")
    exported = library.exported_mentions()
    first = next(exported)
    library.forget_files(folder.id, ["b.txt"])
    assert [first, *exported] == [first]
