"""The promise that nothing leaves the machine, held in every process of a whole run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader import paths

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
