"""The window: its parts, and what one tells the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from newsreader.app.actions.menu_titles import add_titles
from newsreader.app.actions.next_steps import NextSteps
from newsreader.app.actions.option_wiring import wire_options
from newsreader.app.actions.picture_loading import PictureLoading
from newsreader.app.actions.shelf import Shelf, dropped_paths, spellings
from newsreader.app.importing import Importing, IndexerHandle
from newsreader.app.looks.reading_options import ReadingOptions
from newsreader.app.operations import Operations
from newsreader.app.reading import Reading
from newsreader.app.relayed import relayed
from newsreader.app.settings import Settings
from newsreader.app.start.first_size import open_with_size
from newsreader.app.start.in_turns import InTurns
from newsreader.app.start.late_parts import LateParts
from newsreader.app.start.standing import Standing
from newsreader.app.start.window_standing import listed_folder, standing_of, take_standing
from newsreader.app.start.window_title import window_title
from newsreader.app.theme import Theme
from newsreader.app.translation import later, tr
from newsreader.app.views.article_pane import ArticlePane
from newsreader.app.views.article_view import ArticleView
from newsreader.app.views.entity_panel import EntityPanel
from newsreader.app.views.panes import Panes
from newsreader.app.views.parts.legend import Legend
from newsreader.app.views.parts.notice import Notice
from newsreader.app.views.parts.rule import Rule
from newsreader.app.views.parts.search_box import SearchBox
from newsreader.app.views.status_strip import StatusStrip
from newsreader.app.views.top_bar import TopBar
from newsreader.library.records import ArticleQuery, Folder, StoredArticle
from newsreader.model import LibraryChange
from newsreader.paths import samples_library

if TYPE_CHECKING:
    from newsreader.app.views.listing.empty_state import EmptyState
    from newsreader.indexing.messages import Progress

_LOOK_AGAIN_MS = 5000  # where another window indexes: no one tells what has changed
_PAINTED_MS = 60  # what is shown then is on screen, if Qt had to wait for the screen too
_DIED = later("Reading stopped unexpectedly; nothing that was done is lost.")


class MainWindow(LateParts):
    """One library on screen. ``start`` reads it; closing the window ends its indexer.

    ``library_requested`` asks for another library with the folders to read into it;
    ``window_requested`` for one more window ``beside`` this one, which shares its indexer,
    ``quit_requested`` for the end of all;
    ``theme_chosen`` carries ``system`` or a theme's name, ``theme_changed`` the Theme that is shown
    from now on; ``ready`` says that nothing of the start is left to do, ``fronted`` that the person
    turned here, ``closing`` that it is about to be gone.
    """

    library_requested = Signal(Path, list)
    window_requested = Signal()
    quit_requested = Signal()
    theme_chosen = Signal(str)
    theme_changed = Signal(object)
    ready = Signal()
    fronted = Signal()
    closing = Signal()

    def __init__(
        self,
        library: Path,
        settings: Settings,
        theme: Theme,
        launch: Callable[[Path], IndexerHandle],
        *,
        beside: MainWindow | None = None,
        standing: Standing | None = None,
    ) -> None:
        """``standing`` is how the window is to stand, or else as the last one on the library."""
        super().__init__()
        self.library = library
        self.settings = settings
        self._stood = standing or settings.standing(library)
        self.options = ReadingOptions(settings, self)
        self._wanted_folders: set[Path] = set()
        self._expecting = self._heard = False
        self.operations = Operations(library, self)
        # No window's child: it may outlive the one that was first.
        self.importing: Importing = (
            Importing(lambda: launch(library)) if beside is None else beside.importing.share()
        )
        self.shelf = Shelf(self.operations, self.importing, settings, self)
        self._build(theme)
        self.reading = Reading(self.operations, self.pane, self.viewer, self.panel, self)
        self.pictures = PictureLoading(self)
        self.next_steps = NextSteps(self)
        self._look_again = QTimer(self)
        self._look_again.setInterval(_LOOK_AGAIN_MS)
        self._begin_soon = InTurns(self._begin_work(), self, _PAINTED_MS)
        self._wire_library()
        self._wire_reading()
        wire_options(self)
        self.set_theme(theme)
        self._restore()

    def start(self, folders: list[Path]) -> None:
        """Read the library, start its indexer and let it read ``folders`` too."""
        if not folders and self._stood.folder is not None:
            self._wanted_folders = {self._stood.folder}
        if self.library != samples_library():
            self.settings.last_library = self.library
        self.load()
        if folders:
            self.shelf.open_folders(folders)
        self.operations.settled.connect(self._begin_soon.start)

    def load(self) -> None:
        """Read the library. What its indexer is told waits until that has been started."""
        self._look_again.stop()
        self.shelf.load()
        self.pane.set_reading(True)
        self.pane.reload()
        self.importing.expect()

    def _begin_work(self) -> Iterator[None]:
        """What has waited until list, article and panel were filled, and painted."""
        self.operations.settled.disconnect(self._begin_soon.start)
        yield from self.complete_in_turns()
        self.windowHandle().activeChanged.connect(self._tell_front)
        self.watching.load()
        self.corrections.correcting.load()
        yield from self.importing.make_ready()
        self.importing.start()
        yield from self.panel.make_ready()
        self.ready.emit()

    def _tell_front(self) -> None:
        if self.windowHandle().isActive():
            self.fronted.emit()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in these colours."""
        self.theme = theme
        for part in (self.bar, self.pane, self.viewer, self.legend, self.panel):
            part.set_theme(theme)
        self.theme_changed.emit(theme)

    def tell(self, line: str) -> None:
        """Show a line for the person at the foot of the window, unless the page says it."""
        if not (self.trouble.isVisibleTo(self) and relayed(line) in self.trouble.text):
            self.strip.show_line(line)

    def standing(self) -> Standing:
        """How the window stands now."""
        return standing_of(self, self._stood)

    def remember(self) -> None:
        """Keep how things are for the next window."""
        self.settings.set_standing(self.library, self.standing())
        self.settings.save()

    def _build(self, theme: Theme) -> None:
        self.titles = add_titles(self.menuBar())
        self.pane = ArticlePane(self.operations, theme)
        self.viewer = ArticleView(theme=theme)
        self.panel = EntityPanel(self.operations)
        self.legend = Legend()
        self.search = SearchBox()
        self.trouble = Notice(in_middle=True)
        self.strip = StatusStrip()
        self.bar = TopBar(self.search, self.legend)
        self.panes = Panes(self.pane, self.viewer, self.panel)
        pages = QWidget()  # no QStackedWidget: a screen reader would speak of its layers
        self._pages = QStackedLayout(pages)
        for page in (self.trouble, self.panes):
            self._pages.addWidget(page)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above, below = self.rules = Rule(), Rule()
        for row in (self.bar, above, pages, below, self.strip):
            column.addWidget(row, 1 if row is pages else 0)
        self.setCentralWidget(whole)
        self.setAcceptDrops(True)

    @cached_property
    def empty(self) -> EmptyState:
        """What a library without folders shows."""
        from newsreader.app.views.listing.empty_state import EmptyState

        empty = EmptyState()
        empty.open_requested.connect(self.shelf.ask_for_folder)
        empty.samples_requested.connect(self.shelf.open_samples)
        self._pages.addWidget(empty)
        return empty

    def _wire_library(self) -> None:
        self.operations.failed.connect(self.tell)
        self.pane.model.refused.connect(self.tell)
        self.shelf.told.connect(self.tell)
        self.pane.told.connect(self.tell)
        self.viewer.text.end_passed.connect(self.pane.open_next_unread)
        self.shelf.folders_changed.connect(self._take_folders)
        self.shelf.counts_changed.connect(self.strip.show_counts)
        self.shelf.opening.connect(self._expect_folders)
        # Files of decisions may be named when the window is opened.
        self.shelf.decisions_offered.connect(self._offer_decisions)
        self.shelf.library_requested.connect(self.library_requested)
        self.importing.changed.connect(self._take_news)
        self.importing.progressed.connect(self._take_progress)
        self.importing.file_failed.connect(lambda _: self.shelf.load())
        self.importing.idle.connect(self._take_idle)
        self.importing.refused.connect(self._take_refusal)
        self.importing.passed_over.connect(self.tell)
        self.importing.stopped.connect(self._take_stop)
        self.strip.cancel_requested.connect(self.importing.cancel)
        self.strip.resume_requested.connect(self._resume)
        self.strip.failures_requested.connect(self.shelf.show_failures)
        self._look_again.timeout.connect(lambda: self.take_change(LibraryChange(listing=True)))

    def _wire_reading(self) -> None:
        reading = self.reading
        reading.moved.connect(self._show_place)
        reading.article_shown.connect(self._show_article)
        reading.analysis_wanted.connect(self.importing.prioritise)
        reading.changed.connect(self.take_change)
        self.panel.narrow_requested.connect(self.pane.narrow_to)
        self.panel.article_chosen.connect(reading.open_article)
        self.pane.model.listed.connect(self._open_something)
        self.pane.query_changed.connect(self._keep_query)
        self.search.searched.connect(self.pane.set_search)
        self.pane.model.listed.connect(lambda: self.search.say_found(self.pane.model.rowCount()))
        self.search.searched.connect(reading.set_search)
        self.viewer.copied.connect(lambda _: self.tell(tr("Copied.")))
        self.bar.back.clicked.connect(reading.back)
        self.bar.forward.clicked.connect(reading.forward)
        self.bar.open.clicked.connect(self.shelf.ask_for_folder)

    def _restore(self) -> None:
        open_with_size(self, 1400, 880)
        take_standing(self, self._stood)
        sort, descending = self.settings.sort
        self.pane.set_order(sort, descending=descending)
        self._show_place()
        self._show_article(None)

    def _take_folders(self, folders: list[Folder]) -> None:
        self.pane.set_folders(folders)
        self.panel.set_folders(folders)
        found = next((f for f in folders if f.path in self._wanted_folders), None)
        if found is not None:
            self._expecting = False
        if not self._expecting:
            self._wanted_folders = set()
        if found is not None:
            self.pane.set_folder(found.id)
        self._show_page()
        self._open_something()
        self.legend.setVisible(bool(folders))

    def _show_page(self) -> None:
        page = self.panes if self.shelf.folders or self._expecting else self.empty
        if page is not self._pages.currentWidget():
            self._pages.setCurrentWidget(page)
            (self.pane.view if page is self.panes else self.empty.open_button).setFocus()

    def _offer_decisions(self, path: Path) -> None:
        self.corrections.taking_in.offer(path)

    def _expect_folders(self, paths: list[Path]) -> None:
        self._expecting, self._heard = True, False
        # One folder is what the list is then limited to; of several, all are shown.
        self._wanted_folders = spellings(paths[0]) if len(paths) == 1 else set()
        self.pane.set_reading(True)
        if len(paths) > 1:
            self.pane.set_folder(None)
        if self.shelf.folders:
            # It may be one of those that are there.
            self._take_folders(self.shelf.folders)
        self._show_page()

    def take_change(self, change: LibraryChange) -> None:
        """Fetch again what has changed; what is read comes first."""
        self.reading.refresh(change)
        self.watching.refresh(change)
        self.pane.refresh(change)
        self.shelf.load()

    def _take_news(self, change: LibraryChange) -> None:
        # The indexer is at work, and will say when it has nothing left to do.
        self._heard = True
        self.pane.set_reading(True)
        self.take_change(change)

    def _take_progress(self, progress: Progress) -> None:
        self.strip.show_progress(progress)
        self.pane.set_reading(True)

    def _take_idle(self, cancelled: bool) -> None:
        self.strip.show_idle(cancelled=cancelled)
        self.shelf.load()
        # Idle before it has heard of the folder that is awaited: that is still to come.
        if cancelled or self._heard or not self._expecting:
            self.pane.set_reading(False)
            self._expecting = False

    def _take_refusal(self, message: str) -> None:
        self.tell(message)
        self._stop_expecting()

    def _stop_expecting(self) -> None:
        self._expecting = False
        self._wanted_folders = set()
        self._show_page()
        self._open_something()

    def _take_stop(self, reason: str) -> None:
        self.strip.show_stopped(reason or tr(_DIED))
        self.pane.set_reading(False)
        self._look_again.start()

    def _resume(self) -> None:
        self._look_again.stop()
        if self.importing.is_running:
            self.importing.resume()
        else:
            self.importing.start()

    def _show_place(self) -> None:
        self.bar.back.setEnabled(self.reading.history.can_go_back)
        self.bar.forward.setEnabled(self.reading.history.can_go_forward)

    def _show_article(self, stored: StoredArticle | None) -> None:
        self.setWindowTitle(window_title(self.library, stored))
        self.legend.set_counts(self.viewer.counts(), self.viewer.doubtful())
        self.viewer.notes.show_notes(stored.notes if stored else ())

    def _open_something(self) -> None:
        # What was open last, or else the first article: an empty page says nothing. While a
        # folder is awaited, the list still holds the others.
        if self.reading.place.article_id is not None or self._wanted_folders:
            return
        session = self._stood.session
        last = session.current.article_id
        if last is not None and self.pane.model.position(last) is not None:
            self.reading.resume(session)
        elif (first := self.pane.model.id_at(0)) is not None:
            self.reading.open_article(first, chosen=False)

    def _keep_query(self, query: ArticleQuery) -> None:
        self.settings.sort = query.sort, query.descending
        if self.shelf.folders is not None:
            self.settings.set_last_folder(self.library, listed_folder(self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back and forward with the mouse's side buttons, whichever part of the window they are
        pressed over."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.BackButton:
                self.reading.back()
                return True
            if event.button() == Qt.MouseButton.ForwardButton:
                self.reading.forward()
                return True
        return done

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome folders and files."""
        if dropped_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        paths = dropped_paths(event)
        event.acceptProposedAction()
        self.shelf.open_folders(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how things were, and end the indexer."""
        self.remember()
        self.hide()
        self._look_again.stop()
        self._begin_soon.stop()
        self.operations.close()
        self.importing.leave()
        self.closing.emit()
        super().closeEvent(event)
