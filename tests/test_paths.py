import os
import shutil
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from newsreader import paths


def test_every_location_lies_in_the_persons_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "linux":
        pytest.skip("the variables are those of the XDG specification")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    assert paths.default_library().parent == tmp_path / "data" / "newsreader"
    assert paths.samples_library().parent == paths.default_library().parent
    assert paths.samples_library() != paths.default_library()
    assert paths.settings_file().parent == tmp_path / "config" / "newsreader"
    assert paths.data_dir().is_dir()
    assert paths.config_dir().is_dir()


@pytest.mark.parametrize("home", (None, "", "relative", "/", "/home/ada/", "/home/a b"))
@pytest.mark.parametrize("named", (None, "", "relative", "/srv/x", "/srv/x/", "~/x"))
def test_a_persons_folders_are_those_of_platformdirs(
    home: str | None, named: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, words in (("HOME", home), ("XDG_DATA_HOME", named), ("XDG_CONFIG_HOME", named)):
        monkeypatch.delenv(variable, raising=False)
        if words is not None:
            monkeypatch.setenv(variable, words)
    monkeypatch.setattr(Path, "mkdir", lambda *_args, **_named: None)

    data = platformdirs.user_data_dir("newsreader", appauthor=False)
    assert paths.data_dir() == Path(data)
    assert paths.config_dir() == Path(platformdirs.user_config_dir("newsreader", appauthor=False))


def test_a_checkout_reads_resources_and_seeds_where_they_lie() -> None:
    root = Path(paths.__file__).parent.parent

    assert paths.resources_dir() == root / "resources"
    assert paths.seeds_dir() == root / "seeds"
    assert (paths.resources_dir() / "newsreader.svg").is_file()


def test_an_installed_package_has_them_inside(tmp_path: Path) -> None:
    package = tmp_path / "newsreader"
    package.mkdir()
    for name in ("__init__.py", "paths.py"):
        shutil.copy(Path(paths.__file__).with_name(name), package)
    (package / "resources").mkdir()
    (package / "seeds").mkdir()
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "from newsreader import paths; print(paths.resources_dir()); print(paths.seeds_dir())",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert said.stdout.splitlines() == [str(package / "resources"), str(package / "seeds")]


def test_a_path_is_shown_as_a_person_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ane")

    assert paths.display_path(Path("/home/ane/news/a.txt")) == "~/news/a.txt"
    assert paths.display_path(Path("/home/ane")) == "~"
    assert paths.display_path(Path("/home/anette/a.txt")) == "/home/anette/a.txt"
    assert paths.display_path(Path(os.fsdecode(b"/news/caf\xe9.txt"))) == "/news/caf�.txt"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\x1b]0;owned\x07.txt", "a\\x1b]0;owned\\x07.txt"),
        ("two\nlines", "two\\x0alines"),
        ("c1\x9b2J", "c1\\x9b2J"),
        (os.fsdecode(b"raw\x9b2J"), "raw\\x9b2J"),
        ("paid\u202exslx.exe", "paid\\u202exslx.exe"),
        ("Köln – مرحبا \u200f", "Köln – مرحبا \u200f"),
    ],
)
def test_what_would_steer_a_terminal_or_turn_a_line_is_spelled_out(name: str, shown: str) -> None:
    assert paths.spelled_out(name) == shown


def test_a_displayed_path_steers_nothing() -> None:
    assert paths.display_path(Path("/news/a\x1b[2J\u202e.txt")) == "/news/a\\x1b[2J\\u202e.txt"


def test_what_belongs_to_a_text_may_be_kept() -> None:
    assert paths.spelled_out("a\tb\x1b", keep="\t") == "a\tb\\x1b"


def test_what_may_not_be_looked_at_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert paths.is_there(tmp_path)
    assert paths.is_there(tmp_path / "a.txt")
    assert not paths.is_there(tmp_path / "b.txt")
    assert not paths.is_there(tmp_path / "a.txt" / "b.txt")
    assert not paths.is_there(tmp_path / "\0")
    # A name that no file system takes raises OSError, as a folder without permission does.
    assert not paths.is_there(tmp_path / ("x" * 5000))
