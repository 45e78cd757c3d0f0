"""What asks before a link leaves newsreader."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.translation import tr

_LONGEST = 90  # characters of an address that are shown; all of it is in the tool tip


class LinkBar(QWidget):
    """Names the address, and what opening it means. Nothing is opened but by its button."""

    open_asked = Signal(str)
    copy_asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("A link of the article"))
        self._address = ""
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.open = QPushButton(tr("Open in browser"))
        self.open.setWhatsThis(
            tr("Opens this address in your browser, which fetches it from the network.")
        )
        self.open.clicked.connect(self._open)
        self.copy = QPushButton(tr("Copy address"))
        self.copy.setWhatsThis(tr("Copies the address, and opens nothing."))
        self.copy.clicked.connect(self._copy)
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setWhatsThis(tr("Closes this bar and opens nothing."))
        self.cancel.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.open, self.copy, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 9)
        column.setSpacing(7)
        column.addWidget(self.words)
        column.addLayout(row)
        self.hide()

    @property
    def address(self) -> str:
        """The address asked about."""
        return self._address

    def ask(self, address: str, *, focus: bool) -> None:
        """Ask what to do with this address; with ``focus``, by the keyboard."""
        self._address = address
        shown = address if len(address) <= _LONGEST else f"{address[:_LONGEST]}…"
        words = tr(
            "{address}\nYour browser would fetch this from the network; newsreader never does."
        )
        self.words.setText(words.format(address=shown))
        self.words.setToolTip(as_plain(address))
        self.show()
        if focus:
            # Not on the button that opens: Enter pressed once too often must open nothing.
            self.copy.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is Cancel; Enter presses the button that has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            for button in (self.open, self.copy, self.cancel):
                if button.hasFocus():
                    button.click()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.open_asked.emit(self._address)
        self.closed.emit()

    def _copy(self) -> None:
        self.copy_asked.emit(self._address)
        self.closed.emit()
