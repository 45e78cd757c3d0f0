"""The list pane: which articles are listed, in which order, above the rows themselves."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from newsreader.app.models.article_list import ArticleList
from newsreader.app.operations import Operations
from newsreader.app.text_scale import set_font_factor
from newsreader.app.theme import Theme
from newsreader.app.translation import later, tr, tr_count, tr_number
from newsreader.app.views.article_list_view import ArticleListView
from newsreader.app.views.list_notice import STEPS, Step, Surroundings, saying
from newsreader.app.views.narrowing import Narrowing
from newsreader.app.views.notice import Way
from newsreader.app.views.rule import Rule
from newsreader.library.records import (
    ArticleQuery,
    ArticleSort,
    Folder,
    TagCount,
)
from newsreader.model import LibraryChange
from newsreader.paths import display_path
from newsreader.values import replace

if TYPE_CHECKING:
    from newsreader.library import Library

_SORTS = (
    (later("newest first"), ArticleSort.DATE, True),
    (later("oldest first"), ArticleSort.DATE, False),
    (later("by title"), ArticleSort.TITLE, False),
    (later("by file name"), ArticleSort.FILE, False),
    (later("most entities first"), ArticleSort.ENTITIES, True),
    (later("fewest entities first"), ArticleSort.ENTITIES, False),
)
_MIN_WIDTH = 220  # pixels
_BESIDE = 44  # pixels around the words of the header
_LEAST_NAME = 40  # pixels of a folder's name
_SHORT_NAME = 6  # characters of it that are worth showing


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

        self.folder_button = _header_button(tr("Which folder's articles are listed"))
        self.folder_button.setMenu(QMenu(self.folder_button))
        self.sort_button = _header_button(tr("The order of the list"))
        self.sort_button.setMenu(self._make_sort_menu())
        self.narrow_chip = QToolButton()
        self.narrow_chip.setToolTip(tr("List all articles again"))
        self.narrow_chip.setWhatsThis(
            tr("Only articles that mention this entity are listed. A click lists all again.")
        )
        self.narrow_chip.clicked.connect(lambda: self.narrow_to(None))
        self.narrow_chip.hide()

        self._header = header = QHBoxLayout()
        header.setContentsMargins(0, 3, 2, 3)
        header.setSpacing(0)
        header.addWidget(self.folder_button)
        header.addStretch()
        header.addWidget(self.sort_button)
        chips = QHBoxLayout()
        chips.setContentsMargins(14, 0, 14, 6)
        chips.addWidget(self.narrow_chip)
        chips.addStretch()
        self._chips = QWidget()
        self._chips.setLayout(chips)
        self._chips.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(header)
        layout.addWidget(self._chips)
        # Made after what stands above it: Tab goes from part to part in the order they are made.
        self.view = ArticleListView(self.model, theme, self)
        self.view.chosen.connect(self.article_chosen)
        self.view.marked.connect(self.marked)
        self.view.menu_filling.connect(self.menu_filling)
        layout.addWidget(Rule())
        layout.addWidget(self.view, 1)
        self.set_theme(theme)
        self._show_header()
        self._fill_folder_menu()

    @property
    def query(self) -> ArticleQuery:
        """Which articles are listed, in which order."""
        return self.model.query

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much in the header as there is room for."""
        super().resizeEvent(event)
        self._show_header()

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self.view.rows.set_theme(theme)
        self.view.viewport().update()

    def set_folders(self, folders: Sequence[Folder]) -> None:
        """The folders of the library; a limit to one that is gone is lifted."""
        self._folders = list(folders)
        self._fill_folder_menu()
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
        if (sort, descending) not in self._sort_actions:
            _, sort, descending = _SORTS[0]
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

    def set_starred_only(self, starred_only: bool) -> None:
        """List only what has a star, or all."""
        self._change(replace(self.query, starred_only=starred_only))

    def set_noted_only(self, noted_only: bool) -> None:
        """List only what notes are pinned to, or all."""
        self._change(replace(self.query, noted_only=noted_only))

    def set_tag(self, tag: str | None) -> None:
        """List only what has this tag, or all."""
        self._change(replace(self.query, tag=tag))

    def set_tags(self, tags: Sequence[TagCount]) -> None:
        """The tags that can be chosen from; a limit to one that is gone is lifted."""
        self._tag_menu.clear()
        self._tag_menu.setEnabled(bool(tags))
        for tag in tags:
            action = self._tag_menu.addAction(
                f"{tag.tag}  {tr_number(tag.articles)}".replace("&", "&&")
            )
            action.setCheckable(True)
            action.setChecked(tag.tag == self.query.tag)
            chosen = None if tag.tag == self.query.tag else tag.tag
            action.triggered.connect(lambda _=False, chosen=chosen: self.set_tag(chosen))
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

    def _make_sort_menu(self) -> QMenu:
        menu = QMenu(self.sort_button)
        group = QActionGroup(menu)
        self._sort_actions: dict[tuple[ArticleSort, bool], QAction] = {}
        for words, sort, descending in _SORTS:
            name = tr(words)
            action = menu.addAction(name[:1].upper() + name[1:])
            action.setCheckable(True)
            action.setActionGroup(group)
            action.triggered.connect(
                lambda _=False, sort=sort, down=descending: self.set_order(sort, descending=down)
            )
            self._sort_actions[sort, descending] = action
        menu.addSeparator()
        self.unread_action = menu.addAction(tr("Unread only"))
        self.unread_action.setCheckable(True)
        self.unread_action.triggered.connect(self.set_unread_only)
        self.starred_action = menu.addAction(tr("Starred only"))
        self.starred_action.setCheckable(True)
        self.starred_action.triggered.connect(self.set_starred_only)
        self.noted_action = menu.addAction(tr("With notes only"))
        self.noted_action.setCheckable(True)
        self.noted_action.triggered.connect(self.set_noted_only)
        self._tag_menu = menu.addMenu(tr("With the tag"))
        menu.aboutToShow.connect(self.tags_wanted)
        return menu

    def _fill_folder_menu(self) -> None:
        menu = self.folder_button.menu()
        menu.clear()
        for folder_id, words in [(None, tr("All folders")), *self._named_folders()]:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(folder_id == self.query.folder_id)
            action.triggered.connect(lambda _=False, chosen=folder_id: self.set_folder(chosen))

    def _named_folders(self) -> list[tuple[int | None, str]]:
        names = [folder.name for folder in self._folders]
        return [
            # Two folders of one name are told apart by their whole path.
            (folder.id, name if names.count(name) == 1 else display_path(folder.path))
            for folder, name in zip(self._folders, names, strict=True)
        ]

    def _show_header(self) -> None:
        query = self.query
        names = {None: tr("All folders"), **dict(self._named_folders())}
        folder = names.get(query.folder_id, tr("All folders"))
        count = self.model.rowCount()
        if query.text:
            found = tr_count(count, "1 hit", "{n} hits")
        else:
            found = tr_count(count, "1 article", "{n} articles")
        for (sort, descending), action in self._sort_actions.items():
            action.setChecked((sort, descending) == (query.sort, query.descending))
        self.unread_action.setChecked(query.unread_only)
        self.starred_action.setChecked(query.starred_only)
        self.noted_action.setChecked(query.noted_only)
        order = next(tr(w) for w, s, d in _SORTS if (s, d) == (query.sort, query.descending))
        only = [tr("unread")] if query.unread_only else []
        only += [tr("starred")] if query.starred_only else []
        only += [tr("with notes")] if query.noted_only else []
        only += [f"#{query.tag}"] if query.tag is not None else []
        self.sort_button.setText(f"{', '.join([*only, order])} ▾".replace("&", "&&"))
        metrics = self.folder_button.fontMetrics()
        tail = f" · {found} ▾"
        beside = self.sort_button.sizeHint().width()
        room = self.width() - beside - _BESIDE
        needed = metrics.horizontalAdvance(f"{folder[:_SHORT_NAME]} · {tr_number(count)} ▾")
        # Where large words leave no room beside each other, one is above the other.
        stacked = needed > room
        both = QBoxLayout.Direction
        self._header.setDirection(both.TopToBottom if stacked else both.LeftToRight)
        if stacked:
            room += beside
        if metrics.horizontalAdvance(folder + tail) > room:
            tail = f" · {tr_number(count)} ▾"
        left = max(_LEAST_NAME, room - metrics.horizontalAdvance(tail))
        folder = metrics.elidedText(folder, Qt.TextElideMode.ElideMiddle, left)
        self.folder_button.setText(f"{folder}{tail}".replace("&", "&&"))
        narrowed = query.entity_id is not None
        self._chips.setVisible(narrowed)
        self.narrow_chip.setVisible(narrowed)
        words = self.narrow_chip.fontMetrics().elidedText(
            tr("mentions {name}").format(name=self._narrowed_to),
            Qt.TextElideMode.ElideRight,
            self.width() - 2 * _BESIDE,
        )
        self.narrow_chip.setText(f"{words}  ✕".replace("&", "&&"))
        for action, (folder_id, _) in zip(
            self.folder_button.menu().actions(), [(None, ""), *self._named_folders()], strict=False
        ):
            action.setChecked(folder_id == query.folder_id)


def _header_button(says: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("quiet", True)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolTip(says)
    button.setAccessibleDescription(says)
    button.setWhatsThis(says)
    button.setMinimumWidth(1)
    set_font_factor(button, 0.9)
    return button
