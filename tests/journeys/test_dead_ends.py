"""Where there is nothing to show, the window says why, and a button leads on."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.navigation import PanelState
from newsreader.app.views.dialogs.failures_dialog import FailuresDialog
from newsreader.app.views.dialogs.folders_dialog import FoldersDialog
from newsreader.app.views.parts.notice import Notice
from newsreader.library.file.schema import LATEST
from newsreader.paths import seeds_dir
from tests.journeys.conftest import OpenWindow
from tests.journeys.steps import READ_MS, listed, open_titled, titles, wait_until_read


def press(notice: Notice, words: str) -> None:
    """Click the way that is called so."""
    found: list[QPushButton] = [b for b in notice.buttons if b.text().startswith(words)]
    assert found, notice.text
    found[0].click()


def wait_for(notice: Notice, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: notice.isVisible() and words in notice.text, timeout=READ_MS)


def opened(window: MainWindow, kind: type[QDialog]) -> bool:
    return any(dialog.isVisible() for dialog in window.findChildren(kind))


def test_a_search_without_hits_is_ended_by_its_button(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    window.search.setText("zeppelin")
    notice = window.pane.view.notice
    wait_for(notice, "“zeppelin”", qtbot)
    press(notice, "End the search")
    wait_until_read(window, 3, qtbot)
    assert not notice.isVisible()
    assert window.search.text() == ""


LIMITS: dict[str, Callable[[MainWindow], None]] = {
    "star": lambda window: window.pane.header.starred_action.trigger(),
    "notes": lambda window: window.pane.header.noted_action.trigger(),
    "#port": lambda window: window.pane.set_tag("port"),
}


@pytest.mark.parametrize("limit", LIMITS)
def test_a_limit_that_nothing_meets_is_lifted_by_its_button(
    limit: str, open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    LIMITS[limit](window)
    notice = window.pane.view.notice
    wait_for(notice, limit.strip("#"), qtbot)
    press(notice, "List all")
    wait_until_read(window, 3, qtbot)


def test_a_folder_that_vanished_unread_is_looked_for(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "away"
    folder.mkdir()
    window = open_window(folder)
    notice = window.pane.view.notice
    wait_for(notice, "no articles here", qtbot)
    folder.rmdir()
    window.shelf.load()
    wait_for(notice, "“away”", qtbot)
    assert window.strip.missing.text() == "1 folder is not there"
    press(notice, "Find the folder")
    qtbot.waitUntil(lambda: opened(window, FoldersDialog))


def test_a_folder_that_vanished_is_told_at_the_foot(
    open_window: OpenWindow, news: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    assert not window.strip.missing.isVisible()
    window.close()
    news.rename(tmp_path / "moved")
    window = open_window()
    qtbot.waitUntil(window.strip.missing.isVisible, timeout=READ_MS)
    qtbot.waitUntil(lambda: len(listed(window)) == 3, timeout=READ_MS)
    window.strip.missing.click()
    qtbot.waitUntil(lambda: opened(window, FoldersDialog))


def test_a_folder_without_a_readable_file_shows_which_and_why(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    (folder / "page.html").write_bytes(b"")
    window = open_window(folder)
    notice = window.pane.view.notice
    wait_for(notice, "1 file could not be read", qtbot)
    press(notice, "Show which")
    qtbot.waitUntil(lambda: opened(window, FailuresDialog))


def test_a_library_that_cannot_be_opened_is_tried_again(
    open_window: OpenWindow, news: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    library = tmp_path / "library.newsreader"
    library.write_bytes(b"no library at all, but some other file of a person's")
    window = open_window()
    wait_for(window.trouble, "is not a newsreader library", qtbot)
    assert [b.text().rstrip("…") for b in window.trouble.buttons] == [
        "Try again", "Open another library", "New library",
    ]  # fmt: skip
    assert library.read_bytes().startswith(b"no library")
    # The indexer could not open it either, and is gone.
    qtbot.waitUntil(lambda: not window.importing.is_running, timeout=READ_MS)
    library.rename(tmp_path / "other.txt")
    press(window.trouble, "Try again")
    qtbot.waitUntil(window.empty.isVisible, timeout=READ_MS)
    window.shelf.open_folders([news])
    wait_until_read(window, 3, qtbot)


def test_a_library_of_a_newer_version_says_so(
    open_window: OpenWindow, read_samples: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    library = tmp_path / "library.newsreader"
    library.write_bytes(read_samples.read_bytes())
    sql = sqlite3.connect(library)
    sql.execute(f"PRAGMA user_version = {LATEST + 1}")
    sql.close()
    window = open_window()
    wait_for(window.trouble, "newer newsreader", qtbot)
    assert "newer" not in window.strip.message.text()


def test_an_article_opens_while_the_search_cannot_be_understood(
    samples: MainWindow, qtbot: QtBot
) -> None:
    title = "Ferry Line Denies Talks With Port Authority"
    wait_until_read(samples, 23, qtbot)
    wanted = samples.pane.model.id_at(titles(samples).index(title))
    assert wanted is not None
    samples.search.setText("?!")
    wait_for(samples.pane.view.notice, "There is no word to search for", qtbot)
    samples.reading.open_article(wanted)
    qtbot.waitUntil(lambda: samples.viewer.article_id == wanted)
    assert "no word" not in samples.strip.message.text()


def test_an_article_that_is_gone_leads_back(samples: MainWindow, qtbot: QtBot) -> None:
    title = "Ferry Line Denies Talks With Port Authority"
    wait_until_read(samples, 23, qtbot)
    open_titled(samples, title, qtbot)
    samples.reading.open_article("gone")
    wait_for(samples.viewer.empty, "no longer in the library", qtbot)
    press(samples.viewer.empty, "Back")
    qtbot.waitUntil(lambda: samples.reading.shown is not None)
    assert samples.reading.shown is not None
    assert samples.reading.shown.article.title == title


def test_an_entity_that_is_gone_leads_to_all_of_them(samples: MainWindow, qtbot: QtBot) -> None:
    wait_until_read(samples, 23, qtbot)
    samples.panel.show_entity("gone")
    wait_for(samples.panel.entity.notice, "no longer in the library", qtbot)
    press(samples.panel.entity.notice, "All entities")
    assert samples.panel.state is PanelState.ENTITIES


def test_names_that_no_entity_has_are_given_up_by_a_button(
    samples: MainWindow, qtbot: QtBot
) -> None:
    wait_until_read(samples, 23, qtbot)
    samples.panel.show_all_entities()
    page = samples.panel.entities
    page.filter.setText("nobody is called so")
    wait_for(page.notice, "No entities match", qtbot)
    press(page.notice, "List all")
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)


def test_an_article_without_a_pipeline_leads_to_the_preferences(
    samples: MainWindow, qtbot: QtBot
) -> None:
    assert (seeds_dir() / "macron-a-saint-petersbourg.html").exists()
    wait_until_read(samples, 23, qtbot)
    open_titled(samples, "À Saint-Pétersbourg, Macron et Poutine renouent le dialogue", qtbot)
    notice = samples.panel.here.notice
    wait_for(notice, "The names of this article are not known.", qtbot)
    below = [label.text() for label in samples.viewer.findChildren(QLabel) if label.isVisible()]
    assert any("No pipeline for French" in words for words in below)
    press(notice, "Pipelines")
    window = samples.preferences.open()
    current = window.titles.currentItem()
    assert current is not None
    assert current.text() == "Recognition"
