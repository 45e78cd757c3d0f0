"""The line that a person searches the articles with."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from newsreader.app.translation import tr, tr_count
from newsreader.app.views.parts.announcing import announce

_PAUSE_MS = 250


class SearchBox(QLineEdit):
    """Tells what is searched for once the typing pauses, or at once on Return; Escape clears.
    ``left`` says that Down was pressed: the keys are to go to what was found."""

    searched = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr('Search articles: words or "phrases"'))
        self.setAccessibleName(tr("Search articles"))
        self.setWhatsThis(
            tr(
                'Finds articles with all of these words. "Words in quotes" stand side by side; the '
                "help has more."
            )
        )
        self.setClearButtonEnabled(True)
        self._told = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self.textChanged.connect(self._wait)
        self.returnPressed.connect(self._tell)

    def begin(self) -> None:
        """Let the person type what to search for."""
        self.setFocus()
        self.selectAll()

    def say_found(self, articles: int) -> None:
        """Tell a screen reader how many articles are listed for what is searched for."""
        found = tr_count(articles, "1 article", "{n} articles")
        announce(self, found if self._told else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the search, Down goes to the articles."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self._tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _wait(self) -> None:
        if self.text():
            self._pause.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.searched.emit(text)
