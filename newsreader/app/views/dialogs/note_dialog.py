"""A dialog in which a note is written."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.explained import explained

_PASSAGE = 300  # characters of it that are shown


class NoteDialog(QDialog):
    """The passage, and the note's words below it. Ctrl+Enter saves.

    ``written`` carries the words; ``removed`` comes where an old note is to go. ``draft`` is what
    was written before and could not be kept.
    """

    written = Signal(str)
    removed = Signal()

    def __init__(self, passage: str, text: str, parent: QWidget, draft: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = " ".join(passage.split())
        shown = f"{shown[:_PASSAGE]}…" if len(shown) > _PASSAGE else shown
        quoted = QLabel(f"“{shown}”")
        quoted.setTextFormat(Qt.TextFormat.PlainText)
        quoted.setWordWrap(True)
        quoted.setProperty("quiet", True)
        self._before = text
        self.edit = _NoteEdit(draft or text)
        self.edit.setWhatsThis(
            tr(
                "What you want to remember about this passage. It is kept in your library, not in "
                "the file."
            )
        )
        self.edit.done.connect(self._save)
        self.edit.setAccessibleName(tr("The note's words"))
        self.edit.setTabChangesFocus(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        explained(self.buttons)
        self.save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        if text:
            remove = self.buttons.addButton(
                tr("Remove"), QDialogButtonBox.ButtonRole.DestructiveRole
            )
            remove.setWhatsThis(
                tr("Removes the note. Article, Bring Back the Removed Note undoes that.")
            )
            remove.clicked.connect(self._remove)
        self.edit.textChanged.connect(self._look)
        column = QVBoxLayout(self)
        column.addWidget(quoted)
        column.addWidget(self.edit, 1)
        column.addWidget(self.buttons)
        open_with_size(self, 440, 260)
        self._look()
        self.edit.setFocus()

    def accept(self) -> None:
        """Say what was written, if it is another thing now."""
        text = self.edit.toPlainText().strip()
        super().accept()
        if text != self._before.strip():
            self.written.emit(text)

    def _save(self) -> None:
        if self.save.isEnabled():
            self.accept()

    def _look(self) -> None:
        self.save.setEnabled(bool(self.edit.toPlainText().strip()))

    def _remove(self) -> None:
        super().reject()
        self.removed.emit()


class _NoteEdit(QPlainTextEdit):
    """Says where Ctrl+Enter ends the writing."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is no new line."""
        ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if ends and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)
