"""What a screen reader hears of every control, and what a keyboard shows of where it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QTest
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

from newsreader.app.theme import THEMES, Theme
from newsreader.app.views.announcing import words_of
from newsreader.app.views.article_view import ArticleView
from tests.app.articles import STORY, stored
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
@pytest.mark.parametrize("name", THEMES)
def test_the_control_that_has_the_focus_looks_different(
    dialog: str, name: str, start: Start, qtbot: QtBot, qapp: QApplication
) -> None:
    window, _ = start()
    theme = Theme.named(name)
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


def test_the_mention_that_keys_go_to_is_told_with_its_type(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.show_article(stored(STORY))
    view.show()
    QTest.keyClick(view.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    first = told(view.text).text(QAccessible.Text.Description)
    assert first.startswith("Tuva Lind, Person, 4 here")
    view.next_of_any(-1)
    assert "Lervik, Place" in told(view.text).text(QAccessible.Text.Description)
    view.show_article(None)
    assert told(view.text).text(QAccessible.Text.Description) == ""


def test_a_doubtful_mention_is_told_to_be_one() -> None:
    mention = replace(stored(STORY).mentions[0], doubt="other articles call it a place")
    assert words_of(mention, 1).endswith("May be wrong: other articles call it a place")


def test_the_text_itself_can_be_read() -> None:
    view = ArticleView()
    view.show_article(stored(STORY))
    interface = told(view.text)
    assert interface.state().readOnly
    words = interface.textInterface().text(0, interface.textInterface().characterCount())
    assert "Tuva Lind left the Harbour Board on Friday. 🚢" in words
    view.deleteLater()


@pytest.mark.parametrize("dialog", DIALOGS)
def test_large_letters_of_the_system_are_followed(
    dialog: str, start: Start, qtbot: QtBot, qapp: QApplication
) -> None:
    before = qapp.font()
    large = QFont(before)
    large.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(large)
    try:
        window, _ = start()
        root = part(window, dialog)
        root.resize(root.size().expandedTo(root.minimumSizeHint()))
        root.show()
        for button in root.findChildren(QPushButton):
            if button.isVisible():
                room, words = button.width(), button.text().replace("&", "")
                assert room >= button.fontMetrics().horizontalAdvance(words), words
                assert button.height() >= button.fontMetrics().height(), words
        settle(window, qtbot)
    finally:
        qapp.setFont(before)


@pytest.mark.parametrize("dialog", DIALOGS)
def test_the_window_can_be_laid_out_from_right_to_left(
    dialog: str, start: Start, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        window, _ = start()
        root = part(window, dialog)
        root.show()
        qtbot.waitExposed(root)
        for control in controls(root):
            if control.isVisible() and not control.visibleRegion().isEmpty():
                inside = control.mapTo(root, control.rect().center())
                assert root.rect().contains(inside), name_of(control)
        assert not root.grab().isNull()
        if dialog == "window":
            assert window.bar.open.mapTo(window, QPoint()).x() > window.width() / 2
        settle(window, qtbot)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
