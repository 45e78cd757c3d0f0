"""What a monkey does at a window: keys, clicks, words, menus, drops, sizes."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDropEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from newsreader.app.main_window import MainWindow
from newsreader.app.views.article.find_bar import FindBar
from newsreader.app.views.panel.entity_rows import EntityRows, named_at

NONE = Qt.KeyboardModifier.NoModifier
_MODIFIERS = (NONE, NONE, NONE, NONE, Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier)  # fmt: skip
_BUTTONS = (Qt.MouseButton.LeftButton,) * 6 + (Qt.MouseButton.MiddleButton,
    Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)  # fmt: skip
_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space,
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_N, Qt.Key.Key_P,
    Qt.Key.Key_L, Qt.Key.Key_S, Qt.Key.Key_D, Qt.Key.Key_U, Qt.Key.Key_F3, Qt.Key.Key_Menu,
    Qt.Key.Key_Delete, Qt.Key.Key_A)  # fmt: skip
WORDS = (
    "Marchetti", "London", "the", '"', '""', "'", "*", "a*", "AND", "NOT london", "NEAR(a b)", "(",
    ")", "title:x", "^harbour", "-x", "col : y", "a OR", "\x00", "a\x00b", "🚢", "مرحبا",
    "\u202etxt",
    "ferry " * 2000, "x" * 10_000, "%", "_", "\\", "[a-", "(a+)+$", "(?P<x>", ".*",
    "\\b\\w+\\b", "$",
    "2018-05-17", "not a date", " ", "", "@marchetti", "#news", ">theme", ">", "é", "ß",
    "PERSON", "Bob; DROP TABLE note;--", "<b>bold</b>", "&amp;", "line\nbreak", "\t", "NULL", "01",
)  # fmt: skip
_SIZES = ((1400, 880), (800, 600), (400, 300), (1, 1), (3000, 1500), (1000, 200))
_TOO_FAR = ("Quit",)
"""Menu items that end the process: the driver closes windows itself."""


class Acts:
    """Everything that can be done; ``one`` does one of it and says what."""

    def __init__(self, random: Random, folders: Callable[[], list[Path]]) -> None:
        self._random = random
        self._folders = folders
        self._does = (
            [self._shortcut] * 6 + [self._key] * 6 + [self._click] * 8 + [self._menu_item] * 3
            + [self._type] * 3 + [self._search] + [self._find] + [self._select_text]
            + [self._mention] * 4 + [self._row] * 4 + [self._drop_entity] + [self._drop_folder]
            + [self._resize] + [self._right_click] * 3 + [self._wheel] + [self._storm]
        )  # fmt: skip

    def one(self, window: MainWindow) -> str:
        """Do something in ``window``, or in what is open before it; says what."""
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if isinstance(popup, QMenu):
            return self._popup(popup)
        if isinstance(modal, QFileDialog):
            return self._file_dialog(modal)
        if modal is not None:
            return self._in_dialog(modal)
        does = self._random.choice(self._does)
        return f"{does.__name__[1:]} {does(window)!r}"

    def _popup(self, menu: QMenu) -> str:
        actions = [a for a in menu.actions() if a.isVisible() and not a.isSeparator()]
        if not actions or self._random.random() < 0.3:
            QTest.keyClick(menu, Qt.Key.Key_Escape)
            return "popup left"
        action = self._random.choice(actions)
        words = action.text()
        QTest.mouseClick(
            menu, Qt.MouseButton.LeftButton, NONE, menu.actionGeometry(action).center()
        )
        return f"popup {words!r}"

    def _file_dialog(self, dialog: QFileDialog) -> str:
        if self._random.random() < 0.5:
            dialog.reject()
            return "file dialog left"
        choices = [*map(str, self._folders()), "/nonexistent", "/etc/passwd", "", "/dev/null"]
        name = self._random.choice(choices)
        line = dialog.findChild(QLineEdit)
        if line is not None:
            line.setText(name)
            QTest.keyClick(line, Qt.Key.Key_Return)
        return f"file dialog {name!r}"

    def _in_dialog(self, dialog: QWidget) -> str:
        what = self._random.random()
        if what < 0.15 and isinstance(dialog, QDialog):
            name = type(dialog).__name__
            self._random.choice((dialog.accept, dialog.reject, dialog.close))()
            return f"{name} ended"
        if what < 0.4:
            return f"{type(dialog).__name__} {self._type(dialog)!r}"
        if what < 0.6:
            return f"{type(dialog).__name__} {self._key(dialog)!r}"
        return f"{type(dialog).__name__} {self._click(dialog)!r}"

    def _shortcut(self, window: MainWindow) -> str:
        actions = [
            a for a in window.findChildren(QAction)
            if not a.shortcut().isEmpty() and plain(a) not in _TOO_FAR
        ]  # fmt: skip
        if not actions:
            return "none yet"
        action = self._random.choice(actions)
        QTest.keySequence(window, QKeySequence(action.shortcut()))
        return plain(action)

    def _menu_item(self, window: MainWindow) -> str:
        commands = list(window.going.commands().values())
        action = self._random.choice([a for a in commands if plain(a) not in _TOO_FAR])
        words = plain(action)
        action.trigger()
        return words

    def _key(self, window: QWidget) -> str:
        key, modifier = self._random.choice(_KEYS), self._random.choice(_MODIFIERS)
        target = self._focus(window)
        QTest.keyClick(target, key, modifier)
        return f"{key.name} {modifier.name}"

    def _focus(self, window: QWidget) -> QWidget:
        focus = QApplication.focusWidget()
        return focus if focus is not None and window.isAncestorOf(focus) else window

    def _seen(self, window: QWidget) -> list[QWidget]:
        found = [window, *window.findChildren(QWidget)]
        return [w for w in found if w.isVisible() and w.isEnabled() and w.width() and w.height()]

    def _somewhere_in(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._random.randrange(widget.width()), self._random.randrange(widget.height())
        )

    def _click(self, window: QWidget) -> str:
        widgets = self._seen(window)
        if not widgets:
            return "nothing to click"
        widget = self._random.choice(widgets)
        button, modifier = self._random.choice(_BUTTONS), self._random.choice(_MODIFIERS)
        place = self._somewhere_in(widget)
        told = (
            f"{type(widget).__name__} {widget.accessibleName()[:30]} {button.name} {modifier.name}"
        )
        if self._random.random() < 0.15:
            QTest.mouseDClick(widget, button, modifier, place)
        elif self._random.random() < 0.2:
            QTest.mouseMove(widget, place)
        else:
            QTest.mouseClick(widget, button, modifier, place)
        return told

    def _right_click(self, window: MainWindow) -> str:
        views = [w for w in self._seen(window) if isinstance(w, QAbstractItemView)]
        views.append(window.viewer.text.viewport())  # type: ignore[arg-type]
        widget = self._random.choice(views)
        target = widget.viewport() if isinstance(widget, QAbstractItemView) else widget
        place = self._somewhere_in(target) if target.width() and target.height() else QPoint()
        QApplication.sendEvent(
            target,
            QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, target.mapToGlobal(place)),
        )
        return type(widget).__name__

    def _type(self, window: QWidget) -> str:
        lines: list[QWidget] = [
            w for w in self._seen(window) if isinstance(w, QLineEdit | QPlainTextEdit)
        ]
        if not lines:
            return "nothing to write in"
        line, words = self._random.choice(lines), self._random.choice(WORDS)
        # Keys that are no plain letters cannot be pressed: they come as if pasted.
        pasted = len(words) > 40 or not words.isascii() or not words.isprintable()
        if isinstance(line, QLineEdit) and (pasted or self._random.random() < 0.3):
            line.insert(words)
            line.textEdited.emit(line.text())
        elif isinstance(line, QPlainTextEdit) and pasted:
            line.setPlainText(words)
        else:
            QTest.keyClicks(line, words)
        if self._random.random() < 0.4:
            QTest.keyClick(line, Qt.Key.Key_Return, self._random.choice(_MODIFIERS))
        return f"{type(line).__name__} {words[:40]!r}"

    def _search(self, window: MainWindow) -> str:
        words = self._random.choice(WORDS)
        window.search.setText(words)
        return words[:40]

    def _find(self, window: MainWindow) -> str:
        bar = window.findChild(FindBar)
        window.menus.find.trigger()
        bar = window.findChild(FindBar)
        words = self._random.choice(WORDS)
        if bar is None or not bar.isVisible():
            return "no bar"
        bar.line.setText(words)
        QTest.keyClick(bar.line, Qt.Key.Key_Return, self._random.choice(_MODIFIERS))
        return words[:40]

    def _select_text(self, window: MainWindow) -> str:
        text = window.viewer.text
        cursor = text.textCursor()
        most = max(1, text.document().characterCount() - 1)
        cursor.setPosition(self._random.randrange(most))
        to = cursor.position() + self._random.choice((1, 5, 20, 400, 100_000))
        cursor.setPosition(min(most - 1, to), cursor.MoveMode.KeepAnchor)
        text.setTextCursor(cursor)
        return f"{cursor.selectionStart()}-{cursor.selectionEnd()}"

    def _mention(self, window: MainWindow) -> str:
        shown = window.reading.shown
        if shown is None or not shown.mentions or not window.viewer.text.isVisible():
            return "none"
        mention = self._random.choice(shown.mentions)
        text = window.viewer.text
        rect = text.rect_of(mention)
        if rect is None:
            return "not in sight"
        place = rect.center() - text.viewport().geometry().topLeft()
        if self._random.random() < 0.4:
            viewport = text.viewport()
            reason = QContextMenuEvent.Reason.Mouse
            QApplication.sendEvent(
                viewport, QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
            )
        else:
            QTest.mouseClick(
                text.viewport(), self._random.choice(_BUTTONS), self._random.choice(_MODIFIERS),
                place,
            )  # fmt: skip
        return mention.text

    def _row(self, window: MainWindow) -> str:
        views = [w for w in self._seen(window) if isinstance(w, QAbstractItemView)]
        views = [v for v in views if v.model() is not None and v.model().rowCount()]
        if not views:
            return "none"
        view = self._random.choice(views)
        index = view.model().index(self._random.randrange(view.model().rowCount()), 0)
        view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        modifier = self._random.choice(_MODIFIERS)
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, modifier, view.visualRect(index).center()
        )
        return f"{type(view).__name__} {index.row()} {modifier.name}"

    def _drop_entity(self, window: MainWindow) -> str:
        rows = [r for r in self._seen(window) if isinstance(r, EntityRows)]
        rows = [r for r in rows if r.model() is not None and r.model().rowCount() > 1]
        if not rows:
            return "none"
        row = self._random.choice(rows)
        count = row.model().rowCount()
        one, other = (row.model().index(self._random.randrange(count), 0) for _ in range(2))
        if named_at(one) is None:
            return "not there yet"
        row.scrollTo(other, QAbstractItemView.ScrollHint.EnsureVisible)
        data = row.model().mimeData([one])
        event = QDropEvent(
            QPointF(row.visualRect(other).center()), Qt.DropAction.MoveAction, data,
            Qt.MouseButton.LeftButton, NONE,
        )  # fmt: skip
        QApplication.sendEvent(row.viewport(), event)
        return f"{one.row()} on {other.row()}"

    def _drop_folder(self, window: MainWindow) -> str:
        path = self._random.choice([*self._folders(), Path("/nonexistent"), Path("/dev/null")])
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        window.dropEvent(
            QDropEvent(
                QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
            )
        )
        return str(path)

    def _resize(self, window: MainWindow) -> str:
        size = self._random.choice(_SIZES)
        window.resize(*size)
        return str(size)

    def _wheel(self, window: MainWindow) -> str:
        widgets = self._seen(window)
        widget = self._random.choice(widgets or [window])
        turn = QPoint(0, self._random.choice((-1200, -120, 120, 1200)))
        place = self._somewhere_in(widget)
        event = QWheelEvent(
            QPointF(place), QPointF(widget.mapToGlobal(place)), QPoint(), turn,
            Qt.MouseButton.NoButton, self._random.choice(_MODIFIERS), Qt.ScrollPhase.NoScrollPhase,
            False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        return type(widget).__name__

    def _storm(self, window: MainWindow) -> str:
        """Undo and redo without waiting."""
        done = ""
        for _ in range(self._random.choice((5, 20))):
            action = self._random.choice((window.corrections.undo, window.corrections.redo))
            if action.isEnabled():
                action.trigger()
                done += "u" if action is window.corrections.undo else "r"
        return done


def plain(action: QAction) -> str:
    """The words of an action, without the sign of its letter and without dots."""
    return action.text().replace("&", "").rstrip("…")
