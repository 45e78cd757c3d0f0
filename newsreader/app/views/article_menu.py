"""What the menu over an article offers besides corrections."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from newsreader.app.translation import tr
from newsreader.app.views.pointing import mention_at
from newsreader.library.records import StoredArticle

if TYPE_CHECKING:
    from newsreader.app.views.article_view import ArticleView


def open_article_menu(view: "ArticleView", stored: StoredArticle | None, place: QPoint) -> None:
    """Open the menu at a place of the screen, about what is selected or under it."""
    text = view.text
    here = text.viewport().mapFromGlobal(place)
    under = text.mention_at(here.toPointF())
    menu = QMenu(view)
    has_selection = text.textCursor().hasSelection()
    subject = view.chosen_passage() if has_selection else mention_at(stored, under)
    if subject is not None:
        view.menu_filling.emit(menu, subject)
        menu.addSeparator()
    offset = text.offset_under(here)
    if offset is not None:
        view.place_menu_filling.emit(menu, offset)
    if under is not None:
        menu.addAction(tr("Peek at another article"), "P", lambda: view.peek(under))
    _fill(menu, view)
    menu.popup(place)


def _fill(menu: QMenu, view: "ArticleView") -> None:
    """Add copying and finding; the menu is gone when it closes."""
    standard = QKeySequence.StandardKey
    copy = menu.addAction(tr("Copy"), standard.Copy, view.copy)
    copy.setEnabled(view.text.textCursor().hasSelection())
    menu.addAction(tr("Copy with citation"), view.copy_with_citation)
    menu.addAction(tr("Select all"), standard.SelectAll, view.text.select_all)
    menu.addSeparator()
    menu.addAction(tr("Find in article…"), standard.Find, view.open_find)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
