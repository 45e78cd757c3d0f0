"""Watched entities stay watched, whatever happens to files and analyses."""

from pathlib import Path

import pytest

from newsreader.errors import LedgerError
from newsreader.library import Folder, Library, LibraryWriter
from tests.library.making import SurnameResolver, add, analysis
from tests.library.seeing import everything


def entity(library: Library, name: str) -> str:
    (found,) = library.find_entities(name)
    return found.entity_id


def test_an_entity_is_watched_at_once_and_no_longer(library: LibraryWriter, folder: Folder) -> None:
    add(library, folder, "a.txt", "Anna met Ben.")
    before = everything(library)
    anna = entity(library, "Anna")
    assert library.watched() == frozenset()
    library.watch(anna)
    assert library.watched() == {anna}
    library.apply_decisions()
    assert library.watched() == {anna}
    assert library.decisions()[0].words == "Watched “Anna”"
    assert library.unwatch(entity(library, "Ben")) is None
    assert library.unwatch(anna) is not None
    assert library.watched() == frozenset()
    library.apply_decisions()
    assert everything(library) == before
    with pytest.raises(LedgerError):
        library.watch("gone")


def test_watching_follows_a_merge_an_edit_and_an_undo(
    library: LibraryWriter, folder: Folder
) -> None:
    add(library, folder, "a.txt", "Long ago Anna met Ben there.")
    library.watch(entity(library, "Anna"))
    library.merge(entity(library, "Anna"), entity(library, "Ben"))
    library.apply_decisions()
    both = entity(library, "Ben")
    assert library.watched() == {both}
    library.undo()
    library.apply_decisions()
    again = add(library, folder, "a.txt", "News. Long ago Anna met Ben there.")
    library.store_analyses([analysis(again)])
    library.apply_decisions()
    assert library.watched() == {entity(library, "Anna")}


def test_watching_moves_to_another_library(
    library: LibraryWriter, folder: Folder, tmp_path: Path
) -> None:
    add(library, folder, "a.txt", "Anna met Ben.")
    library.watch(entity(library, "Anna"))
    lines = library.exported_decisions()
    with LibraryWriter.open_for_writing(tmp_path / "other", SurnameResolver()) as other:
        there, _ = other.add_folder(tmp_path)
        add(other, there, "b.txt", "Anna met Ben.")
        other.import_decisions(lines)
        other.apply_decisions()
        assert other.watched() == {entity(other, "Anna")}
