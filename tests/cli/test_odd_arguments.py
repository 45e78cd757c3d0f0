"""What nobody should type, and places that take no answer: one line, a status, nothing lost."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.library import Library
from tests.cli.conftest import ROOT, Command


@pytest.fixture
def copied(library: Path, articles: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "mine.newsreader"
    with Library.open(library) as opened:
        assert opened.counts().articles
    shutil.copy(library, copy)
    return copy


EXPORTS = [
    ["decisions", "export"],
    ["export", "entities", "--format", "csv", "--output"],
    ["export", "mentions", "--format", "jsonl", "--output"],
]


@pytest.mark.parametrize("words", EXPORTS)
def test_nothing_is_written_over_a_library(
    words: list[str], newsreader: Command, copied: Path, tmp_path: Path
) -> None:
    linked = tmp_path / "link.csv"
    linked.symlink_to(copied)
    before = copied.read_bytes()
    for target in (copied, linked):
        answer = newsreader(*words, target, "--library", copied)
        assert (answer.status, answer.out) == (2, b"")
        assert answer.err.endswith("is a library, and would be lost; choose another name.\n")
        assert copied.read_bytes() == before


@pytest.mark.parametrize("words", EXPORTS)
def test_nothing_is_written_over_an_article(
    words: list[str], newsreader: Command, copied: Path, articles: Path
) -> None:
    article = articles / "minister.txt"
    before = article.read_bytes()
    answer = newsreader(*words, article, "--library", copied)
    assert answer.status == 2
    assert "is an article of this library, and would be lost" in answer.err
    assert article.read_bytes() == before


def test_a_limit_may_be_any_number(newsreader: Command, library: Path) -> None:
    answer = newsreader("search", "bridge", "--limit", "9" * 30, "--library", library)
    assert (answer.status, answer.err) == (0, "")


@pytest.mark.parametrize("command", ["index", "annotate"])
def test_an_empty_name_is_not_the_folder_one_is_in(
    command: str, newsreader: Command, tmp_path: Path
) -> None:
    answer = newsreader(command, "", "--library", tmp_path / "l.newsreader")
    assert answer.status == 2
    assert "a name is empty" in answer.err
    assert not (tmp_path / "l.newsreader").exists()


def test_what_is_no_file_is_not_waited_for(newsreader: Command, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    for path, kind in ((pipe, "a named pipe"), (Path("/dev/zero"), "a device")):
        answer = newsreader("annotate", path)
        assert (answer.status, answer.err) == (1, f"newsreader: {path}: is {kind}, not a file\n")
        answer = newsreader("names", "add", path)
        assert (answer.status, answer.err) == (2, f"newsreader: {path} is not a file.\n")
    answer = newsreader("decisions", "import", "/dev/zero", "--library", tmp_path / "l.newsreader")
    assert answer.err == "newsreader: /dev/zero is too large for a ledger of decisions.\n"


def in_shell(line: str, library: Path) -> "subprocess.CompletedProcess[str]":
    """Run a line of shell, in which $NR is newsreader and $L a library."""
    environment = dict(os.environ, PYTHONPATH=str(ROOT), L=str(library))
    environment["NR"] = f"{sys.executable} -m newsreader"
    return subprocess.run(
        ["sh", "-c", line],
        env=environment,
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
    )


@pytest.mark.parametrize(
    "command", ["entities", "entities --json", "search bridge", "export mentions --format csv"]
)
def test_an_answer_that_finds_no_room_is_told(command: str, library: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no such device here")
    full = in_shell(f"$NR {command} --library $L > /dev/full", library)
    line = "newsreader: The answer cannot be written: no space left on device.\n"
    assert (full.returncode, full.stderr) == (2, line)
    closed = in_shell(f"$NR {command} --library $L >&-", library)
    line = "newsreader: The answer cannot be written: standard output is closed.\n"
    assert (closed.returncode, closed.stderr) == (2, line)


def test_nobody_need_hear_what_is_said(library: Path, articles: Path) -> None:
    said = in_shell("$NR entity Nobody --library $L 2>&-", library)
    assert said.returncode == 2
    done = in_shell(f"$NR annotate --no-entities '{articles}' 2>&-", library)
    assert (done.returncode, done.stdout.count('"schema"')) == (0, 2)


HURRIED = """
import importlib.abc, os, signal, sys
class Interrupting(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == "newsreader.cli.commands":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
# What runs these tests in the background may have told its children to ignore it.
signal.signal(signal.SIGINT, signal.default_int_handler)
from newsreader.__main__ import main
sys.exit(main(["entities"]))
"""


def test_ctrl_c_before_anything_is_done_is_quiet() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HURRIED], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr) == (128 + signal.SIGINT, b"", b"")


def test_a_home_that_takes_nothing_is_told(tmp_path: Path, articles: Path) -> None:
    home = tmp_path / "home"
    home.write_text("no folder")
    picture = tmp_path / "x.png"
    for command in ("entities", f"index '{articles}'", f"--screenshot '{picture}'"):
        line = f"XDG_DATA_HOME='{home}' XDG_CONFIG_HOME='{home}' $NR {command}"
        said = in_shell(line, home)
        assert said.returncode == 2
        (words,) = said.stderr.splitlines()
        assert words.startswith(("newsreader: The library ", "newsreader: There is no library "))
    chosen = in_shell(f"XDG_CONFIG_HOME='{home}' $NR pipelines --choose en=en_news_sm", home)
    assert chosen.returncode == 2
    assert "cannot be written" in chosen.stderr.splitlines()[-1]
    assert "Traceback" not in chosen.stderr
