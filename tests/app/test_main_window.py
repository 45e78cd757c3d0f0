"""The window on a library that an indexer, played by the test, fills."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing import Pipe
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.models.article_list import ListRole
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.app.views.article.why_no_names import WAITING
from newsreader.app.views.dialogs.about_dialog import AboutDialog
from newsreader.indexing.messages import (
    AddFolder,
    Cancel,
    Changed,
    Command,
    Event,
    Idle,
    Prioritise,
    Progress,
    Refused,
    Resume,
)
from newsreader.library import FileStamp, LibraryWriter
from newsreader.model import Article, LibraryChange, content_hash
from newsreader.paths import default_library, samples_library, seeds_dir
from newsreader.resolution.resolver import NameResolver
from tests.app.libraries import ByName, add_articles, article, remove_file
from tests.library.making import put_new, store_read


class Indexer:
    """The far end of a real pipe, played by the test."""

    def __init__(self) -> None:
        self.connection, self._far = Pipe()
        self.commands: list[Command] = []

    def send(self, command: Command) -> None:
        self.commands.append(command)

    def close(self) -> None:
        self._far.close()

    def say(self, event: Event) -> None:
        self._far.send(event)


Start = Callable[..., tuple[MainWindow, Indexer]]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.newsreader"
    put_new(path)
    return path


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


@pytest.fixture
def start(library: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    opened: list[MainWindow] = []

    def start_one(*folders: Path) -> tuple[MainWindow, Indexer]:
        indexers: list[Indexer] = []

        def launch(_: Path) -> Indexer:
            indexers.append(Indexer())
            return indexers[-1]

        window = MainWindow(library, Settings(tmp_path / "s.ini"), Theme.light(), launch)
        opened.append(window)
        window.show()
        qtbot.waitExposed(window)
        window.complete()
        window.start(list(folders))
        qtbot.waitUntil(lambda: bool(indexers))
        return window, indexers[0]

    yield start_one
    for window in opened:
        window.close()
        window.deleteLater()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.operations.busy)


def labels_of(widget: QWidget) -> list[QLabel]:
    return [label for label in widget.findChildren(QLabel) if label.isVisible()]


def test_an_empty_library_shows_where_to_begin(start: Start, qtbot: QtBot) -> None:
    window, indexer = start()
    qtbot.waitUntil(window.empty.isVisible)
    assert indexer.commands == [Resume()]
    with qtbot.waitSignal(window.library_requested) as blocker:
        window.empty.samples_button.click()
    assert blocker.args == [samples_library(), [seeds_dir()]]


def test_a_library_that_was_emptied_says_that_it_was_filled_again(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    add_articles(library, news, {"a.txt": article(1)})
    with LibraryWriter.open_for_writing(library, NameResolver()) as opened:
        opened.star([article(1).id], True)
    library.write_bytes(b"")

    window, _ = start()

    words = "The library was empty or gone. What you did in it was put back"
    qtbot.waitUntil(lambda: window.strip.message.text().startswith(words))
    assert window.shelf.folders


def test_from_a_case_a_person_comes_back_to_their_own_library(start: Start, qtbot: QtBot) -> None:
    window, _ = start()
    with qtbot.waitSignal(window.library_requested) as blocker:
        window.menus.own_library.trigger()
    assert blocker.args == [default_library(), []]


def test_what_needs_an_article_can_be_asked_for_once_there_is_one(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    window, indexer = start()
    actions = (window.menus.mark_read, window.menus.mark_unread, window.menus.copy_citation)
    assert not any(action.isEnabled() for action in actions)
    add_articles(library, news, {"a.txt": article(1)})
    indexer.say(Changed(LibraryChange(listing=True)))
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    assert all(action.isEnabled() for action in actions)


def test_articles_appear_as_they_are_found_and_the_first_is_opened(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    window, indexer = start(news)
    assert indexer.commands == [Resume(), AddFolder(news)]
    settle(window, qtbot)
    assert window.pane.model.rowCount() == 0
    add_articles(library, news, {f"{n}.txt": article(n) for n in range(5)})
    indexer.say(Changed(LibraryChange(listing=True)))
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 5)
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    shown = window.reading.shown
    assert shown is not None
    assert not shown.analysed
    assert Prioritise(shown.article.id) in indexer.commands
    assert window.pane.query.folder_id is not None


def test_a_folder_that_is_still_being_looked_at_is_not_called_empty(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    window, indexer = start(news)
    indexer.say(Idle(cancelled=False))
    add_articles(library, news, {})
    indexer.say(Changed(LibraryChange(listing=True)))
    qtbot.waitUntil(lambda: window.pane.header.folder_button.text() == "news · 0 articles ▾")
    assert window.pane.view.accessibleDescription().startswith("Looking for articles…")
    indexer.say(Idle(cancelled=False))
    qtbot.waitUntil(lambda: "no articles" in window.pane.view.accessibleDescription())


def test_of_several_folders_all_are_listed_of_one_its_articles(
    start: Start, library: Path, news: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "more").mkdir()
    window, indexer = start(news, tmp_path / "more")
    add_articles(library, news, {"a.txt": article(1)})
    add_articles(library, tmp_path / "more", {"b.txt": article(2)})
    indexer.say(Changed(LibraryChange(listing=True)))
    indexer.say(Idle(cancelled=False))
    qtbot.waitUntil(lambda: window.pane.header.folder_button.text() == "All folders · 2 articles ▾")
    # One that is in the library already:
    window.shelf.open_folders([news])
    qtbot.waitUntil(lambda: window.pane.header.folder_button.text() == "news · 1 article ▾")
    window.shelf.open_folders([news, tmp_path / "more"])
    qtbot.waitUntil(lambda: window.pane.header.folder_button.text() == "All folders · 2 articles ▾")


def test_what_is_opened_by_itself_stays_unread_and_what_is_chosen_does_not(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    add_articles(library, news, {f"{n}.txt": article(n) for n in range(2)})
    window, _ = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    first, second = window.pane.model.id_at(0), window.pane.model.id_at(1)
    assert first is not None and second is not None

    def reads() -> list[bool]:
        window.pane.view.viewport().repaint()
        rows = [window.pane.model.index(n).data(ListRole.ROW) for n in range(2)]
        return [row is not None and row.read for row in rows]

    window.pane.view.step(1)
    qtbot.waitUntil(lambda: reads() == [False, True])
    window.menus.mark_unread.trigger()
    qtbot.waitUntil(lambda: reads() == [False, False])


def test_progress_can_be_cancelled_and_resumed(start: Start, news: Path, qtbot: QtBot) -> None:
    window, indexer = start(news)
    indexer.say(Progress(1, 4, 30.0))
    qtbot.waitUntil(lambda: window.strip.action.text() == "Cancel")
    qtbot.waitUntil(lambda: "Reading 1 of 4" in window.strip.message.text())
    window.strip.action.click()
    assert indexer.commands[-1:] == [Cancel()]
    indexer.say(Idle(True))
    qtbot.waitUntil(lambda: window.strip.action.text() == "Resume")
    window.strip.action.click()
    assert indexer.commands[-1:] == [Resume()]


def test_a_library_that_another_window_indexes_is_still_read(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    add_articles(library, news, {f"{n}.txt": article(n) for n in range(3)})
    window, indexer = start()
    indexer.say(Refused("This library is being indexed by another newsreader."))
    indexer.close()
    qtbot.waitUntil(lambda: not window.importing.is_running)
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 3)
    assert "another newsreader" in window.strip.message.text()
    window.strip.action.click()
    assert window.importing.is_running


def test_folders_are_welcome_and_text_is_not(start: Start, news: Path, qtbot: QtBot) -> None:
    window, _ = start()
    for urls, welcome in (([QUrl.fromLocalFile(str(news))], True), ([], False)):
        data = QMimeData()
        data.setUrls(urls)
        event = QDragEnterEvent(
            QPoint(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        event.ignore()
        window.dragEnterEvent(event)
        assert event.isAccepted() is welcome


def test_about_says_where_the_library_lives(start: Start, library: Path, qtbot: QtBot) -> None:
    window, _ = start()
    window.menus.about.trigger()
    box = window.findChild(AboutDialog)
    assert box is not None
    assert library.name in box.about.text()
    box.close()


def test_the_theme_and_the_types_are_asked_for_from_menu_and_legend(
    start: Start, qtbot: QtBot
) -> None:
    window, _ = start()
    with qtbot.waitSignal(window.theme_chosen) as blocker:
        window.menus.theme_chosen.emit("dark")
    assert blocker.args == ["dark"]
    window.set_theme(Theme.dark())
    window.legend.visible_types_changed.emit(frozenset())
    assert window.settings.visible_types == frozenset()


def test_back_comes_to_where_the_article_was_left(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    long = "\n\n".join(f"Paragraph {n} says that the ferry was late again." for n in range(200))
    add_articles(library, news, {f"{n}.txt": article(n, long) for n in range(2)})
    window, _ = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    first = window.reading.place.article_id
    window.viewer.restore(article(0, long).text.index("Paragraph 80"))
    qtbot.waitUntil(lambda: window.viewer.first_visible_offset() > 3000)
    left_at = window.viewer.first_visible_offset()
    window.pane.view.step(1)
    qtbot.waitUntil(lambda: window.viewer.article_id != first)
    assert window.viewer.first_visible_offset() == 0
    window.menus.back.trigger()
    qtbot.waitUntil(lambda: window.viewer.article_id == first)
    qtbot.waitUntil(lambda: window.viewer.first_visible_offset() == left_at)


def test_ctrl_and_arrow_go_from_article_to_article(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    add_articles(library, news, {f"{n}.txt": article(n) for n in range(5)})
    window, _ = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for row in (1, 2, 3):
        QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        assert window.pane.view.selected_articles() == [window.pane.model.id_at(row)]
        assert window.reading.place.article_id == window.pane.model.id_at(row)


def test_an_edited_article_is_followed_to_what_it_has_become(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    add_articles(library, news, {"a.txt": article(1)})
    window, indexer = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    before = window.reading.place.article_id
    edited = article(1, "The ferry was early.")
    add_articles(library, news, {"a.txt": edited})
    indexer.say(Changed(LibraryChange(frozenset({str(before), edited.id}), listing=True)))
    qtbot.waitUntil(lambda: window.viewer.article_id == edited.id)
    assert window.reading.place.article_id == edited.id


def test_of_a_file_of_several_the_article_that_was_read_is_followed(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    def store(*bodies: str) -> list[Article]:
        whole = content_hash("".join(bodies).encode())
        found = [
            replace(article(n, body), content_hash=whole, locator=str(n))
            for n, body in enumerate(bodies)
        ]
        with LibraryWriter.open_for_writing(library, ByName()) as writer:
            folder, _ = writer.add_folder(news)
            stamp = FileStamp(len(whole), len(bodies[1]))
            store_read(writer, folder.id, "briefs.csv", stamp, whole, found)
        return found

    before = store("First.", "Second.", "Third.")
    window, indexer = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    window.reading.open_article(before[1].id)
    qtbot.waitUntil(lambda: window.viewer.article_id == before[1].id)
    after = store("First.", "Second, corrected.", "Third.")
    ids = frozenset(found.id for found in (*before, *after))
    indexer.say(Changed(LibraryChange(ids, listing=True)))
    qtbot.waitUntil(lambda: window.viewer.article_id == after[1].id)


def test_an_article_that_is_edited_stays_scrolled_to_its_words(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    long = "\n\n".join(f"Paragraph {n} says that the ferry was late again." for n in range(200))
    add_articles(library, news, {"a.txt": article(1, long), "b.txt": article(2)})
    window, indexer = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    window.reading.open_article(article(1, long).id)
    qtbot.waitUntil(lambda: window.viewer.article_id == article(1, long).id)
    window.viewer.restore(article(1, long).text.index("Paragraph 80"))
    edited = article(1, f"A paragraph that is new.\n\n{long}")
    add_articles(library, news, {"a.txt": edited})
    touched = frozenset({article(1, long).id, edited.id})
    indexer.say(Changed(LibraryChange(touched, listing=True)))
    qtbot.waitUntil(lambda: window.viewer.article_id == edited.id)
    qtbot.waitUntil(
        lambda: edited.text[window.viewer.first_visible_offset() :].startswith("Paragraph 80")
    )
    qtbot.waitUntil(lambda: WAITING in [label.text() for label in labels_of(window.viewer)])


def test_an_article_that_is_deleted_while_it_is_open_is_gone_without_a_fuss(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    folder = add_articles(library, news, {"a.txt": article(1), "b.txt": article(2)})
    window, indexer = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    gone = window.reading.place.article_id
    remove_file(library, folder, "a.txt" if gone == article(1).id else "b.txt")
    indexer.say(Changed(LibraryChange(frozenset({str(gone)}), listing=True)))
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 1)
    qtbot.waitUntil(lambda: window.viewer.article_id is None)
    assert window.viewer.empty.text.startswith("This article is no longer in the library.")
    assert "no longer" not in window.strip.message.text()
    window.pane.view.step(1)
    qtbot.waitUntil(lambda: window.viewer.article_id is not None)
    window.menus.back.trigger()
    qtbot.waitUntil(lambda: window.viewer.article_id is None)
