"""Saving the article on screen as a PDF document, off the GUI thread."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from newsreader.app.translation import tr
from newsreader.errors import NewsreaderError
from newsreader.paths import display_path
from newsreader.values import replace

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from newsreader.app.main_window import MainWindow
    from newsreader.app.views.article_pdf import PrintedArticle
    from newsreader.library import Library

_LONGEST_NAME = 80


class SavingPdf(QObject):
    """Asks for a name, and writes what is on screen. ``ended`` carries a line for the person."""

    ended = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._thread: Executor | None = None
        window.menus.save_pdf.triggered.connect(lambda _=False: self.ask())
        window.reading.article_shown.connect(
            lambda stored: window.menus.save_pdf.setEnabled(stored is not None)
        )
        window.menus.save_pdf.setEnabled(False)
        self.ended.connect(window.tell, Qt.ConnectionType.QueuedConnection)
        window.closing.connect(self.close)

    def close(self) -> None:
        """Wait for what is being written."""
        if self._thread is not None:
            self._thread.shutdown(wait=True)
            self._thread = None

    def ask(self) -> None:
        """Let the person choose where to."""
        from PySide6.QtWidgets import QFileDialog

        stored = self._window.reading.shown
        if stored is None:
            return
        from newsreader.app.views.article_plan import headline_of

        title = "".join(c if c.isalnum() or c in " -_.," else " " for c in headline_of(stored))
        name = " ".join(title.split())[:_LONGEST_NAME].strip(" .") or "article"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("Save as PDF"),
            str(Path.home() / f"{name}.pdf"),
            tr("PDF document (*.pdf)"),
        )
        if chosen:
            self.save(Path(chosen) if Path(chosen).suffix else Path(f"{chosen}.pdf"))

    def save(self, path: Path) -> None:
        """Write the article on screen to this file; an article of the library is never written."""
        stored = self._window.reading.shown
        if stored is None:
            return
        from newsreader.app.views.article_pdf import PrintedArticle

        viewer = self._window.viewer
        highlights = viewer.text.highlights
        article = PrintedArticle(
            stored,
            # What changes on screen meanwhile is another thing.
            replace(highlights),
            viewer.typography,
            viewer.text.style_used.page,
            viewer.pictures.found,
        )
        names = {path, path.resolve()}

        def is_article(library: Library) -> bool:
            return any(library.articles_of_file(name) for name in names)

        def go_on(read: bool) -> None:
            if read:
                words = tr("{path} is an article of this library; choose another name.")
                self._window.tell(words.format(path=display_path(path)))
            else:
                self._begin(article, path)

        self._window.operations.run(is_article, go_on)

    def _begin(self, article: PrintedArticle, path: Path) -> None:
        if self._thread is None:
            from concurrent.futures import ThreadPoolExecutor

            self._thread = ThreadPoolExecutor(1, thread_name_prefix="pdf")
        # An error that nobody foresaw is logged, not lost with the thread.
        self._thread.submit(self._write, article, path).add_done_callback(
            lambda done: done.result()
        )

    def _write(self, article: PrintedArticle, path: Path) -> None:
        from newsreader.app.views.article_pdf import pdf_of
        from newsreader.export.files import write_file

        try:
            write_file(path, [pdf_of(article)])
        except NewsreaderError as error:
            self.ended.emit(str(error))
        else:
            self.ended.emit(tr("Saved as {path}.").format(path=display_path(path)))
