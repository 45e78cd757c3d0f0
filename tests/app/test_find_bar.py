"""The bar for finding in an article, where there is little room."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from newsreader.app.views.article.find_bar import FindBar


def test_what_belongs_together_goes_into_the_next_row_together(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open()
    buttons = {b.text(): b for b in bar.findChildren(QToolButton)}
    for width in range(300, 700, 20):
        bar.resize(width, bar.heightForWidth(width))
        for group in (("Aa", "“w”", ".*"), ("‹", "›", "≡")):
            tops = {buttons[sign].mapTo(bar, QPoint()).y() for sign in group}
            assert len(tops) == 1


def test_what_goes_to_hits_can_be_pressed_where_there_are_any(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open()
    to_hits = (bar.back, bar.on, bar.listed)
    assert not any(button.isEnabled() for button in to_hits)
    bar.line.setText("ferry")
    bar.show_count(1, 3)
    assert all(button.isEnabled() for button in to_hits)
    bar.listed.setChecked(True)
    bar.show_problem("That is no regular expression.")
    assert [button.isEnabled() for button in to_hits] == [False, False, True]
    bar.listed.setChecked(False)
    bar.show_count(0, 0)
    assert not any(button.isEnabled() for button in to_hits)


def test_a_switch_is_heard_with_its_key_and_its_name_once(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    heard = QAccessible.queryAccessibleInterface(bar.case)
    assert heard is not None
    assert heard.text(QAccessible.Text.Name) == "Capitals and small letters differ"
    assert heard.text(QAccessible.Text.Description) == "Alt+C"


def test_what_is_wrong_with_a_pattern_is_said_whole_in_a_narrow_bar(qtbot: QtBot) -> None:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.open()
    bar.line.setText("stri(ke")
    bar.show_problem("This pattern cannot be looked for: missing ), unterminated subpattern.")
    for width in (300, 400, 900):
        bar.resize(width, bar.heightForWidth(width))
        assert bar.width() == width
        said = bar.count.geometry()
        parts = bar.count.parentWidget()
        assert parts is not None
        assert parts.rect().contains(said)
        assert said.height() >= bar.count.heightForWidth(said.width())
    assert said.height() < 2 * bar.count.fontMetrics().lineSpacing()
