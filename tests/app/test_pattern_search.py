"""Patterns are looked for in a process of their own, and given up in time."""

import multiprocessing
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.app.actions.pattern_process import PatternHits, PatternJob, find_pattern
from newsreader.app.views.article import pattern_search
from newsreader.app.views.article.pattern_faults import fault_words
from newsreader.app.views.article.pattern_search import PatternSearch
from newsreader.app.views.article_view import ArticleView
from newsreader.model import Role
from tests.app.articles import STORY, stored

ENDLESS = PatternJob("(a+)+$", "a" * 60 + "!", case=False, whole_words=False, most=10)


def job(pattern: str, text: str, *, case: bool = False, whole: bool = False) -> PatternJob:
    return PatternJob(pattern, text, case, whole, most=10)


@pytest.fixture
def search(qtbot: QtBot) -> PatternSearch:
    return PatternSearch()


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def answer(search: PatternSearch, qtbot: QtBot, wanted: PatternJob) -> PatternHits:
    with qtbot.waitSignal(search.found, timeout=30_000) as signal:
        search.start(wanted)
    hits = signal.args[0]
    assert isinstance(hits, PatternHits)
    return hits


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (job(r"\d+", "12 of 345"), [(0, 2), (6, 9)]),
        (job("^two$", "one\nTwo\n"), [(4, 7)]),
        (job("TWO", "one\nTwo\n", case=True), []),
        (job("a|an", "an ant a", whole=True), [(0, 2), (7, 8)]),
        (job("x*", "axxa"), [(1, 3)]),
        (job("[[a]", "[a"), [(0, 1), (1, 2)]),
        (job("🚢.", "a🚢b"), [(1, 3)]),
    ],
)
def test_patterns_find(wanted: PatternJob, expected: list[tuple[int, int]]) -> None:
    assert find_pattern(wanted).ranges == expected


def test_more_than_enough_is_left_out() -> None:
    hits = find_pattern(job("a", "a" * 11))
    assert (len(hits.ranges), hits.has_more) == (10, True)
    assert not find_pattern(job("a", "a" * 10)).has_more


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("stri(ke", "a bracket ( is not closed (character 5)"),
        ("strike)", "a bracket ) closes nothing (character 7)"),
        ("(?#", "a bracket ( is not closed"),
        ("[a", "a bracket [ is not closed (character 1)"),
        ("[z-a]", "a range in brackets [ ] ends before it begins"),
        ("*a", "there is nothing before the sign that repeats (character 1)"),
        ("a+*", "two signs that repeat follow each other"),
        ("a{2,1}", "the least number of times is above the most"),
        ("\\", "nothing follows the last \\"),
        (r"\i", r"\ stands before a letter that it gives no meaning"),
        (r"\x1", r"digits are missing after \ (character 1)"),
        (r"\N{no such}", "no character has this name"),
        (r"[\777]", "no character has this number"),
        (r"(a)\2", "there is no group of this number"),
        ("(?(3)a)", "there is no group of this number"),
        ("(?P=x)", "there is no group of this name"),
        ("(?P<x>a)(?P<x>b)", "two groups have the same name"),
        ("(?P<1>a)", "a group has no proper name"),
        ("(?P<>a)", "a group has no proper name"),
        ("(?P<x", "a group has no proper name"),
        ("(?<x", "nothing is known that begins like this after (?"),
        ("(?", "something is missing at its end"),
        ("(?<=a*)", "what is looked for backwards varies in length"),
        ("a(?i)", "flags like (?i) belong to its beginning"),
        ("(?i-i:a)", "it is no regular expression (character 6)"),
        ("(" * 20_000, "it is too large"),
    ],
    ids=lambda words: words[:20],
)
def test_a_bad_pattern_says_so(pattern: str, expected: str) -> None:
    hits = find_pattern(job(pattern, "text", whole=True))
    assert hits.ranges == []
    words = fault_words(hits.fault, hits.place)
    assert words.startswith(expected), hits.fault


@given(st.text("ab(|)*+?[]{}^$\\\\.12", max_size=6), st.text("ab\n", max_size=8), st.booleans())
def test_whatever_is_typed_is_answered(pattern: str, text: str, whole: bool) -> None:
    hits = find_pattern(job(pattern, text, whole=whole))
    assert all(0 <= start < end <= len(text) for start, end in hits.ranges)


def test_the_answer_comes_from_another_process(search: PatternSearch, qtbot: QtBot) -> None:
    assert answer(search, qtbot, job("t.o", "one two")).ranges == [(4, 7)]
    assert multiprocessing.active_children() == []


def test_an_endless_pattern_is_given_up(
    search: PatternSearch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pattern_search, "LIMIT_S", 0.3)
    hits = answer(search, qtbot, ENDLESS)
    assert hits.ranges == []
    assert hits.problem == "it takes too long here"


def test_only_the_latest_is_answered(search: PatternSearch, qtbot: QtBot) -> None:
    heard: list[PatternHits] = []
    search.found.connect(heard.append)
    search.start(ENDLESS)
    assert answer(search, qtbot, job("t.o", "one two")).ranges == [(4, 7)]
    qtbot.waitUntil(lambda: multiprocessing.active_children() == [])
    assert len(heard) == 1


def test_the_window_answers_while_an_endless_pattern_is_looked_for(
    view: ArticleView, qtbot: QtBot
) -> None:
    view.show_article(stored([STORY[0], (Role.BODY, "a" * 60 + "! Lervik")]))
    view.open_find()
    bar = view.finder.bar
    bar.pattern.click()
    bar.line.setText("(a+)+$")
    assert bar.count.text() == "looking…"
    qtbot.waitUntil(lambda: len(multiprocessing.active_children()) == 1, timeout=30_000)
    # Typing on gives the endless one up.
    bar.line.setText("")
    QTest.keyClicks(bar.line, "L[e]rvik")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1", timeout=30_000)
    bar.line.setText("[e")
    qtbot.waitUntil(lambda: "not closed" in bar.count.text(), timeout=30_000)
    assert not len(view.text.highlights.found)
    view.close_find()
    qtbot.waitUntil(lambda: multiprocessing.active_children() == [])


def test_the_process_loads_no_toolkit() -> None:
    code = "import sys, newsreader.app.actions.pattern_process; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
