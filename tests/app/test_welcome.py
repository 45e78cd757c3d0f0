"""The welcome: three callouts, said once, skipped with one key."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.library import LibraryWriter
from newsreader.paths import samples_library
from tests.app.test_main_window import Indexer, Start, library, news, start
from tests.library.making import SurnameResolver, add

__all__ = ["library", "news", "start"]


@pytest.fixture
def samples(news: Path) -> Path:
    path = samples_library()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as writer:
        folder, _ = writer.add_folder(news)
        add(writer, folder, "a.txt", "Anna Smith met Ben in the harbour.")
    return path


def open_samples(path: Path, settings: Settings, qtbot: QtBot) -> MainWindow:
    window = MainWindow(path, settings, Theme.light(), lambda _: Indexer())
    qtbot.addWidget(window)
    window.show()
    window.complete()
    qtbot.waitExposed(window)
    window.start([])
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    return window


def test_the_first_time_three_things_are_said(samples: Path, tmp_path: Path, qtbot: QtBot) -> None:
    settings = Settings(tmp_path / "s.ini")
    window = open_samples(samples, settings, qtbot)
    qtbot.waitUntil(lambda: window.welcome.card is not None)
    card = window.welcome.card
    assert card is not None
    said = []
    for number in (1, 2, 3):
        assert card.number.text() == f"{number} of 3"
        assert window.rect().contains(card.geometry())
        said.append(card.words.text())
        QTest.keyClick(card, Qt.Key.Key_Return)
    assert len(set(said)) == 3
    assert window.welcome.card is None
    window.close()
    again = open_samples(samples, settings, qtbot)
    assert again.settings.welcomed
    QTest.qWait(0)
    assert again.welcome.card is None
    again.close()


def test_it_can_be_skipped_and_asked_for_again(samples: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_samples(samples, Settings(tmp_path / "s.ini"), qtbot)
    qtbot.waitUntil(lambda: window.welcome.card is not None)
    assert window.welcome.card is not None
    QTest.keyClick(window.welcome.card, Qt.Key.Key_Escape)
    assert window.welcome.card is None
    window.going.show_welcome.trigger()
    assert window.welcome.card is not None
    window.resize(window.width() - 40, window.height())
    qtbot.waitUntil(lambda: window.welcome.card is None)
    window.close()


def test_what_is_not_there_is_not_spoken_of(samples: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_samples(samples, Settings(tmp_path / "s.ini"), qtbot)
    window.going.panel_shown.trigger()
    window.going.show_welcome.trigger()
    card = window.welcome.card
    assert card is not None
    card.next_button.click()
    assert card.number.text() == "3 of 3"
    card.skip_button.click()
    window.close()


def test_other_libraries_open_without_a_word(start: Start) -> None:
    window, _ = start()
    assert window.welcome.card is None
    assert not window.settings.welcomed
