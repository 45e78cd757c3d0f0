"""Qt's own tester watches every model of the window while articles come, change and go."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from newsreader.app import models
from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.library import LibraryWriter
from newsreader.library.records import ArticleSort, Folder
from newsreader.model import Role
from tests.app.articles import NAMES, STORY, Part
from tests.app.libraries import ByName
from tests.app.mentioned import add_analysed, store
from tests.app.test_main_window import Indexer

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def story(number: int, *, names: int = 3) -> list[Part]:
    body = " ".join(list(NAMES)[:names]) + f" and story {number}. " + "Lind was late. " * number
    return [(Role.TITLE, f"Story {number:03}"), (Role.BODY, body)]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.newsreader"


@pytest.fixture
def folder(library: Path, tmp_path: Path) -> Folder:
    stories = {f"{number}.txt": story(number) for number in range(40)}
    return add_analysed(library, tmp_path / "news", {"a.txt": list(STORY), **stories})


@pytest.fixture
def window(library: Path, folder: Folder, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    window = MainWindow(library, Settings(tmp_path / "s.ini"), Theme.light(), lambda _: Indexer())
    for model in models_of(window):
        QAbstractItemModelTester(model, FATAL, model)
    window.show()
    window.complete()
    window.start([])
    qtbot.waitUntil(lambda: window.pane.model.rowCount() == 41)
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    yield window
    window.close()
    window.deleteLater()


def models_of(window: MainWindow) -> list[QAbstractItemModel]:
    panel, hits = window.panel, window.viewer.finder.hit_list
    listed = [window.pane.model, panel.here.model, panel.entity.model, panel.entities.model]
    return [*listed, hits.rows]


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.operations.busy)


def read_all(model: QAbstractItemModel) -> None:
    """Ask for every row by every role, as a view that is scrolled through would."""
    for row in range(model.rowCount()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            model.index(row, 0).data(role)


def test_all_models_are_watched_here(window: MainWindow) -> None:
    found = set()
    for module in iter_modules(models.__path__):
        for value in vars(import_module(f"{models.__name__}.{module.name}")).values():
            if isinstance(value, type) and value.__module__.startswith(models.__name__):
                found |= {value} if issubclass(value, QAbstractItemModel) else set()
    complete = {model for model in found if not found & set(model.__subclasses__())}
    assert {type(model) for model in models_of(window)} == complete


def test_models_keep_to_the_rules_while_articles_come_change_and_go(
    window: MainWindow, library: Path, folder: Folder, qtbot: QtBot
) -> None:
    panel, pane = window.panel, window.pane
    shown = window.reading.shown
    assert shown is not None
    entity_id = next(m.entity_id for m in shown.mentions if m.entity == "Tuva Lind")
    window.reading.open_entity(entity_id)
    qtbot.waitUntil(lambda: panel.entity.model.rowCount() > 0)
    while panel.entity.model.canFetchMore(panel.entity.mentions.rootIndex()):
        before = panel.entity.model.rowCount()
        panel.entity.model.fetchMore(panel.entity.mentions.rootIndex())
        qtbot.waitUntil(lambda before=before: panel.entity.model.rowCount() > before)  # type: ignore[misc]
    panel.show_all_entities()
    qtbot.waitUntil(lambda: panel.entities.model.rowCount() > 0)

    with LibraryWriter.open_for_writing(library, ByName()) as writer:
        for number in range(40, 60):
            window.take_change(store(writer, folder, f"{number}.txt", story(number, names=6)))
            settle(window, qtbot)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 61)
    for model in models_of(window):
        read_all(model)
    settle(window, qtbot)

    with LibraryWriter.open_for_writing(library, ByName()) as writer:
        for number in range(0, 60, 3):
            change = store(writer, folder, f"{number}.txt", story(number + 100, names=4))
            window.take_change(change)
        settle(window, qtbot)
        gone = [f"{number}.txt" for number in range(10, 50)]
        window.take_change(writer.forget_files(folder.id, gone))
    qtbot.waitUntil(lambda: pane.model.rowCount() == 21)
    for model in models_of(window):
        read_all(model)

    pane.set_order(ArticleSort.TITLE, descending=False)
    settle(window, qtbot)
    pane.set_search("Lervik")
    settle(window, qtbot)
    pane.set_search("")
    panel.entities.filter.setText("tuva")
    qtbot.waitUntil(lambda: panel.entities.model.rowCount() == 1)
    panel.entities.filter.clear()
    qtbot.waitUntil(lambda: panel.entities.model.rowCount() > 1)

    with LibraryWriter.open_for_writing(library, ByName()) as writer:
        window.take_change(writer.remove_folder(folder.id))
    for model in models_of(window):
        qtbot.waitUntil(lambda model=model: model.rowCount() == 0)  # type: ignore[misc]
