"""Enter on a button of a dialog, and beside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from newsreader.app.views.parts.pressed_by_enter import press_by_enter


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter], ids=["return", "enter"])
def test_enter_presses_the_button_that_has_the_focus_alone(key: Qt.Key, qtbot: QtBot) -> None:
    dialog, line, button = QDialog(), QLineEdit(), QPushButton("Remove")
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    column.addWidget(line)
    column.addWidget(button)
    press_by_enter(button)
    pressed: list[None] = []
    button.clicked.connect(lambda: pressed.append(None))
    dialog.show()
    QTest.keyClick(line, key)
    assert pressed == []
    QTest.keyClick(button, key)
    assert len(pressed) == 1
    QTest.keyClick(button, key, Qt.KeyboardModifier.ControlModifier)
    button.setEnabled(False)
    QTest.keyClick(button, key)
    assert len(pressed) == 1
