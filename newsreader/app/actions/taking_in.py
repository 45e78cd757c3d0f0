"""A file of decisions, opened: asked about, taken in, reported."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from newsreader.app.importing import Importing
from newsreader.app.operations import Operations, portions
from newsreader.app.relayed import relayed
from newsreader.app.translation import tr, tr_number
from newsreader.app.views.dialogs.decision_words import words_for_people
from newsreader.app.views.dialogs.report_box import plain_box, report_box
from newsreader.errors import LedgerError
from newsreader.ledger.files import read_lines
from newsreader.ledger.lines import decision_of
from newsreader.library.decision_records import ImportReport
from newsreader.paths import display_path, spelled_out
from newsreader.values import value

if TYPE_CHECKING:
    from newsreader.library import Library


@value
class _Offer:
    """A file's lines, and how many of them are decisions."""

    path: Path
    lines: list[str]
    decisions: int


class TakingIn(QObject):
    """Adds the decisions of a file to the library's, once the person has said so.

    ``told`` carries a line for the person; ``taken`` comes when the ledger has grown.
    """

    told = Signal(str)
    taken = Signal()

    def __init__(self, operations: Operations, importing: Importing, window: QWidget) -> None:
        super().__init__(window)
        self._operations = operations
        self._importing = importing
        self._window = window
        self.box: QMessageBox | None = None

    def offer(self, path: Path) -> None:
        """Ask whether the decisions in ``path`` are to be taken in."""
        self._operations.run(lambda _: _read(path), self._ask)

    def _ask(self, offer: _Offer) -> None:
        name = display_path(offer.path)
        if not offer.decisions:
            self.told.emit(tr("{file} holds no decisions that can be read.").format(file=name))
            return
        self.box = box = plain_box(
            self._window,
            QMessageBox.Icon.Question,
            tr("Take in the decisions of {file}?").format(file=spelled_out(offer.path.name)),
            tr(
                "Decisions about names in it: {count}. They are added to those of this library;"
                " each can be undone in the history (Ctrl+Shift+H)."
            ).format(count=offer.decisions),
        )
        take = box.addButton(tr("Take In"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        take.clicked.connect(lambda: self._take_in(offer))
        box.open()

    def _take_in(self, offer: _Offer) -> None:
        self._operations.run_bit_by_bit(partial(_taken, offer.lines), self._report)

    def _report(self, report: ImportReport) -> None:
        self._importing.apply_decisions()
        self.taken.emit()
        line = tr("Decisions taken in: {added}. Known already: {known}.").format(
            added=report.added, known=report.known
        )
        self.told.emit(line)
        if count := len(report.refused) + len(report.waiting):
            words = tr("Without effect for now, or not to be read: {count}.")
            words = words.format(count=tr_number(count))
            self.box = report_box(self._window, line, words, count, _details(report))


def _taken(lines: Sequence[str], library: Library) -> Generator[None, None, ImportReport]:
    report = ImportReport()
    for first, some in portions(lines):
        report |= library.import_decisions(some, first + 1)
        yield
    return report


def _details(report: ImportReport) -> Iterator[str]:
    for number, reason in report.refused:
        yield tr("Line {number}: {reason}").format(number=number, reason=relayed(reason))
    for made in report.waiting:
        words = words_for_people(made)
        yield tr("{decision}: waits until its article is read here").format(decision=words)


def _read(path: Path) -> _Offer:
    lines = read_lines(path)
    return _Offer(path, lines, sum(map(_is_decision, lines)))


def _is_decision(line: str) -> bool:
    try:
        decision_of(line)
    except LedgerError:
        return False
    return True
