"""All that can be chosen, in a window with a search box."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.looks.text_scale import scaled
from newsreader.app.start.first_size import open_with_size
from newsreader.app.translation import tr
from newsreader.app.views.dialogs.preferences_page import PreferencesPage, folded, words_of
from newsreader.app.views.parts.notice import Notice, Way

PageMaker = Callable[[], QWidget]
"""Makes a page when it is first shown or searched: a :class:`PreferencesPage`, whose rows a search
narrows, or any other widget, which it finds by the words in it."""


@dataclass
class _Page:
    title: str
    make: PageMaker
    item: QListWidgetItem
    widget: QWidget | None = None


class PreferencesWindow(QDialog):
    """Pages by their titles at the left, one of them at the right. What is changed holds at
    once; there is nothing to confirm. Stays open beside the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Preferences"))
        open_with_size(self, 760, 560)
        self._pages: list[_Page] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search preferences"))
        self.search.setAccessibleName(tr("Search preferences"))
        self.search.setWhatsThis(
            tr(
                "Type what you want to change, as “dark” or “names”: pages and rows that hold it "
                "stay."
            )
        )
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.titles = QListWidget()
        self.titles.setAccessibleName(tr("Pages of preferences"))
        self.titles.setWhatsThis(tr("The pages of the preferences."))
        self.titles.setFrameShape(QFrame.Shape.NoFrame)
        self.titles.setObjectName("pages")
        self.titles.setFixedWidth(scaled(180))
        self.titles.currentRowChanged.connect(self._show_row)
        self.nothing = Notice()
        stack = QWidget()  # no QStackedWidget: a screen reader would speak of its layers
        stack.setProperty("pane", True)
        stack.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.nothing)
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 12)
        head.addWidget(self.search)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.titles)
        body.addWidget(stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(body, 1)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.search.setFocus)

    def add_page(self, title: str, make: PageMaker) -> None:
        """Add a page after those that are there."""
        item = QListWidgetItem(title)
        self._pages.append(_Page(title, make, item))
        self.titles.addItem(item)
        if self.titles.currentRow() < 0:
            self.titles.setCurrentRow(0)

    def show_page(self, title: str) -> None:
        """Turn to this page, if there is one of that title."""
        for page in self._pages:
            if page.title == title:
                self.titles.setCurrentItem(page.item)

    def page(self, title: str) -> QWidget:
        """The page of this title. Raises KeyError where there is none."""
        for page in self._pages:
            if page.title == title:
                return self._made(page)
        raise KeyError(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the search box goes to what was found; Esc takes the search back first."""
        in_search = self.search.hasFocus()
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down) and in_search:
            if self.titles.isVisible():
                self.titles.setFocus()
        else:
            super().keyPressEvent(event)

    def _show_row(self, row: int) -> None:
        if 0 <= row < len(self._pages):
            self._stack.setCurrentWidget(self._made(self._pages[row]))

    def _made(self, page: _Page) -> QWidget:
        if page.widget is None:
            page.widget = page.make()
            page.widget.setAccessibleName(page.title)
            self._stack.addWidget(page.widget)
        return page.widget

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        found = [page for page in self._pages if self._holds(page, words)]
        for page in self._pages:
            page.item.setHidden(page not in found)
        current = self.titles.currentItem()
        # Where there are none, their column would push what is said out of the middle.
        self.titles.setVisible(bool(found))
        if not found:
            self.nothing.say(
                tr("No preference is about “{words}”.").format(words=text.strip()),
                tr("One word is often enough."),
                Way(tr("List all"), tr("Shows all preferences again."), self.search.clear),
            )
            self._stack.setCurrentWidget(self.nothing)
        elif current is None or current.isHidden():
            self.titles.setCurrentItem(found[0].item)
        else:
            self._show_row(self.titles.currentRow())

    def _holds(self, page: _Page, words: list[str]) -> bool:
        widget = self._made(page) if words or page.widget else None
        in_title = bool(words) and all(word in folded([page.title]) for word in words)
        if isinstance(widget, PreferencesPage):
            return widget.narrow([] if in_title else words) > 0
        if not words or in_title or widget is None:
            return True
        whole = folded(words_of(widget))
        return all(word in whole for word in words)
