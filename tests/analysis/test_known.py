"""What the gazetteer says of a name is kept only as long as that gazetteer is asked."""

from collections.abc import Iterator

import pytest

from newsreader.analysis.evidence.known import consult, is_place, opinion
from newsreader.gazetteer import shipped, with_own
from newsreader.model import Label


@pytest.fixture(autouse=True)
def _shipped_again() -> Iterator[None]:
    yield
    consult(shipped())


def test_answers_are_those_of_the_gazetteer_that_is_asked() -> None:
    consult(shipped())
    assert opinion("Wombatish Cove") is None
    assert not is_place("Wombatish Cove")
    row = {"id": "own:cove", "name": "Wombatish Cove", "type": "Place", "label": "GPE"}
    consult(with_own([row]))
    said = opinion("Wombatish Cove")
    assert said is not None
    assert said[0] is Label.GPE
    assert is_place("Wombatish Cove")
    consult(shipped())
    assert opinion("Wombatish Cove") is None
    assert not is_place("Wombatish Cove")
