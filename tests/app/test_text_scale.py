"""The system's large words: the window takes them, and shows all of what it says in them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.looks.motion import reduce_motion
from newsreader.app.looks.text_scale import scaled, text_scale
from newsreader.app.main_window import MainWindow
from newsreader.app.navigation import PanelState
from newsreader.app.theme import Theme
from newsreader.app.views.article.text_options import TextOptions
from newsreader.app.views.parts.clipped_text import ClippedLabel
from tests.app.test_reading_options import settings, window

__all__ = ["settings", "window"]


@pytest.fixture
def usual(qapp: QApplication) -> Iterator[QFont]:
    """The application's font, which comes back after the test."""
    font = QFont(qapp.font())
    yield font
    qapp.setStyleSheet("")
    qapp.setFont(font)


def doubled(font: QFont) -> QFont:
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * 2)
    return large


def cut_off(window: MainWindow) -> list[str]:
    """What is said by controls that have less room than their words need, and do not say so."""
    words = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QComboBox)
        or (isinstance(widget, QLabel) and not widget.wordWrap())
    ]
    return [
        said
        for widget in words
        if widget.isVisible()
        and not isinstance(widget, ClippedLabel)
        and widget.width() < widget.sizeHint().width()
        and (said := widget.currentText() if isinstance(widget, QComboBox) else widget.text())
    ]


def test_large_words_leave_nothing_cut_off_on_a_small_screen(
    window: MainWindow, usual: QFont, qapp: QApplication, qtbot: QtBot
) -> None:
    qapp.setFont(doubled(usual))
    window.resize(800, 600)
    qtbot.waitUntil(lambda: window.bar.open.font().pointSizeF() > usual.pointSizeF())
    window.resize(800, 600)
    qtbot.waitUntil(lambda: window.width() == 800 and window.height() == 600)
    for state in (PanelState.ARTICLE, PanelState.ENTITIES):
        window.reading.show_panel(state)
        qtbot.waitUntil(lambda: not window.operations.busy)
        qtbot.waitUntil(lambda: cut_off(window) == [])
    window.viewer.open_find()
    qtbot.waitUntil(lambda: cut_off(window) == [])
    window.bar.text.click()
    popover = window.findChild(TextOptions)
    assert popover is not None
    assert window.rect().contains(popover.geometry())


@pytest.mark.parametrize("sheet", ["", Theme.light().stylesheet()])
def test_the_article_and_small_words_follow_the_system_at_once(
    sheet: str, window: MainWindow, usual: QFont, qapp: QApplication, qtbot: QtBot
) -> None:
    qapp.setStyleSheet(sheet)
    size = window.viewer.text.style_used.body_size
    header = window.pane.header.sort_button.font().pointSizeF()
    place = window.viewer.first_visible_offset()

    qapp.setFont(doubled(usual))

    text = window.viewer.text
    qtbot.waitUntil(lambda: text.style_used.body_size > size)
    assert text.style_used.body_size == pytest.approx(size * text_scale(), rel=0.01)
    assert text_scale() > 1.5
    assert window.pane.header.sort_button.font().pointSizeF() == pytest.approx(2 * header)
    assert window.viewer.first_visible_offset() == place
    assert window.viewer.zoom == 100
    assert scaled(100) > 150
    assert window.search.font().pointSizeF() == pytest.approx(2 * usual.pointSizeF())
    qapp.setFont(usual)
    qtbot.waitUntil(lambda: text.style_used.body_size == size)
    assert window.search.font().pointSizeF() == usual.pointSizeF()
    assert window.pane.header.sort_button.font().pointSizeF() == pytest.approx(header)


def test_everything_on_screen_follows_the_system_at_once(
    window: MainWindow, usual: QFont, qapp: QApplication, qtbot: QtBot
) -> None:
    assert window.reading.shown is not None
    window.complete()
    window.reading.open_entity(window.reading.shown.mentions[0].entity_id)
    qtbot.waitUntil(lambda: window.panel.named is not None)

    before = {part: part.font().pointSizeF() for part in window.findChildren(QWidget)}

    def left_behind() -> list[str]:
        return [
            f"{type(part).__name__} {part.accessibleName()}"
            for part in window.findChildren(QWidget)
            if part.isVisible() and part.font().pointSizeF() < 1.9 * before.get(part, 0)
        ]

    qapp.setFont(doubled(usual))
    qtbot.waitUntil(lambda: window.search.font().pointSizeF() > 1.9 * usual.pointSizeF())
    assert left_behind() == []


def test_small_words_of_the_system_make_nothing_smaller(usual: QFont, qapp: QApplication) -> None:
    small = QFont(usual)
    small.setPointSizeF(usual.pointSizeF() / 2)
    qapp.setFont(small)
    assert text_scale() == 1.0


def test_nothing_moves_where_that_is_not_wanted(window: MainWindow, qapp: QApplication) -> None:
    flash = qapp.cursorFlashTime()
    fades = Qt.UIEffect.UI_General
    qapp.setEffectEnabled(fades, True)
    try:
        assert flash > 0
        window.options.set_still(True)
        assert qapp.cursorFlashTime() == 0
        assert not qapp.isEffectEnabled(fades)
        reduce_motion(True)
        window.options.set_still(False)
        assert qapp.cursorFlashTime() == flash
        assert qapp.isEffectEnabled(fades)
    finally:
        window.options.set_still(False)
        qapp.setEffectEnabled(fades, False)
