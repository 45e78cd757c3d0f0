"""Fetching again: at once, then paced."""

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from newsreader.app.models.refetch import Refetch


def test_a_burst_of_changes_is_two_fetches(qtbot: QtBot) -> None:
    fetched: list[int] = []
    parent = QObject()
    refetch = Refetch(lambda: fetched.append(1), parent)
    for _ in range(10):
        refetch.soon()
    assert len(fetched) == 1
    refetch.answered()
    qtbot.waitUntil(lambda: len(fetched) == 2)
    refetch.answered()
    assert len(fetched) == 2


def test_none_overtakes_the_one_before(qtbot: QtBot) -> None:
    fetched: list[int] = []
    parent = QObject()
    refetch = Refetch(lambda: fetched.append(1), parent)
    refetch.now()
    refetch.soon()
    timer = refetch.findChild(QTimer)
    assert timer is not None
    with qtbot.waitSignal(timer.timeout):
        assert timer.isActive()
    assert len(fetched) == 1
    refetch.answered()
    assert len(fetched) == 2


def test_what_a_person_asks_for_does_not_wait(qtbot: QtBot) -> None:
    fetched: list[int] = []
    parent = QObject()
    refetch = Refetch(lambda: fetched.append(1), parent)
    refetch.now()
    refetch.now()
    assert len(fetched) == 2
