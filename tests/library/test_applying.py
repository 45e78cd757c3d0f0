"""Decisions about many articles, applied a few articles at a time."""

from pathlib import Path

import pytest

from newsreader.library import ArticleQuery, EntityQuery, Library, LibraryWriter
from newsreader.model import LibraryChange
from tests.library.making import SurnameResolver, add
from tests.library.seeing import everything

COUNT = 12


@pytest.fixture
def many(path: Path) -> LibraryWriter:
    library = LibraryWriter.open_for_writing(path, SurnameResolver())
    folder, _ = library.add_folder(Path("/news"))
    for number in range(COUNT):
        add(library, folder, f"{number}.txt", f"it was Anna Smith, {number}, and Bo Lind.")
    return library


def showing(library: LibraryWriter, name: str) -> set[str]:
    found = set()
    for article_id in library.article_ids(ArticleQuery()):
        stored = library.article(article_id)
        assert stored is not None
        found |= {article_id for m in stored.mentions if m.text == name}
    return found


def test_what_is_looked_at_comes_first(many: LibraryWriter) -> None:
    with many as library:
        looked_at = library.article_ids(ArticleQuery())[-1]
        before = everything(library)
        library.hide_name("Bo Lind")
        change = library.apply_some_decisions([looked_at], limit=1)
        assert library.applying
        assert change.articles == {looked_at}
        assert looked_at not in showing(library, "Bo Lind")
        assert len(showing(library, "Bo Lind")) == COUNT - 1
        steps = 1
        while library.applying:
            library.apply_some_decisions(limit=5)
            steps += 1
        assert steps == 4
        assert showing(library, "Bo Lind") == set()
        assert library.apply_some_decisions() == LibraryChange()
        library.undo()
        library.apply_some_decisions(limit=5)
        assert len(showing(library, "Bo Lind")) == 5
        library.apply_decisions()
        assert everything(library) == before


def test_all_that_is_looked_at_is_done_however_few_are_wanted(many: LibraryWriter) -> None:
    with many as library:
        looked_at = set(library.article_ids(ArticleQuery())[-3:])
        library.hide_name("Bo Lind")
        assert library.apply_some_decisions(sorted(looked_at), limit=1).articles == looked_at
        assert library.applying


def test_what_is_looked_at_comes_before_the_rest_while_there_is_time(many: LibraryWriter) -> None:
    with many as library:
        looked_at = library.article_ids(ArticleQuery())[-2:]
        library.hide_name("Bo Lind")
        # However little it is, one article is done.
        first = library.apply_some_decisions(looked_at, seconds=0.0).articles
        second = library.apply_some_decisions(looked_at, seconds=0.0).articles
        assert (len(first), len(second)) == (1, 1)
        assert first | second == set(looked_at)
        assert library.applying
        assert len(library.apply_some_decisions(seconds=60.0).articles) == COUNT - 2
        assert not library.applying
        assert showing(library, "Bo Lind") == set()


def test_broken_off_it_goes_on_when_the_library_is_opened(many: LibraryWriter) -> None:
    many.hide_name("Bo Lind")
    many.apply_some_decisions(limit=3)
    assert many.applying
    # Something else that needs the ledger meanwhile.
    add(many, many.folders()[0], "new.txt", "again Bo Lind and Anna Smith.")
    many.close()
    with LibraryWriter.open_for_writing(many.path, SurnameResolver()) as library:
        assert not library.applying
        assert showing(library, "Bo Lind") == set()
        library.undo()
        library.apply_some_decisions(limit=3)
        library.redo()
        library.apply_some_decisions(limit=3)
        library.forget_files(library.folders()[0].id, ["1.txt", "11.txt"])
        while library.applying:
            library.apply_some_decisions(limit=3)
        assert showing(library, "Bo Lind") == set()


def test_many_decisions_that_were_taken_in_follow_some_at_a_time(
    many: LibraryWriter, tmp_path: Path
) -> None:
    (anna,) = many.find_entities("Anna Smith")
    for number in range(60):
        many.rename(anna.entity_id, f"Anna {number}")
    for article_id in many.article_ids(ArticleQuery())[:5]:
        stored = many.article(article_id)
        assert stored is not None
        many.hide_mention(article_id, stored.mentions[0].start)
    many.undo()
    lines = many.exported_decisions()
    many.apply_decisions()
    with LibraryWriter.open_for_writing(tmp_path / "other", SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        for number in range(COUNT):
            add(library, folder, f"{number}.txt", f"it was Anna Smith, {number}, and Bo Lind.")
        library.import_decisions(lines)
        steps = 0
        while library.applying or not steps:
            library.apply_some_decisions(limit=100)
            steps += 1
        assert steps > 2
        assert [row.name for row in library.entity_rows([anna.entity_id])] == ["Anna 59"]
        assert everything(library) == everything(many)
    many.close()


def test_entities_follow_at_once_however_many_articles_they_are_in(path: Path) -> None:
    """Moved in one stroke or article by article, counts and lists are the same."""
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        other, _ = library.add_folder(Path("/more"))
        for number in range(320):
            text = "it was Anna Smith" + (" and Bo Lind" if number % 3 else "") + f", {number}."
            add(library, other if number % 5 else folder, f"{number}.txt", text)
        before = everything(library)
        one, into = library.entity_rows(library.entity_ids(EntityQuery())[:2])
        library.merge(one.entity_id, into.entity_id)
        change = library.apply_some_decisions(limit=1)
        assert not library.applying
        assert len(change.articles) == 320
        (row,) = library.entity_rows([into.entity_id])
        assert (row.mentions, row.articles) == (one.mentions + into.mentions, 320)
        counts = {r.entity_count for r in library.article_rows(list(change.articles))}
        assert counts == {1}
        merged = everything(library)
        library.undo()
        library.apply_decisions()
        assert everything(library) == before
        library.redo()
        library.apply_decisions()
        assert everything(library) == merged
        library.hide_entity(into.entity_id)
        library.apply_decisions()
        library.undo_decision(library.decisions()[-1].id)
        library.apply_decisions()
        library.undo()
        library.apply_decisions()
        assert everything(library) == before


def test_what_was_broken_off_and_taken_back_meanwhile_is_as_if_never_said(
    many: LibraryWriter, path: Path
) -> None:
    with many as library:
        before = everything(library)
        (anna,) = library.find_entities("Anna Smith")
        library.rename(anna.entity_id, "Somebody")
        library.hide_name("Bo Lind")
        library.apply_some_decisions(limit=1)
        assert library.applying
        assert library.find_entities("Somebody")
    with Library.open(path) as library:
        assert library.undo() is not None
        assert library.undo() is not None
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        assert everything(library) == before


def test_what_was_taken_back_and_broken_off_and_said_again_holds(
    many: LibraryWriter, path: Path
) -> None:
    with many as library:
        (anna,) = library.find_entities("Anna Smith")
        library.rename(anna.entity_id, "Somebody")
        library.hide_name("Bo Lind")
        library.apply_decisions()
        said = everything(library)
        library.undo()
        library.undo()
        library.apply_some_decisions(limit=1)
        assert library.applying
    with Library.open(path) as library:
        assert library.redo() is not None
        assert library.redo() is not None
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        assert everything(library) == said
