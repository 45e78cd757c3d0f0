"""Ledgers that no newsreader wrote: taken in or refused, and never in the way of the library."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.ledger.decisions import Decision, NewDecision, Op, Scope
from newsreader.ledger.lines import line_of
from newsreader.library import LibraryWriter
from newsreader.model import EntityType, LibraryChange
from tests.library.making import SurnameResolver, add, article, new_library
from tests.library.seeing import everything

TEXT = "Bashar Assad met Anna Smith. Then Assad left."
HASH = article(TEXT).content_hash

PLACES = st.one_of(st.integers(0, len(TEXT) + 2), st.sampled_from([-1, 1 << 40, 10**30]))
WORDS = st.sampled_from(["", " ", "Assad", "Anna Smith", "a", "\x00", "\ud800", "x" * 400])
TARGETS = st.fixed_dictionaries(
    {
        "content_hash": st.sampled_from([HASH, "none", ""]),
        "locator": st.sampled_from([None, "1"]),
        "start": PLACES,
        "end": PLACES,
        "text": WORDS,
    },
    optional={
        "before": WORDS,
        "after": WORDS,
        "side": st.sampled_from([0, 1, -1, 10**40]),
        "piece": st.sampled_from(["0", "1", "none"]),
    },
)
TIMES = st.sampled_from(
    [
        "2026-05-03T10:00:00+00:00",
        "0001-01-01T00:00:00+00:00",
        "9999-12-31T23:59:59-12:00",
        "1970-01-01T00:00:00",
        "2026-05-03",
        "",
    ]
)
LINES = st.fixed_dictionaries(
    {
        "v": st.just(1),
        "id": st.integers(0, 5).map(str),
        "at": TIMES,
        "op": st.sampled_from([str(op) for op in Op]),
        "targets": st.one_of(st.lists(TARGETS, max_size=3), st.sampled_from(["no", None, [1]])),
    },
    optional={
        "because": WORDS,
        "undoes": st.integers(0, 5).map(str),
        "scope": st.sampled_from([str(scope) for scope in Scope]),
        "name": WORDS,
        "type": st.sampled_from([str(kind) for kind in EntityType]),
        "seen": st.sampled_from([0, -1, 1 << 70, 2.5]),
    },
)


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=6))
def test_whatever_comes_the_library_goes_on(lines: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "l"
        with new_library(path) as library:
            folder, _ = library.add_folder(Path("/news"))
            add(library, folder, "a.txt", TEXT)
            before = everything(library)
            report = library.import_decisions([json.dumps(line) for line in lines])
            assert report.added + report.known + len(report.refused) == len(lines)
            library.apply_decisions()
            assert library.apply_decisions() == LibraryChange()
            library.decisions()
            add(library, folder, "b.txt", f"Later: {TEXT}")
            library.forget_files(folder.id, ["b.txt"])
            assert len(library.exported_decisions()) == report.added
        with LibraryWriter.open_for_writing(path, SurnameResolver()) as library:
            while library.undo() is not None:
                pass
            library.apply_decisions()
            assert everything(library) == before


@pytest.mark.parametrize(
    "made",
    [
        NewDecision(Op.MARK, scope=Scope.EVERYWHERE, type=EntityType.ORG),
        NewDecision(Op.HIDE, scope=Scope.EVERYWHERE),
        NewDecision(Op.SPLIT, scope=Scope.NAME),
    ],
)
def test_what_is_about_nothing_is_refused_and_does_no_harm(
    library: LibraryWriter, made: NewDecision
) -> None:
    folder, _ = library.add_folder(Path("/news"))
    at = "2026-05-03T10:00:00+00:00"
    assert library.import_decisions([line_of(Decision("1", at, made))]).added == 0
    # A library that took one in before such were refused is read all the same.
    library.decide(made)
    library.apply_decisions()
    add(library, folder, "a.txt", TEXT)
    assert [row.decision.made for row in library.decisions()] == [made]
