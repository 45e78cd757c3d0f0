"""A page of the preferences: rows of a name, a control, and a line that says what it does."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGroupBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsreader.values import value

_SIDE = 22


@value
class _Row:
    widget: QWidget
    control: QWidget
    words: str


class PreferencesPage(QScrollArea):
    """Rows come with :meth:`add`, in order; :meth:`narrow` leaves those that a search is for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows: list[_Row] = []
        inner = QWidget()
        inner.setProperty("pane", True)
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        self._column.setSpacing(18)
        self._column.addStretch(1)
        self.setWidget(inner)

    def add(self, name: str, control: QWidget, says: str = "", *, words: str = "") -> None:
        """Add a row. ``says`` explains it; ``words`` are others that a search may come with."""
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if name:
            label = QLabel(name)
            label.setBuddy(control)
            font = label.font()
            font.setBold(True)
            label.setFont(font)
            column.addWidget(label)
        is_button = isinstance(control, QPushButton)
        side = Qt.AlignmentFlag.AlignLeft if is_button else Qt.AlignmentFlag(0)
        column.addWidget(control, 0, side)
        if says:
            line = QLabel(says)
            line.setProperty("quiet", True)
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setBuddy(control)  # heard with it, and not all at once when the window opens
            column.addWidget(line)
            control.setAccessibleDescription(says)
        for one in (control, *control.findChildren(QWidget)):
            if not one.whatsThis() and one.focusPolicy() != Qt.FocusPolicy.NoFocus:
                own = one.toolTip() or (one.text() if isinstance(one, QAbstractButton) else "")
                one.setWhatsThis(says or name or own)
        self._rows.append(_Row(row, control, folded([name, says, words, *words_of(control)])))
        self._column.insertWidget(self._column.count() - 1, row)

    def show_row(self, control: QWidget, shown: bool) -> None:
        """Show or hide the row of a control, whatever is searched for."""
        control.setVisible(shown)
        for row in self._rows:
            if row.control is control:
                row.widget.setVisible(shown)

    def narrow(self, words: list[str]) -> int:
        """Show only rows that hold all of these words, in folded case; say how many there are."""
        found = 0
        for row in self._rows:
            fits = not row.control.isHidden() and all(word in row.words for word in words)
            row.widget.setVisible(fits)
            found += fits
        return found


def words_of(widget: QWidget) -> Iterable[str]:
    """What a person can read in a widget and in those that it holds."""
    for child in (widget, *widget.findChildren(QWidget)):
        if isinstance(child, QLabel | QAbstractButton):
            yield child.text()
        elif isinstance(child, QGroupBox):
            yield child.title()
        yield child.toolTip()
        yield child.accessibleName()


def folded(words: Iterable[str]) -> str:
    """Words as a search compares them."""
    return " ".join(filter(None, words)).replace("&", "").casefold()
