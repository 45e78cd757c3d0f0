"""A box that asks, or that says what became of something, with its details."""

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from newsreader.app.translation import tr, tr_number

_MOST_DETAILS = 500


def plain_box(window: QWidget, icon: QMessageBox.Icon, text: str, more: str) -> QMessageBox:
    """A box over the window that shows its words as they are, whatever a file is called."""
    box = QMessageBox(icon, "newsreader", text, QMessageBox.StandardButton.NoButton)
    box.setParent(window, box.windowFlags())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(more)
    return box


def report_box(
    window: QWidget, line: str, more: str, count: int, details: Iterable[str]
) -> QMessageBox:
    """Open a box that says ``line``, with ``details`` to be shown, of which there are ``count``.
    Of very many the first are shown, and no more of them are asked for."""
    box = plain_box(window, QMessageBox.Icon.Information, line, more)
    shown = list(islice(details, _MOST_DETAILS))
    if left := count - len(shown):
        shown.append(tr("And {count} more.").format(count=tr_number(left)))
    box.setDetailedText("\n".join(shown))
    box.addButton(QMessageBox.StandardButton.Ok)
    box.open()
    return box
