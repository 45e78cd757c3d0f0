"""Choosing a library file, and what there is to know about the one that is open."""

import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

import newsreader
from newsreader.paths import LIBRARY_SUFFIX, display_path

_FILES = f"Libraries (*{LIBRARY_SUFFIX});;All files (*)"


def ask_for_new_library(parent: QWidget, beside: Path) -> Path | None:
    """Where a new library is to be kept; None when the person thinks better of it.

    A name without a suffix is given the usual one. A library that is there already is opened, not
    replaced.
    """
    start = str(beside.parent / f"case{LIBRARY_SUFFIX}")
    name, _ = QFileDialog.getSaveFileName(
        parent, "New library", start, _FILES, options=QFileDialog.Option.DontConfirmOverwrite
    )
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(LIBRARY_SUFFIX)


def ask_for_library(parent: QWidget, beside: Path) -> Path | None:
    """Which library to open; None when the person thinks better of it."""
    name, _ = QFileDialog.getOpenFileName(parent, "Open library", str(beside.parent), _FILES)
    return Path(name) if name else None


def show_about(parent: QWidget, library: Path) -> QMessageBox:
    """Open a box with the versions and where the library lives."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("About newsreader")
    box.setText(f"newsreader {newsreader.__version__}")
    box.setInformativeText(
        f"Library: {display_path(library)}\n\n"
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"{platform.system()} {platform.release()}\n\n"
        "Everything is read and analysed on this computer. MIT licence."
    )
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.open()
    return box
