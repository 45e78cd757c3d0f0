"""Every dialog of the window, and every control that takes the keyboard."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QMenu, QTabBar, QWidget

from newsreader.app.main_window import MainWindow
from newsreader.app.start.fault_report import report_of
from newsreader.app.views.dialogs.about_dialog import AboutDialog
from newsreader.app.views.dialogs.details_dialog import DetailsDialog
from newsreader.app.views.dialogs.entity_picker import EntityPicker
from newsreader.app.views.dialogs.failures_dialog import FailuresDialog
from newsreader.app.views.dialogs.fault_dialog import FaultDialog
from newsreader.app.views.dialogs.folders_dialog import FoldersDialog
from newsreader.app.views.dialogs.help_window import HelpWindow
from newsreader.app.views.dialogs.history_dialog import HistoryDialog
from newsreader.app.views.dialogs.keys_dialog import KeysDialog
from newsreader.app.views.dialogs.note_dialog import NoteDialog
from newsreader.app.views.dialogs.notes_dialog import NotesDialog
from newsreader.app.views.dialogs.quick_switcher import QuickSwitcher
from newsreader.app.views.dialogs.suggestions_dialog import SuggestionsDialog
from newsreader.app.views.dialogs.tags_dialog import TagsDialog
from newsreader.app.views.panel.corrections import Named
from newsreader.library.records import TagCount
from newsreader.model import EntityType
from tests.app.articles import stored

DIALOGS = (
    "window", "about", "details", "picker", "failures", "fault", "folders", "help", "history",
    "keys", "note", "notes", "preferences", "suggestions", "switcher", "tags",
)  # fmt: skip


def part(window: MainWindow, name: str) -> QWidget:  # noqa: PLR0911, PLR0912
    """The window, or one of its dialogs, not yet shown. A dialog is gone with the window."""
    theme = window.viewer.text.style_used.theme
    match name:
        case "window":
            return window
        case "about":
            return AboutDialog(window, window.operations)
        case "details":
            return DetailsDialog(stored([(None, "The harbour")]), window)
        case "picker":
            entity = Named("e1", "Ada Quill", EntityType.PERSON)
            seat = window.operations, entity, window
            return EntityPicker(*seat, title="Merge", verb="Merge", theme=theme)
        case "failures":
            return FailuresDialog(window)
        case "fault":
            return FaultDialog(report_of(ValueError("no"), None), window)
        case "folders":
            return FoldersDialog(window)
        case "help":
            return HelpWindow(window)
        case "history":
            return HistoryDialog(window)
        case "keys":
            return KeysDialog(window.going.keys, window)
        case "note":
            return NoteDialog("late ferry", "ask again", window)
        case "notes":
            return NotesDialog(window.theme, window)
        case "preferences":
            dialog = window.preferences.open()
            for row in range(dialog.titles.count()):
                dialog.titles.setCurrentRow(row)
            return dialog
        case "suggestions":
            return SuggestionsDialog(window.operations, theme, window)
        case "switcher":
            return QuickSwitcher(window.operations, [], theme, window)
        case "tags":
            return TagsDialog([TagCount("port", 3)], ["port"], 1, window)
    raise KeyError(name)


def controls(root: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard in ``root``, shown or not, less its dialogs and Qt's own insides."""
    for widget in [root, *root.findChildren(QWidget)]:
        inside = (parent for parent in _up(widget, root))
        if any(one is not root and one.isWindow() for one in (widget, *inside)):
            continue
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _is_qts_own(widget):
            yield widget


def told(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader asks about the widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None, widget
    return interface


def name_of(widget: QWidget) -> str:
    """What a screen reader calls it."""
    return told(widget).text(QAccessible.Text.Name)


def _up(widget: QWidget, root: QWidget) -> Iterator[QWidget]:
    while widget is not root and (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def _is_qts_own(widget: QWidget) -> bool:
    in_combo = isinstance(widget.parentWidget(), QComboBox)
    viewport = isinstance(widget.parentWidget(), QAbstractItemView)
    in_tabs = isinstance(widget.parentWidget(), QTabBar)
    by_name = widget.objectName().startswith("qt_")
    return in_combo or in_tabs or viewport or by_name or isinstance(widget, QMenu)
