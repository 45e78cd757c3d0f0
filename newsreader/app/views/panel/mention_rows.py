"""An entity's mentions as rows that can be chosen together and corrected."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListView, QWidget

from newsreader.app.models.mention_list import MentionRole
from newsreader.app.views.panel.mention_delegate import heading_height
from newsreader.app.views.panel.panel_list import PanelList
from newsreader.library.records import MentionLine, MentionPlace

_NEIGHBOURS = 100  # mentions before and after that can be peeked at one by one


class MentionRows(PanelList):
    """Ctrl and Shift choose several mentions; the right button on an article's title chooses
    those in that article. ``correction_asked`` carries a place on the screen for a menu; Space,
    or Alt and a click, asks to ``peek`` at a mention."""

    correction_asked = Signal(QPoint)
    peek_asked = Signal(object, int)  # the MentionPlaces listed, and which of them

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def chosen_lines(self) -> list[MentionLine]:
        """The mentions chosen, the current one last."""
        current = self.currentIndex()
        indexes = sorted(self.selectedIndexes(), key=lambda i: (i == current, i.row()))
        lines = (index.data(MentionRole.LINE) for index in indexes)
        return [line for line in lines if isinstance(line, MentionLine)]

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu about the mentions chosen."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            corner = self.visualRect(self.currentIndex()).bottomLeft()
            place = self.viewport().mapToGlobal(corner + QPoint(24, 0))
        if self.chosen_lines():
            self.correction_asked.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button chooses without following."""
        if event.button() is not Qt.MouseButton.RightButton:
            super().mousePressEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._is_on_heading(index, event.position().toPoint()):
            self._choose_article(index)
        elif index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space peeks at the current mention."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._peek(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _follow(self, index: QModelIndex) -> None:
        if QApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier:
            self._peek(index.row())
        else:
            super()._follow(index)

    def _peek(self, row: int) -> None:
        model = self.model()
        first, last = max(0, row - _NEIGHBOURS), min(model.rowCount(), row + _NEIGHBOURS + 1)
        lines = (model.index(i, 0).data(MentionRole.LINE) for i in range(first, last))
        places = [MentionPlace(line.article_id, line.start) for line in lines]
        self.peek_asked.emit(places, row - first)

    def _is_on_heading(self, index: QModelIndex, place: QPoint) -> bool:
        below = place.y() - self.visualRect(index).top()
        return bool(index.data(MentionRole.LEADS)) and below < heading_height(self.font())

    def _choose_article(self, first: QModelIndex) -> None:
        model, last = self.model(), first.row()
        while last + 1 < model.rowCount() and not model.index(last + 1, 0).data(MentionRole.LEADS):
            last += 1
        chosen = QItemSelection(first, model.index(last, 0))
        selection = self.selectionModel()
        selection.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
