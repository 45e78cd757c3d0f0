"""Texts as they are stored, sorted and compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.file.text_keys import folded, natural_key, recency, storable

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_stored_text_keeps_its_length_and_is_utf_8(text: str) -> None:
    assert len(storable(text)) == len(text)
    storable(text).encode()


@given(ANY_TEXT)
def test_folding_twice_is_folding_once_for_comparing(text: str) -> None:
    assert folded(text) == folded(text.swapcase()) or text.swapcase().swapcase() != text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erdoğan", "erdogan"),
        ("Bashar al‑Assad", "BASHAR AL-ASSAD"),
        ("O’Neill", "O'Neill"),
        ("New\n York", "new york"),
        ("Straße", "STRASSE"),
    ],
)
def test_names_that_are_the_same_to_a_person(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_titles_sort_as_people_expect() -> None:
    titles = ["“Zebra”", "page 10", "Page 9", "Élan", "eland", "page 009b", "apple"]
    assert sorted(titles, key=natural_key) == [
        "apple",
        "Élan",
        "eland",
        "Page 9",
        "page 009b",
        "page 10",
        "“Zebra”",
    ]


@given(st.integers(0, 10**30), st.integers(0, 10**30))
def test_numbers_sort_by_value(one: int, other: int) -> None:
    keys = natural_key(f"part {one} x"), natural_key(f"part {other} x")
    assert (keys[0] < keys[1]) == (one < other)


def test_newest_days_sort_first_and_undated_last() -> None:
    days = [None, "2018-05-17", "2024-01-01", "no day", "1999-12-31"]
    assert sorted(days, key=recency) == ["2024-01-01", "2018-05-17", "1999-12-31", None, "no day"]
