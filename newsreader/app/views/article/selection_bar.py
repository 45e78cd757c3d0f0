"""The small bar at a selection: what can be done with the words, a click or a few keys away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QToolButton, QWidget

from newsreader.app.looks.text_scale import scaled
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.article.article_text import ArticleText
from newsreader.app.views.parts.flow import FlowLayout

_GAP = 6  # pixels between the bar and the words
_NARROWEST = 120  # pixels of a margin that the bar goes into
_PAUSE_MS = 250  # before it comes while keys select


@dataclass(frozen=True, slots=True)
class Deed:
    """A button of the bar: the action that it does, and its words, or a picture in their place."""

    action: QAction
    words: str
    icon: QIcon | None = None


class SelectionBar(QFrame):
    """Lies over the text, beside the words and never on them. It takes no focus by itself: keys
    go to it with :meth:`enter`, the arrows go along it, Esc goes back to the text."""

    def __init__(self, text: ArticleText, deeds: Sequence[Deed], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("selection_bar")
        self.setAccessibleName(tr("What to do with the selected words"))
        self._text = text
        self._over = parent
        self._wanted = True
        self.buttons = [self._button(deed) for deed in deeds]
        row = FlowLayout(self, 3)
        row.setContentsMargins(5, 4, 5, 4)
        for button in self.buttons:
            row.addWidget(button)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._come)
        text.selectionChanged.connect(self._changed)
        text.document_changed.connect(self.hide)
        text.mark_bar.valueChanged.connect(self._stay)
        text.viewport().installEventFilter(self)
        self.hide()

    def set_wanted(self, wanted: bool) -> None:
        """Come by itself where words are selected, or only when asked for by key."""
        self._wanted = wanted
        if not wanted:
            self.hide()

    def come_soon(self) -> None:
        """Come when the mouse is let go, or once keys select no more."""
        self._changed()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        edge = theme.line.lighter(150) if theme.is_dark else theme.line.darker(115)
        self.setStyleSheet(
            f"#selection_bar {{ background: {theme.paper.name()}; border-radius: 8px;"
            f" border: 1px solid {edge.name()}; }}"
            "#selection_bar QToolButton { padding: 4px 6px; }"
        )

    def enter(self) -> bool:
        """Put the keys on the bar; false where nothing is selected."""
        if not self._text.textCursor().hasSelection() or not self._place():
            return False
        self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go along, Enter does, Esc goes back."""
        key = event.key()
        here = next((n for n, b in enumerate(self.buttons) if b.hasFocus()), None)
        if key == Qt.Key.Key_Escape:
            self.hide()
            self._text.setFocus()
        elif here is not None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self.buttons[(here + step) % len(self.buttons)].setFocus()
        elif here is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.buttons[here].click()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come when the mouse has selected."""
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._pause.start(0)
        return super().eventFilter(watched, event)

    def _button(self, deed: Deed) -> QToolButton:
        button = _BarButton(self)
        if deed.icon is None:
            button.setText(deed.words)
        else:
            button.setIcon(deed.icon)
        keys = deed.action.shortcut().toString()
        button.setToolTip(f"{deed.words} ({keys})" if keys else deed.words)
        button.setWhatsThis(button.toolTip())
        button.setAccessibleName(deed.words)
        # Or else the tip would be it, and the words be heard twice.
        button.setAccessibleDescription(keys)
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False: self._do(deed.action))
        return button

    def _do(self, action: QAction) -> None:
        if self.isAncestorOf(QApplication.focusWidget() or self._over):
            self._text.setFocus()
        self.hide()
        action.trigger()

    def _changed(self) -> None:
        if not self._text.textCursor().hasSelection():
            self._pause.stop()
            self.hide()
        elif not QApplication.mouseButtons():
            self._pause.start(_PAUSE_MS)

    def _come(self) -> None:
        if self._wanted and self._text.textCursor().hasSelection():
            self._place()

    def _stay(self) -> None:
        """Scrolling moves the words: stay beside them, or go with them."""
        if self.isVisible():
            self._place()

    def _place(self) -> bool:
        """Show the bar in the margin beside the words, where it hides none; above them where that
        is too narrow, or below where there is no room; false where neither is, as where the words
        are out of sight."""
        cursor = self._text.textCursor()
        lines = []
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            end = QTextCursor(self._text.document())
            end.setPosition(position)
            lines.append(self._text.cursorRect(end))
        viewport = self._text.viewport()
        corner = viewport.mapTo(self._over, QPoint(0, 0))
        first, last = (line.translated(corner) for line in lines)
        seen = QRect(corner, viewport.size())
        whole = self._over.rect()
        self.ensurePolished()
        if self._lay_in_margin(seen, first, last):
            return True
        width = min(self.sizeHint().width(), whole.width() - 2 * _GAP)
        self.resize(width, self.heightForWidth(width))
        above, below = first.top() - _GAP - self.height(), last.bottom() + _GAP
        if above >= seen.top() and first.top() <= seen.bottom():
            y = above
        elif below + self.height() <= seen.bottom() and last.bottom() >= seen.top():
            y = below
        else:
            self.hide()
            return False
        self._come_to(max(_GAP, min(first.left(), whole.right() - self.width() - _GAP)), y)
        return True

    def _lay_in_margin(self, seen: QRect, first: QRect, last: QRect) -> bool:
        """At the right of the column ``seen``; false where the bar has no room there, or the words
        between these lines are out of sight."""
        edge = self._text.mapTo(self._over, self._text.rect().topRight()).x()
        room = edge - self._text.mark_bar.width() - seen.right() - 2 * _GAP
        width = min(self.sizeHint().width(), room)
        if room < scaled(_NARROWEST) or last.bottom() < seen.top() or first.top() > seen.bottom():
            return False
        self.resize(width, self.heightForWidth(width))
        if self.height() > seen.height():
            return False
        y = max(seen.top(), min(first.top(), seen.bottom() + 1 - self.height()))
        self._come_to(seen.right() + _GAP, y)
        return True

    def _come_to(self, x: int, y: int) -> None:
        self.move(x, y)
        self.show()
        self.raise_()


class _BarButton(QToolButton):
    """Leaves to the bar the keys that go along it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses; the rest is the bar's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()
