"""Work off the GUI thread: jobs on the library, answered on the GUI thread."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Hashable
from pathlib import Path
from threading import Condition
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from newsreader.errors import NewsreaderError
from newsreader.values import value

if TYPE_CHECKING:
    from newsreader.library import Library

T = TypeVar("T")

_TURN_S = 0.001
"""How long a job keeps Python's lock from the GUI thread, which asks for it many times in one
paint. Python's own 5 ms made a paint beside a job that computes take two to five times as long."""


@value
class _Job:
    number: int
    token: Hashable | None
    work: Callable[[Library], Any]


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

    def __init__(self, library_path: Path, is_stale: Callable[[_Job], bool]) -> None:
        super().__init__()
        # Or else Qt asks the thread's class for a name on the thread itself, without Python's lock,
        # while PySide may be building that class's description on this one: a crash.
        self.setObjectName("library")
        self._path = library_path
        self._is_stale = is_stale
        self._jobs: deque[_Job] = deque()
        self._urgent: deque[_Job] = deque()
        self._wake = Condition()
        self._stopped = False

    def put(self, job: _Job, *, urgent: bool) -> None:
        with self._wake:
            # Each in its order: an undo is of what was decided just before it.
            (self._urgent if urgent else self._jobs).append(job)
            self._wake.notify()

    def stop(self) -> None:
        with self._wake:
            self._stopped = True
            self._jobs.clear()
            self._urgent.clear()
            self._wake.notify()

    def run(self) -> None:
        # Here rather than above: it takes a while, and the window need not wait for it.
        from newsreader.library import Library

        library: Library | None = None
        try:
            while (job := self._next()) is not None:
                if self._is_stale(job):
                    self.answered.emit(_Answer(job))
                    continue
                try:
                    library = library or Library.open(self._path)
                    answer = _Answer(job, job.work(library))
                # Whatever a job raises is raised again on the GUI thread, never lost here.
                except Exception as error:
                    answer = _Answer(job, error=error)
                self.answered.emit(answer)
        finally:
            if library is not None:
                library.close()

    def _next(self) -> _Job | None:
        with self._wake:
            self._wake.wait_for(lambda: self._stopped or bool(self._urgent or self._jobs))
            return None if self._stopped else (self._urgent or self._jobs).popleft()


class Operations(QObject):
    """Runs jobs on a library, one after the other, on a thread of its own.

    ``failed`` carries the line of a :class:`NewsreaderError` that no one else takes; any other
    exception of a job is raised on the GUI thread. ``settled`` says that nothing is under way.
    """

    failed = Signal(str)
    settled = Signal()

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
    ) -> None:
        """Run ``job(library)`` on the worker thread and give its result to ``done`` here.

        Of the jobs with one ``token`` only the latest is answered: a job that has been overtaken
        is not started, and its result is dropped if it was. ``failed`` takes the line of a
        :class:`NewsreaderError`; without it the ``failed`` signal does. ``urgent`` jobs are done
        before all others, in the order in which they come.
        """
        if self._closed:
            return
        self._count += 1
        if token is not None:
            self._latest[token] = self._count
        self._owed[self._count] = _Owed(done, failed)
        self._worker.put(_Job(self._count, token, job), urgent=urgent)

    def forget(self, token: Hashable) -> None:
        """Drop the answer that is still owed for ``token``, if any."""
        self._latest.pop(token, None)

    def close(self) -> None:
        """Drop what is owed and end the thread, once the job under way has ended."""
        self._closed = True
        self._latest.clear()
        self._owed.clear()
        self._worker.stop()
        self._worker.wait()

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
