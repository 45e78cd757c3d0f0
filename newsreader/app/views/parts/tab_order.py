"""Where Tab goes to what is put into a window later than its neighbours."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops_of(part: QWidget) -> list[QWidget]:
    """Where Tab stops within a widget that stands alone, in its order."""
    stops, widget = [part], part.nextInFocusChain()
    while widget is not None and widget is not part:
        stops.append(widget)
        widget = widget.nextInFocusChain()
    return [stop for stop in stops if stop.focusPolicy() & Qt.FocusPolicy.TabFocus]


def go_on_to(before: QWidget, stops: list[QWidget]) -> None:
    """Have Tab go from ``before`` through these, and then to where it went before."""
    for one, other in pairwise([before, *stops]):
        QWidget.setTabOrder(one, other)
