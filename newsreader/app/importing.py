"""The indexer's process as signals: commands go out, events come in.

The one room of the window that knows the messages; it loads them with the indexer, which starts
when the window is on screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from newsreader.model import LibraryChange

if TYPE_CHECKING:
    from pathlib import Path

    from newsreader.indexing.messages import Command, Event

# The first change is told at once, those that follow it as one: a view that refetches for each of
# a thousand small transactions does nothing else. What a person waits for is told at once.
_GATHER_MS = 150

_PULSE_S = 1.0
"""How often the thread that waits for events takes Python's lock, whatever comes. A thread that is
made to hand the lock on sleeps until another has taken it, and glibc before 2.41 can lose that
wake-up (its bug 25847): were every other thread asleep, the window would stand still for good."""


class EventSource(Protocol):
    """The end of a connection that events arrive at."""

    def poll(self, timeout: float) -> bool:
        """Whether there is an event, or the other end gone, within ``timeout`` seconds."""
        ...

    def recv(self) -> Event:
        """The next event; raises EOFError or OSError once the other end is gone."""
        ...


class IndexerHandle(Protocol):
    """A running indexer process."""

    @property
    def connection(self) -> EventSource:
        """Where its events arrive."""
        ...

    def send(self, command: Command) -> None:
        """Tell it what to do; raises OSError when it is gone."""
        ...

    def close(self) -> None:
        """End it."""
        ...


class _Listener(QThread):
    """Waits for events so that the GUI thread need not."""

    heard = Signal(object)

    def __init__(self, source: EventSource) -> None:
        super().__init__()
        # Or else Qt asks the thread's class for a name on the thread itself, without Python's lock,
        # while PySide may be building that class's description on this one: a crash.
        self.setObjectName("indexer's events")
        self._source = source

    def run(self) -> None:
        while True:
            try:
                if not self._source.poll(_PULSE_S):
                    continue
                event = self._source.recv()
            except (EOFError, OSError):
                return
            self.heard.emit(event)


class Importing(QObject):
    """Starts the indexer, gives it commands and tells what it says.

    ``stopped`` says that the indexer ended by itself; :meth:`start` starts another. The argument
    is the line it gave as a reason, or empty. Several windows of one library share one of these:
    it ends with the last that leaves.
    """

    changed = Signal(object)
    progressed = Signal(object)
    file_failed = Signal(object)
    idle = Signal(bool)
    refused = Signal(str)
    passed_over = Signal(str)
    stopped = Signal(str)

    def __init__(self, launch: Callable[[], IndexerHandle], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._launch = launch
        self._users = 1
        self._handle: IndexerHandle | None = None
        self._kept: list[Command] | None = None
        self._listener: _Listener | None = None
        self._change = LibraryChange()
        self._last_words = ""
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._tell_changes)

    @property
    def is_running(self) -> bool:
        """Whether there is an indexer to give commands to."""
        return self._handle is not None or self._kept is not None

    def expect(self) -> None:
        """Keep the commands that are given from now on for the indexer that is about to start."""
        if self._handle is None and self._kept is None:
            self._kept = []

    def make_ready(self) -> Iterator[None]:
        """Load bit by bit what an indexer is started with, which takes longer than to start it."""
        from newsreader.indexing import messages  # noqa: F401

        yield
        from newsreader.indexing import service  # noqa: F401

        yield

    def start(self) -> None:
        """Start the indexer and let it look at every folder."""
        if self._handle is not None:
            return
        self._last_words = ""
        self._handle = self._launch()
        self._listener = _Listener(self._handle.connection)
        self._listener.heard.connect(self._hear)
        self._listener.finished.connect(self._lose)
        self._listener.start()
        kept, self._kept = self._kept or (), None
        self.resume()
        for command in kept:
            self.send(command)

    def resume(self) -> None:
        """Have the indexer look at every folder again, and go on after it was cancelled."""
        from newsreader.indexing.messages import Resume

        self.send(Resume())

    def try_again(self) -> None:
        """Have what failed read and analysed once more."""
        from newsreader.indexing.messages import TryAgain

        self.send(TryAgain())

    def cancel(self) -> None:
        """Have the indexer leave the rest for later."""
        from newsreader.indexing.messages import Cancel

        self.send(Cancel())

    def prioritise(self, article_id: str) -> None:
        """Have this article analysed next."""
        from newsreader.indexing.messages import Prioritise

        self.send(Prioritise(article_id))

    def apply_decisions(self, first: tuple[str, ...] = ()) -> None:
        """Have what was decided made visible, in the articles of these ids first."""
        from newsreader.indexing.messages import ApplyDecisions

        self.send(ApplyDecisions(first))

    def add_folder(self, path: Path) -> None:
        """Have a folder or file read, and watched from now on."""
        from newsreader.indexing.messages import AddFolder

        self.send(AddFolder(path))

    def remove_folder(self, folder_id: int) -> None:
        """Have a folder and the articles that are nowhere else forgotten."""
        from newsreader.indexing.messages import RemoveFolder

        self.send(RemoveFolder(folder_id))

    def relink_folder(self, folder_id: int, path: Path) -> None:
        """Have a folder looked for where it is now."""
        from newsreader.indexing.messages import RelinkFolder

        self.send(RelinkFolder(folder_id, path))

    def send(self, command: Command) -> None:
        """Give the indexer a command; without an indexer nothing happens."""
        if self._kept is not None:
            self._kept.append(command)
        if self._handle is None:
            return
        try:
            self._handle.send(command)
        except OSError:
            # The listener notices the same and tells.
            return

    def share(self) -> Importing:
        """This, for one more user."""
        self._users += 1
        return self

    def leave(self) -> None:
        """Be used by one less; the last one ends it."""
        self._users -= 1
        if self._users == 0:
            self.close()

    def close(self) -> None:
        """End the indexer; no more signals come."""
        self._gather.stop()
        self._change = LibraryChange()
        self._kept = None
        handle, listener = self._handle, self._listener
        self._handle = self._listener = None
        if listener is not None:
            listener.heard.disconnect(self._hear)
            listener.finished.disconnect(self._lose)
        if handle is not None:
            handle.close()
        if listener is not None:
            listener.wait()

    def _hear(self, event: Event) -> None:
        from newsreader.indexing.messages import (
            Changed,
            FileFailed,
            Idle,
            PassedOver,
            Progress,
            Refused,
        )

        match event:
            case Changed(change, asked):
                self._change |= change
                if asked or not self._gather.isActive():
                    self._tell_changes()
            case Progress():
                self._last_words = ""
                self.progressed.emit(event)
            case FileFailed(failure):
                self.file_failed.emit(failure)
            case Idle(cancelled):
                self._tell_changes()
                self.idle.emit(cancelled)
            case Refused(message):
                self._last_words = message
                self.refused.emit(message)
            case PassedOver(message):
                self.passed_over.emit(message)

    def _tell_changes(self) -> None:
        change, self._change = self._change, LibraryChange()
        if change:
            self._gather.start()
            self.changed.emit(change)

    def _lose(self) -> None:
        self._tell_changes()
        handle, listener = self._handle, self._listener
        self._handle = self._listener = None
        if listener is not None:
            listener.wait()
        if handle is not None:
            handle.close()
        self.stopped.emit(self._last_words)
