"""What runs inside a worker process: batches from a pipe, outcomes back.

Light on purpose: nothing heavy is imported before the first batch asks for it.
"""

import contextlib
import ctypes
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from typing import Any

from newsreader.indexing.batches import Done, Failed, run_item, run_together

_NICENESS = 10
#: Bytes. A worker that holds a pipeline has 0.4 GB; the hungriest honest file measured added 1.
_MOST_MEMORY = 4_000_000_000
_PR_SET_PDEATHSIG = 1
_ONE_THREAD = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "BLIS_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is given: a batch's functions, and its items with their numbers."""

    function: Callable[[Any], Any]
    together: Callable[[Sequence[Any]], Sequence[Any]] | None
    items: tuple[tuple[int, Any], ...]


@dataclass(frozen=True, slots=True)
class Started:
    """The worker is about to touch this item; all of its order at once where None."""

    number: int | None


@dataclass(frozen=True, slots=True)
class Finished:
    """What became of this item."""

    number: int
    outcome: Done[Any] | Failed


@dataclass(frozen=True, slots=True)
class Unreadable:
    """The order itself could not be understood here."""

    reason: str


def work(pipe: "connection.Connection[Any, Any]") -> None:
    """Do orders until the pipe closes. Dies with its parent, whatever became of that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    for name in _ONE_THREAD:
        os.environ[name] = "1"
    _be_humble()
    _bound_memory()
    _die_with_parent()
    while True:
        try:
            data = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        try:
            order: Order = pickle.loads(data)
        except Exception as error:  # whatever unpickling the caller's types may raise
            if not _send(pipe, Unreadable(f"{type(error).__name__}: {error}")):
                return
            continue
        if not _do(pipe, order):
            return


def _do(pipe: "connection.Connection[Any, Any]", order: Order) -> bool:
    """Do an order; false when nobody listens any more."""
    if order.together is not None and len(order.items) > 1:
        if not _send(pipe, Started(None)):
            return False
        outcomes = run_together(order.together, [item for _, item in order.items])
        if outcomes is not None:
            return all(
                _send_outcome(pipe, number, outcome)
                for (number, _), outcome in zip(order.items, outcomes, strict=True)
            )
    return all(
        _send(pipe, Started(number)) and _send_outcome(pipe, number, run_item(order.function, item))
        for number, item in order.items
    )


def _send_outcome(
    pipe: "connection.Connection[Any, Any]", number: int, outcome: Done[Any] | Failed
) -> bool:
    try:
        return _send(pipe, Finished(number, outcome))
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        return _send(pipe, Finished(number, Failed(f"gave a result that cannot be sent: {error}")))


def _send(pipe: "connection.Connection[Any, Any]", message: object) -> bool:
    try:
        pipe.send(message)
    except OSError:
        return False  # nobody listens any more
    return True


def _be_humble() -> None:
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_NICENESS)


def _bound_memory() -> None:
    """Makes a file that asks for more than any article needs fail, and not the machine."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # not on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        most = _MOST_MEMORY if hard == resource.RLIM_INFINITY else min(_MOST_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _die_with_parent() -> None:
    if sys.platform == "linux":
        # Also ends a worker that is stuck in C code and never gives another thread a turn.
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    threading.Thread(target=_follow_parent, name="follow-parent", daemon=True).start()


def _follow_parent() -> None:
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
