"""A part of a page that leaves the others room."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Yielding(QScrollArea):
    """As high as what is in it wants to be, but never more than a share of the page that it stands
    in, less what ``foot`` below it takes: what has no room then is scrolled to."""

    def __init__(
        self, inner: QWidget, page: QWidget, share: float, foot: QWidget | None = None
    ) -> None:
        super().__init__()
        self._inner, self._page, self._share, self._foot = inner, page, share, foot
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        inner.installEventFilter(self)
        page.installEventFilter(self)
        if foot is not None:
            foot.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower lines may be more lines."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when what is inside has changed, or the page."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        wanted = max(self._inner.heightForWidth(self.width()), self._inner.minimumHeight())
        room = round(self._page.height() * self._share)
        if self._foot is not None and room:
            room = max(1, room - self._foot.heightForWidth(self.width()))
        fits = wanted <= room or not room
        # A bar that was needed once makes lines narrower, and so would need itself for good.
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )
        self.setFixedHeight(wanted if fits else room)
        layout = self._inner.layout()
        if layout is not None and layout.geometry() != self._inner.rect():
            # Resized while a resize is told of, it is not told of the second.
            layout.setGeometry(self._inner.rect())
