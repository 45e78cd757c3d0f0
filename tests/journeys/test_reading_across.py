"""Open a folder, follow a name from one article to another, and come back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.navigation import PanelState
from newsreader.library.records import MentionLine
from tests.journeys.conftest import OpenWindow
from tests.journeys.steps import (
    click_mention,
    open_titled,
    titles,
    wait_for_article,
    wait_until_read,
)


def test_from_one_article_to_another_and_back(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    assert sorted(titles(window)) == [
        "Ferry Line Denies Talks",
        "Harbour Strike Enters Third Week",
        "Storm Closes the Sound",
    ]
    open_titled(window, "Harbour Strike Enters Third Week", qtbot)
    strike = window.reading.place.article_id
    click_mention(window, "Elena Marchetti", qtbot)
    place = window.reading.place
    assert place.panel is PanelState.ENTITY
    assert window.viewer.selected_entity == place.entity_id

    shown = window.reading.shown
    assert shown is not None
    named = {m.entity for m in shown.mentions if m.entity_id == place.entity_id}
    assert named == {"Elena Marchetti"}
    lines: list[MentionLine] = []
    window.operations.run(lambda library: library.mention_lines(str(place.entity_id)), lines.extend)
    qtbot.waitUntil(lambda: bool(lines))
    elsewhere = next(line for line in lines if line.article_id != strike)
    window.panel.mention_activated.emit(elsewhere.article_id, elsewhere.start)
    wait_for_article(window, "Ferry Line Denies Talks", qtbot)
    assert window.viewer.selected_entity == place.entity_id
    assert window.pane.view.selected_articles() == [elsewhere.article_id]

    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_for_article(window, "Harbour Strike Enters Third Week", qtbot)
    assert window.reading.place.entity_id == place.entity_id
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.reading.place.panel is PanelState.ARTICLE
    assert window.viewer.selected_entity is None
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    wait_for_article(window, "Ferry Line Denies Talks", qtbot)


def test_the_mouse_retraces_with_its_side_buttons(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    open_titled(window, "Harbour Strike Enters Third Week", qtbot)
    open_titled(window, "Storm Closes the Sound", qtbot)
    handle = window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.BackButton)
    wait_for_article(window, "Harbour Strike Enters Third Week", qtbot)
    QTest.mouseClick(handle, Qt.MouseButton.ForwardButton)
    wait_for_article(window, "Storm Closes the Sound", qtbot)


def test_a_search_is_marked_and_leads_to_its_article(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    QTest.keyClicks(window.search, '"fourth week"')
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(window) == ["Harbour Strike Enters Third Week"])
    open_titled(window, "Harbour Strike Enters Third Week", qtbot)
    shown = window.reading.shown
    assert shown is not None
    marked = [
        shown.article.text[start:end] for start, end in window.viewer.text.highlights.search.ranges
    ]
    assert marked
    assert all(words in "fourth week" for words in marked)


def test_the_list_is_narrowed_to_the_articles_of_an_entity(
    open_window: OpenWindow, news: Path, qtbot: QtBot
) -> None:
    window = open_window(news)
    wait_until_read(window, 3, qtbot)
    open_titled(window, "Harbour Strike Enters Third Week", qtbot)
    click_mention(window, "Elena Marchetti", qtbot)
    qtbot.waitUntil(lambda: window.panel.entity.named is not None)
    window.panel.entity.narrow.click()
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 2)
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    assert "Storm Closes the Sound" not in titles(window)
    assert "Elena Marchetti" in window.pane.header.narrow_chip.text()
