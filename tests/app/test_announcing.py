"""What is said aloud while the keys go about."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.actions.switching import Choice, Kind
from newsreader.app.models.article_list import ArticleList
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme
from newsreader.app.views.article.find_bar import FindBar
from newsreader.app.views.article_view import ArticleView
from newsreader.app.views.dialogs.quick_switcher import QuickSwitcher
from newsreader.app.views.panel.alias_line import AliasLine
from newsreader.app.views.parts.search_box import SearchBox
from newsreader.library.records import Alias, ArticleQuery
from tests.app.articles import STORY, stored
from tests.app.every_control import told
from tests.app.libraries import add_articles, article
from tests.app.test_main_window import Start, library, news, settle, start

__all__ = ["library", "news", "start"]


def said(widget: QWidget) -> str:
    return told(widget).text(QAccessible.Text.Description)


def test_each_of_many_mentions_is_told_with_its_sentence(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.show_article(stored(STORY))
    view.show()
    view.next_mention()
    assert said(view.text) == "There is no name to go to."
    view.next_of_any()
    QTest.keyClick(view.text, Qt.Key.Key_Return)
    assert said(view.text) == "Chosen: Tuva Lind, Person"
    view.next_mention()
    caption = said(view.text)
    assert caption.endswith("Tuva Lind at the quay in Lervik.")
    view.next_mention()
    assert said(view.text).endswith("Tuva Lind left the Harbour Board on Friday.")


def test_the_line_to_find_with_is_named_before_its_caret_moves(qtbot: QtBot) -> None:
    # A line that takes the focus for a shortcut's or the Tab key's sake selects its words first,
    # and what is told of the selection comes before the line's name.
    class Reasons(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.found: list[Qt.FocusReason] = []

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
                self.found.append(event.reason())
            return False

    bar = FindBar()
    qtbot.addWidget(bar)
    bar.line.setText("strike")
    reasons = Reasons()
    bar.line.installEventFilter(reasons)
    with qtbot.waitActive(bar):
        bar.show()
        bar.activateWindow()
    bar.line.clearFocus()
    reasons.found.clear()
    bar.open()
    assert reasons.found == [Qt.FocusReason.OtherFocusReason]
    assert bar.line.selectedText() == "strike"


def test_how_many_hits_there_are_is_told_where_the_person_types(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.line.setText("strike")
    bar.show_count(2, 8)
    assert said(bar.line) == "2 of 8"
    box = SearchBox()
    qtbot.addWidget(box)
    box.say_found(23)
    assert box.accessibleDescription() == ""
    box.setText("strike")
    QTest.keyClick(box, Qt.Key.Key_Return)
    box.say_found(1)
    assert said(box) == "1 article"


def test_what_the_arrows_went_to_is_told_by_the_line_that_has_the_focus(
    start: Start, qtbot: QtBot
) -> None:
    window, _ = start()
    beside = [Choice(Kind.COMMAND, name, name) for name in ("Open folder", "Open library")]
    switcher = QuickSwitcher(window.operations, beside, Theme.light(), window, ">open")
    switcher.show()
    qtbot.waitUntil(lambda: switcher.model.rowCount() == 2)
    assert said(switcher.line) == f"{switcher.choices()[0].name}, Command"
    QTest.keyClick(switcher.line, Qt.Key.Key_Down)
    assert said(switcher.line) == f"{switcher.choices()[1].name}, Command"
    switcher.line.setText(">zeppelin")
    qtbot.waitUntil(lambda: switcher.model.rowCount() == 0)
    assert said(switcher.line).startswith("Nothing is called so.")
    settle(window, qtbot)


def test_a_line_of_links_tells_its_words_and_the_link_that_tab_came_to(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    before, line = QPushButton("before"), AliasLine()
    column = QVBoxLayout(around)
    column.addWidget(before)
    column.addWidget(line)
    line.show_aliases((Alias("Ada Quill", 4), Alias("Quill", 2)))
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    assert told(line).text(QAccessible.Text.Name) == "Also called: Ada Quill 4 · Quill 2"
    before.setFocus()
    heard = []
    for _ in range(3):
        QTest.keyClick(around.focusWidget(), Qt.Key.Key_Tab)
        heard.append(line.accessibleDescription())
    assert [words for words in heard if words] == ["Ada Quill", "Quill"]


def test_one_of_several_is_told_to_be_that(start: Start, qtbot: QtBot) -> None:
    window, _ = start()
    roles = {told(tab).role() for tab in window.panel.tabs}
    assert roles == {QAccessible.Role.RadioButton}
    settle(window, qtbot)


def test_the_day_of_an_article_is_told_as_it_is_written(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "library.newsreader"
    add_articles(path, tmp_path, {"a.txt": article(1)})
    operations = Operations(path)
    model = ArticleList(operations)
    with qtbot.waitSignal(model.listed):
        model.set_query(ArticleQuery())
    role = Qt.ItemDataRole.AccessibleTextRole
    qtbot.waitUntil(lambda: model.index(0).data(role) is not None)
    assert "2 Feb 2018" in model.index(0).data(role)
    operations.close()
