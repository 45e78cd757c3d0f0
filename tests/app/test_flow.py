"""Parts that make do with the room there is."""

from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.views.parts.flow import FlowLayout
from newsreader.app.views.parts.yielding import Yielding


def test_what_does_not_fit_a_row_goes_on_below(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    row = FlowLayout(whole, 6)
    buttons = [QPushButton(words) for words in ("Merge", "Split", "Rename", "Hide")]
    for button in buttons:
        row.addWidget(button)
    one_row = row.sizeHint()
    assert row.heightForWidth(one_row.width()) == one_row.height()
    assert row.heightForWidth(buttons[0].sizeHint().width()) > 3 * one_row.height()
    whole.resize(row.minimumSize().width() + 10, 400)
    whole.show()
    qtbot.waitExposed(whole)
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert len({button.y() for button in buttons}) > 1
    assert row.takeAt(0) is not None
    assert row.takeAt(9) is None
    assert row.count() == 3


def test_a_head_leaves_the_rows_below_it_room(qtbot: QtBot) -> None:
    page, head = QWidget(), QWidget()
    qtbot.addWidget(page)
    lines = QVBoxLayout(head)
    words = QLabel("A long line that is wrapped more often the narrower it is. " * 8)
    words.setWordWrap(True)
    lines.addWidget(words)
    rows = QListWidget()
    column = QVBoxLayout(page)
    part = Yielding(head, page, 0.5)
    column.addWidget(part)
    column.addWidget(rows, 1)
    page.resize(500, 600)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: part.height() == head.heightForWidth(part.width()))
    page.resize(200, 300)
    qtbot.waitUntil(lambda: part.height() == 150)
    assert rows.height() > 80
    assert part.verticalScrollBar().maximum() > 0


def test_a_bar_that_was_needed_once_goes_when_there_is_room(qtbot: QtBot) -> None:
    page, head, buttons, above = QWidget(), QWidget(), QWidget(), QLabel("A name")
    qtbot.addWidget(page)
    above.setFixedHeight(200)
    row = FlowLayout(buttons, 6)
    for words in ("Merge", "Split", "Rename", "Hide", "Watch"):
        row.addWidget(QPushButton(words))
    lines = QVBoxLayout(head)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.addWidget(above)
    lines.addWidget(buttons)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    part = Yielding(head, page, 0.5)
    column.addWidget(part)
    column.addWidget(QListWidget(), 1)
    # The buttons have room in one row, but not beside a bar.
    width = row.sizeHint().width()
    page.resize(width, 600)
    page.show()
    qtbot.waitExposed(page)
    bar = part.verticalScrollBar()
    page.resize(width, 310)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.resize(width, 600)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert head.height() == part.height() == head.heightForWidth(width)


def test_buttons_below_a_head_stay_in_sight(qtbot: QtBot) -> None:
    page, head, foot = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(page)
    words = QLabel("A long line that is wrapped more often the narrower it is. " * 8)
    words.setWordWrap(True)
    QVBoxLayout(head).addWidget(words)
    row = FlowLayout(foot, 6)
    for said in ("Merge", "Split", "Rename", "Hide", "Watch"):
        row.addWidget(QPushButton(said))
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    part = Yielding(head, page, 0.5, foot)
    column.addWidget(part)
    column.addWidget(foot)
    column.addWidget(QListWidget(), 1)
    page.resize(200, 320)
    page.show()
    qtbot.waitExposed(page)
    qtbot.waitUntil(lambda: part.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: foot.geometry().bottom() < 160)
    assert foot.height() == foot.heightForWidth(page.width())
    layout = head.layout()
    assert layout is not None
    assert layout.geometry() == head.rect()
