"""PySide6 loaded leanly explains itself as it always does."""

import subprocess
import sys

_ASK = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication(["test", "-platform", "offscreen"])
for wrong in (
    lambda: QLabel(3, 4, 5),
    lambda: QLabel("words").setText(4),
    lambda: QColor.fromRgb("red"),
    lambda: QTimer.singleShot("soon"),
    lambda: QLabel("words", wrong=3),
    lambda: QLabel("words").no_such_thing,
):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error), error)
print(QLabel.__doc__, QLabel.setText.__doc__)

import traceback, zipfile
print(traceback.format_exc, zipfile.ZipFile)
"""


def test_wrong_calls_are_explained_in_the_same_words() -> None:
    plain = _said(_ASK)
    assert "Supported signatures" in plain
    assert _said(f"import newsreader.app\n{_ASK}") == plain


def test_explanations_are_not_loaded_before_they_are_asked_for() -> None:
    said = _said(
        "import newsreader.app, sys\n"
        "import PySide6.QtWidgets\n"
        "print(PySide6.__version__ in newsreader.app.start.lean_qt.TRIED)\n"
        "print('shibokensupport.signature.parser' in sys.modules)"
    )
    # Versions that have not been tried are loaded as they come.
    assert said.split() in (["True", "False"], ["False", "True"])


def test_pyside6_that_is_loaded_already_is_left_alone() -> None:
    assert _said(f"import PySide6.QtCore\nimport newsreader.app\n{_ASK}") == _said(_ASK)


def _said(program: str) -> str:
    words = [sys.executable, "-c", program]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    # Functions are named with their place in memory.
    return "\n".join(line.partition(" at 0x")[0] for line in done.stdout.splitlines())
