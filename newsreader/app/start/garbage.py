"""Garbage: looked for on the GUI thread alone.

Python looks for objects that only hold one another on whichever thread makes an object just then,
and takes them away there. A Qt object is not to be taken away on another thread than its own: Qt
cannot stop its timers from there, and goes on to ask an object that is gone. That is a crash.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

_ROUND_MS = 1000


class GarbageRounds(QObject):
    """From now on garbage is looked for here and now and then, where Qt's objects live, but not in
    what there is already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        rounds = QTimer(self)
        rounds.setTimerType(Qt.TimerType.VeryCoarseTimer)
        rounds.setInterval(_ROUND_MS)
        rounds.timeout.connect(collect_due)
        rounds.start()


def collect_due() -> None:
    """Look through the oldest generation of objects that Python itself would look through by now,
    if any; see :func:`gc.set_threshold`."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return
