"""Work that is done a bit at a time, for the sake of who uses the window meanwhile."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


class InTurns(QObject):
    """Does the next bit of ``work`` in each turn of the event loop: keys, mouse and paints come
    between. A bit ends where the work yields. The first waits for ``pause_ms``."""

    def __init__(self, work: Iterator[None], parent: QObject, pause_ms: int = 0) -> None:
        super().__init__(parent)
        self._work = work
        self._turn = QTimer(self)
        self._turn.setInterval(pause_ms)
        self._turn.timeout.connect(self._do_more)

    def start(self) -> None:
        """Begin, or go on."""
        self._turn.start()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._turn.stop()

    def _do_more(self) -> None:
        self._turn.setInterval(0)
        try:
            next(self._work)
        except StopIteration:
            self._turn.stop()
