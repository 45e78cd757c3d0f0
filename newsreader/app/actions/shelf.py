"""The folders of the open library: opening, removing, re-linking them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsreader.app.importing import Importing
from newsreader.app.operations import Operations
from newsreader.app.settings import Settings
from newsreader.app.translation import tr
from newsreader.library.records import Failure, Folder, LibraryCounts
from newsreader.paths import default_library, is_there, samples_library, seeds_dir

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

    from newsreader.app.views.dialogs.failures_dialog import FailuresDialog
    from newsreader.app.views.dialogs.folders_dialog import FoldersDialog
    from newsreader.library import Library

_State = tuple[list[Folder], frozenset[int], LibraryCounts]


class Shelf(QObject):
    """What the library reads from, and the dialogs about it.

    ``folders_changed`` and ``counts_changed`` carry the folders and the LibraryCounts;
    ``opening`` the paths of folders that are about to be read; ``told`` a line for the person;
    ``library_requested`` the path of another library, and the folders to read into it;
    ``decisions_offered`` a file of decisions; ``troubles_changed`` the ids of folders that are
    not where they were and the number of files that could not be read; ``refused`` why the library
    cannot be read.
    """

    folders_changed = Signal(list)
    counts_changed = Signal(object)
    troubles_changed = Signal(object, int)  # frozenset of folder ids
    refused = Signal(str)
    opening = Signal(list)
    told = Signal(str)
    library_requested = Signal(Path, list)
    decisions_offered = Signal(Path)

    def __init__(
        self, operations: Operations, importing: Importing, settings: Settings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._operations = operations
        self._importing = importing
        self._settings = settings
        self._window = window
        self._folders_dialog: FoldersDialog | None = None
        self._failures_dialog: FailuresDialog | None = None
        self._missing: Collection[int] = frozenset()
        self.folders: list[Folder] | None = None

    def load(self) -> None:
        """Fetch the folders and how much they hold."""
        self._operations.run(_state_of, self._take, token=(self, "state"), failed=self.refused.emit)

    def open_folders(self, paths: Sequence[Path]) -> None:
        """Read these folders or files into the library; offer decisions to be taken in."""
        from newsreader.ledger.files import is_decisions_file

        decisions = [path for path in paths if is_decisions_file(path)]
        for path in decisions:
            self.decisions_offered.emit(path)
        paths = [path for path in paths if path not in decisions]
        if not paths:
            return
        if not self._importing.is_running:
            self.told.emit(
                tr(
                    "Folders cannot be opened now: the library is not being indexed from here. "
                    "Use Resume first."
                )
            )
            return
        places = [path.absolute() for path in paths]
        for place in places:
            self._settings.add_recent_folder(place)
            self._importing.add_folder(place)
        if places:
            self.opening.emit(places)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder, and read it."""
        from PySide6.QtWidgets import QFileDialog

        recent = [path for path in self._settings.recent_folders if is_there(path)]
        start = recent[0].parent if recent else Path.home()
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Open folder"), str(start))
        if chosen:
            self.open_folders([Path(chosen)])

    def open_samples(self) -> None:
        """Ask for the sample articles, in a library of their own."""
        self.library_requested.emit(samples_library(), [seeds_dir()])

    def open_own_library(self) -> None:
        """Ask for the library that is used where none is named."""
        self.library_requested.emit(default_library(), [])

    def ask_for_new_library(self) -> None:
        """Let the person choose where a new library is kept, and ask for it."""
        from newsreader.app.views.dialogs.library_dialogs import ask_for_new_library

        if (path := ask_for_new_library(self._window, self._operations.library_path)) is not None:
            self.library_requested.emit(path, [])

    def ask_for_library(self) -> None:
        """Let the person choose a library, and ask for it."""
        from newsreader.app.views.dialogs.library_dialogs import ask_for_library

        if (path := ask_for_library(self._window, self._operations.library_path)) is not None:
            self.library_requested.emit(path, [])

    def show_folders(self) -> None:
        """Open the dialog with the folders."""
        from newsreader.app.views.dialogs.folders_dialog import FoldersDialog

        if self._folders_dialog is None:
            dialog = FoldersDialog(self._window)
            dialog.add_requested.connect(self.ask_for_folder)
            dialog.remove_requested.connect(self.remove)
            dialog.relink_requested.connect(self.relink)
            self._folders_dialog = dialog
        self._folders_dialog.show_folders(self.folders or [], self._missing)
        self._folders_dialog.open()
        self.load()

    def show_failures(self) -> None:
        """Open the dialog with the files that could not be read."""
        from newsreader.app.views.dialogs.failures_dialog import FailuresDialog

        if self._failures_dialog is None:
            self._failures_dialog = FailuresDialog(self._window)
            self._failures_dialog.again_requested.connect(self.try_again)
        self._failures_dialog.open()
        self._load_failures()

    def try_again(self) -> None:
        """Read and analyse once more what failed."""
        if self._importing.is_running:
            self._importing.try_again()
        else:
            self.told.emit(
                tr(
                    "Nothing can be tried again now: the library is not being indexed from here. "
                    "Use Resume first."
                )
            )

    def remove(self, folder_id: int) -> None:
        """Forget a folder and the articles that are nowhere else."""
        self._importing.remove_folder(folder_id)

    def relink(self, folder_id: int, path: Path) -> None:
        """Tell the library where a folder is now."""
        self._importing.relink_folder(folder_id, path.absolute())

    def _take(self, state: _State) -> None:
        folders, missing, counts = state
        self._missing = missing
        if folders != self.folders:
            self.folders = folders
            self.folders_changed.emit(folders)
        self.counts_changed.emit(counts)
        self.troubles_changed.emit(missing, counts.failed)
        if self._folders_dialog is not None and self._folders_dialog.isVisible():
            self._folders_dialog.show_folders(folders, missing)
        if self._failures_dialog is not None and self._failures_dialog.isVisible():
            self._load_failures()

    def _load_failures(self) -> None:
        self._operations.run(
            lambda library: library.failures(), self._take_failures, token=(self, "failures")
        )

    def _take_failures(self, failures: list[Failure]) -> None:
        if self._failures_dialog is not None:
            self._failures_dialog.show_failures(failures)


def spellings(path: Path) -> set[Path]:
    """The ways the library may spell a folder."""
    return {path.absolute(), path.resolve()}


def dropped_paths(event: QDropEvent) -> list[Path]:
    """The folders and files that are dragged over the window, or dropped on it."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _state_of(library: Library) -> _State:
    folders = library.folders()
    missing = frozenset(folder.id for folder in folders if not is_there(folder.path))
    return folders, missing, library.counts()
