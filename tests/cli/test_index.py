import os
import signal
import subprocess
import sys
from pathlib import Path

from newsreader.library import Library
from tests.cli.conftest import ROOT, Command
from tests.indexing.waiting import until


def test_index_says_what_it_did_on_stderr(
    newsreader: Command, articles: Path, library: Path
) -> None:
    answer = newsreader("index", articles, "--library", library)
    assert (answer.status, answer.out) == (0, b"")
    assert "2 articles" in answer.err


def test_a_bad_file_is_named_as_given_every_time(newsreader: Command, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    for _ in range(2):
        answer = newsreader("index", folder, "--library", tmp_path / "a.db")
        assert answer.status == 1
        assert f"newsreader: {folder}/empty.txt: is empty" in answer.err


def test_one_folder_of_two_is_missing(newsreader: Command, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    answer = newsreader("index", folder, tmp_path / "nowhere", "--library", tmp_path / "a.db")
    assert answer.status == 1
    assert "nowhere is not there" in answer.err


def test_nothing_can_be_done(newsreader: Command, tmp_path: Path) -> None:
    assert newsreader("index", tmp_path / "x", "--library", tmp_path / "a.db").status == 2
    (tmp_path / "text.db").write_text("this is no library, and long enough to be looked at")
    answer = newsreader("index", tmp_path, "--library", tmp_path / "text.db")
    assert answer.status == 2
    assert "not a newsreader library" in answer.err
    answer = newsreader("index", tmp_path, "--library", tmp_path / "no" / "folder.db")
    assert answer.status == 2
    assert answer.err.count("\n") == 1


def test_usage(newsreader: Command) -> None:
    assert newsreader("index").status == 2
    assert "whole number above 0" in newsreader("index", ".", "--workers", "0").err
    assert newsreader("entities", "--type", "GIZMO").status == 2


def test_ctrl_c_ends_cleanly(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for n in range(300):
        (folder / f"{n}.txt").write_text(f"Barbara Whitfield spoke in London. {n}\n" * 40)
    path = tmp_path / "a.db"
    command = [sys.executable, "-m", "newsreader", "index", str(folder), "--library", str(path)]
    running = subprocess.Popen(
        command,
        env=dict(os.environ, PYTHONPATH=str(ROOT)),
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    until(path.exists)
    with Library.open(path) as library:
        until(lambda: library.counts().articles > 0)
        os.killpg(running.pid, signal.SIGINT)
        _, words = running.communicate(timeout=60)
        assert running.returncode == 130
        assert words == b""
        assert library.counts().analysed < 300
