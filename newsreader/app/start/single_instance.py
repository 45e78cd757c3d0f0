"""One window per library: a second start hands what it was given to the first.

The two meet at a local socket in the person's own runtime folder, never on a network. Where
there are no such sockets (Python on Windows) every start has a window of its own.
"""

import json
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

from newsreader.model import digest
from newsreader.paths import is_there

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    import socket

_FORM = 1
MOST_BYTES = 4 << 20
"""No request is longer."""

MOST_CALLERS = 16
"""How many may wait at a time."""

TAKEN, REFUSED = b"taken", b"refused"
_PATIENCE_S = 5.0
"""How long a second start waits for the window that is open, which may be busy."""
_LONGEST_ADDRESS = 100  # bytes: of struct sockaddr_un, on the system that allows the fewest


class Request(NamedTuple):
    """What a second start asks the window for: the paths to open, all absolute, and the token
    with which the desktop allows it to come to the front (empty where there is none)."""

    paths: tuple[Path, ...] = ()
    token: str = ""

    def encode(self) -> bytes:
        """The request as bytes. Names of files that are no UTF-8 travel as they are."""
        values = {"newsreader": _FORM, "open": [str(p) for p in self.paths], "token": self.token}
        return json.dumps(values).encode("ascii")

    @classmethod
    def decode(cls, data: bytes) -> Self:
        """The request that bytes hold. Raises ValueError where they hold none."""
        try:
            values = json.loads(data)
        except RecursionError as error:
            raise ValueError("nested too deeply") from error
        if not isinstance(values, dict) or values.get("newsreader") != _FORM:
            raise ValueError("not a request of this form")
        names, token = values.get("open"), values.get("token")
        if not isinstance(names, list) or not isinstance(token, str) or "\0" in token:
            raise ValueError("no paths, or no token")
        if not all(isinstance(name, str) and "\0" not in name for name in names):
            raise ValueError("a path is no path")
        paths = tuple(Path(name) for name in names)
        if not all(path.is_absolute() for path in paths):
            raise ValueError("a path is not absolute")
        for path in paths:
            os.fsencode(path)
        return cls(paths, token)


class Seat:
    """The place of the one window of a library: a lock, and a socket where others call.

    The lock is the operating system's, so it goes with its process, however that ends.
    """

    def __init__(self, lock: int | None = None, address: str = "") -> None:
        self._lock = lock
        self._address = address
        self.listener: socket.socket | None = None

    @classmethod
    def take(cls, library: Path) -> Self | None:
        """The seat of ``library``; None where another window has it.

        Where there can be no socket, the seat is one that nobody calls at.
        """
        if sys.platform == "win32":
            return cls()
        try:
            address = _address(library)
            lock = os.open(f"{address}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        except OSError:
            return cls()
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            return None
        return cls(lock, address)

    def listen(self) -> None:
        """Have the socket where others call. Who calls before that tries again for a while. Where
        there can be none, the seat is from now on one that nobody calls at."""
        if self._lock is None or self.listener is not None:
            return
        import socket

        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            # Whoever left it there is gone: the lock says so.
            Path(self._address).unlink(missing_ok=True)
            listener.bind(self._address)
            Path(self._address).chmod(0o600)
            listener.listen(MOST_CALLERS)
            listener.setblocking(False)
        except OSError:
            listener.close()
            self.leave()
        else:
            self.listener = listener

    def leave(self) -> None:
        """Let another window have it."""
        if self.listener is not None:
            with suppress(OSError):
                Path(self.listener.getsockname()).unlink(missing_ok=True)
            self.listener.close()
            self.listener = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def call(library: Path, request: Request, patience_s: float) -> bool:
    """Hand ``request`` to the window that has ``library`` open; whether it took it."""
    if sys.platform == "win32":
        return False
    import socket

    data = request.encode()
    if len(data) > MOST_BYTES:
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(patience_s)
            line.connect(_address(library))
            line.sendall(data)
            line.shutdown(socket.SHUT_WR)
            return line.recv(len(TAKEN)) == TAKEN
    except OSError:
        return False


def take_or_call(library: Path, request: Request, patience_s: float = _PATIENCE_S) -> Seat | None:
    """The seat of ``library``, or None once the window that has it took the request.

    A window that has the seat and does not answer is left alone: the seat is then one that
    nobody calls at, and the new window reads along.
    """
    give_up = time.monotonic() + patience_s
    while (seat := Seat.take(library)) is None:
        if call(library, request, patience_s):
            return None
        if time.monotonic() > give_up:
            return Seat()
        time.sleep(0.05)  # it is just starting, or just leaving
    return seat


def _address(library: Path) -> str:
    """Where the window of ``library`` is called. Raises OSError where no safe place is found."""
    name = digest("window", str(library.resolve()))
    for folder in _places():
        address = os.fspath(folder / name)
        if len(os.fsencode(address)) <= _LONGEST_ADDRESS:
            _make_own(folder)
            return address
    raise OSError("no folder with a name that is short enough for a socket")


def _places() -> Iterator[Path]:
    """The folder that the system keeps for what runs, then one among the temporary files."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and is_there(Path(runtime)) and Path(runtime).stat().st_uid == os.getuid():
        yield Path(runtime) / "newsreader"
    from tempfile import gettempdir

    yield Path(gettempdir()) / f"newsreader-{os.getuid()}"


def _make_own(folder: Path) -> None:
    """Make ``folder`` where it is missing. Raises OSError unless it is this person's alone."""
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise OSError(f"{folder} belongs to someone else")
    if found.st_mode & 0o077:
        folder.chmod(0o700)
