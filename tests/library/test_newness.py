"""Which entities a person has not met before."""

import pytest

from newsreader.library import Folder, LibraryWriter
from newsreader.library.machine import newness
from newsreader.model import Article
from tests.library.making import add


@pytest.fixture
def stories(library: LibraryWriter, folder: Folder) -> list[Article]:
    texts = ("Anna met Bob in 1999.", "Anna met Carl.", "Bob met Dora. 🚢", "Carl met Emil.")
    return [add(library, folder, f"{n}.txt", text) for n, text in enumerate(texts)]


def new_in(library: LibraryWriter, story: Article) -> set[str]:
    new = library.new_entities(story.id)
    stored = library.article(story.id)
    assert stored is not None
    return {mention.entity for mention in stored.mentions if mention.entity_id in new}


@pytest.mark.parametrize("few", [300, 0], ids=["few are read", "many are read"])
def test_new_is_what_no_other_read_article_names(
    library: LibraryWriter, stories: list[Article], few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newness, "_FEW", few)
    first, second, third, fourth = stories
    assert new_in(library, first) == {"Anna", "Bob"}
    library.mark_read([first.id], True)
    assert new_in(library, first) == {"Anna", "Bob"}
    assert new_in(library, second) == {"Carl"}
    assert new_in(library, third) == {"Dora"}
    assert new_in(library, fourth) == {"Carl", "Emil"}
    library.mark_read([second.id], True)
    assert new_in(library, first) == {"Bob"}
    library.mark_read([first.id, second.id], False)
    assert new_in(library, second) == {"Anna", "Carl"}


def test_an_article_that_is_gone_has_nothing_new(library: LibraryWriter) -> None:
    assert library.new_entities("no such id") == frozenset()
