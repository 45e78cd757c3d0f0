"""The monkey itself: one thing after the other, and rests to look around."""

import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from newsreader.app.main_window import MainWindow
from newsreader.app.start.desk import Desk
from newsreader.paths import seeds_dir
from tests.journeys.monkey.acts import Acts
from tests.journeys.monkey.folder import Folder
from tests.journeys.monkey.lookout import Lookout
from tests.journeys.monkey.soundness import ledger, unsound

_STEPS_MS = (0, 10, 10, 10, 50, 150)
_CALM_EVERY = 50
_REST_MS = 250
_REST_EVERY = 400
_REST_S = 120.0


class Monkey(QObject):
    """Does ``steps`` things. ``ended`` comes when all is done and looked at."""

    ended = Signal()

    def __init__(
        self, desk: Desk, place: Path, random: Random, steps: int, lookout: Lookout,
        tell: Callable[[str], None],
    ) -> None:  # fmt: skip
        super().__init__()
        self.library = place / "library.newsreader"
        self.folder = Folder(place / "news", random, seeds_dir())
        self._desk, self._random, self._steps, self._lookout = desk, random, steps, lookout
        self._tell = tell
        self._acts = Acts(random, lambda: [self.folder.root, self.folder.root / "sub", place])
        self._done = 0
        self._rest_until: float | None = None
        self._quiet_turns = 0
        self._decided: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    def start(self) -> None:
        """Open the first window and begin."""
        self._desk.open_library(self.library, [self.folder.root])
        self._rest()

    @property
    def _resting(self) -> bool:
        return self._rest_until is not None

    def _turn(self) -> None:
        # Before anything is done: a dialog that is opened goes through a loop of its own.
        self._timer.start(_REST_MS if self._resting else self._random.choice(_STEPS_MS))
        if self._resting:
            self._look_around()
        elif self._done >= self._steps or (self._done and self._done % _REST_EVERY == 0):
            self._done += 1
            self._rest()
        else:
            self._done += 1
            self._tell(f"{self._done}: {self._step()}")

    def _step(self) -> str:
        window = self._desk.window
        if window is None:
            self._desk.open_library(self.library, self._random.choice(([], [self.folder.root])))
            return "opened a window"
        if self._done % _CALM_EVERY == 0 and QApplication.activeModalWidget() is None:
            return self._calm_down(window)
        what = self._random.random()
        if what < 0.06:
            told = self.folder.disturb()
            self._lookout.forgive()
            return told
        if what < 0.068:
            window.close()
            return "closed a window"
        return self._acts.one(window)

    def _calm_down(self, window: MainWindow) -> str:
        """Have something to look at again: a monkey soon hides all there is."""
        if window.library != self.library:
            window = self._desk.open_library(self.library, [self.folder.root])
        window.resize(1400, 880)
        window.search.clear()
        window.pane.set_folder(None)
        window.pane.narrow_to(None)
        for shown in (window.going.list_shown, window.going.panel_shown):
            if not shown.isChecked():
                shown.trigger()
        if window.menus.unread_only.isChecked():
            window.menus.unread_only.trigger()
        return "calmed down"

    def _rest(self) -> None:
        """Leave all that is open, and wait until nothing is under way."""
        for _ in range(20):
            popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
            if isinstance(popup, QMenu):
                popup.close()
            elif isinstance(modal, QDialog):
                modal.reject()
            else:
                break
        self._rest_until = time.monotonic() + _REST_S
        self._quiet_turns = 0
        self._timer.start(_REST_MS)

    def _look_around(self) -> None:
        window = self._desk.window
        if window is None or window.library != self.library:
            window = self._desk.open_library(self.library, [])
        assert self._rest_until is not None
        late = time.monotonic() > self._rest_until
        self._quiet_turns = self._quiet_turns + 1 if _is_quiet(window) else 0
        if self._quiet_turns < 12 and not late:
            return
        if late:
            self._lookout.note("never at rest", window.strip.accessibleName())
        for line in unsound(self.library):
            self._lookout.note("library", line)
        for name in self.folder.touched_by_others():
            self._lookout.note("file changed", name)
        now = ledger(self.library)
        if now[: len(self._decided)] != self._decided:
            self._lookout.note("ledger", "rows are gone, or not in the order they were")
        self._decided = now
        self._tell(f"{self._done}: looked around, {len(now)} rows in the ledger")
        self._lookout.forgive()
        self._rest_until = None
        if self._done > self._steps:
            self._timer.stop()
            self._end()

    def _end(self) -> None:
        while (window := self._desk.window) is not None:
            window.close()
        self.ended.emit()


def _is_quiet(window: MainWindow) -> bool:
    return not window.operations.busy and not window.strip.bar.isVisibleTo(window)
