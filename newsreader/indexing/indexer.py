"""Folders into the library: what is done next, and what is said about it.

First every file is read, so that articles appear and can be read at once; then articles are
analysed, the one someone opened before all others.
"""

import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue

from newsreader.errors import NewsreaderError
from newsreader.indexing.articles import Articles
from newsreader.indexing.choices import Choices, Overrides
from newsreader.indexing.folders import Folders
from newsreader.indexing.following import Following
from newsreader.indexing.messages import (
    AddFolder,
    ApplyDecisions,
    ApplyPreferences,
    Cancel,
    Command,
    Event,
    Prioritise,
    Quit,
    RelinkFolder,
    RemoveFolder,
    Resume,
    TryAgain,
)
from newsreader.indexing.rechaining import Rechaining
from newsreader.indexing.telling import Teller
from newsreader.indexing.watch import Watch
from newsreader.indexing.workers import WorkerPool
from newsreader.library import Folder, LibraryWriter
from newsreader.paths import display_path, is_there
from newsreader.resolution.resolver import NameResolver

_DECISIONS_S = 1.0
"""How often a watching indexer looks whether others decided something: one small question."""

_BREATH_S = 0.003
"""Between two of many small transactions, for those who want to write a decision."""


class Indexer:
    """Keeps a library up to date with its folders.

    Belongs to the thread that made it; ``post`` may be called from any. Holds the library's
    writer lock until closed. Does nothing before the first Resume or AddFolder. Raises
    LibraryError when the library cannot be opened for writing.

    Without ``analyse`` articles are only read. With ``watch`` changes on disk are noticed until
    it is closed, those of the person's preferences too; ``overrides`` come before these.
    """

    def __init__(
        self,
        library_path: Path,
        workers: int | None,
        on_event: Callable[[Event], None],
        *,
        analyse: bool = True,
        watch: bool = False,
        overrides: Overrides | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inbox: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._choices = Choices(overrides)
        resolver = NameResolver(self._choices.gazetteer())
        self._library = LibraryWriter.open_for_writing(library_path, resolver)
        self._pool = WorkerPool(workers)
        self._teller = Teller(on_event, clock)
        self._teller.add(self._library.caught_up)
        self._folders = Folders(self._library, self._pool, self._teller, self._inbox.put)
        self._articles = Articles(
            self._library, self._pool, self._teller, self._inbox.put, self._choices
        )
        self._following = Following(self._library, self._teller)
        self._rechaining = Rechaining(self._library, self._teller, self._choices)
        self._analyse = analyse
        self._watch = Watch(self._noticed) if watch else None
        self._idle = self._stopped = True
        self._was_cancelled = self._leaving = self._thinking = False

    @property
    def library(self) -> LibraryWriter:
        """The library that is written, for reading on the same thread."""
        return self._library

    @property
    def problems(self) -> tuple[str, ...]:
        """A line for each of the person's preferences that cannot be used."""
        return self._choices.problems

    def post(self, command: Command) -> None:
        """Have ``command`` handled by the thread that runs the indexer."""
        self._inbox.put(lambda: self.handle(command))

    def handle(self, command: Command) -> None:
        """Do what ``command`` says, or start doing it; what cannot be done is an event."""
        try:
            self._handle(command)
        except NewsreaderError as error:
            self._teller.refuse(str(error))
        self._advance()

    def step(self, timeout: float | None = None) -> bool:
        """Wait for the next thing to happen, do it and what follows from it.

        Waits at most ``timeout`` seconds where one is given. False once Quit was handled.
        """
        waits = [wait for wait in (timeout, self._teller.patience()) if wait is not None]
        if (self._thinking and not self._stopped) or self._library.applying:
            waits.append(_BREATH_S)
        if self._watch is not None:
            waits.append(_DECISIONS_S)
        try:
            happened = self._inbox.get(timeout=min(waits, default=None))
        except Empty:
            if self._idle and not self._library.applying:
                self._guarded(self._library.copy_log)
        else:
            self._guarded(happened)
        if self._watch is not None or self._library.applying:
            self._guarded(self._follow_decisions)
        if self._watch is not None:
            self._guarded(self._look_at_choices)
        self._advance()
        return not self._leaving

    def _follow_decisions(self) -> None:
        self._library.keep_copy()
        self._following.go_on()

    def _look_at_choices(self) -> None:
        """Follow the person's preferences, whoever changed them: what waits is another now."""
        before = self._choices.problems
        if self._choices.look_again():
            self._library.resolver = NameResolver(self._choices.gazetteer())
            self._articles.look_again()
            self._rechaining.begin()
            self._idle = self._idle and self._stopped
        for problem in self._choices.problems:
            if problem not in before:
                self._teller.pass_over(problem)

    def run(self) -> None:
        """Work until Quit is posted."""
        while self.step():
            pass

    def run_until_idle(self) -> None:
        """Work until nothing is left to do, or Cancel or Quit was posted."""
        while not self._idle and self.step():
            pass

    def close(self) -> None:
        """End the workers and the watching, and let go of the library."""
        if self._watch is not None:
            self._watch.close()
        self._pool.close()
        self._folders.close()
        self._library.close()

    def _handle(self, command: Command) -> None:
        match command:
            case AddFolder(path):
                self._add_folder(path)
            case RemoveFolder(folder_id):
                self._forget(folder_id)
                self._teller.add(self._library.remove_folder(folder_id))
                self._idle = self._idle and self._stopped
            case RelinkFolder(folder_id, path):
                self._relink(folder_id, path)
            case Prioritise(article_id):
                self._articles.prioritise(article_id)
                self._idle = False
            case ApplyDecisions(first):
                self._following.answer(first)
            case ApplyPreferences():
                self._look_at_choices()
            case Cancel():
                self._stop()
            case Resume():
                self._start()
            case TryAgain():
                self._teller.forget_failures()
                self._teller.add(self._library.forget_failures())
                self._start()
            case Quit():
                self._leaving = True

    def _add_folder(self, path: Path) -> None:
        if not is_there(path):
            self._teller.refuse(f"{display_path(path)} is not there; choose another folder.")
            return
        folder, change = self._library.add_folder(path)
        self._teller.add(change)
        self._teller.flush()
        self._folders.add(folder)
        if self._was_cancelled:
            self._start()
        else:
            self._begin()
            self._look_after(folder)

    def _relink(self, folder_id: int, path: Path) -> None:
        if not is_there(path):
            self._teller.refuse(f"{display_path(path)} is not there; choose another folder.")
            return
        self._teller.add(self._library.relink_folder(folder_id, path))
        self._forget(folder_id)
        for folder in self._library.folders():
            if folder.id == folder_id:
                self._folders.add(folder)
                self._begin()
                self._look_after(folder)

    def _forget(self, folder_id: int) -> None:
        self._folders.remove(folder_id)
        if self._watch is not None:
            self._watch.forget(folder_id)

    def _look_after(self, folder: Folder) -> None:
        if self._watch is not None:
            self._watch.follow(folder)
        self._folders.scan(folder.id)

    def _noticed(self, folder_id: int) -> None:
        """Called by the watch's threads: something changed in this folder."""
        self._inbox.put(lambda: self._rescan(folder_id))

    def _rescan(self, folder_id: int) -> None:
        if not self._stopped:
            self._idle = False
            self._folders.scan(folder_id)

    def _start(self) -> None:
        self._begin()
        for folder in self._folders.folders:
            self._look_after(folder)

    def _begin(self) -> None:
        if self._stopped:
            self._rechaining.begin()
        self._stopped = self._idle = self._was_cancelled = False

    def _stop(self) -> None:
        self._stopped = self._idle = self._was_cancelled = True
        self._folders.stop()
        self._articles.stop()
        self._pool.cancel_all()
        self._teller.idle(cancelled=True)

    def _guarded(self, act: Callable[[], None]) -> None:
        """Do it; where the library or the workers give out, say so and stop."""
        try:
            act()
        except NewsreaderError as error:
            self._teller.refuse(str(error))
            self._stop()

    def _advance(self) -> None:
        if not (self._idle or self._stopped):
            self._guarded(self._feed)
        self._teller.tell()

    def _feed(self) -> None:
        """Keep the workers busy, with one batch ahead of those that run."""
        while self._analyse and self._articles.submit_urgent():
            pass
        while self._running <= self._pool.size:
            if not (
                self._folders.submit_next() or (self._analyse and self._articles.submit_next())
            ):
                break
        if not self._folders.busy and not self._running:
            self._folders.scan_unsettled()
        if not self._folders.busy and not self._running:
            self._think()
            self._idle = not self._thinking
        else:
            self._thinking = False
        self._teller.progress(self._count, now=self._idle)
        if self._idle:
            self._teller.idle(cancelled=False)

    def _think(self) -> None:
        """Do one step of what is done here, when nothing waits for the workers any more."""
        if self._rechaining.under_way:
            self._rechaining.go_on()
            self._thinking = True
        else:
            change, self._thinking = self._library.take_second_look()
            self._teller.add(change)

    @property
    def _running(self) -> int:
        return self._folders.running + self._articles.running

    def _count(self) -> tuple[int, int]:
        """How many articles are done, of how many: a file not read yet counts as one."""
        known = self._library.counts().articles
        waiting = self._articles.count_waiting() if self._analyse else 0
        return known - waiting, known + self._folders.unread
