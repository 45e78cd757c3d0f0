"""List, article and panel: beside each other, stacked or mirrored, each shown or hidden."""

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from newsreader.app.arrangement import Arrangement
from newsreader.app.looks.text_scale import text_scale

_SIZES = (300, 740, 350)
_LIST_HEIGHT = 240
_ARTICLE_HEIGHT = 560
_MOST_BESIDE = 0.58
"""How much of the window list and panel take where the system's words are large: what is read has
large words too."""


class Panes(QWidget):
    """The three panes. The article always shows; sizes that a person gave are kept for each
    arrangement, others follow the size of the system's words."""

    def __init__(
        self, articles: QWidget, viewer: QWidget, panel: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles, self._viewer, self._panel = articles, viewer, panel
        self._arrangement = Arrangement.COLUMNS
        self._states: dict[str, QByteArray] = {}
        self._outer = _splitter(Qt.Orientation.Horizontal)
        self._inner = _splitter(Qt.Orientation.Vertical)
        self._outer.splitterMoved.connect(self._keep_outer)
        self._inner.splitterMoved.connect(self._keep_inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._outer)
        self._arrange()

    @property
    def arrangement(self) -> Arrangement:
        """Where the panes are."""
        return self._arrangement

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Put the panes elsewhere, with the sizes they had there last."""
        if arrangement is not self._arrangement:
            focused = self.focusWidget()
            self._arrangement = arrangement
            self._arrange()
            if focused is not None:
                focused.setFocus()

    def states(self) -> dict[str, QByteArray]:
        """The sizes of each arrangement in which a person gave them, as Qt writes them."""
        return dict(self._states)

    def restore(self, states: dict[str, QByteArray]) -> None:
        """Take sizes that ``states`` gave."""
        self._states.update(states)
        self._take_sizes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give list and panel their share of another width."""
        super().resizeEvent(event)
        if text_scale() > 1:
            self._follow_words()

    def changeEvent(self, event: QEvent) -> None:
        """Give list and panel the width that words of another size need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._follow_words()

    def _follow_words(self) -> None:
        if str(self._arrangement) not in self._states:
            self._outer.setSizes(self._sizes())

    def _keep_outer(self) -> None:
        self._states[str(self._arrangement)] = self._outer.saveState()

    def _keep_inner(self) -> None:
        self._states["stack"] = self._inner.saveState()

    def _arrange(self) -> None:
        stacked = self._arrangement is Arrangement.STACKED
        if stacked:
            for widget in (self._articles, self._viewer):
                self._inner.addWidget(widget)
            order: tuple[QWidget, ...] = (self._inner, self._panel)
        elif self._arrangement is Arrangement.MIRRORED:
            order = (self._panel, self._viewer, self._articles)
        else:
            order = (self._articles, self._viewer, self._panel)
        for widget in order:
            self._outer.addWidget(widget)
        if not stacked:
            self._inner.setParent(self)
        self._inner.setVisible(stacked)
        for number in range(self._outer.count()):
            grows = self._outer.widget(number) in (self._viewer, self._inner)
            self._outer.setStretchFactor(number, int(grows))
        self._inner.setStretchFactor(1, 1)
        self._take_sizes()

    def _take_sizes(self) -> None:
        self._outer.setSizes(self._sizes())
        self._inner.setSizes([_LIST_HEIGHT, _ARTICLE_HEIGHT])
        if state := self._states.get(str(self._arrangement)):
            self._outer.restoreState(state)
        if self._arrangement is Arrangement.STACKED and (state := self._states.get("stack")):
            self._inner.restoreState(state)

    def _sizes(self) -> list[int]:
        """The widths of the panes from left to right that nobody has given."""
        listed, read, panel = _SIZES
        most = self.width() * _MOST_BESIDE / (listed + panel)
        wider = max(1.0, min(text_scale(), most))
        listed, panel = round(listed * wider), round(panel * wider)
        read = max(read, self.width() - listed - panel)
        return {
            Arrangement.COLUMNS: [listed, read, panel],
            Arrangement.MIRRORED: [panel, read, listed],
            Arrangement.STACKED: [listed + read, panel],
        }[self._arrangement]


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
