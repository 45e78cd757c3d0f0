import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")


Command = Callable[..., Answer]


def run_command(*words: str | Path, locale: str = "C") -> Answer:
    """Run ``python -m newsreader`` in a process of its own."""
    environment = dict(os.environ, PYTHONPATH=str(ROOT), LC_ALL=locale)
    environment.pop("PYTHONIOENCODING", None)
    environment.pop("PYTHONUTF8", None)
    done = subprocess.run(
        [sys.executable, "-m", "newsreader", *(os.fspath(word) for word in words)],
        env=environment,
        capture_output=True,
        check=False,
        timeout=300,
        stdin=subprocess.DEVNULL,
    )
    return Answer(done.returncode, done.stdout, done.stderr.decode("utf-8", "surrogateescape"))


@pytest.fixture(scope="session")
def newsreader() -> Command:
    return run_command


ARTICLES = {
    "minister.txt": "Minister in London\n\nBarbara Whitfield spoke in London on Monday.\n\n"
    "Mrs Whitfield left for Köln later. ☺ Whitfield smiled.\n",
    "sub/mayor.txt": "Bridge opens\n\nThe mayor of London, James Porter, opened a bridge.\n\n"
    "Porter thanked Barbara Whitfield.\n",
}


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli") / "articles"
    for name, text in ARTICLES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def library(newsreader: Command, articles: Path) -> Path:
    path = articles.parent / "library.newsreader"
    answer = newsreader("index", articles, "--library", path, "--workers", "1")
    assert answer.status == 0, answer.err
    return path
