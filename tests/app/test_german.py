"""A German window holds no English."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTabBar,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from newsreader.app.main_window import MainWindow
from newsreader.app.relayed.lines import PATTERNS
from newsreader.app.start.language import LANGUAGES
from newsreader.app.theme import type_word
from newsreader.app.views.article.text_options import TextOptions
from newsreader.app.views.dialogs.help_window import help_pages
from newsreader.app.views.dialogs.keys_dialog import fixed_keys
from newsreader.model import EntityType
from newsreader.paths import resources_dir
from tests.app.every_control import DIALOGS, part
from tests.app.test_help import page, rows
from tests.app.test_main_window import Start, library, news, start
from tests.app.test_translation import german
from tests.journeys.conftest import OpenWindow, indexers, open_window, read_samples, samples
from tests.journeys.steps import open_titled, wait_until_read

__all__ = [
    "german", "indexers", "library", "news", "open_window", "read_samples", "samples",
    "start",
]  # fmt: skip

_ASKED = ("text", "toolTip", "whatsThis", "placeholderText", "accessibleName",
          "accessibleDescription", "windowTitle", "title")  # fmt: skip
# Not the window's words: what articles and their files say, and the languages in their own words.
_NOT_OURS = frozenset({"ArticleText"})


@pytest.fixture
def english() -> frozenset[str]:
    """Every English word or sentence that is another one in German."""
    path = resources_dir() / "translations" / "newsreader_de.ts"
    text = path.read_text(encoding="utf-8")
    pairs = re.findall(r"<source>(.*?)</source>\s*<translation>(.*?)</translation>", text, re.S)
    return frozenset(
        source.replace("&amp;", "") for source, translated in pairs if source != translated
    ) - frozenset(german_words(pairs))


def german_words(pairs: list[tuple[str, str]]) -> Iterator[str]:
    """Words that German has too, of another meaning or of the same."""
    for _, translated in pairs:
        yield translated.replace("&amp;", "")


def words_of(widget: QWidget) -> Iterator[str]:
    """Everything that a widget says of itself."""
    for asked in _ASKED:
        said = getattr(widget, asked, None)
        if callable(said):
            found = said()
            if isinstance(found, str):
                yield found
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(row) for row in range(widget.count()))
    if isinstance(widget, QListWidget):
        yield from (widget.item(row).text() for row in range(widget.count()))
    if isinstance(widget, QTreeWidget):
        items = (widget.topLevelItem(row) for row in range(widget.topLevelItemCount()))
        yield from (item.text(0) for item in items if item is not None)
        head = widget.headerItem()
        yield from (head.text(column) for column in range(widget.columnCount()))


def said_in(root: QWidget) -> Iterator[str]:
    for widget in [root, *root.findChildren(QWidget)]:
        if type(widget).__name__ not in _NOT_OURS:
            yield from words_of(widget)
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.whatsThis())


def left_in_english(root: QWidget, english: frozenset[str]) -> set[str]:
    told = {words.replace("&", "").strip() for words in said_in(root)}
    return {words for words in told & english if words not in LANGUAGES.values()}


@pytest.mark.parametrize("name", [*DIALOGS])
def test_no_control_speaks_english(
    german: None, start: Start, english: frozenset[str], name: str
) -> None:
    assert len(english) > 500
    # The dialog that picks an entity is called what the test calls it.
    own = {"Merge"} if name == "picker" else set()
    assert left_in_english(part(start()[0], name), english) == own


def test_an_entity_is_shown_in_german(
    german: None, samples: MainWindow, english: frozenset[str], qtbot: QtBot
) -> None:
    wait_until_read(samples, 23, qtbot)
    title = "Marchetti Meets Union Leaders as Harbour Strike Enters Third Week"
    open_titled(samples, title, qtbot)
    shown = samples.reading.shown
    assert shown is not None
    mention = next(m for m in shown.mentions if "Marchetti" in m.text)
    samples.reading.open_entity(mention.entity_id)
    panel = samples.panel.entity
    qtbot.waitUntil(lambda: panel.detail is not None and panel.why.isVisible())
    assert panel.why.text().startswith("Warum: gleicher Name; Nachname von Elena Marchetti")
    assert "Erwähnungen in" in panel.counts.text()
    assert left_in_english(samples, english) == set()
    lines = [label.text() for label in samples.findChildren(QLabel)]
    lines += [b.text() for b in samples.findChildren(QAbstractButton)]
    lines += [line.placeholderText() for line in samples.findChildren(QLineEdit)]
    assert not set(lines) & set(PATTERNS)


def test_options_of_the_text_speak_german(
    german: None, start: Start, english: frozenset[str]
) -> None:
    window, _ = start()
    options = TextOptions(window.options, window)
    assert left_in_english(options, english) == set()


def test_every_page_of_the_help_is_there_in_german(german: None) -> None:
    folder = resources_dir() / "help"
    names = [path.name for path in sorted(folder.glob("*.md"))]
    assert [path.name for path in sorted((folder / "de").glob("*.md"))] == names
    pages = help_pages()
    assert pages[0].title == "Suchen"
    for number, name in enumerate(names):
        own = (folder / name).read_text(encoding="utf-8")
        assert pages[number].markdown.count("\n|") == own.count("\n|"), name


def test_the_german_page_of_keys_holds_every_key(german: None, start: Start) -> None:
    window, _ = start()
    native = QKeySequence.SequenceFormat.NativeText
    wanted = [
        (", ".join(key.toString(native) for key in binding.keys), binding.words)
        for binding in window.going.keys
        if binding.keys
    ]
    told = [row for row in rows(page("Tasten")) if row[0] != "Taste"]
    assert told == [*wanted, *fixed_keys()]


def test_the_german_page_of_highlights_names_every_type(german: None) -> None:
    told = rows(page("Was die Hervorhebungen bedeuten"))
    assert {row[0] for row in told if row[0] != "Typ"} == {type_word(kind) for kind in EntityType}


def test_the_case_is_open_in_german(german: None, open_window: OpenWindow, news: Path) -> None:
    assert open_window(news).pane.header.sort_button.text() == "neueste zuerst ▾"
