"""Words that have no room are cut where a person sees it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.views.parts.clipped_text import ClippedButton, Room, lay_out


def shown(text: str, room: Room) -> str:
    return lay_out(text, QFont(), [], room).text()


def width(words: str) -> float:
    return QFontMetricsF(QFont()).horizontalAdvance(words)


def test_words_that_fit_stay_as_they_are(qapp: QApplication) -> None:
    assert shown("Ferry late", Room(500, 2)) == "Ferry late"
    assert shown("", Room(500, 2)) == ""


def test_a_button_gives_way_where_there_is_little_room(qtbot: QtBot) -> None:
    button = ClippedButton("Only the articles that mention the ferry that was late again")
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() < button.sizeHint().width() / 2
    button.resize(button.sizeHint())
    whole = button.grab().toImage()
    button.resize(button.minimumSizeHint())
    cut = button.grab().toImage()
    middle = cut.height() // 2
    # Nothing of the words meets the edges, as it would were they cut through.
    assert cut.pixelColor(3, middle) == whole.pixelColor(3, middle)
    assert cut.pixelColor(cut.width() - 4, middle) == whole.pixelColor(3, middle)


def test_a_button_with_room_for_its_words_shows_them_all(qtbot: QtBot) -> None:
    buttons = (
        QPushButton("Only articles that mention it"),
        ClippedButton("Only articles that mention it"),
    )
    for button in buttons:
        qtbot.addWidget(button)
        button.setStyleSheet("QPushButton { padding: 2px 6px; border: 1px solid gray; }")
        button.resize(button.sizeHint())
    plain, clipped = (button.grab().toImage() for button in buttons)
    assert clipped == plain


def test_what_has_no_room_becomes_dots(qapp: QApplication) -> None:
    words = "The ferry was late again and nobody said why it was"
    assert shown(words, Room(width("The ferry was late "), 1)) in {
        "The ferry was…",
        "The ferry was late…",
    }
    assert shown(f"{words}…", Room(width(words) * 0.75, 1)).count("…") == 1


@pytest.mark.parametrize("lines", [1, 2, 3])
@given(st.lists(st.text("ab🚢", min_size=1, max_size=9), min_size=1, max_size=40))
def test_no_more_lines_than_there_is_room_for(
    qapp: QApplication, lines: int, words: list[str]
) -> None:
    text = " ".join(words)
    layout = lay_out(text, QFont(), [], Room(160, lines, 20.0))
    assert layout.lineCount() <= lines
    last = layout.lineAt(layout.lineCount() - 1)
    assert last.y() == 20.0 * (layout.lineCount() - 1)
    whole = layout.text()
    assert whole == text or whole.endswith("…")
    assert text.startswith(whole.removesuffix("…"))


def test_a_clipped_button_makes_no_layout_wider(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button = ClippedButton("Only the articles that mention the ferry that was late again")
    QVBoxLayout(page).addWidget(button)
    assert page.minimumSizeHint().width() < button.sizeHint().width() / 2
