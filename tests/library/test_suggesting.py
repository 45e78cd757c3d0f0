"""Pairs that a person is asked about."""

from newsreader.library import Folder, LibraryWriter
from tests.library.making import add


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
