"""Qt's libraries are loaded before Python asks for them, and where that fails nothing is said."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_LOAD = """
import sys
import threading
from pathlib import Path
from newsreader.loading_ahead import load_ahead

load_ahead()
for thread in threading.enumerate():
    if thread is not threading.current_thread():
        thread.join()
assert "PySide6" not in sys.modules and "newsreader.app" not in sys.modules
print("libQt6Widgets" in Path("/proc/self/maps").read_text())
"""

_SHOW = """
import newsreader.app
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication(["test", "-platform", "offscreen"])
print(QLabel("words").sizeHint().width() > 0)
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone is loaded ahead for")


def test_the_libraries_are_there_before_qt_is_imported() -> None:
    assert _said(_LOAD + _SHOW) == ["True", "True"]


def test_a_qt_without_the_library_is_left_to_the_import(tmp_path: Path) -> None:
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "QtWidgets.abi3.so").write_text("no library")
    assert _said(_LOAD, first=tmp_path) == ["False"]


def _said(program: str, first: Path | None = None) -> list[str]:
    """What it prints, with the packages of a folder before all others; it may not complain."""
    places = [str(first)] if first else []
    places += [path for path in (os.environ.get("PYTHONPATH"),) if path]
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(places)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    return done.stdout.split()
