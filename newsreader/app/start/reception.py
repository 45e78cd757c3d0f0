"""Where other starts of newsreader call at the window that is open."""

from __future__ import annotations

import os
import struct
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from newsreader.app.start.single_instance import (
    MOST_BYTES,
    MOST_CALLERS,
    REFUSED,
    TAKEN,
    Request,
    Seat,
)

if TYPE_CHECKING:
    import socket

_VISIT_MS = 3000


class Reception(QObject):
    """Hears those who call at a seat. ``called`` carries their Request.

    Whatever else arrives is sent away: too much, too slow, not a request.
    """

    called = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seat: Seat | None = None
        self._bell: QSocketNotifier | None = None
        self._visitors: set[_Visitor] = set()

    def open_at(self, seat: Seat) -> None:
        """Hear those who call at ``seat`` from now on, and leave the seat before it."""
        self.take(seat)
        self.hear()

    def take(self, seat: Seat) -> None:
        """Have this seat, in the place of the one before. Who calls there waits for ``hear``."""
        self.close()
        self._seat = seat

    def hear(self) -> None:
        """From now on hear those who call."""
        if self._seat is None or self._bell is not None:
            return
        self._seat.listen()
        if self._seat.listener is not None:
            bell = QSocketNotifier(self._seat.listener.fileno(), QSocketNotifier.Type.Read, self)
            bell.activated.connect(self._admit)
            self._bell = bell

    def close(self) -> None:
        """Hear nobody any more, and leave the seat."""
        if self._bell is not None:
            self._bell.setEnabled(False)
            self._bell.deleteLater()
            self._bell = None
        for visitor in tuple(self._visitors):
            visitor.leave()
        if self._seat is not None:
            self._seat.leave()
            self._seat = None

    def _admit(self) -> None:
        if self._seat is None or self._seat.listener is None:
            return
        try:
            line, _ = self._seat.listener.accept()
        except OSError:
            return
        if len(self._visitors) >= MOST_CALLERS or not _is_the_same_person(line):
            line.close()
            return
        visitor = _Visitor(line, self)
        self._visitors.add(visitor)
        visitor.said.connect(self.called)
        visitor.left.connect(lambda: self._visitors.discard(visitor))


class _Visitor(QObject):
    """One who called: ``said`` carries the Request, ``left`` comes once, at the end."""

    said = Signal(object)
    left = Signal()

    def __init__(self, line: socket.socket, parent: QObject) -> None:
        super().__init__(parent)
        line.setblocking(False)
        self._line = line
        self._data = bytearray()
        self._ears = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._ears.activated.connect(self._hear)
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self.leave)
        self._limit.start(_VISIT_MS)

    def leave(self) -> None:
        """Hang up."""
        if self._line.fileno() < 0:
            return
        self._limit.stop()
        self._ears.setEnabled(False)
        self._line.close()
        self.left.emit()
        self.deleteLater()

    def _hear(self) -> None:
        try:
            data = self._line.recv(1 << 16)
        except BlockingIOError:
            return
        except OSError:
            self.leave()
            return
        self._data += data
        if len(self._data) > MOST_BYTES:
            self._answer(REFUSED)
        elif not data:
            try:
                request = Request.decode(bytes(self._data))
            except ValueError:
                self._answer(REFUSED)
            else:
                self._answer(TAKEN)
                self.said.emit(request)

    def _answer(self, word: bytes) -> None:
        # A few bytes fit into any buffer; one who has hung up does not want them.
        with suppress(OSError):
            self._line.send(word)
        self.leave()


def _is_the_same_person(line: socket.socket) -> bool:
    """Whether the caller is who runs this window, where the system tells."""
    import socket

    if not hasattr(socket, "SO_PEERCRED"):
        return True
    form = struct.Struct("3i")
    try:
        told = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, form.size)
    except OSError:
        return False
    _, user, _ = form.unpack(told)
    return bool(user == os.getuid())
