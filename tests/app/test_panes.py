"""How wide list, article and panel are."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.arrangement import Arrangement
from newsreader.app.views.panes import Panes

_WIDTH = 1400


@pytest.fixture
def large_words(qapp: QApplication) -> Iterator[None]:
    usual = qapp.font()
    large = qapp.font()
    large.setPointSizeF(24)
    qapp.setFont(large)
    yield
    qapp.setFont(usual)


def shown(qtbot: QtBot) -> Panes:
    panes = Panes(QWidget(), QWidget(), QWidget())
    qtbot.addWidget(panes)
    panes.resize(_WIDTH, 800)
    panes.show()
    qtbot.waitExposed(panes)
    return panes


def widths(panes: Panes) -> list[int]:
    return panes.findChildren(QSplitter)[0].sizes()


def drag(panes: Panes, pixels: int) -> None:
    handle = panes.findChildren(QSplitter)[0].handle(1)
    button, start = Qt.MouseButton.LeftButton, handle.rect().center()
    QTest.mousePress(handle, button, pos=start)
    QTest.mouseMove(handle, start + QPoint(pixels, 0))
    QTest.mouseRelease(handle, button, pos=start)


def test_usual_words_have_usual_widths(qtbot: QtBot) -> None:
    listed, read, panel = widths(shown(qtbot))
    assert (listed, panel) == (300, 350)
    assert read > 700


@pytest.mark.usefixtures("large_words")
@pytest.mark.parametrize("arrangement", [Arrangement.COLUMNS, Arrangement.MIRRORED])
def test_large_words_have_more_beside_the_article(qtbot: QtBot, arrangement: Arrangement) -> None:
    panes = shown(qtbot)
    panes.set_arrangement(arrangement)
    left, read, right = widths(panes)
    assert min(left, right) > 330 and max(left, right) > 390
    assert read > 0.4 * _WIDTH


def test_panes_follow_words_that_become_larger(qtbot: QtBot, qapp: QApplication) -> None:
    panes = shown(qtbot)
    usual, font = qapp.font(), qapp.font()
    font.setPointSizeF(24)
    qapp.setFont(font)
    qtbot.waitUntil(lambda: widths(panes)[0] > 330)
    qapp.setFont(usual)
    qtbot.waitUntil(lambda: widths(panes)[0] == 300)


@pytest.mark.usefixtures("large_words")
def test_widths_that_a_person_gave_stay(qtbot: QtBot) -> None:
    panes = shown(qtbot)
    assert panes.states() == {}
    drag(panes, -100)
    given = widths(panes)
    panes.resize(_WIDTH + 200, 800)
    assert widths(panes)[0] == given[0]
    panes.set_arrangement(Arrangement.MIRRORED)
    panes.set_arrangement(Arrangement.COLUMNS)
    assert widths(panes)[0] == given[0]
    later = shown(qtbot)
    later.restore(panes.states())
    assert widths(later)[0] == given[0]
