"""Writing what the library holds to files that people take away, off the GUI thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from newsreader.app.translation import later, tr
from newsreader.errors import NewsreaderError
from newsreader.paths import display_path

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from newsreader.app.main_window import MainWindow
    from newsreader.library import Library

DECISIONS = "decisions"
"""What is no table: the ledger."""

_TITLES = {
    "articles": later("Export articles"),
    "notes": later("Export notes"),
    DECISIONS: later("Export decisions"),
    "entities": later("Export entities"),
    "mentions": later("Export mentions"),
}


class _LeftError(NewsreaderError):
    """The window was closed before all was written."""


class Exporting(QObject):
    """Asks for a name, and writes a table or the decisions there.

    ``ended`` carries a line for the person. The library is read over a connection of its own, so
    that reading goes on beside.
    """

    ended = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._thread: Executor | None = None
        self._leaving = Event()
        self.ended.connect(window.tell, Qt.ConnectionType.QueuedConnection)
        window.closing.connect(self.close)
        for what, action in window.menus.exports.items():
            action.triggered.connect(lambda _=False, what=what: self.ask(what))

    def close(self) -> None:
        """Give up what is being written: what stood there before is untouched."""
        self._leaving.set()
        if self._thread is not None:
            self._thread.shutdown(wait=True)
            self._thread = None

    def ask(self, what: str) -> None:
        """Let the person choose where to: ``what`` is a table's name, or DECISIONS."""
        from newsreader.app.views.dialogs.file_dialogs import FileKind, ask_where_to_save

        name = self._window.library.stem
        if what == DECISIONS:
            kinds = [FileKind(tr("Decisions"), ("decisions.jsonl",))]
        else:
            kinds = [FileKind(tr("Table"), ("csv",)), FileKind(tr("JSON Lines"), ("jsonl",))]
            name = f"{name}-{what}"
        ask_where_to_save(
            self._window,
            tr(_TITLES[what]),
            Path.home() / f"{name}.{kinds[0].suffixes[0]}",
            kinds,
            lambda path: self.save(what, path),
        )

    def save(self, what: str, path: Path) -> None:
        """Write it there: tables as JSON Lines where the name says so, else as CSV."""
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, thread_name_prefix="export")
        # An error that nobody foresaw is logged, not lost with the thread.
        self._thread.submit(self._write, what, path).add_done_callback(lambda done: done.result())

    def _write(self, what: str, path: Path) -> None:
        from newsreader.export.files import refuse_an_article, write_file
        from newsreader.library import Library

        try:
            with Library.open(self._window.library) as library:
                refuse_an_article(library, path)
                write_file(path, self._while_wanted(_pieces(library, what, path)))
        except _LeftError:
            return
        except NewsreaderError as error:
            self.ended.emit(str(error))
        else:
            self.ended.emit(tr("Saved as {path}.").format(path=display_path(path)))

    def _while_wanted(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            if self._leaving.is_set():
                raise _LeftError
            yield piece


def _pieces(library: Library, what: str, path: Path) -> Iterable[bytes]:
    from newsreader.export.formats import Format, encoded
    from newsreader.export.tables import TABLES, Table, rows_of

    if what == DECISIONS:
        return (f"{line}\n".encode() for line in library.exported_decisions())
    table = Table(what)
    format_ = Format.JSONL if path.suffix.lower() == ".jsonl" else Format.CSV
    return encoded(format_, TABLES[table].names, rows_of(table, library))
