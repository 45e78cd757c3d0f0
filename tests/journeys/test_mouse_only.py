"""The same ways with the mouse alone: clicks, menus by the right button, drops."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.navigation import PanelState
from newsreader.app.views.article.text_options import TextOptions
from newsreader.app.views.dialogs.entity_picker import EntityPicker
from newsreader.app.views.dialogs.preferences_window import PreferencesWindow
from newsreader.app.views.panel.entity_rows import named_at
from newsreader.app.views.parts.legend import LegendChip
from newsreader.library.records import StoredArticle, StoredMention
from newsreader.model import EntityType
from tests.journeys.deciding import APPLIED_MS, QUIET, counts, page
from tests.journeys.steps import click_mention, open_titled, wait_for_article, wait_until_read

pytestmark = QUIET

SAMPLES = 23
INQUIRY = "Inquiry clears Marchetti, faults harbour board"
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(samples: MainWindow, qtbot: QtBot) -> MainWindow:
    wait_until_read(samples, SAMPLES, qtbot)
    open_titled(samples, INQUIRY, qtbot)
    return samples


def click(widget: QWidget) -> None:
    assert widget.isVisible(), f"{widget.accessibleName()} cannot be clicked"
    QTest.mouseClick(widget, LEFT)


def click_row(rows: QAbstractItemView, row: int, modifier: Qt.KeyboardModifier = NONE) -> None:
    index = rows.model().index(row, 0)
    rows.scrollTo(index)
    place = rows.visualRect(index).bottomLeft() + QPoint(24, -6)
    QTest.mouseClick(rows.viewport(), LEFT, modifier, place)


def click_in_menu(window: MainWindow, qtbot: QtBot, *path: str) -> None:
    """Click through the menu bar, by the words without their underlining."""
    menu: QWidget = window.menuBar()
    for words in path:
        action = next(a for a in menu.actions() if plain(a) == words)
        bar = menu
        assert isinstance(bar, QMenuBar | QMenu)
        QTest.mouseClick(bar, LEFT, NONE, bar.actionGeometry(action).center())
        inner = action.menu()
        if isinstance(inner, QMenu):
            qtbot.waitUntil(inner.isVisible)
            menu = inner


def plain(action: QAction) -> str:
    return action.text().replace("&", "")


def shown(window: MainWindow) -> StoredArticle:
    assert window.reading.shown is not None
    return window.reading.shown


def place_of(window: MainWindow, mention: StoredMention) -> QPoint:
    text = window.viewer.text
    text.go_to(mention.start, at_top=False)
    rect = text.rect_of(mention)
    assert rect is not None
    return rect.center() - text.viewport().geometry().topLeft()


def right_click(window: MainWindow, mention: StoredMention, qtbot: QtBot) -> QMenu:
    """The menu about a mention in the text."""
    place, viewport = place_of(window, mention), window.viewer.text.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def click_action(menu: QMenu, beginning: str) -> None:
    action = next(a for a in menu.actions() if plain(a).startswith(beginning))
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())


def test_from_a_name_to_its_mentions_and_back(window: MainWindow, qtbot: QtBot) -> None:
    click_mention(window, "Elena Marchetti", qtbot)
    assert window.reading.place.panel is PanelState.ENTITY
    qtbot.waitUntil(lambda: window.panel.entity.detail is not None)
    assert page(window).entity.name == "Elena Marchetti"
    rows = window.panel.entity.mentions
    qtbot.waitUntil(lambda: rows.model().rowCount() > 3)
    model = window.panel.entity.model
    row = next(r for r in range(model.rowCount()) if model.line_at(r)[0].title != INQUIRY)
    elsewhere = model.line_at(row)[0]

    click_row(rows, row, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(window.peeking.card.isVisible)
    assert shown(window).article.title == INQUIRY
    click(window.peeking.card.close_button)
    assert not window.peeking.card.isVisible()

    click_row(rows, row)
    wait_for_article(window, elsewhere.title, qtbot)
    click(window.bar.back)
    wait_for_article(window, INQUIRY, qtbot)
    click(window.bar.forward)
    wait_for_article(window, elsewhere.title, qtbot)


def test_the_panel_is_gone_through_by_its_tabs(window: MainWindow, qtbot: QtBot) -> None:
    article, _, entities = window.panel.tabs
    click(entities)
    rows = window.panel.entities.list
    qtbot.waitUntil(lambda: named_at(rows.model().index(0, 0)) is not None)
    first = named_at(rows.model().index(0, 0))
    assert first is not None
    click_row(rows, 0)
    qtbot.waitUntil(lambda: window.panel.entity.named == first)
    click(window.panel.entity.narrow)
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == page(window).entity.articles)
    click(window.pane.header.narrow_chip)
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == SAMPLES)
    click(article)
    assert window.reading.place.panel is PanelState.ARTICLE


def test_types_are_hidden_by_the_legend(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1400, 700)
    qtbot.waitUntil(lambda: any(map(is_person_chip, window.legend.findChildren(QWidget))))
    chip = next(c for c in window.legend.findChildren(QWidget) if is_person_chip(c))
    click(chip)
    people = [m for m in shown(window).mentions if m.entity_type is EntityType.PERSON]
    highlights = window.viewer.text.highlights
    assert people
    assert not any(highlights.shows(mention) for mention in people)
    click(chip)
    assert all(highlights.shows(mention) for mention in people)


def is_person_chip(widget: QWidget) -> bool:
    is_chip = isinstance(widget, LegendChip) and widget.entity_type is EntityType.PERSON
    return is_chip and widget.isVisible()


def test_the_menu_bar_stars_and_changes_looks(window: MainWindow, qtbot: QtBot) -> None:
    click_in_menu(window, qtbot, "Article", "Star")
    qtbot.waitUntil(lambda: shown(window).starred)
    click_in_menu(window, qtbot, "View", "Zoom In")
    assert window.viewer.zoom == 110
    with qtbot.waitSignal(window.theme_chosen) as theme:
        click_in_menu(window, qtbot, "View", "Theme", "Dark")
    assert theme.args == ["dark"]
    click(window.bar.text)
    qtbot.waitUntil(lambda: window.findChild(TextOptions) is not None)
    options = window.findChild(TextOptions)
    assert options is not None
    options.close()
    click_in_menu(window, qtbot, "Edit", "Preferences…")
    preferences = window.findChild(PreferencesWindow)
    assert preferences is not None
    assert preferences.isVisible()
    preferences.close()


def test_a_name_is_corrected_by_the_right_button(window: MainWindow, qtbot: QtBot) -> None:
    mention = next(m for m in shown(window).mentions if m.text == "Elena Marchetti")
    before = counts(window)["Elena Marchetti"]
    click_action(right_click(window, mention, qtbot), "“Elena Marchetti” is not a name here")
    qtbot.waitUntil(lambda: counts(window)["Elena Marchetti"] == before - 1, timeout=APPLIED_MS)
    click(window.strip.undo)
    qtbot.waitUntil(lambda: counts(window)["Elena Marchetti"] == before, timeout=APPLIED_MS)


def test_two_people_are_merged_by_a_button_and_a_row(window: MainWindow, qtbot: QtBot) -> None:
    before = counts(window)
    click(window.panel.tabs[2])
    rows = window.panel.entities.list
    window.panel.entities.filter.setText("Samuel Okafor")
    qtbot.waitUntil(lambda: rows.model().rowCount() == 1)
    qtbot.waitUntil(lambda: named_at(rows.model().index(0, 0)) is not None)
    click_row(rows, 0)
    qtbot.waitUntil(lambda: window.panel.entity.named is not None)
    click(window.panel.entity.buttons.merge)
    picker = window.findChild(EntityPicker)
    assert picker is not None
    qtbot.waitUntil(lambda: named_at(picker.list.model().index(0, 0)) is not None)
    target = named_at(picker.list.model().index(0, 0))
    assert target is not None
    index = picker.list.model().index(0, 0)
    QTest.mouseClick(picker.list.viewport(), LEFT, NONE, picker.list.visualRect(index).center())
    if picker.isVisible():
        click(picker.ok_button)
    qtbot.waitUntil(lambda: page(window).entity.name == target.name, timeout=APPLIED_MS)
    qtbot.waitUntil(window.strip.undo.isVisible)
    click(window.strip.undo)
    qtbot.waitUntil(lambda: counts(window) == before, timeout=APPLIED_MS)
