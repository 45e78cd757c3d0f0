"""The dialogs about folders and files."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from newsreader.app.views.dialogs.failures_dialog import FailuresDialog
from newsreader.app.views.dialogs.folders_dialog import FoldersDialog
from newsreader.app.views.listing.empty_state import EmptyState
from newsreader.library.records import Failure, Folder

HARBOUR = Folder(1, Path("/news/harbour"))
STRIKE = Folder(2, Path("/news/strike"))


class Answering(FoldersDialog):
    """A dialog whose questions are answered by the test."""

    agrees = True

    def choose_new_place(self, folder: Folder) -> Path | None:
        return Path("/elsewhere") / folder.path.name

    def confirm_removal(self, folder: Folder) -> bool:
        return self.agrees and bool(folder.path)


@pytest.fixture
def folders(qtbot: QtBot) -> Answering:
    dialog = Answering()
    qtbot.addWidget(dialog)
    dialog.show_folders([HARBOUR, STRIKE], {2})
    return dialog


def test_a_missing_folder_is_said_to_be_missing(folders: Answering) -> None:
    assert "not found" not in folders.list.item(0).text()
    assert "not found" in folders.list.item(1).text()


def test_what_the_buttons_are_about_is_seen(folders: Answering) -> None:
    assert folders.relink_button.isEnabled()
    assert [item.text() for item in folders.list.selectedItems()] == ["/news/harbour"]
    folders.show_folders([], set())
    assert not folders.relink_button.isEnabled()
    assert not folders.remove_button.isEnabled()


def test_the_folder_that_is_chosen_is_relinked_or_removed(folders: Answering, qtbot: QtBot) -> None:
    folders.list.setCurrentRow(1)
    with qtbot.waitSignal(folders.relink_requested) as blocker:
        folders.relink_button.click()
    assert blocker.args == [2, Path("/elsewhere/strike")]
    with qtbot.waitSignal(folders.remove_requested) as blocker:
        folders.remove_button.click()
    assert blocker.args == [2]


def test_nothing_is_removed_without_a_yes(folders: Answering, qtbot: QtBot) -> None:
    folders.agrees = False
    folders.list.setCurrentRow(0)
    with qtbot.assertNotEmitted(folders.remove_requested):
        folders.remove_button.click()


def test_the_choice_stays_when_the_folders_come_again(folders: Answering) -> None:
    folders.list.setCurrentRow(1)
    folders.show_folders([STRIKE], set())
    assert folders.list.currentRow() == 0
    assert folders.remove_button.isEnabled()


def test_each_file_is_named_with_its_reason(qtbot: QtBot) -> None:
    dialog = FailuresDialog()
    qtbot.addWidget(dialog)
    dialog.show_failures([Failure(Path("/news/a.txt"), "is not text")])
    item = dialog.files.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in range(3)] == ["a.txt", "is not text", "/news"]
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "/news/a.txt\tis not text"


def test_files_that_failed_can_be_tried_again(qtbot: QtBot) -> None:
    dialog = FailuresDialog()
    qtbot.addWidget(dialog)
    dialog.show_failures([])
    assert not dialog.again_button.isEnabled()
    dialog.show_failures([Failure(Path("/news/a.txt"), "took longer than 60 seconds")])
    with qtbot.waitSignal(dialog.again_requested):
        dialog.again_button.click()


def test_the_empty_state_offers_two_ways_in(qtbot: QtBot) -> None:
    empty = EmptyState()
    qtbot.addWidget(empty)
    with qtbot.waitSignal(empty.open_requested):
        empty.open_button.click()
    with qtbot.waitSignal(empty.samples_requested):
        empty.samples_button.click()
