"""What stands above the list of articles: its folder, how many there are, and their order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from newsreader.app.looks.text_scale import set_font_factor
from newsreader.app.translation import later, tr, tr_count, tr_number
from newsreader.library.records import ArticleQuery, ArticleSort, Folder, TagCount
from newsreader.paths import display_path
from newsreader.values import replace

_SORTS = (
    (later("newest first"), ArticleSort.DATE, True),
    (later("oldest first"), ArticleSort.DATE, False),
    (later("by title"), ArticleSort.TITLE, False),
    (later("by file name"), ArticleSort.FILE, False),
    (later("most entities first"), ArticleSort.ENTITIES, True),
    (later("fewest entities first"), ArticleSort.ENTITIES, False),
)
_Change = Callable[[ArticleQuery, bool], ArticleQuery]
"""A query changed by a choice; the second argument says whether that is ticked now."""

_BESIDE = 44  # pixels around the words
_LEAST_NAME = 40  # pixels of a folder's name
_SHORT_NAME = 6  # characters of it that are worth showing


class ListHeader(QWidget):
    """Folder and count at the left, order and limits at the right; below, what the list is
    narrowed to.

    ``query_asked`` carries the ArticleQuery that was chosen; ``all_asked`` says that the list is
    no longer to be narrowed; ``tags_wanted`` asks for ``set_tags``.
    """

    query_asked = Signal(object)
    all_asked = Signal()
    tags_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folders: Sequence[Folder] = ()
        self._query = ArticleQuery()
        self._count = 0
        self._narrowed_to = ""
        self.folder_button = _button(tr("Which folder's articles are listed"))
        self.folder_button.setMenu(QMenu(self.folder_button))
        self.sort_button = _button(tr("The order of the list"))
        self.sort_button.setMenu(self._make_sort_menu())
        self.narrow_chip = QToolButton()
        self.narrow_chip.setToolTip(tr("List all articles again"))
        self.narrow_chip.setWhatsThis(
            tr("Only articles that mention this entity are listed. A click lists all again.")
        )
        self.narrow_chip.clicked.connect(self.all_asked)
        self.narrow_chip.hide()
        self._row = row = QHBoxLayout()
        row.setContentsMargins(0, 3, 2, 3)
        row.setSpacing(0)
        row.addWidget(self.folder_button)
        row.addStretch()
        row.addWidget(self.sort_button)
        chips = QHBoxLayout()
        chips.setContentsMargins(14, 0, 14, 6)
        chips.addWidget(self.narrow_chip)
        chips.addStretch()
        self._chips = QWidget()
        self._chips.setLayout(chips)
        self._chips.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._chips)
        self.set_folders(())

    def offered(self, sort: ArticleSort, *, descending: bool) -> tuple[ArticleSort, bool]:
        """This order; newest first, where it is not among those that can be chosen."""
        if (sort, descending) in self._sort_actions:
            return sort, descending
        _, sort, descending = _SORTS[0]
        return sort, descending

    def set_folders(self, folders: Sequence[Folder]) -> None:
        """The folders that can be chosen."""
        self._folders = folders
        menu = self.folder_button.menu()
        menu.clear()
        for folder_id, words in self._names().items():
            action = menu.addAction(words.replace("&", "&&"))
            self._ask_by(action, _to_folder(folder_id))
        self._show()

    def set_tags(self, tags: Sequence[TagCount]) -> None:
        """The tags that can be chosen; the one that is listed by can be lifted. The action of a
        tag stays the same as long as there is the tag."""
        before = dict(self._tag_actions)
        self._tag_actions.clear()
        for action in before.values():
            self._tag_menu.removeAction(action)
        for tag in tags:
            kept = before.pop(tag.tag, None)
            action = kept or self._make_tag_action(tag.tag)
            action.setText(f"{tag.tag}  {tr_number(tag.articles)}".replace("&", "&&"))
            action.setChecked(tag.tag == self._query.tag)
            self._tag_menu.addAction(action)
            self._tag_actions[tag.tag] = action
        self._tag_menu.setEnabled(bool(tags))
        for action in before.values():
            action.deleteLater()

    def show_query(self, query: ArticleQuery, count: int, narrowed_to: str) -> None:
        """Say which articles are listed in which order, how many, and what the list is narrowed
        to, in words."""
        self._query, self._count, self._narrowed_to = query, count, narrowed_to
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _make_sort_menu(self) -> QMenu:
        menu = QMenu(self.sort_button)
        group = QActionGroup(menu)
        self._sort_actions: dict[tuple[ArticleSort, bool], QAction] = {}
        for words, sort, descending in _SORTS:
            name = tr(words)
            action = menu.addAction(name[:1].upper() + name[1:])
            action.setActionGroup(group)
            self._ask_by(action, _to_order(sort, descending))
            self._sort_actions[sort, descending] = action
        menu.addSeparator()
        self.unread_action = menu.addAction(tr("Unread only"))
        self._ask_by(self.unread_action, lambda q, on: replace(q, unread_only=on))
        self.starred_action = menu.addAction(tr("Starred only"))
        self._ask_by(self.starred_action, lambda q, on: replace(q, starred_only=on))
        self.noted_action = menu.addAction(tr("With notes only"))
        self._ask_by(self.noted_action, lambda q, on: replace(q, noted_only=on))
        self._tag_menu = menu.addMenu(tr("With the tag"))
        self._tag_actions: dict[str, QAction] = {}
        menu.aboutToShow.connect(self.tags_wanted)
        return menu

    def _make_tag_action(self, tag: str) -> QAction:
        action = QAction(self._tag_menu)
        self._ask_by(action, _to_tag(tag))
        return action

    def _ask_by(self, action: QAction, changed: _Change) -> None:
        """Have an action that can be ticked ask for the query, ``changed`` by it."""
        action.setCheckable(True)
        action.triggered.connect(lambda on: self.query_asked.emit(changed(self._query, on)))

    def _names(self) -> Mapping[int | None, str]:
        """What each folder is called, and all of them (None)."""
        names = [folder.name for folder in self._folders]
        # Two folders of one name are told apart by their whole path.
        return {None: tr("All folders")} | {
            folder.id: name if names.count(name) == 1 else display_path(folder.path)
            for folder, name in zip(self._folders, names, strict=True)
        }

    def _show(self) -> None:
        query = self._query
        for (sort, descending), action in self._sort_actions.items():
            action.setChecked((sort, descending) == (query.sort, query.descending))
        self.unread_action.setChecked(query.unread_only)
        self.starred_action.setChecked(query.starred_only)
        self.noted_action.setChecked(query.noted_only)
        for folder_id, action in zip(
            self._names(), self.folder_button.menu().actions(), strict=True
        ):
            action.setChecked(folder_id == query.folder_id)
        narrowed = query.entity_id is not None
        self._chips.setVisible(narrowed)
        self.narrow_chip.setVisible(narrowed)
        self._say_order()
        self._fit()

    def _fit(self) -> None:
        self._say_folder()
        self._say_narrowing()

    def _say_order(self) -> None:
        query = self._query
        order = next(tr(w) for w, s, d in _SORTS if (s, d) == (query.sort, query.descending))
        only = [tr("unread")] if query.unread_only else []
        only += [tr("starred")] if query.starred_only else []
        only += [tr("with notes")] if query.noted_only else []
        only += [f"#{query.tag}"] if query.tag is not None else []
        self.sort_button.setText(f"{', '.join([*only, order])} ▾".replace("&", "&&"))

    def _say_folder(self) -> None:
        count = self._count
        folder = self._names().get(self._query.folder_id, tr("All folders"))
        if self._query.text:
            found = tr_count(count, "1 hit", "{n} hits")
        else:
            found = tr_count(count, "1 article", "{n} articles")
        metrics = self.folder_button.fontMetrics()
        tail = f" · {found} ▾"
        beside = self.sort_button.sizeHint().width()
        room = self.width() - beside - _BESIDE
        needed = metrics.horizontalAdvance(f"{folder[:_SHORT_NAME]} · {tr_number(count)} ▾")
        # Where large words leave no room beside each other, one is above the other.
        stacked = needed > room
        both = QBoxLayout.Direction
        self._row.setDirection(both.TopToBottom if stacked else both.LeftToRight)
        if stacked:
            room += beside
        if metrics.horizontalAdvance(folder + tail) > room:
            tail = f" · {tr_number(count)} ▾"
        left = max(_LEAST_NAME, room - metrics.horizontalAdvance(tail))
        folder = metrics.elidedText(folder, Qt.TextElideMode.ElideMiddle, left)
        self.folder_button.setText(f"{folder}{tail}".replace("&", "&&"))

    def _say_narrowing(self) -> None:
        words = self.narrow_chip.fontMetrics().elidedText(
            tr("mentions {name}").format(name=self._narrowed_to),
            Qt.TextElideMode.ElideRight,
            self.width() - 2 * _BESIDE,
        )
        self.narrow_chip.setText(f"{words}  ✕".replace("&", "&&"))


def _to_folder(folder_id: int | None) -> _Change:
    return lambda query, _: replace(query, folder_id=folder_id)


def _to_tag(tag: str) -> _Change:
    return lambda query, _: replace(query, tag=None if query.tag == tag else tag)


def _to_order(sort: ArticleSort, descending: bool) -> _Change:
    return lambda query, _: replace(query, sort=sort, descending=descending)


def _button(says: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("quiet", True)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolTip(says)
    button.setAccessibleDescription(says)
    button.setWhatsThis(says)
    button.setMinimumWidth(1)
    set_font_factor(button, 0.9)
    return button
