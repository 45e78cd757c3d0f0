"""The seat of a library, who calls there, and what is sent away."""

import os
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from newsreader.app.start.reception import Reception
from newsreader.app.start.single_instance import MOST_BYTES, Request, Seat, call, take_or_call

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no local sockets there")

#: What an operating system takes as a path: bytes without NUL, as Python decodes them.
PATHS = st.binary(max_size=40).map(lambda b: Path(os.fsdecode(b"/" + b.replace(b"\0", b""))))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "case.newsreader"


@pytest.fixture
def seat(library: Path) -> Iterator[Seat]:
    seat = Seat.take(library)
    assert seat is not None
    seat.listen()
    yield seat
    seat.leave()


@pytest.fixture
def reception(seat: Seat, qtbot: QtBot) -> Iterator[Reception]:
    reception = Reception()
    reception.open_at(seat)
    yield reception
    reception.close()


def address(seat: Seat) -> str:
    assert seat.listener is not None
    name = seat.listener.getsockname()
    assert isinstance(name, str)
    return name


def aside(does: Callable[[], object], qtbot: QtBot) -> object:
    """What ``does`` gives on a thread of its own, while this one answers events."""
    answers: list[object] = []
    thread = threading.Thread(target=lambda: answers.append(does()))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
    thread.join()
    return answers[0]


@given(st.lists(PATHS, max_size=4), st.text().filter(lambda token: "\0" not in token))
def test_a_request_arrives_as_it_was_sent(paths: list[Path], token: str) -> None:
    request = Request(tuple(paths), token)
    assert Request.decode(request.encode()) == request


@given(st.binary(max_size=200))
def test_what_is_no_request_is_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError):
        Request.decode(data)


@pytest.mark.parametrize(
    "data",
    [
        b'{"newsreader": 2, "open": [], "token": ""}',
        b'{"newsreader": 1, "open": ["relative"], "token": ""}',
        b'{"newsreader": 1, "open": ["/a\\u0000b"], "token": ""}',
        b'{"newsreader": 1, "open": ["/a\\ud800"], "token": ""}',
        b'{"newsreader": 1, "open": "/a", "token": ""}',
        b'{"newsreader": 1, "open": [1], "token": ""}',
        b'{"newsreader": 1, "open": [], "token": "a\\u0000"}',
        b'{"newsreader": 1, "open": []}',
        b"[" * 100_000,
    ],
)
def test_what_is_nearly_a_request_is_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError):
        Request.decode(data)


def test_one_seat_for_each_library(library: Path, seat: Seat, tmp_path: Path) -> None:
    assert Seat.take(library) is None
    other = Seat.take(tmp_path / "other.newsreader")
    assert other is not None
    other.leave()
    seat.leave()
    again = Seat.take(library)
    assert again is not None
    again.leave()


def test_a_library_has_one_seat_however_it_is_spelled(
    library: Path, seat: Seat, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert Seat.take(tmp_path / "link" / library.name) is None


def test_the_socket_is_for_its_owner_alone(seat: Seat) -> None:
    place = Path(address(seat))
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


def test_the_window_gets_what_was_handed_over(
    library: Path, reception: Reception, qtbot: QtBot
) -> None:
    heard: list[Request] = []
    reception.called.connect(heard.append)
    request = Request((Path(os.fsdecode(b"/news/caf\xe9")), Path("/news")), "token")
    assert aside(lambda: take_or_call(library, request), qtbot) is None
    assert heard == [request]


@pytest.mark.parametrize(
    "said", [b"GET / HTTP/1.1\r\n\r\n", b"", b"\xff" * 70_000, b"[" * 70_000, b"x" * MOST_BYTES * 2]
)
def test_garbage_is_sent_away_and_the_next_is_heard(
    said: bytes, library: Path, seat: Seat, reception: Reception, qtbot: QtBot
) -> None:
    heard: list[Request] = []
    reception.called.connect(heard.append)

    def talk() -> bytes:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(20)
            line.connect(address(seat))
            try:
                line.sendall(said)
                line.shutdown(socket.SHUT_WR)
                return line.recv(100)
            except (BrokenPipeError, ConnectionResetError):
                return b"refused"

    assert aside(talk, qtbot) == b"refused"
    assert heard == []
    assert aside(lambda: call(library, Request(), 20), qtbot)
    assert heard == [Request()]


def test_who_says_nothing_is_sent_away(seat: Seat, reception: Reception, qtbot: QtBot) -> None:
    def wait() -> bytes:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(20)
            line.connect(address(seat))
            return line.recv(100)

    assert aside(wait, qtbot) == b""


def test_a_socket_that_was_left_behind_is_in_nobodys_way(library: Path) -> None:
    leave_behind = (
        "import os, sys; from pathlib import Path;"
        "from newsreader.app.start.single_instance import Seat;"
        "seat = Seat.take(Path(sys.argv[1])); seat.listen();"
        "print(seat.listener.getsockname(), flush=True); os._exit(1)"
    )
    done = subprocess.run(
        [sys.executable, "-c", leave_behind, str(library)],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
        text=True,
        check=False,
    )
    left = Path(done.stdout.strip())
    assert left.is_socket()
    assert not call(library, Request(), 5)
    seat = take_or_call(library, Request())
    assert seat is not None
    seat.listen()
    assert address(seat) == str(left)
    seat.leave()
    assert not left.exists()


def test_a_window_that_does_not_answer_is_left_alone(library: Path, seat: Seat) -> None:
    second = take_or_call(library, Request(), 0.2)
    assert second is not None
    second.listen()
    assert second.listener is None
    second.leave()
    assert Seat.take(library) is None


def test_a_window_that_is_just_starting_is_waited_for(library: Path, qtbot: QtBot) -> None:
    seat = Seat.take(library)
    assert seat is not None
    starting = Reception()
    starting.take(seat)
    heard: list[Request] = []
    starting.called.connect(heard.append)
    asked = Request((library.parent / "news",))
    QTimer.singleShot(200, starting.hear)
    assert aside(lambda: take_or_call(library, asked), qtbot) is None
    qtbot.waitUntil(lambda: heard == [asked])
    starting.close()


def test_a_folder_of_someone_else_is_not_trusted(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    # Its name is short enough for a socket, however long the names of the tests' folders are.
    with TemporaryDirectory() as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        (Path(runtime) / "newsreader").symlink_to(elsewhere)
        seat = Seat.take(library)
        assert seat is not None
        seat.listen()
        assert seat.listener is None
        assert list(elsewhere.iterdir()) == []
        seat.leave()


def test_a_name_that_is_too_long_for_a_socket_is_not_used(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = tmp_path / ("x" * 120)
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.setattr("tempfile.tempdir", os.environ["HOME"])
    seat = Seat.take(library)
    assert seat is not None
    seat.listen()
    assert address(seat).startswith(os.environ["HOME"])
    assert list(runtime.iterdir()) == []
    seat.leave()
