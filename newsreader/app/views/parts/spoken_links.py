"""A line of links that can be heard."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QLabel, QWidget

from newsreader.app.views.parts.announcing import announce

_NARROW = 200  # pixels
RING_ROOM = 5
"""Pixels at either side of the words, the ring around them included; the style sheet has them."""


class SpokenLinks(QLabel):
    """A label of links that Tab goes through, one by one.

    Qt tells a screen reader neither the words of a label that has a name nor the link that has the
    focus: its name is followed by its words here, and each link is said when Tab comes to it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setAccessibleName(name)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )

    def show_links(self, html: str) -> None:
        """Show these words."""
        self.setText(html)
        words = QTextDocumentFragment.fromHtml(html).toPlainText()
        self.setAccessibleName(f"{self._name}: {' '.join(words.split())}")
        self.setAccessibleDescription("")

    def minimumSizeHint(self) -> QSize:
        """No wider than a narrow panel, however long a word is."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _NARROW), hint.height())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The next link, said aloud; or on to what follows the line."""
        moved = super().focusNextPrevChild(forward)
        if moved and self.hasFocus():
            announce(self, " ".join(self.selectedText().split()))
        return moved
