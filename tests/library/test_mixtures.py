"""Entities that may be two, and what a person says of them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from newsreader.errors import LedgerError
from newsreader.ledger.decisions import Op, Scope
from newsreader.library import Effect, Folder, LibraryWriter, Mixture
from newsreader.model import Assignment, StoredChain, digest
from tests.library.making import SurnameResolver, add


def only(library: LibraryWriter) -> Mixture:
    (found,) = library.mixtures()
    return found


def names(library: LibraryWriter) -> dict[str, int]:
    return {d.entity.name: d.entity.mentions for d in library.exported_entities()}


class FamilyResolver(SurnameResolver):
    """Whoever shares the last word of their names is one."""

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        return {c.id: Assignment(digest(c.type, c.key.split()[-1]), "same family") for c in chains}


@pytest.fixture
def families(path: Path) -> Iterator[LibraryWriter]:
    with LibraryWriter.open_for_writing(path, FamilyResolver()) as library:
        library.add_folder(Path("/news"))
        yield library


def test_given_names_that_exclude_each_other_are_kept_apart(families: LibraryWriter) -> None:
    (folder,) = families.folders()
    add(families, folder, "a.txt", "Anna Holm spoke, and Anna Holm left. Later A Holm came.")
    add(families, folder, "b.txt", "Karl Holm spoke, and there was Holm.")
    found = only(families)
    assert (found.less.label, found.more.label) == ("Karl Holm", "Anna Holm")
    assert found.because == "“Anna Holm” and “Karl Holm” have other given names"
    (line,) = families.part_lines(found.entity.entity_id, found.less)
    assert line.match == "Karl Holm"
    made = families.split_mixture(found)
    assert made.op is Op.DIFFERENT
    families.apply_decisions()
    assert families.mixtures() == []
    assert "Karl Holm" in names(families)
    add(families, folder, "c.txt", "Again, Karl Holm.")
    assert names(families)["Karl Holm"] == 2
    while families.undo() is not None:
        pass
    families.apply_decisions()
    assert only(families).less.mentions == 2


def test_spellings_and_short_forms_of_a_name_are_no_two_people(families: LibraryWriter) -> None:
    (folder,) = families.folders()
    add(families, folder, "a.txt", "William Holm spoke.")
    add(families, folder, "b.txt", "Bill Holm spoke.")
    add(families, folder, "c.txt", "Aleksandr Berg and Alexander Holm.")
    add(families, folder, "d.txt", "Alexandr Berg spoke.")
    found = families.mixtures()
    assert {frozenset((m.less.label, m.more.label)) for m in found} == {
        frozenset(("Alexander Holm", "Bill Holm"))
    }


def test_forms_of_address_for_a_woman_and_a_man(families: LibraryWriter) -> None:
    (folder,) = families.folders()
    add(families, folder, "a.txt", "Anna Holm spoke, then Mrs Holm left.")
    add(families, folder, "b.txt", "Nothing but Mr Holm.")
    found = only(families)
    assert (found.less.label, found.more.label) == ("a man", "a woman")
    families.split_mixture(found)
    families.apply_decisions()
    assert families.mixtures() == []


def test_what_a_person_joined_is_not_doubted(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Anna Holm spoke, and Anna Holm left.")
    add(library, folder, "b.txt", "Karl Holm spoke.")
    assert library.mixtures() == []
    one, other = (library.find_entities(name)[0] for name in ("Karl Holm", "Anna Holm"))
    library.merge(one.entity_id, other.entity_id)
    library.apply_decisions()
    assert library.mixtures() == []


def test_ages_that_no_one_person_has(library: LibraryWriter, folder: Folder) -> None:
    for number, (age, year) in enumerate([(30, 2010), (31, 2011), (62, 2012)]):
        text = f"Anna Smith, {age}, spoke of {number}."
        add(library, folder, f"{number}.txt", text, date=f"{year}-05-01")
    found = only(library)
    assert (found.entity.name, found.because) == (
        "Anna Smith",
        "“Anna Smith” has ages that no one person has",
    )
    assert (found.less.label, found.less.mentions) == ("born about 1950", 1)
    assert (found.more.label, found.more.mentions) == ("born about 1980", 2)
    (line,) = library.part_lines(found.entity.entity_id, found.less)
    assert line.article_id == found.less.articles[0]
    library.split_mixture(found)
    library.apply_decisions()
    assert library.mixtures() == []
    assert sorted(row.mentions for row in library.find_entities("Anna Smith")) == [1, 2]
    assert library.undo() is not None
    library.apply_decisions()
    assert only(library) == found


def test_company_that_never_meets(library: LibraryWriter, folder: Folder) -> None:
    for number in range(2):
        add(library, folder, f"a{number}.txt", f"Anna Smith met Bo Lind. {number}")
        add(library, folder, f"b{number}.txt", f"Anna Smith met Carl Falk in {number}.")
    found = only(library)
    assert {found.less.label, found.more.label} == {
        "named with Bo Lind",
        "named with Carl Falk",
    }
    add(library, folder, "c.txt", "Anna Smith met Bo Lind and Carl Falk.")
    assert library.mixtures() == []


def test_kept_together_it_is_not_asked_again(library: LibraryWriter, folder: Folder) -> None:
    for number, age in enumerate((30, 31, 62)):
        add(library, folder, f"{number}.txt", f"Anna Smith, {age}, spoke.", date="2010-05-01")
    before = names(library)
    made = library.keep_together(only(library))
    assert (made.op, made.made.words) == (Op.MERGE, "Said that “Anna Smith” is one")
    library.apply_decisions()
    assert library.mixtures() == []
    assert names(library) == before
    library.undo()
    library.apply_decisions()
    assert only(library).entity.name == "Anna Smith"


def test_unsure_it_comes_last_until_more_is_known(library: LibraryWriter, folder: Folder) -> None:
    for number, (name, times) in enumerate([("Anna Smith", 3), ("Bo Lind", 1)]):
        for age in (30, 70):
            text = f"{name}, {age}, spoke." + f" again {name}." * times
            add(library, folder, f"{number}{age}.txt", text, date="2010-05-01")
    first, second = library.mixtures()
    assert first.entity.name == "Anna Smith"
    made = library.unsure_of_mixture(first, ["Here he sang.", "There he ruled."])
    assert made.made.because == first.because
    assert made.made.shown == ("Here he sang.", "There he ruled.")
    assert (made.op, made.made.seen) == (Op.UNSURE, first.entity.mentions)
    library.apply_decisions()
    again = library.mixtures()
    assert [m.entity.name for m in again] == ["Bo Lind", "Anna Smith"]
    assert [m.unsure for m in again] == [False, True]
    assert library.decisions()[0].effect is Effect.APPLIED
    add(library, folder, "new.txt", "Anna Smith sang.")
    assert [m.entity.name for m in library.mixtures()] == ["Anna Smith", "Bo Lind"]
    library.undo()
    library.apply_decisions()
    assert not any(m.unsure for m in library.mixtures())
    assert second.entity.name == "Bo Lind"


def test_what_is_gone_meanwhile_is_refused(library: LibraryWriter, folder: Folder) -> None:
    for age in (30, 70):
        add(library, folder, f"{age}.txt", f"Anna Smith, {age}, spoke.", date="2010-05-01")
    found = only(library)
    library.forget_files(folder.id, ["30.txt", "70.txt"])
    for decide in (library.split_mixture, library.keep_together, library.unsure_of_mixture):
        with pytest.raises(LedgerError):
            decide(found)
    assert library.decisions() == []


def test_a_split_by_articles_takes_whole_articles(library: LibraryWriter, folder: Folder) -> None:
    for age in (30, 31, 70):
        text = f"Anna Smith, {age}, spoke, then Anna Smith left."
        add(library, folder, f"{age}.txt", text, date="2010-05-01")
    made = library.split_mixture(only(library))
    assert (made.op, made.made.scope) == (Op.SPLIT, Scope.ARTICLE)
    assert made.made.words == "Split “Anna Smith” in 1 article off"
    library.apply_decisions()
    assert sorted(row.mentions for row in library.find_entities("Anna Smith")) == [2, 4]


def test_a_lone_surname_in_two_kinds_of_company_is_asked_about(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Holm met Anna Smith, and Holm left.")
    add(library, folder, "b.txt", "Holm met Anna Smith.")
    add(library, folder, "c.txt", "Holm met Olaf Rune.")
    assert library.mixtures() == []
    add(library, folder, "d.txt", "Karl Holm met Nils Dahl.")
    add(library, folder, "e.txt", "Greta Holm met Ida Berg.")
    (mixture,) = library.mixtures()
    assert (mixture.entity.name, mixture.because) == ("Holm", "“Holm” keeps two kinds of company")
    assert [part.label for part in (mixture.less, mixture.more)] == [
        "named with Olaf Rune",
        "named with Anna Smith",
    ]
    library.split_mixture(mixture)
    library.apply_decisions()
    assert library.mixtures() == []
