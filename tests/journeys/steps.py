"""What a person does in the window, and what they wait for."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.models.article_list import ListRole
from newsreader.library.records import ArticleRow

# A worker loads the English pipeline first, on machines that may be busy.
READ_MS = 60_000


def wait_until_read(window: MainWindow, articles: int, qtbot: QtBot) -> None:
    """Wait until this many articles are listed and analysed, and the window is at rest."""

    def is_read() -> bool:
        rows = listed(window)
        done = len(rows) == articles and all(row.entity_count is not None for row in rows)
        # Once all is analysed, what the articles say of each other's names is looked at.
        at_rest = not window.strip.bar.isVisibleTo(window)
        return done and at_rest and not window.operations.busy

    qtbot.waitUntil(is_read, timeout=READ_MS)


def listed(window: MainWindow) -> list[ArticleRow]:
    """The rows of the list that have arrived."""
    model = window.pane.model
    rows = [model.index(row).data(ListRole.ROW) for row in range(model.rowCount())]
    return [row for row in rows if row is not None]


def titles(window: MainWindow) -> list[str]:
    """The titles in the list, in its order."""
    return [row.title for row in listed(window)]


def open_titled(window: MainWindow, title: str, qtbot: QtBot) -> None:
    """Click the article with this title in the list, and wait until it can be read."""
    row = titles(window).index(title)
    view = window.pane.view
    index = window.pane.model.index(row)
    view.scrollTo(index)
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.visualRect(index).center(),
    )
    wait_for_article(window, title, qtbot)


def wait_for_article(window: MainWindow, title: str, qtbot: QtBot) -> None:
    """Wait until the article with this title is on screen."""

    def is_shown() -> bool:
        shown = window.reading.shown
        return shown is not None and shown.article.title == title and not window.operations.busy

    qtbot.waitUntil(is_shown)


def click_mention(window: MainWindow, text: str, qtbot: QtBot) -> None:
    """Click the first mention of these words in the article's body."""
    shown = window.reading.shown
    assert shown is not None
    mention = next(m for m in shown.mentions if m.text == text)
    qtbot.waitUntil(lambda: window.viewer.text.rect_of(mention) is not None)
    place = window.viewer.text.rect_of(mention)
    assert place is not None
    QTest.mouseClick(
        window.viewer.text.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        place.center() - window.viewer.text.viewport().geometry().topLeft(),
    )
    qtbot.waitUntil(lambda: not window.operations.busy)


def drop(window: MainWindow, path: Path) -> None:
    """Let a folder fall on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(400, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
