"""The popover in which a reader sets the text while reading it."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from newsreader.app.looks.reading_options import ReadingOptions
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.reading_controls import ReadingControls

_EDGE = 8  # pixels between the popover and the window's edge


class TextOptions(QFrame):
    """Lies over the window under its button, changes the text at once, and closes on Esc or a
    press of the mouse elsewhere. Scrolling goes on meanwhile."""

    preferences_asked = Signal()

    def __init__(self, options: ReadingOptions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("text_options")
        self.hide()
        self.setAccessibleName(tr("How the text is set"))
        self._options = options
        self._over = parent
        self._app = cast(QApplication, QApplication.instance())
        self._button: QWidget = self
        self._came_from: QWidget = self
        self.controls = ReadingControls(options)
        controls = self.controls
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 14, 16, 12)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(9)
        for name, widget in (
            (tr("Colours"), controls.theme),
            (tr("Font"), controls.family),
            (tr("Size"), controls.size),
            (tr("Column"), controls.measure),
            (tr("Lines"), controls.line_height),
            ("", controls.justified),
            (tr("Emphasis"), controls.emphasis),
            ("", controls.tinted),
            ("", controls.counts),
        ):
            row = grid.rowCount()
            label = QLabel(name)
            label.setProperty("quiet", True)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(widget, row, 1)
        foot = QHBoxLayout()
        self.reset = QPushButton(tr("Defaults"))
        self.reset.setWhatsThis(tr("Sets the text as newsreader came."))
        self.reset.setToolTip(tr("Set the text as it was at first"))
        self.reset.clicked.connect(options.reset_text)
        self.more = QPushButton(tr("Preferences…"))
        self.more.setWhatsThis(tr("Opens the preferences, where all that can be chosen is."))
        self.more.clicked.connect(self._ask)
        foot.addWidget(self.reset)
        foot.addStretch(1)
        foot.addWidget(self.more)
        grid.addLayout(foot, grid.rowCount(), 0, 1, 2)

    def open_under(self, button: QWidget) -> None:
        """Show the popover below this button, inside its window."""
        self.controls.refresh()
        self._button = button
        self._came_from = QApplication.focusWidget() or button
        over = self._over
        self._fit(over.width() - 2 * _EDGE)
        place = button.mapTo(over, QPoint(0, button.height() + 4))
        x = max(_EDGE, min(place.x(), over.width() - self.width() - _EDGE))
        y = max(_EDGE, min(place.y(), over.height() - self.height() - _EDGE))
        self.move(x, y)
        self.show()
        self.raise_()
        self.controls.theme.button(self._options.theme).setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self, room: int) -> None:
        """Take the size that is needed: what is too wide for the window goes on below."""
        self.ensurePolished()
        width = min(self.sizeHint().width(), room)
        height = self.heightForWidth(width)
        self.resize(width, height if height > 0 else self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc; the keys go where they went before."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on look where the mouse is pressed."""
        self._app.installEventFilter(self)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no longer; the reader reads on."""
        self._app.removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close where the mouse is pressed elsewhere in the window. Its button closes it too."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched is not self._button:
                self.close()
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        self.close()
        self.preferences_asked.emit()
