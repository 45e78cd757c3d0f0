"""Folders come and go, and the window notices."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from newsreader.library.records import Failure
from tests.journeys.conftest import STORM, OpenWindow
from tests.journeys.steps import READ_MS, drop, listed, open_titled, titles, wait_until_read


def test_a_first_start_is_empty_until_a_folder_falls_on_it(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(window.empty.isVisible)
    drop(window, news)
    wait_until_read(window, 3, qtbot)
    assert not window.empty.isVisible()
    assert window.reading.shown is not None
    assert window.settings.recent_folders == [news]


def test_an_empty_folder_says_so_and_what_would_be_read(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "empty").mkdir()
    window = open_window(tmp_path / "empty")
    qtbot.waitUntil(
        lambda: "no articles here" in window.pane.view.accessibleDescription(), timeout=READ_MS
    )
    assert window.pane.isVisible()


def test_a_folder_is_removed_and_the_empty_page_is_back(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    assert window.shelf.folders
    window.shelf.remove(window.shelf.folders[0].id)
    qtbot.waitUntil(window.empty.isVisible)
    assert listed(window) == []
    assert (news / "storm.txt").exists()


def test_a_folder_that_moved_is_linked_again(
    open_window: OpenWindow, news: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    before = {row.article_id for row in listed(window)}
    window.close()
    moved = news.rename(tmp_path / "moved")
    window = open_window()
    wait_until_read_again = window.shelf
    qtbot.waitUntil(lambda: bool(wait_until_read_again.folders))
    folders = window.shelf.folders
    assert folders
    window.shelf.relink(folders[0].id, moved)
    qtbot.waitUntil(lambda: [f.path for f in window.shelf.folders or []] == [moved], timeout=20_000)
    wait_until_read(window, 3, qtbot)
    assert {row.article_id for row in listed(window)} == before


def test_a_new_file_is_noticed_while_the_window_is_open(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    (news / "gale.txt").write_text(STORM.replace("Storm", "Gale"), encoding="utf-8")
    wait_until_read(window, 4, qtbot)
    assert "Gale Closes the Sound" in titles(window)


def test_what_cannot_be_read_is_listed_by_name(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    (news / "picture.txt").write_bytes(bytes(range(256)) * 40)
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    qtbot.waitUntil(lambda: window.strip.failures.text() == "1 file could not be read")
    failures: list[Failure] = []
    window.operations.run(lambda library: library.failures(), failures.extend)
    qtbot.waitUntil(lambda: bool(failures))
    assert [failure.path.name for failure in failures] == ["picture.txt"]


def test_marking_unread_shows_in_the_list(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    open_titled(window, "Storm Closes the Sound", qtbot)
    article_id = window.reading.place.article_id
    assert article_id is not None

    def is_read() -> bool:
        return next(row.read for row in listed(window) if row.article_id == article_id)

    qtbot.waitUntil(is_read)
    window.menus.mark_unread.trigger()
    qtbot.waitUntil(lambda: not is_read())
