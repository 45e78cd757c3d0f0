"""Several processes at one library file."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from newsreader.errors import LibraryError
from newsreader.library import (
    ArticleQuery,
    EntityQuery,
    FileContent,
    Folder,
    Library,
    LibraryWriter,
)
from newsreader.model import EntityDescription, StoredChain
from tests.library.making import STAMP, SurnameResolver, add, analysis, article, read
from tests.library.seeing import everything

SPAWN = multiprocessing.get_context("spawn")


@contextmanager
def process(target: Callable[..., None], *args: object) -> Iterator[tuple[int, Connection]]:
    """Runs ``target(connection, *args)`` elsewhere; gives its process id and our end."""
    ours, theirs = SPAWN.Pipe()
    child = SPAWN.Process(target=target, args=(theirs, *args))
    child.start()
    theirs.close()
    try:
        assert child.pid is not None
        yield child.pid, ours
    finally:
        ours.close()
        child.join(30)
        assert child.exitcode is not None
        child.close()


def hold(connection: Connection, path: Path) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()):
        connection.send("open")
        connection.poll(None)


def test_only_one_process_writes(path: Path) -> None:
    with process(hold, path) as (_, connection):
        assert connection.recv() == "open"
        with pytest.raises(LibraryError, match="being indexed by another newsreader"):
            LibraryWriter.open_for_writing(path, SurnameResolver())
        with Library.open(path) as reader:
            assert reader.counts().articles == 0
    LibraryWriter.open_for_writing(path, SurnameResolver()).close()


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_writer_that_dies_lets_go(path: Path) -> None:
    with process(hold, path) as (pid, connection):
        assert connection.recv() == "open"
        os.kill(pid, signal.SIGKILL)
        with pytest.raises(EOFError):
            connection.recv()
    LibraryWriter.open_for_writing(path, SurnameResolver()).close()


def test_a_second_writer_in_this_process_is_refused(library: LibraryWriter, path: Path) -> None:
    with pytest.raises(LibraryError, match="being indexed by another newsreader"):
        LibraryWriter.open_for_writing(path, SurnameResolver())


def write(connection: Connection, path: Path, articles: int) -> None:
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        folder, _ = library.add_folder(Path("/news"))
        connection.send("open")
        for n in range(articles):
            add(library, folder, f"{n}.txt", f"Bashar Assad and Assad {n}")
    connection.send("done")


def test_a_reader_sees_whole_transactions_while_another_process_writes(path: Path) -> None:
    marked = 0
    with process(write, path, 60) as (_, connection), Library.open(path) as reader:
        assert connection.recv() == "open"
        while not connection.poll():
            ids = reader.article_ids(ArticleQuery())
            for row in reader.article_rows(ids):
                stored = reader.article(row.article_id)
                assert stored is not None
                assert len(stored.mentions) == (2 if stored.analysed else 0)
            for row_ in reader.entity_rows(reader.entity_ids(EntityQuery())):
                assert row_.mentions == 2 * row_.articles
            marked += len(reader.mark_read(ids, True).articles)
        assert connection.recv() == "done"
        marked += len(reader.mark_read(reader.article_ids(ArticleQuery()), True).articles)
        assert marked == 60
        assert reader.article_ids(ArticleQuery(unread_only=True)) == []


def open_once(connection: Connection, path: Path) -> None:
    connection.recv()
    with Library.open(path) as library:
        connection.send(library.counts().articles)


def test_two_processes_make_the_library_at_once(path: Path) -> None:
    with process(open_once, path) as (_, one), process(open_once, path) as (_, two):
        one.send("go")
        two.send("go")
        assert (one.recv(), two.recv()) == (0, 0)


def die_in_the_middle(connection: Connection, path: Path) -> None:
    class Deadly(SurnameResolver):
        def describe(self, chains: Iterable[StoredChain]) -> EntityDescription:
            os.kill(os.getpid(), signal.SIGKILL)
            return super().describe(chains)

    with LibraryWriter.open_for_writing(path, Deadly()) as library:
        library.store_analyses([analysis(article("Anna came."))])


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_kill_leaves_the_article_unread(
    library: LibraryWriter, folder: Folder, path: Path
) -> None:
    made = article("Anna came.")
    read(library, folder, "a.txt", made)
    library.close()
    with process(die_in_the_middle, path) as (_, connection), pytest.raises(EOFError):
        connection.recv()
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as again:
        stored = again.article(made.id)
        assert stored is not None and not stored.analysed
        assert again.pending_count({"en": "x"}) == 1
        again.store_analyses([analysis(made)])
        assert again.counts().entities == 1


def die_between_files(connection: Connection, path: Path, folder_id: int) -> None:
    def files() -> Iterator[FileContent]:
        made = article("Bashar Assad spoke again.")
        yield FileContent("a.txt", STAMP, made.content_hash, [made])
        os.kill(os.getpid(), signal.SIGKILL)

    with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
        library.store_files(folder_id, files())


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_kill_among_files_that_are_stored_together_leaves_all_as_it_was(
    library: LibraryWriter, folder: Folder, path: Path
) -> None:
    add(library, folder, "a.txt", "Bashar Assad spoke.")
    before = everything(library)
    library.close()
    with process(die_between_files, path, folder.id) as (_, connection), pytest.raises(EOFError):
        connection.recv()
    with LibraryWriter.open_for_writing(path, SurnameResolver()) as again:
        assert everything(again) == before
        again.store_files(
            folder.id,
            [FileContent(name, STAMP, "x", [article(f"Anna {name}")]) for name in ("a.txt", "b")],
        )
        assert again.counts().articles == 2
