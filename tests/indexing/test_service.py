import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsreader.indexing.messages import (
    AddFolder,
    Cancel,
    Changed,
    Event,
    Idle,
    Prioritise,
    Refused,
    Resume,
)
from newsreader.indexing.service import IndexerProcess
from newsreader.library import ArticleQuery, Library, LibraryWriter
from newsreader.resolution.resolver import NameResolver
from tests.indexing.waiting import until

TEXT = "Barbara Whitfield spoke in London on Monday.\n\nMrs Whitfield left for Madrid later."
_LIMIT_S = 120


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for n in range(40):
        (folder / f"{n:02}.txt").write_text(f"{TEXT}\n\nNumber {n}.")
    return folder


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[], IndexerProcess]]:
    started: list[IndexerProcess] = []

    def start() -> IndexerProcess:
        started.append(IndexerProcess(tmp_path / "library.newsreader", 1))
        return started[-1]

    yield start
    for process in started:
        process.close()


def hear(process: IndexerProcess, wanted: Callable[[Event], bool]) -> list[Event]:
    """Everything said up to the first event that is wanted."""
    heard: list[Event] = []
    while not heard or not wanted(heard[-1]):
        assert process.connection.poll(_LIMIT_S), f"only heard {heard}"
        heard.append(process.connection.recv())
    return heard


def is_idle(event: Event) -> bool:
    return isinstance(event, Idle)


def has_articles(event: Event) -> bool:
    return isinstance(event, Changed) and bool(event.change.articles)


def test_commands_go_in_and_events_come_out(
    start: Callable[[], IndexerProcess], folder: Path, tmp_path: Path
) -> None:
    process = start()
    process.send(AddFolder(folder))
    assert any(isinstance(event, Changed) for event in hear(process, is_idle))
    with Library.open(tmp_path / "library.newsreader") as library:
        assert library.counts().analysed == 40
        (folder / "new.txt").write_text("James Porter opened a bridge in Madrid.")
        hear(process, is_idle)
        assert library.counts().analysed == 41
        (folder / "new.txt").unlink()
        hear(process, is_idle)
        assert library.counts().articles == 40
    process.close()
    assert not process.is_alive


def test_cancel_then_an_urgent_article_then_resume(
    start: Callable[[], IndexerProcess], folder: Path, tmp_path: Path
) -> None:
    process = start()
    process.send(AddFolder(folder))
    hear(process, has_articles)
    process.send(Cancel())
    assert hear(process, is_idle)[-1] == Idle(cancelled=True)
    with Library.open(tmp_path / "library.newsreader") as library:
        wanted = library.article_ids(ArticleQuery())[-1]
        process.send(Prioritise(wanted))
        process.send(Resume())
        hear(process, is_idle)
        assert library.counts().analysed == 40


@pytest.mark.parametrize("moment", ["reading", "analysing"])
def test_a_killed_indexer_leaves_a_good_library(
    start: Callable[[], IndexerProcess], folder: Path, tmp_path: Path, moment: str
) -> None:
    process = start()
    process.send(AddFolder(folder))
    hear(process, has_articles)
    if moment == "analysing":
        hear(process, lambda e: isinstance(e, Changed) and bool(e.change.entities))
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    with pytest.raises((EOFError, OSError)):
        hear(process, lambda _: False)
    path = tmp_path / "library.newsreader"
    until(lambda: not process.is_alive)
    LibraryWriter.open_for_writing(path, NameResolver()).close()
    with Library.open(path) as library:
        for article_id in library.article_ids(ArticleQuery()):
            stored = library.article(article_id)
            assert stored is not None
            assert bool(stored.mentions) == stored.analysed
    again = start()
    again.send(Resume())
    hear(again, is_idle)
    with Library.open(path) as library:
        assert library.counts().analysed == 40
        assert library.failures() == []


def test_a_library_that_is_taken_is_refused(
    start: Callable[[], IndexerProcess], tmp_path: Path
) -> None:
    with LibraryWriter.open_for_writing(tmp_path / "library.newsreader", NameResolver()):
        process = start()
        (refused,) = hear(process, lambda event: isinstance(event, Refused))
        assert isinstance(refused, Refused)
        assert "being indexed by another newsreader" in refused.message
        with pytest.raises(EOFError):
            hear(process, lambda _: False)


def test_it_ends_with_its_parent(folder: Path, tmp_path: Path) -> None:
    sign = tmp_path / "pid"
    script = tmp_path / "parent.py"
    script.write_text(
        textwrap.dedent(
            f"""
            import os, pathlib
            from newsreader.indexing.messages import AddFolder
            from newsreader.indexing.service import IndexerProcess

            if __name__ == "__main__":
                process = IndexerProcess(pathlib.Path({str(tmp_path / "library.newsreader")!r}), 1)
                process.send(AddFolder(pathlib.Path({str(folder)!r})))
                process.connection.recv()
                pathlib.Path({str(sign)!r}).write_text(str(process.pid))
                while True:
                    process.connection.recv()
            """
        )
    )
    environment = dict(os.environ, PYTHONPATH=str(Path(__file__).parents[2]))
    parent = subprocess.Popen([sys.executable, str(script)], env=environment)
    until(lambda: sign.exists() and sign.read_text() != "")
    parent.kill()
    parent.wait()

    def is_free() -> bool:
        try:
            LibraryWriter.open_for_writing(tmp_path / "library.newsreader", NameResolver()).close()
        except Exception as error:
            assert "another newsreader" in str(error)
            return False
        return True

    until(is_free)


def test_a_program_that_forgets_to_close_it_can_still_end(tmp_path: Path) -> None:
    script = tmp_path / "forgetful.py"
    script.write_text(
        textwrap.dedent(
            f"""
            import pathlib
            from newsreader.indexing.service import IndexerProcess

            if __name__ == "__main__":
                process = IndexerProcess(pathlib.Path({str(tmp_path / "library.newsreader")!r}), 1)
            """
        )
    )
    environment = dict(os.environ, PYTHONPATH=str(Path(__file__).parents[2]))
    subprocess.run([sys.executable, str(script)], env=environment, check=True, timeout=_LIMIT_S)
