"""Finding in slices finds what finding at once would."""

from collections.abc import Sequence
from re import IGNORECASE, escape, finditer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.views.article import finding
from newsreader.app.views.article.finding import Needle, find_in_slices


def found(text: str, needle: Needle) -> list[tuple[int, int]]:
    return [span for hits in find_in_slices(text, needle) for span in hits.ranges]


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
    assert found("one two\nlines.", Needle(words)) == expected


@pytest.mark.parametrize(
    ("needle", "expected"),
    [
        (Needle("port"), ["Port", "port", "port"]),
        (Needle("port", case=True), ["port", "port"]),
        (Needle("port", whole_words=True), ["Port", "port"]),
        (Needle("port", case=True, whole_words=True), ["port"]),
        (Needle("f.n.", whole_words=True), []),
    ],
)
def test_case_and_whole_words(needle: Needle, expected: list[str]) -> None:
    text = "Port of Lervik, a portal and a port. fina"
    assert [text[start:end] for start, end in found(text, needle)] == expected


@given(
    st.text("ab \n", max_size=200), st.text("ab ", max_size=5), st.integers(1, 40), st.booleans()
)
def test_slices_cut_no_hit_and_count_none_twice(
    text: str, words: str, size: int, whole: bool
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "SLICE", size)
        slices = list(find_in_slices(text, Needle(words, whole_words=whole)))
    pattern = r"\s+".join(map(escape, words.split()))
    if whole and pattern:
        pattern = rf"\b{pattern}\b"
    at_once = [match.span() for match in finditer(pattern, text, IGNORECASE)] if pattern else []
    assert [span for hits in slices for span in hits.ranges] == at_once
    assert [hits.is_last for hits in slices] == [False] * (len(slices) - 1) + [True]


def test_too_many_hits_are_not_gone_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_HITS", 10)
    slices = list(find_in_slices("a" * 1000, Needle("a")))
    assert len(slices) == 1
    assert len(slices[0].ranges) == 10
    assert slices[0].has_more
