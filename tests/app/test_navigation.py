"""Back and forward retrace every jump."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.app.navigation import History, PanelState, Place, find_again

places = st.builds(
    Place,
    article_id=st.sampled_from([None, "a", "b"]),
    offset=st.sampled_from([None, 0, 40]),
    entity_id=st.sampled_from([None, "e"]),
    panel=st.sampled_from(PanelState),
)


def test_begins_nowhere() -> None:
    history = History()
    assert history.current is None
    assert not history.can_go_back
    assert not history.can_go_forward
    assert history.back() is None
    assert history.forward() is None


@given(st.lists(places, max_size=30))
def test_going_back_all_the_way_retraces_every_visit(visited: list[Place]) -> None:
    history = History()
    trail: list[Place] = []
    for place in visited:
        if not trail or place != trail[-1]:
            trail.append(place)
        history.visit(place)
    walked = [history.current] if trail else []
    while (place_before := history.back()) is not None:
        walked.append(place_before)
    assert walked == trail[::-1]
    again = [history.current] if trail else []
    while (place_after := history.forward()) is not None:
        again.append(place_after)
    assert again == trail


def test_a_visit_after_going_back_forgets_what_was_ahead() -> None:
    history = History()
    for name in "abc":
        history.visit(Place(name))
    history.back()
    history.visit(Place("d"))
    assert not history.can_go_forward
    assert history.back() == Place("b")


def test_comes_back_to_where_the_article_was_left() -> None:
    history = History()
    history.visit(Place("a"))
    history.amend(Place("a", 900))
    history.visit(Place("b"))
    assert history.back() == Place("a", 900)


def test_remembers_no_more_than_its_limit() -> None:
    history = History()
    for number in range(1000):
        history.visit(Place(str(number)))
    steps = 0
    while history.back() is not None:
        steps += 1
    assert steps == 499
    assert history.current == Place("500")


def test_same_view_is_told_from_another() -> None:
    assert Place("a", 3).is_same_view(Place("a", 90))
    assert not Place("a", 3).is_same_view(Place("b", 3))


def test_every_place_in_an_edited_article_leads_to_its_heir() -> None:
    history = History()
    for place in (Place("a"), Place("b", 40), Place("a", 7, "e")):
        history.visit(place)
    history.follow("a", "c")
    assert history.current == Place("c", 7, "e")
    assert history.back() == Place("b", 40)
    assert history.back() == Place("c")


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_place_is_found_again_behind_what_was_put_in_front(new: str, head: str) -> None:
    before = f"{head}The third paragraph of this story stands nowhere else in it."
    assert find_again(len(head), before, new + before) == len(new) + len(head)


def test_a_place_that_is_gone_is_where_it_was_or_at_the_end() -> None:
    assert find_again(30, "x" * 100, "y" * 50) == 30
    assert find_again(80, "x" * 100, "y" * 50) == 50


def test_of_words_that_stand_there_twice_the_nearest_are_taken() -> None:
    words = "He said it again. " * 4
    before = f"{words}Middle. {words}"
    assert find_again(len(words) + 8, before, before + "The end.") == len(words) + 8
