"""Decisions about many articles: told at once of what someone looks at, bit by bit of the rest."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from newsreader.indexing.following import Following
from newsreader.indexing.messages import Changed, Event
from newsreader.indexing.telling import Teller
from newsreader.library import ArticleQuery, LibraryWriter
from newsreader.model import LibraryChange
from tests.library.making import SurnameResolver, add

COUNT = 12


@pytest.fixture
def library(tmp_path: Path) -> Iterator[LibraryWriter]:
    path = tmp_path / "library.newsreader"
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        for number in range(COUNT):
            add(library, folder, f"{number}.txt", f"it was Anna Smith, {number}, and Bo Lind.")
        yield library


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def following(library: LibraryWriter, events: list[Event]) -> Following:
    return Following(library, Teller(events.append, monotonic))


def answers(events: list[Event]) -> list[frozenset[str]]:
    return [e.change.articles for e in events if isinstance(e, Changed) and e.asked]


def test_who_waits_hears_of_the_first_article_they_look_at_then_of_the_others(
    library: LibraryWriter, following: Following, events: list[Event]
) -> None:
    first, *others = library.article_ids(ArticleQuery())[-4:]
    library.hide_name("Bo Lind")
    following.answer([first, *others])
    assert answers(events) == [{first}]
    assert library.applying
    while library.applying:
        following.go_on()
    heard = answers(events)
    assert set(others) <= frozenset().union(*heard)
    # None of them after one that nobody looks at.
    assert not [later for before, later in pairwise(heard[1:]) if before - set(others)]
    told = [e.change.articles for e in events if isinstance(e, Changed)]
    assert frozenset().union(*told) == set(library.article_ids(ArticleQuery()))
    assert library.find_entities("Bo Lind") == []


def test_what_is_taken_back_meanwhile_is_answered_first(
    library: LibraryWriter, following: Following, events: list[Event]
) -> None:
    seen = library.article_ids(ArticleQuery())[-2:]
    library.hide_name("Bo Lind")
    following.answer(seen)
    following.go_on()
    library.undo()
    following.answer(seen[:1])
    assert answers(events)[-1] == {seen[0]}
    while library.applying:
        following.go_on()
    (lind,) = library.find_entities("Bo Lind")
    assert lind.mentions == COUNT


def test_nothing_to_do_is_an_answer_too(following: Following, events: list[Event]) -> None:
    following.answer([])
    following.go_on()
    assert events == [Changed(LibraryChange(), asked=True)]


def test_what_was_decided_elsewhere_is_found(
    library: LibraryWriter, following: Following, events: list[Event]
) -> None:
    library.hide_name("Bo Lind")
    following.go_on()
    while library.applying:
        following.go_on()
    assert library.find_entities("Bo Lind") == []
    assert answers(events) == []
