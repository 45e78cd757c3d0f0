"""The sign of mentions that may be wrong: on the page, under the mouse, in the legend."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from newsreader.app.theme import Theme
from newsreader.app.views.article_view import ArticleView
from newsreader.app.views.parts.legend import Legend
from newsreader.library.records import StoredArticle
from newsreader.model import EntityType, Role
from tests.app.articles import stored

WHY = "the model calls it an organisation, its name is a place's"


def doubted() -> StoredArticle:
    article = stored([(Role.BODY, "The ships lie in Lervik.")], title=None)
    return replace(article, mentions=tuple(replace(m, doubt=WHY) for m in article.mentions))


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.mark.parametrize("theme", [Theme.light(), Theme.dark()], ids=lambda theme: theme.name)
def test_a_doubtful_mention_has_a_line_and_no_tint(view: ArticleView, theme: Theme) -> None:
    article = doubted()
    view.set_theme(theme)
    place = theme.style_of(EntityType.PLACE).background.name()
    view.show_article(replace(article, mentions=()))
    bare = view.text.viewport().grab().toImage()
    view.show_article(article)
    picture = view.text.viewport().grab().toImage()
    assert view.doubtful() == 1
    assert picture != bare
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert place not in colours


def test_the_mouse_is_told_why(view: ArticleView) -> None:
    article = doubted()
    view.show_article(article)
    rect = view.text.rect_of(article.mentions[0])
    assert rect is not None
    viewport = view.text.viewport()
    place = QPointF(rect.center() - viewport.geometry().topLeft())
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        QPointF(viewport.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, move)
    card = view.hovering.card
    assert card.isVisible()
    words = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert f"May be wrong: {WHY}" in words
    view.show_article(
        replace(article, mentions=tuple(replace(m, doubt=None) for m in article.mentions))
    )
    QApplication.sendEvent(viewport, move)
    assert not any("May be wrong" in label.text() for label in card.findChildren(QLabel))


def test_the_legend_explains_the_sign_where_there_is_one(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(900, 40)
    legend.show()
    legend.set_counts({EntityType.PLACE: 1}, 1)
    assert legend.doubt_key.isVisible()
    assert legend.doubt_key.accessibleName() == "Doubtful 1"
    legend.set_counts(dict.fromkeys(EntityType, 10), 3)
    legend.resize(300, 40)
    assert not legend.doubt_key.isVisible()
    legend.more_menu.aboutToShow.emit()
    assert legend.more_menu.actions()[-1].text() == "Doubtful  3"
    legend.set_counts({EntityType.PLACE: 1})
    legend.resize(900, 40)
    assert not legend.doubt_key.isVisible()
