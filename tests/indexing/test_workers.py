import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, wait
from functools import partial
from pathlib import Path

import pytest

from newsreader.errors import AnalysisError
from newsreader.indexing.batches import Batch, Done, Failed
from newsreader.indexing.workers import WorkerPool, default_workers
from tests.indexing import jobs_for_tests as jobs
from tests.indexing.waiting import until


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    pool = WorkerPool(1)
    yield pool
    pool.close()


FIVE = (1, 2, 3, 4, 5)
PATIENT = 600.0


def test_a_batch_gives_one_outcome_per_item_in_order(pool: WorkerPool) -> None:
    outcomes = pool.submit(Batch(jobs.double, FIVE, PATIENT)).result()
    assert outcomes == tuple(Done(2 * n) for n in FIVE)


def test_it_is_an_executor_for_plain_calls_too(pool: WorkerPool) -> None:
    executor: Executor = pool
    assert executor.submit(jobs.add, 2, two=3).result() == 5
    with pytest.raises(AnalysisError, match="three is not an article"):
        executor.submit(jobs.refuse_at_three, 3).result()


def test_any_executor_can_run_a_batch() -> None:
    batch = Batch(jobs.refuse_at_three, FIVE, PATIENT)
    assert batch()[2] == Failed("three is not an article")
    assert batch()[3] == Done(4)


def test_an_empty_batch_is_done_at_once(pool: WorkerPool) -> None:
    empty: tuple[int, ...] = ()
    assert pool.submit(Batch(jobs.double, empty, PATIENT)).result() == ()


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (jobs.exit_at_three, "ended the worker process (exit status 7)"),
        (jobs.segfault_at_three, "ended the worker process (signal 11, SIGSEGV)"),
        (jobs.refuse_at_three, "three is not an article"),
        (jobs.devour_at_three, "needs more memory than there is for one file"),
        (jobs.stumble_at_three, "ValueError: nobody thought of three"),
        (jobs.unsendable_at_three, "gave a result that cannot be sent"),
    ],
)
def test_one_bad_item_costs_only_itself(
    pool: WorkerPool, function: Callable[[int], object], words: str
) -> None:
    outcomes = pool.submit(Batch(function, FIVE, PATIENT)).result()
    assert [o.value for o in outcomes if isinstance(o, Done)] == [1, 2, 4, 5]
    failed = outcomes[2]
    assert isinstance(failed, Failed)
    assert words in failed.reason
    assert pool.submit(jobs.double, 4).result() == 8


def test_an_item_whose_worker_was_killed_is_tried_once_more(
    pool: WorkerPool, tmp_path: Path
) -> None:
    killed = jobs.KilledAtThree(tmp_path, times=1)

    outcomes = pool.submit(Batch(killed, FIVE, PATIENT)).result()

    assert outcomes == tuple(Done(n) for n in FIVE)


def test_an_item_whose_worker_is_killed_twice_has_failed(pool: WorkerPool, tmp_path: Path) -> None:
    killed = jobs.KilledAtThree(tmp_path, times=2)

    outcomes = pool.submit(Batch(killed, FIVE, PATIENT)).result()

    assert [o.value for o in outcomes if isinstance(o, Done)] == [1, 2, 4, 5]
    failed = outcomes[2]
    assert isinstance(failed, Failed)
    assert "SIGKILL, perhaps for want of memory" in failed.reason


def test_a_kill_while_items_are_taken_together_costs_no_try(
    pool: WorkerPool, tmp_path: Path
) -> None:
    killed = jobs.KilledAtThree(tmp_path, times=2)

    outcomes = pool.submit(Batch(killed, FIVE, PATIENT, together=killed.together)).result()

    assert outcomes == tuple(Done(n) for n in FIVE)


def test_what_is_tried_again_waits_until_the_rest_is_done(pool: WorkerPool, tmp_path: Path) -> None:
    (tmp_path / "killed").mkdir()
    killed = jobs.KilledAtThree(tmp_path / "killed", times=1)
    first = pool.submit(Batch(killed, (3,), PATIENT))
    second = pool.submit(Batch(jobs.double, FIVE, PATIENT))
    ended: list[str] = []
    first.add_done_callback(lambda _: ended.append("first"))
    second.add_done_callback(lambda _: ended.append("second"))
    wait([first, second])

    assert first.result() == (Done(3),)
    assert ended == ["second", "first"]


def test_an_item_over_its_limit_is_ended_alone(pool: WorkerPool) -> None:
    outcomes = pool.submit(Batch(jobs.hang_at_three, FIVE, limit_s=0.5)).result()
    assert outcomes[2] == Failed("took longer than 0.5 seconds")
    assert [o.value for o in outcomes if isinstance(o, Done)] == [1, 2, 4, 5]


@pytest.mark.parametrize("function", [jobs.exit_at_three, jobs.stumble_at_three])
def test_items_taken_together_are_told_apart_when_one_is_bad(
    pool: WorkerPool, function: Callable[[int], int]
) -> None:
    batch = Batch(function, FIVE, PATIENT, together=partial(jobs.each, function))
    outcomes = pool.submit(batch).result()
    assert [type(outcome) for outcome in outcomes] == [Done, Done, Failed, Done, Done]


def test_items_taken_together_are_told_apart_when_they_take_too_long(pool: WorkerPool) -> None:
    batch = Batch(jobs.double, FIVE, limit_s=0.5, together=partial(jobs.each, jobs.hang_at_three))
    assert pool.submit(batch).result() == tuple(Done(2 * n) for n in FIVE)


def test_items_taken_together(pool: WorkerPool) -> None:
    batch = Batch(jobs.exit_at_three, FIVE, PATIENT, together=partial(jobs.each, jobs.double))
    assert pool.submit(batch).result() == tuple(Done(2 * n) for n in FIVE)
    assert batch() == tuple(Done(2 * n) for n in FIVE)


def test_a_death_does_not_touch_other_batches() -> None:
    with WorkerPool(2) as pool:
        futures = [pool.submit(Batch(jobs.exit_at_three, FIVE, PATIENT)) for _ in range(3)]
        futures += [pool.submit(Batch(jobs.double, FIVE, PATIENT)) for _ in range(3)]
        kinds = [[type(outcome) for outcome in future.result()] for future in futures]
    assert kinds[:3] == [[Done, Done, Failed, Done, Done]] * 3
    assert kinds[3:] == [[Done] * 5] * 3


def test_an_urgent_batch_goes_first(pool: WorkerPool, tmp_path: Path) -> None:
    sign = tmp_path / "sign"
    order: list[str] = []
    first = pool.submit(Batch(jobs.hang_at_three, (1, 3), limit_s=0.5))
    late = pool.submit(Batch(jobs.double, (1,), PATIENT))
    late.add_done_callback(lambda _future: order.append("late"))
    urgent = pool.submit(Batch(jobs.double, (1,), PATIENT, urgent=True))
    urgent.add_done_callback(lambda _future: order.append("urgent"))
    wait([first, late, urgent])
    until(lambda: len(order) == 2)
    assert order == ["urgent", "late"]
    assert not sign.exists()


def test_cancel_ends_what_runs_and_what_waits(pool: WorkerPool, tmp_path: Path) -> None:
    sign = tmp_path / "pid"
    running = pool.submit(Batch(jobs.announce_and_hang, (sign,), PATIENT))
    waiting = pool.submit(Batch(jobs.double, FIVE, PATIENT))
    until(lambda: sign.exists() and sign.read_text() != "")
    worker = int(sign.read_text())
    pool.cancel_all()
    with pytest.raises(CancelledError):
        running.result()
    with pytest.raises(CancelledError):
        waiting.result()
    until(lambda: not is_alive(worker))
    assert pool.submit(jobs.double, 1).result() == 2


def test_a_future_cancelled_while_it_waits_never_runs(pool: WorkerPool, tmp_path: Path) -> None:
    sign = tmp_path / "pid"
    pool.submit(Batch(jobs.announce_and_hang, (sign,), limit_s=0.5))
    waiting = pool.submit(Batch(jobs.announce_and_hang, (tmp_path / "never",), PATIENT))
    assert waiting.cancel()
    assert pool.submit(jobs.double, 1).result() == 2
    assert not (tmp_path / "never").exists()


def test_shutdown_finishes_what_is_queued() -> None:
    pool = WorkerPool(1)
    futures = [pool.submit(jobs.double, n) for n in FIVE]
    pool.shutdown()
    assert [future.result() for future in futures] == [2 * n for n in FIVE]
    with pytest.raises(RuntimeError):
        pool.submit(jobs.double, 1)


def test_a_pool_never_used_closes() -> None:
    WorkerPool(3).close()


def test_idle_workers_end_and_come_back() -> None:
    with WorkerPool(1, idle_s=0.0) as pool:
        first = pool.submit(jobs.pid, None).result()
        until(lambda: not is_alive(first))
        assert pool.submit(jobs.pid, None).result() != first


def test_a_worker_that_has_done_much_makes_room_for_a_fresh_one() -> None:
    with WorkerPool(1, most_items=3) as pool:
        first, second, third = (
            set(pool.submit(Batch(jobs.pid, two, PATIENT)).result())
            for two in ((1, 2), (3, 4), (5,))
        )
    assert len(first) == len(third) == 1
    assert first == second
    assert third.isdisjoint(first)


def test_workers_compute_on_one_thread_and_step_back(pool: WorkerPool) -> None:
    assert pool.submit(jobs.environment, "OPENBLAS_NUM_THREADS").result() == "1"
    assert pool.submit(jobs.environment, "OMP_NUM_THREADS").result() == "1"
    assert pool.submit(jobs.niceness, None).result() > os.nice(0)


def test_a_batch_that_cannot_be_sent_is_refused_at_once(pool: WorkerPool) -> None:
    with pytest.raises((AttributeError, TypeError, Exception), match="pickle"):
        pool.submit(lambda: 1)


def test_an_interrupt_in_the_terminal_leaves_workers_alone(pool: WorkerPool) -> None:
    worker = pool.submit(jobs.pid, None).result()
    os.kill(worker, signal.SIGINT)
    assert pool.submit(jobs.pid, None).result() == worker


def test_workers_die_with_a_killed_parent(tmp_path: Path) -> None:
    sign = tmp_path / "pid"
    script = tmp_path / "parent.py"
    script.write_text(
        textwrap.dedent(
            f"""
            import pathlib
            from newsreader.indexing.batches import Batch
            from newsreader.indexing.workers import WorkerPool
            from tests.indexing import jobs_for_tests as jobs

            if __name__ == "__main__":
                pool = WorkerPool(1)
                sign = pathlib.Path({str(sign)!r})
                pool.submit(Batch(jobs.announce_and_hang, (sign,), 600.0)).result()
            """
        )
    )
    environment = dict(os.environ, PYTHONPATH=str(Path(__file__).parents[2]))
    parent = subprocess.Popen([sys.executable, str(script)], env=environment)
    until(lambda: sign.exists() and sign.read_text() != "")
    worker = int(sign.read_text())
    parent.kill()
    parent.wait()
    until(lambda: not is_alive(worker))


def test_some_workers_by_default() -> None:
    assert 1 <= default_workers() <= 8


def is_alive(process: int) -> bool:
    """Whether the process runs: one that is dead but not collected by its parent does not."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


SHORT_OF_FILES = """
import resource
from newsreader.errors import AnalysisError
from newsreader.indexing.workers import WorkerPool
pool = WorkerPool(1)
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (6, most))
future = pool.submit(len, "ab")
try:
    future.result(timeout=60)
except AnalysisError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
print(pool.submit(len, "ab").result())
pool.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on open files there")
def test_a_process_short_of_files_says_so_and_goes_on_later() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHORT_OF_FILES],
        cwd=Path(__file__).parents[2],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stdout.splitlines() == [
        "worker processes cannot be started ([Errno 24] Too many open files)",
        "2",
    ], done.stderr
