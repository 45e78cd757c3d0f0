"""The history of decisions in its dialog, kept up to date; and how many decisions wait."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from newsreader.app.actions.correcting import Correcting

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.dialogs.history_dialog import HistoryDialog
    from newsreader.library import Library
    from newsreader.library.decision_records import DecisionRow

_PAGE = 200  # decisions that are fetched at once


class DecisionHistory(QObject):
    """Opens the dialog, in which ``actions`` can be taken too, and fills it again whenever the
    ledger or what became of it may be another. The strip tells how many decisions wait."""

    def __init__(
        self, window: MainWindow, correcting: Correcting, actions: Sequence[QAction]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._operations = window.operations
        self._correcting = correcting
        self._actions = list(actions)
        self.dialog: HistoryDialog | None = None
        correcting.decided.connect(lambda _: self.load())
        correcting.steps_changed.connect(lambda _: self._count_waiting())
        window.importing.changed.connect(lambda _: self.load())
        window.importing.idle.connect(lambda _: self._count_waiting())
        window.shelf.counts_changed.connect(lambda _: self.load())
        window.strip.waiting_requested.connect(self._open_waiting)

    def open(self) -> None:
        """Show the decisions."""
        from newsreader.app.views.dialogs.history_dialog import HistoryDialog

        if self.dialog is None:
            self.dialog = HistoryDialog(self._window)
            self.dialog.addActions(self._actions)
            self.dialog.switch_asked.connect(self._correcting.switch)
            self.dialog.place_asked.connect(self._window.reading.open_mention)
            self.dialog.older_asked.connect(self._load_older)
            self.dialog.filter_asked.connect(self.load)
        self.dialog.show()
        self.dialog.raise_()
        self.load()

    def load(self) -> None:
        """Fetch again what is shown, if anything is."""
        if self.dialog is None or not self.dialog.isVisible():
            return
        limit, waiting = max(_PAGE, self.dialog.count), self.dialog.only_waiting.isChecked()
        self._operations.run(
            lambda library: library.waiting_decisions() if waiting else library.decisions(limit),
            self._take,
            token=(self, "rows"),
        )

    def grow(self) -> None:
        """Decisions of another library have come."""
        self.load()
        self._count_waiting()

    def _count_waiting(self) -> None:
        self._operations.run(
            lambda library: library.waiting_count(),
            self._window.strip.show_waiting,
            token=(self, "waiting"),
        )

    def _open_waiting(self) -> None:
        self.open()
        if self.dialog is not None:
            self.dialog.only_waiting.setChecked(True)

    def _take(self, rows: list[DecisionRow]) -> None:
        if self.dialog is not None:
            self.dialog.show_rows(rows)

    def _load_older(self, before: int) -> None:
        def fetch(library: Library) -> list[DecisionRow]:
            return library.decisions(_PAGE, before)

        def take(rows: list[DecisionRow]) -> None:
            if self.dialog is not None:
                self.dialog.append_rows(rows)

        self._operations.run(fetch, take, token=(self, "rows"))
