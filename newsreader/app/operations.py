"""Work off the GUI thread: jobs on the library, answered on the GUI thread."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Generator, Hashable, Iterator, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from threading import Condition, Event
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Signal

from newsreader.errors import LockedError, NewsreaderError
from newsreader.values import replace, value

if TYPE_CHECKING:
    from newsreader.library import Library

T = TypeVar("T")

_TURN_S = 0.001
"""How long a job keeps Python's lock from the GUI thread, which asks for it many times in one
paint. Python's own 5 ms made a paint beside a job that computes take two to five times as long."""

_PORTION = 50
"""Rows that are written at once, in 5 to 20 ms."""


_KNOCK_S = 0.1
"""How long what a person did waits for a library that is locked before others have a turn."""

_LEAST_OFTEN_S = 1.0
"""It has a turn itself at least so often, however many others there are."""

_UNTOLD_S = 1.0
"""For less it is not worth a word."""

_PATIENCE_S = 10.0
"""So long is it tried once the window has closed."""


@value
class _Job:
    number: int
    token: Hashable | None
    work: Callable[[Library], Any]
    lasting: bool = False


@value
class _Owed:
    """Who is told. It stays on the GUI thread: the last to hold a Qt object takes it away."""

    done: Callable[[Any], None]
    failed: Callable[[str], None] | None


@value
class _Answer:
    job: _Job
    result: Any = None
    error: Exception | None = None


class _Worker(QThread):
    """One thread with a library connection of its own, that does one job after the other."""

    answered = Signal(object)
    held = Signal(bool)

    def __init__(self, library_path: Path, is_stale: Callable[[_Job], bool]) -> None:
        super().__init__()
        # Or else Qt asks the thread's class for a name on the thread itself, without Python's lock,
        # while PySide may be building that class's description on this one: a crash.
        self.setObjectName("library")
        self._path = library_path
        self._is_stale = is_stale
        self._jobs: deque[_Job] = deque()
        self._urgent: deque[_Job] = deque()
        self._begun: deque[_Job] = deque()
        # What could not be written, and what is to be written after it.
        self._held: deque[_Job] = deque()
        self._held_since: float | None = None
        self._told = False
        self._tried = 0.0
        self._give_up: float | None = None
        self._wake = Condition()
        self._stopped = False
        self.has_answered = Event()

    def put(self, job: _Job, *, urgent: bool) -> None:
        with self._wake:
            # Each in its order: an undo is of what was decided just before it.
            (self._urgent if urgent else self._jobs).append(job)
            self._wake.notify()

    def stop(self) -> None:
        """Do no more than what is begun, and what a person wants kept."""
        with self._wake:
            self._stopped = True
            self._give_up = monotonic() + _PATIENCE_S
            self._jobs = deque(job for job in self._jobs if job.lasting)
            self._urgent = deque(job for job in self._urgent if job.lasting)
            self._wake.notify()

    def run(self) -> None:
        # Here rather than above: it takes a while, and the window need not wait for it.
        from newsreader.library import Library

        library: Library | None = None
        try:
            while (job := self._next()) is not None:
                if self._is_stale(job):
                    self._tell(_Answer(job))
                    continue
                try:
                    wanted = partial(self._is_wanted, job)
                    library = library or Library.open(self._path, wanted=wanted)
                    with library.waiting_to_write(_KNOCK_S) if job.lasting else nullcontext():
                        answer = self._turn(job, library)
                except LockedError as error:
                    answer = None if self._hold(job) else _Answer(job, error=error)
                # Whatever a job raises is raised again on the GUI thread, never lost here.
                except Exception as error:
                    answer = _Answer(job, error=error)
                if answer is not None:
                    if job.lasting:
                        self._let_go()
                    self._tell(answer)
        finally:
            if library is not None:
                library.close()

    def _tell(self, answer: _Answer) -> None:
        self.answered.emit(answer)
        self.has_answered.set()

    def _is_wanted(self, job: _Job) -> bool:
        """Whether the library is still to be opened for ``job``, which can take its time."""
        return job.lasting or not self._stopped or bool(self._jobs or self._urgent)

    def _turn(self, job: _Job, library: Library) -> _Answer | None:
        """The answer of ``job``; None where it yielded, and waits for its next turn."""
        result = job.work(library)
        if not isinstance(result, Generator):
            return _Answer(job, result)
        try:
            next(result)
        except StopIteration as end:
            return _Answer(job, end.value)
        # What is done in part cannot be tried again from the start.
        self._begun.append(replace(job, work=lambda _: result, lasting=False))
        return None

    def _hold(self, job: _Job) -> bool:
        """Keep what a person did for later, before whatever they did since; false where it is to
        be given up."""
        if not job.lasting or (self._give_up is not None and monotonic() > self._give_up):
            return False
        self._held.appendleft(job)
        self._tried = monotonic()
        self._held_since = self._held_since or self._tried
        if not self._told and self._tried - self._held_since > _UNTOLD_S:
            self._told = True
            self.held.emit(True)
        return True

    def _let_go(self) -> None:
        """What a person did has been written, or cannot be."""
        if not self._held:
            self._held_since = None
            if self._told:
                self._told = False
                self.held.emit(False)

    def _next(self) -> _Job | None:
        """What is asked for comes before what is begun. What is held comes when there is nothing
        else, or now and then; what is to be written waits behind it."""
        with self._wake:
            while True:
                overdue = monotonic() - self._tried > _LEAST_OFTEN_S
                waiting = self._urgent or self._jobs or self._begun
                if self._held and (overdue or not waiting):
                    return self._held.popleft()
                if waiting:
                    job = waiting.popleft()
                    if not (job.lasting and self._held):
                        return job
                    self._held.append(job)
                elif self._stopped:
                    return None
                else:
                    self._wake.wait()


class Operations(QObject):
    """Runs jobs on a library, one after the other, on a thread of its own.

    ``failed`` carries the line of a :class:`NewsreaderError` that no one else takes; any other
    exception of a job is raised on the GUI thread. ``settled`` says that nothing is under way.
    ``held`` says that what a person did waits, because another program has the library locked, and
    then that it waits no longer; what only reads goes on meanwhile.
    """

    failed = Signal(str)
    settled = Signal()
    held = Signal(bool)

    def __init__(self, library_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = library_path
        self._count = 0
        self._closed = False
        self._latest: dict[Hashable, int] = {}
        self._owed: dict[int, _Owed] = {}
        sys.setswitchinterval(_TURN_S)
        self._worker = _Worker(library_path, self._is_stale)
        self._worker.answered.connect(self._deliver)
        self._worker.held.connect(self.held)
        self._worker.start()

    @property
    def library_path(self) -> Path:
        """The library that jobs are given."""
        return self._path

    @property
    def busy(self) -> bool:
        """True while an answer is owed."""
        return bool(self._owed)

    def run(
        self,
        job: Callable[[Library], T],
        done: Callable[[T], None],
        *,
        token: Hashable | None = None,
        failed: Callable[[str], None] | None = None,
        urgent: bool = False,
        lasting: bool = False,
    ) -> None:
        """Run ``job(library)`` on the worker thread and give its result to ``done`` here.

        Of the jobs with one ``token`` only the latest is answered: a job that has been overtaken
        is not started, and its result is dropped if it was. ``failed`` takes the line of a
        :class:`NewsreaderError`; without it the ``failed`` signal does. ``urgent`` jobs are done
        before all others, in the order in which they come. ``lasting`` ones, which write what a
        person did, are done even when this is closed before their turn.
        """
        self._put(_Job(self._count + 1, token, job, lasting), _Owed(done, failed), urgent=urgent)

    def run_bit_by_bit(
        self,
        job: Callable[[Library], Generator[None, None, T]],
        done: Callable[[T], None],
        *,
        token: Hashable | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Run a long ``job``, which yields where others may come between: so they do, whether they
        were asked for before or after. Its result is what it returns. It writes what a person
        asked for, and is done to the end even when this is closed; one with a ``token`` only
        reads, and ends when it is overtaken or this is closed."""
        bits = _Job(self._count + 1, token, job, lasting=token is None)
        self._put(bits, _Owed(done, failed), urgent=False)

    def settle(self, patience_s: float) -> None:
        """Wait for the answers that are owed, and those that are asked for meanwhile, and give
        them to whom they are owed, for so long at most. Nothing else is done meanwhile: no paints,
        no input."""
        end = monotonic() + patience_s
        while self.busy and (left := end - monotonic()) > 0:
            if self._worker.has_answered.wait(left):
                self._worker.has_answered.clear()
                QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def forget(self, token: Hashable) -> None:
        """Drop the answer that is still owed for ``token``, if any."""
        self._latest.pop(token, None)

    def close(self) -> None:
        """Drop what is owed and end the thread, once the job under way and those that are
        ``lasting`` have been done."""
        self._closed = True
        self._latest.clear()
        self._owed.clear()
        self._worker.stop()
        self._worker.wait()

    def _put(self, job: _Job, owed: _Owed, *, urgent: bool) -> None:
        if self._closed:
            return
        self._count = job.number
        if job.token is not None:
            self._latest[job.token] = job.number
        self._owed[job.number] = owed
        self._worker.put(job, urgent=urgent)

    def _is_stale(self, job: _Job) -> bool:
        return job.token is not None and self._latest.get(job.token) != job.number

    def _deliver(self, answer: _Answer) -> None:
        if self._closed:
            return
        job = answer.job
        owed = self._owed.pop(job.number)
        try:
            if self._is_stale(job):
                return
            if job.token is not None:
                del self._latest[job.token]
            if answer.error is None:
                owed.done(answer.result)
            elif not isinstance(answer.error, NewsreaderError):
                raise answer.error
            elif owed.failed is not None:
                owed.failed(str(answer.error))
            else:
                self.failed.emit(str(answer.error))
        finally:
            if not self._owed:
                self.settled.emit()


def portions(rows: Sequence[T]) -> Iterator[tuple[int, Sequence[T]]]:
    """Many rows in portions, each of which may be a bit of a job; each with the index of its first
    row."""
    for first in range(0, len(rows), _PORTION):
        yield first, rows[first : first + _PORTION]
