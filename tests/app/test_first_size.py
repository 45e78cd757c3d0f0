"""Windows open no larger than their screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.start.first_size import open_with_size

_SIZES = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from newsreader.app.main_window import MainWindow
from newsreader.app.settings import Settings
from newsreader.app.theme import Theme
from newsreader.app.views.dialogs.failures_dialog import FailuresDialog
from newsreader.app.views.dialogs.history_dialog import HistoryDialog

app = QApplication([])
folder = Path(sys.argv[1])
library, settings = folder / "a.newsreader", Settings(folder / "s.ini")
window = MainWindow(library, settings, Theme.light(), lambda _: None)
for each in (window, HistoryDialog(window), FailuresDialog(window)):
    print(each.width(), each.height())
window.close()
"""


def test_what_fits_has_its_size_and_what_does_not_is_smaller(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    open_with_size(widget, 300, 200)
    assert (widget.width(), widget.height()) == (300, 200)
    open_with_size(widget, 100_000, 100_000)
    room = widget.screen().availableSize()
    assert widget.width() < room.width()
    assert widget.height() < room.height()


def test_large_words_have_more_room(qapp: QApplication, qtbot: QtBot) -> None:
    before = qapp.font()
    large = QFont(before)
    large.setPixelSize(30)
    widget = QWidget()
    qtbot.addWidget(widget)
    try:
        qapp.setFont(large)
        open_with_size(widget, 300, 200)
    finally:
        qapp.setFont(before)
    assert (widget.width(), widget.height()) == (600, 400)


def test_the_window_and_its_dialogs_open_within_a_small_screen(tmp_path: Path) -> None:
    screen = {"name": "small", "x": 0, "y": 0, "width": 800, "height": 600, "dpr": 1}
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96}
    (tmp_path / "screen.json").write_text(json.dumps({"screens": [screen | dots]}))
    platform = f"offscreen:configfile={tmp_path / 'screen.json'}"
    command = [sys.executable, "-c", _SIZES, str(tmp_path)]
    environment = {**os.environ, "QT_QPA_PLATFORM": platform}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    sizes = [tuple(map(int, line.split())) for line in done.stdout.splitlines()]
    assert len(sizes) == 3
    assert all(width < 800 and height < 600 for width, height in sizes)
