"""What stands where there is nothing to show: what is so, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.looks.plain_words import as_plain
from newsreader.app.looks.text_scale import scaled, set_font_factor
from newsreader.app.views.parts.pressed_by_enter import press_by_enter
from newsreader.app.views.parts.viewport import know_viewport
from newsreader.values import value

_SIDE = 20  # pixels
_WIDEST = 420  # pixels: a line longer than that is no calm sentence


@value
class Way:
    """A button: its words, what they mean for one who asks, and what it does."""

    words: str
    says: str
    does: Callable[[], object]


class Notice(QWidget):
    """A short title, a quiet sentence or two, and the ways on: ``in_middle`` of a page that has
    nothing else, or else at the top."""

    def __init__(self, words: str = "", *, in_middle: bool = False) -> None:
        super().__init__()
        self._title = _line()
        font = self._title.font()
        font.setWeight(font.Weight.DemiBold)
        self._title.setFont(font)
        set_font_factor(self._title, 1.3 if in_middle else 1.08)
        self._words = _line()
        self._words.setProperty("quiet", True)
        self._ways = QHBoxLayout() if in_middle else QVBoxLayout()
        self._ways.setContentsMargins(0, 8, 0, 0)
        self._ways.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(6)
        column.addStretch(2) if in_middle else column.addSpacing(_SIDE)
        for part in (self._title, self._words):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part, 1000)
            row.addStretch(1)
            column.addLayout(row)
        if in_middle:
            self.setProperty("paper", True)
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        around = QHBoxLayout()
        around.addStretch(1)
        around.addLayout(self._ways)
        around.addStretch(1)
        column.addLayout(around)
        column.addStretch(3)
        self.say("", words)

    @classmethod
    def over(cls, view: QAbstractScrollArea) -> "Notice":
        """A notice that lies over the rows of a view, which keeps the keyboard. It is to be
        hidden while there are rows."""
        notice = cls()
        column = QVBoxLayout(know_viewport(view))
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(notice)
        notice.hide()
        return notice

    @property
    def text(self) -> str:
        """All its words, for one who cannot see them."""
        return " ".join(words for words in (self._title.text(), self._words.text()) if words)

    @property
    def buttons(self) -> list[QPushButton]:
        """The ways on, as they are shown."""
        items = (self._ways.itemAt(place) for place in range(self._ways.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def say(self, title: str, words: str = "", *ways: Way) -> None:
        """Say this, and nothing of what was said before."""
        for label, text in ((self._title, title), (self._words, words)):
            label.setText(text)
            label.setVisible(bool(text))
        for button in self.buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        for way in ways:
            button = QPushButton(way.words.replace("&", "&&"))
            button.setWhatsThis(way.says)
            button.setToolTip(as_plain(way.says))
            press_by_enter(button)
            button.clicked.connect(lambda _=False, way=way: way.does())
            self._ways.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)


class _BalancedLabel(QLabel):
    """Breaks its words into lines of about the same length: no word stands alone on the last."""

    def setText(self, text: str) -> None:
        """Break these words."""
        super().setText(text)
        self._balance()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._balance()

    def _balance(self) -> None:
        whole = self.width()
        height = self._height_at(whole)
        narrow, wide = whole // 2, whole
        while wide - narrow > 1:
            middle = (narrow + wide) // 2
            if self._height_at(middle) <= height:
                wide = middle
            else:
                narrow = middle
        # One line has nothing to balance.
        side = (whole - wide) // 2 if height > self.fontMetrics().lineSpacing() else 0
        self.setContentsMargins(side, 0, side, 0)

    def _height_at(self, width: int) -> int:
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(0, 0, width, 1 << 20, flags, self.text()).height()


def _line() -> QLabel:
    label = _BalancedLabel()
    # A name of a folder, or what was typed, is text whatever it looks like.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setMaximumWidth(scaled(_WIDEST))
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return label
