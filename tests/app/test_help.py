"""The help, the list of licences, and that the pages say what the window does."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.operations import Operations
from newsreader.app.theme import Theme, type_word
from newsreader.app.views.dialogs.about_dialog import AboutDialog, licences
from newsreader.app.views.dialogs.help_window import HelpWindow, help_pages
from newsreader.app.views.dialogs.keys_dialog import fixed_keys
from newsreader.model import EntityType
from newsreader.paths import resources_dir
from tests.app.test_main_window import Start, library, news, start

__all__ = ["library", "news", "start"]


@pytest.fixture
def window(start: Start) -> MainWindow:
    return start()[0]


def page(title: str) -> str:
    (found,) = [page.markdown for page in help_pages() if page.title == title]
    return found


def rows(markdown: str) -> list[tuple[str, ...]]:
    lines = [line for line in markdown.splitlines() if line.startswith("| ")]
    cells = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    return [row for row in cells if row[0] not in ("Key", "Type", "You type", "You want to")]


def test_every_page_is_shown(window: MainWindow) -> None:
    help_window = window.going.open_help()
    titles = [page.title for page in help_pages()]
    assert len(titles) == len(list((resources_dir() / "help").glob("*.md"))) >= 6
    for title in titles:
        help_window.show_page(title)
        assert help_window.page.toPlainText().startswith(title)
    assert window.going.open_help() is help_window
    help_window.close()


def test_titles_and_points_of_lists_have_room(window: MainWindow) -> None:
    window.setStyleSheet(Theme.light().stylesheet())
    dialog = HelpWindow(window)
    dialog.show_page("What the highlights mean")
    dialog.show()
    rows = [dialog.titles.visualItemRect(dialog.titles.item(row)) for row in range(3)]
    assert rows[0].bottom() < rows[1].top() < rows[1].bottom() < rows[2].top()
    block = dialog.page.document().begin()
    points = 0
    while block.isValid():
        points += block.textList() is not None
        assert block.textList() is None or block.blockFormat().bottomMargin() > 0
        block = block.next()
    assert points > 3


def test_a_page_loads_nothing(window: MainWindow) -> None:
    browser = window.going.open_help().page
    kind = QTextDocument.ResourceType.ImageResource.value
    assert browser.loadResource(kind, QUrl("file:///etc/passwd")) is None


def test_the_page_of_keys_holds_every_key_that_there_is(window: MainWindow) -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    wanted = [
        (", ".join(key.toString(portable) for key in binding.keys), binding.words)
        for binding in window.going.keys
        if binding.keys
    ]
    assert rows(page("Keys")) == [*wanted, *fixed_keys()]


def test_the_page_of_highlights_names_every_type_with_its_line() -> None:
    told = {row[0]: row[2] for row in rows(page("What the highlights mean"))}
    words = {
        "dash-dot": "dash and dot",
        "dash-dot-dot": "dash and two dots",
        "line over dots": "line over dots",
        "long dash": "long dashes",
    }
    assert told == {
        type_word(kind): words.get(line := str(Theme.light().style_of(kind).underline), line)
        for kind in EntityType
    }


def test_keys_that_pages_speak_of_exist(window: MainWindow) -> None:
    portable = QKeySequence.SequenceFormat.PortableText
    known = {key.toString(portable) for one in window.going.keys for key in one.keys}
    for help_page in help_pages():
        spoken = re.findall(r"(?:Ctrl|Alt)\+[A-Za-z+]+[A-Za-z0-9]", help_page.markdown)
        assert set(spoken) <= known, help_page.title


def test_a_frozen_application_tells_what_it_holds_the_licences_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "licences" / "spacy-3.8.0").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    told = licences()
    assert str(tmp_path / "licences") in told[0]
    assert told[1:] == ["spacy-3.8.0"]


def test_about_tells_the_licences_when_they_are_asked_for(window: MainWindow, qtbot: QtBot) -> None:
    dialog = AboutDialog(window, window.operations)
    assert dialog.licences.toPlainText() == ""
    dialog.tabs.setCurrentWidget(dialog.licences)
    qtbot.waitUntil(lambda: dialog.licences.toPlainText() != "")
    told = dialog.licences.toPlainText()
    assert window.library.name in dialog.about.text()
    for name in ("spacy", "PySide6_Essentials", "lxml"):
        assert re.search(rf"^{name} .*: .+", told, re.MULTILINE)
    assert "gazetteer" in told.lower()
    dialog.deleteLater()


def test_about_tells_them_where_the_library_cannot_be_opened(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "no.newsreader").write_text("not a library")
    operations = Operations(tmp_path / "no.newsreader")
    page = QWidget()
    qtbot.addWidget(page)
    dialog = AboutDialog(page, operations)
    dialog.tabs.setCurrentWidget(dialog.licences)
    qtbot.waitUntil(lambda: "lxml" in dialog.licences.toPlainText())
    operations.close()
