"""Pictures saved with articles, read and decoded off the GUI thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage

from newsreader.errors import ReadError
from newsreader.values import value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from concurrent.futures import Executor

    from newsreader.app.main_window import MainWindow


@value
class _Wanted:
    shown: int
    number: int
    place: str
    article: Path
    inside: Path
    most: QSize


class PictureLoading(QObject):
    """Brings the viewer of a window the pictures that its article wants.

    A picture that cannot be read is not shown: the article is the text, and a page says of few
    of its pictures whether they were saved with it.
    """

    _loaded = Signal(int, int, QImage)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._thread: Executor | None = None
        window.viewer.pictures.wanted.connect(self._load)
        self._loaded.connect(window.viewer.pictures.put, Qt.ConnectionType.QueuedConnection)
        window.closing.connect(self.close)

    def close(self) -> None:
        """Load no more, and wait for what is being loaded."""
        if self._thread is not None:
            self._thread.shutdown(wait=True, cancel_futures=True)
            self._thread = None

    def _load(self, shown: int, number: int, place: str, most: QSize) -> None:
        path = self._window.viewer.article_path
        if path is None:
            return
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, thread_name_prefix="pictures")
        inside = folder_of(path, [folder.path for folder in self._window.shelf.folders or ()])
        self._thread.submit(self._read, _Wanted(shown, number, place, path, inside, most))

    def _read(self, wanted: _Wanted) -> None:
        from newsreader.app.views.article.picture_decoding import decoded
        from newsreader.readers.pictures import picture_bytes

        try:
            data = picture_bytes(wanted.place, wanted.article, wanted.inside)
        except ReadError:
            return
        image = decoded(data, wanted.most)
        if image is not None:
            self._loaded.emit(wanted.shown, wanted.number, image)


def folder_of(path: Path, folders: Sequence[Path]) -> Path:
    """The folder, of those that were opened, that an article's file is in: the outermost. The
    file's own where it was opened by itself."""
    around = [folder for folder in folders if folder in path.parents]
    return min(around, key=lambda folder: len(folder.parts), default=path.parent)
