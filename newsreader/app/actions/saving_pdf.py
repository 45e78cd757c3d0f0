"""Saving the article on screen as a PDF document, off the GUI thread; and printing it.

newsreader opens no connection, and a printer is often one: what is to be printed is handed to the
program that the system has for PDF documents, which shows the pages and prints them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from newsreader.app.translation import tr
from newsreader.errors import NewsreaderError
from newsreader.paths import display_path
from newsreader.values import replace

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from tempfile import TemporaryDirectory

    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.article.article_pdf import PrintedArticle
    from newsreader.library import Library
    from newsreader.library.records import StoredArticle

_LONGEST_NAME = 80


class SavingPdf(QObject):
    """Asks for a name, and writes what is on screen. ``ended`` carries a line for the person,
    ``ready`` the path of a document that is to be printed."""

    ended = Signal(str)
    ready = Signal(Path)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._thread: Executor | None = None
        self._folder: TemporaryDirectory[str] | None = None
        window.menus.save_pdf.triggered.connect(lambda _=False: self.ask())
        window.menus.print.triggered.connect(lambda _=False: self.print())
        window.reading.article_shown.connect(self._allow)
        self._allow(window.reading.shown)
        self.ready.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(window.tell, Qt.ConnectionType.QueuedConnection)
        window.closing.connect(self.close)

    def close(self) -> None:
        """Wait for what is being written; keep nothing of what was to be printed."""
        if self._thread is not None:
            self._thread.shutdown(wait=True)
            self._thread = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def ask(self) -> None:
        """Let the person choose where to."""
        from newsreader.app.views.dialogs.file_dialogs import FileKind, ask_where_to_save

        stored = self._window.reading.shown
        if stored is None:
            return
        ask_where_to_save(
            self._window,
            tr("Save as PDF"),
            Path.home() / f"{_name_of(stored)}.pdf",
            [FileKind(tr("PDF document"), ("pdf",))],
            self.save,
        )

    def save(self, path: Path) -> None:
        """Write the article on screen to this file; an article of the library is never written."""
        stored = self._window.reading.shown
        if stored is None:
            return
        article = self._as_it_is(stored)

        def check(library: Library) -> None:
            from newsreader.export.files import refuse_an_article

            refuse_an_article(library, path)

        self._window.operations.run(check, lambda _: self._begin(article, path, self._say_saved))

    def print(self) -> None:
        """Show the article on screen in the program for PDF documents, to be printed there."""
        from tempfile import TemporaryDirectory

        stored = self._window.reading.shown
        if stored is None:
            return
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="newsreader-")
        path = Path(self._folder.name) / f"{_name_of(stored)}.pdf"
        self._begin(self._as_it_is(stored), path, self.ready.emit)

    def _as_it_is(self, stored: StoredArticle) -> PrintedArticle:
        from newsreader.app.views.article.article_pdf import PrintedArticle

        viewer = self._window.viewer
        return PrintedArticle(
            stored,
            # What changes on screen meanwhile is another thing.
            replace(viewer.text.highlights),
            viewer.typography,
            viewer.text.style_used.page,
            viewer.pictures.found,
        )

    def _begin(self, article: PrintedArticle, path: Path, then: Callable[[Path], object]) -> None:
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, thread_name_prefix="pdf")
        # An error that nobody foresaw is logged, not lost with the thread.
        self._thread.submit(self._write, article, path, then).add_done_callback(
            lambda done: done.result()
        )

    def _write(self, article: PrintedArticle, path: Path, then: Callable[[Path], object]) -> None:
        from newsreader.app.views.article.article_pdf import pdf_of
        from newsreader.export.files import write_file

        try:
            write_file(path, [pdf_of(article)])
        except NewsreaderError as error:
            self.ended.emit(str(error))
        else:
            then(path)

    def _say_saved(self, path: Path) -> None:
        self.ended.emit(tr("Saved as {path}.").format(path=display_path(path)))

    def _hand_over(self, path: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._window.tell(tr("Print it from the program that opens now."))
        else:
            self._window.tell(
                tr("No program for PDF documents is known here; save the article as PDF instead.")
            )

    def _allow(self, stored: StoredArticle | None) -> None:
        for action in (self._window.menus.save_pdf, self._window.menus.print):
            action.setEnabled(stored is not None)


def _name_of(stored: StoredArticle) -> str:
    """A name for a file that holds this article."""
    from newsreader.app.views.article.article_plan import headline_of

    title = "".join(c if c.isalnum() or c in " -_.," else " " for c in headline_of(stored))
    return " ".join(title.split())[:_LONGEST_NAME].strip(" .") or "article"
