"""The quick switcher: type a few letters of an article, an entity, a folder or a command."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.actions.switching import Choice, Kind, finder
from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme, type_word
from newsreader.app.translation import tr
from newsreader.app.views.panel.panel_list import PanelList
from newsreader.app.views.parts.announcing import announce
from newsreader.app.views.parts.notice import Notice
from newsreader.app.views.parts.type_chip import small_font

Index = QModelIndex | QPersistentModelIndex
_CHOICE = Qt.ItemDataRole.UserRole + 1
_TYPING_MS = 40
_SIDE = 12
_MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class QuickSwitcher(QDialog):
    """A line and what fits it. ``chosen`` carries the Choice that Enter or a click took."""

    chosen = Signal(object)

    def __init__(
        self,
        operations: Operations,
        beside: Sequence[Choice],
        theme: Theme,
        parent: QWidget,
        typed: str = "",
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Go to…"))
        self._operations = operations
        self._beside = list(beside)
        self._owed = self._take_soon = False
        self.line = QLineEdit(typed)
        self.line.setWhatsThis(
            tr(
                "Type part of a title, name, folder or command. @ looks for entities only, # for "
                "folders, > for commands."
            )
        )
        self.line.setPlaceholderText(tr("Article, entity, folder or command"))
        self.line.setAccessibleName(tr("What to go to"))
        self.list = PanelList(tr("What fits"))
        self.list.setWhatsThis(tr("What fits best comes first. Enter goes there."))
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(_ChoiceDelegate(theme, self))
        self.model = QStandardItemModel(self)
        self.list.setModel(self.model)
        self.notice = Notice.over(self.list)
        hint = QLabel(tr("@ entities · # folders · > commands"))
        hint.setProperty("quiet", True)
        set_font_factor(hint, 0.9)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(hint)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._find)
        self.line.textChanged.connect(self._type)
        self.list.chosen.connect(self._take)
        self.resize(min(620, parent.width() - 40), min(460, parent.height() - 80))
        place = parent.mapToGlobal(parent.rect().topLeft())
        self.move(place.x() + (parent.width() - self.width()) // 2, place.y() + 60)
        self.line.setFocus()
        self._find()

    def open(self) -> None:
        """Show the switcher; what is typed follows what stands there already."""
        super().open()
        # Qt has selected it, as it does in the first line of any dialog.
        self.line.deselect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move through the list while the person types; Enter takes what is chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_current()
        elif event.key() in _MOVING and self.line.hasFocus():
            self.list.keyPressEvent(event)
            self._say()
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Nothing is looked for any more."""
        self._typing.stop()
        self._operations.forget((self, "choices"))
        super().done(result)

    def choices(self) -> list[Choice]:
        """What is offered, the best first."""
        return [self.model.item(row).data(_CHOICE) for row in range(self.model.rowCount())]

    def _type(self) -> None:
        self._take_soon = False
        self._typing.start()

    def _find(self) -> None:
        self._typing.stop()
        self._owed = True
        self._operations.run(
            finder(self.line.text(), self._beside),
            self._show,
            token=(self, "choices"),
            urgent=True,
        )

    def _show(self, choices: list[Choice]) -> None:
        self.model.clear()
        for choice in choices:
            item = QStandardItem(choice.name)
            item.setEditable(False)
            item.setData(choice, _CHOICE)
            spoken = ", ".join(part for part in (choice.name, _word(choice), choice.beside) if part)
            item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
            self.model.appendRow(item)
        if choices:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.notice.setVisible(not choices)
        self.notice.say(
            tr("Nothing is called so."),
            tr("Part of a title or a name is enough. Ctrl+Shift+F searches the articles' words."),
        )
        self._say()
        self._owed = False
        if self._take_soon:
            self._take_current()

    def _say(self) -> None:
        # The line keeps the focus, so it is the line that says what the arrows went to; once the
        # list is at rest: while it empties, each of its rows is the current one for a moment.
        current = self.list.currentIndex()
        spoken = current.data(Qt.ItemDataRole.AccessibleTextRole) if current.isValid() else None
        announce(self.line, spoken or self.notice.text)

    def _take_current(self) -> None:
        if self._typing.isActive() or self._owed:
            # The list is still that of other words.
            self._take_soon = True
        elif self.list.currentIndex().isValid():
            self._take(self.list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        choice = index.data(_CHOICE)
        self.accept()
        self.chosen.emit(choice)


class _ChoiceDelegate(QStyledItemDelegate):
    """A name, what it is, and what stands beside it."""

    def __init__(self, theme: Theme, parent: QDialog) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The same for every row."""
        return QSize(200, QFontMetrics(option.font).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        choice = index.data(_CHOICE)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.selection)
        place = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        small = small_font(option.font)
        beside = " · ".join(part for part in (_word(choice), choice.beside) if part)
        width = QFontMetrics(small).horizontalAdvance(beside)
        painter.setFont(small)
        painter.setPen(self._colour(choice))
        right = QRect(place.right() - width, place.top(), width + 1, place.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter, beside)
        painter.setFont(option.font)
        painter.setPen(self._theme.ink)
        room = place.width() - width - _SIDE
        name = QFontMetrics(option.font).elidedText(choice.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def _colour(self, choice: Choice) -> QColor:
        return self._theme.dim if choice.type is None else self._theme.style_of(choice.type).line


def _word(choice: Choice) -> str:
    if choice.type is not None:
        return type_word(choice.type)
    return {Kind.FOLDER: tr("Folder"), Kind.COMMAND: tr("Command")}.get(choice.kind, "")
