"""The strip at the foot says how far the reading is."""

import pytest
from pytestqt.qtbot import QtBot

from newsreader.app.theme import Theme
from newsreader.app.views import status_strip
from newsreader.app.views.parts.time_left import time_left_in_words
from newsreader.app.views.status_strip import Padlock, StatusStrip
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


def test_says_that_what_was_done_waits_for_a_locked_library(strip: StatusStrip) -> None:
    strip.show_held(True)
    assert strip.message.text().startswith("Another program has the library locked")
    strip.show_held(False)
    assert strip.message.text() == ""


def first_ink(strip: StatusStrip) -> int:
    """How far from the side the first word begins."""
    layout = strip.layout()
    assert layout is not None
    layout.activate()
    picture = strip.grab().toImage()
    middle = range(8, picture.height() - 8)
    ground = picture.pixel(0, 8)
    columns = range(picture.width())
    return next(x for x in columns if any(picture.pixel(x, y) != ground for y in middle))


def test_a_count_that_stands_alone_stands_where_words_stand(strip: StatusStrip) -> None:
    strip.setStyleSheet(Theme.light().stylesheet())
    strip.show_missing(1)
    strip.resize(600, strip.sizeHint().height())
    strip.show()
    alone = first_ink(strip)
    strip.show_line("1 article")
    assert abs(first_ink(strip) - alone) <= 1


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
    strip.show_counts(LibraryCounts(1, 1, 1, 0, 1))
    assert strip.message.text() == "1 article · 1 entity"


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
    strip.show_line("x")
    narrow = strip.minimumSizeHint().width()
    strip.show_line("x" * 900)
    assert strip.message.text() == "x" * 900
    assert strip.minimumSizeHint().width() == narrow


def test_an_estimate_that_nothing_bears_out_any_more_is_dropped(
    strip: StatusStrip, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_strip, "ESTIMATE_STAYS_MS", 1)
    strip = StatusStrip()
    qtbot.addWidget(strip)
    strip.show_progress(Progress(12, 13, 1.0))
    assert strip.message.text() == "Reading 12 of 13 · a moment left"
    qtbot.waitUntil(lambda: strip.message.text() == "Reading 12 of 13")


def test_nothing_moves_when_reading_begins_or_ends(strip: StatusStrip) -> None:
    strip.show()
    at_rest = strip.sizeHint().height(), strip.minimumSizeHint().height()
    strip.show_progress(Progress(1, 2, None))
    assert (strip.sizeHint().height(), strip.minimumSizeHint().height()) == at_rest


def test_in_a_narrow_window_the_line_is_cut_and_the_padlock_stays(
    strip: StatusStrip, qtbot: QtBot
) -> None:
    strip.show_line("The library is being indexed by another newsreader; " * 5)
    strip.resize(500, 40)
    strip.show()
    qtbot.waitExposed(strip)
    padlock = strip.findChild(Padlock)
    assert padlock is not None
    assert padlock.width() == padlock.sizeHint().width()
    picture = strip.message.grab().toImage()
    edge = {picture.pixel(picture.width() - 1, y) for y in range(picture.height())}
    assert len(edge) == 1


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
