"""Lines of the floors below, said again in the window's language."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import newsreader
from newsreader.analysis.model.pipelines import LANGUAGES
from newsreader.app.relayed import languages as languages_said
from newsreader.app.relayed import relayed
from newsreader.app.relayed.lines import PATTERNS, pattern_of
from newsreader.library import Library
from newsreader.library.records import ArticleQuery
from newsreader.model import TYPE_IN_WORDS
from tests.app.test_translation import german
from tests.journeys.conftest import read_samples

__all__ = ["german", "read_samples"]

ROOT = Path(newsreader.__file__).parent
RAISING = ("readers", "library", "analysis", "indexing", "ledger", "resolution")
TOLD = frozenset(
    {"ReadError", "LibraryError", "LedgerError", "QueryError", "AnalysisError", "PreferencesError",
     "Link", "Move", "FileUnread"}
)  # fmt: skip
# Put together of a path and one of a table of words, each of which has a pattern of its own.
COMPOSED = "The library Xx Xx."


def sample(node: ast.expr, module: str) -> str | None:
    """A line as an expression would give it: constants filled in, the rest called Xx; None where
    the expression says nothing by itself."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else "1"
    if isinstance(node, ast.JoinedStr):
        parts = [sample(part, module) or "Xx" for part in node.values]
        return "".join(parts)
    if isinstance(node, ast.FormattedValue):
        return sample(node.value, module)
    if isinstance(node, ast.Name) and node.id.isupper():
        value = getattr(importlib.import_module(module), node.id, None)
        return value if isinstance(value, str) else "1"
    return None


def lines_raised() -> Iterator[tuple[str, str]]:
    """The lines that the floors below raise or give as reasons, each with its module."""
    for room in RAISING:
        for path in sorted((ROOT / room).rglob("*.py")):
            module = ".".join(("newsreader", *path.relative_to(ROOT).with_suffix("").parts))
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = getattr(node.func, "id", "")
                given = [k.value for k in node.keywords if k.arg in ("reason", "doubt")]
                if name in TOLD:
                    given += node.args[-1:] if name in ("Link", "Move") else node.args[:1]
                for argument in given:
                    branches = (
                        (argument.body, argument.orelse)
                        if isinstance(argument, ast.IfExp)
                        else (argument,)
                    )
                    for branch in branches:
                        line = sample(branch, module)
                        if line is not None and " " in line and line != COMPOSED:
                            yield module, line


@pytest.mark.parametrize(("module", "line"), sorted(set(lines_raised())))
def test_every_line_of_the_floors_below_has_a_pattern(module: str, line: str) -> None:
    assert pattern_of(line) is not None, f"{module}: add a pattern to newsreader/app/relayed"


def test_there_are_such_lines() -> None:
    assert len(set(lines_raised())) > 100


def test_languages_and_types_have_their_words() -> None:
    assert set(languages_said.LANGUAGES) == set(LANGUAGES.values())
    assert all(pattern_of(words) for words in TYPE_IN_WORDS.values())


def test_no_pattern_stands_twice() -> None:
    assert len(set(PATTERNS)) == len(PATTERNS)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("same name", "gleicher Name"),
        ("surname of Ada Quill in the same article", "Nachname von Ada Quill im selben Artikel"),
        (
            "surname of Ada Quill, the only one so named in the library",
            "Nachname von Ada Quill, in der Bibliothek die einzige Person dieses Namens",
        ),
        (
            "surname of Ada Quill in the same article, whom the first sentence names",
            "Nachname von Ada Quill im selben Artikel, im ersten Satz genannt",
        ),
        ("same name, said of several", "gleicher Name, von mehreren gesagt"),
        (
            "of Norway, where The Quay is read",
            "von Norway, wo The Quay gelesen wird",
        ),
        ("same name; you merged it on 3 May 2026",
         "gleicher Name; von Ihnen zusammengeführt am 3. Mai 2026"),
        (
            "only the model, which wavers between a person and a place",
            "nur das Modell, das schwankt zwischen: eine Person oder ein Ort",
        ),
        (
            "12,345 pages are more than the 2,000 that are read; split it",
            "12.345 Seiten sind mehr als die 2.000, die gelesen werden; teilen Sie die Datei",
        ),
        (
            "is read in part: is not text: a program (and 3 more like it)",
            "ist zum Teil gelesen: ist kein Text: ein Programm (und 3 weitere solche)",
        ),
        ("Merged “A” into “B” into “C”", "„A“ mit „B” into “C“ zusammengeführt"),
        (
            "Merged “Tern” (mentions: 3) into “Tern” (in “Storm”)",
            "„Tern“ (Nennungen: 3) mit „Tern“ (in „Storm“) zusammengeführt",
        ),
        ("a line that no one knows", "a line that no one knows"),
        ("", ""),
    ],
)  # fmt: skip
def test_a_line_is_said_in_german(german: None, line: str, said: str) -> None:
    assert relayed(line) == said


@pytest.mark.usefixtures("qapp")
def test_in_english_a_line_stays_as_it_is() -> None:
    for words in PATTERNS:
        assert relayed(words) == words


def test_everything_the_samples_say_is_said_in_german(
    german: None, read_samples: Path, qapp: QApplication
) -> None:
    with Library.open(read_samples) as library:
        lines: set[str] = set()
        for detail in library.exported_entities():
            lines.update(detail.reasons)
            lines.update(reason for alias in detail.aliases for reason in alias.reasons)
        for article_id in library.article_ids(ArticleQuery()):
            stored = library.article(article_id)
            assert stored is not None
            lines.update(mention.doubt for mention in stored.mentions if mention.doubt)
            lines.add(stored.note or "")
    lines.discard("")
    assert len(lines) > 10
    assert {line for line in lines if relayed(line) == line} == set()
