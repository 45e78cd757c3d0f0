"""A pool's bookkeeping: what is asked of it, and the worker processes it has."""

import pickle
import signal
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import connection
from typing import Any

from newsreader.errors import AnalysisError
from newsreader.indexing.batches import Batch, Done, Failed
from newsreader.indexing.worker import Order, Started

NO_LIMIT = float("inf")

_OF_OTHERS = {
    getattr(signal, name) for name in ("SIGKILL", "SIGTERM", "SIGHUP") if hasattr(signal, name)
}


@dataclass(eq=False, slots=True)
class Task:
    """A batch on its way, with the numbers of the items that are still to do.

    ``single`` is a plain call, whose future has its result instead of a tuple of outcomes.
    ``one_by_one`` after a batch taken as a whole brought its worker down. ``second`` are items
    that are tried a second time, after all others.
    """

    batch: Batch[Any, Any]
    future: "Future[Any]"
    remaining: list[int]
    single: bool
    one_by_one: bool = False
    second: set[int] = field(default_factory=set)
    outcomes: dict[int, Done[Any] | Failed] = field(default_factory=dict)

    def order(self) -> bytes:
        """What a worker is sent: all that is still to do."""
        items = tuple((number, self.batch.items[number]) for number in self.remaining)
        together = None if self.one_by_one else self.batch.together
        return pickle.dumps(Order(self.batch.function, together, items))

    def try_again(self, number: int) -> bool:
        """Put the item behind the others of its batch; false where that has been done before."""
        if number in self.second:
            return False
        self.second.add(number)
        self.remaining.remove(number)
        self.remaining.append(number)
        return True

    @property
    def is_second(self) -> bool:
        """Whether only items are left that are tried a second time."""
        return self.second.issuperset(self.remaining)

    def settle(self) -> None:
        """Hand the outcomes to whoever waits."""
        if not self.single:
            self.future.set_result(tuple(self.outcomes[n] for n in sorted(self.outcomes)))
            return
        outcome = self.outcomes[0]
        if isinstance(outcome, Failed):
            self.future.set_exception(AnalysisError(outcome.reason))
        else:
            self.future.set_result(outcome.value)


@dataclass(eq=False, slots=True)
class Slot:
    """A worker process and what it is at. ``deadline`` and ``idle_since`` are monotonic seconds;
    ``proven`` once it has begun an item, so that it was able to start; ``items`` it has done."""

    process: Any
    pipe: "connection.Connection[Any, Any]"
    task: Task | None = None
    current: Started | None = None
    deadline: float = NO_LIMIT
    idle_since: float = 0.0
    proven: bool = False
    items: int = 0


@dataclass(frozen=True, slots=True)
class Call:
    """A plain call as a function over one item that does not matter."""

    call: "partial[Any]"

    def __call__(self, _item: None) -> Any:
        """Make the call."""
        return self.call()


def messages(pipe: "connection.Connection[Any, Any]") -> Iterator[object]:
    """What the worker has said, then None if it will say no more."""
    while True:
        try:
            if not pipe.poll():
                return
            message = pipe.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            yield None
            return
        yield message


def cancel(task: Task) -> None:
    """End the wait of whoever waits for the task."""
    if not task.future.cancel():
        task.future.set_exception(CancelledError())


def was_ended(exitcode: int | None) -> bool:
    """Whether somebody else ended a process that has this ``Process.exitcode``: a person, or a
    system that was short of memory."""
    return exitcode is not None and -exitcode in _OF_OTHERS


def cause_of_death(exitcode: int | None) -> str:
    """What ``Process.exitcode`` tells, in words."""
    if exitcode is None:
        return "it closed its pipe"
    if exitcode >= 0:
        return f"exit status {exitcode}"
    try:
        name = signal.Signals(-exitcode).name
    except ValueError:
        return f"signal {-exitcode}"
    hint = ", perhaps for want of memory" if name == "SIGKILL" else ""
    return f"signal {-exitcode}, {name}{hint}"
