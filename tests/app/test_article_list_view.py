"""The list pane: choosing, limiting and ordering, and staying put while things change."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.app.models.article_list import ListRole
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme
from newsreader.app.views.article_pane import ArticlePane
from newsreader.app.views.listing.article_list_view import ArticleListView
from newsreader.app.views.listing.narrowing import Narrowing
from newsreader.library.records import ArticleSort, Folder
from newsreader.model import LibraryChange
from tests.app.libraries import add_articles, article, remove_file

EVERYTHING = LibraryChange(listing=True)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.newsreader"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


@pytest.fixture
def folder(library: Path, news: Path) -> Folder:
    return add_articles(library, news, {f"{n}.txt": article(n) for n in range(80)})


@pytest.fixture
def operations(library: Path, folder: Folder, qtbot: QtBot) -> Iterator[Operations]:
    operations = Operations(library)
    yield operations
    operations.close()


@pytest.fixture
def pane(operations: Operations, folder: Folder, qtbot: QtBot) -> ArticlePane:
    pane = ArticlePane(operations, Theme.light())
    qtbot.addWidget(pane)
    pane.resize(300, 500)
    pane.show()
    qtbot.waitExposed(pane)
    pane.set_folders([folder])
    pane.set_order(ArticleSort.TITLE, descending=False)
    settle(pane, operations, qtbot)
    return pane


def settle(pane: ArticlePane, operations: Operations, qtbot: QtBot) -> None:
    def settled() -> bool:
        pane.view.viewport().repaint()
        return not operations.busy and pane.model.index(0).data(ListRole.ROW) is not None

    qtbot.waitUntil(settled)


def test_moving_through_the_list_chooses_articles(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.view.show_current(pane.model.id_at(3))
    with qtbot.waitSignal(pane.article_chosen) as blocker:
        QTest.keyClick(pane.view, Qt.Key.Key_Down)
    assert blocker.args == [pane.model.id_at(4)]
    with qtbot.waitSignal(pane.article_chosen) as blocker:
        pane.view.step(-1)
    assert blocker.args == [pane.model.id_at(3)]
    place = pane.view.visualRect(pane.model.index(1)).center()
    with qtbot.waitSignal(pane.article_chosen) as blocker:
        QTest.mouseClick(
            pane.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
    assert blocker.args == [pane.model.id_at(1)]


def test_a_click_beside_the_rows_leaves_the_choice_as_it_is(
    pane: ArticlePane, operations: Operations, qtbot: QtBot
) -> None:
    pane.set_search("number 7.")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    pane.view.open_row(0)
    chosen = pane.view.selected_articles()
    beside = pane.view.viewport().rect().bottomLeft()
    assert not pane.view.indexAt(beside).isValid()
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert pane.view.selected_articles() == chosen != []


def test_showing_what_is_open_chooses_nothing(pane: ArticlePane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.article_chosen):
        pane.view.show_current(pane.model.id_at(7))
        assert pane.view.currentIndex().row() == 7
        pane.view.show_current("not listed")
        assert pane.view.selected_articles() == []
        pane.view.show_current(None)


def test_a_row_in_sight_stays_there_in_a_lower_and_wider_list(pane: ArticlePane) -> None:
    view = pane.view
    view.show_current(pane.model.id_at(5))
    row = view.currentIndex()
    narrow = view.visualRect(row).height()
    assert view.visualRect(row).bottom() > 250
    pane.resize(900, 250)
    assert view.viewport().rect().contains(view.visualRect(row))
    # A title has room on one line there.
    assert view.visualRect(row).height() < narrow
    pane.resize(300, 500)
    assert view.visualRect(row).height() == narrow
    assert view.viewport().rect().contains(view.visualRect(row))


def test_a_row_out_of_sight_stays_there_in_a_lower_list(pane: ArticlePane) -> None:
    view = pane.view
    view.show_current(pane.model.id_at(70))
    view.scrollToTop()
    pane.resize(300, 250)
    assert view.verticalScrollBar().value() == 0


def test_the_open_article_may_go_without_another_being_chosen(
    pane: ArticlePane,
    library: Path,
    folder: Folder,
    qtbot: QtBot,
) -> None:
    pane.view.show_current(pane.model.id_at(7))
    remove_file(library, folder, "7.txt")
    with qtbot.assertNotEmitted(pane.article_chosen), qtbot.waitSignal(pane.model.listed):
        pane.refresh(EVERYTHING)
    assert pane.model.rowCount() == 79
    assert pane.view.selected_articles() == []


def test_selection_and_scroll_stay_when_articles_come_above(
    pane: ArticlePane,
    operations: Operations,
    library: Path,
    news: Path,
    qtbot: QtBot,
) -> None:
    chosen = pane.model.id_at(30)
    pane.view.show_current(chosen)
    settle(pane, operations, qtbot)
    before = pane.view.visualRect(pane.model.index(30)).top()
    titled = {f"{n}.md": article(n, "Another ferry.") for n in range(10)}
    add_articles(library, news, titled)
    with qtbot.waitSignal(pane.model.listed):
        pane.refresh(EVERYTHING)
    assert pane.model.rowCount() == 90
    position = pane.model.position(str(chosen))
    assert position == 40
    assert pane.view.selected_articles() == [chosen]
    assert pane.view.visualRect(pane.model.index(position)).top() == before


def test_the_header_tells_folder_count_and_order(pane: ArticlePane, folder: Folder) -> None:
    assert pane.header.folder_button.text() == "All folders · 80 articles ▾"
    assert pane.header.sort_button.text() == "by title ▾"
    pane.set_folder(folder.id)
    assert pane.header.folder_button.text().startswith("news · ")
    pane.set_unread_only(True)
    assert pane.header.sort_button.text() == "unread, by title ▾"


def test_a_narrow_header_says_less_and_a_long_name_widens_nothing(
    pane: ArticlePane, folder: Folder
) -> None:
    pane.set_order(ArticleSort.ENTITIES, descending=True)
    pane.resize(250, 500)
    assert pane.header.folder_button.text() == "All folders · 80 ▾"
    assert pane.header.sort_button.text() == "most entities first ▾"
    pane.resize(400, 500)
    assert pane.header.folder_button.text() == "All folders · 80 articles ▾"
    narrow = pane.minimumSizeHint().width()
    pane.narrow_to(Narrowing("nobody", "The International Federation of Transport Workers " * 3))
    assert pane.header.narrow_chip.text().endswith("…  ✕")
    assert pane.minimumSizeHint().width() <= max(narrow, 400)


def test_a_folder_that_goes_lifts_its_limit(pane: ArticlePane, folder: Folder) -> None:
    pane.set_folder(folder.id)
    pane.set_folders([])
    assert pane.query.folder_id is None


def test_narrowed_to_an_entity_says_so_until_the_chip_is_clicked(
    pane: ArticlePane, operations: Operations, qtbot: QtBot
) -> None:
    pane.narrow_to(Narrowing("entity", "Elena Marchetti"))
    assert not pane.header.narrow_chip.isHidden()
    assert "Elena Marchetti" in pane.header.narrow_chip.text()
    assert pane.query.entity_id == "entity"
    pane.header.narrow_chip.click()
    assert pane.query.entity_id is None
    settle(pane, operations, qtbot)
    assert pane.model.rowCount() == 80


def test_a_search_shows_its_hits_and_all_again(
    pane: ArticlePane, operations: Operations, qtbot: QtBot
) -> None:
    height = pane.view.visualRect(pane.model.index(0)).height()
    with qtbot.waitSignal(pane.model.listed):
        pane.set_search('"number 7"')
    settle(pane, operations, qtbot)
    assert pane.header.folder_button.text() == "All folders · 1 hit ▾"
    assert pane.view.visualRect(pane.model.index(0)).height() > height
    with qtbot.waitSignal(pane.model.listed):
        pane.set_search("")
    settle(pane, operations, qtbot)
    assert pane.model.rowCount() == 80


def test_a_list_without_rows_says_why(
    pane: ArticlePane, operations: Operations, folder: Folder, library: Path, qtbot: QtBot
) -> None:
    def wait_for_notice(words: str) -> None:
        qtbot.waitUntil(
            lambda: not pane.model.rowCount() and words in pane.view.accessibleDescription()
        )

    def colours() -> int:
        image = pane.view.viewport().grab().toImage()
        places = [(x, y) for x in range(0, image.width(), 2) for y in range(30, 150)]
        return len({image.pixel(x, y) for x, y in places})

    pane.set_search("nowhere")
    wait_for_notice("No article holds these words.")
    assert colours() > 2
    pane.header.starred_action.trigger()
    wait_for_notice("No article in this list holds these words.")
    pane.header.starred_action.trigger()
    pane.set_search("?!")
    wait_for_notice("There is no word to search for in “?!”.")
    pane.set_search("")
    everything = [article(number).id for number in range(80)]
    operations.run(lambda found: found.mark_read(everything, True), pane.refresh)
    pane.set_unread_only(True)
    wait_for_notice("There are no unread articles.")
    pane.set_unread_only(False)
    for number in range(80):
        remove_file(library, folder, f"{number}.txt")
    pane.set_reading(True)
    pane.refresh(EVERYTHING)
    wait_for_notice("Looking for articles…")
    pane.set_reading(False)
    wait_for_notice("Text, Markdown and web pages")


@pytest.mark.parametrize("theme", [Theme.light(), Theme.dark()], ids=["light", "dark"])
def test_an_unread_row_has_a_dot_in_the_accent_colour(
    pane: ArticlePane, operations: Operations, theme: Theme, qtbot: QtBot
) -> None:
    pane.set_theme(theme)
    accent = theme.accent.rgb()
    first = pane.model.id_at(0)
    assert first is not None

    def dots() -> int:
        image = pane.view.viewport().grab(pane.view.visualRect(pane.model.index(0))).toImage()
        return sum(
            image.pixel(x, y) == accent for x in range(30) for y in range(0, image.height(), 2)
        )

    assert dots() > 0
    operations.run(lambda library: library.mark_read([first], True), pane.refresh)
    qtbot.waitUntil(lambda: pane.model.index(0).data(ListRole.ROW).read)
    assert dots() == 0


def test_rows_that_come_are_painted_and_not_laid_out_again(
    operations: Operations, folder: Folder, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    layouts = []

    class Counting(ArticleListView):
        def doItemsLayout(self) -> None:  # noqa: N802 - Qt names it
            layouts.append(self)
            super().doItemsLayout()

    # A virtual method is not patched in its class: Qt would go on calling what it was.
    monkeypatch.setattr("newsreader.app.views.article_pane.ArticleListView", Counting)
    pane = ArticlePane(operations, Theme.light())
    qtbot.addWidget(pane)
    pane.resize(300, 500)
    pane.show()
    pane.reload()
    settle(pane, operations, qtbot)
    QApplication.processEvents()
    before = len(layouts)
    row = pane.model.index(70)
    assert row.data(ListRole.ROW) is None
    qtbot.waitUntil(lambda: row.data(ListRole.ROW) is not None)
    pane.view.executeDelayedItemsLayout()
    assert len(layouts) == before


def test_an_order_that_is_not_offered_is_newest_first(pane: ArticlePane) -> None:
    pane.set_order(ArticleSort.TITLE, descending=True)
    assert pane.header.sort_button.text() == "newest first ▾"
    assert (pane.query.sort, pane.query.descending) == (ArticleSort.DATE, True)
