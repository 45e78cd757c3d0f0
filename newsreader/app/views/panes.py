"""List, article and panel: beside each other, stacked or mirrored, each shown or hidden."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from newsreader.app.arrangement import Arrangement

_SIZES = (300, 740, 350)
_LIST_HEIGHT = 240
_ARTICLE_HEIGHT = 560


class Panes(QWidget):
    """The three panes. The article always shows; sizes are kept for each arrangement."""

    def __init__(
        self, articles: QWidget, viewer: QWidget, panel: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._articles, self._viewer, self._panel = articles, viewer, panel
        self._arrangement = Arrangement.COLUMNS
        self._states: dict[str, QByteArray] = {}
        self._outer = _splitter(Qt.Orientation.Horizontal)
        self._inner = _splitter(Qt.Orientation.Vertical)
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
            self._keep()
            focused = self.focusWidget()
            self._arrangement = arrangement
            self._arrange()
            if focused is not None:
                focused.setFocus()

    def states(self) -> dict[str, QByteArray]:
        """The sizes of each arrangement that was used, as Qt writes them."""
        self._keep()
        return dict(self._states)

    def restore(self, states: dict[str, QByteArray]) -> None:
        """Take sizes that ``states`` gave."""
        self._states.update(states)
        self._take_sizes()

    def _keep(self) -> None:
        self._states[str(self._arrangement)] = self._outer.saveState()
        if self._arrangement is Arrangement.STACKED:
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
        listed, read, panel = _SIZES
        sizes = {
            Arrangement.COLUMNS: [listed, read, panel],
            Arrangement.MIRRORED: [panel, read, listed],
            Arrangement.STACKED: [listed + read, panel],
        }
        self._outer.setSizes(sizes[self._arrangement])
        self._inner.setSizes([_LIST_HEIGHT, _ARTICLE_HEIGHT])
        if state := self._states.get(str(self._arrangement)):
            self._outer.restoreState(state)
        if self._arrangement is Arrangement.STACKED and (state := self._states.get("stack")):
            self._inner.restoreState(state)


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
