"""Being told to end by the system: a desktop that is left, a machine that shuts down, Ctrl+C."""

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_TELLING = [
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)
]


class ToldToEnd(QObject):
    """Hears the signals that ask a program to end. ``heard`` comes with the first of them, on the
    GUI thread; a second Ctrl+C ends the program at once. The others may come together.

    Python runs no code of ours while Qt waits for events, so the number of the signal is written
    into a pipe (:func:`signal.set_wakeup_fd`), which Qt watches. Not for Windows, which sends no
    signals to windows and watches no pipes.
    """

    heard = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read, self._write = os.pipe()
        for end in (self._read, self._write):
            os.set_blocking(end, False)
        self._before = {number: signal.signal(number, _take) for number in _TELLING}
        self._wakes_before = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        self._bell = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._bell.activated.connect(self._answer)

    def close(self) -> None:
        """Hear no more; what the signals did before they do again."""
        self._bell.setEnabled(False)
        signal.set_wakeup_fd(self._wakes_before)
        for number, does in self._before.items():
            signal.signal(number, does)
        os.close(self._read)
        os.close(self._write)

    def _answer(self) -> None:
        # Others that Python has handlers for are written there too.
        if any(number in _TELLING for number in os.read(self._read, 64)):
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            self._bell.setEnabled(False)
            self.heard.emit()


def _take(_number: int, _frame: FrameType | None) -> None:
    """What is to be done is done when Qt sees the pipe."""
