"""Two windows on one library: what is said in one is seen, undone and made again in the other."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.start.desk import Desk
from newsreader.app.views.dialogs.decision_words import short_words
from newsreader.library import Library
from tests.journeys.deciding import APPLIED_MS, QUIET, choose, point_at, spelled, wait_for_undo
from tests.journeys.steps import click_mention, open_titled, wait_until_read
from tests.journeys.test_keyboard_only import SAMPLES, desk, window

__all__ = ["desk", "window"]

INQUIRY = "Inquiry clears Marchetti, faults harbour board"
HID_NAME, HID_ONE = (
    "Hid “Olav Thorsen” everywhere",
    short_words(f"Hid “Samuel Okafor” in “{INQUIRY}”"),
)

pytestmark = QUIET


def soon(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=APPLIED_MS)


def test_decisions_of_both_are_undone_in_either(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    other = desk.open_beside(window)
    wait_until_read(other, SAMPLES, qtbot)
    both = window, other
    for one in both:
        open_titled(one, INQUIRY, qtbot)
    before = spelled(window)

    point_at(window, "Olav Thorsen", qtbot)
    choose("Hide > “Olav Thorsen” everywhere", qtbot)
    soon(qtbot, lambda: all("Olav Thorsen" not in spelled(one) for one in both))
    for one in both:
        wait_for_undo(one, HID_NAME, qtbot)
    point_at(other, "Samuel Okafor", qtbot)
    choose("Hide > This mention", qtbot)
    soon(qtbot, lambda: "Samuel Okafor" not in spelled(window))
    for one in both:
        wait_for_undo(one, HID_ONE, qtbot)

    window.corrections.undo.trigger()
    soon(qtbot, lambda: all(w.corrections.redo.text() == f"&Redo: {HID_ONE}" for w in both))
    for one in both:
        wait_for_undo(one, HID_NAME, qtbot)
    other.corrections.undo.trigger()
    soon(qtbot, lambda: all(spelled(one) == before for one in both))
    soon(qtbot, lambda: not any(one.corrections.undo.isEnabled() for one in both))

    other.close()
    click_mention(window, "Samuel Okafor", qtbot)
    window.corrections.redo.trigger()
    qtbot.waitUntil(lambda: "Olav Thorsen" not in spelled(window), timeout=APPLIED_MS)
    with Library.open(window.library) as library:
        assert len(library.decisions()) == 2
