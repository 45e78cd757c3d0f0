"""One library at a time, the windows on it and their looks."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from newsreader.app.importing import IndexerHandle
from newsreader.app.main_window import MainWindow
from newsreader.app.operations import Operations
from newsreader.app.settings import Settings
from newsreader.app.start.single_instance import Request, Seat, take_or_call
from newsreader.app.start.standing import Standing
from newsreader.app.theme import THEMES, Theme
from newsreader.app.translation import tr
from newsreader.model import LibraryChange
from newsreader.paths import resources_dir

if TYPE_CHECKING:
    from newsreader.app.start.fault_report import FaultReport
    from newsreader.app.start.reception import Reception
    from newsreader.app.views.dialogs.fault_dialog import FaultDialog

_ASIDE = 36  # pixels that one more window is moved
_FILLED_S = 0.05  # to fill a window before it is shown; one of a slow disk is shown empty
_PATIENCE_S = 1.0  # for another window to answer
_KEPT_EVERY_MS = 60_000


class Desk(QObject):
    """Opens libraries, each in a window that takes the place of those before.

    ``faulted``, of any thread, carries the FaultReport of an error that nobody foresaw.
    """

    faulted = Signal(object)

    def __init__(self, app: QApplication, settings: Settings, theme: str | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._theme_name = theme if theme in THEMES else settings.theme
        self._windows: list[MainWindow] = []
        self._reception: Reception | None = None
        self._fault: FaultDialog | None = None
        self._opening: Operations | None = None
        self._beside: Sequence[Standing] = ()  # of windows that are about to come back
        self._ending = False
        self.faulted.connect(self.show_fault)
        app.aboutToQuit.connect(self._end_opening)
        # A desktop that is left ends its programs without closing their windows.
        app.commitDataRequest.connect(lambda _: self._keep_standings())
        # A machine that loses its power, or a desktop that crashes, tells nobody.
        often = QTimer(self)
        often.setTimerType(Qt.TimerType.VeryCoarseTimer)
        often.timeout.connect(self._keep_standings)
        often.start(_KEPT_EVERY_MS)
        icon = resources_dir() / "newsreader.svg"
        if icon.exists():
            app.setWindowIcon(QIcon(str(icon)))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._follow_system)
        if sys.platform == "darwin":
            # Elsewhere nothing comes this way, and every event would pass through here.
            app.installEventFilter(self)
        self._apply_theme()

    @property
    def window(self) -> MainWindow | None:
        """The window that is open; of several that in which the person was last."""
        return self._windows[-1] if self._windows else None

    @property
    def windows(self) -> Sequence[MainWindow]:
        """The windows that are open, the one in which the person was last at the end."""
        return tuple(self._windows)

    def open_library(self, library: Path, folders: list[Path]) -> MainWindow:
        """Show ``library`` in a window and read ``folders`` into it."""
        # The new window stands where this one does, as large.
        self._keep_standings()
        before, self._beside = list(self._windows), self._settings.beside(library)
        window = self._take(MainWindow(library, self._settings, self._theme(), launch_indexer))
        window.start(folders)
        if not folders and not before:
            # What the library holds comes sooner than an empty window would be painted. Where
            # there is a window already, that one is not to be held up.
            window.operations.settle(_FILLED_S)
        self._show(window)
        self._close(before)
        if self._beside:
            window.ready.connect(partial(self._open_others, window))
        return window

    def open_beside(self, window: MainWindow) -> MainWindow:
        """Show the library of ``window`` in one more window, that begins where this one is."""
        other = self._open_one_more(window, window.standing())
        other.move(window.pos() + QPoint(_ASIDE, _ASIDE))
        return other

    def _open_one_more(self, window: MainWindow, standing: Standing) -> MainWindow:
        args = window.library, self._settings, self._theme(), launch_indexer
        other = self._take(MainWindow(*args, beside=window, standing=standing))
        self._show(other)
        other.start([])
        return other

    def _open_others(self, window: MainWindow) -> None:
        """Open the windows that were open beside this one at the end, and leave it in front. One
        in each turn of the event loop: each takes a while."""
        if not self._beside or window not in self._windows:
            return
        standing, *self._beside = self._beside
        self._open_one_more(window, standing)
        self._put_last(window)
        if self._beside:
            QTimer.singleShot(0, self, partial(self._open_others, window))
        else:
            window.raise_()
            window.activateWindow()

    def _keep_standings(self) -> None:
        """Remember how the windows that are open stand, all of which are on one library."""
        if (front := self.window) is not None:
            others = [other.standing() for other in self._windows[:-1]]
            self._settings.set_beside(front.library, [*self._beside, *others])
            front.remember()

    def _take(self, window: MainWindow) -> MainWindow:
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.library_requested.connect(self._change_library)
        window.window_requested.connect(partial(self.open_beside, window))
        window.theme_chosen.connect(self._choose_theme)
        window.quit_requested.connect(self.close_all)
        window.reading.changed.connect(partial(self._pass_on, window))
        window.fronted.connect(partial(self._put_last, window))
        window.closing.connect(partial(self._forget, window))
        self._windows.append(window)
        return window

    def _show(self, window: MainWindow) -> None:
        if not self._app.styleSheet():
            # Not sooner: whatever is put into a window that has one is looked at anew, with all
            # that is in it.
            self._app.setStyleSheet(self._theme().stylesheet())
        window.show()

    def close_all(self) -> None:
        """Close every window; that in which the person was last, which is where the next start
        begins, comes last."""
        self._keep_standings()
        self._close(self._windows)

    def _close(self, windows: Sequence[MainWindow]) -> None:
        """Close these together, once it has been kept how they stand."""
        self._ending = True
        for window in list(windows):
            window.close()
        self._ending = False

    def _forget(self, window: MainWindow) -> None:
        """A window that is closed by itself does not come back with the others."""
        self._windows.remove(window)
        if not self._ending:
            self._keep_standings()

    def _put_last(self, window: MainWindow) -> None:
        if window in self._windows:
            self._windows.remove(window)
            self._windows.append(window)

    def _pass_on(self, window: MainWindow, change: LibraryChange) -> None:
        """What was marked in one window is seen in the others."""
        for other in self._windows:
            if other is not window:
                other.take_change(change)

    def use_reception(self, reception: Reception) -> None:
        """From now on other starts call there for the library that is open, whichever it is."""
        self._reception = reception

    def answer(self, request: Request) -> None:
        """Bring the window to the front, and open in it what another start was given."""
        window = self.window
        if window is None:
            return
        if request.token:
            # Where Qt looks for it when it asks a Wayland desktop for the focus.
            os.environ["XDG_ACTIVATION_TOKEN"] = request.token
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if request.paths:
            window.shelf.open_folders(request.paths)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open what is dropped on the icon of macOS, which hands it to the program that runs."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            if event.file():
                self.answer(Request((Path(event.file()),)))
            return True
        return super().eventFilter(watched, event)

    def tell(self, line: str) -> None:
        """Show a line for the person in the window that is open."""
        if (window := self.window) is not None:
            window.tell(line)

    def show_fault(self, report: FaultReport) -> None:
        """Tell the person of an error that nobody foresaw; of several the first, until they have
        closed it."""
        from newsreader.app.views.dialogs.fault_dialog import FaultDialog

        if self._fault is not None or (window := self.window) is None:
            return
        self._fault = FaultDialog(report, window)
        self._fault.finished.connect(self._forget_fault)
        self._fault.open()

    def _forget_fault(self) -> None:
        self._fault = None

    def _change_library(self, library: Path, folders: list[Path]) -> None:
        """Open another library; where that cannot be done say so, and keep the one that is open.

        A library that another window has open is shown there. All that may take a while is done
        on a thread of its own: one of an older newsreader is brought up to date, another program
        has it locked, another window does not answer.
        """
        window = self.window
        if window is not None and window.library.resolve() == library.resolve():
            self.answer(Request(tuple(folders)))
            return
        self.tell(tr("Opening the library…"))
        if self._opening is not None:
            return
        calls = self._reception is not None
        self._opening = Operations(library, self)
        self._opening.settled.connect(self._end_opening)
        self._opening.run(
            lambda _: _seat_for(library, folders) if calls else Seat(),
            lambda seat: self._take_over(seat, library, folders),
            failed=self.tell,
        )

    def _take_over(self, seat: Seat | None, library: Path, folders: list[Path]) -> None:
        if seat is None:
            self.tell(tr("That library is open in another window, now in front of this one."))
            return
        if self.window is None:
            # Closed meanwhile.
            seat.leave()
            return
        if self._reception is not None:
            self._reception.open_at(seat)
        self.open_library(library, folders)

    def _end_opening(self) -> None:
        if self._opening is not None:
            self._opening.close()
            self._opening.deleteLater()
            self._opening = None

    def _choose_theme(self, name: str) -> None:
        self._theme_name = self._settings.theme = name
        self._apply_theme()

    def _follow_system(self) -> None:
        if self._theme_name == "system":
            self._apply_theme()

    def _theme(self) -> Theme:
        if self._theme_name != "system":
            return Theme.named(self._theme_name)
        return Theme.of_system(self._app.styleHints())

    def _apply_theme(self) -> None:
        theme = self._theme()
        self._app.setPalette(theme.palette())
        if self._windows:
            self._app.setStyleSheet(theme.stylesheet())
        for window in self._windows:
            window.set_theme(theme)


def _seat_for(library: Path, folders: list[Path]) -> Seat | None:
    """The seat of ``library``; None once another window of it took the folders."""
    return take_or_call(library, Request(tuple(folders)), _PATIENCE_S)


def launch_indexer(library: Path) -> IndexerHandle:
    """Start the indexer of ``library`` in a process of its own."""
    from newsreader.indexing.service import IndexerProcess

    return IndexerProcess(library)
