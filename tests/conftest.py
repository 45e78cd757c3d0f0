"""What every test lives under: a home of its own, no screen, and nothing left running.

The environment is set when this file is imported, before Qt or the application can look at it,
and in ``os.environ``, so that child processes inherit it.
"""

import atexit
import gc
import logging
import multiprocessing
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from newsreader.paths import preferences_file
from tests.offscreen import PLATFORM

_HOME = Path(tempfile.mkdtemp(prefix="newsreader-tests-"))
_SECONDS_TO_END = 10.0


def _move_home() -> None:
    """No test reads or writes the person's own data, settings or caches."""
    folders = {
        "HOME": ".",
        "USERPROFILE": ".",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CONFIG_HOME": ".config",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": "runtime",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
    }
    for variable, relative in folders.items():
        folder = _HOME / relative
        folder.mkdir(parents=True, exist_ok=True)
        os.environ[variable] = str(folder)
    (_HOME / "runtime").chmod(0o700)
    os.environ.setdefault("QT_QPA_PLATFORM", PLATFORM)
    os.environ.pop("QT_STYLE_OVERRIDE", None)


_owner = os.getpid()


@atexit.register
def _remove_home() -> None:
    if os.getpid() == _owner:
        shutil.rmtree(_HOME, ignore_errors=True)


_move_home()

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


gc.disable()


@pytest.fixture(autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """As in the window: a test's worker threads take no Qt objects away, its own or another's."""
    from newsreader.app.start.garbage import collect_due

    yield
    collect_due()


@pytest.fixture(autouse=True)
def no_unexpected_log_lines(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A line logged at WARNING or above fails the test.

    A test that expects one asserts on ``caplog`` and then calls ``caplog.clear()``.
    """
    yield
    unexpected = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    if unexpected:
        pytest.fail("unexpected log lines:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def nothing_preferred() -> Iterator[None]:
    """A test leaves no preferences: they would steer the recognition of those after it."""
    file = preferences_file()
    yield
    if file.exists():
        file.unlink()
        pytest.fail("left preferences behind", pytrace=False)


def _threads() -> set[threading.Thread]:
    """Python's threads; those of Qt that were seen running Python are looked at as QThreads."""
    return {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Threads and child processes that a test starts end with it.

    Those of module and session fixtures, which start before this one, may live on.
    """
    threads = _threads()
    children = {child.pid for child in multiprocessing.active_children()}
    yield
    deadline = time.monotonic() + _SECONDS_TO_END
    for thread in _threads() - threads:
        thread.join(max(0.0, deadline - time.monotonic()))
    for child in multiprocessing.active_children():
        if child.pid not in children:
            child.join(max(0.0, deadline - time.monotonic()))
    left = [thread.name for thread in _threads() - threads]
    left += [child.name for child in multiprocessing.active_children() if child.pid not in children]
    if left:
        pytest.fail(f"left running: {', '.join(sorted(left))}", pytrace=False)


@pytest.fixture(autouse=True)
def no_leaked_qt_threads(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every ``QThread`` that a test starts from Python has finished when the test ends.

    And has a name: Qt asks the class of a nameless one for its name on the new thread, without
    Python's lock. With PySide's classes that was a crash now and then under load.
    """
    from PySide6.QtCore import QThread, QThreadPool

    started: list[QThread] = []
    start = QThread.start

    def remembering_start(thread: QThread, *args: QThread.Priority) -> None:
        assert thread.objectName(), f"{type(thread).__name__} has no name"
        started.append(thread)
        start(thread, *args)

    monkeypatch.setattr(QThread, "start", remembering_start)
    yield
    pool = QThreadPool.globalInstance()
    assert pool.waitForDone(int(_SECONDS_TO_END * 1000)), "the global thread pool is still busy"
    from shiboken6 import isValid

    running = [thread for thread in started if isValid(thread) and thread.isRunning()]
    for thread in running:
        thread.wait(1000)
    left = [thread.objectName() or repr(thread) for thread in running if thread.isRunning()]
    if left:
        pytest.fail(f"QThreads left running: {', '.join(left)}", pytrace=False)
