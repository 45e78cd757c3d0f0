"""Finding titles and names by a few of their letters."""

import pytest

from newsreader.library import EntityQuery, Folder, LibraryWriter
from tests.library.making import add, article, read


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ferry", ["Ferry 12 is late", "The ferry returns", "Fine weather rarely"]),
        ("FERRY 12", ["Ferry 12 is late"]),
        ("frly", ["Fine weather rarely"]),
        ("100%", ["100% sure_thing"]),
        ("e_t", ["100% sure_thing"]),
        ("xyz", []),
    ],
)
def test_titles_by_their_letters(
    library: LibraryWriter, folder: Folder, typed: str, found: list[str]
) -> None:
    for title in (
        "The ferry returns",
        "Ferry 12 is late",
        "Fine weather rarely",
        "100% sure_thing",
    ):
        read(library, folder, f"{title}.txt", article(f"About {title}.", title=title))
    rows = library.article_rows(library.titles_like(typed, 10))
    assert [row.title for row in rows][: len(found)] == found
    assert library.titles_like(typed, 1) == library.titles_like(typed, 10)[:1]


def test_names_by_their_letters_those_mentioned_most_first(
    library: LibraryWriter, folder: Folder
) -> None:
    add(
        library, folder, "a.txt", "Élise Dahl met Ed Ahl. then Ed Ahl left, and Bo Ed came in 2020."
    )
    rows = library.entity_rows(library.names_like("ed", 10))
    assert [row.name for row in rows] == ["Ed Ahl", "Bo Ed", "Élise Dahl"]
    assert len(library.names_like("", 10)) == len(library.entity_ids(EntityQuery()))


def test_a_passage_that_was_pasted_finds_nothing(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Anna Berg left.")
    assert library.titles_like("🚢 left " * 4000, 10) == []
    assert library.names_like("x" * 32_767, 10) == []
