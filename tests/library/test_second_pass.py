"""What the other articles call a name: told to those that doubt it, in whatever order they came."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.library import LibraryWriter
from newsreader.model import Analysis, Article, Evidence, Label, Mention
from tests.library.making import PIPELINE, SurnameResolver, article, chains_of, new_library, read

MODEL = (Evidence.MODEL,)
RULE = (Evidence.RULE,)

Told = tuple[Label, tuple[Evidence, ...], str | None]
Story = Sequence[tuple[str, Label, tuple[Evidence, ...], str | None]]
"""The names of an article, each with what it is found to be."""


def story(number: int, *names: str) -> Article:
    return article(f"Story {number}: " + " and ".join(names) + " spoke.")


def found(of: Article, names: Story) -> Analysis:
    mentions: list[Mention] = []
    at = 0
    for name, label, evidence, doubt in names:
        start = of.text.index(name, at)
        at = start + len(name)
        mentions.append(Mention(start, at, name, label, evidence, doubt))
    return Analysis(of.id, tuple(mentions), chains_of(mentions), PIPELINE)


def settle(library: LibraryWriter) -> None:
    more = True
    while more:
        _, more = library.take_second_look()


def told(library: LibraryWriter, of: Article) -> list[Told]:
    stored = library.article(of.id)
    assert stored is not None
    return [(m.label, m.evidence, m.doubt) for m in stored.mentions]


class Shelf:
    """A library in which each story is a file."""

    def __init__(self, path: Path) -> None:
        self.library = new_library(path)
        self.folder, _ = self.library.add_folder(Path("/news"))
        self.articles: list[Article] = []

    def add(self, names: Story) -> Article:
        made = story(len(self.articles), *(name for name, *_ in names))
        self.articles.append(made)
        read(self.library, self.folder, f"{len(self.articles) - 1}.txt", made)
        self.library.store_analyses([found(made, names)])
        return made

    def add_like(self, count: int, name: str, label: Label) -> None:
        for _ in range(count):
            self.add([(name, label, RULE, None)])


@pytest.fixture
def shelf(path: Path) -> Iterable[Shelf]:
    shelf = Shelf(path)
    yield shelf
    shelf.library.close()


def test_five_others_overrule_the_model_alone(shelf: Shelf) -> None:
    odd = shelf.add([("Vell", Label.ORG, MODEL, None)])
    firm = shelf.add([("Vell", Label.ORG, RULE, None)])
    shelf.add_like(4, "Vell", Label.PERSON)
    settle(shelf.library)
    assert told(shelf.library, odd) == [(Label.ORG, MODEL, "other articles call it a person")]
    shelf.add_like(1, "Vell", Label.PERSON)
    settle(shelf.library)
    assert told(shelf.library, odd) == [(Label.PERSON, (*MODEL, Evidence.LIBRARY), None)]
    assert told(shelf.library, firm) == [(Label.ORG, RULE, None)]
    (person,) = shelf.library.find_entities("Vell")[:1]
    assert person.type == "PERSON"
    assert person.mentions == 6


def test_a_few_others_make_it_doubtful(shelf: Shelf) -> None:
    odd = shelf.add([("Vell", Label.ORG, MODEL, None)])
    shelf.add_like(3, "Vell", Label.PERSON)
    settle(shelf.library)
    assert told(shelf.library, odd) == [(Label.ORG, MODEL, "other articles call it a person")]


def test_others_that_agree_free_a_person_of_doubt_and_not_an_organisation(shelf: Shelf) -> None:
    doubted = shelf.add(
        [("Vell", Label.PERSON, MODEL, "unsure"), ("Strom", Label.ORG, MODEL, "unsure")]
    )
    shelf.add_like(5, "Vell", Label.PERSON)
    shelf.add_like(5, "Strom", Label.ORG)
    settle(shelf.library)
    assert told(shelf.library, doubted) == [
        (Label.PERSON, (*MODEL, Evidence.LIBRARY), None),
        (Label.ORG, MODEL, "unsure"),
    ]


def test_doubted_mentions_have_no_vote(shelf: Shelf) -> None:
    odd = shelf.add([("Vell", Label.ORG, MODEL, None)])
    for _ in range(9):
        shelf.add([("Vell", Label.PERSON, MODEL, "unsure")])
    settle(shelf.library)
    assert told(shelf.library, odd) == [(Label.ORG, MODEL, None)]


def test_others_that_disagree_among_themselves_change_nothing(shelf: Shelf) -> None:
    odd = shelf.add([("Vell", Label.ORG, MODEL, None)])
    shelf.add_like(6, "Vell", Label.PERSON)
    shelf.add_like(2, "Vell", Label.GPE)
    settle(shelf.library)
    assert told(shelf.library, odd) == [(Label.ORG, MODEL, None)]


def test_what_others_said_is_gone_with_them(shelf: Shelf) -> None:
    odd = shelf.add([("Vell", Label.ORG, MODEL, None)])
    shelf.add_like(5, "Vell", Label.PERSON)
    settle(shelf.library)
    assert told(shelf.library, odd)[0][0] is Label.PERSON
    shelf.library.forget_files(shelf.folder.id, [f"{number}.txt" for number in range(1, 4)])
    settle(shelf.library)
    assert told(shelf.library, odd) == [(Label.ORG, MODEL, None)]


def test_it_survives_being_analysed_again(shelf: Shelf) -> None:
    names: Story = [("Vell", Label.ORG, MODEL, None)]
    odd = shelf.add(names)
    shelf.add_like(5, "Vell", Label.PERSON)
    settle(shelf.library)
    assert shelf.library.machine_mentions(odd.id) == found(odd, names).mentions
    shelf.library.store_analyses([found(odd, names)])
    settle(shelf.library)
    assert told(shelf.library, odd) == [(Label.PERSON, (*MODEL, Evidence.LIBRARY), None)]
    assert shelf.library.machine_mentions(odd.id) == found(odd, names).mentions


def test_decisions_have_no_vote_and_stay_in_force(shelf: Shelf) -> None:
    odd = shelf.add([("Vell", Label.ORG, MODEL, None), ("Strom", Label.ORG, RULE, None)])
    shelf.library.unmark(odd.id, odd.text.index("Strom"))
    shelf.library.apply_decisions()
    shelf.add_like(5, "Vell", Label.PERSON)
    settle(shelf.library)
    assert told(shelf.library, odd) == [(Label.PERSON, (*MODEL, Evidence.LIBRARY), None)]
    shelf.library.undo()
    shelf.library.apply_decisions()
    settle(shelf.library)
    assert told(shelf.library, odd) == [
        (Label.PERSON, (*MODEL, Evidence.LIBRARY), None),
        (Label.ORG, RULE, None),
    ]


def test_one_that_came_later_is_told_what_others_were_told(shelf: Shelf) -> None:
    shelf.add([("Vell", Label.ORG, MODEL, None)])
    shelf.add_like(6, "Vell", Label.PERSON)
    settle(shelf.library)
    late = shelf.add([("Vell", Label.ORG, MODEL, None)])
    settle(shelf.library)
    assert told(shelf.library, late) == [(Label.PERSON, (*MODEL, Evidence.LIBRARY), None)]


def test_what_was_hidden_meanwhile_is_told_too(shelf: Shelf) -> None:
    odd = shelf.add([("Vell", Label.ORG, MODEL, None)])
    shelf.library.unmark(odd.id, odd.text.index("Vell"))
    shelf.library.apply_decisions()
    shelf.add_like(5, "Vell", Label.PERSON)
    settle(shelf.library)
    assert told(shelf.library, odd) == []
    shelf.library.undo()
    shelf.library.apply_decisions()
    assert told(shelf.library, odd) == [(Label.PERSON, (*MODEL, Evidence.LIBRARY), None)]


def test_it_goes_on_where_it_was_broken_off(path: Path) -> None:
    shelf = Shelf(path)
    odd = shelf.add([("Vell", Label.ORG, MODEL, None)])
    shelf.add_like(5, "Vell", Label.PERSON)
    shelf.library.take_second_look()
    shelf.library.close()
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        settle(library)
        assert told(library, odd)[0][0] is Label.PERSON


def test_nothing_to_do_writes_nothing(shelf: Shelf) -> None:
    shelf.add([("Vell", Label.ORG, MODEL, None)])
    settle(shelf.library)
    change, more = shelf.library.take_second_look()
    assert not change
    assert not more


_names = st.sampled_from(["Vell", "Strom"])
_mention = st.tuples(
    _names,
    st.sampled_from([Label.PERSON, Label.PERSON, Label.PERSON, Label.ORG, Label.GPE]),
    st.sampled_from([MODEL, RULE]),
    st.sampled_from([None, None, "unsure"]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.lists(_mention, min_size=1, max_size=3), min_size=4, max_size=14),
    st.data(),
)
def test_the_end_does_not_depend_on_the_order(
    tmp_path_factory: pytest.TempPathFactory,
    stories: list[list[tuple[str, Label, tuple[Evidence, ...], str | None]]],
    data: st.DataObject,
) -> None:
    """Read in another order, in other batches, with second looks in between, some read and
    forgotten again: every mention and entity is the same in the end."""
    folder = tmp_path_factory.mktemp("orders")
    articles = [story(n, *(name for name, *_ in names)) for n, names in enumerate(stories)]
    gone = data.draw(st.sets(st.integers(0, len(stories) - 1), max_size=3))
    order = data.draw(st.permutations(range(len(stories))))

    def seen(library: LibraryWriter) -> object:
        settle(library)
        return [
            [replace(m, entity_mentions=0, entity_articles=0) for m in stored.mentions]
            if (stored := library.article(articles[n].id)) is not None
            else None
            for n in range(len(articles))
        ], sorted(
            (e.entity_id, e.name, e.type, e.mentions, e.articles)
            for name in ("Vell", "Strom")
            for e in library.find_entities(name)
        )

    with new_library(folder / "one") as library:
        news, _ = library.add_folder(Path("/news"))
        for n in set(range(len(stories))) - gone:
            read(library, news, f"{n}.txt", articles[n])
        library.store_analyses(
            [found(articles[n], stories[n]) for n in range(len(stories)) if n not in gone]
        )
        straight = seen(library)
    with new_library(folder / "two") as library:
        news, _ = library.add_folder(Path("/news"))
        for n in order:
            read(library, news, f"{n}.txt", articles[n])
            library.store_analyses([found(articles[n], stories[n])])
            for _ in range(data.draw(st.integers(0, 3))):
                library.take_second_look()
        library.forget_files(news.id, [f"{n}.txt" for n in gone])
        assert seen(library) == straight
