"""The bar at the top: back, forward, open, search, and the legend at the right."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from newsreader.app.looks.icons import icon, icon_size
from newsreader.app.looks.text_scale import scaled
from newsreader.app.theme import Theme
from newsreader.app.translation import tr


class TopBar(QWidget):
    """Lays out its buttons with the search box and the legend that it is given."""

    def __init__(self, search: QWidget, legend: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self.setProperty("pane", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = _button("", tr("Back (Alt+Left)"))
        self.forward = _button("", tr("Forward (Alt+Right)"))
        self.open = _button(tr("Open folder…"), tr("Open folder (Ctrl+O)"))
        self.text = _button("", tr("How the text is set (Ctrl+Shift+A)"))
        search.setMinimumWidth(140)
        search.setMaximumWidth(scaled(330))
        self._search, self._legend = search, legend
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 14, 7)
        row.setSpacing(10)
        for button in (self.back, self.forward, self.open):
            row.addWidget(button)
        row.addWidget(search, 1)
        row.addStretch(1)
        row.addWidget(legend)
        row.addWidget(self.text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for its words, the way to open a folder is its sign alone."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show as many words as there is room for."""
        margins = self._row.contentsMargins()
        beside = [w.sizeHint().width() for w in (self.back, self.forward, self.text)]
        beside += [self._search.minimumWidth(), self._legend.minimumSizeHint().width()]
        words = self.open.fontMetrics().horizontalAdvance(self.open.text())
        needed = sum(beside) + words + 2 * self.back.sizeHint().width()
        needed += margins.left() + margins.right() + 6 * self._row.spacing()
        style = Qt.ToolButtonStyle
        fits = needed <= self.width()
        shown = style.ToolButtonTextBesideIcon if fits else style.ToolButtonIconOnly
        self.open.setToolButtonStyle(shown)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the signs alone."""
        hint = super().minimumSizeHint()
        words = self.open.sizeHint().width() - self.back.sizeHint().width()
        return QSize(hint.width() - max(0, words), hint.height())

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in this theme's colours."""
        self._theme = theme
        self._draw()

    def event(self, event: QEvent) -> bool:
        """Draw them anew for a screen with finer pixels, or coarser ones."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        if self._theme is None:
            return
        for button, name in (
            (self.back, "back"),
            (self.forward, "forward"),
            (self.open, "open-folder"),
            (self.text, "text-options"),
        ):
            button.setIcon(icon(name, self._theme, self.devicePixelRatioF()))
            button.setIconSize(icon_size())


def _button(words: str, says: str) -> QToolButton:
    button = QToolButton()
    button.setText(words)
    button.setToolTip(says)
    button.setWhatsThis(says)
    button.setAccessibleName(says)
    style = Qt.ToolButtonStyle
    button.setToolButtonStyle(style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
