"""The actions of a window: each with its words, its key, and what it does."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class WindowActions:
    """Makes actions whose keys work wherever in ``window`` the focus is."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def __call__(self, words: str, does: Callable[[], object], keys: str = "") -> QAction:
        """An action called ``words``, ``&`` before its letter, that calls ``does``; ``keys`` as
        QKeySequence writes them."""
        action = QAction(words, self._window)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _=False: does())
        return action
