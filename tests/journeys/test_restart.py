"""Closing and opening again finds everything as it was."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from newsreader.library.records import ArticleSort
from newsreader.model import EntityType
from tests.journeys.conftest import OpenWindow
from tests.journeys.steps import open_titled, titles, wait_for_article, wait_until_read


def test_a_restart_keeps_how_things_were(open_window: OpenWindow, news: Path, qtbot: QtBot) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    window.pane.set_order(ArticleSort.TITLE, descending=False)
    open_titled(window, "Storm Closes the Sound", qtbot)
    window.viewer.set_zoom(130)
    window.legend.set_visible_types(frozenset({EntityType.PERSON}))
    window.legend.visible_types_changed.emit(frozenset({EntityType.PERSON}))
    # No larger than the offscreen platform's screen.
    window.resize(790, 560)
    window.close()

    again = open_window()
    wait_until_read(again, 3, qtbot)
    wait_for_article(again, "Storm Closes the Sound", qtbot)
    assert titles(again)[0] == "Ferry Line Denies Talks"
    assert again.viewer.zoom == 130
    assert again.strip.zoom.text() == "130 %"
    assert again.legend.visible_types() == frozenset({EntityType.PERSON})
    assert (again.width(), again.height()) == (790, 560)
    folder_id = again.pane.query.folder_id
    assert [f.path for f in again.shelf.folders or [] if f.id == folder_id] == [news]


def test_a_second_window_reads_what_the_first_indexes(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    first = open_window(news)
    wait_until_read(first, 3, qtbot)
    second = open_window()
    qtbot.waitUntil(lambda: not second.importing.is_running, timeout=20_000)
    wait_until_read(second, 3, qtbot)
    assert "another newsreader" in second.strip.message.text()
