"""What the menu over an article offers besides corrections."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from newsreader.app.translation import tr

if TYPE_CHECKING:
    from newsreader.app.views.article_view import ArticleView


def fill_article_menu(menu: QMenu, view: "ArticleView") -> None:
    """Add copying and finding; the menu is gone when it closes."""
    standard = QKeySequence.StandardKey
    copy = menu.addAction(tr("Copy"), standard.Copy, view.copy)
    copy.setEnabled(view.text.textCursor().hasSelection())
    menu.addAction(tr("Copy with citation"), view.copy_with_citation)
    menu.addAction(tr("Select all"), standard.SelectAll, view.text.select_all)
    menu.addSeparator()
    menu.addAction(tr("Find in article…"), standard.Find, view.open_find)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
