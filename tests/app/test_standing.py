"""How windows stand, as the settings keep it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.arrangement import Arrangement
from newsreader.app.navigation import Place
from newsreader.app.start.session import Session
from newsreader.app.start.standing import Standing, standings_as_text, standings_of_text

_STANDINGS = st.builds(
    Standing,
    st.sampled_from([Session(), Session((Place("a", 7), Place("b")), 1)]),
    st.binary(max_size=9),
    st.sampled_from(Arrangement),
    st.booleans(),
    st.booleans(),
    st.dictionaries(st.sampled_from(["columns", "stack"]), st.binary(max_size=9)),
    st.none() | st.just(Path("/a folder")),
)


@given(st.lists(_STANDINGS, max_size=4))
def test_standings_come_back(standings: list[Standing]) -> None:
    assert standings_of_text(standings_as_text(standings)) == tuple(standings)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "{}",
        "7",
        "null",
        '["a"]',
        "[{}]",
        '[{"session": {"places": [], "at": 0}, "geometry": 5}]',
        standings_as_text([Standing()]).replace("columns", "no such arrangement"),
        standings_as_text([Standing(geometry=b"abc")]).replace("YWJj", "YWJ"),
        "[" * 100_000,
    ],
)
def test_what_makes_no_sense_is_no_standing(text: str) -> None:
    assert standings_of_text(text) == ()


def test_no_file_opens_any_number_of_windows() -> None:
    assert len(standings_of_text(standings_as_text([Standing()] * 1_000))) < 50
