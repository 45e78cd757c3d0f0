"""One window at a time: libraries take each other's place, themes follow the choice."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from newsreader.app.main_window import MainWindow
from newsreader.app.navigation import Place
from newsreader.app.operations import Operations
from newsreader.app.settings import Settings
from newsreader.app.start.desk import Desk
from newsreader.app.start.reception import Reception
from newsreader.app.start.session import Session
from newsreader.app.start.single_instance import Seat
from newsreader.app.start.standing import Standing
from newsreader.app.theme import Theme
from newsreader.library import Library
from tests.app.libraries import add_articles, article, older_library


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def desk(qapp: QApplication, settings: Settings, qtbot: QtBot) -> Iterator[Desk]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    desk = Desk(qapp, settings)
    yield desk
    while desk.window is not None:
        desk.window.close()
    desk.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def test_another_library_takes_the_place_of_the_first(
    desk: Desk, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    first = desk.open_library(tmp_path / "one.newsreader", [])
    first.library_requested.emit(tmp_path / "two.newsreader", [])
    qtbot.waitUntil(lambda: not isValid(first))
    window = desk.window
    assert window is not None
    assert window.isVisible()
    assert window.windowTitle() == "two — newsreader"
    assert settings.last_library == tmp_path / "two.newsreader"
    qtbot.waitUntil(window.empty.isVisible)


def test_a_library_is_opened_while_the_window_goes_on(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    older = older_library(tmp_path / "older.newsreader")
    first = desk.open_library(tmp_path / "one.newsreader", [])
    qtbot.waitUntil(first.empty.isVisible)
    first.library_requested.emit(older, [])
    assert desk.window is first
    assert first.strip.message.text() == "Opening the library…"
    first.library_requested.emit(tmp_path / "two.newsreader", [])
    # Its indexer may still be starting, and is waited for.
    qtbot.waitUntil(lambda: not isValid(first), timeout=20_000)
    window = desk.window
    assert window is not None and window.library == older
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 10, timeout=20_000)
    # What it was opened with is gone.
    qtbot.waitUntil(lambda: desk.findChild(Operations) is None)


def test_an_older_library_says_that_it_is_brought_up_to_date(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    older = older_library(tmp_path / "older.newsreader")
    holding = sqlite3.connect(older)
    holding.execute("BEGIN EXCLUSIVE")
    window = desk.open_library(older, [])
    qtbot.waitUntil(lambda: window.trouble.text.startswith("Bringing the library up to date…"))
    assert window.trouble.isVisible()
    holding.close()
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 10)
    assert not window.trouble.isVisible()


def test_a_library_that_is_opened_for_no_window_is_let_go(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    desk.use_reception(reception := Reception())
    older = older_library(tmp_path / "older.newsreader")
    first = desk.open_library(tmp_path / "one.newsreader", [])
    first.library_requested.emit(older, [])
    first.close()
    qtbot.waitUntil(lambda: not desk.findChildren(Operations))
    seat = Seat.take(older)
    assert seat is not None
    seat.leave()
    assert desk.window is None
    reception.close()


def test_another_library_stands_where_the_first_stood(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    first = desk.open_library(tmp_path / "one.newsreader", [])
    first.setGeometry(20, 30, 777, 511)
    first.menus.zoom_in.trigger()
    first.library_requested.emit(tmp_path / "two.newsreader", [])
    qtbot.waitUntil(lambda: not isValid(first))
    assert desk.window is not None
    assert desk.window.geometry().height() == 511
    assert desk.window.viewer.zoom == 110


def test_one_more_window_shares_the_indexer_and_what_is_marked(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "news").mkdir()
    for name in ("a", "b"):
        (tmp_path / "news" / f"{name}.txt").write_text(f"Story {name}\n\nThe ferry was late.")
    first = desk.open_library(tmp_path / "one.newsreader", [tmp_path / "news"])
    qtbot.waitUntil(lambda: first.pane.model.rowCount() == 2, timeout=20_000)
    qtbot.waitUntil(lambda: first.reading.shown is not None)
    first.menus.new_window.trigger()
    second = desk.window
    assert second is not None and second is not first
    qtbot.waitUntil(lambda: second.reading.shown is not None)
    assert second.reading.place.article_id == first.reading.place.article_id
    assert second.importing is first.importing
    first.keeping.toggle_star()
    qtbot.waitUntil(lambda: second.reading.shown is not None and second.reading.shown.starred)

    first.close()
    qtbot.waitUntil(lambda: not isValid(first))
    assert second.importing.is_running
    (tmp_path / "news" / "c.txt").write_text("Story c\n\nThe ferry was early.")
    qtbot.waitUntil(lambda: second.pane.model.rowCount() == 3, timeout=20_000)
    second.close()
    assert not second.importing.is_running


def test_quitting_closes_every_window_and_keeps_where_the_last_one_was(
    desk: Desk, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    library = tmp_path / "one.newsreader"
    (tmp_path / "news").mkdir()
    for name in ("a", "b"):
        (tmp_path / "news" / f"{name}.txt").write_text(f"Story {name}\n\nThe ferry was late.")
    first = desk.open_library(library, [tmp_path / "news"])
    qtbot.waitUntil(lambda: first.pane.model.rowCount() == 2, timeout=20_000)
    second = desk.open_beside(first)
    qtbot.waitUntil(lambda: second.reading.shown is not None and second.pane.model.rowCount() == 2)
    other = next(
        found
        for found in (second.pane.model.id_at(row) for row in range(2))
        if found is not None and found != first.reading.place.article_id
    )
    second.reading.open_article(other)
    first.menus.quit.trigger()
    qtbot.waitUntil(lambda: not isValid(first) and not isValid(second))
    assert desk.window is None
    assert settings.standing(library).session.current.article_id == other


@pytest.fixture
def library_of_two(tmp_path: Path) -> Path:
    library = tmp_path / "one.newsreader"
    (tmp_path / "news").mkdir()
    add_articles(library, tmp_path / "news", {f"{n}.txt": article(n) for n in range(2)})
    return library


def articles_of(window: MainWindow) -> tuple[str, str]:
    one, other = window.pane.model.id_at(0), window.pane.model.id_at(1)
    assert one is not None and other is not None
    return one, other


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_every_window_that_was_open_at_the_end_comes_back(
    desk: Desk, settings: Settings, library_of_two: Path, qtbot: QtBot
) -> None:
    first = desk.open_library(library_of_two, [])
    qtbot.waitUntil(lambda: first.reading.shown is not None)
    one, other = articles_of(first)
    second = desk.open_beside(first)
    qtbot.waitUntil(lambda: second.reading.shown is not None)
    second.reading.open_article(other)
    second.panel.hide()
    second.setGeometry(60, 70, 800, 480)
    third = desk.open_beside(first)
    first.reading.open_article(one)
    first.setGeometry(20, 30, 850, 500)
    # Closed by itself, so it is not to come back.
    third.close()
    first.fronted.emit()
    first.menus.quit.trigger()
    qtbot.waitUntil(lambda: not any(map(isValid, (first, second, third))))

    front = desk.open_library(library_of_two, [])
    qtbot.waitUntil(lambda: len(desk.windows) == 2)
    back = desk.windows[0]
    assert desk.window is front
    qtbot.waitUntil(lambda: front.reading.place.article_id == one)
    qtbot.waitUntil(lambda: back.reading.place.article_id == other)
    assert front.geometry().getRect() == (20, 30, 850, 500)
    assert back.geometry().getRect() == (60, 70, 800, 480)
    assert back.panel.isHidden() and not front.panel.isHidden()
    assert back.importing is front.importing
    back.close()
    assert settings.beside(library_of_two) == ()


def test_a_window_is_filled_when_it_is_shown(
    desk: Desk, library_of_two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As long as it takes on a busy machine; nothing but the library is waited for.
    monkeypatch.setattr("newsreader.app.start.desk._FILLED_S", 60)
    window = desk.open_library(library_of_two, [])
    assert window.isVisible()
    assert window.pane.model.rowCount() == 2
    assert window.reading.shown is not None
    assert window.panel.here.model.rowCount() == len(window.reading.shown.mentions)


def test_windows_that_have_not_come_back_yet_are_not_forgotten(
    desk: Desk, settings: Settings, library_of_two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As on a slow disk: it is closed before the library was read.
    monkeypatch.setattr("newsreader.app.start.desk._FILLED_S", 0)
    session = Session((Place("a"),), 0)
    settings.set_standing(library_of_two, Standing(session))
    settings.set_beside(library_of_two, [Standing(session)])
    desk.open_library(library_of_two, [])
    desk.close_all()
    assert settings.beside(library_of_two) == (Standing(session),)
    assert settings.standing(library_of_two).session == session


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_windows_come_back_one_in_each_turn_of_the_event_loop(
    desk: Desk, settings: Settings, library_of_two: Path, qtbot: QtBot
) -> None:
    settings.set_beside(library_of_two, [Standing(panel_shown=False)] * 3)
    seen: set[int] = set()
    turns = QTimer()
    turns.timeout.connect(lambda: seen.add(len(desk.windows)))
    turns.start(0)
    front = desk.open_library(library_of_two, [])
    qtbot.waitUntil(lambda: len(desk.windows) == 4)
    turns.stop()
    assert {1, 2, 3} <= seen
    assert desk.window is front
    assert all(window.panel.isHidden() for window in desk.windows[:-1])


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_the_windows_of_a_library_come_back_with_it(
    desk: Desk, library_of_two: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = desk.open_library(library_of_two, [])
    desk.open_beside(first)
    desk.open_library(tmp_path / "two.newsreader", [])
    assert len(desk.windows) == 1
    desk.open_library(library_of_two, [])
    qtbot.waitUntil(lambda: len(desk.windows) == 2)
    assert {window.library for window in desk.windows} == {library_of_two}


def test_what_is_no_library_leaves_the_first_open(
    desk: Desk, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all, ...")
    first = desk.open_library(tmp_path / "one.newsreader", [])
    first.library_requested.emit(letter, [])
    says = "letter.txt is not a newsreader library"
    qtbot.waitUntil(lambda: says in first.strip.message.text())
    assert desk.window is first
    assert settings.last_library == tmp_path / "one.newsreader"


def test_the_theme_that_is_chosen_is_kept(
    desk: Desk, settings: Settings, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    window = desk.open_library(tmp_path / "one.newsreader", [])
    for theme in (Theme.dark(), Theme.light()):
        window.theme_chosen.emit(theme.name)
        assert settings.theme == theme.name
        assert qapp.palette().window().color() == theme.window


def test_a_line_is_told_in_the_window(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    desk.tell("Nobody hears this.")
    window = desk.open_library(tmp_path / "one.newsreader", [])
    desk.tell("Something happened.")
    assert window.strip.message.text() == "Something happened."


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_what_is_dropped_on_the_icon_is_opened(
    desk: Desk, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    assert desk.eventFilter(qapp, QFileOpenEvent(str(tmp_path)))
    window = desk.open_library(tmp_path / "one.newsreader", [])
    with qtbot.waitSignal(window.shelf.opening) as opening:
        assert desk.eventFilter(qapp, QFileOpenEvent(str(tmp_path)))
    assert opening.args == [[tmp_path]]


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_the_library_that_is_open_stays_where_it_is(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    window = desk.open_library(tmp_path / "one.newsreader", [])
    with qtbot.waitSignal(window.shelf.opening):
        window.library_requested.emit(tmp_path / "one.newsreader", [tmp_path])
    assert desk.window is window


def test_the_window_goes_on_while_another_program_has_the_library_locked(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    locked = tmp_path / "two.newsreader"
    Library.open(locked).close()
    holding = sqlite3.connect(locked)
    holding.execute("PRAGMA locking_mode = EXCLUSIVE")
    holding.execute("BEGIN EXCLUSIVE")
    window = desk.open_library(tmp_path / "one.newsreader", [])
    qtbot.waitUntil(window.empty.isVisible)
    beats = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(window.strip.message.text()))
    heart.start(1)
    window.library_requested.emit(locked, [])
    # It asks again and again, and the window lives all the while.
    qtbot.waitUntil(lambda: beats.count("Opening the library…") >= 20)
    assert desk.window is window
    heart.stop()  # the window that it looks at is about to go
    holding.close()
    qtbot.waitUntil(lambda: desk.window is not None and desk.window.library == locked)


def test_the_window_goes_on_while_another_one_does_not_answer(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    seats = [Seat.take(tmp_path / f"{name}.newsreader") for name in ("one", "two")]
    ours = Reception()
    assert seats[0] is not None and seats[1] is not None
    ours.open_at(seats[0])
    # Called at, and never answered.
    seats[1].listen()
    desk.use_reception(ours)
    window = desk.open_library(tmp_path / "one.newsreader", [])
    qtbot.waitUntil(window.empty.isVisible)
    window.library_requested.emit(tmp_path / "two.newsreader", [])
    assert window.strip.message.text() == "Opening the library…"
    assert desk.window is window
    # Opened all the same, and read along; where it was before it lets others in.
    qtbot.waitUntil(lambda: desk.window is not None and desk.window is not window)
    free = Seat.take(tmp_path / "one.newsreader")
    assert free is not None
    free.leave()
    seats[1].leave()
    ours.close()


def test_a_library_of_another_window_is_shown_there(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    seats = [Seat.take(tmp_path / f"{name}.newsreader") for name in ("one", "two")]
    ours, other = Reception(), Reception()
    for reception, seat in zip((ours, other), seats, strict=True):
        assert seat is not None
        reception.open_at(seat)
    desk.use_reception(ours)
    window = desk.open_library(tmp_path / "one.newsreader", [])
    qtbot.waitUntil(window.empty.isVisible)
    with qtbot.waitSignal(other.called) as called:
        window.library_requested.emit(tmp_path / "two.newsreader", [tmp_path])
    assert called.args[0].paths == (tmp_path,)
    says = "That library is open in another window"
    qtbot.waitUntil(lambda: says in window.strip.message.text())
    assert desk.window is window
    other.close()
    ours.close()


def test_how_the_windows_stand_is_kept_while_they_are_open(
    desk: Desk, settings: Settings, tmp_path: Path
) -> None:
    library = tmp_path / "one.newsreader"
    window = desk.open_library(library, [])
    window.resize(911, 555)
    assert not settings.standing(library).geometry
    (every_minute,) = desk.findChildren(QTimer)
    assert every_minute.isActive()
    every_minute.timeout.emit()
    assert settings.standing(library).geometry == bytes(window.saveGeometry().data())
