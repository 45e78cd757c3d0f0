import os
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from newsreader.errors import LibraryError
from newsreader.indexing import articles, folders, rechaining
from newsreader.indexing.indexer import Indexer
from newsreader.indexing.messages import (
    AddFolder,
    ApplyDecisions,
    Cancel,
    Changed,
    Event,
    FileFailed,
    Idle,
    Prioritise,
    Progress,
    Refused,
    RelinkFolder,
    RemoveFolder,
    Resume,
    TryAgain,
)
from newsreader.library import ArticleQuery, Library
from newsreader.model import EntityType, LibraryChange
from tests.indexing import jobs_for_tests as jobs
from tests.indexing.conftest import Desk

Kind = TypeVar("Kind", bound=Event)

MINISTER = "Barbara Whitfield spoke in London on Monday.\n\nMrs Whitfield left for Madrid later."
MAYOR = "The mayor of London, James Porter, opened a bridge.\n\nPorter thanked Barbara Whitfield."


def only(events: Sequence[Event], kind: type[Kind]) -> list[Kind]:
    return [event for event in events if isinstance(event, kind)]


def names(desk: Desk) -> set[str]:
    assert desk.indexer is not None
    library = desk.indexer.library
    rows = library.article_rows(library.article_ids(ArticleQuery()))
    return {str(row.path.relative_to(desk.folder)) for row in rows}


def test_a_folder_is_read_then_analysed_then_idle(desk: Desk) -> None:
    desk.write("a.txt", MINISTER)
    desk.write("sub/b.txt", MAYOR)
    events = desk.do(AddFolder(desk.folder))
    library = desk.open().library
    assert (library.counts().articles, library.counts().analysed) == (2, 2)
    assert [row.name for row in library.find_entities("whitfield")] == ["Barbara Whitfield"]
    assert events[-1] == Idle(cancelled=False)
    assert only(events, Progress)[-1] == Progress(2, 2, only(events, Progress)[-1].seconds_left)
    first_listing = next(i for i, e in enumerate(events) if isinstance(e, Changed))
    assert first_listing < len(events) - 1
    told = [change.change for change in only(events, Changed)]
    assert any(change.listing for change in told)
    assert set().union(*(change.articles for change in told)) == set(
        library.article_ids(ArticleQuery())
    )


def test_reopening_an_unchanged_folder_does_nothing_again(desk: Desk) -> None:
    desk.write("a.txt", MINISTER)
    desk.do(AddFolder(desk.folder))
    desk.open()
    events = desk.do(Resume())
    assert only(events, Changed) == []
    assert events[-1] == Idle(cancelled=False)


def test_changed_renamed_and_deleted_files_are_followed(desk: Desk) -> None:
    desk.write("changed.txt", MINISTER)
    desk.write("renamed.txt", MAYOR)
    desk.write("deleted.txt", "Nothing of note happened.")
    desk.do(AddFolder(desk.folder))
    desk.write("changed.txt", MINISTER.replace("London", "Paris"))
    (desk.folder / "renamed.txt").rename(desk.folder / "new name.txt")
    (desk.folder / "deleted.txt").unlink()
    desk.do(Resume())
    assert names(desk) == {"changed.txt", "new name.txt"}
    assert desk.indexer is not None
    assert desk.indexer.library.find_entities("Paris") != []
    assert desk.indexer.library.counts().analysed == 2


def test_the_same_content_twice_is_one_article(desk: Desk) -> None:
    desk.write("a.txt", MINISTER)
    desk.write("b.txt", MINISTER)
    desk.do(AddFolder(desk.folder))
    assert desk.indexer is not None
    assert desk.indexer.library.counts().articles == 1


def test_bad_files_are_named_and_the_rest_goes_on(desk: Desk) -> None:
    desk.write("good.txt", MINISTER)
    (desk.folder / "binary.txt").write_bytes(bytes(range(256)) * 64)
    (desk.folder / "empty.txt").write_bytes(b"")
    (desk.folder / "latin.txt").write_bytes("Café in Köln öffnet für alle".encode("latin-1"))
    (desk.folder / "huge.txt").write_bytes(b"word " * 10_500_000)
    name = os.fsdecode(b"caf\xe9.txt")
    desk.write(name, MAYOR)
    events = desk.do(AddFolder(desk.folder))
    failed = {event.failure.path.name for event in only(events, FileFailed)}
    assert failed == {"binary.txt", "empty.txt", "huge.txt"}
    assert names(desk) == {"good.txt", "latin.txt", name}
    assert only(desk.do(Resume()), FileFailed) == []
    assert desk.indexer is not None
    assert {failure.path.name for failure in desk.indexer.library.failures()} == failed


def test_a_file_without_permission_is_read_once_it_has_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.write("secret.txt", MINISTER)
    path.chmod(0)
    if os.geteuid() == 0:  # root may read everything: let somebody else try
        monkeypatch.setattr(folders, "read_article_file", jobs.read_as_nobody)
    (failed,) = only(desk.do(AddFolder(desk.folder)), FileFailed)
    assert "permission" in failed.failure.reason
    monkeypatch.undo()
    path.chmod(0o600)
    desk.do(Resume())
    assert names(desk) == {"secret.txt"}
    assert desk.indexer is not None
    assert desk.indexer.library.failures() == []


def test_an_empty_folder_is_soon_done(desk: Desk) -> None:
    events = desk.do(AddFolder(desk.folder))
    assert events[-1] == Idle(cancelled=False)
    assert only(events, FileFailed) == []


def test_a_folder_that_is_not_there_is_refused(desk: Desk) -> None:
    events = desk.do(AddFolder(desk.folder / "nowhere"))
    assert "is not there" in only(events, Refused)[0].message


def test_a_vanished_folder_keeps_its_articles_until_relinked(desk: Desk) -> None:
    desk.write("a.txt", MINISTER)
    desk.do(AddFolder(desk.folder))
    moved = desk.folder.with_name("moved")
    desk.folder.rename(moved)
    failed = only(desk.do(Resume()), FileFailed)
    assert failed[0].failure.path == desk.folder
    assert "re-link the folder or remove it" in failed[0].failure.reason
    assert only(desk.do(Resume()), FileFailed) == []
    assert desk.indexer is not None
    library = desk.indexer.library
    assert library.counts().articles == 1
    assert [failure.path for failure in library.failures()] == [desk.folder]
    (folder,) = library.folders()
    desk.do(RelinkFolder(folder.id, moved))
    assert [folder.path for folder in library.folders()] == [moved]
    assert library.failures() == []
    assert library.counts().analysed == 1


def test_a_removed_folder_takes_its_articles_along(desk: Desk) -> None:
    desk.write("a.txt", MINISTER)
    desk.do(AddFolder(desk.folder))
    assert desk.indexer is not None
    (folder,) = desk.indexer.library.folders()
    desk.do(RemoveFolder(folder.id))
    assert desk.indexer.library.counts().articles == 0


def test_a_single_file_can_be_added(desk: Desk) -> None:
    path = desk.write("a.txt", MINISTER)
    desk.write("b.txt", MAYOR)
    desk.do(AddFolder(path))
    assert names(desk) == {"a.txt"}


def test_cancel_stores_nothing_half_and_resume_goes_on(desk: Desk) -> None:
    for n in range(30):
        desk.write(f"{n}.txt", f"{MINISTER}\n\nNumber {n}.")
    indexer = desk.open()
    indexer.handle(AddFolder(desk.folder))
    while not indexer.library.counts().articles:
        indexer.step()
    indexer.handle(Cancel())
    assert desk.events[-1] == Idle(cancelled=True)
    desk.events.clear()
    indexer.handle(Prioritise(indexer.library.article_ids(ArticleQuery())[0]))
    for _ in range(3):
        indexer.step(timeout=0.05)
    assert desk.events == []
    assert indexer.library.counts().analysed < 30
    desk.do(Resume())
    assert indexer.library.counts().analysed == 30


def test_closing_in_the_middle_resumes_later(desk: Desk) -> None:
    for n in range(20):
        desk.write(f"{n}.txt", f"{MINISTER}\n\nNumber {n}.")
    indexer = desk.open()
    indexer.handle(AddFolder(desk.folder))
    while not indexer.library.counts().articles:
        indexer.step()
    desk.open()
    desk.do(Resume())
    assert desk.indexer is not None
    assert desk.indexer.library.counts().analysed == 20


def test_the_article_someone_opens_is_analysed_first(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "_BATCH_ARTICLES", 1)
    for n in range(12):
        desk.write(f"{n:02}.txt", f"{MINISTER}\n\nNumber {n}.")
    indexer = desk.open(analyse=False)
    desk.do(AddFolder(desk.folder))
    wanted = indexer.library.article_id_of(desk.folder / "11.txt")
    assert wanted is not None
    desk.open()
    desk.events.clear()
    desk.do(Prioritise(wanted), Resume())
    analysed = [event.change.articles for event in only(desk.events, Changed)]
    assert wanted in analysed[0]
    assert len(frozenset().union(*analysed)) == 12


def test_without_analysis_articles_are_only_read(desk: Desk) -> None:
    desk.write("a.txt", MINISTER)
    desk.open(analyse=False)
    desk.do(AddFolder(desk.folder))
    assert desk.indexer is not None
    counts = desk.indexer.library.counts()
    assert (counts.articles, counts.analysed) == (1, 0)


def test_a_file_that_brings_workers_down_is_not_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "poisoned.txt", "z.txt"):
        desk.write(name, f"{MINISTER}\n\n{name}")
    monkeypatch.setattr(folders, "read_article_file", jobs.read_unless_poisoned)
    events = desk.do(AddFolder(desk.folder))
    (failed,) = only(events, FileFailed)
    assert failed.failure.path.name == "poisoned.txt"
    assert failed.failure.reason == "ended the worker process (signal 11, SIGSEGV)"
    assert names(desk) == {"a.txt", "z.txt"}
    assert only(desk.do(Resume()), FileFailed) == []


def test_an_article_that_brings_workers_down_stays_readable(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("good.txt", MINISTER)
    desk.write("poisoned.txt", "This is poisoned.")
    monkeypatch.setattr(articles, "analyse_article", jobs.analyse_unless_poisoned)
    monkeypatch.setattr(articles, "analyse_articles", jobs.analyse_all_unless_poisoned)
    events = desk.do(AddFolder(desk.folder))
    (failed,) = only(events, FileFailed)
    assert failed.failure.path.name == "poisoned.txt"
    assert desk.indexer is not None
    assert names(desk) == {"good.txt", "poisoned.txt"}
    assert desk.indexer.library.find_entities("Barbara Whitfield") != []
    monkeypatch.undo()
    desk.open()
    assert only(desk.do(Resume()), Changed) == []


def test_what_failed_is_tried_again_when_a_person_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("fine.txt", MINISTER)
    desk.write("poisoned.txt", MAYOR)
    desk.write("read.txt", "This is poisoned.")
    with monkeypatch.context() as patched:
        patched.setattr(folders, "read_article_file", jobs.read_unless_poisoned)
        patched.setattr(articles, "analyse_article", jobs.analyse_unless_poisoned)
        patched.setattr(articles, "analyse_articles", jobs.analyse_all_unless_poisoned)
        desk.do(AddFolder(desk.folder))
    library = desk.open().library
    assert len(library.failures()) == 2
    assert only(desk.do(Resume()), Changed) == []

    events = desk.do(TryAgain())

    assert library.failures() == []
    assert library.counts().analysed == 3
    assert only(events, FileFailed) == []


def test_what_fails_again_is_named_again(desk: Desk) -> None:
    desk.write("empty.txt", "")
    desk.do(AddFolder(desk.folder))

    events = desk.do(TryAgain())

    assert [event.failure.reason for event in only(events, FileFailed)] == ["is empty"]
    assert len(desk.open().library.failures()) == 1


def test_a_file_that_vanishes_before_it_is_read_is_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("stays.txt", MINISTER)
    desk.write("vanishes.txt", MAYOR)
    monkeypatch.setattr(folders, "read_article_file", jobs.read_after_vanishing)
    (failed,) = only(desk.do(AddFolder(desk.folder)), FileFailed)
    assert failed.failure.path.name == "vanishes.txt"
    assert "vanished" in failed.failure.reason
    assert names(desk) == {"stays.txt"}
    desk.do(Resume())
    assert desk.indexer is not None
    assert desk.indexer.library.failures() == []


def test_new_readers_read_everything_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("a.txt", MINISTER)
    desk.do(AddFolder(desk.folder))
    monkeypatch.setattr(folders, "READERS_VERSION", "the next")
    desk.open()
    assert only(desk.do(Resume()), Changed) != []
    desk.open()
    assert only(desk.do(Resume()), Changed) == []


def test_new_rules_of_resolution_chain_everything_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(12):
        desk.write(f"{n}.txt", f"{MINISTER}\n\nNumber {n}.")
    desk.do(AddFolder(desk.folder))
    assert desk.indexer is not None
    before = entity_table(desk.indexer.library)
    monkeypatch.setattr(rechaining, "RESOLUTION_VERSION", "the next")
    desk.open()
    desk.do(Resume())
    assert entity_table(desk.indexer.library) == before
    assert desk.indexer.library.get_meta("resolution") == "the next"
    desk.open()
    assert only(desk.do(Resume()), Changed) == []


def test_only_one_indexer_writes_a_library(desk: Desk) -> None:
    desk.open()
    with pytest.raises(LibraryError, match="being indexed by another newsreader"):
        Indexer(desk.library_path, 1, desk.events.append)


def test_the_order_of_reading_does_not_matter(desk: Desk, tmp_path: Path) -> None:
    desk.write("a.txt", MINISTER)
    desk.do(AddFolder(desk.folder))
    desk.write("b.txt", MAYOR)
    desk.do(Resume())
    assert desk.indexer is not None
    slowly = entity_table(desk.indexer.library)
    desk.library_path = tmp_path / "other.newsreader"
    desk.open()
    desk.do(AddFolder(desk.folder))
    assert entity_table(desk.indexer.library) == slowly


def entity_table(library: Library) -> list[tuple[object, ...]]:
    return sorted(
        (d.entity.entity_id, d.entity.name, d.entity.mentions, d.aliases)
        for d in library.exported_entities()
    )


def test_decisions_are_applied_and_told_even_while_all_else_is_cancelled(desk: Desk) -> None:
    desk.write("a.txt", MINISTER)
    desk.write("sub/b.txt", MAYOR)
    desk.do(AddFolder(desk.folder))
    desk.do(Cancel())
    indexer = desk.open()
    with Library.open(indexer.library.path) as window:
        (porter,) = window.find_entities("James Porter")
        (whitfield,) = window.find_entities("Barbara Whitfield")
        window.merge(porter.entity_id, whitfield.entity_id)
        told = only(desk.do(ApplyDecisions()), Changed)
        assert {porter.entity_id, whitfield.entity_id} <= told[-1].change.entities
        assert window.find_entities("James Porter") == window.find_entities("Barbara Whitfield")
        # Said even where nothing changed, so that a history knows that it is up to date.
        assert only(desk.do(ApplyDecisions()), Changed)[-1:] == [
            Changed(LibraryChange(), asked=True)
        ]


def test_decisions_survive_new_rules(desk: Desk) -> None:
    desk.write("a.txt", MINISTER)
    desk.do(AddFolder(desk.folder))
    library = desk.open().library
    (article,) = library.article_ids(ArticleQuery())
    stored = library.article(article)
    assert stored is not None
    found = [(m.start, m.end, m.label) for m in stored.mentions]
    first = stored.mentions[0]
    library.hide_mention(article, first.start)
    spoke = stored.article.text.index("spoke")
    library.mark(article, spoke, spoke + 5, EntityType.MISC)
    desk.do(ApplyDecisions())
    library.set_meta("resolution", "older")
    desk.do(Resume())
    assert [(m.start, m.end, m.label) for m in library.machine_mentions(article)] == found
    stored = library.article(article)
    assert stored is not None
    assert next(m.text for m in stored.mentions) == "spoke"
