"""A decisions file that is opened: asked about, taken in, reported."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.start.desk import Desk
from newsreader.app.start.single_instance import Request
from newsreader.app.translation import tr_number
from newsreader.app.views.dialogs.report_box import report_box
from newsreader.ledger.decisions import Decision, NewDecision, Op, Scope
from newsreader.ledger.lines import line_of
from newsreader.library import Library
from newsreader.values import replace

HIDE = Decision(
    "one", "2026-01-02T03:04:05Z", NewDecision(Op.HIDE, scope=Scope.EVERYWHERE, name="Oscar")
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a <b>colleague.decisions.jsonl"
    path.write_text(f"{line_of(HIDE)}\nnonsense\n")
    return path


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    desk = Desk(qapp, Settings(tmp_path / "settings.ini"))
    yield desk
    if desk.window is not None:
        desk.window.close()
    desk.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def window(desk: Desk, tmp_path: Path) -> MainWindow:
    return desk.open_library(tmp_path / "library.newsreader", [])


def box_of(window: MainWindow, qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: window.corrections.taking_in.box is not None)
    box = window.corrections.taking_in.box
    assert box is not None
    return box


def decisions(window: MainWindow) -> int:
    with Library.open(window.library) as library:
        return len(library.decisions(100))


def press(box: QMessageBox, role: QMessageBox.ButtonRole) -> None:
    [button] = [button for button in box.buttons() if box.buttonRole(button) is role]
    button.click()


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_it_asks_first_and_reports(
    desk: Desk, window: MainWindow, file: Path, qtbot: QtBot
) -> None:
    desk.answer(Request((file,)))
    question = box_of(window, qtbot)
    assert file.name in question.text()
    assert "in it: 1." in question.informativeText()
    assert decisions(window) == 0
    window.corrections.taking_in.box = None
    press(question, QMessageBox.ButtonRole.AcceptRole)
    report = box_of(window, qtbot)
    assert "Decisions taken in: 1. Known already: 0." in report.text()
    assert "Line 2" in report.detailedText()
    report.close()
    assert decisions(window) == 1
    assert window.shelf.folders in (None, [])


def test_nothing_is_taken_in_without_a_yes(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    window.shelf.open_folders([file])
    question = box_of(window, qtbot)
    with qtbot.waitSignal(question.destroyed):
        press(question, QMessageBox.ButtonRole.RejectRole)
    assert decisions(window) == 0


def test_a_file_without_decisions_is_said_to_be_one(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "empty.decisions.jsonl").write_text("\n{}\n")
    window.shelf.open_folders([tmp_path / "empty.decisions.jsonl"])
    qtbot.waitUntil(lambda: "holds no decisions" in window.strip.message.text())
    assert window.corrections.taking_in.box is None


def test_a_file_that_is_no_text_is_said_to_be_one(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.decisions.jsonl").write_bytes(b"\xff\xfe\x00\xd8")
    window.shelf.open_folders([tmp_path / "a.decisions.jsonl"])
    qtbot.waitUntil(lambda: "is not a ledger of decisions" in window.strip.message.text())


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_of_very_many_lines_each_is_counted_and_named_by_its_number(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "many.decisions.jsonl"
    lines = [line_of(replace(HIDE, id=f"d{number}")) for number in range(250)]
    path.write_text("\n".join([*lines[:220], "nonsense", *lines[220:], lines[0]]))
    window.shelf.open_folders([path])
    question = box_of(window, qtbot)
    window.corrections.taking_in.box = None
    press(question, QMessageBox.ButtonRole.AcceptRole)
    report = box_of(window, qtbot)
    assert "Decisions taken in: 250. Known already: 1." in report.text()
    assert "Line 221:" in report.detailedText()
    report.close()


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_of_very_many_details_only_those_that_are_shown_are_put_into_words(
    window: MainWindow, qtbot: QtBot
) -> None:
    asked: list[int] = []

    def details() -> Iterator[str]:
        for number in range(2000):
            asked.append(number)
            yield f"detail {number}"

    box = report_box(window, "Done.", "Details: 2,000.", 2000, details())
    qtbot.addWidget(box)
    assert len(asked) < 1000
    assert box.detailedText().splitlines()[0] == "detail 0"
    assert box.detailedText().splitlines()[-1] == f"And {tr_number(2000 - len(asked))} more."
    box.close()
