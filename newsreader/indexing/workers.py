"""Worker processes behind the stdlib's Executor interface.

One spawned process per slot. A work item is a batch; its worker announces each item before it
touches it, so that a death, a limit or a cancel is charged to that item alone and the rest of the
batch goes to a fresh worker. ``concurrent.futures.ProcessPoolExecutor`` instead breaks every
pending future at a single death without saying who died.
"""

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from functools import partial
from multiprocessing import connection
from typing import Any, ParamSpec, TypeVar, cast, overload

from newsreader.errors import AnalysisError
from newsreader.indexing.batches import Batch, Done, Failed, Item, Result
from newsreader.indexing.slots import (
    NO_LIMIT,
    Call,
    Slot,
    Task,
    cancel,
    cause_of_death,
    messages,
    was_ended,
)
from newsreader.indexing.worker import Finished, Started, Unreadable, work

_P = ParamSpec("_P")
_T = TypeVar("_T")

_MOST_WORKERS = 8
_IDLE_S = 60.0
#: A pipeline keeps every word it has met, some 60 MB after 100,000 articles; a fresh worker takes
#: a second to start.
_MOST_ITEMS = 20_000
_STARTS_BEFORE_GIVING_UP = 3
_CONTEXT = multiprocessing.get_context("spawn")


def default_workers() -> int:
    """One worker for each processor this process may use, within reason: each holds a pipeline
    of some 200 MB."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(usable or 1, _MOST_WORKERS))


class WorkerPool(Executor):
    """An executor of spawned processes in which a death costs one item.

    ``submit(batch)`` with a ``Batch`` gives a future of the batch's outcomes, one per item, in
    order. ``submit(function, *arguments)`` is a batch of one, whose failure is raised as
    AnalysisError. Workers start when first needed, and end when idle for ``idle_s`` seconds or
    when the batch is done with which they have had ``most_items`` items.
    """

    def __init__(
        self,
        workers: int | None = None,
        *,
        idle_s: float = _IDLE_S,
        most_items: int = _MOST_ITEMS,
    ) -> None:
        self._size = workers if workers is not None else default_workers()
        if self._size < 1:
            raise ValueError("a pool needs at least one worker")
        self._idle_s = idle_s
        self._most_items = most_items
        self._lock = threading.Lock()
        self._requests: deque[Callable[[], None]] = deque()
        self._bell_in, self._bell = _CONTEXT.Pipe(duplex=False)
        self._thread: threading.Thread | None = None
        self._closed = False
        # Everything below belongs to the managing thread alone.
        self._queue: deque[Task] = deque()
        self._slots: list[Slot] = []
        self._failed_starts = 0
        self._leaving = False

    @property
    def size(self) -> int:
        """How many workers run at most."""
        return self._size

    @overload
    def submit(self, fn: Batch[Item, Result], /) -> "Future[tuple[Done[Result] | Failed, ...]]": ...
    @overload
    def submit(
        self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs
    ) -> "Future[_T]": ...
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Schedule a batch or a call. What cannot be pickled is refused here and now."""
        future: Future[Any] = Future()
        if isinstance(fn, Batch):
            task = Task(fn, future, list(range(len(fn.items))), single=False)
        else:
            call: Batch[Any, Any] = Batch(Call(partial(fn, *args, **kwargs)), (None,), NO_LIMIT)
            task = Task(call, future, [0], single=True)
        task.order()
        if not task.remaining:
            future.set_result(())
            return future
        self._ask(partial(self._enqueue, task), opening=True)
        return future

    def cancel_all(self) -> None:
        """End every batch, also those under way, at once. Their futures are cancelled, or raise
        CancelledError where they were running."""
        self._ask(self._cancel_all)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Finish what is queued, or cancel it, then end the workers. Running batches finish."""
        with self._lock:
            self._closed = True
            thread = self._thread
        if thread is None:
            self._bell.close()
            self._bell_in.close()
            return
        self._ask(partial(self._leave, cancel_futures))
        if wait:
            thread.join()

    def close(self) -> None:
        """End everything at once and wait until the workers are gone."""
        self.cancel_all()
        self.shutdown()

    # The calling side -----------------------------------------------------------------------

    def _ask(self, request: Callable[[], None], *, opening: bool = False) -> None:
        with self._lock:
            if opening:
                if self._closed:
                    raise RuntimeError("the worker pool is closed")
                if self._thread is None:
                    self._thread = threading.Thread(
                        target=self._manage, name="worker-pool", daemon=True
                    )
                    self._thread.start()
            if self._thread is None:
                return
            self._requests.append(request)
            with suppress(OSError):  # the managing thread has left
                self._bell.send_bytes(b"!")

    # The managing thread --------------------------------------------------------------------

    def _manage(self) -> None:
        if hasattr(signal, "pthread_sigmask"):
            # Workers inherit this: Ctrl+C in a terminal must not end them while they start.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            while True:
                self._take_requests()
                self._assign()
                if self._leaving and not self._queue and not self._busy():
                    return
                self._listen()
                self._enforce_limits()
        finally:
            for slot in list(self._slots):
                self._end(slot)
            with self._lock:
                self._bell.close()
                self._bell_in.close()

    def _busy(self) -> bool:
        return any(slot.task is not None for slot in self._slots)

    def _take_requests(self) -> None:
        while True:
            with self._lock:
                if not self._requests:
                    return
                request = self._requests.popleft()
            request()

    def _enqueue(self, task: Task) -> None:
        if task.batch.urgent:
            self._queue.appendleft(task)
        else:
            self._queue.append(task)

    def _cancel_all(self) -> None:
        queued, self._queue = self._queue, deque()
        for task in queued:
            cancel(task)
        for slot in [slot for slot in self._slots if slot.task is not None]:
            task, slot.task = cast(Task, slot.task), None
            self._end(slot)
            cancel(task)

    def _leave(self, cancel_futures: bool) -> None:
        self._leaving = True
        if cancel_futures:
            queued, self._queue = self._queue, deque()
            for task in queued:
                cancel(task)

    def _assign(self) -> None:
        while self._queue:
            slot = next((slot for slot in self._slots if slot.task is None), None)
            if slot is None:
                if len(self._slots) >= self._size or not self._start():
                    return
                continue
            task = self._queue.popleft()
            if not task.future.running() and not task.future.set_running_or_notify_cancel():
                continue
            slot.task, slot.current, slot.deadline = task, None, NO_LIMIT
            try:
                slot.pipe.send_bytes(task.order())
            except OSError:
                self._bury(slot)

    def _start(self) -> bool:
        try:
            ours, theirs = _CONTEXT.Pipe()
        except OSError as error:
            self._start_failed(str(error))
            return False
        process = _CONTEXT.Process(
            target=work, args=(theirs,), name="newsreader-worker", daemon=True
        )
        try:
            process.start()
        except OSError as error:
            ours.close()
            self._start_failed(str(error))
            return False
        finally:
            theirs.close()
        self._slots.append(Slot(process, ours, idle_since=time.monotonic()))
        return True

    def _start_failed(self, why: str) -> None:
        self._failed_starts += 1
        if self._failed_starts < _STARTS_BEFORE_GIVING_UP:
            return
        self._failed_starts = 0
        queued, self._queue = self._queue, deque()
        for task in queued:
            if task.future.running() or task.future.set_running_or_notify_cancel():
                task.future.set_exception(
                    AnalysisError(f"worker processes cannot be started ({why})")
                )

    def _listen(self) -> None:
        sources: dict[Any, Slot | None] = {self._bell_in: None}
        for slot in self._slots:
            sources[slot.pipe] = slot
            sources[slot.process.sentinel] = slot
        ready = connection.wait(list(sources), self._patience())
        if self._bell_in in ready:
            while self._bell_in.poll():
                self._bell_in.recv_bytes()
        for slot in {id(s): s for s in map(sources.get, ready) if s is not None}.values():
            self._hear(slot)

    def _patience(self) -> float | None:
        """Seconds until something is due that nobody will announce."""
        due = [
            slot.deadline if slot.task is not None else slot.idle_since + self._idle_s
            for slot in self._slots
        ]
        if self._queue and len(self._slots) < self._size:
            due.append(time.monotonic() + 0.2)  # a start failed: try again soon
        soonest = min(due, default=NO_LIMIT)
        return None if soonest == NO_LIMIT else max(0.0, soonest - time.monotonic())

    def _hear(self, slot: Slot) -> None:
        # Asked before the pipe is emptied, so that the last words of a dead worker are heard.
        dead = not slot.process.is_alive()
        for message in messages(slot.pipe):
            self._understand(slot, message)
        if dead and slot in self._slots:
            self._bury(slot)

    def _understand(self, slot: Slot, message: object) -> None:
        task = slot.task
        if message is None:
            self._bury(slot)
        elif task is None:
            pass
        elif isinstance(message, Started):
            slot.proven = True
            self._failed_starts = 0
            slot.current = message
            slot.deadline = time.monotonic() + task.batch.limit_s
        elif isinstance(message, Finished):
            if slot.current is not None and slot.current.number is not None:
                slot.current, slot.deadline = None, NO_LIMIT
            slot.items += 1
            task.remaining.remove(message.number)
            task.outcomes[message.number] = message.outcome
            if not task.remaining:
                self._rest(slot)
                task.settle()
        elif isinstance(message, Unreadable):
            self._rest(slot)
            task.future.set_exception(
                AnalysisError(f"a worker does not understand its task ({message.reason})")
            )

    def _enforce_limits(self) -> None:
        now = time.monotonic()
        for slot in list(self._slots):
            if slot.task is None:
                if slot.idle_since + self._idle_s <= now or slot.items >= self._most_items:
                    self._end(slot)
            elif slot.deadline <= now:
                limit = slot.task.batch.limit_s
                self._charge(slot, f"took longer than {limit:g} seconds")

    def _rest(self, slot: Slot) -> None:
        slot.task, slot.current, slot.deadline = None, None, NO_LIMIT
        slot.idle_since = time.monotonic()

    def _bury(self, slot: Slot) -> None:
        """The worker is dead: charge the item it was at, and let the others go on. One that was
        at work when somebody else ended the worker is tried once more before it is charged."""
        slot.process.join(1.0)
        exitcode = slot.process.exitcode
        words = cause_of_death(exitcode)
        if slot.task is not None and slot.current is not None:
            number = slot.current.number
            if number is not None and was_ended(exitcode) and slot.task.try_again(number):
                self._go_on(slot)
            else:
                self._charge(slot, f"ended the worker process ({words})")
            return
        task, slot.task = slot.task, None
        self._end(slot)
        if task is not None:
            self._queue.appendleft(task)
            if not slot.proven:
                self._start_failed(words)

    def _charge(self, slot: Slot, reason: str) -> None:
        """End the worker; what it was at has failed, the rest of its batch goes on."""
        task, at = cast(Task, slot.task), cast(Started, slot.current)
        if at.number is None:
            task.one_by_one = True  # to find out which item it was
        else:
            task.remaining.remove(at.number)
            task.outcomes[at.number] = Failed(reason)
        self._go_on(slot)

    def _go_on(self, slot: Slot) -> None:
        """End the worker; what is left of its batch goes to another. What is tried a second time
        waits until the rest is done: whatever ended the worker may have passed by then."""
        task, slot.task = cast(Task, slot.task), None
        self._end(slot)
        if not task.remaining:
            task.settle()
        elif task.is_second:
            self._queue.append(task)
        else:
            self._queue.appendleft(task)

    def _end(self, slot: Slot) -> None:
        self._slots.remove(slot)
        slot.process.kill()
        slot.process.join()
        slot.process.close()
        slot.pipe.close()
