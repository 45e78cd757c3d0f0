"""Lines that are not the article: hidden, told, and shown where a reader wants or needs them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.looks.page_options import PageOptions
from newsreader.app.looks.reading_options import ReadingOptions
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.app.views.article.place_marks import place_marks
from newsreader.app.views.article_view import ArticleView
from newsreader.library.records import StoredArticle, StoredMention
from tests.app.articles import stored

HIDDEN = "our newsletter"


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    qtbot.waitExposed(view)
    view.show_article(with_a_name_outside())
    return view


def with_a_name_outside() -> StoredArticle:
    whole = stored()
    start = whole.article.sections[-1].start
    last = replace(whole.mentions[0], start=start, end=start + 4, text="Lind")
    return replace(whole, mentions=(*whole.mentions, last))


def test_what_is_hidden_is_told_and_a_click_shows_it(view: ArticleView) -> None:
    asked: list[None] = []
    view.links.outside_asked.connect(lambda: asked.append(None))
    assert HIDDEN not in view.text.toPlainText()
    assert "1 line outside the article is hidden. Show" in view.text.toPlainText()

    cursor = view.text.document().find("Show")
    cursor.setPosition(cursor.selectionStart() + 1)
    place = view.text.cursorRect(cursor).center()
    QTest.mouseClick(view.text.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert len(asked) == 1
    assert not view.links.is_open


def test_a_hit_in_what_is_hidden_is_shown_when_it_is_gone_to(view: ArticleView) -> None:
    view.open_find()
    QTest.keyClicks(view.finder.bar.line, "newsletter")
    view.finder.step(1)

    assert view.shows_outside
    assert HIDDEN in view.text.toPlainText()
    view.show_article(stored(title="Another"))
    assert HIDDEN not in view.text.toPlainText()


def hidden_mention(view: ArticleView) -> StoredMention:
    mentions = view.text.highlights.mentions.between(0, 10_000)
    (hidden,) = [mention for mention in mentions if view.text.hides(mention.start)]
    return hidden


def test_keys_pass_over_names_that_are_hidden(view: ArticleView) -> None:
    seen = set()
    for _ in range(20):
        view.next_of_any()
        seen.add(view.text.highlights.current)
    assert hidden_mention(view).start not in seen
    assert len(seen) > 3


def test_marks_beside_the_text_leave_out_what_is_hidden(view: ArticleView) -> None:
    view.select_entity(hidden_mention(view).entity_id)
    hidden = len(place_marks(view.text, Theme.light()))
    view.set_page(PageOptions(outside=True))
    assert len(place_marks(view.text, Theme.light())) == hidden + 1


def test_the_choice_is_remembered(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.page == PageOptions(outside=False, pictures=True)
    options = ReadingOptions(settings)
    options.set_outside(True)
    options.set_pictures(False)
    settings.save()
    assert Settings(tmp_path / "settings.ini").page == PageOptions(outside=True, pictures=False)
