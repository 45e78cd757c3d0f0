"""Closing and opening again finds everything as it was."""

import os
import signal
from pathlib import Path

from pytestqt.qtbot import QtBot

from newsreader.indexing.service import IndexerProcess
from newsreader.library.records import ArticleSort
from newsreader.model import EntityType
from tests.journeys.conftest import STORM, OpenWindow
from tests.journeys.steps import (
    listed,
    open_titled,
    titles,
    wait_for_article,
    wait_until_read,
)


def test_a_restart_keeps_how_things_were(open_window: OpenWindow, news: Path, qtbot: QtBot) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    window.pane.set_order(ArticleSort.TITLE, descending=False)
    open_titled(window, "Storm Closes the Sound", qtbot)
    window.viewer.set_zoom(130)
    window.legend.set_visible_types(frozenset({EntityType.PERSON}))
    window.legend.visible_types_changed.emit(frozenset({EntityType.PERSON}))
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


def test_an_indexer_that_is_killed_is_missed_and_started_again(
    open_window: OpenWindow, indexers: list[IndexerProcess], news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    pid = indexers[0].pid
    assert pid is not None
    os.kill(pid, signal.SIGTERM)
    qtbot.waitUntil(lambda: not window.importing.is_running, timeout=20_000)
    assert "unexpectedly" in window.strip.message.text()
    assert len(listed(window)) == 3
    (news / "gale.txt").write_text(STORM.replace("Storm", "Gale"), encoding="utf-8")
    window.strip.action.click()
    wait_until_read(window, 4, qtbot)
