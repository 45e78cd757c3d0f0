"""The part of a view that scrolls, found without a search for what it is."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def know_viewport(view: QAbstractScrollArea) -> QWidget:
    """The viewport of ``view``. Called once, when the view is made, it makes ``view.viewport()``
    cheap.

    The first widget that PySide6 is handed by Qt, and that was not made in Python, lets it define
    all classes of widgets there are, to find out which of them this one is: a twelfth of the
    window's start. A widget asked for by its class and name is taken for what it was asked as.
    """
    viewport = view.findChild(QWidget, "qt_scrollarea_viewport")
    assert viewport is not None
    return viewport
