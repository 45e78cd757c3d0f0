"""Every word of the window can be translated, and is, in one language beside English."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QMenu
from pytestqt.qtbot import QtBot

import newsreader.app
from newsreader.app.settings import Settings
from newsreader.app.start.language import LANGUAGES, speak
from newsreader.app.translation import mentions_in_articles, tr, tr_count, tr_number
from newsreader.paths import resources_dir
from tests.app.test_main_window import Start, library, news, start

__all__ = ["library", "news", "start"]

APP = Path(newsreader.app.__file__).parent
SHOWN_BY = frozenset(
    """
    setText setToolTip setWindowTitle addAction addMenu addItem addButton addTab setLabelText
    setAccessibleName setAccessibleDescription setPlaceholderText setWhatsThis setStatusTip
    setHeaderLabels setTitle setOkButtonText setInformativeText QLabel QPushButton QCheckBox
    QRadioButton QMenu QAction QGroupBox getExistingDirectory getOpenFileName getSaveFileName
    question information warning critical tell caption
    """.split()  # noqa: SIM905
)
THE_SAME_IN_ALL = frozenset({"Aa", "newsreader"})


@pytest.fixture
def build() -> ModuleType:
    path = resources_dir() / "translations" / "build.py"
    if not path.exists():
        pytest.skip("only a checkout has what translations are built with")
    spec = importlib.util.spec_from_file_location("build_translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    assert speak(qapp, "de") == "de"
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(QLocale.system())


def literals(node: ast.expr) -> Iterator[str]:
    """The words an argument may be, those that went through a function left out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.Constant):
                yield str(part.value)
    elif isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))
    elif isinstance(node, ast.List | ast.Tuple):
        for one in node.elts:
            yield from literals(one)


def bare_words(code: str) -> list[str]:
    """Words that code shows as they are."""
    return [
        words
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in SHOWN_BY
        for argument in (*node.args, *(keyword.value for keyword in node.keywords))
        for words in literals(argument)
        if re.search(r"[^\W\d_]{2}", re.sub(r"<[^>]*>?|&\w+;|[^<]*'>", "", words))
        and words not in THE_SAME_IN_ALL
    ]


def test_bare_words_are_found() -> None:
    assert bare_words('a.setText("Two words")') == ["Two words"]
    assert bare_words('QLabel(f"{n} files")') == [" files"]
    assert bare_words('a.addAction(tr("Two words"))') == []


@pytest.mark.parametrize("path", sorted(APP.rglob("*.py")), ids=lambda path: path.stem)
def test_no_words_are_shown_as_they_are(path: Path) -> None:
    data = {
        "about_dialog": {", PySide6 ", "Python ", "newsreader "},
        "main_window": {" — newsreader"},
    }
    found = bare_words(path.read_text(encoding="utf-8"))
    assert set(found) <= data.get(path.stem, set())


@pytest.mark.parametrize("path", sorted(APP.rglob("*.py")), ids=lambda path: path.stem)
def test_what_is_translated_is_a_literal_or_was_marked_as_one(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("tr", "tr_count"):
            words = node.args[2 if getattr(node.func, "id", "") == "tr_count" else 0]
            assert not isinstance(words, ast.JoinedStr | ast.BinOp | ast.IfExp), ast.unparse(node)


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_a_translation_is_complete_and_compiled(
    code: str, build: ModuleType, tmp_path: Path
) -> None:
    source = resources_dir() / "translations" / f"newsreader_{code}.ts"
    done, wanted = build.read(source), build.collect()
    hint = "run resources/translations/build.py and translate what is new"
    assert set(done) == set(wanted), hint
    assert all(all(forms) for forms in done.values())
    build.release(source, tmp_path / "built.qm")
    assert (tmp_path / "built.qm").read_bytes() == source.with_suffix(".qm").read_bytes(), hint


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_a_translation_keeps_what_is_put_in_and_the_keys(code: str, build: ModuleType) -> None:
    for words, forms in build.read(
        resources_dir() / "translations" / f"newsreader_{code}.ts"
    ).items():
        for form in forms:
            places = set(re.findall(r"\{\w+\}", form))
            assert places <= set(re.findall(r"\{\w+\}", words.source)), form
            assert "{n}" in form or form == forms[0] or not words.counted, form
            assert words.counted or places == set(re.findall(r"\{\w+\}", words.source)), form
            has_key = re.search(r"&\w", words.source) is not None
            assert (re.search(r"&\w", form) is not None) is has_key, form


def test_the_window_speaks_the_language_it_is_told_to(
    german: None, start: Start, qtbot: QtBot
) -> None:
    window, _ = start()
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles[:3] == ["Datei", "Bearbeiten", "Ansicht"]
    assert window.empty.open_button.text() == "Ordner öffnen …"
    assert mentions_in_articles(1234, 1) == "1.234 Erwähnungen in 1 Artikel"
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_entries_of_a_menu_have_the_same_key(
    language: str, start: Start, request: pytest.FixtureRequest
) -> None:
    if language != "en":
        request.getfixturevalue("german")
    window, _ = start()
    bar = window.menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        entries = [action.text() for action in menu.actions()]
        keys = [found.group(1).lower() for one in entries if (found := re.search(r"&(\w)", one))]
        assert len(keys) == len(set(keys)), entries


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (12345, "12,345 files")]
)
def test_a_count_has_its_own_form(count: int, words: str) -> None:
    assert tr_count(count, "1 file", "{n} files") == words


def test_numbers_are_written_as_the_locale_writes_them() -> None:
    assert tr_number(1234567) == "1,234,567"
    QLocale.setDefault(QLocale("de"))
    try:
        assert tr_number(1234567) == "1.234.567"
    finally:
        QLocale.setDefault(QLocale.system())


def test_english_needs_no_translation(qapp: QApplication) -> None:
    assert speak(qapp, "en") == "en"
    assert tr("Person") == "Person"
    assert not qapp.findChildren(QTranslator)
    QLocale.setDefault(QLocale.system())


def test_the_language_that_was_chosen_is_kept(start: Start, tmp_path: Path) -> None:
    window, _ = start()
    page = window.preferences.open_at("Language").page("Language")
    assert window.settings.language == "system"
    (german_button,) = [
        button for button in page.findChildren(QAbstractButton) if button.text() == "Deutsch"
    ]
    german_button.click()
    assert Settings(tmp_path / "s.ini").language == "de"
