"""How a window stands: taken from it, and given to another."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from newsreader.app.start.standing import Standing

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow


def standing_of(window: MainWindow, before: Standing) -> Standing:
    """How a window stands now. Where its library has not been read yet, places and folder are
    still to come: those of ``before``."""
    session = window.reading.session()
    return Standing(
        session if session.places else before.session,
        bytes(window.saveGeometry().data()),
        window.panes.arrangement,
        not window.pane.isHidden(),
        not window.panel.isHidden(),
        MappingProxyType(
            {name: bytes(size.data()) for name, size in window.panes.states().items()}
        ),
        before.folder if window.shelf.folders is None else listed_folder(window),
    )


def take_standing(window: MainWindow, standing: Standing) -> None:
    """Have a new window stand so; the reader is led to the places once the library is read."""
    window.panes.restore({name: QByteArray(size) for name, size in standing.sizes.items()})
    window.panes.set_arrangement(standing.arrangement)
    window.pane.setVisible(standing.list_shown)
    window.panel.setVisible(standing.panel_shown)
    # Last: with panes hidden a window may be smaller.
    if standing.geometry:
        window.restoreGeometry(standing.geometry)


def listed_folder(window: MainWindow) -> Path | None:
    """The folder that a window's list is limited to; None for all."""
    wanted = window.pane.query.folder_id
    return next((f.path for f in window.shelf.folders or () if f.id == wanted), None)
