"""What is told about an error that nobody foresaw."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from newsreader.app.application import report_to
from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.start.desk import Desk
from newsreader.app.start.fault_report import FaultReport, report_of
from newsreader.app.views.dialogs.fault_dialog import FaultDialog
from newsreader.library import LibraryWriter

SECRET = "Our source met the minister."


def fault() -> FaultReport:
    try:
        raise ValueError(f"cannot read {SECRET!r} of /home/anna/case/leak.txt")
    except ValueError as error:
        return report_of(error, error.__traceback__)


def test_a_report_tells_where_and_not_what() -> None:
    report = fault()
    assert "ValueError" in report.text
    assert "test_faults.py:" in report.text
    for hidden in (SECRET, "anna", "leak", str(Path.home()), "/home"):
        assert hidden not in report.text
    assert SECRET in report.message


def test_the_person_adds_the_message_or_not(qtbot: QtBot) -> None:
    dialog = FaultDialog(fault())
    qtbot.addWidget(dialog)
    dialog.copy_button.click()
    assert SECRET not in QGuiApplication.clipboard().text()
    dialog.with_message.click()
    dialog.copy_button.click()
    assert SECRET in QGuiApplication.clipboard().text()
    dialog.close()


def test_a_report_is_never_saved_over_a_library(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.newsreader"
    LibraryWriter.open(path).close()
    before = path.read_bytes()
    dialog = FaultDialog(fault())
    qtbot.addWidget(dialog)

    def choose(name: Path) -> None:
        chosen = staticmethod(lambda *_: (str(name), ""))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
        dialog.save_button.click()

    choose(path)
    assert path.read_bytes() == before
    assert "is a library" in dialog.text.toPlainText()
    choose(tmp_path / "report.txt")
    assert "ValueError" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    dialog.close()


@pytest.fixture
def window(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window whose errors are reported."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    palette, sheet = qapp.palette(), qapp.styleSheet()
    desk = Desk(qapp, Settings(tmp_path / "s.ini"))
    report_to(desk)
    window = desk.open_library(tmp_path / "one.newsreader", [])
    yield window
    window.close()
    desk.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def test_an_error_in_a_slot_is_reported_and_the_window_stays(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, logger="newsreader"):
        for _ in range(2):
            try:
                raise RuntimeError("no such thing")
            except RuntimeError as error:
                sys.excepthook(type(error), error, error.__traceback__)
    dialogs = window.findChildren(FaultDialog)
    assert len(dialogs) == 1
    assert "RuntimeError" in dialogs[0].text.toPlainText()
    assert window.isVisible()
    assert "unexpected" in caplog.text
    caplog.clear()
    dialogs[0].close()


def test_an_error_on_another_thread_is_reported_on_that_of_the_window(
    window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, logger="newsreader"):
        thread = Thread(target=_fail)
        thread.start()
        thread.join()
    caplog.clear()
    qtbot.waitUntil(lambda: window.findChild(FaultDialog) is not None)
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    assert dialog.thread() is window.thread()
    dialog.close()


def _fail() -> None:
    try:
        raise RuntimeError("no such thing")
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
