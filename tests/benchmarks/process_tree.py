"""What a command costs, with all the processes that it starts. Linux only: reads /proc."""

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY_S = 0.1
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Cost:
    """``wall`` and ``cpu`` in seconds; ``peak_mb`` is the highest sum over the processes alive at
    one time of their proportional set sizes (pages that n processes share count 1/n each)."""

    wall: float
    cpu: float
    peak_mb: float


def measure(command: Sequence[str | Path]) -> Cost:
    """Run ``command`` to its end. Raises CalledProcessError when it ends with status 2 or more."""
    before = os.times()
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    ended = threading.Event()
    peaks = [0]

    def watch() -> None:
        while not ended.wait(_EVERY_S):
            peaks.append(sum(_memory(pid) for pid in _tree(child.pid)))

    watcher = threading.Thread(target=watch)
    watcher.start()
    status = child.wait()
    wall = time.perf_counter() - start
    ended.set()
    watcher.join()
    after = os.times()
    if status > 1:
        raise subprocess.CalledProcessError(status, [str(word) for word in command])
    cpu = after.children_user + after.children_system
    cpu -= before.children_user + before.children_system
    return Cost(wall, cpu, max(peaks) / _MEGABYTE)


def computed() -> float:
    """The seconds that this process and those that it started, and that run, have computed so far:
    what the clock says on a machine that does nothing else."""
    nanoseconds = 0
    for pid in _tree(os.getpid()):
        for thread in Path(f"/proc/{pid}/task").glob("*/schedstat"):
            with contextlib.suppress(OSError):
                nanoseconds += int(thread.read_text().split()[0])
    return nanoseconds / 1e9


def newsreader(*words: str | Path) -> list[str | Path]:
    """The command line of this project with ``words``."""
    return [sys.executable, "-m", "newsreader", *words]


def _tree(root: int) -> set[int]:
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "stat").read_text()
            except OSError:
                continue
            parents[int(entry.name)] = int(status.rpartition(")")[2].split()[1])
    tree = {root}
    while True:
        grown = tree | {pid for pid, parent in parents.items() if parent in tree}
        if grown == tree:
            return tree
        tree = grown


def _memory(pid: int) -> int:
    """The proportional set size in bytes, 0 for a process that has gone."""
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    for line in rollup.splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0
