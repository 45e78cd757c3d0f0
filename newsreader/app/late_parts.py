"""What a window can be told to do, made when someone first turns to it.

None of it is seen on a window that nobody has touched: the entries of the menus with their keys,
and what they lead to. Each part is made by the first who asks the window for it. :func:`make_all`
makes those that nobody has asked for; the window has that done once it has been painted, or at the
first key, click or touch if that comes sooner, before anyone looks what the key does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsreader.app.correction_actions import CorrectionActions
    from newsreader.app.going import Going
    from newsreader.app.highlight_menu import HighlightMenu
    from newsreader.app.keeping_actions import KeepingActions
    from newsreader.app.main_window import MainWindow
    from newsreader.app.peeking import Peeking
    from newsreader.app.preferring import Preferences
    from newsreader.app.saving_pdf import SavingPdf
    from newsreader.app.selecting import Selecting
    from newsreader.app.watching import Watching
    from newsreader.app.welcome import Welcome

INPUT = frozenset(
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


def corrections(window: MainWindow) -> CorrectionActions:
    """The Entity menu, undo and redo."""
    from newsreader.app.correction_actions import CorrectionActions

    return CorrectionActions(window)


def watching(window: MainWindow) -> Watching:
    """Which entities are watched."""
    from newsreader.app.watching import Watching

    return Watching(window)


def keeping(window: MainWindow) -> KeepingActions:
    """The Article menu: star, tags, notes, details."""
    from newsreader.app.keeping_actions import KeepingActions

    return KeepingActions(window)


def highlights(window: MainWindow) -> HighlightMenu:
    """The menu of highlights."""
    from newsreader.app.highlight_menu import HighlightMenu

    return HighlightMenu(window.menus.highlights, window.options, window)


def going(window: MainWindow) -> Going:
    """The switcher, the panes and the help; and the keys of all parts, which are made for that."""
    from newsreader.app.going import Going

    return Going(window)


def welcome(window: MainWindow) -> Welcome:
    """What the samples show."""
    from newsreader.app.welcome import Welcome

    return Welcome(window)


def peeking(window: MainWindow) -> Peeking:
    """A look into another article."""
    from newsreader.app.peeking import Peeking

    return Peeking(window)


def preferences(window: MainWindow) -> Preferences:
    """The preferences."""
    from newsreader.app.preferring import Preferences

    return Preferences(window)


def selecting(window: MainWindow) -> Selecting:
    """The bar at selected words."""
    from newsreader.app.selecting import Selecting

    return Selecting(window)


def saving_pdf(window: MainWindow) -> SavingPdf:
    """The article as a PDF document."""
    from newsreader.app.saving_pdf import SavingPdf

    return SavingPdf(window)


_PARTS = (
    "corrections",
    "watching",
    "keeping",
    "highlights",
    "going",
    "welcome",
    "peeking",
    "preferences",
    "selecting",
    "saving_pdf",
)


def make_all(window: MainWindow) -> Iterator[None]:
    """Make all parts that are not there yet, one at a time."""
    for name in _PARTS:
        getattr(window, name)
        yield
