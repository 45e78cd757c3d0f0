"""The indexer in a process of its own: commands in, events out, over one connection."""

import atexit
import contextlib
import multiprocessing
import os
import signal
import threading
from multiprocessing import connection, parent_process
from pathlib import Path
from typing import Any

from newsreader.errors import LibraryError
from newsreader.indexing.messages import Command, Event, PassedOver, Quit, Refused

_GRACE_S = 5.0

_PULSE_S = 1.0
"""How often the thread that waits for commands takes Python's lock, whatever comes: so that a
wake-up which glibc loses (``newsreader/app/importing.py`` tells of it) costs a moment here too."""


def serve(pipe: "connection.Connection[Any, Any]", library_path: Path, workers: int | None) -> None:
    """Run an indexer until Quit, or until nobody is at the other end.

    A library that cannot be opened for writing is an event (Refused), then the end.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window decides
    from newsreader.indexing.indexer import Indexer

    def tell(event: Event) -> None:
        # With nobody listening any more, the listening thread asks the indexer to quit.
        with contextlib.suppress(OSError):
            pipe.send(event)

    try:
        indexer = Indexer(library_path, workers, tell, watch=True)
    except LibraryError as error:
        tell(Refused(str(error)))
        return
    for problem in indexer.problems:
        tell(PassedOver(problem))
    threading.Thread(target=_listen, args=(pipe, indexer.post), daemon=True).start()
    threading.Thread(target=_follow_parent, daemon=True).start()
    try:
        indexer.run()
    finally:
        indexer.close()


def _listen(pipe: "connection.Connection[Any, Any]", post: Any) -> None:
    while True:
        try:
            if not pipe.poll(_PULSE_S):
                continue
            command: Command = pipe.recv()
        except (EOFError, OSError):
            command = Quit()
        post(command)
        if isinstance(command, Quit):
            return


def _follow_parent() -> None:
    """End when the parent ended without a word, even in the middle of something: whatever was
    not committed is as if it had not been begun."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        threading.Event().wait(_GRACE_S)
        os._exit(1)


class IndexerProcess:
    """An indexer in another process, as its parent sees it.

    The process starts at once. Events arrive at ``connection``, which raises EOFError there once
    the process is gone, however it went; the library is free for another indexer then. Raises
    OSError where no process can be started.
    """

    def __init__(self, library_path: Path, workers: int | None = None) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, theirs = context.Pipe()
        # Not a daemon: daemons may not have children, and it has workers.
        self._process = context.Process(
            target=serve, args=(theirs, library_path, workers), name="newsreader-indexer"
        )
        try:
            self._process.start()
        finally:
            theirs.close()
        # Or else the interpreter would wait for the process at exit, and it for Quit.
        atexit.register(self.close)

    @property
    def connection(self) -> "connection.Connection[Any, Any]":
        """Where events arrive."""
        return self._connection

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return self._process.is_alive()

    @property
    def pid(self) -> int | None:
        """The process's number."""
        return self._process.pid

    def send(self, command: Command) -> None:
        """Tell it what to do. Raises OSError when it is gone."""
        self._connection.send(command)

    def close(self) -> None:
        """Let it finish its transaction and end it; after a grace of some seconds by force."""
        atexit.unregister(self.close)
        with contextlib.suppress(OSError):
            self._connection.send(Quit())
        self._process.join(_GRACE_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
