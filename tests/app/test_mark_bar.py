"""The marks on the scroll bar beside an article."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from newsreader.app.theme import THEMES, Theme
from newsreader.app.views.article.mark_bar import MarkBar


@pytest.mark.parametrize("name", THEMES)
def test_a_mark_on_the_handle_has_a_rim_of_paper(name: str, qtbot: QtBot) -> None:
    theme = Theme.named(name)
    bar = MarkBar()
    qtbot.addWidget(bar)
    bar.set_theme(theme)
    bar.setRange(0, 1)
    bar.setPageStep(1000)
    bar.resize(bar.sizeHint().width(), 207)
    bar.set_marks([(0.5, QColor("#123456"))])
    picture = bar.grab().toImage()
    column = [picture.pixelColor(bar.width() // 2, y) for y in range(90, 120)]
    assert column[0] == column[-1] == theme.handle
    marked = [y for y, colour in enumerate(column) if colour == QColor("#123456")]
    assert len(marked) == 3
    assert column[marked[0] - 1] == column[marked[-1] + 1] == theme.paper


def test_there_is_no_edge_where_nothing_scrolls_and_nothing_is_marked(qtbot: QtBot) -> None:
    bar = MarkBar()
    qtbot.addWidget(bar)
    bar.resize(bar.sizeHint().width(), 207)

    def edge() -> QColor:
        return bar.grab().toImage().pixelColor(0, 100)

    bar.setRange(0, 0)
    assert edge() == Theme.light().paper
    bar.set_marks([(0.5, QColor("#123456"))])
    assert edge() == Theme.light().line
    bar.set_marks([])
    bar.setRange(0, 1)
    assert edge() == Theme.light().line
