"""Decisions and notes whose article is gone, found again in another that holds their passage."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.library import Effect, Folder, LibraryWriter, Note
from newsreader.library.decision_records import Lack
from newsreader.model import EntityType, LibraryChange
from tests.library.making import add, new_library

BEFORE = "It was long ago, and in a country far away, that the "
AFTER = " met Anna on a hill above the harbour, as she used to do."
PASSAGE = f"{BEFORE}blue tern{AFTER}"


def settle(library: LibraryWriter) -> LibraryChange:
    change, more = LibraryChange(), True
    while more:
        step, more = library.take_second_look()
        change |= step
    return change


def marked(library: LibraryWriter, article_id: str) -> set[str]:
    stored = library.article(article_id)
    assert stored is not None
    return {m.text for m in stored.mentions if m.text == "blue tern"}


def decide(library: LibraryWriter, folder: Folder) -> Note:
    """Mark and note the tern in an article that is gone then."""
    one = add(library, folder, "a.txt", "First. " + PASSAGE + " The end.")
    start = len("First. " + BEFORE)
    library.mark(one.id, start, start + 9, EntityType.ORG)
    note = library.add_note(one.id, start, start + 9, "Which?")
    library.apply_decisions()
    library.forget_files(folder.id, ["a.txt"])
    (waiting,) = library.waiting_decisions()
    assert library.waiting_count() == 1
    assert waiting == library.decisions()[0]
    assert waiting.effect is Effect.WAITING
    assert [m.path and m.path.name for m in waiting.missing] == ["a.txt"]
    assert waiting.missing[0].anchor.before.endswith("far away, that the ")
    return note


def test_the_only_other_article_with_the_passage_has_it(
    library: LibraryWriter, folder: Folder
) -> None:
    note = decide(library, folder)
    settle(library)
    two = add(library, folder, "b.txt", "Another beginning.\n\n" + PASSAGE.replace(" a ", "\na  "))
    change = settle(library)
    assert two.id in change.articles
    assert library.decisions()[0].effect is Effect.APPLIED
    assert library.waiting_decisions() == []
    assert library.waiting_count() == 0
    assert marked(library, two.id)
    (found,) = library.notes()
    assert (found.id, found.article_id) == (note.id, two.id)
    assert two.text[found.start : found.end] == "blue tern"
    assert settle(library) == LibraryChange()


def test_of_two_neither_has_it(library: LibraryWriter, folder: Folder) -> None:
    decide(library, folder)
    two = add(library, folder, "b.txt", "One way. " + PASSAGE + " So it was.")
    three = add(library, folder, "c.txt", "Or another. " + PASSAGE + " So it was not.")
    settle(library)
    assert library.decisions()[0].effect is Effect.WAITING
    assert not marked(library, two.id) and not marked(library, three.id)
    assert [n.article_id for n in library.notes()] == [None]
    library.forget_files(folder.id, ["b.txt"])
    settle(library)
    assert marked(library, three.id)
    # Found in one is found no more when there are two again, as if they had come together.
    two = add(library, folder, "b.txt", "One way. " + PASSAGE + " So it was.")
    settle(library)
    assert not marked(library, two.id) and not marked(library, three.id)
    twice = add(library, folder, "b.txt", PASSAGE + " Then again. " + PASSAGE + " Yes.")
    library.forget_files(folder.id, ["c.txt"])
    settle(library)
    assert not marked(library, twice.id)


def test_words_edited_on_one_side_of_it_leave_it_where_it_is_alone(
    library: LibraryWriter, folder: Folder
) -> None:
    decide(library, folder)
    near = PASSAGE.replace("Anna on", "Ben on")
    two = add(library, folder, "b.txt", "First. " + near + " The end.")
    settle(library)
    assert marked(library, two.id)
    assert library.decisions()[0].effect is Effect.APPLIED
    three = add(library, folder, "c.txt", "Again. " + near + " No more.")
    settle(library)
    assert not marked(library, two.id) and not marked(library, three.id)
    (waiting,) = library.waiting_decisions()
    assert waiting.missing[0].lack is Lack.ALIKE


def test_less_of_the_surroundings_is_not_enough(library: LibraryWriter, folder: Folder) -> None:
    decide(library, folder)
    other = PASSAGE.replace("met Anna on a hill above the harbour", "is what they called her boat")
    both = PASSAGE.replace("Anna on", "Ben on").replace("that the", "that a")
    for name, text in (("b.txt", other), ("c.txt", both)):
        made = add(library, folder, name, f"First. {text} The end.")
        settle(library)
        assert not marked(library, made.id)
        (waiting,) = library.waiting_decisions()
        assert waiting.missing[0].lack is Lack.GONE
    assert library.waiting_count() == 1


def test_what_is_said_of_a_whole_article_goes_to_no_other(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", PASSAGE + " The end.")
    add(library, folder, "c.txt", "Here is Anna.")
    anna = library.find_entities("Anna")[0].entity_id
    library.split_article(anna, one.id)
    library.apply_decisions()
    library.forget_files(folder.id, ["a.txt"])
    add(library, folder, "b.txt", "Another. " + PASSAGE + " And Anna again.")
    settle(library)
    assert library.decisions()[0].effect is Effect.WAITING


def test_a_passage_that_was_edited_away_goes_to_no_other(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "First. " + PASSAGE + " The end.")
    start = len("First. " + BEFORE)
    library.mark(one.id, start, start + 9, EntityType.ORG)
    library.apply_decisions()
    add(library, folder, "a.txt", "Nothing of it is left.")
    two = add(library, folder, "b.txt", "Another. " + PASSAGE)
    settle(library)
    assert not marked(library, two.id)
    (waiting,) = library.waiting_decisions()
    assert waiting.missing[0].lack is Lack.EDITED


def test_its_own_article_comes_before_all_others(library: LibraryWriter, folder: Folder) -> None:
    decide(library, folder)
    two = add(library, folder, "b.txt", "Another. " + PASSAGE)
    settle(library)
    back = add(library, folder, "c.txt", "First. " + PASSAGE + " The end.")
    settle(library)
    assert marked(library, back.id) and not marked(library, two.id)


WORDS = st.sampled_from(["tern", "Anna", "on", "the hill", "harbour", "Ben", "\n"])
PIECES = st.lists(
    st.one_of(st.just(PASSAGE), st.just(PASSAGE[:60]), st.just(PASSAGE[30:]), WORDS),
    min_size=1,
    max_size=4,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(PIECES, min_size=1, max_size=4, unique=True), order=st.randoms())
def test_never_at_a_wrong_place_and_the_same_in_any_order(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], order: Random
) -> None:
    def found(texts: list[str]) -> list[tuple[str | None, int | None]]:
        path = tmp_path_factory.mktemp("library") / "l"
        with new_library(path) as library:
            folder, _ = library.add_folder(path / "news")
            decide(library, folder)
            for number, text in enumerate(texts):
                add(library, folder, f"{number}.txt", text)
                if order.random() < 0.5:
                    settle(library)
            settle(library)
            return [(row.article_id, row.start) for row in library.decisions()]

    (here,) = found(texts)
    shuffled = list(texts)
    order.shuffle(shuffled)
    assert found(shuffled) == [here]
    reach = f"{BEFORE[-32:]}blue tern{AFTER[:32]}"
    holding = [text for text in texts for _ in range(text.count(reach))]
    near = sum(
        text.count(half)
        for text in texts
        for half in (f"{BEFORE[-32:]}blue tern", f"blue tern{AFTER[:32]}")
    )
    is_found = here != (None, None)
    assert is_found == (len(holding) == 1) if holding else near or not is_found
    if holding and here[1] is not None:
        assert holding[0][here[1] :].startswith("blue tern" + AFTER[:32])
