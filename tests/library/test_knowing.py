"""An entity's card follows what the machine took its names for, whatever people call it."""

from dataclasses import replace

import pytest

from newsreader.library import Folder, LibraryWriter
from newsreader.model import Analysis, Chain, EntityType
from tests.library.making import analysis, article, read

KNOWN = {"Georgia": "country:GE", "Tbilisi": "city:611717"}


def add(library: LibraryWriter, folder: Folder, relative: str, text: str) -> str:
    made = article(text)
    read(library, folder, relative, made)
    found = analysis(made)
    chains = tuple(_known(chain) for chain in found.chains)
    library.store_analyses([Analysis(made.id, found.mentions, chains, found.pipeline)])
    return made.id


def _known(chain: Chain) -> Chain:
    key = KNOWN.get(chain.name)
    if key is None:
        return chain
    return replace(chain, type=EntityType.PLACE, key=key, blocks=(key,))


@pytest.fixture
def library(library: LibraryWriter, folder: Folder) -> LibraryWriter:
    add(library, folder, "a.txt", "in Georgia and Tbilisi, where Anna Holm was.")
    add(library, folder, "b.txt", "again Georgia.")
    return library


def known(library: LibraryWriter, name: str) -> list[str | None]:
    details = [library.entity(row.entity_id) for row in library.find_entities(name)]
    return [d.card.id if d is not None and d.card is not None else None for d in details]


def entity(library: LibraryWriter, name: str) -> str:
    return library.find_entities(name)[0].entity_id


def test_a_new_name_changes_nothing(library: LibraryWriter) -> None:
    assert known(library, "Georgia") == ["country:GE"]
    assert known(library, "Anna Holm") == [None]
    library.rename(entity(library, "Georgia"), "Sakartvelo")
    library.apply_decisions()
    assert known(library, "Sakartvelo") == ["country:GE"]


def test_what_is_of_another_type_is_another_thing(library: LibraryWriter) -> None:
    library.retype(entity(library, "Georgia"), EntityType.PERSON)
    library.apply_decisions()
    assert known(library, "Georgia") == [None]
    library.retype(entity(library, "Georgia"), EntityType.ORG)
    library.apply_decisions()
    assert known(library, "Georgia") == ["country:GE"]


def test_what_is_split_off_is_not_what_the_machine_took_it_for(library: LibraryWriter) -> None:
    lines = library.mention_lines(entity(library, "Georgia"))
    library.split_article(entity(library, "Georgia"), lines[0].article_id)
    library.apply_decisions()
    assert sorted(known(library, "Georgia"), key=str) == [None, "country:GE"]


def test_the_part_that_names_the_whole_decides(library: LibraryWriter) -> None:
    georgia, tbilisi, anna = (entity(library, n) for n in ("Georgia", "Tbilisi", "Anna Holm"))
    library.merge(georgia, tbilisi)
    library.apply_decisions()
    assert known(library, "Tbilisi") == ["city:611717"]
    library.merge(tbilisi, anna)
    library.apply_decisions()
    assert known(library, "Anna Holm") == [None]
    while library.undo() is not None:
        pass
    library.apply_decisions()
    assert known(library, "Georgia") == ["country:GE"]
