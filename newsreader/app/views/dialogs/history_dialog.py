"""What people decided: when, what, the sentence they saw, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.looks.text_scale import scaled
from newsreader.app.relayed import relayed
from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import later, tr
from newsreader.app.views.dialogs.decision_words import words_for_people
from newsreader.app.views.dialogs.explained import explained
from newsreader.app.views.parts.late_rows import Cell, LateRow
from newsreader.app.views.parts.notice import Notice
from newsreader.app.views.parts.pressed_by_enter import press_by_enter
from newsreader.library.decision_records import DecisionRow, Effect, Lack, Missing
from newsreader.paths import display_path

_STATES = {
    Effect.APPLIED: (later("in force"), ""),
    Effect.PENDING: (
        later("waiting"),
        later("Kept; it shows as soon as this library is indexed again."),
    ),
    Effect.WAITING: (later("waiting"), later("What it speaks of is not in this library now.")),
    Effect.STOPPED: (later("held back"), later("Another decision says that these are different.")),
    Effect.RESTING: (
        later("held back"),
        later(
            "It is about what another decision split off, which is undone; it comes back with it."
        ),
    ),
    Effect.UNDONE: (later("undone"), ""),
}


class HistoryDialog(QDialog):
    """Decisions, newest first. One can be undone or made again by itself.

    ``switch_asked`` carries the DecisionRow to undo, or to make again where it is undone;
    ``place_asked`` an article and an offset; ``older_asked`` the number of the last row shown;
    ``filter_asked`` says that other rows are wanted, those that wait or all.
    """

    switch_asked = Signal(object)
    place_asked = Signal(str, int)
    older_asked = Signal(int)
    filter_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History of decisions"))
        open_with_size(self, 900, 460)
        self.tree = QTreeWidget()
        self.tree.setWhatsThis(
            tr("Everything you decided about names, latest first, and what became of it.")
        )
        self.tree.setHeaderLabels([tr("When"), tr("What"), tr("Sentence shown"), tr("Now")])
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setAccessibleName(tr("Decisions"))
        self.only_waiting = QCheckBox(tr("Only those that wait for their article"))
        self.only_waiting.setWhatsThis(
            tr("Leaves only decisions whose article is not here now, with what they wait for.")
        )
        self.only_waiting.toggled.connect(lambda _: self.filter_asked.emit())
        self.notice = Notice.over(self.tree)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 150), (1, 300), (3, 80)):
            header.resizeSection(column, scaled(width))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        explained(buttons)
        action = QDialogButtonBox.ButtonRole.ActionRole
        self.switch_button = buttons.addButton(tr("Undo this"), action)
        self.switch_button.setWhatsThis(
            tr("Takes back the decision that is chosen, or makes it again.")
        )
        self.place_button = buttons.addButton(tr("Show in article"), action)
        self.place_button.setWhatsThis(tr("Opens the article where the decision was made."))
        press_by_enter(self.switch_button)
        press_by_enter(self.place_button)
        buttons.rejected.connect(self.reject)
        column_box = QVBoxLayout(self)
        column_box.addWidget(self.only_waiting)
        column_box.addWidget(self.tree, 1)
        column_box.addWidget(buttons)
        self.switch_button.clicked.connect(self._switch)
        self.place_button.clicked.connect(self._go)
        self.tree.itemActivated.connect(lambda *_: self._go())
        self.tree.currentItemChanged.connect(lambda *_: self._choose())
        self.tree.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._asked_before: int | None = None
        self.tree.setFocus()
        self._choose()

    @property
    def count(self) -> int:
        """How many decisions are listed."""
        return self.tree.topLevelItemCount()

    def show_rows(self, rows: Sequence[DecisionRow]) -> None:
        """List these instead of what was listed; the one chosen stays chosen."""
        chosen = self._chosen()
        scrolled = self.tree.verticalScrollBar().value()
        self.tree.clear()
        self._asked_before = None
        for place, line in enumerate(self._append(rows)):
            # Or else the focus would make the first the current one, and nobody see that it is.
            if line.row.number == chosen.number if chosen is not None else place == 0:
                self.tree.setCurrentItem(line)
        self.tree.verticalScrollBar().setValue(scrolled)
        self.notice.setVisible(not rows)
        if self.only_waiting.isChecked():
            self.notice.say(tr("Nothing waits."), tr("Every decision has found what it speaks of."))
        else:
            self.notice.say(
                tr("Nothing has been decided yet."),
                tr("Right-click a name in an article to merge, split, rename or hide it."),
            )
        self._choose()

    def append_rows(self, rows: Sequence[DecisionRow]) -> None:
        """Older ones have come."""
        self._append(rows)

    def _append(self, rows: Sequence[DecisionRow]) -> list[_Line]:
        lines = [_Line(row) for row in rows]
        self.tree.addTopLevelItems(lines)
        return lines

    def _scrolled(self, value: int) -> None:
        last = _row_of(self.tree.topLevelItem(self.count - 1)) if self.count else None
        at_end = value >= self.tree.verticalScrollBar().maximum()
        if (
            at_end
            and not self.only_waiting.isChecked()
            and last is not None
            and last.number != self._asked_before
        ):
            self._asked_before = last.number
            self.older_asked.emit(last.number)

    def _chosen(self) -> DecisionRow | None:
        return _row_of(self.tree.currentItem())

    def _choose(self) -> None:
        row = self._chosen()
        self.switch_button.setEnabled(row is not None)
        self.switch_button.setText(
            tr("Undo this") if row is None or row.in_force else tr("Make it again")
        )
        self.place_button.setEnabled(row is not None and row.article_id is not None)

    def _switch(self) -> None:
        if (row := self._chosen()) is not None:
            self.switch_asked.emit(row)

    def _go(self) -> None:
        row = self._chosen()
        if row is not None and row.article_id is not None and row.start is not None:
            self.place_asked.emit(row.article_id, row.start)


class _Line(LateRow):
    """A decision."""

    def __init__(self, row: DecisionRow) -> None:
        super().__init__()
        self.row = row
        if not row.in_force:
            font = self.font(1)
            font.setStrikeOut(True)
            self.setFont(1, font)

    def make_cells(self) -> Sequence[Cell]:
        """When, what, the sentence shown or what the decision waits for, and what became of it."""
        row = self.row
        state, why = (tr(words) if words else "" for words in _STATES[row.effect])
        words = words_for_people(row.decision)
        # Of an answer the question comes before the sentences beside it.
        sentences = [relayed(sentence) for sentence in row.shown]
        asked = [relayed(row.because)] if row.decision.made.shown else []
        shown, tip = " · ".join(sentences), "\n".join(asked + sentences)
        if row.missing:
            shown = tip = _wanted(row.missing[0])
            why = "\n".join(map(_wanted, row.missing))
        return (
            Cell(_moment(row.at), tip=row.at),
            Cell(words, tip=words),
            Cell(shown, tip=tip),
            Cell(state, tip=why),
        )


def _row_of(item: QTreeWidgetItem | None) -> DecisionRow | None:
    return item.row if isinstance(item, _Line) else None


def _wanted(missing: Missing) -> str:
    """Which passage of which file a decision waits for, and why it is not found."""
    anchor = missing.anchor
    passage = " ".join(f"{anchor.before}{anchor.text}{anchor.after}".split())
    match missing.lack:
        case Lack.ALIKE:
            words = tr("waits: words like “…{passage}…” stand at several places here")
        case Lack.EDITED if missing.path is not None:
            words = tr("waits: {file} was edited, and lacks “…{passage}…” now")
        case _ if missing.path is None:
            words = tr("waits for “…{passage}…”, which is in no article here")
        case _:
            words = tr("waits for {file}: “…{passage}…”")
    file = "" if missing.path is None else display_path(Path(missing.path.name))
    return words.format(passage=passage, file=file)


def _moment(at: str) -> str:
    """``2026-05-03T11:04:09+00:00`` as ``3 May 2026 13:04``, where the person is."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    when = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(when, tr("d MMM yyyy HH:mm"))
