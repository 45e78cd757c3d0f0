"""What nobody should see: errors that nobody caught, warnings, a window that does not answer."""

import gc
import logging
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, qInstallMessageHandler

_BEAT_MS = 10
_QUIET = ("propagateSizeHints", "This plugin does not support")


class Lookout(QObject):
    """Counts what goes wrong, with the first words of each kind, and tells it as it happens.

    A stall is more than ``stall_s`` seconds of the GUI thread's own time without a turn of its
    event loop; waiting for others, and other programs' work, does not count.
    """

    def __init__(self, stall_s: float, tell: Callable[[str], None]) -> None:
        super().__init__()
        self.faults: Counter[str] = Counter()
        self.stalls: Counter[str] = Counter()
        self.longest_s = 0.0
        self._tell = tell
        self._stall_s = stall_s
        self._clock = time.pthread_getcpuclockid(threading.get_ident())
        self._thread = threading.get_ident()
        self._beaten = time.clock_gettime(self._clock)
        self._seen: set[float] = set()
        self._ended = threading.Event()
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._answer)
        self._beat.start(_BEAT_MS)
        sys.excepthook = self._uncaught
        sys.unraisablehook = self._unraisable
        threading.excepthook = lambda args: self.note(
            "thread", "".join(traceback.format_exception(args.exc_value))
        )
        qInstallMessageHandler(self._qt)
        handler = logging.Handler(logging.WARNING)
        handler.emit = lambda record: self.note("log", record.getMessage())  # type: ignore[method-assign]
        logging.getLogger().addHandler(handler)
        self._sampler = threading.Thread(target=self._sample, daemon=True)
        self._sampler.start()

    def close(self) -> None:
        """Look no more."""
        self._beat.stop()
        self._ended.set()
        self._sampler.join()
        gc.collect()
        sys.excepthook, sys.unraisablehook = sys.__excepthook__, sys.__unraisablehook__
        qInstallMessageHandler(None)

    def note(self, kind: str, words: str) -> None:
        """Something went wrong."""
        lines = [line for line in words.strip().splitlines() if line.strip()]
        self.faults[f"{kind}: {lines[-1] if lines else ''}"] += 1
        self._tell(f"FAULT {kind}: {words.strip()}")

    def forgive(self) -> None:
        """What the GUI thread did until now was this driver's own work."""
        self._beaten = time.clock_gettime(self._clock)

    def _answer(self) -> None:
        now = time.clock_gettime(self._clock)
        self.longest_s = max(self.longest_s, now - self._beaten)
        self._beaten = now

    def _sample(self) -> None:
        while not self._ended.wait(0.02):
            beaten = self._beaten
            if time.clock_gettime(self._clock) - beaten < self._stall_s or beaten in self._seen:
                continue
            self._seen.add(beaten)
            frame = sys._current_frames().get(self._thread)
            stack = traceback.format_stack(frame) if frame is not None else []
            ours = [line.strip() for line in stack if "/newsreader/" in line]
            self.stalls[ours[-1].replace("\n", " ") if ours else "outside our code"] += 1
            self._tell("STALL\n" + "".join(stack[-14:]))

    def _uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.note("uncaught", "".join(traceback.format_exception(kind, error, trace)))

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        error = args.exc_value
        told = traceback.format_exception(error) if error is not None else [str(args.err_msg)]
        self.note("unraisable", "".join(told))

    def _qt(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not any(word in message for word in _QUIET):
            self.note("Qt", message)
