"""Signals that ask the program to end."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from newsreader.app.settings import Settings
from newsreader.app.start.single_instance import Seat
from newsreader.app.start.told_to_end import ToldToEnd
from tests.indexing.waiting import until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")

ROOT = Path(__file__).parents[2]


def _is_open(library: Path) -> bool:
    seat = Seat.take(library)
    if seat is not None:
        seat.leave()
    return seat is None


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[ToldToEnd]:
    told = ToldToEnd()
    yield told
    told.close()
    told.deleteLater()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_each_is_heard_and_ends_nothing_by_itself(told: ToldToEnd, name: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(told.heard):
        os.kill(os.getpid(), getattr(signal, name))


def test_several_at_once_are_one(told: ToldToEnd, qtbot: QtBot) -> None:
    heard: list[None] = []
    told.heard.connect(lambda: heard.append(None))
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGTERM):
        os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(0)
    assert len(heard) == 1


def test_a_second_ctrl_c_ends_at_once(told: ToldToEnd, qtbot: QtBot) -> None:
    with qtbot.waitSignal(told.heard):
        os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL


def test_afterwards_signals_do_what_they_did(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    told = ToldToEnd()
    assert signal.getsignal(signal.SIGTERM) is not before
    told.close()
    assert signal.getsignal(signal.SIGTERM) is before
    told.deleteLater()


def test_a_window_that_is_told_to_end_keeps_where_the_reader_was(tmp_path: Path) -> None:
    news, library = tmp_path / "news", tmp_path / "case.newsreader"
    news.mkdir()
    (news / "a.txt").write_text("A Headline\n\nAngela Merkel met ministers in Paris.\n")
    kept = {
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    words = [sys.executable, "-m", "newsreader", "--library", str(library)]
    environment = os.environ | kept
    window = subprocess.Popen([*words, str(news)], cwd=ROOT, env=environment)
    until(lambda: _is_open(library))
    # It answers another start once it hears signals too.
    assert subprocess.run(words, cwd=ROOT, env=environment, check=False, timeout=60).returncode == 0
    settings = tmp_path / "config" / "newsreader" / "settings.ini"
    window.send_signal(signal.SIGTERM)
    assert window.wait(timeout=60) == 0
    assert Settings(settings).standing(library).geometry
