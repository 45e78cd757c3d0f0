"""Finding in slices finds what finding at once would."""

from collections.abc import Sequence
from re import IGNORECASE, escape, finditer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.views import finding
from newsreader.app.views.finding import find_in_slices


def found(text: str, words: str) -> list[tuple[int, int]]:
    return [span for hits in find_in_slices(text, words) for span in hits.ranges]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("two  lines", [(4, 13)]),
        ("TWO", [(4, 7)]),
        ("", []),
        (".", [(13, 14)]),
    ],
)
def test_found_ranges(words: str, expected: Sequence[tuple[int, int]]) -> None:
    assert found("one two\nlines.", words) == expected


@given(st.text("ab \n", max_size=200), st.text("ab ", max_size=5), st.integers(1, 40))
def test_slices_cut_no_hit_and_count_none_twice(text: str, words: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "SLICE", size)
        slices = list(find_in_slices(text, words))
    pattern = r"\s+".join(map(escape, words.split()))
    at_once = [match.span() for match in finditer(pattern, text, IGNORECASE)] if pattern else []
    assert [span for hits in slices for span in hits.ranges] == at_once
    assert [hits.is_last for hits in slices] == [False] * (len(slices) - 1) + [True]


def test_too_many_hits_are_not_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_HITS", 10)
    slices = list(find_in_slices("a" * 1000, "a"))
    assert len(slices) == 1
    assert len(slices[0].ranges) == 10
    assert slices[0].has_more
