"""What the menu over an article offers besides corrections."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from newsreader.app.translation import tr
from newsreader.app.views.article.article_text import ArticleText
from newsreader.app.views.article.pointing import mention_at
from newsreader.library.records import StoredArticle, StoredMention

if TYPE_CHECKING:
    from newsreader.app.views.article_view import ArticleView


def open_article_menu(
    view: "ArticleView", stored: StoredArticle | None, place: QPoint | None
) -> None:
    """Open the menu at a place of the screen, about what is selected or under it. Without a place
    a key asked for it: then it is about what is selected, or the mention last gone to."""
    text = view.text
    menu = QMenu(view)
    has_selection = text.textCursor().hasSelection()
    if place is None:
        under = None if has_selection else text.highlights.current_mention
        place = _place_for_keys(text, under)
        here = text.viewport().mapFromGlobal(place)
    else:
        here = text.viewport().mapFromGlobal(place)
        under = text.mention_at(here.toPointF())
    subject = view.chosen_name() if has_selection else mention_at(stored, under)
    if subject is not None:
        view.menu_filling.emit(menu, subject)
        menu.addSeparator()
    offset = text.offset_under(here)
    if offset is not None:
        view.place_menu_filling.emit(menu, offset)
    if under is not None:
        menu.addAction(tr("Peek at Another Article"), "P", lambda: view.peek(under))
    _fill(menu, view)
    menu.popup(place)


def _place_for_keys(text: ArticleText, mention: StoredMention | None) -> QPoint:
    """Where the mention stands on the screen, brought into view; without one, the cursor."""
    if mention is not None:
        text.go_to(mention.start, at_top=False)
        if (near := text.rect_of(mention)) is not None:
            return text.mapToGlobal(near.center())
    return text.viewport().mapToGlobal(text.cursorRect().bottomLeft())


def _fill(menu: QMenu, view: "ArticleView") -> None:
    """Add copying and finding; the menu is gone when it closes."""
    standard = QKeySequence.StandardKey
    copy = menu.addAction(tr("Copy"), standard.Copy, view.copy)
    copy.setEnabled(view.text.textCursor().hasSelection())
    menu.addAction(tr("Copy with Citation"), view.copy_with_citation)
    menu.addAction(tr("Select All"), standard.SelectAll, view.text.select_all)
    menu.addSeparator()
    menu.addAction(tr("Find in Article…"), standard.Find, view.open_find)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
