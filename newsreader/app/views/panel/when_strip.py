"""When an entity was written of: a bar for each day, month or year."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from newsreader.app.looks.day import day_text, month_text
from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.theme import Theme
from newsreader.app.translation import mentions_in_articles, tr
from newsreader.library.records import Period
from newsreader.model import EntityType

_BARS = 34  # pixels
_LEAST = 3.0
_WIDEST = 14.0
_REACH = 4.0  # pixels beside a thin bar that belong to it


class WhenStrip(QWidget):
    """Bars along a line of time, as high as the mentions are many. Clicking one, or reaching it
    by the arrows and Enter, chooses its Period."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("When"))
        self.setWhatsThis(
            tr(
                "How often the entity is named in the course of time. Left and Right go from bar "
                "to bar; Enter lists the articles of that time."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_font_factor(self, 0.82)
        self._theme = Theme.light()
        self._type = EntityType.MISC
        self._periods: tuple[Period, ...] = ()
        self._current = 0

    @property
    def periods(self) -> tuple[Period, ...]:
        """The times shown, oldest first."""
        return self._periods

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        self._theme = theme
        self.update()

    def set_type(self, entity_type: EntityType) -> None:
        """Draw the bars in the colour of this type's line."""
        self._type = entity_type
        self.update()

    def show_periods(self, periods: Sequence[Period]) -> None:
        """Show these; a single time needs no picture."""
        self._periods = tuple(periods)
        self._current = len(self._periods) - 1
        self.setVisible(len(self._periods) > 1)
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Bars with a line of days below."""
        return QSize(160, _BARS + self.fontMetrics().height() + 4)

    def bar_of(self, number: int) -> QRectF:
        """Where the bar of a period stands."""
        first, last = self._days(0)[0], self._days(-1)[1]
        span = max(1, last.toordinal() - first.toordinal() + 1)
        since, until = self._days(number)
        left = (since.toordinal() - first.toordinal()) / span * self.width()
        width = (until.toordinal() - since.toordinal() + 1) / span * self.width()
        shown = min(_WIDEST, max(_LEAST, width - 1))
        middle = min(max(left + width / 2, shown / 2), self.width() - shown / 2)
        most = max(period.mentions for period in self._periods)
        height = max(2.0, self._periods[number].mentions / most * _BARS)
        return QRectF(middle - shown / 2, _BARS - height, shown, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, bars and the first and last day, in a frame while keys come here."""
        painter = QPainter(self)
        if self.hasFocus():
            painter.setPen(self._theme.accent)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if len(self._periods) < 2:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, _BARS, self.width(), 1), self._theme.line)
        line = self._theme.style_of(self._type).line
        for number in range(len(self._periods)):
            is_current = self.hasFocus() and number == self._current
            colour = self._theme.accent if is_current else line
            painter.fillRect(self.bar_of(number), colour)
        painter.setPen(self._theme.dim)
        below = QRectF(0, _BARS + 3, self.width(), self.fontMetrics().height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, words_of(self._periods[0]))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, words_of(self._periods[-1]))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the bar under the mouse."""
        number = self._number_at(event.position())
        if number is not None:
            self._current = number
            self.chosen.emit(self._periods[number])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along the bars, and choose one."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._current = min(
                max(0, self._current + steps[Qt.Key(event.key())]), len(self._periods) - 1
            )
            self._describe()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._periods:
                self.chosen.emit(self._periods[self._current])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which bar the keys are on."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell the bar under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._number_at(QPointF(event.pos()))
            words = "" if number is None else _told(self._periods[number])
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _days(self, number: int) -> tuple[date, date]:
        period = self._periods[number]
        return date.fromisoformat(period.since), date.fromisoformat(period.until)

    def _number_at(self, place: QPointF) -> int | None:
        numbers = range(len(self._periods)) if len(self._periods) > 1 else range(0)
        near = [(abs(self.bar_of(n).center().x() - place.x()), n) for n in numbers]
        if not near:
            return None
        distance, number = min(near)
        return number if distance <= self.bar_of(number).width() / 2 + _REACH else None

    def _describe(self) -> None:
        if self._periods:
            self.setAccessibleDescription(_told(self._periods[self._current]))


def words_of(period: Period) -> str:
    """The period in words: a day, a month or a year."""
    if period.since == period.until:
        return day_text(period.since)
    if period.since[:7] == period.until[:7]:
        return month_text(period.since)
    return period.since[:4]


def _told(period: Period) -> str:
    return f"{words_of(period)}: {mentions_in_articles(period.mentions, period.articles)}"
