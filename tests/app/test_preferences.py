"""The preferences window: pages, search, and that what is changed holds at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.looks.emphasis import Emphasis
from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.app.views.dialogs.preferences_page import PreferencesPage
from newsreader.app.views.dialogs.preferences_window import PreferencesWindow
from newsreader.app.views.parts.choices import Choice
from newsreader.model import EntityType
from tests.app.test_main_window import Indexer

OURS = ["Reading", "Highlights", "Lists", "Language", "Privacy"]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(tmp_path: Path, settings: Settings, qtbot: QtBot) -> Iterator[MainWindow]:
    library = tmp_path / "library.newsreader"
    window = MainWindow(library, settings, Theme.light(), lambda _: Indexer())
    window.show()
    window.complete()
    window.start([])
    with qtbot.waitActive(window):
        window.activateWindow()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def preferences(window: MainWindow) -> PreferencesWindow:
    return window.preferences.open()


def visible_titles(preferences: PreferencesWindow) -> list[str]:
    items = [preferences.titles.item(row) for row in range(preferences.titles.count())]
    return [item.text() for item in items if not item.isHidden()]


def visible_rows(page: QWidget) -> list[str]:
    return [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible() and label.font().bold()
    ]


def test_a_key_opens_it_and_the_search_waits(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    opened = window.findChild(PreferencesWindow)
    assert isinstance(opened, PreferencesWindow)
    assert opened.isVisible()
    assert opened.focusWidget() is opened.search
    assert visible_titles(opened)[: len(OURS)] == OURS
    assert window.preferences.open() is opened


def test_a_search_leaves_the_rows_that_hold_all_its_words(
    preferences: PreferencesWindow, qtbot: QtBot
) -> None:
    QTest.keyClicks(preferences.search, "LINE height")
    assert visible_titles(preferences) == ["Reading"]
    assert visible_rows(preferences.page("Reading")) == ["Height of the lines"]
    preferences.search.setText("network")
    assert visible_titles(preferences) == ["Privacy"]
    assert preferences.page("Privacy").isVisible()
    preferences.search.setText("no such thing")
    assert visible_titles(preferences) == []
    assert "no such thing" in preferences.nothing.text
    # In the middle of the window, and the keys stay where one types.
    qtbot.waitUntil(lambda: preferences.nothing.width() == preferences.width())
    QTest.keyClick(preferences.search, Qt.Key.Key_Return)
    preferences.search.setText("network")
    assert preferences.focusWidget() is preferences.search
    preferences.search.setText("no such thing")
    (way,) = preferences.nothing.buttons
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    assert preferences.search.text() == ""
    preferences.search.setText("no such thing")
    QTest.keyClick(preferences.search, Qt.Key.Key_Escape)
    assert preferences.isVisible()
    assert visible_titles(preferences)[: len(OURS)] == OURS
    assert "Colours" in visible_rows_of_all(preferences)


def visible_rows_of_all(preferences: PreferencesWindow) -> list[str]:
    preferences.show_page("Reading")
    return visible_rows(preferences.page("Reading"))


def test_a_page_is_found_by_its_title_whole(preferences: PreferencesWindow) -> None:
    preferences.search.setText("highlights")
    preferences.show_page("Highlights")
    assert len(visible_rows(preferences.page("Highlights"))) == 2


def test_others_add_pages_that_are_made_when_needed(
    window: MainWindow, preferences: PreferencesWindow
) -> None:
    made: list[QWidget] = []

    def make() -> QWidget:
        page = QWidget()
        QVBoxLayout(page).addWidget(QCheckBox("Read &tea leaves"))
        made.append(page)
        return page

    window.preferences.add_page("Extra", make)
    assert made == []
    preferences.search.setText("tea leaves")
    assert visible_titles(preferences) == ["Extra"]
    assert made[0].isVisible()
    preferences.search.clear()
    assert window.preferences.open_at("Extra") is preferences
    assert len(made) == 1
    with pytest.raises(KeyError):
        preferences.page("No such page")


def test_what_is_changed_holds_at_once(
    window: MainWindow, preferences: PreferencesWindow, settings: Settings
) -> None:
    preferences.show_page("Highlights")
    page = preferences.page("Highlights")
    boxes = {box.text(): box for box in page.findChildren(QCheckBox)}
    boxes["Date"].click()
    assert EntityType.DATE in window.viewer.text.highlights.visible_types
    assert window.legend.chip(EntityType.DATE).isChecked()
    window.options.toggle_type(EntityType.DATE)
    assert not boxes["Date"].isChecked()
    emphasis = next(c for c in page.findChildren(Choice) if "Emphasis" in c.accessibleName())
    emphasis.button(Emphasis.WATCHED).click()
    assert settings.highlights.emphasis is Emphasis.WATCHED


def test_reading_by_itself_and_recent_folders(
    preferences: PreferencesWindow, settings: Settings, tmp_path: Path
) -> None:
    lists = preferences.page("Lists")
    (read_after,) = lists.findChildren(Choice)
    assert read_after.button(1).isChecked()
    read_after.button(None).click()
    assert settings.read_after is None
    settings.add_recent_folder(tmp_path)
    privacy = preferences.page("Privacy")
    (forget,) = privacy.findChildren(QPushButton)
    forget.click()
    assert settings.recent_folders == []
    assert not forget.isEnabled()


def test_every_row_says_what_it_is_to_a_screen_reader(preferences: PreferencesWindow) -> None:
    for title in OURS:
        page = preferences.page(title)
        assert isinstance(page, PreferencesPage)
        assert page.accessibleName() == title
        for label in page.findChildren(QLabel):
            if label.font().bold():
                assert label.buddy() is not None
