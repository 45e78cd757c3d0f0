"""What a reader chooses while reading: by menu, key, legend and popover, in the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.app.looks.emphasis import Emphasis, HighlightOptions
from newsreader.app.looks.reading_options import ReadingOptions
from newsreader.app.looks.typography import FontFamily, Typography
from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.app.views.article.text_options import TextOptions
from newsreader.model import NAMED_TYPES, EntityType
from tests.app.articles import STORY
from tests.app.mentioned import add_analysed
from tests.app.test_main_window import Indexer


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def window(tmp_path: Path, settings: Settings, qtbot: QtBot) -> Iterator[MainWindow]:
    library = tmp_path / "library.newsreader"
    add_analysed(library, tmp_path / "news", {"a.txt": list(STORY)})
    window = MainWindow(library, settings, Theme.light(), lambda _: Indexer())
    window.show()
    window.complete()
    window.start([])
    qtbot.waitUntil(lambda: window.viewer.article_id is not None)
    with qtbot.waitActive(window):
        window.activateWindow()
    yield window
    window.close()
    window.deleteLater()


def popover(window: MainWindow) -> TextOptions:
    window.bar.text.click()
    found = window.findChild(TextOptions)
    assert isinstance(found, TextOptions)
    assert found.isVisible()
    return found


def test_choices_are_kept_and_said_once(settings: Settings, qtbot: QtBot) -> None:
    options = ReadingOptions(settings)
    with qtbot.waitSignals([options.typography_changed] * 4):
        options.set_family(FontFamily.SANS)
        options.set_measure(60)
        options.set_line_height(180)
        options.set_justified(True)
    with qtbot.waitSignals([options.highlights_changed] * 3):
        options.set_emphasis(Emphasis.NEW)
        options.set_tinted(False)
        options.set_counts(False)
    with qtbot.assertNotEmitted(options.typography_changed):
        options.set_measure(60)
    again = ReadingOptions(settings)
    assert again.typography == Typography(FontFamily.SANS, 60, 180, justified=True)
    assert again.highlights == HighlightOptions(Emphasis.NEW, tinted=False, counts=False)
    again.reset_text()
    assert again.typography == Typography()


def test_a_type_switched_while_all_is_hidden_is_what_is_shown(settings: Settings) -> None:
    options = ReadingOptions(settings)
    options.set_off(True)
    options.toggle_type(EntityType.PERSON)
    assert not options.highlights_off
    assert EntityType.PERSON in options.types
    options.set_off(True)
    options.toggle_type(EntityType.DATE)
    assert options.types == NAMED_TYPES | {EntityType.DATE}
    assert not options.highlights_off


def test_digits_and_h_work_wherever_the_reader_is(window: MainWindow) -> None:
    for widget in (window.viewer.text, window.pane.view):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_1)
        assert EntityType.PERSON not in window.viewer.text.highlights.visible_types
        assert not window.legend.chip(EntityType.PERSON).isChecked()
        QTest.keyClick(widget, Qt.Key.Key_1)
        assert EntityType.PERSON in window.viewer.text.highlights.visible_types
        QTest.keyClick(widget, Qt.Key.Key_H)
        assert window.viewer.highlights_off
        QTest.keyClick(widget, Qt.Key.Key_H)
        assert not window.viewer.highlights_off
    for key, kind in ((Qt.Key.Key_9, EntityType.DATE), (Qt.Key.Key_0, EntityType.MONEY)):
        QTest.keyClick(window.viewer.text, key)
        assert kind in window.viewer.text.highlights.visible_types


def test_single_keys_are_typed_where_one_types(window: MainWindow) -> None:
    window.viewer.open_find()
    for line in (window.viewer.finder.bar.line, window.search):
        line.setFocus()
        QTest.keyClicks(line, "h10n")
        assert line.text() == "h10n"
    assert not window.viewer.highlights_off
    assert window.viewer.text.highlights.visible_types == NAMED_TYPES


def test_a_click_on_a_pale_chip_shows_what_was_hidden(window: MainWindow) -> None:
    chip = window.legend.chip(EntityType.PERSON)
    QTest.keyClick(window.viewer.text, Qt.Key.Key_H)
    assert chip.accessibleName().endswith("not shown")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not window.viewer.highlights_off
    assert chip.is_shown


def test_the_popover_sets_the_text_at_once(window: MainWindow, settings: Settings) -> None:
    controls = popover(window).controls
    controls.family.button(FontFamily.SANS).click()
    controls.measure.slider.setValue(50)
    controls.line_height.slider.setValue(200)
    controls.size.slider.setValue(120)
    controls.justified.click()
    assert window.viewer.typography == Typography(FontFamily.SANS, 50, 200, justified=True)
    assert settings.typography == window.viewer.typography
    assert window.viewer.zoom == settings.zoom == 120
    controls.emphasis.button(Emphasis.NEW).click()
    controls.tinted.click()
    assert window.viewer.text.highlights.options == HighlightOptions(Emphasis.NEW, tinted=False)


def test_the_popover_asks_for_a_theme_and_follows_what_changes(
    window: MainWindow, qtbot: QtBot
) -> None:
    opened = popover(window)
    with qtbot.waitSignal(window.theme_chosen) as signal:
        opened.controls.theme.button("sepia").click()
    assert signal.args == ["sepia"]
    window.viewer.zoom_in()
    assert opened.controls.size.slider.value() == 110
    opened.reset.click()
    assert window.viewer.zoom == 100
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_after_the_popover_the_keys_go_where_they_went(window: MainWindow) -> None:
    for widget in (window.viewer.text, window.pane.view):
        widget.setFocus()
        opened = popover(window)
        assert opened.isAncestorOf(QApplication.focusWidget() or window)
        QTest.keyClick(opened, Qt.Key.Key_Escape)
        assert widget.hasFocus()


def test_what_was_chosen_holds_in_the_next_window(
    window: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    window.options.set_measure(55)
    window.options.set_counts(False)
    window.options.toggle_type(EntityType.DATE)
    window.close()
    again = MainWindow(window.library, settings, Theme.sepia(), lambda _: Indexer())
    qtbot.addWidget(again)
    assert again.viewer.typography.measure == 55
    assert not again.viewer.text.highlights.options.counts
    assert EntityType.DATE in again.viewer.text.highlights.visible_types


def test_the_watched_alone_can_be_chosen_once_something_is_watched(window: MainWindow) -> None:
    controls = popover(window).controls
    button = controls.emphasis.button(Emphasis.WATCHED)
    assert not button.isVisible()
    window.options.set_watched(frozenset({"PERSON-tuva lind"}))
    assert button.isVisible()
    button.click()
    highlights = window.viewer.text.highlights
    shown = {
        mention.entity
        for mention in highlights.mentions.between(0, 10_000)
        if highlights.shows(mention)
    }
    assert shown == {"Tuva Lind"}
    window.options.set_watched(frozenset())
    assert button.isVisible()
    controls.emphasis.button(Emphasis.ALL).click()
    assert not button.isVisible()


def test_new_entities_are_told_after_an_article_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.viewer.text.highlights.fresh))


def test_an_article_is_read_by_itself_only_if_wanted(window: MainWindow, qtbot: QtBot) -> None:
    article_id = window.viewer.article_id
    assert article_id is not None
    window.options.set_read_after(None)
    window.reading.show_panel(window.reading.place.panel)
    window.pane.article_chosen.emit(article_id)
    with qtbot.assertNotEmitted(window.reading.changed, wait=50):
        pass
    window.options.set_read_after(0)
    window.reading.open_entity("PERSON-tuva lind")
    qtbot.waitSignal(window.reading.changed)
