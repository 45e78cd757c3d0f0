"""What the indexer says while it works: changes and progress, not more often than is of use."""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from newsreader.indexing.messages import (
    Changed,
    Event,
    FileFailed,
    Idle,
    PassedOver,
    Progress,
    Refused,
)
from newsreader.library import Failure
from newsreader.model import LibraryChange

_BETWEEN_CHANGES_S = 0.1
_BETWEEN_PROGRESS_S = 0.25
_PACE_WINDOW_S = 20.0
_PACE_START_S = 1.5
_PACE_FEW = 5  # articles
_PACE_FEW_S = 15.0


class Pace:
    """How long the rest will take, from how fast it went of late."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def seconds_left(self, now: float, done: int, total: int) -> float | None:
        """The estimate at time ``now`` (in seconds of any clock), None until it can be told."""
        if self._seen and done < self._seen[-1][1]:
            self._seen.clear()
        self._seen.append((now, done))
        while now - self._seen[0][0] > _PACE_WINDOW_S:
            self._seen.popleft()
        start, before = self._seen[0]
        if done == before:
            # Nothing finished yet in this window: it starts when the first article does.
            self._seen.clear()
            self._seen.append((now, done))
            return None
        if now - start < _PACE_START_S:
            return None
        if done - before < _PACE_FEW and now - start < _PACE_FEW_S:
            # One article that was hurried through while files are still being read says little.
            return None
        return (total - done) * (now - start) / (done - before)


class Teller:
    """Sends events to ``on_event``: changes gathered, progress thinned, failures once each."""

    def __init__(self, on_event: Callable[[Event], None], clock: Callable[[], float]) -> None:
        self._on_event = on_event
        self._clock = clock
        self._change = LibraryChange()
        self._change_told = self._progress_told = float("-inf")
        self._last: tuple[int, int] | None = None
        self._pace = Pace()
        self._failures: dict[Path, str] = {}

    def add(self, change: LibraryChange) -> None:
        """A transaction was committed."""
        self._change |= change

    def fail(self, failure: Failure) -> bool:
        """A file failed. Said once for as long as the reason stays the same: whether it was."""
        if self._failures.get(failure.path) == failure.reason:
            return False
        self._failures[failure.path] = failure.reason
        self._on_event(FileFailed(failure))
        return True

    def recover(self, path: Path) -> None:
        """The file is fine (again)."""
        self._failures.pop(path, None)

    def forget_failures(self) -> None:
        """Whatever fails from now on is news."""
        self._failures.clear()

    def refuse(self, message: str) -> None:
        """A command could not be done."""
        self._on_event(Refused(message))

    def pass_over(self, problem: str) -> None:
        """Something that the person prefers cannot be used."""
        self._on_event(PassedOver(problem))

    def idle(self, *, cancelled: bool) -> None:
        """There is nothing left to do."""
        self.flush()
        self._pace = Pace()
        self._on_event(Idle(cancelled))

    def flush(self, *, always: bool = False, asked: bool = False) -> None:
        """Say at once what has changed; with ``always``, also that nothing has. ``asked`` to
        answer someone who waits for it, in any case."""
        change, self._change = self._change, LibraryChange()
        if change or always or asked:
            self._change_told = self._clock()
            self._on_event(Changed(change, asked))

    def patience(self) -> float | None:
        """Seconds until gathered changes are due, None when there are none."""
        if not self._change:
            return None
        return max(0.0, self._change_told + _BETWEEN_CHANGES_S - self._clock())

    def tell(self) -> None:
        """Say what has changed if the last time is long enough ago."""
        if self.patience() == 0.0:
            self.flush()

    def progress(self, count: Callable[[], tuple[int, int]], *, now: bool = False) -> None:
        """Say how far it is: ``count`` gives done and total, and is only asked when due."""
        if not now and self._clock() - self._progress_told < _BETWEEN_PROGRESS_S:
            return
        self._progress_told = self._clock()
        done, total = count()
        left = self._pace.seconds_left(self._clock(), done, total)
        if (done, total) != self._last or left is not None:
            self._last = (done, total)
            self._on_event(Progress(done, total, left))
