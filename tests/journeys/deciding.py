"""What a person does to correct entities, and what they see of it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.views.panel.panel_list import PanelList
from newsreader.library import Library
from newsreader.library.records import EntityDetail, StoredMention
from newsreader.model import EntityType

# The indexer may have to start first, on machines that may be busy.
APPLIED_MS = 60_000
# What Qt says of menus and dialogs where there is no screen.
QUIET = pytest.mark.qt_log_ignore("grabbing the keyboard", r"support raise\(\)")


def open_entity(window: MainWindow, name: str, qtbot: QtBot) -> None:
    entity_id = entity_named(window, name).entity.entity_id
    window.reading.open_entity(entity_id)
    qtbot.waitUntil(lambda: window.panel.entity.detail is not None)
    qtbot.waitUntil(lambda: page(window).entity.entity_id == entity_id)


def point_at(window: MainWindow, text: str, qtbot: QtBot) -> StoredMention:
    """Open the menu about the first mention of these words in the article on screen."""
    shown = window.reading.shown
    assert shown is not None
    mention = next(m for m in shown.mentions if m.text == text)
    viewer = window.viewer.text
    viewer.go_to(mention.start, at_top=False)
    place = viewer.rect_of(mention)
    assert place is not None
    viewer.menu_asked.emit(viewer.mapToGlobal(place.center()))
    return mention


def ask_for_menu(rows: PanelList) -> None:
    """Press the key for a menu about the rows chosen."""
    keyboard = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(rows, QContextMenuEvent(keyboard, QPoint(), QPoint()))


def spelled(window: MainWindow) -> list[str]:
    """The mentions of the article on screen."""
    shown = window.reading.shown
    return [mention.text for mention in shown.mentions] if shown is not None else []


def undo(window: MainWindow, qtbot: QtBot) -> None:
    # Without a screen no window becomes the active one when a dialog closes.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def wait_for_undo(window: MainWindow, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.corrections.undo.text() == f"&Undo: {words}")


def page(window: MainWindow) -> EntityDetail:
    detail = window.panel.entity.detail
    assert detail is not None
    return detail


def counts(window: MainWindow) -> dict[str, int]:
    """The mentions of each person by name, as the library has them."""
    with Library.open(window.library) as library:
        return {
            detail.entity.name: detail.entity.mentions
            for detail in library.exported_entities()
            if detail.entity.type is EntityType.PERSON
        }


def entity_named(window: MainWindow, name: str) -> EntityDetail:
    with Library.open(window.library) as library:
        detail = library.entity(library.find_entities(name)[0].entity_id)
    assert detail is not None
    return detail


def choose(words: str, qtbot: QtBot) -> None:
    """Choose this line of the menu that is open, or of one of its submenus."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    *through, last = words.split(" > ")
    inner = menu
    for step in through:
        submenu = next(a.menu() for a in inner.actions() if a.text() == step)
        assert isinstance(submenu, QMenu)
        inner = submenu
    action = next(a for a in inner.actions() if a.text() == last)
    action.trigger()
    menu.close()
