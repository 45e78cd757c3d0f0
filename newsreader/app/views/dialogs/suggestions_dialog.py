"""Entities that may be one, and entities that may be two, decided with single keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.operations import Operations
from newsreader.app.relayed import relayed
from newsreader.app.start.first_size import open_with_size
from newsreader.app.theme import Theme
from newsreader.app.translation import later, mentions_in_articles, tr, tr_count
from newsreader.app.views.parts.notice import Notice
from newsreader.app.views.parts.pressed_by_enter import press_by_enter
from newsreader.app.views.parts.type_chip import TypeChip
from newsreader.library.decision_records import Answer, Mixture, Part, Suggestion
from newsreader.library.records import EntityRow, MentionLine

if TYPE_CHECKING:
    from newsreader.library import Library

_LIMIT = 30
_LINES = 3
_Lines = tuple[list[MentionLine], list[MentionLine]]

Question = Suggestion | Mixture


_SAYS = {
    Answer.SAME: later("Decides that the two are one. It can be undone."),
    Answer.DIFFERENT: later("Decides that they are not one; you are not asked again."),
    Answer.UNSURE: later("Leaves it open and goes on to the next."),
}


class _Side(QWidget):
    """One entity of a pair, or one part of a mixture: what it is called, type, counts, and some
    of its mentions."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = Theme.light()
        self._shown: Sequence[MentionLine] = ()
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        set_font_factor(self.name, 1.15)
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
        self.show_lines(self._shown)

    def show_row(self, row: EntityRow) -> None:
        self.name.setText(row.name)
        self.chip.set_type(row.type)
        self._show_counts(row.mentions, row.articles)

    def show_part(self, whole: EntityRow, part: Part) -> None:
        by_name = bool(part.atoms)
        label = part.label if by_name else relayed(part.label)
        self.name.setText(label if by_name else f"{whole.name}, {label}")
        self.chip.set_type(whole.type)
        self._show_counts(part.mentions, part.article_count)

    def _show_counts(self, mentions: int, articles: int) -> None:
        self.counts.setText(mentions_in_articles(mentions, articles))
        self.show_lines(())

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(line.sentence for line in self._shown)

    def show_lines(self, lines: Sequence[MentionLine]) -> None:
        self._shown = lines
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
    """One question at a time, the most useful first.

    Of two that may be one: s same, d different, u unsure. Of one that may be two, with the same
    keys or its own: d or p split, s or k keep together, u unsure. ``answered`` carries the Answer,
    the question and the sentences beside it. Nothing is asked twice as long as the dialog lives,
    but what is taken back.
    """

    answered = Signal(object, object, object)

    def __init__(self, operations: Operations, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Who may be one, or two?"))
        open_with_size(self, 760, 420)
        self._operations = operations
        self._pairs: list[Suggestion] | None = None
        self._mixtures: list[Mixture] | None = None
        self._decided: set[frozenset[str]] = set()
        self._touched: set[str] = set()
        self.current: Question | None = None
        self.why = QLabel()
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setWordWrap(True)
        self.sides = (_Side(), _Side())
        pair = QHBoxLayout()
        pair.setSpacing(28)
        for side in self.sides:
            side.hide()
            pair.addWidget(side, 1)
        self.same = self._button(Answer.SAME)
        self.different = self._button(Answer.DIFFERENT)
        self.unsure = self._button(Answer.UNSURE)
        close = QPushButton(tr("Close"))
        close.setWhatsThis(tr("Closes this window; what was done stays done."))
        press_by_enter(close)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        for button in (self.same, self.different, self.unsure):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        self.notice = Notice()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.notice, 1)
        column.addWidget(self.why)
        column.addLayout(pair, 1)
        column.addLayout(buttons)
        self.set_theme(theme)
        self._show_first()

    def set_theme(self, theme: Theme) -> None:
        """Take this theme's colours."""
        for side in self.sides:
            side.set_theme(theme)

    def load(self) -> None:
        """Ask the library for questions."""
        self._pairs = self._mixtures = None
        self._touched = set()
        self._operations.run_bit_by_bit(
            lambda library: library.suggestions_bit_by_bit(_LIMIT),
            self._take_pairs,
            token=(self, "pairs"),
        )
        self._operations.run_bit_by_bit(
            lambda library: library.mixtures_bit_by_bit(_LIMIT),
            self._take_mixtures,
            token=(self, "mixtures"),
        )

    def take_back(self, question: Question) -> None:
        """The answer to this question was taken back: it stands again, at once or when the dialog
        is opened next."""
        self._decided.discard(_about(question))
        if self.isVisible():
            self._ask(question)

    def make_again(self, question: Question) -> None:
        """An answer that was taken back was made again: its question is settled."""
        self._note(question)
        if self.current is not None and _about(self.current) == _about(question):
            self._go_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """s, d, u; of a mixture also k and p."""
        keys = {
            Qt.Key.Key_S: self.same,
            Qt.Key.Key_D: self.different,
            Qt.Key.Key_U: self.unsure,
        }
        if isinstance(self.current, Mixture):
            keys |= {Qt.Key.Key_K: self.same, Qt.Key.Key_P: self.different}
        button = keys.get(Qt.Key(event.key()))
        if button is not None and not event.modifiers():
            button.click()
            return
        super().keyPressEvent(event)

    def _take_pairs(self, found: list[Suggestion]) -> None:
        self._pairs = found
        self._follow()

    def _take_mixtures(self, found: list[Mixture]) -> None:
        self._mixtures = found
        self._follow()

    def _follow(self) -> None:
        if self.current is None:
            self._show_first()

    def _waiting(self) -> list[Question]:
        """What is to be asked, the most useful first. An entity that has just been decided about
        may be another one by now: what else there is about it waits until the library is asked
        again."""
        found: list[Question] = [*(self._pairs or ()), *(self._mixtures or ())]
        new = [q for q in found if _about(q) not in self._decided]
        return sorted((q for q in new if not _about(q) & self._touched), key=_usefulness)

    def _answer(self, answer: Answer) -> None:
        question = self.current
        if question is None:
            return
        shown = tuple(sentence for side in self.sides for sentence in side.sentences)
        self.answered.emit(answer, question, shown)
        self._note(question)
        self._go_on()

    def _note(self, question: Question) -> None:
        self._decided.add(_about(question))
        self._touched |= _about(question)

    def _go_on(self) -> None:
        self._show_first()
        if self.current is None:
            self.load()

    def _show_first(self) -> None:
        waiting = self._waiting()
        self._ask(waiting[0] if waiting else None)

    def _ask(self, question: Question | None) -> None:
        asked_before = self.current is not None
        self.current = question
        for part in (self.why, *self.sides):
            part.setVisible(self.current is not None)
        self.notice.setVisible(self.current is None)
        mixed = isinstance(self.current, Mixture)
        for button, words, keys in (
            (self.same, tr("Keep Together") if mixed else tr("Same"), "S, K" if mixed else "S"),
            (self.different, tr("Split") if mixed else tr("Different"), "D, P" if mixed else "D"),
            (self.unsure, tr("Unsure"), "U"),
        ):
            button.setText(f"{words} ({keys})")
            button.setVisible(self.current is not None)
        if self.current is not None and not asked_before:
            # Else the keys would be with Close, which alone was there before.
            self.same.setFocus()
        if self.current is None:
            looking = self._pairs is None or self._mixtures is None
            if looking:
                self.notice.say(tr("Looking for names that may be one, or two…"))
            else:
                self.notice.say(
                    tr("No names are left that may be one, or two."),
                    tr("There may be more once other articles have been read."),
                )
        elif isinstance(self.current, Mixture):
            self._show_mixture(self.current)
        else:
            self._show_pair(self.current)

    def _show_pair(self, pair: Suggestion) -> None:
        words = [tr("Are these two the same?"), f"{relayed(pair.because)}."]
        if pair.company:
            known = tr_count(
                pair.company,
                "They are named with 1 other in common.",
                "They are named with {n} others in common.",
            )
            words.append(known)
        self._show_words(words, unsure=pair.unsure)
        for side, row in zip(self.sides, (pair.entity, pair.into), strict=True):
            side.show_row(row)

        def fetch(library: Library) -> _Lines:
            one, other = (
                library.mention_lines(row.entity_id, limit=_LINES)
                for row in (pair.entity, pair.into)
            )
            return one, other

        self._fetch_lines(fetch)

    def _show_mixture(self, mixture: Mixture) -> None:
        question = tr("Is “{name}” one, or two?").format(name=mixture.entity.name)
        self._show_words([question, f"{relayed(mixture.because)}."], unsure=mixture.unsure)
        parts = mixture.less, mixture.more
        for side, part in zip(self.sides, parts, strict=True):
            side.show_part(mixture.entity, part)

        def fetch(library: Library) -> _Lines:
            one, other = (
                library.part_lines(mixture.entity.entity_id, part, _LINES) for part in parts
            )
            return one, other

        self._fetch_lines(fetch)

    def _show_words(self, words: Sequence[str], *, unsure: bool) -> None:
        before = [tr("You were unsure of it.")] if unsure else []
        self.why.setText(" ".join([*words, *before]))

    def _fetch_lines(self, fetch: Callable[[Library], _Lines]) -> None:
        self._operations.run(fetch, self._take_lines, token=(self, "lines"), urgent=True)

    def _take_lines(self, lines: _Lines) -> None:
        for side, shown in zip(self.sides, lines, strict=True):
            side.show_lines(shown)

    def _button(self, answer: Answer) -> QPushButton:
        button = QPushButton()
        button.setWhatsThis(tr(_SAYS[answer]))
        press_by_enter(button)
        button.clicked.connect(lambda: self._answer(answer))
        return button


def _about(question: Question) -> frozenset[str]:
    if isinstance(question, Mixture):
        return frozenset((question.entity.entity_id,))
    return frozenset((question.entity.entity_id, question.into.entity_id))


def _usefulness(question: Question) -> tuple[bool, bool, int]:
    """Sorts by how much an answer settles: what one was unsure of, and pairs that nobody is
    named with in common, come last."""
    if isinstance(question, Mixture):
        return question.unsure, False, -question.less.mentions
    return question.unsure, not question.company, -question.entity.mentions
