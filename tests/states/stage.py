"""A window on a library of one's own, whose indexer says what the picture needs."""

import time
from collections.abc import Callable, Sequence
from multiprocessing import Pipe
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QRect, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from newsreader.app.main_window import MainWindow
from newsreader.app.models.article_list import ListRole
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.indexing.indexer import Indexer
from newsreader.indexing.messages import AddFolder, Command, Event, Idle
from newsreader.paths import seeds_dir

_PATIENCE_S = 30.0
_SETTLE_S = 0.3
_BEAT_MS = 20
_VEIL = QColor(0, 0, 0, 70)


class PlayedIndexer:
    """The far end of a real pipe, played by the scene."""

    def __init__(self) -> None:
        self.connection, self._far = Pipe()

    def send(self, command: Command) -> None:
        """Whatever is asked for stays undone."""

    def close(self) -> None:
        """Be gone."""
        self._far.close()

    def say(self, event: Event) -> None:
        """Tell the window this."""
        self._far.send(event)


class Stage:
    """Where one picture is made: ``folder`` is free for its files, ``library`` for its library."""

    def __init__(self, app: QApplication, theme: Theme, size: tuple[int, int], folder: Path):
        self.folder, self.theme = folder, theme
        self.library = folder / "library.newsreader"
        self.indexer = PlayedIndexer()
        self._app, self._size = app, size
        self._window: MainWindow | None = None

    @property
    def window(self) -> MainWindow:
        """The window; opened with :meth:`open`."""
        assert self._window is not None
        return self._window

    def read(self, *folders: Path) -> None:
        """Read folders into the library, as the indexer of the application does."""
        indexer = Indexer(self.library, 1, lambda _: None)
        for folder in folders:
            indexer.handle(AddFolder(folder))
        indexer.run_until_idle()
        indexer.close()

    def open(self, *folders: Path, idle: bool = True) -> MainWindow:
        """Open the library in a window, and let its indexer be idle."""
        settings = Settings(self.folder / "settings.ini")
        self._window = MainWindow(self.library, settings, self.theme, lambda _: self.indexer)
        self.window.resize(*self._size)
        self.window.show()
        self.window.complete()
        self.window.start(list(folders))
        if idle:
            self.indexer.say(Idle(cancelled=False))
        self.settle()
        return self.window

    def open_samples(self) -> MainWindow:
        """Open the sample articles, the first of them shown."""
        if not self.library.exists():
            self.read(seeds_dir())
        window = self.open()
        self.wait(lambda: window.reading.shown is not None)
        return window

    def article(self, words: str) -> None:
        """Open the article whose title holds these words."""
        model = self.window.pane.model
        self.wait(lambda: model.rowCount() > 0 and model.index(0).data(ListRole.ROW) is not None)
        found = [
            article_id
            for row in range(model.rowCount())
            if (article_id := model.id_at(row)) is not None
            and (known := model.row_of(article_id)) is not None
            and words in known.title
        ]
        self.window.reading.open_article(found[0])
        self.settle()

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until something is so; RuntimeError where that does not come."""
        deadline = time.monotonic() + _PATIENCE_S
        beat = QTimer()  # or else the loop would sleep on when nothing happens
        beat.start(_BEAT_MS)
        while not until():
            if time.monotonic() > deadline:
                raise RuntimeError("what the picture waits for does not come")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def settle(self) -> None:
        """Let the window work until nothing has been owed for a while: all is laid out, painted."""
        rested = time.monotonic() + _SETTLE_S

        def has_rested() -> bool:
            nonlocal rested
            if self.window.operations.busy:
                rested = time.monotonic() + _SETTLE_S
            return time.monotonic() > rested

        self.wait(has_rested)

    def picture(self, over: Sequence[QWidget]) -> QPixmap:
        """The window with these dialogs before it, in the middle; menus where they opened."""
        whole = self.window.grab()
        if over:
            painter = QPainter(whole)
            if not any(isinstance(dialog, QMenu) for dialog in over):
                painter.fillRect(self.window.rect(), _VEIL)
            for dialog in over:
                room = self.window.rect()
                shown = dialog.grab()
                size = shown.deviceIndependentSize().toSize()
                place = QPoint((room.width() - size.width()) // 2, 70)
                if isinstance(dialog, QMenu):
                    place = self.window.mapFromGlobal(dialog.pos())
                painter.drawPixmap(place, shown)
                painter.setPen(self.theme.dim)
                painter.drawRect(QRect(place, size))
            painter.end()
        return whole

    def close(self) -> None:
        """Take the window away, all of it: what stays is styled anew with each theme."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
        self._app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
