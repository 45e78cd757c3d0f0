"""Work done a bit at a time."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from pytestqt.qtbot import QtBot

from newsreader.app.start.in_turns import InTurns


def bits(done: list[str]) -> Iterator[None]:
    for number in range(3):
        done.append(f"bit {number}")
        QTimer.singleShot(0, lambda: done.append("a key"))
        yield
    done.append("end")


def test_what_a_person_does_comes_between(qtbot: QtBot) -> None:
    done: list[str] = []
    parent = QObject()
    turns = InTurns(bits(done), parent)
    assert done == []
    turns.start()
    qtbot.waitUntil(lambda: done[-1:] == ["end"])
    assert done == ["bit 0", "a key", "bit 1", "a key", "bit 2", "a key", "end"]
    timer = turns.findChild(QTimer)
    assert timer is not None
    qtbot.waitUntil(lambda: not timer.isActive())


def test_the_rest_is_left_undone(qtbot: QtBot) -> None:
    done: list[str] = []
    parent = QObject()
    turns = InTurns(bits(done), parent)
    turns.start()
    qtbot.waitUntil(lambda: "a key" in done)
    turns.stop()
    seen = list(done)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert done == seen


def test_it_goes_on_where_it_was(qtbot: QtBot) -> None:
    done: list[str] = []
    parent = QObject()
    turns = InTurns(bits(done), parent)
    turns.start()
    qtbot.waitUntil(lambda: "a key" in done)
    turns.stop()
    turns.start()
    qtbot.waitUntil(lambda: done[-1:] == ["end"])
    assert [bit for bit in done if bit != "a key"] == ["bit 0", "bit 1", "bit 2", "end"]
