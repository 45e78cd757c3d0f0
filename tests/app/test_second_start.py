"""Starting newsreader again while it runs: real processes that meet at a local socket."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsreader.app.start.single_instance import Seat
from newsreader.library import Library
from newsreader.paths import default_library
from tests.indexing.waiting import until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no local sockets there")

ROOT = Path(__file__).parents[2]
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts newsreader in a process of its own; what still runs at the end is ended."""
    processes: list[subprocess.Popen[str]] = []
    homes = {
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def start(*words: object) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-m", "newsreader", *map(str, words)],
            cwd=ROOT,
            env=os.environ | homes,
            stderr=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.terminate()
        _, said = process.communicate(timeout=30)
        print(said)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "case.newsreader"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("A Headline\n\nAngela Merkel met ministers in Paris.\n")
    return folder


def is_open(library: Path) -> bool:
    seat = Seat.take(library)
    if seat is not None:
        seat.leave()
    return seat is None


def folders(library: Path) -> list[Path]:
    with Library.open(library) as found:
        return [folder.path for folder in found.folders()]


def test_the_window_that_is_open_opens_the_folder(start: Start, library: Path, news: Path) -> None:
    first = start("--library", library)
    until(lambda: is_open(library))
    second = start(news, "--library", library)
    _, said = second.communicate(timeout=60)
    assert (second.returncode, said) == (0, "")
    until(lambda: folders(library) == [news])
    assert first.poll() is None


def test_another_library_has_a_window_of_its_own(
    start: Start, library: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.newsreader"
    first, second = start("--library", library), start("--library", other)
    until(lambda: is_open(library) and is_open(other))
    assert (first.poll(), second.poll()) == (None, None)


def test_without_a_library_the_last_one_is_meant(
    start: Start, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start("--library", library)
    settings = tmp_path / "config" / "newsreader" / "settings.ini"
    until(lambda: settings.exists() and str(library) in settings.read_text())
    second = start()
    second.communicate(timeout=60)
    assert second.returncode == 0
    # A folder goes to the person's own library, in a window of its own.
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    start(tmp_path)
    until(lambda: is_open(default_library()))


def test_two_starts_at_once_make_one_window(start: Start, library: Path, news: Path) -> None:
    starts = [start(news, "--library", library) for _ in range(3)]
    until(lambda: sum(process.poll() == 0 for process in starts) == 2)
    until(lambda: folders(library) == [news])
    assert [process.poll() for process in starts].count(None) == 1


def test_a_start_after_a_crash_opens_a_window(start: Start, library: Path, news: Path) -> None:
    first = start("--library", library)
    until(lambda: is_open(library))
    first.kill()
    first.wait()
    start(news, "--library", library)
    until(lambda: library.exists() and folders(library) == [news])


def test_a_picture_is_taken_beside_the_window(start: Start, library: Path, tmp_path: Path) -> None:
    start("--library", library)
    until(lambda: is_open(library))
    other = tmp_path / "other.newsreader"
    picture = start("--library", other, "--screenshot", tmp_path / "window.png")
    picture.communicate(timeout=60)
    assert picture.returncode == 0
    assert (tmp_path / "window.png").exists()
    assert not is_open(other)
