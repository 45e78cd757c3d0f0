"""Choosing a library file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.app.translation import tr
from newsreader.paths import LIBRARY_SUFFIX


def ask_for_new_library(parent: QWidget, beside: Path) -> Path | None:
    """Where a new library is to be kept; None when the person thinks better of it.

    A name without a suffix is given the usual one. A library that is there already is opened, not
    replaced.
    """
    start = str(beside.parent / f"case{LIBRARY_SUFFIX}")
    name, _ = QFileDialog.getSaveFileName(
        parent, tr("New library"), start, _files(), options=QFileDialog.Option.DontConfirmOverwrite
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(LIBRARY_SUFFIX)


def ask_for_library(parent: QWidget, beside: Path) -> Path | None:
    """Which library to open; None when the person thinks better of it."""
    name, _ = QFileDialog.getOpenFileName(parent, tr("Open library"), str(beside.parent), _files())
    return Path(name) if name else None


def _files() -> str:
    return f"{tr('Libraries')} (*{LIBRARY_SUFFIX});;{tr('All files')} (*)"
