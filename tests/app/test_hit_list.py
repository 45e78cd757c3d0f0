"""The hits of the find bar as a list, by key and by mouse."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.app.models.hit_rows import Hit, HitRole, HitRows
from newsreader.app.views.article.finding import SLICE
from newsreader.app.views.article.hit_list import HitList
from newsreader.app.views.article_view import ArticleView
from newsreader.model import Role
from tests.app.articles import stored


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_article(stored())
    view.show()
    with qtbot.waitActive(view):
        view.activateWindow()
    return view


def listed(view: ArticleView) -> HitList:
    return view.findChildren(HitList)[0]


def lines(model: QAbstractItemModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_hits_are_listed_with_the_words_around_them(view: ArticleView, qtbot: QtBot) -> None:
    view.open_find()
    QTest.keyClicks(view.finder.bar.line, "lervik")
    hits = listed(view)
    assert not hits.isVisible()

    QTest.keyClick(view.finder.bar.line, Qt.Key.Key_Down)

    assert hits.hasFocus()
    assert view.finder.bar.listed.isChecked()
    assert len(lines(hits.rows)) == 4
    assert all("lervik" in line.lower() for line in lines(hits.rows))
    assert hits.currentIndex().row() == 0
    spoken = hits.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("2 of 4: ")
    interface = QAccessible.queryAccessibleInterface(hits)
    assert interface.role() is QAccessible.Role.List


def test_a_row_leads_to_its_hit_and_back(view: ArticleView, qtbot: QtBot) -> None:
    view.open_find()
    QTest.keyClicks(view.finder.bar.line, "lervik")
    QTest.keyClick(view.finder.bar.line, Qt.Key.Key_Down)
    hits = listed(view)
    QTest.keyClick(hits, Qt.Key.Key_Down)
    QTest.keyClick(hits, Qt.Key.Key_Return)
    found = view.text.highlights.found
    assert view.text.highlights.found_current == found.ranges[1]
    assert view.finder.bar.count.text() == "2 of 4"
    QTest.mouseClick(
        hits.viewport(),
        Qt.MouseButton.LeftButton,
        pos=hits.visualRect(hits.rows.index(3)).center(),
    )
    assert view.finder.bar.count.text() == "4 of 4"
    view.finder.step(1)
    assert hits.currentIndex().row() == 0
    QTest.keyClick(hits, Qt.Key.Key_Up)
    assert view.finder.bar.line.hasFocus()
    hits.setFocus()
    QTest.keyClick(hits, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view.finder.bar.line
    assert view.finder.bar.isVisible()
    view.close_find()
    assert not hits.isVisible()


def test_without_hits_there_is_no_list(view: ArticleView) -> None:
    view.open_find()
    view.finder.bar.listed.click()
    QTest.keyClicks(view.finder.bar.line, "nowhere")
    assert not listed(view).isVisible()
    QTest.keyClick(view.finder.bar.line, Qt.Key.Key_Down)
    assert view.finder.bar.line.hasFocus()


def test_the_list_grows_while_a_long_article_is_looked_through(
    view: ArticleView, qtbot: QtBot
) -> None:
    paragraph = "The ferry was late again, and nobody on the quay said why. "
    view.show_article(stored([(Role.BODY, paragraph * 20)] * (4 * SLICE // 1200)))
    view.open_find()
    view.finder.bar.listed.setChecked(True)
    hits = listed(view)
    QAbstractItemModelTester(hits.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.finder.bar.line.setText("quay")
    expected = 20 * (4 * SLICE // 1200)
    qtbot.waitUntil(lambda: hits.rows.rowCount() == expected)
    assert hits.isVisible()
    assert hits.height() < view.height() / 2


def test_a_hit_is_cut_from_the_text_on_one_line() -> None:
    rows = HitRows()
    text = "Late again.\n\nThe ferry\n was " + "so " * 100 + "late."
    rows.show_hits(text, [(0, 4), (17, 22), (17, len(text))])
    whole = [rows.index(row).data(HitRole.HIT) for row in range(3)]
    assert whole[0] == Hit("", "Late", whole[0].after)
    assert whole[0].after.startswith(" again. The ferry was so")
    assert whole[1].before == "Late again. The "
    assert len(whole[2].words) < 210
    rows.show_hits(text, [])
    assert rows.rowCount() == 0
