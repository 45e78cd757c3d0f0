"""What a stranger called a file does nothing to the terminal it is named in."""

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="has no such names")

_TITLE = "\x1b]0;owned\x07"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, newsreader: Command) -> Path:
    folder = tmp_path_factory.mktemp("odd") / "news"
    folder.mkdir()
    (folder / f"{_TITLE}\u202e.txt").write_text("Barbara Whitfield spoke in London.\n")
    library = folder.with_name("odd.newsreader")
    newsreader("index", folder, "--library", library)
    return library


def test_an_odd_name_is_spelled_out_on_stderr(tmp_path: Path, newsreader: Command) -> None:
    (tmp_path / f"empty{_TITLE}\n.txt").touch()

    said = newsreader("index", tmp_path, "--library", tmp_path / "a.newsreader")

    assert "empty\\x1b]0;owned\\x07\\x0a.txt: is empty" in said.err
    assert "\x1b" not in said.err


def test_an_odd_name_is_spelled_out_on_stdout(library: Path, newsreader: Command) -> None:
    for words in (("search", "London"), ("entity", "Barbara Whitfield")):
        said = newsreader(*words, "--library", library)

        assert said.text.count("\\x1b]0;owned\\x07\\u202e.txt") == 2, "as title and in the path"
        assert "\x1b" not in said.text


def test_an_odd_name_stays_as_it_is_in_data(library: Path, newsreader: Command) -> None:
    said = newsreader("search", "London", "--json", "--library", library)

    (line,) = map(json.loads, said.text.splitlines())
    assert line["path"].endswith(f"{_TITLE}\u202e.txt")
    assert "\x1b" not in said.text
