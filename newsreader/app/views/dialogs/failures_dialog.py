"""Which files could not be read, and why."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.looks.text_scale import scaled
from newsreader.app.relayed import relayed
from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.explained import explained
from newsreader.app.views.parts.late_rows import Cell, LateRow
from newsreader.app.views.parts.notice import Notice
from newsreader.library.records import Failure
from newsreader.paths import display_path


class FailuresDialog(QDialog):
    """Each file by name with its reason. The list can be copied.

    ``again_requested`` asks for all of them to be tried again.
    """

    again_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Files that could not be read"))
        open_with_size(self, 900, 400)
        self._failures: list[Failure] = []
        self._words = QLabel(
            tr(
                "Everything else goes on. A file is tried again when it has changed, or when you "
                "say so."
            )
        )
        self._words.setWordWrap(True)
        self.files = QTreeWidget()
        self.files.setWhatsThis(tr("Files that could not be read, each with the reason."))
        self.files.setHeaderLabels([tr("File"), tr("Reason"), tr("Folder")])
        self.files.setRootIsDecorated(False)
        self.files.setUniformRowHeights(True)
        self.files.setAccessibleName(tr("Files that could not be read"))
        self.files.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.files.header().setStretchLastSection(True)
        self.files.setColumnWidth(0, scaled(200))
        self.files.setColumnWidth(1, scaled(450))
        self.notice = Notice.over(self.files)
        self.notice.say(tr("Every file has been read."))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        explained(buttons)
        self.copy_button = buttons.addButton(
            tr("Copy list"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy_button.setWhatsThis(tr("Copies all lines of the list."))
        self.copy_button.clicked.connect(self._copy)
        self.again_button = buttons.addButton(
            tr("Try again"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.again_button.setWhatsThis(
            tr("Reads and analyses all files of the list once more, though they have not changed.")
        )
        self.again_button.clicked.connect(self.again_requested)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        layout.addWidget(self.files, 1)
        layout.addWidget(buttons)

    def show_failures(self, failures: Sequence[Failure]) -> None:
        """List these instead of what was listed."""
        if list(failures) != self._failures:
            self._failures = list(failures)
            self.files.clear()
            self.files.addTopLevelItems([_Line(failure) for failure in failures])
        self._words.setVisible(bool(failures))
        self.copy_button.setEnabled(bool(failures))
        self.again_button.setEnabled(bool(failures))
        self.notice.setVisible(not failures)

    def _copy(self) -> None:
        lines = [f"{display_path(f.path)}	{relayed(f.reason)}" for f in self._failures]
        QGuiApplication.clipboard().setText("\n".join(lines))


class _Line(LateRow):
    """A file and its reason."""

    def __init__(self, failure: Failure) -> None:
        super().__init__()
        self._failure = failure

    def make_cells(self) -> Sequence[Cell]:
        """The file's name, the reason, and the folder."""
        path = Path(display_path(self._failure.path))
        words = path.name, relayed(self._failure.reason), str(path.parent)
        return [Cell(said, tip=said) for said in words]
