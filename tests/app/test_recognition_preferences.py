"""The page about recognition: real preferences, a real library's operations."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader import preferences
from newsreader.app.actions.recognition_preferences import RecognitionPage
from newsreader.app.operations import Operations
from newsreader.preferences import Preferences


@pytest.fixture(autouse=True)
def own_config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Preferences of these tests' own."""
    folder = tmp_path / "config"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    return folder


@pytest.fixture
def operations(tmp_path: Path) -> Iterator[Operations]:
    operations = Operations(tmp_path / "library.newsreader")
    yield operations
    operations.close()


@pytest.fixture
def page(operations: Operations, qtbot: QtBot) -> RecognitionPage:
    page = RecognitionPage(operations)
    qtbot.addWidget(page)
    page.resize(600, 500)
    page.show()
    settled(operations, qtbot)
    return page


def settled(operations: Operations, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not operations.busy)


def saved() -> Preferences:
    return preferences.load()[0]


def names(path: Path, text: str = "name,type\nVell,ORG\n") -> Path:
    path.write_text(text)
    return path


def test_the_installed_pipeline_can_be_chosen(
    page: RecognitionPage, operations: Operations, qtbot: QtBot
) -> None:
    box = page.box("en")
    assert box.accessibleName() == "Pipeline for English"
    assert box.itemText(0) == "Whichever suits best (en_news_sm)"
    assert box.currentIndex() == 0
    with qtbot.waitSignal(page.changed):
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert saved().pipelines == {"en": "en_news_sm"}
    assert page.box("en").currentIndex() == 1
    with qtbot.waitSignal(page.changed):
        QTest.keyClick(box, Qt.Key.Key_Up)
    assert not saved().pipelines
    settled(operations, qtbot)


def test_lists_are_added_and_removed(page: RecognitionPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = names(tmp_path / "n.csv")
    with qtbot.waitSignal(page.changed):
        page.add_name_list(path)
    assert saved().name_lists == (path,)
    assert page.lists.item(0).text().endswith("n.csv · 1 name")
    assert not page.remove.isEnabled()
    page.lists.setCurrentRow(0)
    with qtbot.waitSignal(page.changed):
        QTest.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert saved().name_lists == ()
    assert page.lists.count() == 0
    assert path.exists()


def test_a_list_that_cannot_be_read_is_told_and_not_kept(
    page: RecognitionPage, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    page.add_name_list(names(tmp_path / "bad.csv", "name,type\nVell,firm\n"))
    settled(operations, qtbot)
    assert page.problem.isVisible()
    assert "line 2" in page.problem.text()
    assert saved() == Preferences()
    with qtbot.waitSignal(page.changed):
        page.add_name_list(names(tmp_path / "good.csv"))
    assert not page.problem.isVisible()


def test_without_a_problem_the_first_row_is_where_other_pages_have_theirs(
    page: RecognitionPage, operations: Operations, qtbot: QtBot, tmp_path: Path
) -> None:
    row = page.problem.parentWidget()
    assert row is not None
    assert not row.isVisible()
    page.add_name_list(tmp_path / "missing.csv")
    settled(operations, qtbot)
    assert page.problem.isVisible()
    page.narrow(["nothing", "is", "called", "so"])
    page.narrow([])
    assert page.problem.isVisible()
    page.add_name_list(names(tmp_path / "mine.csv"))
    settled(operations, qtbot)
    page.narrow([])
    assert not row.isVisible()


def test_references_are_switched(page: RecognitionPage, qtbot: QtBot) -> None:
    assert not page.references.isChecked()
    with qtbot.waitSignal(page.changed):
        page.references.click()
    assert saved().references


def test_what_is_kept_is_shown(operations: Operations, qtbot: QtBot, tmp_path: Path) -> None:
    gone = tmp_path / "gone.csv"
    preferences.save(Preferences({"en": "en_news_sm"}, (gone,), references=True))
    page = RecognitionPage(operations)
    qtbot.addWidget(page)
    page.show()
    settled(operations, qtbot)
    assert page.box("en").currentIndex() == 1
    assert "gone.csv cannot be read" in page.lists.item(0).text()
    assert page.references.isChecked()


def test_damaged_preferences_are_told(
    operations: Operations, qtbot: QtBot, own_config: Path
) -> None:
    file = own_config / "newsreader" / "preferences.json"
    file.parent.mkdir(parents=True)
    file.write_text("{")
    page = RecognitionPage(operations)
    qtbot.addWidget(page)
    page.show()
    settled(operations, qtbot)
    assert "damaged" in page.problem.text()
