"""The search line tells what is searched for when the typing pauses."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.views.parts.search_box import SearchBox


def test_tells_once_the_typing_pauses(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    told: list[str] = []
    box.searched.connect(told.append)
    with qtbot.waitSignal(box.searched):
        QTest.keyClicks(box, "harbour ")
    assert told == ["harbour"]


def test_down_tells_at_once_and_leaves_the_line(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    told: list[str] = []
    box.searched.connect(told.append)
    box.left.connect(lambda: told.append("left"))
    box.setText("harbour")
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert told == ["harbour", "left"]


def test_return_tells_at_once_and_escape_ends_the_search(qtbot: QtBot) -> None:
    box = SearchBox()
    qtbot.addWidget(box)
    told: list[str] = []
    box.searched.connect(told.append)
    box.setText('"harbour strike"')
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert told == ['"harbour strike"', ""]
