"""A dialog to choose an entity in: the one that another is merged with, or kept apart from."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.models.alike import ALIKE, alikeness, candidates
from newsreader.app.models.entity_list import EntityRole
from newsreader.app.operations import Operations
from newsreader.app.start.first_size import open_with_size
from newsreader.app.theme import Theme, type_word
from newsreader.app.translation import mentions_in_articles, tr
from newsreader.app.views.dialogs.explained import explained
from newsreader.app.views.panel.corrections import Named
from newsreader.app.views.panel.entity_delegate import EntityDelegate
from newsreader.app.views.panel.panel_list import PanelList
from newsreader.app.views.parts.announcing import announce
from newsreader.app.views.parts.notice import Notice
from newsreader.library.records import EntityRow

_TYPING_MS = 120
_MOVING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class EntityPicker(QDialog):
    """Finds entities while the person types, those most like ``entity`` first.

    ``picked`` carries the entity that was asked about and the one chosen, as Named. With ``keep``
    a box asks whether the name of the first is kept; then they come the other way round.
    """

    picked = Signal(object, object)

    def __init__(
        self,
        operations: Operations,
        entity: Named,
        parent: QWidget,
        *,
        title: str,
        verb: str,
        theme: Theme,
        keep: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_with_size(self, 460, 460)
        self._operations = operations
        self._entity = entity
        heading = _heading(title)
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Type a name"))
        self.line.setAccessibleName(tr("Name to look for"))
        self.line.setWhatsThis(
            tr("Type part of a name: the entities that have it are listed below.")
        )
        self.line.setClearButtonEnabled(True)
        self.model = QStandardItemModel(self)
        delegate = EntityDelegate(self)
        delegate.set_theme(theme)
        self.list = PanelList(tr("Entities that match"))
        self.list.setWhatsThis(
            tr("Entities that match, most mentioned first. Enter takes the one that is chosen.")
        )
        self.list.setItemDelegate(delegate)
        self.list.setModel(self.model)
        self.notice = Notice.over(self.list)
        self.notice.say(tr("No entities match."), tr("Part of a name is enough."))
        self.keep = QCheckBox(
            tr("Keep the name “{name}”").format(name=entity.name).replace("&", "&&")
        )
        self.keep.setWhatsThis(
            tr("After the merge the entity goes by this name, not by that of the other.")
        )
        self.keep.setVisible(keep)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        explained(buttons)
        self.ok_button = buttons.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok_button.setWhatsThis(
            tr("Decides this for the entity that is chosen. It can be undone.")
        )
        self.ok_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        for widget in (heading, self.line):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.keep)
        column.addWidget(buttons)
        self._owed = self._accept_soon = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._find)
        self.line.textChanged.connect(self._type)
        self.list.doubleClicked.connect(lambda _: self.accept())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._choose())
        self.line.setFocus()
        self._choose()
        self._find()

    def accept(self) -> None:
        """Say which entity was chosen."""
        if self._typing.isActive() or self._owed:
            # The list is still that of other words.
            self._accept_soon = True
            return
        chosen = self._chosen()
        if chosen is not None:
            super().accept()
            pair = (self._entity, Named.of_row(chosen))
            self.picked.emit(*(reversed(pair) if self.keep.isChecked() else pair))

    def done(self, result: int) -> None:
        """Nothing is looked for any more."""
        self._typing.stop()
        self._operations.forget((self, "candidates"))
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move through the list while the person types; Enter takes what is chosen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        if event.key() in _MOVING and self.line.hasFocus():
            self.list.keyPressEvent(event)
            self._say()
            return
        super().keyPressEvent(event)

    def _type(self) -> None:
        self._accept_soon = False
        self._typing.start()

    def _find(self) -> None:
        self._typing.stop()
        self._owed = True
        entity, text = self._entity, self.line.text()
        self._operations.run(
            lambda library: candidates(library, entity.entity_id, entity.name, entity.type, text),
            self._take,
            token=(self, "candidates"),
            urgent=True,
        )

    def _take(self, rows: list[EntityRow]) -> None:
        self.model.clear()
        for row in rows:
            item = QStandardItem(row.name)
            item.setEditable(False)
            item.setData(row, EntityRole.ROW)
            item.setData(
                f"{row.name}, {type_word(row.type)},"
                f" {mentions_in_articles(row.mentions, row.articles)}",
                Qt.ItemDataRole.AccessibleTextRole,
            )
            self.model.appendRow(item)
        # Enter at once must not take one who has nothing to do with it.
        if rows and (self.line.text() or alikeness(self._entity.name, rows[0].name) > ALIKE):
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.notice.setVisible(not rows)
        self._choose()
        self._say()
        self._owed = False
        if self._accept_soon:
            self._accept_soon = False
            self.accept()

    def _chosen(self) -> EntityRow | None:
        index: QModelIndex | QPersistentModelIndex = self.list.currentIndex()
        row = index.data(EntityRole.ROW) if index.isValid() else None
        return row if isinstance(row, EntityRow) else None

    def _choose(self) -> None:
        self.ok_button.setEnabled(self._chosen() is not None)

    def _say(self) -> None:
        # The line keeps the focus, so it is the line that says what the arrows went to; once the
        # list is at rest: while it empties, each of its rows is the current one for a moment.
        announce(self.line, self.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or "")


def _heading(words: str) -> QLabel:
    heading = QLabel(words)
    heading.setTextFormat(Qt.TextFormat.PlainText)
    heading.setWordWrap(True)
    font = heading.font()
    font.setBold(True)
    heading.setFont(font)
    return heading
