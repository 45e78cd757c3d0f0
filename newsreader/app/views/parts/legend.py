"""The legend: what the tints and lines mean, how often each occurs, and which are shown."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QToolButton, QWidget

from newsreader.app.looks.emphasis import key_of
from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.theme import Theme
from newsreader.app.translation import tr, tr_number
from newsreader.app.views.parts.doubt_key import DoubtKey
from newsreader.app.views.parts.type_chip import draw_chip
from newsreader.model import NAMED_TYPES, EntityType

_PAD = 9
_GAP = 4
_SPACE = 6


class LegendChip(QAbstractButton):
    """One type: word, count, sign. Checked while its mentions are shown."""

    def __init__(
        self, entity_type: EntityType, theme: Theme, parent: QWidget, *, shown: bool
    ) -> None:
        super().__init__(parent)
        self.entity_type = entity_type
        self._theme = theme
        self._count = 0
        self._off = False
        set_font_factor(self, 0.95)
        self.setCheckable(True)
        self.setChecked(shown)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggled.connect(self._tell)
        self._tell()

    @property
    def count(self) -> int:
        """How many mentions of this type the article has."""
        return self._count

    def set_count(self, count: int) -> None:
        """Say how many mentions of this type the article has."""
        self._count = count
        self._tell()
        self.updateGeometry()
        self.update()

    def set_off(self, off: bool) -> None:
        """Nothing is highlighted for now, whatever is chosen; or it is again."""
        self._off = off
        self._tell()
        self.update()

    @property
    def is_shown(self) -> bool:
        """Whether mentions of the type are highlighted."""
        return self.isChecked() and not self._off

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Word and count, and the room around them."""
        word = QFontMetrics(self.font()).horizontalAdvance(self.word)
        count = QFontMetrics(self._bold()).horizontalAdvance(self._number)
        return QSize(word + count + _GAP + 2 * _PAD, QFontMetrics(self.font()).height() + 9)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip; one that is off has its words alone, quietly, and still to be read."""
        painter = QPainter(self)
        rect = self.rect()
        if self.is_shown:
            chip = QRectF(rect).adjusted(1, 1, -1, -1)
            draw_chip(painter, chip, self._theme.style_of(self.entity_type))
        text = QRect(_PAD, 0, rect.width() - 2 * _PAD, rect.height() - 3)
        painter.setPen(self._theme.ink if self.is_shown else self._theme.dim)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, left, self.word)
        painter.setFont(self._bold())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, right, self._number)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(self._theme.accent if self.hasFocus() else self._theme.line, 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    @property
    def word(self) -> str:
        """What the type is called."""
        return self._theme.style_of(self.entity_type).word

    @property
    def _number(self) -> str:
        return tr_number(self._count)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _tell(self) -> None:
        state = tr("shown") if self.is_shown else tr("not shown")
        self.setAccessibleName(f"{self.word}, {tr_number(self._count)}, {state}")
        says = tr("Hide names of type {type}") if self.is_shown else tr("Show names of type {type}")
        key = key_of(self.entity_type)
        self.setToolTip(says.format(type=self.word) + (f" ({key})" if key else ""))
        self.setWhatsThis(
            tr(
                "Names of this type in the article, with the line and colour they have in it, and "
                "how many there are. A click shows or hides them."
            )
        )


class Legend(QWidget):
    """A chip for each type that the article has, to switch its highlights on and off.

    A type switched off keeps its chip, pale; dates, money and numbers start off. What has no
    room on the line is in a menu at its end.
    """

    visible_types_changed = Signal(object)  # frozenset[EntityType]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Types of names"))
        theme = Theme.light()
        self._chips: dict[EntityType, LegendChip] = {}
        for entity_type in EntityType:
            chip = LegendChip(entity_type, theme, self, shown=entity_type in NAMED_TYPES)
            chip.hide()
            chip.clicked.connect(lambda _=False, chip=chip: self._clicked(chip))
            self._chips[entity_type] = chip
        self.doubt_key = DoubtKey(theme, self)
        self.doubt_key.hide()
        self._more = QToolButton(self)
        self._more.setWhatsThis(tr("The types of names that have no room in this row."))
        self._more.setText("…")
        self._more.setProperty("quiet", True)
        self._more.setAccessibleName(tr("More types"))
        self._more.setToolTip(tr("More types"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_menu = QMenu(self._more)
        self.more_menu.aboutToShow.connect(self._fill_menu)
        self._more.setMenu(self.more_menu)
        self._more.hide()
        self._hidden: list[LegendChip | DoubtKey] = []
        self._off = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All chips in one row."""
        hints = [chip.sizeHint() for chip in self._present()]
        width = sum(hint.width() for hint in hints) + _SPACE * max(0, len(hints) - 1)
        return QSize(width, next(iter(self._chips.values())).sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The menu alone."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._more.sizeHint().width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chips out in the new room."""
        super().resizeEvent(event)
        self._lay()

    def chip(self, entity_type: EntityType) -> LegendChip:
        """The chip of this type."""
        return self._chips[entity_type]

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        for chip in self._chips.values():
            chip.set_theme(theme)
        self.doubt_key.set_theme(theme)

    def set_counts(self, counts: Mapping[EntityType, int], doubtful: int = 0) -> None:
        """Say how many mentions of each type the article has, and how many may be wrong; what it
        has none of is left out."""
        for entity_type, chip in self._chips.items():
            count = counts.get(entity_type, 0)
            if count != chip.count:
                chip.set_count(count)
        self.doubt_key.set_count(doubtful)
        self.updateGeometry()
        self._lay()

    def visible_types(self) -> frozenset[EntityType]:
        """The types whose mentions are to be shown."""
        return frozenset(kind for kind, chip in self._chips.items() if chip.isChecked())

    def set_visible_types(self, types: frozenset[EntityType]) -> None:
        """Show mentions of these types."""
        before = self.visible_types()
        for entity_type, chip in self._chips.items():
            chip.setChecked(entity_type in types)
        if self.visible_types() != before:
            self.visible_types_changed.emit(self.visible_types())

    def set_off(self, off: bool) -> None:
        """Nothing is highlighted for now; a click on a type shows again what was chosen."""
        self._off = off
        for chip in self._chips.values():
            chip.set_off(off)

    def _clicked(self, chip: LegendChip) -> None:
        if self._off:
            # It looks switched off: the click can only mean on.
            chip.setChecked(True)
        self.visible_types_changed.emit(self.visible_types())

    def _present(self) -> list[LegendChip | DoubtKey]:
        chips: list[LegendChip | DoubtKey] = [*self._chips.values(), self.doubt_key]
        return [chip for chip in chips if chip.count]

    def _lay(self) -> None:
        """Put chips side by side against the right edge, and what has no room in the menu."""
        chips, room = self._present(), self.width()
        shown = list(chips)
        more = self._more.sizeHint().width()
        while shown and _width(shown) + (0 if len(shown) == len(chips) else more + _SPACE) > room:
            shown.pop()
        self._hidden = chips[len(shown) :]
        x = room - _width(shown) - (more + _SPACE if self._hidden else 0)
        for chip in (*self._chips.values(), self.doubt_key):
            chip.setVisible(chip in shown)
        for chip in shown:
            hint = chip.sizeHint()
            chip.setGeometry(max(0, x), (self.height() - hint.height()) // 2, *hint.toTuple())
            x += hint.width() + _SPACE
        self._more.setVisible(bool(self._hidden))
        height = self._more.sizeHint().height()
        self._more.setGeometry(room - more, (self.height() - height) // 2, more, height)

    def _fill_menu(self) -> None:
        self.more_menu.clear()
        for chip in self._hidden:
            action = self.more_menu.addAction(f"{chip.word}  {tr_number(chip.count)}")
            if isinstance(chip, DoubtKey):
                action.setEnabled(False)
                continue
            action.setCheckable(True)
            action.setChecked(chip.isChecked())
            action.triggered.connect(chip.click)


def _width(chips: list[LegendChip | DoubtKey]) -> int:
    return sum(chip.sizeHint().width() + _SPACE for chip in chips) - (_SPACE if chips else 0)
