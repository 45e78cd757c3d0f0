"""How the text is set: what a reader chooses, seen in the real viewer."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.app.looks.typography import LINE_HEIGHTS, MEASURES, FontFamily, Typography
from newsreader.app.views.article.article_blocks import Kind
from newsreader.app.views.article.article_fonts import mono, sans, text_font
from newsreader.app.views.article_view import ArticleView
from newsreader.model import Role
from tests.app.articles import STORY, stored

BODY = "Tuva Lind left the Harbour Board on Friday and said no more about it to anyone. " * 20
LONG = stored([STORY[0], *((Role.BODY, f"{number}th day. {BODY}") for number in range(30))])


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(1400, 700)
    view.show()
    qtbot.waitExposed(view)
    view.show_article(LONG)
    qtbot.waitUntil(lambda: view.text.is_built)
    return view


def line_width(view: ArticleView) -> float:
    return float(view.text.lineWrapColumnOrWidth())


def body_line_height(view: ArticleView) -> float:
    block = view.text.document().begin().next().next()
    layout = block.layout()
    return layout.lineAt(1).y() - layout.lineAt(0).y()


def test_values_are_brought_within_what_is_readable() -> None:
    wild = Typography(measure=1, line_height=10_000)
    assert wild.measure == MEASURES[0]
    assert wild.line_height == LINE_HEIGHTS[-1]


def test_the_column_is_as_wide_as_asked_for(view: ArticleView) -> None:
    view.set_typography(Typography(measure=50))
    narrow = line_width(view)
    view.set_typography(Typography(measure=90))
    assert line_width(view) > narrow * 1.5


def test_the_lines_stand_as_far_apart_as_asked_for(view: ArticleView) -> None:
    view.set_typography(Typography(line_height=200))
    size = view.text.style_used.body_size
    assert body_line_height(view) == pytest.approx(2 * size, abs=2)


def test_each_family_sets_other_fonts(view: ArticleView) -> None:
    used = {}
    for family in FontFamily:
        view.set_typography(Typography(family=family))
        used[family] = view.text.document().defaultFont().families()
    assert used[FontFamily.SERIF] != used[FontFamily.SANS]
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    assert used[FontFamily.SYSTEM] == system.families()


def test_one_family_of_each_kind_is_asked_for_that_is_there(qapp: QApplication) -> None:
    kinds = {"serif": text_font(FontFamily.SERIF).families(), "sans-serif": sans()}
    for generic, families in (kinds | {"monospace": mono()}).items():
        assert len(families) == 1
        assert QFontDatabase.hasFamily(families[0]) or families == [generic]


def test_justified_lines_fill_the_column(view: ArticleView) -> None:
    block = view.text.document().begin().next().next()
    assert block.blockFormat().alignment() & Qt.AlignmentFlag.AlignLeft
    view.set_typography(Typography(justified=True))
    document = view.text.document()
    block = document.begin().next().next()
    widths = {round(block.layout().lineAt(n).naturalTextRect().width()) for n in range(3)}
    assert len(widths) == 1
    assert document.begin().blockFormat().alignment() & Qt.AlignmentFlag.AlignLeft


def test_the_reader_stays_at_the_same_words(view: ArticleView, qtbot: QtBot) -> None:
    start = LONG.article.text.index("20th day.")
    view.restore(start)
    # Changed again before the text has been built as far as that.
    for typography in (Typography(measure=50), Typography(line_height=200, justified=True)):
        view.set_typography(typography)
        assert not view.text.is_built
    qtbot.waitUntil(lambda: view.text.is_built)
    assert view.text.mark_bar.value() > 0
    assert view.first_visible_offset() == start


def test_what_follows_a_list_stands_apart_from_it(view: ArticleView) -> None:
    lines = ("• one", "• two", "After the list.", "The end.")
    view.show_article(stored([STORY[0], *((Role.BODY, line) for line in lines)]))
    document = view.text.document()
    tops = [
        document.documentLayout().blockBoundingRect(document.find(line).block()).top()
        for line in lines
    ]
    inside, after, between = (low - high for high, low in pairwise(tops))
    assert inside < after == pytest.approx(between, abs=2)


def test_cells_of_a_table_begin_at_the_same_place(view: ArticleView) -> None:
    rows = ("Port | Ships", "Lervik in the north | 14")
    view.show_article(stored([STORY[0], *((Role.TABLE, row) for row in rows)]))
    document = view.text.document()
    lefts = [view.text.cursorRect(document.find(word)).left() for word in ("Ships", "14")]
    ends = [len("Ships"), len("14")]
    width = view.text.style_used.size(Kind.TABLE) * 0.6
    starts = [left - count * width for left, count in zip(lefts, ends, strict=True)]
    assert starts[0] == pytest.approx(starts[1], abs=4)
    after = document.find("Lervik in the north")
    assert view.text.cursorRect(after).left() < starts[0]


def test_items_hang_and_quotes_and_links_look_like_what_they_are(view: ArticleView) -> None:
    item, quote, link = "• a ferry", "> so she said", "see https://example.org/lervik now"
    view.show_article(stored([STORY[0], *((Role.BODY, line) for line in (item, quote, link))]))
    document = view.text.document()
    listed = document.find(item).block().blockFormat()
    assert listed.textIndent() < 0 < listed.leftMargin()
    assert document.find(quote).charFormat().fontItalic()
    cursor = document.find("https://example.org/lervik")
    assert cursor.charFormat().anchorHref() == "https://example.org/lervik"
    assert cursor.charFormat().fontUnderline()
    after = QTextCursor(document.find("now"))
    assert not after.charFormat().isAnchor()
