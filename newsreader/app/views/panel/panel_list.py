"""What the pages of the entity panel have in common."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QLabel, QListView, QWidget

from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.views.panel.entity_delegate import SIDE
from newsreader.app.views.parts.viewport import know_viewport

Index = QModelIndex | QPersistentModelIndex


class PanelList(QListView):
    """A list whose rows are followed by a click or Enter; scrolls by pixels."""

    chosen = Signal(QModelIndex)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        know_viewport(self)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._follow)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = (), /) -> None:
        """Rows that are all equally high are painted when they come: to lay out many thousand
        again, as a list does by itself, would be felt."""
        if self.uniformItemSizes():
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window: none goes to a row that begins with it."""

    def _follow(self, index: QModelIndex) -> None:
        choosing = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if not QApplication.keyboardModifiers() & choosing:
            self.chosen.emit(index)


def caption(text: str) -> QLabel:
    """A small line above a part of the panel."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("quiet", True)
    label.setWordWrap(True)
    set_font_factor(label, 0.9)
    label.setContentsMargins(SIDE, 8, SIDE, 2)
    return label
