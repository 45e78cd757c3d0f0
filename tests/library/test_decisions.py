"""What people decide, and what the library shows then."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsreader.errors import LedgerError
from newsreader.ledger.decisions import Scope
from newsreader.library import (
    Effect,
    EntityQuery,
    EntityRow,
    FileFailure,
    Folder,
    Library,
    LibraryWriter,
    MentionPlace,
)
from newsreader.model import Analysis, Article, EntityType, Evidence, LibraryChange
from tests.library.making import STAMP, SurnameResolver, add, analysis, article, read
from tests.library.seeing import everything


def row(library: Library, name: str) -> EntityRow:
    (found,) = library.find_entities(name)
    return found


def names(library: Library) -> set[str]:
    return {r.name for r in library.entity_rows(library.entity_ids(EntityQuery()))}


def mentioned(library: Library, article_id: str) -> list[tuple[str, str]]:
    stored = library.article(article_id)
    assert stored is not None
    return [(m.text, m.entity) for m in stored.mentions]


def test_every_decision_about_an_entity_keeps_a_sentence_that_names_it(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "It rained. Paris Hilton spoke. It rained on.")
    add(library, folder, "b.txt", "Paris Hilton spoke.")
    add(library, folder, "c.txt", "Anna sang.")
    entity, other = row(library, "Paris Hilton").entity_id, row(library, "Anna").entity_id
    for decision in (
        library.merge(entity, other),
        library.different(entity, other),
        library.unsure(entity, other),
        library.watch(entity),
        library.split_mentions(entity, [MentionPlace(one.id, 11)]),
        library.mark(one.id, 11, 23, EntityType.ORG, Scope.EVERYWHERE),
        library.unmark(one.id, 11),
        library.rename(entity, "P. Hilton"),
        library.retype(entity, EntityType.ORG),
        library.split_article(entity, one.id),
        library.hide_mention(one.id, 11),
        library.hide_entity(entity),
    ):
        assert decision.made.because == "Paris Hilton spoke."
    assert library.rename(entity, "Star", "seen elsewhere").made.because == "seen elsewhere"
    assert library.hide_name("paris  hilton").made.because in {
        "Paris Hilton spoke.",
        "It rained. Paris Hilton spoke.",
    }
    assert library.hide_name("Nobody Here").made.because == "Hid “Nobody Here” everywhere"


def test_what_is_said_of_a_piece_rests_while_the_split_is_undone(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "Star spoke.")
    add(library, folder, "b.txt", "Star sang.")
    add(library, folder, "c.txt", "Anna sang.")
    split = library.split_article(row(library, "Star").entity_id, one.id)
    library.apply_decisions()
    stored = library.article(one.id)
    assert stored is not None
    piece, anna = stored.mentions[0].entity_id, row(library, "Anna").entity_id
    library.different(piece, anna)
    library.merge(piece, anna)
    library.undo()
    library.rename(piece, "The Star")
    library.apply_decisions()
    before = everything(library)

    library.undo_decision(split.id)
    library.apply_decisions()
    effects = [r.effect for r in library.decisions()]
    assert effects == [Effect.RESTING, Effect.UNDONE, Effect.RESTING, Effect.UNDONE]
    assert library.waiting_decisions() == []

    library.redo_decision(split.id)
    library.apply_decisions()
    effects = [r.effect for r in library.decisions()]
    assert effects == [Effect.APPLIED, Effect.UNDONE, Effect.APPLIED, Effect.APPLIED]
    assert everything(library) == before


def test_an_answer_keeps_the_reason_for_the_question_and_the_sentences_beside_it(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Anna sang.")
    add(library, folder, "b.txt", "Hanna spoke.")
    one, other = row(library, "Anna").entity_id, row(library, "Hanna").entity_id
    asked, shown = "“Anna” and “Hanna” differ by a letter", ("Anna sang.", "Hanna spoke.")
    library.unsure(one, other, asked, shown)
    library.different(one, other, asked, shown)
    library.undo()
    library.merge(one, other, asked, shown)
    kept = [(row.because, row.shown) for row in library.decisions()]
    assert kept == [(asked, shown)] * 3
    lines = library.exported_decisions()
    assert [json.loads(line).get("shown") for line in lines].count(list(shown)) == 3
    with LibraryWriter.open_for_writing(library.path.with_name("m"), SurnameResolver()) as there:
        there.import_decisions(lines)
        assert [row.shown for row in there.decisions()] == [shown] * 3
        assert there.exported_decisions() == lines


def test_what_an_entity_is_called_and_of_what_type_is_explained(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Paris Hilton spoke. Anna left.")
    add(library, folder, "b.txt", "Anna Paris spoke. Paris Hilton left.")
    entity, other = row(library, "Paris Hilton"), row(library, "Anna Paris")
    plain = library.entity(entity.entity_id)
    assert plain is not None and not any("you" in reason for reason in plain.reasons)

    def said() -> list[str]:
        library.apply_decisions()
        detail = library.entity(entity.entity_id)
        assert detail is not None
        found = [reason for reason in detail.reasons if reason not in plain.reasons]
        return [reason.partition(" on ")[0] for reason in found]

    library.rename(entity.entity_id, "Star")
    library.rename(entity.entity_id, "The Star")
    library.retype(other.entity_id, EntityType.ORG)
    assert said() == ["you renamed it"]
    library.retype(entity.entity_id, EntityType.WORK)
    assert said() == ["you renamed it", "you said its type"]
    library.merge(other.entity_id, entity.entity_id)
    assert said() == ["you renamed it", "you said its type", "you merged it"]
    while library.undo():
        pass
    assert said() == []


def test_a_merge_joins_two_entities_under_the_name_of_the_second(
    library: LibraryWriter, folder: Folder
) -> None:
    one = add(library, folder, "a.txt", "Paris Hilton spoke. Anna left.")
    two = add(library, folder, "b.txt", "Star spoke.")
    old, new = row(library, "Star"), row(library, "Paris Hilton")
    before = everything(library)
    decision = library.merge(old.entity_id, new.entity_id)
    assert everything(library) == before
    change = library.apply_decisions()
    assert {old.entity_id, new.entity_id} <= change.entities
    assert two.id in change.articles
    assert names(library) == {"Paris Hilton", "Anna"}
    joined = row(library, "Star")
    assert (joined.entity_id, joined.mentions, joined.articles) == (new.entity_id, 2, 2)
    detail = library.entity(old.entity_id)
    assert detail is not None and detail.entity == joined
    assert any(reason.startswith("you merged it on ") for reason in detail.reasons)
    stored = library.article(two.id)
    assert stored is not None and "you merged it on" in stored.mentions[0].reason
    stored = library.article(one.id)
    assert stored is not None and "you" not in stored.mentions[0].reason
    (line,) = library.decisions()
    assert (line.id, line.words, line.effect, line.because) == (
        decision.id,
        "Merged “Star” into “Paris Hilton”",
        Effect.APPLIED,
        "Star spoke.",
    )
    library.undo()
    library.apply_decisions()
    assert everything(library) == before
    assert library.decisions()[0].effect is Effect.UNDONE
    library.redo()
    library.apply_decisions()
    assert row(library, "Star") == joined
    assert library.redo() is None


def test_two_of_one_name_are_told_apart_in_words(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Tern sailed. Bob saw Eve. Now, Bob and Ann met.")
    tern, bob, eve = (row(library, name).entity_id for name in ("Tern", "Bob", "Eve"))
    for entity in (bob, eve):
        library.rename(entity, "Tern")
    library.retype(bob, EntityType.ORG)
    library.apply_decisions()
    said = library.different(bob, tern).made.words
    assert said == "Said that “Tern” (ORG) and “Tern” (PERSON) are different"
    library.apply_decisions()
    with pytest.raises(LedgerError, match=r"“Tern” \(PERSON\) and “Tern” \(ORG\) are different"):
        library.merge(tern, bob)
    library.retype(bob, EntityType.PERSON)
    library.apply_decisions()
    unsure = library.unsure(eve, bob).made.words
    assert unsure == "Left open whether “Tern” (mentions: 1) and “Tern” (mentions: 2) are one"
    add(library, folder, "b.txt", "Eve left.", "2020-01-01")
    add(library, folder, "c.txt", "Tern came.", "2021-01-01")
    merged = library.merge(eve, tern).made.words
    assert merged == "Merged “Tern” (in “b.txt”) into “Tern” (in “c.txt”)"
    merged = library.merge(bob, row(library, "Ann").entity_id).made.words
    assert merged == "Merged “Tern” into “Ann”"


def test_decisions_hold_for_later_articles_and_later_writers(path: Path) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        add(library, folder, "a.txt", "Paris Hilton spoke. Star left.")
        library.merge(row(library, "Star").entity_id, row(library, "Paris Hilton").entity_id)
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        assert names(library) == {"Paris Hilton"}
        add(library, folder, "b.txt", "Star came back.")
        assert row(library, "Star").mentions == 3
        assert library.reresolve() == LibraryChange()
        library.undo()
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        assert names(library) == {"Paris Hilton", "Star"}
        assert row(library, "Star").mentions == 2


def test_a_split_by_name_takes_the_name_along_everywhere(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Bashar Assad spoke. Assad left.")
    add(library, folder, "b.txt", "Assad spoke.")
    before = everything(library)
    entity = row(library, "Bashar Assad")
    assert entity.mentions == 3
    library.split_alias(entity.entity_id, "assad")
    library.apply_decisions()
    assert {(r.name, r.mentions) for r in library.find_entities("Assad")} == {("Assad", 2)}
    add(library, folder, "c.txt", "But now, Assad came.")
    assert row(library, "Assad").mentions == 3
    detail = library.entity(row(library, "Assad").entity_id)
    assert detail is not None and detail.reasons[0].startswith("you split it off on ")
    library.forget_files(folder.id, ["c.txt"])
    library.undo()
    library.apply_decisions()
    assert everything(library) == before


def test_a_split_by_article_and_by_mentions(library: LibraryWriter, folder: Folder) -> None:
    one = add(library, folder, "a.txt", "Markus Braun spoke. Markus Braun left.")
    two = add(library, folder, "b.txt", "Markus Braun spoke.")
    three = add(library, folder, "c.txt", "Then, Markus Braun came.")
    entity = row(library, "Markus Braun")
    library.split_article(entity.entity_id, one.id)
    library.apply_decisions()
    assert sorted(r.mentions for r in library.find_entities("Markus Braun")) == [2, 2]
    places = [MentionPlace(two.id, 0), MentionPlace(one.id, 20)]
    library.split_mentions(entity.entity_id, places)
    library.apply_decisions()
    assert sorted(r.mentions for r in library.find_entities("Markus Braun")) == [1, 1, 2]
    again = library.store_analyses([analysis(made) for made in (one, two, three)])
    assert again.entities
    assert sorted(r.mentions for r in library.find_entities("Markus Braun")) == [1, 1, 2]


def test_rename_retype_and_hide_an_entity(library: LibraryWriter, folder: Folder) -> None:
    made = add(library, folder, "a.txt", "Ferry met Anna.")
    before = everything(library)
    entity = row(library, "Ferry")
    library.rename(entity.entity_id, "The  ferry")
    library.retype(entity.entity_id, EntityType.PRODUCT)
    change = library.apply_decisions()
    assert entity.entity_id in change.entities
    now = row(library, "Ferry")
    assert (now.entity_id, now.name, now.type) == (
        entity.entity_id,
        "The ferry",
        EntityType.PRODUCT,
    )
    library.hide_entity(entity.entity_id)
    assert made.id in library.apply_decisions().articles
    assert library.find_entities("Ferry") == []
    assert mentioned(library, made.id) == [("Anna", "Anna")]
    assert [e.entity.name for e in library.entities_in_article(made.id)] == ["Anna"]
    assert library.entity_ids(EntityQuery(type=EntityType.PRODUCT)) == []
    assert library.counts().entities == 1
    assert library.article_rows([made.id])[0].entity_count == 1
    for _ in range(3):
        library.undo()
    library.apply_decisions()
    assert everything(library) == before


def test_hide_a_name_and_a_mention(library: LibraryWriter, folder: Folder) -> None:
    one = add(library, folder, "a.txt", "Anna met Bob. Anna left.")
    before = everything(library)
    library.hide_mention(one.id, 0)
    library.apply_decisions()
    assert mentioned(library, one.id) == [("Bob", "Bob"), ("Anna", "Anna")]
    library.hide_name("ANNA")
    library.apply_decisions()
    assert mentioned(library, one.id) == [("Bob", "Bob")]
    two = add(library, folder, "b.txt", "Anna met Eve.")
    assert mentioned(library, two.id) == [("Eve", "Eve")]
    library.forget_files(folder.id, ["b.txt"])
    library.undo()
    library.undo()
    library.apply_decisions()
    assert everything(library) == before


def test_mark_and_unmark(library: LibraryWriter, folder: Folder) -> None:
    text = "the blue tern met Anna. A blue  tern, and blue terns."
    one = add(library, folder, "a.txt", text)
    two = add(library, folder, "b.txt", "See the blue tern.")
    before = everything(library)
    library.mark(one.id, 3, 13, EntityType.ORG)
    library.apply_decisions()
    assert mentioned(library, one.id) == [("blue tern", "blue tern"), ("Anna", "Anna")]
    stored = library.article(one.id)
    assert stored is not None
    assert stored.mentions[0].evidence == (Evidence.HUMAN,)
    assert stored.mentions[0].entity_type is EntityType.ORG
    assert stored.mentions[0].reason.startswith("you marked it on ")
    assert library.decisions()[0].because == "the blue tern met Anna."
    library.mark(one.id, 4, 13, EntityType.ORG, Scope.ARTICLE)
    library.apply_decisions()
    assert [t for t, _ in mentioned(library, one.id)] == ["blue tern", "Anna", "blue  tern"]
    library.mark(one.id, 4, 13, EntityType.ORG, Scope.EVERYWHERE)
    library.apply_decisions()
    assert mentioned(library, two.id)[-1] == ("blue tern", "blue tern")
    library.unmark(one.id, 4)
    library.apply_decisions()
    assert [t for t, _ in mentioned(library, one.id)] == ["Anna", "blue  tern"]
    three = add(library, folder, "c.txt", "No blue tern here.")
    assert ("blue tern", "blue tern") in mentioned(library, three.id)
    assert library.machine_mentions(three.id) == analysis(three).mentions
    library.forget_files(folder.id, ["c.txt"])
    for _ in range(4):
        library.undo()
    library.apply_decisions()
    assert everything(library) == before


def test_marked_as_an_entity(library: LibraryWriter, folder: Folder) -> None:
    one = add(library, folder, "a.txt", "Anna came, and she left.")
    anna = row(library, "Anna")
    library.mark(one.id, 15, 18, EntityType.PERSON, entity_id=anna.entity_id)
    library.apply_decisions()
    assert mentioned(library, one.id) == [("Anna", "Anna"), ("she", "Anna")]
    assert row(library, "Anna").entity_id == anna.entity_id


def test_different_ones_stay_apart(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Assad spoke.")
    add(library, folder, "b.txt", "Bashar Assad spoke.")
    add(library, folder, "c.txt", "Hafez Assad spoke.")
    assert names(library) == {"Assad", "Bashar Assad", "Hafez Assad"}
    one, other = row(library, "Bashar Assad"), None
    for found in library.find_entities("Assad"):
        other = found
    assert other is not None
    library.different(one.entity_id, other.entity_id)
    library.apply_decisions()
    # The only fuller name is left: the machine would join the two.
    library.forget_files(folder.id, ["c.txt"])
    assert names(library) == {"Assad", "Bashar Assad"}
    detail = library.entity(row(library, "Assad").entity_id)
    assert detail is not None and any("you kept it apart on" in r for r in detail.reasons)
    with pytest.raises(LedgerError, match="take that back first"):
        library.merge(row(library, "Assad").entity_id, one.entity_id)
    assert library.reresolve() == LibraryChange()
    library.undo()
    library.apply_decisions()
    assert names(library) == {"Bashar Assad"}


def test_passages_are_found_in_an_edited_file(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "It was long ago that the blue tern met Anna on a hill.")
    (one,) = library.articles_of_file(Path(folder.path / "a.txt"))
    library.mark(one, 25, 34, EntityType.ORG)
    library.apply_decisions()
    edited = article("Corrected. It was long ago that the blue tern met Anna on a hill.")
    read(library, folder, "a.txt", edited)
    assert library.decisions()[0].effect is Effect.APPLIED
    library.store_analyses([analysis(edited)])
    assert ("blue tern", "blue tern") in mentioned(library, edited.id)
    library.forget_files(folder.id, ["a.txt"])
    assert library.decisions()[0].effect is Effect.WAITING
    read(library, folder, "a.txt", edited)
    library.store_analyses([analysis(edited)])
    assert ("blue tern", "blue tern") in mentioned(library, edited.id)


def test_a_ledger_moves_to_another_library(path: Path, tmp_path: Path) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        add(library, folder, "a.txt", "Paris Hilton spoke. Star left.")
        add(library, folder, "b.txt", "Anna spoke. Bob left.")
        library.merge(row(library, "Star").entity_id, row(library, "Paris Hilton").entity_id)
        library.rename(row(library, "Bob").entity_id, "Robert")
        library.hide_name("Anna")
        library.undo()
        lines = library.exported_decisions()
        library.apply_decisions()
        seen = everything(library)
    with LibraryWriter.open_for_writing(tmp_path / "other", SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        add(library, folder, "a.txt", "Paris Hilton spoke. Star left.")
        report = library.import_decisions([*lines, "nonsense", '{"v": 2}', ""])
        assert (report.added, report.known) == (4, 0)
        assert [number for number, _ in report.refused] == [5, 6]
        assert [d.made.name for d in report.waiting] == ["Robert"]
        library.apply_decisions()
        assert names(library) == {"Paris Hilton"}
        effects = {line.words: line.effect for line in library.decisions()}
        assert effects["Renamed “Bob” to “Robert”"] is Effect.WAITING
        add(library, folder, "b.txt", "Anna spoke. Bob left.")
        assert everything(library) == seen
        assert library.import_decisions(lines).known == 4
        assert library.exported_decisions() == lines


def test_what_cannot_be_decided_is_refused(library: LibraryWriter, folder: Folder) -> None:
    one = add(library, folder, "a.txt", "Anna came.")
    anna = row(library, "Anna").entity_id
    refusals: list[Callable[[], object]] = [
        lambda: library.merge(anna, anna),
        lambda: library.merge(anna, "gone"),
        lambda: library.different(anna, anna),
        lambda: library.split_alias(anna, "Bob"),
        lambda: library.split_article(anna, "gone"),
        lambda: library.split_mentions(anna, []),
        lambda: library.split_alias(anna, "Anna"),
        lambda: library.split_article(anna, one.id),
        lambda: library.split_mentions(anna, [MentionPlace(one.id, 0)]),
        lambda: library.rename(anna, " "),
        lambda: library.mark(one.id, 4, 5, EntityType.ORG),
        lambda: library.unmark(one.id, 5),
        lambda: library.hide_name(" "),
    ]
    for refused in refusals:
        with pytest.raises(LedgerError):
            refused()
    assert library.exported_decisions() == []
    assert library.undo() is None and library.redo() is None
    assert library.store_files(folder.id, [FileFailure("a.txt", STAMP, "other", "No.")])


def test_different_ones_stay_apart_when_machines_come_to_call_them_alike(path: Path) -> None:
    def analysed(made: Article, *, alike: bool) -> Analysis:
        found = analysis(made)
        chains = found.chains
        if alike:
            chains = tuple(
                replace(c, key=c.key.replace("bob", "robert"), blocks=("PERSON:smith",))
                for c in chains
            )
        return replace(found, chains=chains)

    texts = ["it was Bob Smith, a cook.", "it was Robert Smith, a judge.", "and Bob Smith again."]
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        articles = [article(text) for text in texts]
        for number, made in enumerate(articles[:2]):
            read(library, folder, f"{number}.txt", made)
        library.store_analyses([analysed(made, alike=False) for made in articles[:2]])
        (bob,), (robert,) = (library.find_entities(n) for n in ("Bob Smith", "Robert Smith"))
        library.different(bob.entity_id, robert.entity_id)
        library.apply_decisions()

        library.store_analyses([analysed(made, alike=True) for made in articles[:2]])
        assert [e.mentions for e in library.find_entities("Robert Smith")] == [1]
        (apart,) = library.find_entities("Bob Smith")
        assert apart.entity_id not in (e.entity_id for e in library.find_entities("Robert Smith"))
        detail = library.entity(apart.entity_id)
        assert detail is not None
        assert detail.aliases[0].reasons[0].startswith("you kept it apart on")

        read(library, folder, "2.txt", articles[2])
        library.store_analyses([analysed(articles[2], alike=True)])
        assert library.find_entities("Bob Smith")[0].mentions == 2
        apart_now = everything(library)
        with LibraryWriter.open_for_writing(path.parent / "again", SurnameResolver()) as other:
            other.import_decisions(library.exported_decisions())
            other.apply_decisions()
            there, _ = other.add_folder(Path("/news"))
            for number, made in enumerate(articles):
                read(other, there, f"{number}.txt", made)
            other.store_analyses([analysed(made, alike=True) for made in articles])
            assert everything(other) == apart_now

        library.undo()
        library.apply_decisions()
        assert [e.mentions for e in library.find_entities("Bob Smith")] == [3]
        library.redo()
        library.apply_decisions()
        assert everything(library) == apart_now
        library.store_analyses([analysed(made, alike=False) for made in articles])
        assert library.find_entities("Bob Smith")[0].entity_id == bob.entity_id
