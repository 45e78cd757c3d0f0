"""What a window makes late is there for the first key and the first click."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.model import Role
from tests.app.articles import Part
from tests.app.mentioned import add_analysed
from tests.app.test_importing import Indexer

Make = Callable[[], MainWindow]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Makes windows on a library with an article, as they come: nothing late is made yet."""
    library = tmp_path / "library.newsreader"
    story: list[Part] = [(Role.TITLE, "Ferries"), (Role.BODY, "Tuva Lind met nobody at the quay.")]
    add_analysed(library, tmp_path / "news", {"a.txt": story})
    windows: list[MainWindow] = []

    def make_one() -> MainWindow:
        settings = Settings(tmp_path / "s.ini")
        windows.append(MainWindow(library, settings, Theme.light(), lambda _: Indexer()))
        return windows[-1]

    yield make_one
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make: Make, qtbot: QtBot) -> MainWindow:
    """One that is on screen and has the keys."""
    window = make()
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    assert "corrections" not in vars(window)
    return window


def test_the_first_key_finds_its_action(window: MainWindow) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F8)
    assert window.pane.isHidden()
    assert not window.going.list_shown.isChecked()


def test_a_key_of_the_persons_own_is_known_at_once(make: Make, qtbot: QtBot) -> None:
    window = make()
    window.settings.keys = {"go-list_shown": ["Ctrl+Alt+L"]}
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    control_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, control_alt)
    assert window.pane.isHidden()


def test_the_first_click_finds_the_menus_filled(window: MainWindow) -> None:
    foot = window.strip.geometry().center()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=foot)
    assert "corrections" in vars(window)
    assert window.corrections.merge in window.menus.entity.actions()


def test_without_a_touch_all_is_made_once_the_window_is_painted(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.start([])
    with qtbot.waitSignal(window.ready):
        pass
    before = [id(part) for part in vars(window).values()]
    window.complete()
    assert [id(part) for part in vars(window).values()] == before
    # They know what has been shown without them.
    assert window.keeping.star.isEnabled()
    assert window.menus.save_pdf.isEnabled()


def test_whoever_asks_first_the_menus_are_the_same(make: Make) -> None:
    one, other = make(), make()
    one.complete()
    for part in (other.saving_pdf, other.welcome, other.going, other.watching, other.keeping):
        assert part is not None
    other.complete()
    assert _said(one) == _said(other)
    assert [binding.name for binding in one.going.keys] == [
        binding.name for binding in other.going.keys
    ]


def test_panes_that_were_hidden_are_told_of_as_hidden(make: Make) -> None:
    window = make()
    window.settings.panes = (window.panes.arrangement, False, True)
    again = make()
    assert again.pane.isHidden()
    assert not again.going.list_shown.isChecked()
    assert again.going.panel_shown.isChecked()


def _said(window: MainWindow) -> list[str]:
    """The words of all menus with their keys, in their order."""

    def entries(actions: list[QAction], depth: int) -> Iterator[str]:
        for action in actions:
            keys = ",".join(key.toString() for key in action.shortcuts())
            yield f"{'  ' * depth}{action.text()} {keys}"
            menu = action.menu()
            if isinstance(menu, QMenu):
                yield from entries(menu.actions(), depth + 1)

    return list(entries(window.menuBar().actions(), 0))
