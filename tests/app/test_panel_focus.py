"""Where the keys go when the panel turns to another page, in the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.navigation import PanelState
from tests.app.test_reading_options import settings, window

__all__ = ["settings", "window"]


class Shown(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look on."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Shown]:
    shown = Shown()
    qapp.installEventFilter(shown)
    yield shown
    qapp.removeEventFilter(shown)


def turn(window: MainWindow, state: PanelState, qtbot: QtBot) -> None:
    window.reading.show_panel(state)
    qtbot.waitUntil(lambda: not window.operations.busy)


def test_no_page_is_shown_as_a_window_for_a_moment(
    window: MainWindow, shown: Shown, qtbot: QtBot
) -> None:
    turn(window, PanelState.ENTITIES, qtbot)
    turn(window, PanelState.ARTICLE, qtbot)
    assert window.reading.shown is not None
    window.reading.open_entity(window.reading.shown.mentions[0].entity_id)
    qtbot.waitUntil(lambda: window.panel.named is not None)
    assert shown.windows == []
    assert window.isActiveWindow()
    assert window.pane.view.hasFocus()


def test_the_keys_follow_from_a_list_into_the_page_it_leads_to(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = window.panel
    panel.here.list.setFocus()
    QTest.keyClick(panel.here.list, Qt.Key.Key_Down)
    QTest.keyClick(panel.here.list, Qt.Key.Key_Return)
    qtbot.waitUntil(panel.entity.mentions.hasFocus)
    assert panel.named is not None
    assert panel.named.name in panel.entity.mentions.accessibleName()
    turn(window, PanelState.ENTITIES, qtbot)
    assert panel.entities.list.hasFocus()
    turn(window, PanelState.ENTITY, qtbot)
    assert panel.entity.mentions.hasFocus()
    window.menus.back.trigger()
    qtbot.waitUntil(lambda: panel.here.list.hasFocus() or panel.entities.list.hasFocus())


def test_the_keys_go_to_the_way_on_where_the_entity_is_gone(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.panel.here.list.setFocus()
    window.panel.show_entity("gone")
    qtbot.waitUntil(lambda: any(b.hasFocus() for b in window.panel.entity.notice.buttons))


def test_keys_that_go_elsewhere_stay_there(window: MainWindow, qtbot: QtBot) -> None:
    window.viewer.setFocus()
    turn(window, PanelState.ENTITIES, qtbot)
    turn(window, PanelState.ARTICLE, qtbot)
    assert window.viewer.text.hasFocus()


def test_who_reads_on_keeps_the_keys_when_a_page_comes_late(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert window.reading.shown is not None
    known = window.reading.shown.mentions[0].entity_id
    window.panel.here.list.setFocus()
    window.panel.show_entity("gone")
    qtbot.waitUntil(lambda: any(b.hasFocus() for b in window.panel.entity.notice.buttons))
    window.viewer.setFocus()
    window.reading.open_entity(known)
    qtbot.waitUntil(lambda: window.panel.named is not None)
    assert window.viewer.text.hasFocus()
    # Nor where the person has gone elsewhere before the page was there.
    window.panel.here.list.setFocus()
    turn(window, PanelState.ARTICLE, qtbot)
    window.panel.here.list.setFocus()
    window.panel.show_entity("gone")
    window.viewer.setFocus()
    qtbot.waitUntil(lambda: window.panel.named is None and not window.operations.busy)
    assert window.viewer.text.hasFocus()
