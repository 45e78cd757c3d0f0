"""What a window can be told to do, made when someone first turns to it.

None of it is seen on a window that nobody has touched: the entries of the menus with their keys,
and what they lead to. Each part is made by the first who asks the window for it. Those that nobody
has asked for are made once the window has been painted, or at the first key, click or touch if that
comes sooner, before anyone looks what the key does.
"""

from __future__ import annotations

from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsreader.app.actions.bringing import Bringing
    from newsreader.app.actions.correction_actions import CorrectionActions
    from newsreader.app.actions.exporting import Exporting
    from newsreader.app.actions.going import Going
    from newsreader.app.actions.highlight_menu import HighlightMenu
    from newsreader.app.actions.keeping_actions import KeepingActions
    from newsreader.app.actions.menus import Menus
    from newsreader.app.actions.peeking import Peeking
    from newsreader.app.actions.preferring import Preferences
    from newsreader.app.actions.saving_pdf import SavingPdf
    from newsreader.app.actions.selecting import Selecting
    from newsreader.app.actions.supporting_text import SupportingText
    from newsreader.app.actions.watching import Watching
    from newsreader.app.main_window import MainWindow
    from newsreader.app.start.welcome import Welcome

_INPUT = frozenset(
    {
        QEvent.Type.ShortcutOverride,  # comes first: only then does Qt look who has the key
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
    }
)
"""With what a person turns to a window."""


def _menus(window: MainWindow) -> Menus:
    """What stands in the menus, but for what the parts below put there."""
    from newsreader.app.actions.menu_wiring import wire_menus
    from newsreader.app.actions.menus import Menus

    menus = Menus(window, window.titles)
    wire_menus(window, menus)
    return menus


def _corrections(window: MainWindow) -> CorrectionActions:
    """The Entity menu, undo and redo."""
    from newsreader.app.actions.correction_actions import CorrectionActions

    return CorrectionActions(window)


def _watching(window: MainWindow) -> Watching:
    """Which entities are watched."""
    from newsreader.app.actions.watching import Watching

    return Watching(window)


def _keeping(window: MainWindow) -> KeepingActions:
    """The Article menu: star, tags, notes, details."""
    from newsreader.app.actions.keeping_actions import KeepingActions

    return KeepingActions(window)


def _highlights(window: MainWindow) -> HighlightMenu:
    """The menu of highlights."""
    from newsreader.app.actions.highlight_menu import HighlightMenu

    return HighlightMenu(window.menus.highlights, window.options, window)


def _going(window: MainWindow) -> Going:
    """The switcher, the panes and the help; and the keys of all parts, which are made for that."""
    from newsreader.app.actions.going import Going

    return Going(window)


def _welcome(window: MainWindow) -> Welcome:
    """What the samples show."""
    from newsreader.app.start.welcome import Welcome

    return Welcome(window)


def _peeking(window: MainWindow) -> Peeking:
    """A look into another article."""
    from newsreader.app.actions.peeking import Peeking

    return Peeking(window)


def _preferences(window: MainWindow) -> Preferences:
    """The preferences."""
    from newsreader.app.actions.preferring import Preferences

    return Preferences(window)


def _selecting(window: MainWindow) -> Selecting:
    """The bar at selected words."""
    from newsreader.app.actions.selecting import Selecting

    return Selecting(window)


def _supporting(window: MainWindow) -> SupportingText:
    """The text behind when and with whom."""
    from newsreader.app.actions.supporting_text import SupportingText

    return SupportingText(window)


def _exporting(window: MainWindow) -> Exporting:
    """What is written out of the library."""
    from newsreader.app.actions.exporting import Exporting

    return Exporting(window)


def _bringing(window: MainWindow) -> Bringing:
    """What is taken into it."""
    from newsreader.app.actions.bringing import Bringing

    return Bringing(window)


def _saving_pdf(window: MainWindow) -> SavingPdf:
    """The article as a PDF document."""
    from newsreader.app.actions.saving_pdf import SavingPdf

    return SavingPdf(window)


class LateParts(QMainWindow):
    """A main window with these parts."""

    menus = cached_property(_menus)
    corrections = cached_property(_corrections)
    watching = cached_property(_watching)
    keeping = cached_property(_keeping)
    highlights = cached_property(_highlights)
    going = cached_property(_going)
    welcome = cached_property(_welcome)
    peeking = cached_property(_peeking)
    preferences = cached_property(_preferences)
    selecting = cached_property(_selecting)
    supporting = cached_property(_supporting)
    saving_pdf = cached_property(_saving_pdf)
    exporting = cached_property(_exporting)
    bringing = cached_property(_bringing)

    def complete(self) -> None:
        """Make all parts that are not there yet."""
        deque(self.complete_in_turns(), maxlen=0)

    def complete_in_turns(self) -> Iterator[None]:
        """The same, one at a time."""
        for name in _PARTS:
            if name not in vars(self):
                getattr(self, name)
                yield

    def showEvent(self, event: QShowEvent) -> None:
        """From now on see what a person does to the window, before any widget in it does."""
        self.windowHandle().installEventFilter(self)
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be complete for the first key or click."""
        if event.type() in _INPUT:
            self.complete()
        return super().eventFilter(watched, event)


_PARTS = tuple(name for name, part in vars(LateParts).items() if isinstance(part, cached_property))
