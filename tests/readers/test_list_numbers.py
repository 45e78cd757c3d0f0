"""What stands before the items of ordered lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.readers.documents.list_numbers import written


@pytest.mark.parametrize(
    ("number", "style", "shown"),
    [
        (3, "1", "3"),
        (26, "a", "z"),
        (27, "A", "AA"),
        (703, "a", "aaa"),
        (1994, "i", "mcmxciv"),
        (8, "I", "VIII"),
        (0, "a", "0"),
        (-2, "I", "-2"),
        (4000, "i", "4000"),
        (5, "hiragana", "5"),
    ],
)
def test_numbers_are_written_as_the_list_says(number: int, style: str, shown: str) -> None:
    assert written(number, style) == shown


@given(st.integers(1, 3999), st.integers(1, 3999), st.sampled_from("1aAiI"))
def test_no_two_numbers_look_alike(one: int, other: int, style: str) -> None:
    assert (written(one, style) == written(other, style)) is (one == other)
