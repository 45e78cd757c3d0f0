"""The form in which ledgers travel."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.errors import LedgerError
from newsreader.ledger.decisions import Anchor, Decision, NewDecision, Op, Scope
from newsreader.ledger.lines import decision_of, line_of
from newsreader.ledger.words import reason_of, words_of
from newsreader.model import EntityType
from tests.ledger.making import AT, anchor

TEXT = st.text(max_size=20)
ANCHORS = st.builds(
    Anchor,
    content_hash=TEXT,
    locator=st.none() | TEXT,
    start=st.integers(0, 100),
    end=st.integers(101, 200),
    text=TEXT,
    before=TEXT,
    after=TEXT,
    side=st.integers(0, 3),
    piece=st.none() | TEXT,
)
PLAIN_OPS = st.sampled_from([Op.SPLIT, Op.HIDE, Op.UNMARK])


@given(
    PLAIN_OPS,
    st.lists(ANCHORS, max_size=3),
    TEXT,
    st.sampled_from(Scope),
    st.none() | TEXT,
    st.lists(TEXT, max_size=3),
)
def test_a_line_holds_all_of_a_decision(
    op: Op, targets: list[Anchor], words: str, scope: Scope, name: str | None, shown: list[str]
) -> None:
    made = NewDecision(
        op, tuple(targets), words, scope, name, EntityType.ORG, words=words, shown=tuple(shown)
    )
    decision = Decision("id", AT, made)
    line = line_of(decision)
    assert "\n" not in line
    assert decision_of(line) == decision


def test_a_passage_says_of_what_piece_it_is_only_where_it_is_of_one() -> None:
    values = [
        json.loads(line_of(Decision("id", AT, NewDecision(Op.HIDE, (target,), "shown"))))
        for target in (anchor(), anchor(piece="ab"))
    ]
    keys = {"content_hash", "locator", "start", "end", "text", "before", "after", "side"}
    assert [value["targets"][0].keys() for value in values] == [keys, keys | {"piece"}]


def plain(**changes: object) -> dict[str, Any]:
    """A line as any reader of the form may write it."""
    passage = {
        "content_hash": "h",
        "locator": None,
        "start": 3,
        "end": 8,
        "text": "Assad",
        "before": "",
        "after": "",
    }
    return {
        "v": 1,
        "id": "x",
        "at": "2026-05-03T10:00:00Z",
        "op": "merge",
        "targets": [passage, {**passage, "text": "Bashar Assad", "end": 15}],
        "because": "why",
        "undoes": None,
        **changes,
    }


def test_the_plain_form_is_understood() -> None:
    decision = decision_of(json.dumps(plain()))
    assert [a.text for a in decision.side(0)] == ["Assad"]
    assert [a.text for a in decision.side(1)] == ["Bashar Assad"]
    assert words_of(decision) == "Merged “Assad” into “Bashar Assad”"
    assert reason_of(decision) == "you merged it on 3 May 2026"
    hide = decision_of(json.dumps(plain(op="hide")))
    assert hide.made.scope is Scope.THIS and len(hide.side(0)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[]",
        "{}",
        json.dumps(plain(v=2)),
        json.dumps(plain(op="erase")),
        json.dumps(plain(id="")),
        json.dumps(plain(id=7)),
        json.dumps(plain(at="yesterday")),
        json.dumps(plain(targets=[])),
        json.dumps(plain(targets=None)),
        json.dumps(plain(targets=[{"text": "Assad"}] * 2)),
        json.dumps(plain(op="rename")),
        json.dumps(plain(op="mark")),
        json.dumps(plain(op="undo")),
        json.dumps(plain(scope="galaxy")),
        json.dumps(plain(because=7)),
        json.dumps(plain(shown="why")),
        json.dumps(plain(shown=[7])),
        "[" * 100_000,
    ],
)
def test_what_is_no_decision_is_refused(line: str) -> None:
    with pytest.raises(LedgerError):
        decision_of(line)


@pytest.mark.parametrize("op", Op)
def test_every_decision_has_words(op: Op) -> None:
    targets = (anchor(), anchor("Anna", side=1))
    made = NewDecision(op, targets, name="New", type=EntityType.ORG)
    assert words_of(Decision("id", AT, made))
