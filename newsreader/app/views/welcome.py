"""Three things worth knowing, said beside what they are about, the first time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.app.looks.text_scale import scaled
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.values import value

_WIDTH = 300
_GAP = 10


@value
class Callout:
    """What is said, and where: a rectangle of the screen that it stands beside, None where there
    is no such thing just now."""

    words: str
    beside: Callable[[], QRect | None]


class CalloutCard(QFrame):
    """Lies over the window and says one thing after the other. Enter goes on, Esc skips.

    ``ended`` comes when all was said, or skipped.
    """

    ended = Signal()

    def __init__(self, callouts: list[Callout], over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("callout")
        self.setAccessibleName(tr("Welcome"))
        self._over = over
        self._left = list(callouts)
        self._count, self._said = len(callouts), 0
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.number = QLabel()
        self.number.setProperty("quiet", True)
        self.skip_button = QPushButton(tr("Skip"))
        self.skip_button.setWhatsThis(tr("Closes the welcome. The menu Help has it again."))
        self.skip_button.setFlat(True)
        self.skip_button.clicked.connect(self.end)
        self.next_button = QPushButton(tr("Next"))
        self.next_button.setWhatsThis(tr("Goes on with the welcome."))
        self.next_button.clicked.connect(self.next)
        row = QHBoxLayout()
        row.addWidget(self.number, 1)
        row.addWidget(self.skip_button)
        row.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 12, 10)
        column.setSpacing(10)
        column.addWidget(self.words)
        column.addLayout(row)
        self.setFixedWidth(scaled(_WIDTH))
        over.installEventFilter(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self.setStyleSheet(
            f"#callout {{ background: {theme.paper.name()}; border-radius: 10px;"
            f" border: 2px solid {theme.accent.name()}; }}"
            f"#callout QLabel {{ background: transparent; color: {theme.ink.name()}; }}"
        )

    def next(self) -> None:
        """Say the next thing that there is a place for; end after the last."""
        place = None
        while self._left and place is None:
            self._said += 1
            callout = self._left.pop(0)
            place = callout.beside()
        if place is None:
            self.end()
            return
        self.words.setText(callout.words)
        self.number.setText(tr("{n} of {all}").format(n=self._said, all=self._count))
        self.next_button.setText(tr("Next") if self._left else tr("Start reading"))
        self.adjustSize()
        self._move_beside(place)
        self.show()
        self.raise_()
        self.next_button.setFocus()

    def end(self) -> None:
        """Say no more."""
        self._left.clear()
        self._over.removeEventFilter(self)
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc skips."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window of another size is another picture: say no more."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.end()
        return super().eventFilter(watched, event)

    def _move_beside(self, place: QRect) -> None:
        room = self._over.rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        near = QRect(self._over.mapFromGlobal(place.topLeft()), place.size())
        x = near.right() + _GAP
        if x + self.width() > room.right():
            x = near.left() - _GAP - self.width()
        if x < room.left():
            x = near.left()
        y = near.bottom() + _GAP if room.left() <= near.left() == x else near.top()
        x = max(room.left(), min(x, room.right() - self.width()))
        y = max(room.top(), min(y, room.bottom() - self.height()))
        self.move(QPoint(x, y))
