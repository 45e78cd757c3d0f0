"""How far the reader is, and the parts of the article, below its text."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.theme import Theme
from newsreader.app.views.article.article_contents import Heading, headings_of, part_at
from newsreader.app.views.article_view import ArticleView
from newsreader.library.records import StoredArticle
from newsreader.model import Article, Role, Section, Texture, TextureKind
from tests.app.articles import stored
from tests.app.test_reading_options import settings, window

__all__ = ["settings", "window"]

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", r"support raise\(\)", extend=True)


def in_parts(count: int = 4) -> StoredArticle:
    """An article with a title, and as many parts under headings of two levels."""
    text, sections, textures = "Title", [Section(Role.TITLE, 0, 5)], []
    textures.append(Texture(TextureKind.HEADING, 0, 5, level=1))
    for number in range(count):
        for words in (f"Part  {number}", "The ferry was late, as it is on most days. " * 40):
            start = len(text) + 2
            text += f"\n\n{words.strip()}"
            sections.append(Section(Role.BODY, start, len(text)))
            if words.startswith("Part"):
                level = 2 + number % 2
                textures.append(Texture(TextureKind.HEADING, start, len(text), level=level))
    article = Article("0", text, tuple(sections), title="Title", textures=tuple(textures))
    return replace(stored(), article=article, mentions=())


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    with qtbot.waitActive(view):
        view.activateWindow()
    return view


def opened(view: ArticleView) -> QMenu:
    assert view.foot.open_parts()
    (menu,) = view.foot.findChildren(QMenu)
    return menu


def test_the_parts_of_an_article_are_its_own_headings() -> None:
    article = in_parts(3).article
    headings = headings_of(article)
    assert [(h.words, h.level) for h in headings] == [("Part 0", 0), ("Part 1", 1), ("Part 2", 0)]
    outside = [replace(section, role=Role.BOILERPLATE) for section in article.sections]
    assert headings_of(replace(article, sections=tuple(outside))) == []


def test_a_part_goes_on_until_the_next() -> None:
    headings = [Heading(10, "a", 0), Heading(20, "b", 0)]
    assert [part_at(headings, place) for place in (9, 10, 19, 20, 99)] == [None, 0, 0, 1, 1]


def test_the_reader_is_told_how_far_they_are(view: ArticleView) -> None:
    view.show_article(in_parts())
    assert view.foot.isVisible()
    first = view.foot.progress.text()
    assert "% read" in first
    assert "min left" in first
    view.text.mark_bar.setValue(view.text.mark_bar.maximum())
    assert view.foot.progress.text() == "100 % read"
    view.show_article(stored([(Role.BODY, "The ferry was late.")]))
    assert view.foot.progress.text() == ""
    assert not view.foot.parts.isVisible()
    view.show_article(None)
    assert not view.foot.isVisible()


def test_a_line_is_drawn_where_there_is_something_to_tell(view: ArticleView) -> None:
    view.set_theme(Theme.light())
    view.show_article(in_parts())
    assert view.foot.grab().toImage().pixelColor(690, 0) == Theme.light().line
    view.show_article(stored([(Role.BODY, "The ferry was late.")]))
    assert view.foot.grab().toImage().pixelColor(690, 0) != Theme.light().line


def test_the_part_that_is_read_is_named_and_others_are_a_key_away(view: ArticleView) -> None:
    view.show_article(in_parts())
    assert view.foot.parts.text() == "Parts of this article ▾"
    menu = opened(view)
    assert [action.text().strip() for action in menu.actions()] == [f"Part {n}" for n in range(4)]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert view.first_visible_offset() == view.foot.headings[2].start
    assert view.foot.parts.text() == "Part 2 ▾"
    assert view.foot.parts.accessibleName().endswith("Part 2")
    assert view.text.hasFocus()


def test_an_article_without_headings_says_so(window: MainWindow) -> None:
    assert not window.viewer.foot.headings
    window.menus.parts.trigger()
    assert "no headings" in window.strip.message.text()


def test_the_line_can_be_turned_off(window: MainWindow) -> None:
    foot = window.viewer.foot
    assert foot.isVisible()
    window.options.set_foot(False)
    assert not foot.isVisible()
    window.viewer.show_article(in_parts())
    assert not foot.isVisible()
    assert foot.open_parts()
    foot.findChildren(QMenu)[0].close()
