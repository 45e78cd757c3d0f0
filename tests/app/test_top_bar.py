"""The bar's icons are as fine as the screen that it is on."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.looks.icons import icon_size
from newsreader.app.theme import Theme
from newsreader.app.views.top_bar import TopBar


class _Bar(TopBar):
    """A bar that can be taken to another screen."""

    ratio = 1.0

    def devicePixelRatioF(self) -> float:  # noqa: N802 (Qt names it)
        return self.ratio


def test_icons_are_drawn_anew_on_a_screen_with_finer_pixels(qtbot: QtBot) -> None:
    bar = _Bar(QWidget(), QWidget())
    qtbot.addWidget(bar)
    # Before it has colours there is nothing to draw.
    QApplication.sendEvent(bar, QEvent(QEvent.Type.DevicePixelRatioChange))
    bar.set_theme(Theme.light())
    assert _pixels(bar) == icon_size().width()
    bar.ratio = 3.0
    QApplication.sendEvent(bar, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert _pixels(bar) == 3 * icon_size().width()


def _pixels(bar: TopBar) -> int:
    """Of the finest drawing there is of its icon."""
    return bar.back.icon().pixmap(icon_size(), 4.0).width()
