"""Articles in any script: what is marked is what was found, and lines run the way they are read."""

from collections.abc import Iterator
from dataclasses import replace
from re import escape, finditer

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from pytestqt.qtbot import QtBot

from newsreader.app.views.article_view import ArticleView
from newsreader.library.records import StoredArticle
from newsreader.model import EntityType, Role
from tests.app.articles import Part, stored

SCRIPTS = {
    "arabic": ("زارت ليلى حداد مدينة المرفأ يوم الجمعة.", "ليلى حداد", True),
    "hebrew": ("דנה לביא הגיעה לנמל ביום שישי.", "דנה לביא", True),
    "arabic with latin": ("قالت Tuva Lind إن 14 سفينة وصلت.", "Tuva Lind", True),
    "latin with hebrew": ("The ferry דנה לביא left at 14:30.", "דנה לביא", False),
    "thai": ("มาลี แสงทอง มาถึงท่าเรือเมื่อวันศุกร์", "มาลี แสงทอง", False),
    "chinese": ("林小海星期五到达港口。", "林小海", False),
    "japanese": ("港を出た𠮷田花子さんは金曜日に戻った。", "𠮷田花子", False),
    "korean": ("한바다 씨는 금요일에 항구에 도착했다.", "한바다", False),
    "emoji": ("👩🏽‍🚀🚢 Tuva Lind 🇳🇴 left 👨‍👩‍👧‍👦.", "Tuva Lind", False),
    "combining": ("Zoé Ålund left.", "Zoé Ålund", False),
    "devanagari": ("मीरा सागर शुक्रवार को बंदरगाह पहुँचीं।", "मीरा सागर", False),
}


def named(name: str, *paragraphs: str) -> StoredArticle:
    """An article with every ``name`` in it marked: not all scripts have blanks to find it by."""
    parts: list[Part] = [(Role.TITLE, name), *((Role.BODY, one) for one in paragraphs)]
    article = stored(parts, names={}, title=name)
    (like,) = stored([(None, "Tuva Lind")]).mentions
    return replace(
        article,
        mentions=tuple(
            replace(like, start=found.start(), end=found.end(), text=name, entity=name)
            for found in finditer(escape(name), article.article.text)
        ),
    )


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_name_is_marked_where_it_stands(script: str, qtbot: QtBot) -> None:
    sentence, name, from_right = SCRIPTS[script]
    article = named(name, sentence, f"{sentence} {sentence}")
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.show_article(article)
    qtbot.waitUntil(lambda: view.text.is_built)
    assert view.counts()[EntityType.PERSON] == len(article.mentions) == 4
    document = view.text.document()
    for mention in article.mentions:
        cursor = QTextCursor(document)
        cursor.setPosition(view.text.offsets.position(mention.start))
        end = view.text.offsets.end_position(mention.end)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText().replace("\xa0", " ") == name
        rect = view.text.rect_of(mention)
        assert rect is not None
        middle = rect.center() - view.text.viewport().pos()
        assert view.text.mention_at(middle.toPointF()) == mention
    body = document.findBlock(view.text.offsets.position(article.mentions[1].start))
    wanted = Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight
    assert body.textDirection() is wanted
    view.select_entity(article.mentions[0].entity_id)
    # One for each line that names it: the title, and the two paragraphs.
    assert len(view.text.mark_bar.marks) == 3


@pytest.mark.parametrize("right", ["أمل حسن", "דנה לביא"])
def test_a_word_at_the_edge_of_the_other_direction_is_marked_itself(
    right: str, qtbot: QtBot
) -> None:
    first, last = right.split()
    rects = {}
    for name in (first, last):
        view = ArticleView()
        qtbot.addWidget(view)
        view.resize(800, 600)
        view.show()
        view.show_article(named(name, f"The ferry ({first} {last}) left."))
        rects[name] = view.text.rect_of(view.text.highlights.mentions.of_entity("tuva-lind")[1])
    one, other = rects[first], rects[last]
    assert one is not None
    assert other is not None
    # Read from the right: what comes first stands at the right, and they share no more than edges.
    assert one.left() >= other.right() - 4


@pytest.mark.parametrize("script", SCRIPTS)
def test_what_newsreader_says_about_an_article_stands_on_the_side_it_is_read_from(
    script: str, qtbot: QtBot
) -> None:
    sentence, _, from_right = SCRIPTS[script]
    view = ArticleView()
    qtbot.addWidget(view)
    view.show_article(named(sentence, sentence))
    qtbot.waitUntil(lambda: view.text.is_built)
    (line,) = [block for block in _blocks(view) if "1\u00a0min" in block.text()]
    assert (line.textDirection() is Qt.LayoutDirection.RightToLeft) == from_right


def _blocks(view: ArticleView) -> Iterator[QTextBlock]:
    block = view.text.document().begin()
    while block.isValid():
        yield block
        block = block.next()
