import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.navigation import PanelState, Place
from newsreader.app.start.session import Session, decoded

_PLACES = st.builds(
    Place,
    st.none() | st.text(max_size=5),
    st.none() | st.integers(0, 10**9),
    st.none() | st.text(max_size=5),
    st.sampled_from(PanelState),
)


@given(st.lists(_PLACES, min_size=1, max_size=50), st.data())
def test_a_session_comes_back(places: list[Place], data: st.DataObject) -> None:
    session = Session(tuple(places), data.draw(st.integers(0, len(places) - 1)))
    assert decoded(session.encoded()) == session


def test_of_many_places_the_latest_are_kept() -> None:
    session = Session(tuple(Place(str(n)) for n in range(200)), 190)
    again = decoded(session.encoded())
    assert again.current == Place("190")
    assert again.places[-1] == Place("199")
    assert len(again.places) < 200


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"places": 3, "at": 0}',
        '{"places": [["a"]], "at": 0}',
        '{"places": [["a", 1, null, "no such panel"]], "at": 0}',
        '{"places": [], "at": 7}',
        '{"places": [["a", 1, null, "article"]], "at": "x"}',
        "[" * 100_000,
    ],
)
def test_what_makes_no_sense_is_no_session(text: str) -> None:
    assert decoded(text) == Session()


def test_a_place_outside_is_the_nearest_one() -> None:
    assert decoded('{"places": [["a", -1, 3, "article"]], "at": 9}').current == Place("a")
