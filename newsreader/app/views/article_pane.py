"""The list pane: which articles are listed, in which order, above the rows themselves."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsreader.app.models.article_list import ArticleList
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.listing.article_list_view import ArticleListView
from newsreader.app.views.listing.list_header import ListHeader
from newsreader.app.views.listing.list_notice import STEPS, Step, Surroundings, saying
from newsreader.app.views.listing.narrowing import Narrowing
from newsreader.app.views.parts.notice import Way
from newsreader.app.views.parts.rule import Rule
from newsreader.library.records import (
    ArticleQuery,
    ArticleSort,
    Folder,
    TagCount,
)
from newsreader.model import LibraryChange
from newsreader.values import replace

if TYPE_CHECKING:
    from newsreader.library import Library

_MIN_WIDTH = 220  # pixels


class ArticlePane(QWidget):
    """The rows with their header: folder and count at the left, order at the right.

    ``article_chosen`` is a person's choice of an article; ``marked`` asks to mark articles as
    read (True) or unread; ``query_changed`` carries the new ArticleQuery; ``told`` a line for the
    person; ``tags_wanted`` asks for ``set_tags``; ``step_wanted`` carries the Step that leads on
    from an empty list, where the list cannot take it by itself.
    """

    article_chosen = Signal(str)
    marked = Signal(list, bool)
    query_changed = Signal(object)
    told = Signal(str)
    menu_filling = Signal(object)  # QMenu about the selected rows
    tags_wanted = Signal()
    step_wanted = Signal(object)  # Step

    def __init__(self, operations: Operations, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pane", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_MIN_WIDTH)
        self._operations = operations
        self.model = ArticleList(operations, self)
        self.model.listed.connect(self._take_listing)
        self._is_listed = False
        self._around = Surroundings()
        self._missing: Collection[int] = ()
        self._folders: list[Folder] = []
        self._narrowed_to = ""

        self.header = ListHeader()
        self.header.query_asked.connect(self._change)
        self.header.all_asked.connect(lambda: self.narrow_to(None))
        self.header.tags_wanted.connect(self.tags_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        # Made after what stands above it: Tab goes from part to part in the order they are made.
        self.view = ArticleListView(self.model, theme, self)
        self.view.chosen.connect(self.article_chosen)
        self.view.marked.connect(self.marked)
        self.view.menu_filling.connect(self.menu_filling)
        layout.addWidget(Rule())
        layout.addWidget(self.view, 1)
        self.set_theme(theme)
        self._show_header()

    @property
    def query(self) -> ArticleQuery:
        """Which articles are listed, in which order."""
        return self.model.query

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self.view.rows.set_theme(theme)
        self.view.viewport().update()

    def set_folders(self, folders: Sequence[Folder]) -> None:
        """The folders of the library; a limit to one that is gone is lifted."""
        self._folders = list(folders)
        self.header.set_folders(self._folders)
        known = {folder.id for folder in folders}
        if self.query.folder_id is not None and self.query.folder_id not in known:
            self.set_folder(None)
        self._show_header()

    def set_folder(self, folder_id: int | None) -> None:
        """List the articles of one folder, or of all."""
        self._change(replace(self.query, folder_id=folder_id))

    def set_search(self, text: str) -> None:
        """List the articles in which these words and phrases are found; none for all."""
        self.view.rows.set_searching(bool(text))
        self.view.scheduleDelayedItemsLayout()
        self._change(replace(self.query, text=text))

    def set_order(self, sort: ArticleSort, *, descending: bool) -> None:
        """List in this order; newest first, where this one is not among those offered."""
        sort, descending = self.header.offered(sort, descending=descending)
        self._change(replace(self.query, sort=sort, descending=descending))

    def set_unread_only(self, unread_only: bool) -> None:
        """List only what has not been read, or all."""
        self._change(replace(self.query, unread_only=unread_only))

    def open_next_unread(self) -> None:
        """Open the next article of the list that is unread, round the end."""
        query = self.query
        current = self.view.current_article
        is_listed = current is None or self.model.position(current) is not None

        def fetch(library: Library) -> tuple[list[str], list[str]]:
            unread = library.article_ids(replace(query, unread_only=True))
            # Where the open one has been read and is listed no longer, its place is still known.
            order = [] if is_listed else library.article_ids(replace(query, unread_only=False))
            return unread, order[order.index(current) :] if current in order else []

        self._operations.run(
            fetch, lambda found: self._open_first_after(*found), token=(self, "unread")
        )

    def _open_first_after(self, unread: Collection[str], behind: Sequence[str]) -> None:
        current = self.view.current_article
        here = None if current is None else self.model.position(current)
        places = sorted(
            p for i in unread if (p := self.model.position(i)) is not None and p != here
        )
        if here is None and behind:
            after = frozenset(behind)
            later = [place for place in places if self.model.id_at(place) in after]
        else:
            later = [place for place in places if here is None or place > here]
        if places:
            self.view.open_row((later or places)[0])
        else:
            self.told.emit(tr("No unread articles are left in this list."))

    def set_tag(self, tag: str | None) -> None:
        """List only what has this tag, or all."""
        self._change(replace(self.query, tag=tag))

    def set_tags(self, tags: Sequence[TagCount]) -> None:
        """The tags that can be chosen from; a limit to one that is gone is lifted."""
        self.header.set_tags(tags)
        if self.query.tag is not None and self.query.tag not in {tag.tag for tag in tags}:
            self.set_tag(None)

    def narrow_to(self, narrowing: Narrowing | None) -> None:
        """List only the articles that mention an entity, or all again."""
        narrowing = narrowing or Narrowing()
        self._narrowed_to = narrowing.words
        self._change(narrowing.applied_to(self.query))

    def list_all(self) -> None:
        """Lift every limit but the words that are searched for."""
        query = self.query
        self._narrowed_to = ""
        self._change(ArticleQuery(text=query.text, sort=query.sort, descending=query.descending))

    def set_reading(self, is_reading: bool) -> None:
        """Say whether more articles may come."""
        self._around = replace(self._around, is_reading=is_reading)
        self._show_notice()

    def set_troubles(self, missing: Collection[int], failed: int) -> None:
        """Say which folders, by id, are not where they were, and how many files cannot be read."""
        self._missing = missing
        self._around = replace(self._around, failed=failed)
        self._show_notice()

    def refresh(self, change: LibraryChange) -> None:
        """Fetch again what has changed."""
        self.model.refresh(change)

    def reload(self) -> None:
        """Fetch the list for the first time."""
        self.model.set_query(self.query)

    def _change(self, query: ArticleQuery) -> None:
        if query != self.query:
            self.view.show_from_top()
            self.model.set_query(query)
            self.query_changed.emit(query)
        self._show_header()

    def _take_listing(self) -> None:
        self._is_listed = True
        self._show_header()
        self._show_notice()

    def _show_notice(self) -> None:
        if not self._is_listed:
            return
        if self.model.rowCount():
            self.view.say("")
            return
        chosen = self.query.folder_id
        asked = [folder for folder in self._folders if chosen in (None, folder.id)]
        lost = tuple(f.name for f in asked if f.id in self._missing)
        around = replace(
            self._around,
            missing=lost if len(lost) == len(asked) else (),
            refusal=self.model.refusal,
        )
        said = saying(self.query, around)
        self.view.say(said.title, said.words, *map(self._way, said.steps))

    def _way(self, step: Step) -> Way:
        words, says = STEPS[step]
        return Way(tr(words), tr(says), lambda: self._take_step(step))

    def _take_step(self, step: Step) -> None:
        if step is Step.LIST_ALL:
            self.list_all()
        else:
            self.step_wanted.emit(step)

    def _show_header(self) -> None:
        self.header.show_query(self.query, self.model.rowCount(), self._narrowed_to)
