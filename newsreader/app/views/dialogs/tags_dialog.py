"""A dialog in which articles are tagged."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import tr, tr_count
from newsreader.app.views.dialogs.explained import explained
from newsreader.app.views.parts.pressed_by_enter import press_by_enter
from newsreader.library.records import TagCount


class TagsDialog(QDialog):
    """Every tag with a tick where the articles have it, and a line for a new one.

    ``tagged`` carries a tag and whether the articles are to have it.
    """

    tagged = Signal(str, bool)

    def __init__(
        self, tags: Sequence[TagCount], here: Collection[str], count: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tags"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = tr_count(count, "Tags of this article", "Tags of {n} articles")
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("A new tag, then Enter"))
        self.line.setAccessibleName(tr("A new tag"))
        self.line.setWhatsThis(tr("Type a tag and press Enter to give it."))
        self.list = QListWidget()
        self.list.setWhatsThis(
            tr("The tags of this library. Those that are ticked belong to the articles chosen.")
        )
        self.list.setAccessibleName(tr("Tags"))
        for tag in tags:
            self._add(tag.tag, ticked=tag.tag in here)
        self.list.itemChanged.connect(self._tick)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        explained(close)
        close.rejected.connect(self.reject)
        press_by_enter(close.button(QDialogButtonBox.StandardButton.Close))
        self.line.returnPressed.connect(self._new)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(words.format(count=count)))
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        column.addWidget(close)
        open_with_size(self, 340, 380)
        self.line.setFocus()

    def _add(self, tag: str, *, ticked: bool) -> None:
        item = QListWidgetItem(tag)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _new(self) -> None:
        tag = " ".join(self.line.text().split())
        if not tag:
            return
        self.line.clear()
        known = self.list.findItems(tag, Qt.MatchFlag.MatchFixedString)
        if known:
            known[0].setCheckState(Qt.CheckState.Checked)
        else:
            self.list.blockSignals(True)
            self._add(tag, ticked=True)
            self.list.blockSignals(False)
            self.tagged.emit(tag, True)

    def _tick(self, item: QListWidgetItem) -> None:
        self.tagged.emit(item.text(), item.checkState() is Qt.CheckState.Checked)
