"""Links of an article: nothing is opened but on request."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.views.article_view import ArticleView
from newsreader.model import Role
from tests.app.articles import STORY, stored

FIRST, SECOND = "https://example.org/lervik", "www.example.com"
ARTICLE = stored(
    [STORY[0], (Role.BODY, f"See {FIRST} for more."), (Role.BODY, f"Or {SECOND}, says Lind.")]
)


class Browser:
    """Takes addresses in the browser's place: a real handler of the desktop services."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    browser = Browser()
    monkeypatch.setattr(QDesktopServices, "openUrl", browser.take)
    return browser.opened


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    view.show_article(ARTICLE)
    return view


def click_link(view: ArticleView, address: str) -> None:
    text = view.text
    cursor = text.document().find(address)
    cursor.setPosition(cursor.selectionStart() + 5)
    place: QPoint = text.cursorRect(cursor).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_asks_first(view: ArticleView, opened: list[str]) -> None:
    click_link(view, FIRST)
    bar = view.links.bar
    assert bar.isVisible()
    assert FIRST in bar.words.text()
    assert opened == []
    bar.open.click()
    assert opened == [FIRST]
    assert not bar.isVisible()


def test_links_are_gone_through_by_key_and_enter_opens_nothing(
    view: ArticleView, opened: list[str], qtbot: QtBot
) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    for address in (FIRST, f"https://{SECOND}", FIRST):
        view.text.setFocus()
        view.links.next()
        assert view.links.bar.address == address
    assert view.links.bar.copy.hasFocus()
    with qtbot.waitSignal(view.copied) as signal:
        QTest.keyClick(view.links.bar.copy, Qt.Key.Key_Return)
    assert signal.args == [FIRST]
    assert QGuiApplication.clipboard().text() == FIRST
    assert opened == []
    assert view.text.hasFocus()


def test_esc_and_another_article_close_the_bar(view: ArticleView, opened: list[str]) -> None:
    view.links.next()
    QTest.keyClick(view.links.bar, Qt.Key.Key_Escape)
    assert not view.links.bar.isVisible()
    view.links.next()
    QTest.keyClick(view.text, Qt.Key.Key_Escape)
    assert not view.links.bar.isVisible()
    view.links.next()
    view.show_article(stored())
    assert not view.links.bar.isVisible()
    view.links.next()
    assert not view.links.bar.isVisible()
    assert opened == []


def test_words_beside_a_link_do_nothing(view: ArticleView) -> None:
    cursor = view.text.document().find("for more")
    place = view.text.cursorRect(cursor).center()
    QTest.mouseClick(view.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not view.links.bar.isVisible()
    assert view.text.link_at(place.toPointF()) == ""
