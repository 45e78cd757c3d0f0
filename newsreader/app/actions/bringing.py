"""Taking in what was kept in another library: articles' marks, notes; decisions are handed on."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsreader.app.actions.exporting import DECISIONS
from newsreader.app.operations import portions
from newsreader.app.relayed import relayed
from newsreader.app.translation import later, tr, tr_number
from newsreader.model import LibraryChange
from newsreader.paths import display_path
from newsreader.values import value

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from newsreader.app.main_window import MainWindow
    from newsreader.export.reading_back import Refused
    from newsreader.library import Library
    from newsreader.library.kept_records import KeptReport

_TITLES = {
    "articles": later("Import articles"),
    "notes": later("Import notes"),
    DECISIONS: later("Import decisions"),
}
_TAKEN = {
    "articles": later("Articles taken in: {added}. Known already: {known}."),
    "notes": later("Notes taken in: {added}. Known already: {known}."),
}
_NOTHING = {
    "articles": later("{file} holds no articles that newsreader exported."),
    "notes": later("{file} holds no notes that newsreader exported."),
}
_WAITS = {
    "articles": later("{name}: is not in this library; what was kept of it waits until it is read"),
    "notes": later("“{name}”: the note waits until its passage is read here"),
}
_DIFFERS = {
    "title": later("{name}: the title “{here}” stays; the file says “{there}”"),
    "date": later("{name}: the date “{here}” stays; the file says “{there}”"),
    "source": later("{name}: the source “{here}” stays; the file says “{there}”"),
    "note": later("{name}: the note “{here}” stays; the file says “{there}”"),
}


@value
class _Brought:
    """What became of the rows of a file."""

    what: str
    path: Path
    report: KeptReport
    unread: Sequence[Refused]

    @property
    def is_none(self) -> bool:
        """Whether nothing in the file could be read as what it was said to hold."""
        return not (self.report.added or self.report.known or self.report.refused)

    @property
    def unlike(self) -> int:
        """How many rows are to be told of one by one."""
        report = self.report
        told = self.unread, report.refused, report.differences, report.waiting
        return sum(map(len, told))


class Bringing(QObject):
    """Asks for a file and adds what it holds to the library; nothing that is kept here is
    replaced. What differs, what waits and what could not be read is told in ``box``."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.box: QMessageBox | None = None
        for what, action in window.menus.imports.items():
            action.triggered.connect(lambda _=False, what=what: self.ask(what))

    def ask(self, what: str) -> None:
        """Let the person choose a file: ``what`` is "articles", "notes" or DECISIONS."""
        from newsreader.app.views.dialogs.file_dialogs import FileKind, ask_for_file

        suffixes = ("jsonl",) if what == DECISIONS else ("csv", "jsonl")
        ask_for_file(
            self._window,
            tr(_TITLES[what]),
            Path.home(),
            FileKind(tr("Exported files"), suffixes),
            lambda path: self.take_in(what, path),
        )

    def take_in(self, what: str, path: Path) -> None:
        """Add what the file holds; decisions after a question."""
        if what == DECISIONS:
            self._window.corrections.taking_in.offer(path)
            return
        bring = _bring_articles if what == "articles" else _bring_notes
        self._window.operations.run_bit_by_bit(partial(bring, path), self._report)

    def _report(self, brought: _Brought) -> None:
        window, report = self._window, brought.report
        name = display_path(brought.path)
        if brought.is_none:
            window.tell(tr(_NOTHING[brought.what]).format(file=name))
            return
        if report.added:
            if brought.what == "articles":
                # Titles, dates and sources put right show once the indexer has followed.
                window.importing.apply_decisions()
            window.keeping.take_change(LibraryChange(listing=True))
        line = tr(_TAKEN[brought.what]).format(
            added=tr_number(report.added), known=tr_number(report.known)
        )
        window.tell(line)
        if count := brought.unlike:
            from newsreader.app.views.dialogs.report_box import report_box

            words = tr("Kept as it is here, waiting, or not to be read: {count}.")
            words = words.format(count=tr_number(count))
            self.box = report_box(window, line, words, count, _details(brought))


def _bring_articles(path: Path, library: Library) -> Generator[None, None, _Brought]:
    from newsreader.export.reading_back import articles_in
    from newsreader.library.kept_records import KeptReport

    report = KeptReport()
    articles, unread = articles_in(path)
    for _, some in portions(articles):
        yield
        report |= library.bring_articles(some)
    return _Brought("articles", path, report, unread)


def _bring_notes(path: Path, library: Library) -> Generator[None, None, _Brought]:
    from newsreader.export.reading_back import notes_in
    from newsreader.library.kept_records import KeptReport

    report = KeptReport()
    notes, unread = notes_in(path)
    for _, some in portions(notes):
        yield
        report |= library.bring_notes(some)
    return _Brought("notes", path, report, unread)


def _details(brought: _Brought) -> Iterator[str]:
    report = brought.report
    refused = [*((row.number, row.reason) for row in brought.unread), *report.refused]
    for number, reason in sorted(refused):
        yield tr("Row {number}: {reason}").format(number=number, reason=relayed(reason))
    for one in report.differences:
        words = tr(_DIFFERS[one.what])
        yield words.format(name=one.about, here=one.here, there=one.there)
    for name in report.waiting:
        yield tr(_WAITS[brought.what]).format(name=name)
