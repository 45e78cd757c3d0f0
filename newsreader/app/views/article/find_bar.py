"""Find in the article shown."""

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.looks.text_scale import scaled
from newsreader.app.translation import tr, tr_number
from newsreader.app.views.article.finding import Needle
from newsreader.app.views.parts.announcing import announce
from newsreader.app.views.parts.flow import FlowLayout
from newsreader.app.views.parts.sign_button import sign_button

_LINE = 200  # pixels of what is typed
_GAP = 6  # pixels between two parts


class FindBar(QWidget):
    """A line for what to find and how, the count, and the way to the next and the previous one.

    ``needle_changed`` carries the :class:`Needle`.
    """

    needle_changed = Signal(object)
    next_asked = Signal()
    previous_asked = Signal()
    closed = Signal()
    list_asked = Signal(bool)
    list_entered = Signal()  # Down: the keys go to the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", True)
        self.setProperty("ruled", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Find in article"))
        self.line.setAccessibleName(tr("Find in article"))
        self.line.setWhatsThis(
            tr(
                "Looks for these words in the article that is open. F3 and Shift+F3 go from hit to "
                "hit."
            )
        )
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumWidth(scaled(_LINE))
        self.line.textChanged.connect(self._tell)
        self.case = self._switch("Aa", tr("Capitals and small letters differ"), "Alt+C")
        self.whole_words = self._switch("“w”", tr("Whole words only"), "Alt+W")
        self.pattern = self._switch(".*", tr("Regular expression"), "Alt+R")
        self.count = _Said()
        self.count.setProperty("quiet", True)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setAccessibleName(tr("Hits in the article"))
        self.listed = self._switch("≡", tr("List the hits"), "Alt+L")
        self.listed.toggled.disconnect(self._tell)
        self.listed.toggled.connect(self.list_asked)
        parts = QWidget()
        flow = FlowLayout(parts, _GAP)
        flow.addWidget(self.line)
        flow.addWidget(_together(self.case, self.whole_words, self.pattern))
        self.back = _button("‹", tr("Previous hit (Shift+F3)"), self.previous_asked)
        self.on = _button("›", tr("Next hit (F3)"), self.next_asked)
        flow.addWidget(_together(self.back, self.on, self.listed))
        flow.addWidget(self.count)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(8)
        row.addWidget(parts, 1)
        close = _button("×", tr("Close (Esc)"), self.closed)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._offer_hits(False)
        self.hide()

    @property
    def needle(self) -> Needle:
        """What is to be found."""
        return Needle(
            self.line.text(),
            self.case.isChecked(),
            self.whole_words.isChecked(),
            self.pattern.isChecked(),
        )

    def open(self) -> None:
        """Show the bar and wait for words."""
        self.show()
        # Of the reasons there are, this one selects nothing before the focus is told of: a screen
        # reader would take the caret that moves for the news, and not name the line.
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def show_count(self, current: int, count: int, *, more: bool = False) -> None:
        """Say which hit of how many is the current one; ``current`` counts from 1. There may be
        ``more`` than those."""
        if not self.line.text().strip():
            words = ""
        elif not count:
            words = tr("looking…") if more else tr("not found")
        else:
            words = tr("{current} of {count}").format(
                current=tr_number(current), count=f"{tr_number(count)}{'+' if more else ''}"
            )
        self._offer_hits(count > 0 and bool(words))
        self._say(words)

    def show_problem(self, words: str) -> None:
        """Say in one line why this cannot be found."""
        self._offer_hits(False)
        self._say(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Down goes to the list, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_asked if back else self.next_asked).emit()
        elif event.key() == Qt.Key.Key_Down:
            self.list_entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _offer_hits(self, found: bool) -> None:
        """What goes to hits can be pressed where there are any; an open list can be closed."""
        for button in (self.back, self.on):
            button.setEnabled(found)
        self.listed.setEnabled(found or self.listed.isChecked())

    def _say(self, words: str) -> None:
        self.count.setText(words)
        self.count.setToolTip(as_plain(words))
        announce(self.line, words)
        self.count.setVisible(bool(words))

    def _switch(self, sign: str, name: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        shortcut = QKeySequence(keys)
        native = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{name} ({native})")
        button.setWhatsThis(button.toolTip())
        button.setAccessibleName(name)
        button.setAccessibleDescription(native)  # or else the tip, and the name twice
        button.setCheckable(True)
        button.setProperty("quiet", True)
        button.setShortcut(shortcut)
        button.toggled.connect(self._tell)
        return button

    def _tell(self) -> None:
        self.needle_changed.emit(self.needle)


class _Said(QLabel):
    """On one line where that has room, or else on as many as it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        """One line; Qt's own hint breaks a line of a few words in two."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.lineSpacing())


def _together(*widgets: QWidget) -> QWidget:
    """Widgets that go into the next row as one."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    for widget in widgets:
        row.addWidget(widget)
    return group


def _button(sign: str, name: str, signal: SignalInstance) -> QToolButton:
    button = sign_button(sign, name)
    button.clicked.connect(signal)
    return button
