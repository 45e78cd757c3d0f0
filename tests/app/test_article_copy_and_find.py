"""Copying from the viewer, and finding in it."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.views.article.citation import citation
from newsreader.app.views.article_view import ArticleView
from newsreader.model import Role
from tests.app.articles import stored

TITLE = "Tuva Lind Leaves the Harbour Board"
SOURCE = f"{TITLE}, Coast Wire, 12 May 2018, /news/coast/lind.txt"


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def select(view: ArticleView, words: str) -> None:
    cursor = view.text.document().find(words)
    assert not cursor.isNull()
    view.text.setTextCursor(cursor)


def test_copy_and_copy_with_citation(view: ArticleView, qtbot: QtBot) -> None:
    view.show_article(stored())
    select(view, "The Norlandic side was silent.")
    with qtbot.waitSignal(view.copied) as signal:
        QTest.keyClick(view.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert signal.args == ["The Norlandic side was silent."]
    view.copy_with_citation()
    text = QGuiApplication.clipboard().text()
    assert text == f"“The Norlandic side was silent.” — {SOURCE}"
    view.text.setTextCursor(QTextCursor(view.text.document()))
    view.copy_with_citation()
    assert QGuiApplication.clipboard().text() == SOURCE
    view.text.select_all()
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert "silent.\n\n“I have said" in copied
    assert "Ships\nLervik" in copied


def test_all_of_a_long_text_is_selected_once_it_is_there(view: ArticleView, qtbot: QtBot) -> None:
    paragraph = "The ferry was late again and nobody could say why. " * 20
    long = stored([(Role.BODY, paragraph.strip())] * 60)
    view.show_article(long)
    assert not view.text.is_built
    view.text.select_all()
    assert view.text.selected_range() is None, "the window is not held up until then"
    qtbot.waitUntil(lambda: view.text.is_built)
    assert view.text.selected_range() == (0, len(long.article.text))
    # Who went on to another article wants nothing of that selected.
    view.show_article(None)
    view.show_article(long)
    view.text.select_all()
    view.show_article(stored())
    qtbot.waitUntil(lambda: view.text.is_built)
    assert view.text.selected_range() is None


def test_a_citation_leaves_out_what_is_not_known() -> None:
    bare = stored([(Role.BODY, "x")], title=None, source=None, date=None)
    assert citation(bare) == "lind, /news/coast/lind.txt"


def test_find_in_the_text(view: ArticleView, qtbot: QtBot) -> None:
    view.show_article(stored())
    view.open_find()
    bar = view.finder.bar
    assert bar.isVisible()
    QTest.keyClicks(bar.line, "lErVik")
    assert bar.count.text() == "1 of 4"
    start, end = view.text.highlights.found_current or (0, 0)
    assert view.text.highlights.mentions.at(start) is not None
    assert end - start == 6
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 4"
    QTest.keyClick(bar.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    view.finder.step(-1)
    assert bar.count.text() == "4 of 4"
    view.finder.step(1)
    assert bar.count.text() == "1 of 4"
    bar.line.setText("nowhere")
    assert bar.count.text() == "not found"
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert not len(view.text.highlights.found)


def test_find_tells_case_and_whole_words(view: ArticleView, qtbot: QtBot) -> None:
    view.show_article(stored())
    view.open_find()
    bar = view.finder.bar
    bar.line.setText("Lind")
    assert bar.count.text() == "1 of 5"
    with qtbot.waitActive(view):
        view.activateWindow()
    QTest.keyClick(bar.line, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bar.needle.case)
    bar.line.setText("lind")
    assert bar.count.text() == "not found"
    bar.case.click()
    bar.line.setText("Lin")
    assert bar.count.text() == "1 of 5"
    QTest.mouseClick(bar.whole_words, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "not found"


def test_one_goes_on_and_back(view: ArticleView) -> None:
    view.show_article(stored())
    view.open_find()
    view.finder.bar.line.setText("lervik")
    view.finder.step(1)
    assert view.finder.bar.count.text() == "2 of 4"
    view.finder.step(-1)
    assert view.finder.bar.count.text() == "1 of 4"


def test_without_the_bar_one_goes_over_the_hits_of_the_search(view: ArticleView) -> None:
    view.show_article(stored())
    text = stored().article.text
    hits = [match.span() for match in re.finditer("Lervik", text)]
    view.mark_search(hits)
    reached = []
    for step in (*[1] * (len(hits) + 1), -1, -1):
        view.finder.step(step)
        reached.append(view.text.highlights.found_current)
    assert reached == [*hits, hits[0], hits[-1], hits[-2]]
    assert not view.finder.is_open
    view.show_article(None)
    view.show_article(stored())
    view.mark_search(hits)
    view.finder.step(-1)
    assert view.text.highlights.found_current == hits[-1]


def test_the_bar_opens_where_nothing_is_looked_for(view: ArticleView) -> None:
    view.show_article(stored())
    view.finder.step(1)
    assert view.finder.is_open


def test_find_takes_the_selection(view: ArticleView) -> None:
    view.show_article(stored())
    select(view, "reporters")
    view.open_find()
    assert view.finder.bar.line.text() == "reporters"
    assert view.finder.bar.count.text() == "1 of 1"


def test_a_long_article_is_looked_through_bit_by_bit(view: ArticleView, qtbot: QtBot) -> None:
    parts = [(Role.BODY, "The ferry was late again. " * 400)] * 60
    view.show_article(stored([*parts, (Role.BODY, "Lervik was silent.")], names={}))
    view.open_find()
    view.finder.bar.line.setText("lervik")
    assert view.finder.bar.count.text() == "looking…"
    qtbot.waitUntil(lambda: view.finder.bar.count.text() == "1 of 1")
    view.finder.bar.line.setText("ferry")
    assert view.finder.bar.count.text().endswith("+")
    qtbot.waitUntil(lambda: view.finder.bar.count.text().endswith(" of 24,000"))
    view.finder.step(-1)
    view.finder.step(1)
    assert view.finder.bar.count.text().endswith(" of 24,000")
    view.finder.bar.line.setText("late")
    view.close_find()
    assert not len(view.text.highlights.found)
