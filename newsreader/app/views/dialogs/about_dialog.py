"""What newsreader is made of, and where the library lives."""

from __future__ import annotations

import platform
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

import newsreader
from newsreader.app.operations import Operations
from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.explained import explained
from newsreader.paths import display_path, resources_dir

if TYPE_CHECKING:
    from importlib.metadata import Distribution

_OWN_DATA = "gazetteer", "knowledge", "models/en_news_sm"


class AboutDialog(QDialog):
    """Version, library and licences."""

    def __init__(self, parent: QWidget, operations: Operations) -> None:
        super().__init__(parent)
        self._operations = operations
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About newsreader"))
        self.about = QLabel(
            "\n\n".join(
                (
                    f"newsreader {newsreader.__version__}",
                    tr("Library: {path}").format(path=display_path(operations.library_path)),
                    f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
                    f"{platform.system()} {platform.release()}",
                    tr("Everything is read and analysed on this computer. MIT licence."),
                )
            )
        )
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.about.setContentsMargins(16, 16, 16, 16)
        self.licences = QPlainTextEdit()
        self.licences.setWhatsThis(
            tr("The licences of newsreader and of everything it is made with.")
        )
        self.licences.setReadOnly(True)
        self.licences.setAccessibleName(tr("Licences"))
        self.tabs = tabs = QTabWidget()
        tabs.tabBar().setAccessibleName(tr("About newsreader"))
        tabs.setAccessibleName(tr("About newsreader"))
        tabs.setWhatsThis(tr("What newsreader is, and the licences of what it is made with."))
        tabs.tabBar().setWhatsThis(tabs.whatsThis())
        tabs.addTab(self.about, tr("About"))
        tabs.addTab(self.licences, tr("Licences"))
        tabs.currentChanged.connect(self._fill)
        self.finished.connect(lambda _: operations.forget((self, "licences")))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        explained(close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(tabs)
        column.addWidget(close)
        open_with_size(self, 560, 420)

    def _fill(self) -> None:
        if self.tabs.currentWidget() is self.licences and not self.licences.toPlainText():
            # Reading what every package says takes a moment, and few look.
            self._operations.run(
                lambda _: _all_licences(),
                self.licences.setPlainText,
                token=(self, "licences"),
                # Also where the library cannot be opened.
                failed=lambda _: self.licences.setPlainText(_all_licences()),
            )


def _all_licences() -> str:
    return "\n\n".join([*_data(), *licences()])


def licences() -> list[str]:
    """A line for each package that is shipped with newsreader or installed beside it."""
    shipped = Path(getattr(sys, "_MEIPASS", "")) / "licences"
    if hasattr(sys, "_MEIPASS") and shipped.is_dir():
        # A frozen application has the texts themselves, a folder for each package.
        return [f"{display_path(shipped)}:", *sorted(path.name for path in shipped.iterdir())]
    from importlib.metadata import distributions

    found = {one.metadata["Name"]: one for one in distributions() if one.metadata["Name"]}
    return [
        f"{name} {one.version}: {_licence(one)}"
        for name, one in sorted(found.items(), key=lambda item: item[0].lower())
    ]


def _licence(found: Distribution) -> str:
    metadata = found.metadata
    for expression in metadata.get_all("License-Expression") or []:
        return str(expression)
    classifiers = [
        line.rpartition("::")[2].strip()
        for line in metadata.get_all("Classifier") or []
        if line.startswith("License ::")
    ]
    text = "\n".join(metadata.get_all("License") or []).strip().splitlines()
    return "; ".join(classifiers) or (text[0] if text else tr("see its own files"))


def _data() -> list[str]:
    """What the data that newsreader brings along says of where it is from."""
    readmes = [resources_dir() / name / "README.md" for name in _OWN_DATA]
    return [path.read_text(encoding="utf-8").strip() for path in readmes if path.is_file()]
