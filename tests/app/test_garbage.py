"""Garbage is taken away on the GUI thread, whoever makes new objects elsewhere meanwhile."""

import gc
from collections.abc import Iterator
from pathlib import Path
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot

from newsreader.app.operations import Operations
from newsreader.app.start.garbage import GarbageRounds, collect_due
from newsreader.library import Library


class Knot(QObject):
    """Held by itself alone, with a timer that runs."""

    def __init__(self, told: list[bool]) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self)
        self.timer.start(1)
        self.destroyed.connect(
            lambda: told.append(current_thread() is main_thread()),
            Qt.ConnectionType.DirectConnection,
        )


@pytest.fixture
def collects() -> Iterator[None]:
    gc.enable()
    yield
    gc.disable()


def test_a_worker_that_makes_many_objects_takes_none_of_qt_away(
    tmp_path: Path, qtbot: QtBot, collects: None
) -> None:
    rounds = GarbageRounds()
    operations = Operations(tmp_path / "library.newsreader")
    on_main_thread: list[bool] = []

    def make_many(_: Library) -> list[list[int]]:
        return [[number] for number in range(100_000)]

    kept: list[list[list[int]]] = []

    Knot(on_main_thread)
    with qtbot.waitSignal(operations.settled):
        operations.run(make_many, kept.append)
    assert on_main_thread in ([], [True])
    qtbot.waitUntil(lambda: on_main_thread == [True])
    operations.close()
    rounds.deleteLater()


def test_a_round_looks_where_python_would() -> None:
    gc.collect()
    held = [[number] for number in range(gc.get_threshold()[0] + 10)]
    before = gc.get_count()[1]
    collect_due()
    assert gc.get_count()[0] < len(held)
    assert gc.get_count()[1] == before + 1
    collect_due()
    assert gc.get_count()[1] == before + 1
