"""What a screen reader hears of every control, and what a keyboard shows of where it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedLayout,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.theme import THEMES, Theme
from newsreader.app.views.article_view import ArticleView
from newsreader.app.views.parts.announcing import words_of
from newsreader.model import EntityType, Role, Texture, TextureKind
from tests.app.articles import STORY, stored
from tests.app.every_control import DIALOGS, controls, name_of, part, told
from tests.app.libraries import add_articles, article
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
        if isinstance(control, QAbstractButton) and control.autoExclusive():
            assert role is QAccessible.Role.RadioButton, name
        if isinstance(control, QComboBox):
            # Its name is what is chosen in it; what that is about is told after it.
            assert told(control).text(QAccessible.Text.Description), name
        if isinstance(control, QAbstractItemView):
            assert role in (QAccessible.Role.List, QAccessible.Role.Tree), name
    settle(window, qtbot)


@pytest.mark.parametrize("dialog", DIALOGS)
def test_no_layers_are_spoken_of(dialog: str, start: Start, qtbot: QtBot) -> None:
    window, _ = start()
    window.panel.show_all_entities()
    parts = part(window, dialog).findChildren(QWidget)
    shown = [one for one in parts if not isinstance(one.parentWidget(), QTabWidget)]
    layers = [one for one in shown if told(one).role() is QAccessible.Role.LayeredPane]
    assert layers == []
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
        if isinstance(pages := parent.layout(), QStackedLayout):
            pages.setCurrentWidget(child)
        child.show()
        child, parent = parent, parent.parentWidget()


def test_the_mention_that_keys_go_to_is_told_with_its_type(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.show_article(stored(STORY))
    view.show()
    view.next_of_any()
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


@pytest.fixture
def listened_to() -> Iterator[None]:
    """Someone listens: what a screen reader does when it starts."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


def names_told(view: ArticleView) -> QAccessibleInterface:
    """The list of names, as it is found on the way through what is told of the viewer."""
    waiting = [told(view)]
    while waiting:
        one = waiting.pop()
        if one.text(QAccessible.Text.Name) == "Names in the text, in its order":
            return one
        waiting += [one.child(n) for n in range(one.childCount())]
    raise AssertionError("no list of names is told of")


@pytest.mark.usefixtures("listened_to")
def test_the_text_tells_its_names_with_their_types_in_order(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    whole = stored(STORY)
    picture = Texture(TextureKind.PICTURE, 36, 36, "file:a.png", "A quay")
    view.show_article(replace(whole, article=replace(whole.article, textures=(picture,))))

    names = names_told(view)

    assert names.role() == QAccessible.Role.List
    assert not names.state().invisible
    said = [names.child(n).text(QAccessible.Text.Name) for n in range(names.childCount())]
    shown = [m for m in whole.mentions if view.text.highlights.shows(m)]
    assert [words.split(",")[0] for words in said if not words.startswith("Picture")] == [
        m.text for m in shown
    ]
    assert said[0].startswith("Tuva Lind, Person")
    assert said[2] == "Picture: A quay"
    assert any(words.startswith("Harbour Board, Organisation") for words in said)

    view.set_visible_types(frozenset({EntityType.PERSON}))
    fewer = names_told(view)
    assert 1 < fewer.childCount() < len(said)


@pytest.mark.usefixtures("listened_to")
def test_a_name_that_is_chosen_there_comes_into_view(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(700, 300)
    view.show()
    parts = [*STORY[:1], *[(Role.BODY, "It rained. " * 40)] * 20, (Role.BODY, "Tuva Lind left.")]
    view.show_article(stored(parts))
    last = view.text.highlights.mentions.of_entity("tuva-lind")[-1]
    assert view.text.last_visible_offset() < last.start

    names = names_told(view)
    selection = names.selectionInterface()
    assert selection.select(names.child(names.childCount() - 1))

    assert view.text.highlights.current == last.start
    assert view.first_visible_offset() < last.start <= view.text.last_visible_offset()


def test_no_list_is_made_while_no_one_listens(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.show_article(stored(STORY))
    view.show()
    if not QAccessible.isActive():
        assert view.findChild(QListView) is None


def test_tab_goes_through_the_whole_window_and_back(
    start: Start, library: Path, news: Path, qtbot: QtBot
) -> None:
    add_articles(library, news, {"a.txt": article(1)})
    window, _ = start()
    window.resize(1400, 880)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: window.reading.shown is not None)
    window.viewer.text.setFocus()
    policy = Qt.FocusPolicy.TabFocus
    wanted = {
        one
        for one in controls(window)
        if one.isVisibleTo(window)
        and one.isEnabled()
        and one.focusPolicy() & policy
        and not one.visibleRegion().isEmpty()
        and not is_reached_by_arrows(one)
    }
    assert len(wanted) > 5

    ahead = walk(window, Qt.Key.Key_Tab)
    back = walk(window, Qt.Key.Key_Backtab)

    assert wanted <= set(ahead), [name_of(one) for one in wanted - set(ahead)]
    assert set(ahead) == set(back)
    at = ahead.index(back[0])
    assert back == [*ahead[at::-1], *ahead[:at:-1]]
    places = [place_of(window, one) for one in ahead]
    first = places.index(min(places))
    assert [*places[first:], *places[:first]] == sorted(places)
    settle(window, qtbot)


def is_reached_by_arrows(control: QWidget) -> bool:
    """Whether it is one of several of which one is chosen: Tab goes to that, arrows to others."""
    group = control.group() if isinstance(control, QAbstractButton) else None
    is_one_of = group is not None and group.exclusive()
    return isinstance(control, QAbstractButton) and is_one_of and not control.isChecked()


def walk(window: QWidget, key: Qt.Key) -> list[QWidget]:
    """What has the focus from press to press of a key, once round."""
    seen: list[QWidget] = []
    for _ in range(200):
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget in seen:
            return seen[seen.index(widget) :]
        seen.append(widget)
        QTest.keyClick(widget, key)
    raise AssertionError("Tab does not come round")


def place_of(window: MainWindow, widget: QWidget) -> tuple[int, int, int]:
    """Where it comes for who reads the window: the bar, list, article, panel, and the foot; in
    each from the top, and from the left."""
    parts = (window.bar, window.pane, window.viewer, window.panel, window.strip)
    part_of = next(n for n, one in enumerate(parts) if one.isAncestorOf(widget))
    corner = widget.mapTo(window, QPoint(0, 0))
    # What stands on one line is not always of one height.
    return part_of, round(corner.y() / 10), corner.x()
