"""The list of articles about the same: as high as its rows, in line with what stands above."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.app.theme import THEMES, Theme
from newsreader.app.views.panel.entity_delegate import SIDE
from newsreader.app.views.panel.related_list import RelatedList
from newsreader.library.records import Related

_RELATED = [Related(f"id {n}", "█ ferry", None, ("Ada Quill",)) for n in range(4)]


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def related(app: QApplication, qtbot: QtBot) -> RelatedList:
    app.setStyleSheet(Theme.light().stylesheet())
    related = RelatedList()
    qtbot.addWidget(related)
    related.show_related(_RELATED)
    related.resize(300, related.height())
    related.show()
    qtbot.waitExposed(related)
    return related


@pytest.mark.parametrize("name", THEMES)
def test_it_shows_all_its_rows_in_every_theme(
    name: str, app: QApplication, related: RelatedList, qtbot: QtBot
) -> None:
    theme = Theme.named(name)
    app.setStyleSheet(theme.stylesheet())
    related.set_theme(theme)
    bar = related.verticalScrollBar()
    qtbot.waitUntil(lambda: related.viewport().y() == related.frameWidth())
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    assert related.visualItemRect(related.item(3)).bottom() <= related.viewport().height()


@pytest.mark.parametrize("name", ["light", "contrast"])
def test_its_words_stand_in_line_with_those_above(
    name: str, app: QApplication, related: RelatedList, qtbot: QtBot
) -> None:
    theme = Theme.named(name)
    app.setStyleSheet(theme.stylesheet())
    related.set_theme(theme)
    qtbot.waitUntil(lambda: related.viewport().y() == related.frameWidth())
    picture = related.grab().toImage()
    y = related.viewport().y() + related.visualItemRect(related.item(0)).top() + 10
    row = [picture.pixelColor(x, y) for x in range(related.frameWidth(), 60)]
    inked = [x for x, colour in enumerate(row, related.frameWidth()) if colour == QColor(theme.ink)]
    assert SIDE <= inked[0] <= SIDE + 1
