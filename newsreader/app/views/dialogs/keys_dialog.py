"""The list of all keys, in which they can be changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.actions.keys import Keys
from newsreader.app.actions.matching import fit, least_beside
from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import tr
from newsreader.app.views.parts.notice import Notice, Way
from newsreader.app.views.parts.pressed_by_enter import press_by_enter

_NAME = Qt.ItemDataRole.UserRole + 1


def fixed_keys() -> list[tuple[str, str]]:
    """What keys do inside a part of the window, and cannot be given to something else."""
    return [
        (tr("Space"), tr("Scroll the article; at its end, go to the next unread one")),
        (tr("Shift+Space"), tr("Scroll back")),
        (
            tr("Enter"),
            tr("Follow the row or the mention that is chosen; in the list, go into the article"),
        ),
        (tr("Esc"), tr("Close what is open; take back the selection of an entity")),
        (tr("Space on a line of the panel"), tr("Peek at another article that mentions it")),
    ]


class KeysDialog(QDialog):
    """Shows what each key does. A row's key is changed below the list: press the new one."""

    def __init__(self, keys: Keys, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        open_with_size(self, 560, 560)
        self._keys = keys
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Search what keys do"))
        self.filter.setAccessibleName(tr("Search what keys do"))
        self.filter.setWhatsThis(tr("Type a few letters of what you want to do, or a key."))
        self.filter.setClearButtonEnabled(True)
        self.rows = QTreeWidget()
        self.rows.setWhatsThis(
            tr("What can be done by keys, and the keys. Choose a row to give it another key.")
        )
        self.rows.setAccessibleName(tr("What keys do"))
        self.rows.setHeaderLabels([tr("What"), tr("Keys")])
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.header().setStretchLastSection(False)
        self.rows.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.notice = Notice.over(self.rows)
        self.notice.say(
            tr("No key does that."),
            tr("Other words may find it; the quick switcher (Ctrl+P) knows all commands."),
            Way(tr("List all"), tr("Lists all keys again."), self.filter.clear),
        )
        self.edit = QKeySequenceEdit()
        self.edit.setWhatsThis(tr("Click here and press the new key for the row that is chosen."))
        self.edit.setAccessibleName(tr("New key"))
        self.edit.setMaximumSequenceLength(1)
        self.note = QLabel()
        self.note.setProperty("quiet", True)
        self.note.setWordWrap(True)
        self.set_button = QPushButton(tr("Use this key"))
        self.set_button.setWhatsThis(tr("Gives the new key to the row that is chosen."))
        self.none_button = QPushButton(tr("No key"))
        self.none_button.setWhatsThis(tr("Takes the key away from the row that is chosen."))
        self.reset_button = QPushButton(tr("Default key"))
        self.reset_button.setWhatsThis(
            tr("Gives the row that is chosen the key that newsreader came with.")
        )
        self.reset_all_button = QPushButton(tr("All default keys"))
        self.reset_all_button.setWhatsThis(tr("Gives every row the key that newsreader came with."))
        self._lay_out()
        self._wire()
        self._fill()
        self._choose()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for widget in (self.edit, self.set_button, self.none_button, self.reset_button):
            widget.setSizePolicy(widget.sizePolicy())
            row.addWidget(widget, 1 if widget is self.edit else 0)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.reset_all_button)
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addWidget(self.rows, 1)
        column.addLayout(row)
        column.addLayout(foot)
        # Enter in a line is not to press a button.
        for button in self.findChildren(QPushButton):
            press_by_enter(button)

    def _wire(self) -> None:
        self.filter.textChanged.connect(lambda _: self._filter())
        self.rows.currentItemChanged.connect(lambda *_: self._choose())
        self.edit.keySequenceChanged.connect(lambda _: self._explain())
        self.set_button.clicked.connect(lambda: self._bind(self.edit.keySequence()))
        self.none_button.clicked.connect(lambda: self._bind(QKeySequence()))
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button.clicked.connect(self._keys.reset_all)
        self._keys.changed.connect(self._fill)

    def chosen(self) -> str | None:
        """The name of the action in the current row; None where its keys are fixed."""
        item = self.rows.currentItem()
        return None if item is None else item.data(0, _NAME)

    def _fill(self) -> None:
        chosen = self.chosen()
        self.rows.clear()
        native = QKeySequence.SequenceFormat.NativeText
        for binding in self._keys:
            keys = ", ".join(key.toString(native) for key in binding.keys)
            self._add(binding.words, keys, binding.name, changed=binding.changed)
        for key, what in fixed_keys():
            self._add(what, key, None, changed=False)
        # What keys do takes what the keys leave: a frame may be thick, and the words be large.
        self.rows.resizeColumnToContents(1)
        for item in self._items():
            if chosen is not None and item.data(0, _NAME) == chosen:
                self.rows.setCurrentItem(item)
        self._filter()

    def _add(self, what: str, keys: str, name: str | None, *, changed: bool) -> None:
        item = QTreeWidgetItem([what, keys])
        item.setData(0, _NAME, name)
        font = item.font(1)
        font.setBold(changed)
        item.setFont(1, font)
        self.rows.addTopLevelItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        found = [self.rows.topLevelItem(row) for row in range(self.rows.topLevelItemCount())]
        return [item for item in found if item is not None]

    def _filter(self) -> None:
        typed = self.filter.text()
        fits = [fit(typed, f"{item.text(0)} {item.text(1)}") for item in self._items()]
        least = least_beside(max((found for found in fits if found is not None), default=0.0))
        for item, found in zip(self._items(), fits, strict=True):
            item.setHidden(found is None or found < least)
        self.notice.setVisible(all(item.isHidden() for item in self._items()))

    def _choose(self) -> None:
        self.edit.clear()
        for widget in (self.edit, self.set_button, self.none_button, self.reset_button):
            widget.setEnabled(self.chosen() is not None)
        self._explain()

    def _explain(self) -> None:
        key = self.edit.keySequence()
        other = self._keys.of(key)
        self.set_button.setEnabled(self.chosen() is not None and not key.isEmpty())
        if other is not None and other != self.chosen():
            words = self._keys.words_of(other)
            self.note.setText(tr("{words} has this key now and would lose it.").format(words=words))
        elif self.rows.currentItem() is not None and self.chosen() is None:
            self.note.setText(tr("This key cannot be changed."))
        else:
            self.note.setText(tr("Choose a row, click into the field and press the new key."))

    def _bind(self, key: QKeySequence) -> None:
        name = self.chosen()
        if name is not None:
            self._keys.bind(name, key)
            self.edit.clear()
            # Else it would be at the button that takes back all keys.
            self.rows.setFocus()

    def _reset(self) -> None:
        name = self.chosen()
        if name is not None:
            self._keys.reset(name)
