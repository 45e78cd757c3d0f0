"""The folders of the library: what is read, and what has moved away."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.explained import explained
from newsreader.app.views.parts.notice import Notice
from newsreader.app.views.parts.pressed_by_enter import press_by_enter
from newsreader.library.records import Folder
from newsreader.paths import display_path, is_there


class FoldersDialog(QDialog):
    """Lists the folders; one can be removed, or found where it is now.

    ``relink_requested`` carries the folder's id and its new path.
    """

    add_requested = Signal()
    remove_requested = Signal(int)
    relink_requested = Signal(int, Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Folders of this library"))
        open_with_size(self, 620, 320)
        self._folders: list[Folder] = []
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Folders of this library"))
        self.list.setWhatsThis(
            tr("The folders whose articles this library holds. Choose one to find or remove it.")
        )
        self.notice = Notice.over(self.list)
        self.notice.say(
            tr("There is no folder in this library yet."),
            tr("Add one: it is read with all folders inside it, and nothing in it is changed."),
        )
        self.list.currentRowChanged.connect(self._choose)
        words = QLabel(
            tr(
                "Removing a folder forgets its articles; the files themselves stay as they are. "
                "If one was moved or renamed, say where it is now, and nothing is read again."
            )
        )
        words.setWordWrap(True)
        words.setProperty("quiet", True)
        self.add_button = QPushButton(tr("Add folder…"))
        self.add_button.setWhatsThis(
            tr("Reads one more folder, and those inside it, into this library.")
        )
        self.add_button.clicked.connect(self.add_requested)
        self.relink_button = QPushButton(tr("Find the folder…"))
        self.relink_button.setWhatsThis(
            tr("Says where a folder is that was moved or renamed, so that nothing is read again.")
        )
        self.relink_button.clicked.connect(self._relink)
        self.remove_button = QPushButton(tr("Remove…"))
        self.remove_button.setWhatsThis(
            tr("Forgets a folder and its articles. The files stay as they are.")
        )
        self.remove_button.clicked.connect(self._remove)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        explained(close)
        close.rejected.connect(self.reject)
        buttons = QHBoxLayout()
        for button in (self.add_button, self.relink_button, self.remove_button):
            press_by_enter(button)
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(words)
        layout.addLayout(buttons)
        self._choose()

    def show_folders(self, folders: Sequence[Folder], missing: Collection[int]) -> None:
        """List these; ``missing`` are the ids of those that are not where they were."""
        chosen = self._chosen()
        self._folders = list(folders)
        self.list.clear()
        for folder in folders:
            words = display_path(folder.path)
            if folder.id in missing:
                words += "\n" + tr("not found here: say where it is now, or remove it")
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, folder.id)
            self.list.addItem(item)
            if chosen is not None and folder.id == chosen.id:
                self.list.setCurrentItem(item)
        self.notice.setVisible(not folders)
        if self._chosen() is None:
            # The list would have a current row of its own that no one sees.
            self.list.setCurrentRow(0)
        self._choose()

    def choose_new_place(self, folder: Folder) -> Path | None:
        """Ask where ``folder`` is now; None when the person thinks better of it."""
        start = next((p for p in folder.path.parents if is_there(p)), Path.home())
        found = QFileDialog.getExistingDirectory(
            self, tr("Where is “{name}” now?").format(name=folder.name), str(start)
        )
        return Path(found) if found else None

    def confirm_removal(self, folder: Folder) -> bool:
        """Ask whether ``folder`` is really to be removed."""
        answer = QMessageBox.question(
            self,
            tr("Remove folder"),
            as_plain(
                tr("Forget “{name}” and its articles?\nThe files stay as they are.").format(
                    name=display_path(folder.path)
                )
            ),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No,
            QMessageBox.StandardButton.No,
        )
        return answer == QMessageBox.StandardButton.Yes

    def _chosen(self) -> Folder | None:
        row = self.list.currentRow()
        return self._folders[row] if 0 <= row < len(self._folders) else None

    def _choose(self) -> None:
        chosen = self._chosen() is not None
        self.relink_button.setEnabled(chosen)
        self.remove_button.setEnabled(chosen)

    def _relink(self) -> None:
        folder = self._chosen()
        if folder is not None and (path := self.choose_new_place(folder)) is not None:
            self.relink_requested.emit(folder.id, path)

    def _remove(self) -> None:
        folder = self._chosen()
        if folder is not None and self.confirm_removal(folder):
            self.remove_requested.emit(folder.id)
