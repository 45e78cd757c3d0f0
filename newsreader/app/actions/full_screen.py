"""A full screen holds what one reads with, and nothing else until it is asked for.

Menus, the bar at the top and the strip at the foot go. The first two come back where the pointer
goes to the upper edge, where the keys go to the menus, and while articles are searched; the strip
while it tells a line. List and panel stay as they are: they have keys of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QMouseEvent

if TYPE_CHECKING:
    from newsreader.app.main_window import MainWindow

_EDGE = 2  # pixels at the top that ask for the bars
_BELOW = 24  # pixels below the bars that the pointer may go without losing them
_WIDGET_SIZE_MAX = (1 << 24) - 1  # QWIDGETSIZE_MAX of Qt


class FullScreen(QObject):
    """Shows and hides the bars of a window as its state and the person ask. ``action`` is that of
    the menu, ticked while the screen is full."""

    def __init__(self, window: MainWindow, action: QAction) -> None:
        super().__init__(window)
        self._window, self._action = window, action
        self._pointed = False  # the pointer has gone to the upper edge, and is still about
        self._opened = 0  # menus
        action.triggered.connect(self._toggle)
        for menu in window.titles.values():
            menu.aboutToShow.connect(self._count_opened)
            menu.aboutToHide.connect(self._count_closed)
        window.menus.search.triggered.connect(self._begin_search)
        window.search.textChanged.connect(lambda _: self._follow())
        window.strip.line_changed.connect(self._follow)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        for watched in (window, window.menuBar(), window.search):
            watched.installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the state of the window, the focus and the pointer."""
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._look_at_pointer(event.position().y())
        elif kind in (QEvent.Type.WindowStateChange, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            # Once the event has done what it does.
            self._soon.start()
        return super().eventFilter(watched, event)

    def _toggle(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._follow()

    def _look_at_pointer(self, y: float) -> None:
        if not self._window.isFullScreen():
            return
        bar = self._window.bar
        lowest = bar.mapTo(self._window, bar.rect().bottomLeft()).y() + _BELOW
        pointed = y <= (lowest if self._pointed else _EDGE)
        if pointed != self._pointed:
            self._pointed = pointed
            self._follow()

    def _count_opened(self) -> None:
        self._opened += 1
        self._follow()

    def _count_closed(self) -> None:
        self._opened -= 1
        # The next menu may be about to open.
        self._soon.start()

    def _begin_search(self) -> None:
        if self._window.isFullScreen():
            self._show_top(True)
            self._window.search.begin()

    def _follow(self) -> None:
        window = self._window
        full = window.isFullScreen()
        self._action.setChecked(full)
        self._pointed = self._pointed and full
        if full:
            window.windowHandle().installEventFilter(self)
        asked = self._pointed or self._opened > 0 or window.menuBar().hasFocus()
        searching = window.search.hasFocus() or bool(window.search.text())
        self._show_top(not full or asked or searching)
        # No hidden one: the keys of its menus would be dead.
        window.menuBar().setMaximumHeight(0 if full and not asked else _WIDGET_SIZE_MAX)
        strip_shows = not full or bool(window.strip.line)
        window.strip.setVisible(strip_shows)
        window.rules[1].setVisible(strip_shows)

    def _show_top(self, shown: bool) -> None:
        if not shown and self._window.bar.isAncestorOf(self._window.focusWidget() or self._window):
            self._window.viewer.setFocus()
        self._window.bar.setVisible(shown)
        self._window.rules[0].setVisible(shown)
