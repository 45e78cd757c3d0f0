"""A look into another article, without leaving the one that is read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.app.views.article.article_document import DocumentStyle
from newsreader.app.views.article.mention_index import MentionIndex
from newsreader.app.views.article.peek_card import PeekCard
from newsreader.library.records import StoredMention
from newsreader.model import Role
from tests.app.articles import STORY, Part, stored
from tests.app.mentioned import add_analysed
from tests.app.test_main_window import Indexer


def story(title: str, *lines: str) -> list[Part]:
    return [(Role.TITLE, title), *((Role.BODY, line) for line in lines)]


FILLER = ["The ferry was late again, and nobody at the quay could say why."] * 30


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    stories = {
        "a.txt": list(STORY),
        "b.txt": story("Second story", *FILLER, "Then Tuva Lind came by.", *FILLER),
        "c.txt": story("Third story", "Lind was not in Lervik."),
        "d.txt": story("Fourth story", "Sundby was silent on Friday."),
    }
    library = tmp_path / "library.newsreader"
    add_analysed(library, tmp_path / "news", stories)
    window = MainWindow(library, Settings(tmp_path / "s.ini"), Theme.light(), lambda _: Indexer())
    window.show()
    window.complete()
    window.start([])
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 4)
    with qtbot.waitActive(window):
        window.activateWindow()
    open_story(window, STORY[0][1], qtbot)
    yield window
    window.close()
    window.deleteLater()


def open_story(window: MainWindow, title: str, qtbot: QtBot) -> None:
    model = window.pane.model
    qtbot.waitUntil(lambda: title in titles(window))
    row = titles(window).index(title)
    article_id = model.id_at(row)
    assert article_id is not None
    window.reading.open_article(article_id)
    qtbot.waitUntil(lambda: window.viewer.article_id == article_id)


def titles(window: MainWindow) -> list[str]:
    model = window.pane.model
    return [str(model.index(row, 0).data() or "") for row in range(model.rowCount())]


def mention_of(window: MainWindow, name: str) -> StoredMention:
    shown = window.reading.shown
    assert shown is not None
    return next(mention for mention in shown.mentions if mention.entity == name)


def click(window: MainWindow, mention: StoredMention, **how: object) -> None:
    text = window.viewer.text
    rect = text.rect_of(mention)
    assert rect is not None
    place: QPoint = rect.center() - text.viewport().geometry().topLeft()
    button = how.get("button", Qt.MouseButton.LeftButton)
    modifier = how.get("modifier", Qt.KeyboardModifier.NoModifier)
    assert isinstance(button, Qt.MouseButton)
    assert isinstance(modifier, Qt.KeyboardModifier)
    QTest.mouseClick(text.viewport(), button, modifier, place)


@pytest.mark.parametrize(
    "how",
    [{"modifier": Qt.KeyboardModifier.AltModifier}, {"button": Qt.MouseButton.MiddleButton}],
    ids=["Alt", "middle button"],
)
def test_a_click_peeks_and_leaves_the_reader_where_he_is(
    window: MainWindow, qtbot: QtBot, how: dict[str, object]
) -> None:
    place, card = window.reading.place, window.peeking.card
    lind = mention_of(window, "Tuva Lind")
    click(window, lind, **how)
    qtbot.waitUntil(card.isVisible)
    assert card.title.text() in {"Second story", "Third story"}
    assert window.reading.place == place
    assert window.viewer.selected_entity is None
    assert window.viewer.rect().contains(card.geometry())
    here = window.viewer.current_rect()
    assert here is not None
    assert not card.geometry().intersects(here)
    seen = {card.title.text()}
    QTest.keyClick(card, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: card.title.text() not in seen)
    assert card.place.text() == "2 of 2"
    QTest.keyClick(card, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: card.title.text() in seen)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert QApplication.focusWidget() is window.viewer.text
    assert window.reading.place == place


@pytest.mark.parametrize("pane", ["list", "viewer", "panel"])
def test_one_goes_from_name_to_name_and_peeks_from_every_pane(
    window: MainWindow, qtbot: QtBot, pane: str
) -> None:
    viewer, shift = window.viewer, Qt.KeyboardModifier.ShiftModifier
    panes = {"list": window.pane.view, "viewer": viewer.text, "panel": window.panel.rows()}
    panes[pane].setFocus()
    shown = [m.start for m in viewer.text.highlights.mentions.between(0, 10_000)]
    for step, start in ((Qt.Key.Key_Right, 0), (Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, 0)):
        QTest.keyClick(window, step, shift)
        assert viewer.text.highlights.current == shown[start]
    lind = [m.start for m in viewer.text.highlights.mentions.of_entity("PERSON-tuva lind")]
    assert len(lind) > 1
    viewer.select_entity("PERSON-tuva lind")
    viewer.go_to(lind[0])
    QTest.keyClick(window, Qt.Key.Key_N)
    assert viewer.text.highlights.current == lind[1]
    QTest.keyClick(window, Qt.Key.Key_N, shift)
    assert viewer.text.highlights.current == lind[0]
    assert panes[pane].hasFocus()
    QTest.keyClick(window, Qt.Key.Key_P)
    qtbot.waitUntil(window.peeking.card.isVisible)
    QTest.keyClick(window.peeking.card, Qt.Key.Key_Escape)
    assert panes[pane].hasFocus()


def test_the_passage_is_in_view_and_its_entity_emphasised(window: MainWindow, qtbot: QtBot) -> None:
    open_story(window, "Third story", qtbot)
    window.viewer.next_of_any()
    QTest.keyClick(window.viewer.text, Qt.Key.Key_P)
    card = window.peeking.card
    qtbot.waitUntil(card.isVisible)
    if card.title.text() != "Second story":
        QTest.keyClick(card, Qt.Key.Key_Right)
        qtbot.waitUntil(lambda: card.title.text() == "Second story")
    start = card.text.highlights.current
    assert start is not None
    assert card.text.first_visible_offset() < start <= card.text.last_visible_offset()
    assert card.text.highlights.selected == "PERSON-tuva lind"


def test_the_sentence_that_is_peeked_at_is_heard(window: MainWindow, qtbot: QtBot) -> None:
    window.viewer.next_of_any()
    QTest.keyClick(window.viewer.text, Qt.Key.Key_P)
    card = window.peeking.card
    qtbot.waitUntil(card.isVisible)
    heard = card.accessibleDescription()
    QTest.keyClick(card, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: card.accessibleDescription() != heard)
    for words in (heard, card.accessibleDescription()):
        told = "Then Tuva Lind came by." if "Second" in words else "Lind was not in Lervik."
        assert told in words
        assert "of 2" in words


def test_enter_goes_there(window: MainWindow, qtbot: QtBot) -> None:
    click(window, mention_of(window, "Tuva Lind"), modifier=Qt.KeyboardModifier.AltModifier)
    card = window.peeking.card
    qtbot.waitUntil(card.isVisible)
    title = card.title.text()
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert not card.isVisible()
    qtbot.waitUntil(
        lambda: window.reading.shown is not None and window.reading.shown.article.title == title
    )
    assert window.viewer.selected_entity == "PERSON-tuva lind"
    assert window.viewer.text.highlights.current is not None
    window.reading.back()
    qtbot.waitUntil(
        lambda: (
            window.reading.shown is not None and window.reading.shown.article.title == STORY[0][1]
        )
    )


def test_space_on_a_line_of_the_panel_peeks_and_closes(window: MainWindow, qtbot: QtBot) -> None:
    window.reading.open_entity("PERSON-tuva lind")
    rows, card = window.panel.entity.mentions, window.peeking.card
    qtbot.waitUntil(lambda: rows.model().rowCount() > 2)
    row = next(
        r
        for r in range(rows.model().rowCount())
        if "came by" in str(rows.model().index(r, 0).data())
    )
    rows.setCurrentIndex(rows.model().index(row, 0))
    rows.setFocus()
    place = window.reading.place
    QTest.keyClick(rows, Qt.Key.Key_Space)
    qtbot.waitUntil(card.isVisible)
    assert card.title.text() == "Second story"
    QTest.keyClick(card, Qt.Key.Key_Space)
    assert not card.isVisible()
    assert QApplication.focusWidget() is rows
    assert window.reading.place == place


def test_a_name_of_no_other_article_says_so(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.peeking.told) as signal:
        window.viewer.peek(mention_of(window, "Harbour Board"))
    assert signal.args == ["No other article here names it."]
    assert not window.peeking.card.isVisible()


def test_a_long_title_is_cut_short_and_not_cut_through(qtbot: QtBot) -> None:
    narrow = QWidget()
    qtbot.addWidget(narrow)
    narrow.resize(360, 420)
    narrow.show()
    card = PeekCard(narrow)
    shown = stored(title="Parliament votes to open all harbour leases and one more quay")
    mentions = MentionIndex(shown.mentions)
    card.show_step(1, 11)
    card.show_passage(shown, mentions, shown.mentions[0].start, DocumentStyle(Theme.light(), 100))
    qtbot.waitUntil(lambda: card.title.width() > 1)
    needed = card.title.heightForWidth(card.title.width())
    assert card.title.height() >= max(needed, card.title.fontMetrics().height())
