"""Pairs that a person is asked about."""

import re
from pathlib import Path

from newsreader.ledger.decisions import Op
from newsreader.ledger.words import words_of
from newsreader.library import Folder, LibraryWriter
from newsreader.model import Analysis, EntityType, Label, Mention
from newsreader.resolution.resolver import NameResolver
from tests.library.making import PIPELINE, STAMP, SurnameResolver, add, article, store_read


def pairs(library: LibraryWriter) -> list[tuple[str, str]]:
    return [(item.entity.name, item.into.name) for item in library.suggestions()]


def test_likely_duplicates_are_suggested_until_decided(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Muammar Gaddafi met Anna Smith.")
    add(library, folder, "b.txt", "Muammar Gadafi met Anna Smith, and Muammar Gadafi left.")
    add(library, folder, "c.txt", "Greta Holm met Bo. Karl Holm, and Karl Holm.")
    add(library, folder, "d.txt", "In Holm, nothing.")
    (first, *others) = library.suggestions()
    assert (first.entity.name, first.into.name) == ("Muammar Gaddafi", "Muammar Gadafi")
    assert (first.because, first.company) == (
        "“Muammar Gadafi” and “Muammar Gaddafi” differ by a letter",
        1,
    )
    assert {("In Holm", "Greta Holm"), ("Greta Holm", "Karl Holm")}.isdisjoint(
        (item.entity.name, item.into.name) for item in others
    )
    assert library.suggestions(0) == []
    library.different(first.entity.entity_id, first.into.entity_id)
    library.apply_decisions()
    assert ("Muammar Gaddafi", "Muammar Gadafi") not in pairs(library)
    library.undo()
    library.apply_decisions()
    assert pairs(library)[0] == ("Muammar Gaddafi", "Muammar Gadafi")
    library.merge(first.entity.entity_id, first.into.entity_id)
    library.apply_decisions()
    assert ("Muammar Gaddafi", "Muammar Gadafi") not in pairs(library)


def test_a_person_may_decide_between_two_bits(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Muammar Gaddafi met Anna Smith.")
    add(library, folder, "b.txt", "Muammar Gadafi met Anna Smith. Vladimir Putin left.")
    add(library, folder, "c.txt", "Vladimir Puttin met Anna Smith.")
    (anna,) = library.find_entities("Anna Smith")
    for bits in (library.suggestions_bit_by_bit(), library.mixtures_bit_by_bit()):
        count = 0
        for count, _ in enumerate(bits, 1):
            library.rename(anna.entity_id, f"Anna {count}")
            library.apply_decisions()
        assert count
    assert len(pairs(library)) == 2


def test_a_pair_one_is_unsure_of_comes_last_until_more_is_known(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Muammar Gaddafi met Anna Smith, and Muammar Gaddafi left.")
    add(library, folder, "b.txt", "Muammar Gadafi met Anna Smith, and Muammar Gadafi left.")
    add(library, folder, "c.txt", "Vladimir Putin met Anna Smith. Vladimir Puttin left.")
    first, second = library.suggestions()
    assert first.entity.mentions == 2
    made = library.unsure(first.entity.entity_id, first.into.entity_id, first.because)
    assert (made.op, made.made.seen, made.made.because) == (Op.UNSURE, 4, first.because)
    library.apply_decisions()
    assert [(s.entity.name, s.unsure) for s in library.suggestions()] == [
        (second.entity.name, False),
        (first.entity.name, True),
    ]
    assert library.suggestions(1)[0].entity.name == second.entity.name
    add(library, folder, "d.txt", "In it was Muammar Gadafi.")
    assert not any(s.unsure for s in library.suggestions())
    library.forget_files(folder.id, ["d.txt"])
    assert library.suggestions()[-1].unsure
    library.undo()
    library.apply_decisions()
    assert library.suggestions() == [first, second]


def test_what_is_left_open_moves_to_another_library(
    library: LibraryWriter, folder: Folder, tmp_path: Path
) -> None:
    add(library, folder, "a.txt", "Muammar Gaddafi met Muammar Gadafi.")
    (pair,) = library.suggestions()
    library.unsure(pair.entity.entity_id, pair.into.entity_id)
    with LibraryWriter.open_for_writing(tmp_path / "other", SurnameResolver()) as other:
        there, _ = other.add_folder(Path("/news"))
        add(other, there, "a.txt", "Muammar Gaddafi met Muammar Gadafi.")
        report = other.import_decisions(library.exported_decisions())
        assert (report.added, report.waiting) == (1, ())
        other.apply_decisions()
        assert [s.unsure for s in other.suggestions()] == [True]


def steps_in_words(library: LibraryWriter) -> tuple[str, str]:
    now = library.steps()
    return words_of(now.undo) if now.undo else "", words_of(now.redo) if now.redo else ""


def test_the_next_steps_are_told_in_words(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Muammar Gaddafi met Muammar Gadafi.")
    assert steps_in_words(library) == ("", "")
    (pair,) = library.suggestions()
    library.unsure(pair.entity.entity_id, pair.into.entity_id)
    open_words = f"Left open whether “{pair.entity.name}” and “{pair.into.name}” are one"
    assert steps_in_words(library) == (open_words, "")
    library.merge(pair.entity.entity_id, pair.into.entity_id)
    library.undo()
    merged = f"Merged “{pair.entity.name}” into “{pair.into.name}”"
    assert steps_in_words(library) == (open_words, merged)
    library.redo()
    assert steps_in_words(library) == (merged, "")


def test_what_is_likeliest_to_put_most_right_is_asked_first(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Bo Tarry met Anna Smith. Bo Tarry and Bo Tarry and Olaf Rune.")
    add(library, folder, "b.txt", "Bo Kerry met Karl Holm. Bo Kerry and Bo Kerry, in Greta Lind.")
    add(library, folder, "c.txt", "Bo Tarrry met Anna Smith, and Bo Tarrry met Olaf Rune.")
    add(library, folder, "d.txt", "Bo Terry met Ida Berg. Bo Terry and Bo Terry, in Nils Dahl.")
    assert pairs(library)[0] == ("Bo Tarrry", "Bo Tarry")
    assert {frozenset(pair) for pair in pairs(library)[1:]} >= {frozenset(("Bo Terry", "Bo Kerry"))}


def test_another_number_is_another_thing(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "The Radio Bergen4 and the Radio Bergen5. And Radio Bergen4.")
    assert pairs(library) == []


def test_a_lone_surname_is_asked_about_with_whom_it_keeps_company(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Karl Holm met Anna Smith.")
    add(library, folder, "b.txt", "Greta Holm met Olaf Rune.")
    add(library, folder, "c.txt", "Olaf Rune met. It was Holm, and Holm again.")
    assert pairs(library) == [("Greta Holm", "Holm")]


def test_how_a_name_begins_is_hardly_misspelled(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "In it, Yeading met. And Reading, and Reading too.")
    assert pairs(library) == []


def test_a_nation_and_its_side_are_no_pair(tmp_path: Path) -> None:
    told = ("Norway beat Hungary 2-1 on Sunday.", "Oslo is the capital of Norway.")
    types = set()
    resolver = NameResolver()
    with LibraryWriter.open_for_writing(tmp_path / "sides", resolver) as library:
        folder, _ = library.add_folder(Path("/news"))
        for number, text in enumerate(told):
            read = article(text)
            mentions = tuple(
                Mention(m.start(), m.end(), m[0], Label.GPE)
                for m in re.finditer("Norway|Hungary|Oslo", text)
            )
            name = f"{number}.txt"
            store_read(library, folder.id, name, STAMP, read.content_hash, [read])
            chains = resolver.chain(read, mentions)
            library.store_analyses([Analysis(read.id, mentions, chains, PIPELINE)])
            types |= {chain.type for chain in chains if chain.name == "Norway"}
        assert types == {EntityType.ORG, EntityType.PLACE}
        assert pairs(library) == []
