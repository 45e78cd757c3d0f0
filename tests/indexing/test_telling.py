from pathlib import Path

from newsreader.indexing.messages import Changed, Event, FileFailed, Idle, Progress
from newsreader.indexing.telling import Pace, Teller
from newsreader.library import Failure
from newsreader.model import LibraryChange


class Listener:
    def __init__(self) -> None:
        self.now = 100.0
        self.heard: list[Event] = []
        self.teller = Teller(self.heard.append, lambda: self.now)


ONE, TWO = LibraryChange(frozenset(["1"])), LibraryChange(frozenset(["2"]), listing=True)


def test_changes_are_gathered() -> None:
    listener = Listener()
    listener.teller.add(ONE)
    listener.teller.tell()
    listener.teller.add(ONE)
    listener.teller.add(TWO)
    listener.teller.tell()
    assert listener.heard == [Changed(ONE)]
    patience = listener.teller.patience()
    assert patience is not None
    assert 0 < patience <= 0.1
    listener.now += 0.2
    listener.teller.tell()
    assert listener.heard == [Changed(ONE), Changed(ONE | TWO)]
    assert listener.teller.patience() is None


def test_what_changed_is_told_before_idle() -> None:
    listener = Listener()
    listener.teller.add(ONE)
    listener.teller.tell()
    listener.teller.add(TWO)
    listener.teller.idle(cancelled=False)
    assert listener.heard == [Changed(ONE), Changed(TWO), Idle(cancelled=False)]


def test_a_failure_is_told_once_for_each_reason() -> None:
    listener = Listener()
    empty = Failure(Path("/a.txt"), "is empty")
    binary = Failure(Path("/a.txt"), "is not text")
    assert listener.teller.fail(empty)
    assert not listener.teller.fail(empty)
    assert listener.teller.fail(binary)
    listener.teller.recover(Path("/a.txt"))
    assert listener.teller.fail(binary)
    assert listener.heard == [FileFailed(empty), FileFailed(binary), FileFailed(binary)]


def test_progress_is_counted_no_more_often_than_told() -> None:
    listener = Listener()
    counted = []

    def count() -> tuple[int, int]:
        counted.append(listener.now)
        return len(counted), 10

    listener.teller.progress(count)
    listener.teller.progress(count)
    listener.now += 1
    listener.teller.progress(count)
    listener.teller.progress(count, now=True)
    assert len(counted) == 3
    assert [event.done for event in listener.heard if isinstance(event, Progress)] == [1, 2, 3]


def test_the_time_left_follows_the_pace_of_late() -> None:
    pace = Pace()
    assert pace.seconds_left(0.0, 0, 100) is None
    assert pace.seconds_left(5.0, 0, 100) is None
    assert pace.seconds_left(6.0, 1, 100) is None
    assert pace.seconds_left(8.0, 9, 100) == 91 * 3 / 9
    for second in range(9, 40):
        left = pace.seconds_left(float(second), 9 + (second - 8), 100)
    assert left is not None
    assert round(left) == 60


def test_a_single_article_that_was_hurried_through_gives_no_estimate() -> None:
    pace = Pace()
    assert pace.seconds_left(0.0, 0, 2000) is None
    assert pace.seconds_left(4.0, 1, 2000) is None
    assert pace.seconds_left(14.0, 3, 2000) is None
    assert pace.seconds_left(16.0, 4, 2000) == 1996 * 16 / 4


def test_a_growing_folder_does_not_confuse_the_pace() -> None:
    pace = Pace()
    pace.seconds_left(0.0, 0, 10)
    pace.seconds_left(2.0, 10, 10)
    left = pace.seconds_left(4.0, 10, 30)
    assert left == 20 * 4 / 10
