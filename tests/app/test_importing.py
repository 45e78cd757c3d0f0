"""Events of the indexer become signals."""

from collections.abc import Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from newsreader.app.importing import Importing
from newsreader.indexing.messages import (
    AddFolder,
    Cancel,
    Changed,
    Command,
    Event,
    FileFailed,
    Idle,
    PassedOver,
    Progress,
    Refused,
    Resume,
)
from newsreader.library.records import Failure
from newsreader.model import LibraryChange


class Indexer:
    """The far end of a real pipe, played by the test."""

    def __init__(self) -> None:
        self.connection, self._far = Pipe()
        self.closed = False

    def send(self, command: Command) -> None:
        self.connection.send(command)

    def close(self) -> None:
        self.closed = True
        self._far.close()

    def say(self, event: Event) -> None:
        self._far.send(event)

    def hear(self) -> Command:
        assert self._far.poll(5)
        command: Command = self._far.recv()
        return command

    def die(self) -> None:
        self._far.close()


@pytest.fixture
def indexers() -> list[Indexer]:
    return []


@pytest.fixture
def importing(indexers: list[Indexer], qtbot: QtBot) -> Iterator[Importing]:
    def launch() -> Indexer:
        indexers.append(Indexer())
        return indexers[-1]

    importing = Importing(launch)
    importing.start()
    yield importing
    importing.close()


def test_looks_at_every_folder_when_it_starts(
    importing: Importing, indexers: list[Indexer]
) -> None:
    assert indexers[0].hear() == Resume()
    importing.send(AddFolder(Path("/news")))
    assert indexers[0].hear() == AddFolder(Path("/news"))


def test_commands_for_an_indexer_that_is_about_to_start_are_kept(qtbot: QtBot) -> None:
    indexer = Indexer()
    importing = Importing(lambda: indexer)
    importing.remove_folder(1)
    importing.expect()
    assert importing.is_running
    importing.add_folder(Path("/news"))
    importing.start()
    importing.cancel()
    heard = [indexer.hear() for _ in range(3)]
    assert heard == [Resume(), AddFolder(Path("/news")), Cancel()]
    importing.close()
    assert not importing.is_running


def test_every_kind_of_event_is_told(
    importing: Importing, indexers: list[Indexer], qtbot: QtBot
) -> None:
    failure = Failure(Path("/news/a.txt"), "binary")
    for event, signal, told in (
        (Progress(1, 2, 3.0), importing.progressed, Progress(1, 2, 3.0)),
        (FileFailed(failure), importing.file_failed, failure),
        (Idle(True), importing.idle, True),
        (Refused("no"), importing.refused, "no"),
        (PassedOver("no list"), importing.passed_over, "no list"),
    ):
        with qtbot.waitSignal(signal) as blocker:
            indexers[0].say(event)
        assert blocker.args == [told]


def test_changes_that_follow_one_another_are_told_as_one(
    importing: Importing, indexers: list[Indexer], qtbot: QtBot
) -> None:
    told: list[LibraryChange] = []
    importing.changed.connect(told.append)
    with qtbot.waitSignal(importing.idle):
        for number in range(50):
            indexers[0].say(Changed(LibraryChange(articles=frozenset({str(number)}))))
        indexers[0].say(Idle(False))
    merged = LibraryChange()
    for change in told:
        merged |= change
    assert merged.articles == {str(number) for number in range(50)}
    assert len(told) < 50


def test_a_change_that_someone_waits_for_is_told_at_once(
    importing: Importing, indexers: list[Indexer], qtbot: QtBot
) -> None:
    told: set[str] = set()
    importing.changed.connect(lambda change: told.update(change.articles))
    with qtbot.waitSignal(importing.progressed):
        indexers[0].say(Changed(LibraryChange(articles=frozenset({"before"}))))
        indexers[0].say(Changed(LibraryChange(articles=frozenset({"wanted"})), asked=True))
        indexers[0].say(Progress(1, 2, None))
    assert told == {"before", "wanted"}


def test_says_when_the_indexer_dies_and_starts_another(
    importing: Importing, indexers: list[Indexer], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(importing.stopped) as blocker:
        indexers[0].die()
    assert blocker.args == [""]
    assert not importing.is_running
    assert indexers[0].closed
    importing.send(Resume())
    importing.start()
    assert importing.is_running
    assert indexers[1].hear() == Resume()


def test_gives_the_reason_an_indexer_left_with(
    importing: Importing, indexers: list[Indexer], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(importing.stopped) as blocker:
        indexers[0].say(Refused("is being indexed by another newsreader"))
        indexers[0].die()
    assert blocker.args == ["is being indexed by another newsreader"]


def test_nothing_is_told_after_closing(
    importing: Importing, indexers: list[Indexer], qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(importing.stopped, wait=50):
        importing.close()
    assert indexers[0].closed
    assert isinstance(indexers[0].connection, Connection)
