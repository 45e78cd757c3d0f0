"""Pairs of entities that may be one, decided with single keys."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.app.operations import Operations
from newsreader.app.theme import Theme
from newsreader.app.views.type_chip import TypeChip
from newsreader.library import Library
from newsreader.library.records import EntityRow, MentionLine, Suggestion

_LIMIT = 30
_LINES = 3
_Lines = tuple[list[MentionLine], list[MentionLine]]


class _Side(QWidget):
    """One entity of a pair: name, type, counts, and some of its mentions."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = Theme.light()
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        font = self.name.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.name.setFont(font)
        self.chip = TypeChip()
        self.counts = QLabel()
        self.counts.setProperty("quiet", True)
        self.lines = QLabel()
        self.lines.setTextFormat(Qt.TextFormat.RichText)
        self.lines.setWordWrap(True)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.counts)
        column.addWidget(self.lines, 1)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.chip.set_theme(theme)

    def show_row(self, row: EntityRow) -> None:
        self.name.setText(row.name)
        self.chip.set_type(row.type)
        mentions = "1 mention" if row.mentions == 1 else f"{row.mentions:,} mentions"
        articles = "1 article" if row.articles == 1 else f"{row.articles:,} articles"
        self.counts.setText(f"{mentions} in {articles}")
        self.lines.clear()

    def show_lines(self, lines: Sequence[MentionLine]) -> None:
        dim = self._theme.dim.name()
        self.lines.setText(
            "".join(
                f"<p style='color:{dim}'>…{escape(line.left[-60:])}"
                f"<b style='color:{self._theme.ink.name()}'>{escape(line.match)}</b>"
                f"{escape(line.right[:60])}… <i>{escape(line.title)}</i></p>"
                for line in lines
            )
        )


class SuggestionsDialog(QDialog):
    """One pair at a time, the most useful first: s same, d different, u unsure.

    ``same_asked`` and ``different_asked`` carry the Suggestion. What one is unsure of is not
    asked again as long as the dialog lives.
    """

    same_asked = Signal(object)
    different_asked = Signal(object)

    def __init__(self, operations: Operations, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Who may be one?")
        self.resize(760, 400)
        self._operations = operations
        self._waiting: list[Suggestion] = []
        self._decided: set[tuple[str, str]] = set()
        self.current: Suggestion | None = None
        self.why = QLabel("Looking for names that may be one…")
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        self.sides = (_Side(), _Side())
        pair = QHBoxLayout()
        pair.setSpacing(28)
        for side in self.sides:
            side.hide()
            pair.addWidget(side, 1)
        self.same = self._button("&Same", "S", self._say_same)
        self.different = self._button("&Different", "D", self._say_different)
        self.unsure = self._button("&Unsure", "U", self._next)
        close = QPushButton("Close")
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        for button in (self.same, self.different, self.unsure):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.why)
        column.addLayout(pair, 1)
        column.addLayout(buttons)
        self.set_theme(theme)
        self._enable()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        for side in self.sides:
            side.set_theme(theme)

    def load(self) -> None:
        """Ask the library for pairs."""
        self._operations.run(
            lambda library: library.suggestions(_LIMIT),
            self._take,
            token=(self, "pairs"),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """s, d, u."""
        keys = {
            Qt.Key.Key_S: self.same,
            Qt.Key.Key_D: self.different,
            Qt.Key.Key_U: self.unsure,
        }
        button = keys.get(Qt.Key(event.key()))
        if button is not None and not event.modifiers():
            button.click()
            return
        super().keyPressEvent(event)

    def _take(self, found: list[Suggestion]) -> None:
        self._waiting = [pair for pair in found if _ids(pair) not in self._decided]
        if self.current is None or _ids(self.current) in self._decided:
            self._show_first()

    def _say_same(self) -> None:
        if self.current is not None:
            self.same_asked.emit(self.current)
            self._next()

    def _say_different(self) -> None:
        if self.current is not None:
            self.different_asked.emit(self.current)
            self._next()

    def _next(self) -> None:
        if self.current is not None:
            self._decided.add(_ids(self.current))
            # An entity that has just been decided about may be another one by now.
            self._waiting = [
                pair for pair in self._waiting if not set(_ids(pair)) & set(_ids(self.current))
            ]
        self._show_first()
        if not self._waiting:
            self.load()

    def _show_first(self) -> None:
        self.current = self._waiting[0] if self._waiting else None
        self._enable()
        for side in self.sides:
            side.setVisible(self.current is not None)
        if self.current is None:
            self.why.setText("No names left that may be one.")
            return
        pair = self.current
        known = f" They are named with {pair.company:,} others in common." if pair.company else ""
        self.why.setText(f"{pair.because}.{known}")
        for side, row in zip(self.sides, (pair.entity, pair.into), strict=True):
            side.show_row(row)

        def fetch(library: Library) -> _Lines:
            one, other = (
                library.mention_lines(row.entity_id, limit=_LINES)
                for row in (pair.entity, pair.into)
            )
            return one, other

        self._operations.run(fetch, self._take_lines, token=(self, "lines"), urgent=True)

    def _take_lines(self, lines: _Lines) -> None:
        for side, shown in zip(self.sides, lines, strict=True):
            side.show_lines(shown)

    def _enable(self) -> None:
        for button in (self.same, self.different, self.unsure):
            button.setEnabled(self.current is not None)

    def _button(self, words: str, key: str, does: object) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setToolTip(f"Key {key}")
        button.clicked.connect(does)
        return button


def _ids(pair: Suggestion) -> tuple[str, str]:
    return pair.entity.entity_id, pair.into.entity_id
