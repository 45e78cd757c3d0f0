"""When, with whom, and what else: strips and lists that lead to the articles behind them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.theme import THEMES, Theme
from newsreader.app.views.panel.company_line import CompanyLine
from newsreader.app.views.panel.when_strip import WhenStrip, words_of
from newsreader.library import LibraryWriter
from newsreader.library.records import Companion, EntityRow, Period
from newsreader.model import EntityType, LibraryChange
from tests.app.test_main_window import Start, library, news, start
from tests.library.making import SurnameResolver, add

__all__ = ["library", "news", "start"]

DAYS = (
    Period("2020-01-01", "2020-01-01", 3, 2),
    Period("2020-01-02", "2020-01-02", 1, 1),
    Period("2020-03-01", "2020-03-01", 6, 3),
)


@pytest.fixture
def strip(qtbot: QtBot) -> WhenStrip:
    strip = WhenStrip()
    qtbot.addWidget(strip)
    strip.resize(300, strip.sizeHint().height())
    strip.show_periods(DAYS)
    strip.show()
    return strip


def test_bars_stand_in_order_of_time_and_as_high_as_mentions_are_many(strip: WhenStrip) -> None:
    bars = [strip.bar_of(number) for number in range(3)]
    assert bars[0].center().x() < bars[1].center().x() < bars[2].center().x()
    assert all(bar.left() >= 0 and bar.right() <= strip.width() for bar in bars)
    assert bars[2].height() == 2 * bars[0].height() > bars[1].height()


def test_a_bar_is_chosen_by_the_mouse_and_by_keys(strip: WhenStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.chosen) as blocker:
        QTest.mouseClick(
            strip,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(round(strip.bar_of(0).center().x()), 30),
        )
    assert blocker.args == [DAYS[0]]
    with qtbot.assertNotEmitted(strip.chosen):
        QTest.mouseClick(
            strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(150, 5)
        )
    for _ in range(5):
        QTest.keyClick(strip, Qt.Key.Key_Right)
    QTest.keyClick(strip, Qt.Key.Key_Left)
    with qtbot.waitSignal(strip.chosen) as blocker:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert blocker.args == [DAYS[1]]
    assert "1 mention" in strip.accessibleDescription()


def test_one_time_alone_is_no_picture(strip: WhenStrip) -> None:
    strip.show_periods(DAYS[:1])
    assert not strip.isVisible()
    strip.show_periods([])
    assert not strip.isVisible()


def test_a_long_name_does_not_widen_the_panel(qtbot: QtBot) -> None:
    line = CompanyLine()
    qtbot.addWidget(line)
    name = "International Committee for the Northern Harbours"
    row = EntityRow("e", name, EntityType.ORG, 3, 3)
    line.show_company([Companion(row, 2)])
    assert line.minimumSizeHint().width() <= 200
    assert name in line.accessibleName()


def test_company_stands_in_the_order_of_its_numbers(qtbot: QtBot) -> None:
    line = CompanyLine()
    qtbot.addWidget(line)
    rows = [EntityRow(name, name, EntityType.ORG, 9, 9) for name in ("Tern", "Board", "Mayor")]
    line.show_company([Companion(row, count) for row, count in zip(rows, (3, 7, 3), strict=True)])
    assert [one.entity.name for one in line.company] == ["Board", "Tern", "Mayor"]
    with qtbot.waitSignal(line.chosen) as blocker:
        line.linkActivated.emit("0")
    assert blocker.args == [line.company[0]]


def test_times_are_told_as_days_months_and_years() -> None:
    assert words_of(Period("2020-01-05", "2020-01-05", 1, 1)) == "5 Jan 2020"
    assert words_of(Period("2020-02-01", "2020-02-29", 1, 1)) == "Feb 2020"
    assert words_of(Period("2020-01-01", "2020-12-31", 1, 1)) == "2020"


@pytest.fixture
def window(start: Start, library: Path, news: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with LibraryWriter.open_for_writing(library, SurnameResolver()) as writer:
        folder, _ = writer.add_folder(news)
        add(writer, folder, "a.txt", "Anna met Ben.", "2020-01-01")
        add(writer, folder, "b.txt", "Ben and Anna spoke.", "2020-01-05")
        add(writer, folder, "c.txt", "Anna came.", "2020-01-05")
        add(writer, folder, "d.txt", "Cid left.", "2019-01-05")
    window, _ = start()
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    yield window


def open_without_anna(window: MainWindow, qtbot: QtBot) -> str:
    """Open the one article that does not mention her; its id."""
    window.complete()
    model = window.pane.model
    qtbot.waitUntil(lambda: model.rowCount() == 4)
    elsewhere = model.id_at([model.index(row).data() for row in range(4)].index("d.txt"))
    assert elsewhere is not None
    window.reading.open_article(elsewhere)
    qtbot.waitUntil(lambda: window.viewer.article_id == elsewhere)
    return elsewhere


def open_anna(window: MainWindow, qtbot: QtBot) -> None:
    with LibraryWriter.open_for_writing(window.library, SurnameResolver()) as writer:
        (anna,) = writer.find_entities("Anna")
    window.reading.open_entity(anna.entity_id)
    qtbot.waitUntil(lambda: window.panel.entity.detail is not None)


def test_company_and_time_lead_to_the_articles_behind_them(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_anna(window, qtbot)
    page = window.panel.entity
    assert [one.entity.name for one in page.company.company] == ["Ben"]
    assert [period.articles for period in page.when.periods] == [1, 2]
    page.company.linkActivated.emit("0")
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 2)
    assert "Anna and Ben" in window.pane.header.narrow_chip.text()
    page.when.chosen.emit(page.when.periods[1])
    qtbot.waitUntil(
        lambda: {window.pane.model.index(row).data() for row in range(2)} == {"b.txt", "c.txt"}
    )
    assert "5 Jan 2020" in window.pane.header.narrow_chip.text()
    window.pane.header.narrow_chip.click()
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 4)


def test_the_text_behind_a_bar_or_a_chip_is_one_click_away(
    window: MainWindow, qtbot: QtBot
) -> None:
    model = window.pane.model
    elsewhere = open_without_anna(window, qtbot)
    open_anna(window, qtbot)
    anna = window.reading.place.entity_id
    page = window.panel.entity
    page.company.linkActivated.emit("0")
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    qtbot.waitUntil(lambda: window.viewer.article_id == model.id_at(0))
    assert window.viewer.text.highlights.selected == anna
    # Who has the text on screen already stays there.
    first_of_january = model.id_at(1)
    assert first_of_january is not None
    window.reading.open_article(first_of_january)
    page.when.chosen.emit(page.when.periods[0])
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert window.reading.place.article_id == first_of_january
    # The same bar, from elsewhere, leads there again.
    window.reading.open_article(elsewhere)
    page.when.chosen.emit(page.when.periods[0])
    assert window.reading.place.article_id == first_of_january


def test_all_that_mention_it_are_listed_and_the_text_stays(
    window: MainWindow, qtbot: QtBot
) -> None:
    model = window.pane.model
    elsewhere = open_without_anna(window, qtbot)
    open_anna(window, qtbot)
    window.panel.entity.narrow.click()
    qtbot.waitUntil(lambda: model.rowCount() == 3)
    assert window.reading.place.article_id == elsewhere


def test_company_follows_what_changes(window: MainWindow, qtbot: QtBot) -> None:
    open_anna(window, qtbot)
    page = window.panel.entity
    with LibraryWriter.open_for_writing(window.library, SurnameResolver()) as writer:
        add(writer, writer.folders()[0], "e.txt", "Anna met Dora.", "2020-01-06")
    window.take_change(LibraryChange(listing=True))
    qtbot.waitUntil(lambda: {o.entity.name for o in page.company.company} == {"Ben", "Dora"})
    assert [period.articles for period in page.when.periods] == [1, 2, 1]


def test_an_article_of_a_narrowed_list_opens_with_its_entity_selected(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_anna(window, qtbot)
    anna = window.reading.place.entity_id
    window.panel.entity.narrow.click()
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 3)
    with LibraryWriter.open_for_writing(window.library, SurnameResolver()) as writer:
        (ben,) = writer.find_entities("Ben")
    window.reading.open_entity(ben.entity_id)
    window.pane.view.open_row(1)
    qtbot.waitUntil(lambda: window.viewer.article_id == window.pane.model.id_at(1))
    assert window.viewer.text.highlights.selected == window.reading.place.entity_id == anna
    assert window.panel.entity_id == anna


def test_articles_about_the_same_are_a_click_away(window: MainWindow, qtbot: QtBot) -> None:
    with LibraryWriter.open_for_writing(window.library, SurnameResolver()) as writer:
        (one,) = [hit.article_id for hit in writer.search("met")]
        (other,) = [hit.article_id for hit in writer.search("spoke")]
    window.reading.open_article(one)
    related = window.panel.here.related
    qtbot.waitUntil(lambda: related.count() == 2)
    assert "Ben" in related.item(0).toolTip()
    related.itemClicked.emit(related.item(0))
    qtbot.waitUntil(lambda: window.viewer.article_id == other)


@pytest.mark.parametrize("name", THEMES)
def test_it_is_drawn_in_every_theme(strip: WhenStrip, name: str) -> None:
    theme = Theme.named(name)
    strip.set_theme(theme)
    strip.set_type(EntityType.PERSON)
    bar = strip.bar_of(0).center().toPoint()
    line = theme.style_of(EntityType.PERSON).line
    assert strip.grab().toImage().pixelColor(bar) == line
