"""The strip at the foot says how far the reading is."""

import pytest
from pytestqt.qtbot import QtBot

from newsreader.app.views.status_strip import StatusStrip
from newsreader.app.views.time_left import time_left_in_words
from newsreader.indexing.messages import Progress
from newsreader.library.records import LibraryCounts


@pytest.fixture
def strip(qtbot: QtBot) -> StatusStrip:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    return strip


def test_shows_progress_and_can_be_cancelled(strip: StatusStrip, qtbot: QtBot) -> None:
    strip.show_progress(Progress(1402, 2225, 40.0))
    assert strip.message.text() == "Reading 1,402 of 2,225 · 40 s left"
    assert not strip.bar.isHidden()
    assert strip.bar.value() / strip.bar.maximum() == 1402 / 2225
    assert strip.action.text() == "Cancel"
    with qtbot.waitSignal(strip.cancel_requested):
        strip.action.click()


def test_what_was_stopped_can_be_taken_up_again(strip: StatusStrip, qtbot: QtBot) -> None:
    strip.show_progress(Progress(3, 10, None))
    strip.show_idle(cancelled=True)
    assert strip.message.text() == "Stopped at 3 of 10"
    assert strip.bar.isHidden()
    assert strip.action.text() == "Resume"
    with qtbot.waitSignal(strip.resume_requested):
        strip.action.click()


def test_says_how_much_there_is_when_all_is_read(strip: StatusStrip) -> None:
    strip.show_progress(Progress(1, 2, None))
    strip.show_idle(cancelled=False)
    strip.show_counts(LibraryCounts(2, 2, 2, 0, 1234))
    assert strip.message.text() == "2 articles · 1,234 entities"
    assert strip.action.isHidden()
    assert strip.failures.isHidden()


def test_files_that_could_not_be_read_lead_to_their_list(strip: StatusStrip, qtbot: QtBot) -> None:
    strip.show_counts(LibraryCounts(2, 2, 4, 1, 0))
    assert strip.failures.text() == "1 file could not be read"
    strip.show_counts(LibraryCounts(2, 2, 4, 2, 0))
    assert strip.failures.text() == "2 files could not be read"
    with qtbot.waitSignal(strip.failures_requested):
        strip.failures.click()


def test_an_indexer_that_died_can_be_started_again(strip: StatusStrip) -> None:
    strip.show_stopped("Reading stopped unexpectedly.")
    assert strip.message.text() == "Reading stopped unexpectedly."
    assert strip.action.text() == "Resume"


def test_a_line_stands_in_front_and_a_long_one_does_not_widen_the_window(
    strip: StatusStrip,
) -> None:
    narrow = strip.minimumSizeHint().width()
    strip.show_line("x" * 900)
    assert strip.message.text() == "x" * 900
    assert strip.minimumSizeHint().width() == narrow


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (1.0, "a moment left"),
        (38.0, "40 s left"),
        (61.0, "1 min left"),
        (600.0, "10 min left"),
        (7000.0, "2 h left"),
    ],
)
def test_time_left(seconds: float | None, words: str) -> None:
    assert time_left_in_words(seconds) == words
