import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.__main__ import COMMANDS, window_arguments, window_parser
from newsreader.cli.arguments import parser
from newsreader.indexing.batches import Batch, Done
from newsreader.indexing.workers import WorkerPool
from tests.cli.conftest import ROOT, Command
from tests.indexing import jobs_for_tests as jobs


def test_help_names_every_command(newsreader: Command) -> None:
    answer = newsreader("--help")
    assert answer.status == 0
    for command in COMMANDS:
        assert f"  {command} " in answer.text
    for option in ("--library", "--screenshot", "--samples", "--version"):
        assert option in answer.text


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parser().parse_args([command, "--help"])
    assert left.value.code == 0
    of_no_library = {"names", "pipelines"}
    assert ("--library" in capsys.readouterr().out) == (command not in of_no_library)


def test_version(newsreader: Command) -> None:
    assert newsreader("--version").text.startswith("newsreader ")


def test_a_folder_called_like_a_command_is_no_command(newsreader: Command, tmp_path: Path) -> None:
    answer = newsreader(tmp_path / "index")
    assert answer.status == 2
    assert "index" in answer.err


LOADED = """
import sys
sys.argv = ["newsreader", *{words!r}]
from newsreader.__main__ import main
status = main()
print(status, *sorted({{name.partition(".")[0] for name in sys.modules}}), file=sys.stderr)
"""


@pytest.mark.parametrize(
    "words",
    [
        ["entities"],
        ["entity", "whitfield"],
        ["search", "bridge"],
        ["export", "entities", "--format", "jsonl"],
    ],
)
def test_asking_loads_neither_spacy_nor_qt(words: list[str], library: Path) -> None:
    code = LOADED.format(words=[*words, "--library", str(library)])
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, timeout=120
    )
    status, *loaded = done.stderr.decode().split()
    assert status == "0"
    assert not {"spacy", "thinc", "numpy", "PySide6", "trafilatura", "watchdog"} & set(loaded)


def test_indexing_loads_spacy_in_the_workers_alone(articles: Path) -> None:
    code = LOADED.format(words=["annotate", str(articles), "--workers", "1"])
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True, timeout=300
    )
    _, *loaded = done.stderr.decode().split()
    assert not {"spacy", "thinc", "PySide6"} & set(loaded)


def test_a_worker_loads_neither_qt_nor_the_library(articles: Path) -> None:
    from newsreader.indexing.jobs import FileRead, analyse_article, read_article_file

    with WorkerPool(1) as pool:
        assert not {"numpy", "spacy"} & set(pool.submit(jobs.loaded_modules, None).result())
        (read,) = pool.submit(Batch(read_article_file, (articles / "minister.txt",), 60)).result()
        assert isinstance(read, Done)
        assert isinstance(read.value, FileRead)
        pool.submit(Batch(analyse_article, read.value.articles, 300)).result()
        loaded = set(pool.submit(jobs.loaded_modules, None).result())
    assert "spacy" in loaded
    assert not {"PySide6", "newsreader.library", "newsreader.app", "watchdog"} & loaded


@pytest.mark.parametrize("words", [[], ["news"], ["news", "./index", ""]])
def test_folders_alone_mean_what_the_parser_makes_of_them(words: list[str]) -> None:
    assert vars(window_arguments(words)) == vars(window_parser().parse_args(words))
