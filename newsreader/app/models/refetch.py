"""Fetching again after changes, at a pace that a person can follow."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 300


class Refetch(QObject):
    """Calls ``fetch`` soon after it is asked to. Requests that come meanwhile become one more
    call after the answer: while changes pour in, one fetch follows another and none overtakes."""

    def __init__(self, fetch: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._owed = False
        self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.now)

    def soon(self) -> None:
        """Fetch after a short pause."""
        if self._owed:
            self._again = True
        elif not self._timer.isActive():
            self._timer.start()

    def now(self) -> None:
        """Fetch at once, in place of what is still owed."""
        self._timer.stop()
        self._again = False
        self._owed = True
        self._fetch()

    def answered(self) -> None:
        """Say that the answer has come, or that none will."""
        self._owed = False
        if self._again:
            self._again = False
            self._timer.start()
