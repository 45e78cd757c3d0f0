"""Lists of entities that can be corrected: chosen together, dragged onto one another."""

import json

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QWidget

from newsreader.app.models.entities_here import EntitiesHere, HereRole
from newsreader.app.models.entity_list import EntityRole
from newsreader.app.views.panel.corrections import Entities, Named
from newsreader.app.views.panel.panel_list import PanelList
from newsreader.library.records import EntityHere, EntityRow
from newsreader.model import EntityType

MIME = "application/x-newsreader-entity"


class EntityRows(PanelList):
    """Rows of entities. Ctrl and Shift choose several; one dragged onto another asks for a merge.

    ``correction_asked`` carries the Entities chosen and a place on the screen for a menu,
    ``merge_asked`` the Named that was dragged and the Named it was dropped on.
    """

    correction_asked = Signal(object, QPoint)
    merge_asked = Signal(object, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.setAcceptDrops(True)
        self._pressed: tuple[QPoint, Named] | None = None
        self._target = QModelIndex()
        self._kept: str | None = None
        self._row = -1

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show the rows of ``model``; the current entity stays so when they are listed anew."""
        super().setModel(model)
        if model is not None:
            model.modelAboutToBeReset.connect(self._keep_current)
            model.modelReset.connect(self._restore_current)
            model.layoutAboutToBeChanged.connect(self._keep_row)
            model.layoutChanged.connect(self._take_neighbour)

    def chosen_entities(self) -> tuple[Named, ...]:
        """The entities chosen, the current one last."""
        current = self.currentIndex()
        indexes = sorted(self.selectedIndexes(), key=lambda i: (i == current, i.row()))
        found = (named_at(index) for index in indexes or [current])
        return tuple(named for named in found if named is not None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu about the rows chosen."""
        place = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            corner = self.visualRect(self.currentIndex()).bottomLeft()
            place = self.viewport().mapToGlobal(corner + QPoint(24, 0))
        if chosen := self.chosen_entities():
            self.correction_asked.emit(Entities(chosen), place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember the row; the right button chooses it without following it."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.RightButton:
            if index.isValid() and not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            event.accept()
            return
        named = named_at(index)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_left = event.button() is Qt.MouseButton.LeftButton
        place = event.position().toPoint()
        self._pressed = (place, named) if named and is_left and plain else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from where it was pressed, a row is dragged."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        place, named = self._pressed
        moved = (event.position().toPoint() - place).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed = None
            self._drag(named)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is pressed any more."""
        self._pressed = None
        super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Entities come from rows of this window alone."""
        self._weigh(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show what the entity would be merged into."""
        self._weigh(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """No row is meant any more."""
        self._aim(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the merge."""
        source, target = (
            _dragged(event.mimeData()),
            named_at(self.indexAt(event.position().toPoint())),
        )
        self._aim(QModelIndex())
        if source is None or target is None or source.entity_id == target.entity_id:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.LinkAction)
        event.accept()
        self.merge_asked.emit(source, target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame the row that an entity is held over."""
        super().paintEvent(event)
        if self._target.isValid():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self.palette().accent().color())
            painter.drawRoundedRect(self.visualRect(self._target).adjusted(4, 1, -5, -2), 4, 4)
            painter.end()

    def _keep_current(self) -> None:
        named = named_at(self.currentIndex())
        self._kept = named.entity_id if named is not None else None
        self._keep_row()

    def _restore_current(self) -> None:
        model = self.model()
        if self._kept is None or not isinstance(model, EntitiesHere):
            return
        row = model.row_of(self._kept)
        if row is None:
            self._take_neighbour()
            return
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        # Without scrolling: what is read stays where it is.
        self.selectionModel().setCurrentIndex(model.index(row), chosen)

    def _keep_row(self) -> None:
        self._row = self.currentIndex().row() if self.hasFocus() else -1

    def _take_neighbour(self) -> None:
        """Where the current row went, with what a person took away, the next is current."""
        model, row = self.model(), self._row
        if row < 0 or self.currentIndex().isValid():
            return
        below = range(row, model.rowCount())
        for near in (*below, *reversed(range(min(row, model.rowCount())))):
            index = model.index(near, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def _drag(self, named: Named) -> None:
        data = QMimeData()
        data.setData(MIME, json.dumps([named.entity_id, named.name, named.type]).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._picture(named))
        drag.exec(Qt.DropAction.LinkAction)

    def _picture(self, named: Named) -> QPixmap:
        metrics = self.fontMetrics()
        size = QSize(metrics.horizontalAdvance(named.name) + 20, metrics.height() + 8)
        picture = QPixmap(size * self.devicePixelRatio())
        picture.setDevicePixelRatio(self.devicePixelRatio())
        picture.fill(self.palette().highlight().color())
        painter = QPainter(picture)
        painter.setFont(self.font())
        painter.setPen(self.palette().highlightedText().color())
        painter.drawText(QRect(QPoint(0, 0), size), Qt.AlignmentFlag.AlignCenter, named.name)
        painter.end()
        return picture

    def _weigh(self, event: QDragMoveEvent) -> None:
        source = _dragged(event.mimeData())
        index = self.indexAt(event.position().toPoint())
        target = named_at(index)
        fits = source is not None and target is not None and source.entity_id != target.entity_id
        self._aim(index if fits else QModelIndex())
        if source is None:
            # Folders are taken by the window.
            event.ignore()
        elif fits:
            event.setDropAction(Qt.DropAction.LinkAction)
            event.accept()
        else:
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()

    def _aim(self, index: QModelIndex) -> None:
        if index != self._target:
            self._target = index
            self.viewport().update()


def _dragged(data: QMimeData) -> Named | None:
    if not data.hasFormat(MIME):
        return None
    entity_id, name, kind = json.loads(bytes(data.data(MIME).data()))
    return Named(entity_id, name, EntityType(kind))


def named_at(index: QModelIndex) -> Named | None:
    """The entity of a row; None for a heading, and where the row has not come yet."""
    if not index.isValid():
        return None
    entry = index.data(HereRole.ENTRY)
    if isinstance(entry, EntityHere):
        return Named.of_row(entry.entity)
    row = index.data(EntityRole.ROW)
    return Named.of_row(row) if isinstance(row, EntityRow) else None
