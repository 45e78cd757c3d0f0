"""Jobs on the library run off the GUI thread and are answered on it."""

import sqlite3
import sys
from collections.abc import Generator, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event, Timer, get_ident, main_thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from newsreader.app.operations import Operations, portions
from newsreader.errors import LockedError, QueryError
from newsreader.library import Library


@pytest.fixture
def operations(tmp_path: Path, qtbot: QtBot) -> Iterator[Operations]:
    operations = Operations(tmp_path / "library.newsreader")
    yield operations
    operations.close()


def test_a_job_runs_elsewhere_and_is_answered_here(operations: Operations, qtbot: QtBot) -> None:
    seen: list[bool] = []

    def job(library: Library) -> int:
        seen.append(get_ident() == main_thread().ident)
        return library.counts().articles

    def done(articles: int) -> None:
        seen.append(get_ident() == main_thread().ident)
        assert articles == 0

    with qtbot.waitSignal(operations.settled):
        operations.run(job, done)
        assert operations.busy
    assert seen == [False, True]
    assert not operations.busy


def test_who_waits_gets_what_is_owed_and_what_that_asks_for(operations: Operations) -> None:
    told: list[str] = []

    def done(word: str) -> None:
        told.append(word)
        if len(told) < 4:
            operations.run(lambda _: word + "a", done)

    operations.run(lambda _: "b", done)
    operations.settle(60)
    assert told == ["b", "ba", "baa", "baaa"]
    assert not operations.busy


def test_who_waits_does_not_wait_for_ever(operations: Operations, qtbot: QtBot) -> None:
    go = Event()
    told: list[bool] = []
    operations.run(lambda _: go.wait(), told.append)
    operations.settle(0.01)
    assert operations.busy and told == []
    go.set()
    qtbot.waitUntil(lambda: told == [True])


def test_a_job_that_computes_gives_way_to_the_window_five_times_as_often(
    operations: Operations,
) -> None:
    assert not operations.busy
    assert sys.getswitchinterval() == pytest.approx(0.005 / 5)


def test_what_has_been_overtaken_is_neither_done_nor_answered(
    operations: Operations, qtbot: QtBot
) -> None:
    go = Event()
    done: list[int] = []
    started: list[int] = []

    def job(number: int, _: Library) -> int:
        started.append(number)
        return number

    operations.run(lambda _: go.wait(5), lambda _: None)
    with qtbot.waitSignal(operations.settled):
        for number in range(3):
            operations.run(partial(job, number), done.append, token="search")
        go.set()
    assert done == [2]
    assert started == [2]


def test_a_job_that_was_under_way_when_overtaken_is_dropped(
    operations: Operations, qtbot: QtBot
) -> None:
    under_way, go = Event(), Event()
    done: list[str] = []

    def slow(_: Library) -> str:
        under_way.set()
        go.wait(5)
        return "old"

    operations.run(slow, done.append, token="open")
    assert under_way.wait(5)
    with qtbot.waitSignal(operations.settled):
        operations.run(lambda _: "new", done.append, token="open")
        go.set()
    assert done == ["new"]


def test_an_answer_that_is_no_longer_wanted_is_dropped(
    operations: Operations, qtbot: QtBot
) -> None:
    done: list[str] = []
    with qtbot.waitSignal(operations.settled):
        operations.run(lambda _: "answer", done.append, token="open")
        operations.forget("open")
    assert done == []


def test_an_urgent_job_jumps_the_queue(operations: Operations, qtbot: QtBot) -> None:
    go = Event()
    done: list[str] = []
    operations.run(lambda _: go.wait(5), lambda _: None)
    with qtbot.waitSignal(operations.settled):
        operations.run(lambda _: "rows", done.append)
        operations.run(lambda _: "article", done.append, urgent=True)
        go.set()
    assert done[0] == "article"


def test_urgent_jobs_are_done_in_the_order_in_which_they_come(
    operations: Operations, qtbot: QtBot
) -> None:
    go = Event()
    done: list[str] = []

    def said(words: str, _: Library) -> str:
        return words

    operations.run(lambda _: go.wait(5), lambda _: None)
    with qtbot.waitSignal(operations.settled):
        for words in ("merge", "undo", "hide"):
            operations.run(partial(said, words), done.append, urgent=True)
        go.set()
    assert done == ["merge", "undo", "hide"]


def test_what_a_person_did_is_written_though_the_window_closes(
    operations: Operations,
) -> None:
    begun, turn = Event(), Event()
    written: list[str] = []

    def busy(_: Library) -> None:
        begun.set()
        while operations.busy:
            turn.wait(0.001)

    operations.run(busy, lambda _: None)
    assert begun.wait(5)
    for words in ("merge", "undo"):
        job = partial(_write, written, words)
        operations.run(job, lambda _: None, urgent=True, lasting=True)
    operations.run(partial(_write, written, "note"), lambda _: None, lasting=True)
    operations.close()
    assert written == ["merge", "undo", "note"]


def _write(written: list[str], words: str, _: Library) -> None:
    written.append(words)


def test_reading_goes_on_while_what_a_person_did_waits_for_a_locked_library(
    operations: Operations, qtbot: QtBot
) -> None:
    Library.open(operations.library_path).close()
    done: list[object] = []
    with closing(sqlite3.connect(operations.library_path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with qtbot.waitSignal(operations.held) as held:
            for name in ("Tern", "Gull"):
                hide = partial(_hide, name)
                operations.run(hide, done.append, urgent=True, lasting=True)
            operations.run(lambda library: library.decisions(), done.append)
            qtbot.waitUntil(lambda: done == [[]])
        assert held.args == [True]
        assert done == [[]]
        with qtbot.waitSignals([operations.held, operations.settled]):
            other.execute("ROLLBACK")
    assert done == [[], "Hid “Tern” everywhere", "Hid “Gull” everywhere"]
    with Library.open(operations.library_path) as library:
        assert len(library.decisions()) == 2


def _hide(name: str, library: Library) -> str:
    return library.hide_name(name).made.words


def test_a_long_job_that_meets_a_locked_library_says_so(
    operations: Operations, qtbot: QtBot
) -> None:
    def job(_: Library) -> Generator[None, None, str]:
        yield
        raise LockedError("The library is locked.")

    problems: list[str] = []
    with qtbot.waitSignal(operations.settled):
        operations.run_bit_by_bit(job, pytest.fail, failed=problems.append)
    assert problems == ["The library is locked."]


def test_what_waits_for_a_locked_library_is_written_though_the_window_closes(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "library.newsreader"
    Library.open(path).close()
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        operations = Operations(path)
        with qtbot.waitSignal(operations.held):
            operations.run(partial(_hide, "Tern"), print, lasting=True)
            operations.run(partial(_hide, "Gull"), print, lasting=True)
        Timer(0.3, other.execute, ["ROLLBACK"]).start()
        operations.close()
    with Library.open(path) as library:
        assert len(library.decisions()) == 2


def test_others_come_between_the_bits_of_a_long_job(operations: Operations, qtbot: QtBot) -> None:
    order: list[str] = []
    asked = Event()

    def long(_: Library) -> Generator[None, None, str]:
        for bit in "one", "two", "three":
            order.append(bit)
            asked.wait(5)
            yield
        return "long"

    with qtbot.waitSignal(operations.settled):
        operations.run_bit_by_bit(long, order.append)
        operations.run(lambda _: order.append("decided"), lambda _: None)
        asked.set()
    assert order[0] in ("one", "decided")
    assert order.index("decided") < order.index("two")
    assert order[-1] == "long"


def test_an_error_in_a_bit_ends_the_job(operations: Operations, qtbot: QtBot) -> None:
    def long(_: Library) -> Generator[None, None, None]:
        yield
        raise QueryError("The rest cannot be read.")

    done: list[object] = []
    with qtbot.waitSignal(operations.failed) as blocker:
        operations.run_bit_by_bit(long, done.append)
    assert blocker.args == ["The rest cannot be read."]
    with qtbot.capture_exceptions() as caught, qtbot.waitSignal(operations.settled):
        operations.run_bit_by_bit(faulty, done.append)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert done == []


def faulty(_: Library) -> Generator[None, None, None]:
    yield
    raise ZeroDivisionError


def test_long_jobs_are_done_to_the_end_when_the_window_closes(operations: Operations) -> None:
    begun, turn = Event(), Event()
    done: list[int] = []

    def long(_: Library) -> Generator[None, None, None]:
        for bit in range(5):
            done.append(bit)
            begun.set()
            while operations.busy:
                turn.wait(0.001)
            yield

    for _ in range(2):
        operations.run_bit_by_bit(long, lambda _: None)
    assert begun.wait(5)
    operations.close()
    assert sorted(done) == sorted([*range(5), *range(5)])


def test_a_long_job_that_only_reads_ends_when_it_is_overtaken(
    operations: Operations, qtbot: QtBot
) -> None:
    begun, done = Event(), list[object]()

    def endless(_: Library) -> Generator[None, None, str]:
        while True:
            begun.set()
            yield

    def short(_: Library) -> Generator[None, None, str]:
        yield
        return "short"

    operations.run_bit_by_bit(endless, done.append, token="questions")
    assert begun.wait(5)
    with qtbot.waitSignal(operations.settled):
        operations.run_bit_by_bit(short, done.append, token="questions")
    assert done == ["short"]
    begun.clear()
    operations.run_bit_by_bit(endless, done.append, token="questions")
    assert begun.wait(5)
    operations.close()


@given(st.integers(0, 1000))
def test_portions_are_all_rows_in_their_order(count: int) -> None:
    rows = list(range(count))
    parts = list(portions(rows))
    assert [row for _, part in parts for row in part] == rows
    assert all(first == part[0] and len(part) <= 50 for first, part in parts)


def test_an_error_for_a_person_is_told_in_a_line(operations: Operations, qtbot: QtBot) -> None:
    def job(_: Library) -> None:
        raise QueryError("Nothing to search for.")

    with qtbot.waitSignal(operations.failed) as blocker:
        operations.run(job, lambda _: None)
    assert blocker.args == ["Nothing to search for."]
    told: list[str] = []
    with (
        qtbot.assertNotEmitted(operations.failed),
        qtbot.waitSignal(operations.settled),
    ):
        operations.run(job, lambda _: None, failed=told.append)
    assert told == ["Nothing to search for."]


def test_an_error_of_ours_is_raised_on_the_gui_thread(operations: Operations, qtbot: QtBot) -> None:
    def job(_: Library) -> None:
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as caught, qtbot.waitSignal(operations.settled):
        operations.run(job, lambda _: None)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_a_library_that_cannot_be_opened_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("no library at all, but long enough to be looked at " * 50)
    operations = Operations(path)
    try:
        with qtbot.waitSignal(operations.failed) as blocker:
            operations.run(lambda library: library.counts(), lambda _: None)
        assert "notes.txt" in blocker.args[0]
    finally:
        operations.close()


def test_nothing_is_answered_after_closing(operations: Operations, qtbot: QtBot) -> None:
    done: list[str] = []
    operations.run(lambda _: "late", done.append)
    operations.close()
    operations.run(lambda _: "later", done.append)
    with qtbot.assertNotEmitted(operations.settled, wait=50):
        pass
    assert done == []
