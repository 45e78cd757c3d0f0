"""Which names are offered first to merge with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.models.alike import ALIKE, alikeness


@pytest.mark.parametrize(
    ("name", "more", "less"),
    [
        ("Elena Marchetti", "E. Marchetti", "Angela Merkel"),
        ("Muammar Gaddafi", "Moammar Gadhafi", "Mohammed Ali"),
        ("NHA", "Northern Harbour Authority", "NHL"),
        ("Jürgen Groß", "Jurgen Gross", "Jürgen Klopp"),
    ],
)
def test_the_likelier_name_is_more_alike(name: str, more: str, less: str) -> None:
    assert alikeness(name, more) > alikeness(name, less)
    assert alikeness(name, more) >= ALIKE


@given(st.text(max_size=30), st.text(max_size=30))
def test_alikeness_is_a_measure_of_any_two_texts(one: str, other: str) -> None:
    assert 0.0 <= alikeness(one, other) <= 2.5
