"""A pattern looked for in another process, for as long as a reader may be asked to wait."""

import contextlib
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from newsreader.app.actions.pattern_process import READY, PatternHits, PatternJob, serve
from newsreader.app.translation import tr

LIMIT_S = 3.0
"""How long a pattern is looked for before it is given up."""
_START_S = 20.0
_LOOK_S = 0.05  # how often a search asks whether it is still wanted


class PatternSearch(QObject):
    """Answers the latest job with ``found``, which carries its PatternHits on the GUI thread."""

    found = Signal(object)
    _answered = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._dropped = threading.Event()
        self._answered.connect(self._take)

    def start(self, job: PatternJob) -> None:
        """Look for this from now on, and no longer for what was looked for before."""
        self.cancel()
        self._dropped = threading.Event()
        words = (self._number, job, self._dropped)
        threading.Thread(target=self._run, args=words, name="find", daemon=True).start()

    def cancel(self) -> None:
        """Look for nothing any more."""
        self._number += 1
        self._dropped.set()

    def _take(self, number: int, hits: PatternHits) -> None:
        if number == self._number:
            self.found.emit(hits)

    def _run(self, number: int, job: PatternJob, dropped: threading.Event) -> None:
        hits = _find(job, dropped)
        if hits is not None and not dropped.is_set():
            # The window may be gone by now, and this object with it.
            with contextlib.suppress(RuntimeError):
                self._answered.emit(number, hits)


def _find(job: PatternJob, dropped: threading.Event) -> PatternHits | None:
    """What a process of its own finds; None where it was dropped meanwhile."""
    import multiprocessing

    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), name="newsreader-find", daemon=True)
    try:
        process.start()
    except OSError as error:
        ours.close()
        return PatternHits([], problem=str(error))
    finally:
        theirs.close()
    try:
        if not _waits(ours.poll, _START_S, dropped) or ours.recv() != READY:
            return None if dropped.is_set() else _gone()
        ours.send(job)
        if not _waits(ours.poll, LIMIT_S, dropped):
            return None if dropped.is_set() else _too_long()
        answer: PatternHits = ours.recv()
        return answer
    except (EOFError, OSError):
        return _gone()
    finally:
        process.kill()
        process.join()
        ours.close()


def _waits(poll: Callable[[float], bool], seconds: float, dropped: threading.Event) -> bool:
    """Whether something came within so many seconds, while it was wanted."""
    end = time.monotonic() + seconds
    while not dropped.is_set() and time.monotonic() < end:
        if poll(_LOOK_S):
            return True
    return False


def _too_long() -> PatternHits:
    return PatternHits([], problem=tr("it takes too long here"))


def _gone() -> PatternHits:
    return PatternHits([], problem=tr("the search ended unexpectedly"))
