"""The promise that nothing leaves the machine, held in every process of a whole run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader import paths
from newsreader.app.start.single_instance import Seat
from tests.indexing.waiting import until

# Python runs a module of this name in every process it starts, workers included.
_WATCH = """
import os, sys

def note(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.bind"):
        address = arguments[-1] if event != "socket.getaddrinfo" else arguments[0]
        # urllib3, which trafilatura imports, asks at import whether "::1" can be bound.
        if event == "socket.bind" and address[0] == "::1":
            return
        if not isinstance(address, (str, bytes)) or event == "socket.getaddrinfo":
            with open({log!r}, "a") as log:
                log.write(f"{{event}} {{address!r}}\\n")

sys.addaudithook(note)
"""


@pytest.fixture
def watched(tmp_path: Path) -> tuple[dict[str, str], Path]:
    log = tmp_path / "network.log"
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(_WATCH.format(log=str(log)))
    here = str(Path(paths.__file__).parents[1])
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(hooks), here])}, log


def test_the_watch_sees_a_connection(watched: tuple[dict[str, str], Path]) -> None:
    environment, log = watched
    connect = "import socket; socket.socket().connect_ex(('127.0.0.1', 9))"
    subprocess.run([sys.executable, "-c", connect], env=environment, check=True)
    assert "socket.connect" in log.read_text()


@pytest.mark.parametrize("command", ["annotate", "window"])
def test_no_process_opens_a_connection(
    watched: tuple[dict[str, str], Path], tmp_path: Path, command: str
) -> None:
    environment, log = watched
    arguments = (
        ["annotate", str(paths.seeds_dir())]
        if command == "annotate"
        else [
            *(str(paths.seeds_dir()), "--library", str(tmp_path / "a.newsreader")),
            *("--screenshot", str(tmp_path / "window.png")),
        ]
    )
    run = subprocess.run(
        [sys.executable, "-m", "newsreader", *arguments],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()
    assert not log.exists(), log.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="no local sockets there")
def test_a_second_start_meets_the_first_on_this_machine_alone(
    watched: tuple[dict[str, str], Path], tmp_path: Path
) -> None:
    environment, log = watched
    library = tmp_path / "a.newsreader"
    words = [sys.executable, "-m", "newsreader", "--library", str(library)]
    environment |= {"QT_QPA_PLATFORM": "offscreen"}
    first = subprocess.Popen(words, env=environment, cwd=tmp_path, stderr=subprocess.DEVNULL)
    try:
        until(lambda: not _is_free(library))
        second = subprocess.run(words, env=environment, cwd=tmp_path, check=False, timeout=60)
        assert second.returncode == 0
        assert first.poll() is None
    finally:
        first.terminate()
        first.wait()
    assert not log.exists(), log.read_text()


def _is_free(library: Path) -> bool:
    seat = Seat.take(library)
    if seat is not None:
        seat.leave()
    return seat is not None


def test_the_window_has_no_means_to_use_a_network() -> None:
    """Qt's own network module is never loaded."""
    everything = (
        "import importlib, pkgutil, sys, newsreader.app as app\n"
        "for module in pkgutil.walk_packages(app.__path__, 'newsreader.app.'):\n"
        "    importlib.import_module(module.name)\n"
        "print('PySide6.QtWidgets' in sys.modules, 'PySide6.QtNetwork' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", everything],
        cwd=Path(paths.__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["True", "False"]
