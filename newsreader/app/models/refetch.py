"""Fetching again after changes, at a pace that a person can follow."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 150


class Refetch(QObject):
    """Calls ``fetch`` when it is asked to, and then not again before a pause and the answer.

    Requests that come meanwhile become one more call: while changes pour in, one fetch follows
    another and none overtakes the one before, so that each is answered.
    """

    def __init__(self, fetch: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._owed = False
        self._again = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._go_on)

    @property
    def owed(self) -> bool:
        """Whether a fetch is not answered yet: what changes now may have come too late for it."""
        return self._owed

    def soon(self) -> None:
        """Fetch, as soon as the last fetch is answered and the pause is over."""
        self._again = True
        self._go_on()

    def now(self) -> None:
        """Fetch at once, in place of what is still owed."""
        self._again = False
        self._owed = True
        self._pause.start()
        self._fetch()

    def answered(self) -> None:
        """Say that the answer has come, or that none will."""
        self._owed = False
        self._go_on()

    def _go_on(self) -> None:
        if self._again and not self._owed and not self._pause.isActive():
            self.now()
