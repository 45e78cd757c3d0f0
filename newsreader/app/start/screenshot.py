"""A picture of the window once everything has been read."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.app.main_window import MainWindow
from newsreader.paths import display_path

# Long enough for what is shown to be laid out and painted, short enough not to be noticed.
_SETTLE_MS = 250
_SIZE = (1400, 880)


class Screenshot(QObject):
    """Waits until the folders are read and the window shows it, then saves the picture.

    ``finished`` comes once; ``problem`` then says what went wrong, or is empty.
    """

    finished = Signal()

    def __init__(self, window: MainWindow, path: Path, folders: list[Path]) -> None:
        super().__init__(window)
        self.problem = ""
        self._window = window
        self._path = path
        self._folders = set(folders)
        self._ready = False
        self._done = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._take)
        window.resize(*_SIZE)
        window.importing.progressed.connect(self._wait)
        window.importing.changed.connect(self._wait)
        window.importing.idle.connect(self._on_idle)
        window.importing.refused.connect(self._on_refusal)
        window.importing.stopped.connect(self._on_stop)
        window.shelf.folders_changed.connect(self._look)
        window.operations.settled.connect(self._look)

    def _wait(self) -> None:
        # An indexer that has looked at what it knew is idle before it hears of a new folder.
        self._ready = False
        self._settle.stop()

    def _on_idle(self) -> None:
        self._ready = True
        self._look()

    def _on_refusal(self, message: str) -> None:
        self.problem = message
        self._finish()

    def _on_stop(self, reason: str) -> None:
        self.problem = reason or "The articles could not be read: the indexer stopped."
        self._finish()

    def _look(self) -> None:
        if self._ready and self._folders_are_known() and not self._window.operations.busy:
            self._settle.start()

    def _folders_are_known(self) -> bool:
        known = {folder.path for folder in self._window.shelf.folders or []}
        return all({path, path.resolve()} & known for path in self._folders)

    def _take(self) -> None:
        if self._window.operations.busy or not self._ready:
            return
        if not self._window.grab().save(str(self._path)):
            self.problem = (
                f"The picture cannot be written to {display_path(self._path)}; "
                "give a .png file in a folder that can be written to."
            )
        self._finish()

    def _finish(self) -> None:
        if not self._done:
            self._done = True
            self._settle.stop()
            self.finished.emit()
