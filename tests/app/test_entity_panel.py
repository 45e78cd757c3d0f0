"""The entity panel, through real widgets on a real library."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.models.entities_here import HereRole, TypeHeading
from newsreader.app.models.entity_list import EntityRole
from newsreader.app.models.mention_list import MentionRole
from newsreader.app.navigation import PanelState
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme
from newsreader.app.views.entity_panel import EntityPanel
from newsreader.app.views.listing.narrowing import Narrowing
from newsreader.app.views.panel.entity_delegate import counted
from newsreader.app.views.panel.panel_list import PanelList
from newsreader.library import Library, LibraryWriter
from newsreader.library.records import (
    EntityHere,
    EntityRow,
    Folder,
    MentionLine,
)
from newsreader.model import EntityType, LibraryChange, Role
from tests.app.articles import STORY, Part, stored
from tests.app.libraries import ByName
from tests.app.mentioned import add_analysed, store

MANY = 30


def story(number: int) -> list[Part]:
    body = f"Story {number} of Tuva Lind and the Harbour Board. " + "Lind was late. " * 10
    return [(Role.TITLE, f"Lind in story {number}"), (Role.BODY, body)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.newsreader"


@pytest.fixture
def folders(path: Path, tmp_path: Path) -> list[Folder]:
    found = []
    for name, stories in (
        ("harbour", {"first.txt": list(STORY)}),
        ("court", {f"{number}.txt": story(number) for number in range(MANY)}),
    ):
        (tmp_path / name).mkdir()
        found.append(add_analysed(path, tmp_path / name, stories))
    return found


@pytest.fixture
def operations(path: Path, folders: list[Folder], qtbot: QtBot) -> Iterator[Operations]:
    operations = Operations(path)
    yield operations
    operations.close()


@pytest.fixture
def panel(operations: Operations, folders: list[Folder], qtbot: QtBot) -> EntityPanel:
    panel = EntityPanel(operations)
    qtbot.addWidget(panel)
    for model in (panel.here.model, panel.entity.model, panel.entities.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    panel.set_folders(folders)
    panel.resize(350, 700)
    panel.show()
    return panel


@pytest.fixture
def lind(path: Path, folders: list[Folder]) -> str:
    return entity_named(path, "Tuva Lind")


def entity_named(path: Path, name: str) -> str:
    with Library.open(path) as library:
        return library.find_entities(name)[0].entity_id


def article_of(path: Path, folder: Folder, name: str) -> str:
    with Library.open(path) as library:
        article_id = library.article_id_of(folder.path / name)
    assert article_id is not None
    return article_id


def rows(model: QAbstractItemModel, role: int) -> list[object]:
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def visible_words(page: QWidget) -> list[str]:
    labels = page.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def click(view: PanelList, row: int) -> None:
    index = view.model().index(row, 0)
    view.scrollTo(index)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center()
    )


def test_what_an_article_mentions_by_type(
    panel: EntityPanel, path: Path, folders: list[Folder], qtbot: QtBot
) -> None:
    panel.show_article(article_of(path, folders[0], "first.txt"))
    qtbot.waitUntil(lambda: panel.here.model.rowCount() > 0)
    shown = [
        entry.type.value
        if isinstance(entry, TypeHeading)
        else (entry.entity.name, entry.mentions_here)
        for entry in rows(panel.here.model, HereRole.ENTRY)
        if isinstance(entry, TypeHeading | EntityHere)
    ]
    assert shown[:6] == ["PERSON", ("Tuva Lind", 4), "ORG", ("Harbour Board", 2), "PLACE",
                         ("Lervik", 4)]  # fmt: skip
    with qtbot.waitSignal(panel.entity_activated) as signal:
        click(panel.here.list, 1)
    assert signal.args == [entity_named(path, "Tuva Lind")]
    with qtbot.assertNotEmitted(panel.entity_activated):
        click(panel.here.list, 0)
    panel.show_article(None)
    assert panel.here.model.rowCount() == 0


def test_counts_say_what_they_count() -> None:
    row = EntityRow("e", "Tuva Lind", EntityType.PERSON, 1514, 12)
    assert counted(EntityHere(row, 5)) == "5 here, 1,514 in all"
    assert counted(EntityHere(row, 1514)) == "1,514 here"


@pytest.mark.parametrize(
    ("analysed", "note", "words"),
    [
        (False, None, "Names are still to come."),
        (True, "No pipeline for Finnish is installed.", "The names of this article are not known."),
        (False, "The worker died.", "The names of this article are not known."),
        (True, None, "No names have been found in this article."),
    ],
)
def test_an_article_without_names_says_so(
    panel: EntityPanel, analysed: bool, note: str | None, words: str
) -> None:
    nameless = stored(names={}, analysed=analysed, note=note)
    panel.show_article(nameless.article.id)
    assert not visible_words(panel.here)
    panel.explain(nameless)
    # Why, the line below the text says: it is not said twice.
    assert visible_words(panel.here) == [words]
    panel.show_article(None)
    assert "is listed here" in visible_words(panel.here)[0]


def test_names_that_are_on_their_way_are_not_denied(panel: EntityPanel) -> None:
    named = stored()
    panel.show_article(named.article.id)
    panel.explain(named)
    assert not visible_words(panel.here)


def test_the_page_of_an_entity(
    panel: EntityPanel, path: Path, lind: str, folders: list[Folder], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.state_changed):
        panel.show_entity(lind)
    assert panel.state is PanelState.ENTITY
    assert panel.entity_id == lind
    model = panel.entity.model
    qtbot.waitUntil(lambda: model.rowCount() > 0)
    assert panel.entity.name.text() == "Tuva Lind"
    total = 4 + MANY * 12
    assert panel.entity.counts.text() == f"{total} mentions in {MANY + 1} articles"
    assert "Lind" in panel.entity.aliases.text()
    assert panel.entity.why.text()
    assert model.rowCount() < total
    view = panel.entity.mentions

    def all_have_come() -> bool:
        view.scrollToBottom()
        return model.rowCount() == total

    qtbot.waitUntil(all_have_come)
    lines = [line for line in rows(model, MentionRole.LINE) if isinstance(line, MentionLine)]
    assert len({(line.article_id, line.start) for line in lines}) == total
    assert rows(model, MentionRole.LEADS).count(True) == MANY + 1
    with qtbot.waitSignal(panel.mention_activated) as signal:
        click(view, 5)
    assert signal.args == [lines[5].article_id, lines[5].start]
    with qtbot.waitSignal(panel.mention_activated) as signal:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert signal.args == [lines[5].article_id, lines[5].start]
    with qtbot.waitSignal(panel.narrow_requested) as signal:
        QTest.mouseClick(panel.entity.narrow, Qt.MouseButton.LeftButton)
    assert signal.args == [Narrowing(lind, "Tuva Lind")]


def test_counts_and_mentions_of_one_folder(
    panel: EntityPanel, lind: str, folders: list[Folder], qtbot: QtBot
) -> None:
    panel.show_entity(lind)
    qtbot.waitUntil(lambda: panel.entity.model.rowCount() > 4)
    assert panel.folders.isVisible()
    panel.folders.setCurrentIndex(panel.folders.findData(folders[0].id))
    qtbot.waitUntil(lambda: panel.entity.model.rowCount() == 4)
    assert panel.entity.counts.text() == "4 mentions in 1 article of this folder"
    panel.set_folders(folders[:1])
    assert not panel.folders.isVisible()


def test_all_entities_sorted_and_filtered(panel: EntityPanel, lind: str, qtbot: QtBot) -> None:
    page = panel.entities

    def names() -> list[str]:
        entries = rows(page.model, EntityRole.ROW)
        return [entry.name for entry in entries if isinstance(entry, EntityRow)]

    panel.show_all_entities()
    qtbot.waitUntil(lambda: len(names()) == 4)
    assert names()[0] == "Tuva Lind"
    page.sorts.setCurrentIndex(page.sorts.findText("Name"))
    qtbot.waitUntil(lambda: names() == ["Harbour Board", "Lervik", "Norland", "Tuva Lind"])
    page.types.setCurrentIndex(page.types.findText("Organisation"))
    qtbot.waitUntil(lambda: names() == ["Harbour Board"])
    page.types.setCurrentIndex(0)
    QTest.keyClicks(page.filter, "tuva")
    qtbot.waitUntil(lambda: names() == ["Tuva Lind"])
    with qtbot.waitSignal(panel.entity_activated) as signal:
        click(page.list, 0)
    assert signal.args == [lind]
    page.filter.setText("nobody at all")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_enter_opens_what_is_listed_first_once_that_is_what_was_typed(
    panel: EntityPanel, lind: str, qtbot: QtBot
) -> None:
    panel.show_all_entities()
    model, line = panel.entities.model, panel.entities.filter
    qtbot.waitUntil(lambda: model.rowCount() > 1)
    with qtbot.waitSignal(panel.entity_activated) as opened:
        QTest.keyClicks(line, "lind")
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert opened.args == [lind]
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    with qtbot.waitSignal(panel.entity_activated) as opened:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert opened.args == [lind]


def test_the_same_entities_are_counted_in_the_folder_that_is_chosen(
    panel: EntityPanel, lind: str, folders: list[Folder], qtbot: QtBot
) -> None:
    page = panel.entities
    panel.show_all_entities()
    page.filter.setText("tuva")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    qtbot.waitUntil(lambda: isinstance(page.model.index(0).data(EntityRole.ROW), EntityRow))

    def is_counted_there(first: QModelIndex, *_: object) -> bool:
        row = first.data(EntityRole.ROW)
        return isinstance(row, EntityRow) and row.mentions == 4

    with qtbot.waitSignal(page.model.dataChanged, check_params_cb=is_counted_there):
        page.set_folder(folders[0].id)
    assert page.model.id_at(0) == lind


def test_tabs_lead_from_page_to_page(panel: EntityPanel, lind: str, qtbot: QtBot) -> None:
    tabs = {tab.text(): tab for tab in panel.tabs}
    assert not tabs["Entity"].isEnabled()
    with qtbot.waitSignal(panel.state_changed):
        QTest.mouseClick(tabs["All entities"], Qt.MouseButton.LeftButton)
    assert tabs["All entities"].isChecked()
    panel.show_entity(lind)
    assert tabs["Entity"].isChecked()
    panel.show_article(None)
    assert tabs["In this article"].isChecked()
    with qtbot.waitSignal(panel.state_changed):
        QTest.mouseClick(tabs["Entity"], Qt.MouseButton.LeftButton)
    assert panel.entity_id == lind
    with qtbot.assertNotEmitted(panel.state_changed):
        panel.show_entity(lind)


def mentions_of_lind(panel: EntityPanel) -> list[int]:
    return [
        entry.entity.mentions
        for entry in rows(panel.here.model, HereRole.ENTRY)
        if isinstance(entry, EntityHere) and entry.entity.name == "Tuva Lind"
    ]


def test_what_changes_before_the_first_answer_is_fetched_again(
    panel: EntityPanel, operations: Operations, path: Path, folders: list[Folder], qtbot: QtBot
) -> None:
    panel.show_article(article_of(path, folders[0], "first.txt"))
    read = threading.Event()
    operations.run(lambda _: read.set(), lambda _: None)
    assert read.wait(10)
    with LibraryWriter.open_for_writing(path, ByName()) as writer:
        change = store(writer, folders[1], "more.txt", story(MANY))
    panel.refresh(change)
    qtbot.waitUntil(lambda: mentions_of_lind(panel) == [16 + MANY * 12])


def test_what_changes_is_fetched_again(
    panel: EntityPanel, path: Path, lind: str, folders: list[Folder], qtbot: QtBot
) -> None:
    panel.show_article(article_of(path, folders[0], "first.txt"))
    panel.show_entity(lind)
    qtbot.waitUntil(lambda: panel.entity.counts.text().startswith(f"{4 + MANY * 12} "))
    with LibraryWriter.open_for_writing(path, ByName()) as writer:
        change = store(writer, folders[1], "more.txt", story(MANY))
    panel.refresh(change)
    qtbot.waitUntil(lambda: panel.entity.counts.text().startswith(f"{16 + MANY * 12} "))

    qtbot.waitUntil(lambda: mentions_of_lind(panel) == [16 + MANY * 12])
    panel.show_all_entities()
    qtbot.waitUntil(lambda: panel.entities.model.rowCount() == 4)
    with LibraryWriter.open_for_writing(path, ByName()) as writer:
        change, gone = LibraryChange(), [f"{number}.txt" for number in range(MANY)]
        change |= writer.forget_files(folders[1].id, [*gone, "more.txt"])
        change |= writer.forget_files(folders[0].id, ["first.txt"])
    panel.refresh(change)
    qtbot.waitUntil(lambda: panel.entities.model.rowCount() == 0)
    panel.show_entity(lind)
    qtbot.waitUntil(lambda: "no longer" in panel.entity.notice.text)


@pytest.mark.parametrize("theme", [Theme.light(), Theme.dark()], ids=lambda theme: theme.name)
def test_every_page_is_painted(
    panel: EntityPanel, path: Path, folders: list[Folder], lind: str, theme: Theme, qtbot: QtBot
) -> None:
    panel.setStyleSheet(theme.stylesheet())
    panel.set_theme(theme)
    panel.show_article(article_of(path, folders[0], "first.txt"))
    qtbot.waitUntil(lambda: panel.here.model.rowCount() > 0)
    pictures = [panel.grab().toImage()]
    panel.show_entity(lind)
    qtbot.waitUntil(lambda: panel.entity.model.rowCount() > 0)
    pictures.append(panel.grab().toImage())
    panel.show_all_entities()
    qtbot.waitUntil(lambda: panel.entities.model.index(0, 0).data(EntityRole.ROW) is not None)
    pictures.append(panel.grab().toImage())
    for picture in pictures:
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(0, picture.width(), 2)
            for y in range(0, picture.height(), 2)
        }
        assert theme.pane.name() in colours
        assert len(colours) > 8


def test_controls_have_names(panel: EntityPanel) -> None:
    for widget in (
        panel.folders,
        panel.here.list,
        panel.entity.mentions,
        panel.entities.list,
        panel.entities.filter,
        panel.entities.types,
        panel.entities.sorts,
    ):
        assert widget.accessibleName()
