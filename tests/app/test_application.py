"""Starting the window as a program: what is said where it cannot be shown, and the picture."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from newsreader.app.application import last_library, main
from newsreader.app.settings import Settings
from newsreader.library import Library
from newsreader.paths import default_library
from tests.app.libraries import older_library

_START = """
import sys
from types import SimpleNamespace
from newsreader.app.application import main

names = SimpleNamespace(folders=[], library=None, screenshot=None, samples=False, theme=None)
for name, value in zip(sys.argv[1::2], sys.argv[2::2]):
    setattr(names, name, [value] if name == "folders" else value)
if __name__ == "__main__":
    status = main(names)
    assert not {"spacy", "thinc", "trafilatura"} & set(sys.modules), "the window stays light"
    sys.exit(status)
"""


@pytest.fixture
def start(tmp_path: Path) -> str:
    script = tmp_path / "start.py"
    script.write_text(_START)
    return str(script)


def run(script: str, *arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    root = str(Path(__file__).parents[2])
    return subprocess.run(
        [sys.executable, script, *map(str, arguments)],
        env={**kept, "PYTHONPATH": root, **more},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":4711"}], ids=["none", "dead"])
def test_without_a_screen_it_says_so_in_one_line(start: str, display: dict[str, str]) -> None:
    done = run(start, **display)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "--screenshot" in done.stderr
    assert "newsreader index" in done.stderr


def test_a_folder_that_is_not_there_is_named(start: str, tmp_path: Path) -> None:
    done = run(start, "folders", tmp_path / "nowhere", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "nowhere" in done.stderr
    assert done.stderr.count("\n") == 1


def test_what_is_no_library_is_named(start: str, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all, ...")
    done = run(start, "library", letter, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "letter.txt is not a newsreader library" in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_last_library_is_opened_again_if_it_can_be(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert last_library(settings) == (default_library(), None)
    settings.last_library = case = tmp_path / "case.newsreader"
    assert last_library(settings) == (default_library(), None)
    Library.open(case).close()
    assert last_library(settings) == (case, None)
    case.write_text("Dear all, ...")
    library, why = last_library(settings)
    assert library == default_library()
    assert why is not None
    assert "case.newsreader is not a newsreader library" in why


def test_an_older_library_waits_for_its_window_to_be_brought_up_to_date(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    settings.last_library = case = older_library(tmp_path / "case.newsreader")
    before = case.read_bytes()
    assert last_library(settings) == (case, None)
    assert case.read_bytes() == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_a_picture_is_taken_without_a_screen_once_all_is_read(start: str, tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text("Angela Merkel in Paris\n\nAngela Merkel met ministers in Paris.\n")
    picture = tmp_path / "window.png"
    library = tmp_path / "library.newsreader"
    home = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "QT_SCALE_FACTOR": "2"}
    done = run(start, "folders", news, "library", library, "screenshot", picture, **home)
    assert done.stderr == ""
    assert done.returncode == 0
    image = QImage(str(picture))
    assert (image.width(), image.height()) == (2800, 1760)
    assert not (tmp_path / "config" / "newsreader" / "settings.ini").exists()
    with Library.open(library) as found:
        counts = found.counts()
    assert (counts.articles, counts.analysed) == (1, 1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a screen")
def test_a_picture_is_taken_though_preferences_are_damaged(start: str, tmp_path: Path) -> None:
    preferences = tmp_path / "config" / "newsreader" / "preferences.json"
    preferences.parent.mkdir(parents=True)
    preferences.write_text("{")
    news = tmp_path / "news"
    news.mkdir()
    picture, library = tmp_path / "window.png", tmp_path / "library.newsreader"
    home = {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    done = run(start, "folders", news, "library", library, "screenshot", picture, **home)
    assert (done.returncode, done.stderr) == (0, "")
    assert picture.exists()


def test_a_picture_that_cannot_be_written_is_said_in_one_line(start: str, tmp_path: Path) -> None:
    picture = tmp_path / "missing" / "window.png"
    library = tmp_path / "library.newsreader"
    done = run(start, "library", library, "screenshot", picture, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "window.png" in done.stderr
    assert "\n" not in done.stderr.strip()


@pytest.mark.parametrize("name", ["a.txt", "case.newsreader", "article.png"])
def test_a_picture_is_not_written_over_what_is_none(start: str, tmp_path: Path, name: str) -> None:
    kept = tmp_path / name
    kept.write_text("Angela Merkel in Paris\n")
    library = tmp_path / "library.newsreader"
    done = run(start, "library", library, "screenshot", kept, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert name in done.stderr
    assert kept.read_text() == "Angela Merkel in Paris\n"


def test_started_from_a_menu_it_says_on_the_screen_what_is_wrong(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda *words: said.append(words[-1]))
    gone = SimpleNamespace(
        folders=[str(tmp_path / "gone")], library=None, screenshot=None, samples=False
    )
    for program, expected in (("newsreader", 0), ("newsreader-window", 1)):
        monkeypatch.setattr("sys.argv", [f"/usr/bin/{program}"])
        assert main(gone) == 2
        assert len(said) == expected
    assert "gone is not there" in said[0]
