"""The rows of the article list, that stay put while the list changes around them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from newsreader.app.models.article_list import ArticleList
from newsreader.app.models.long_list import Index
from newsreader.app.theme import Theme
from newsreader.app.translation import tr
from newsreader.app.views.listing.article_row import ArticleRowDelegate
from newsreader.app.views.parts.notice import Notice, Way
from newsreader.app.views.parts.viewport import know_viewport


class ArticleListView(QListView):
    """Rows that keep their selection and place while the list changes around them.

    ``chosen`` comes when a person moves to an article, never when the list moves by itself.
    """

    chosen = Signal(str)
    marked = Signal(list, bool)
    entered = Signal()  # Enter: from the rows into the article
    read_on = Signal(bool)  # Space: a screen further in the article, or back
    menu_filling = Signal(object)  # QMenu about the selected rows

    def __init__(self, model: ArticleList, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = model
        self._by_itself = 0
        self._current: str | None = None
        self._anchor: tuple[str, int] | None = None
        self._to_top = False
        self.setAccessibleName(tr("Articles"))
        self.setWhatsThis(
            tr("The articles of the folder. A dot and bold letters mark those you have not read.")
        )
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        know_viewport(self)
        self.rows = ArticleRowDelegate(theme, self)
        self.setItemDelegate(self.rows)
        model.listing.connect(self._hold_place)
        self.setModel(model)
        model.listed.connect(self._take_place)

    @cached_property
    def notice(self) -> Notice:
        """What stands where there are no rows."""
        return Notice.over(self)

    @property
    def current_article(self) -> str | None:
        """The article that is open, listed or not."""
        return self._current

    def show_current(self, article_id: str | None) -> None:
        """Select the row of the article that is open; without one select nothing."""
        self._current = article_id
        with self._quietly():
            position = None if article_id is None else self._articles.position(article_id)
            if position is None:
                self.selectionModel().clear()
            elif self.currentIndex().row() != position or not self.selectedIndexes():
                index = self._articles.index(position)
                visible = self.viewport().rect().contains(self.visualRect(index))
                held = self.verticalScrollBar().value()
                self._move_to(index)
                if visible:
                    self.verticalScrollBar().setValue(held)
                else:
                    self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def say(self, title: str, words: str = "", *ways: Way) -> None:
        """Say this where there are no rows, and to one who cannot see it; nothing while there
        are."""
        if title or "notice" in vars(self):
            is_empty = not self._articles.rowCount()
            self.notice.say(title, words, *ways)
            self.notice.setVisible(is_empty and bool(title))
            self.setAccessibleDescription(self.notice.text if is_empty else "")

    def show_from_top(self) -> None:
        """The next list is another one: begin at its top, or at the open article."""
        self._to_top = True

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) article."""
        position = None if self._current is None else self._articles.position(self._current)
        self.open_row(0 if position is None else position + by)

    def open_row(self, row: int) -> None:
        """Go to the article in a row; nothing outside the list."""
        if self._articles.id_at(row) is not None:
            self._move_to(self._articles.index(row))

    def selected_articles(self) -> list[str]:
        """The ids of the selected rows, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [found for row in rows if (found := self._articles.id_at(row)) is not None]

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = (), /) -> None:
        """Rows are equally high: those that come are painted, and nothing is laid out again."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A row that was in sight, and is the current one, stays so."""
        current = self.currentIndex()
        seen = QRect(QPoint(0, 0), event.oldSize()).intersects(self.visualRect(current))
        super().resizeEvent(event)
        if self.rows.set_width(self.viewport().width()):
            self.doItemsLayout()
        if seen:
            self.scrollTo(current)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the person went."""
        super().currentChanged(current, previous)
        article_id = self._articles.id_at(current.row())
        if not self._by_itself and article_id is not None and article_id != self._current:
            self._current = article_id
            self.chosen.emit(article_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the article, Space reads on in it."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = held == Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Space and (shift or not held):
            self.read_on.emit(shift)
        else:
            super().keyPressEvent(event)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """A press beside the rows leaves what is chosen as it is."""
        if not index.isValid():
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the window: none goes to an article that begins with it."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Mark the selected articles as read or unread."""
        ids = self.selected_articles()
        if not ids:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, read in ((tr("Mark as Read"), True), (tr("Mark as Unread"), False)):
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, read=read: self.marked.emit(ids, read))
        self.menu_filling.emit(menu)
        menu.popup(event.globalPos())

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        self._by_itself += 1
        try:
            yield
        finally:
            self._by_itself -= 1

    def _move_to(self, index: Index) -> None:
        # Not setCurrentIndex: with Ctrl held down it would leave what was selected selected.
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _hold_place(self) -> None:
        # Removing the current row makes Qt move to a neighbour: no one chose that one.
        self._by_itself += 1
        top = self.indexAt(QPoint(1, 1))
        held = self._articles.id_at(top.row())
        scrolled = self.verticalScrollBar().value() > 0
        self._anchor = (held, self.visualRect(top).top()) if held and scrolled else None

    def _take_place(self) -> None:
        self._by_itself = 0
        self.show_current_silently()
        if self._to_top:
            self._to_top = False
            current = self.currentIndex()
            if current.isValid():
                self.scrollTo(current)
            else:
                self.scrollToTop()
        elif self._anchor is not None:
            position = self._articles.position(self._anchor[0])
            if position is not None:
                self.executeDelayedItemsLayout()
                now = self.visualRect(self._articles.index(position)).top()
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + now - self._anchor[1])
        self._anchor = None

    def show_current_silently(self) -> None:
        """Select the open article's row again after the list has changed, without scrolling."""
        position = None if self._current is None else self._articles.position(self._current)
        if position is None:
            with self._quietly():
                self.selectionModel().clear()
        elif self.currentIndex().row() != position:
            with self._quietly():
                bar = self.verticalScrollBar()
                held = bar.value()
                self._move_to(self._articles.index(position))
                bar.setValue(held)
