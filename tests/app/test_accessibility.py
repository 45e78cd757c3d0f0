"""What a screen reader hears of every control, and what a keyboard shows of where it is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from newsreader.app.theme import Theme
from tests.app.every_control import DIALOGS, controls, name_of, part, told
from tests.app.test_main_window import Start, library, news, settle, start

__all__ = ["library", "news", "start"]

ROLES = {
    QAbstractButton: {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.RadioButton,
        QAccessible.Role.ButtonMenu,
    },
    QComboBox: {QAccessible.Role.ComboBox},
    QLineEdit: {QAccessible.Role.EditableText},
}


@pytest.mark.parametrize("dialog", DIALOGS)
def test_every_control_has_a_name_and_a_role(dialog: str, start: Start, qtbot: QtBot) -> None:
    window, _ = start()
    found = list(controls(part(window, dialog)))
    assert found
    for control in found:
        name = name_of(control)
        assert any(letter.isalpha() for letter in name), control
        role = told(control).role()
        assert role not in (QAccessible.Role.NoRole, QAccessible.Role.Window), control
        for kind, roles in ROLES.items():
            if isinstance(control, kind):
                assert role in roles, (name, role)
        if isinstance(control, QComboBox):
            # Its name is what is chosen in it; what that is about is told after it.
            assert told(control).text(QAccessible.Text.Description), name
        if isinstance(control, QAbstractItemView):
            assert role in (QAccessible.Role.List, QAccessible.Role.Tree), name
    settle(window, qtbot)


@pytest.mark.parametrize("dialog", DIALOGS)
def test_every_control_says_what_it_is(dialog: str, start: Start, qtbot: QtBot) -> None:
    window, _ = start()
    silent = [name_of(one) for one in controls(part(window, dialog)) if not one.whatsThis()]
    assert silent == []
    settle(window, qtbot)


def test_what_is_this_is_a_key_away(start: Start) -> None:
    window, _ = start()
    action = window.going.whats_this
    assert action.shortcut().toString() == "Shift+F1"
    assert action in window.menus.help.actions()


@pytest.mark.parametrize("dialog", DIALOGS)
@pytest.mark.parametrize(
    "theme", [Theme.light(), Theme.dark(), Theme.sepia()], ids=lambda theme: theme.name
)
def test_the_control_that_has_the_focus_looks_different(
    dialog: str, theme: Theme, start: Start, qtbot: QtBot, qapp: QApplication
) -> None:
    window, _ = start()
    before_sheet, before_palette = qapp.styleSheet(), qapp.palette()
    qapp.setPalette(theme.palette())
    qapp.setStyleSheet(theme.stylesheet())
    window.set_theme(theme)
    try:
        root = part(window, dialog)
        root.show()
        root.activateWindow()
        qtbot.waitUntil(root.isActiveWindow)
        found = list(controls(root))
        elsewhere = QPushButton(root)
        elsewhere.show()
        unseen = [name_of(one) for one in found if not _shows_focus(one, elsewhere)]
        assert unseen == []
    finally:
        settle(window, qtbot)
        qapp.setStyleSheet(before_sheet)
        qapp.setPalette(before_palette)


def _shows_focus(control: QWidget, elsewhere: QWidget) -> bool:
    """Whether the control's own picture tells that it has the focus."""
    control.setEnabled(True)
    _bring_out(control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.hasFocus() or control.focusProxy() is not None, name_of(control)
    focused = control.grab().toImage()
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    return control.grab().toImage() != focused


def _bring_out(control: QWidget) -> None:
    """Show it, with what it is in."""
    child, parent = control, control.parentWidget()
    while parent is not None and not child.isWindow():
        if isinstance(parent, QStackedWidget):
            parent.setCurrentWidget(child)
        child.show()
        child, parent = parent, parent.parentWidget()
