"""What lies under the words is painted the same, however little of it is asked for at once."""

from itertools import groupby

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from newsreader.app.looks.emphasis import HighlightOptions
from newsreader.app.views.article_view import ArticleView
from newsreader.model import Role
from tests.app.articles import Part, stored

_STRIP = 9  # pixels: less than a line


def test_a_strip_of_a_long_paragraph_is_painted_as_in_the_whole(qtbot: QtBot) -> None:
    said = "Tuva Lind met the Harbour Board in Lervik on Friday, and nobody said a word. "
    parts: list[Part] = [
        (Role.TITLE, "Tuva Lind Leaves"),
        (Role.BODY, said * 60),
        (Role.BODY, f"היום Tuva Lind {said * 5}"),
    ]
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    qtbot.waitExposed(view)
    article = stored(parts)
    view.show_article(article)
    qtbot.waitUntil(lambda: view.text.is_built)
    view.select_entity(article.mentions[0].entity_id)
    viewport, bar = view.text.viewport(), view.text.verticalScrollBar()
    for scrolled in (0, bar.maximum() // 3, bar.maximum()):
        bar.setValue(scrolled)
        whole = viewport.grab().toImage()
        assert len(_colours(whole)) > 5
        for top in range(0, viewport.height() - _STRIP, _STRIP):
            strip = QRect(0, top, viewport.width(), _STRIP)
            assert _alike(viewport.grab(strip).toImage(), whole.copy(strip)), (scrolled, top)


def test_the_line_below_the_first_row_of_a_table_is_seen_best(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    qtbot.waitExposed(view)
    rows = ("Port | Ships", "Lervik | 14", "Sundby | 6")
    view.show_article(stored([(Role.TITLE, "Late"), *((Role.TABLE, row) for row in rows)]))
    qtbot.waitUntil(lambda: view.text.is_built)
    picture = view.text.viewport().grab().toImage()
    # Where no word reaches, right of the last column.
    column = [picture.pixelColor(500, y).lightness() for y in range(picture.height())]
    paper = max(column)
    shades = groupby(column, lambda shade: shade < paper)
    lines = [min(run) for is_line, run in shades if is_line]
    assert len(lines) == 3
    assert lines[0] < min(lines[1:]) - 50


def test_a_count_beside_a_name_does_not_touch_the_next_word(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    qtbot.waitExposed(view)
    view.set_zoom(200)
    view.show_article(stored([(Role.TITLE, "Late"), (Role.BODY, "Lervik llll listened.")]))
    qtbot.waitUntil(lambda: view.text.is_built)
    counted = view.text.viewport().grab().toImage()
    view.set_highlight_options(HighlightOptions(counts=False))
    plain = view.text.viewport().grab().toImage()
    places = [(x, y) for x in range(plain.width()) for y in range(plain.height())]
    count = [(x, y) for x, y in places if counted.pixelColor(x, y) != plain.pixelColor(x, y)]
    assert count
    columns, foot = {x for x, _ in count}, max(y for _, y in count)
    ink = [
        y
        for x in columns
        for y in range(foot - 20, foot + 20)
        if plain.pixelColor(x, y).lightness() < 128
    ]
    assert ink
    assert min(ink) - foot > 2


def _alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures are the same, but for how Qt rounds the edge of a line."""
    if one == other:
        return True
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    pairs = ((one.pixelColor(x, y), other.pixelColor(x, y)) for x, y in places)
    return all(
        abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) <= 6
        for a, b in pairs
    )


def _colours(picture: QImage) -> set[str]:
    places = ((x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3))
    return {picture.pixelColor(x, y).name() for x, y in places}
