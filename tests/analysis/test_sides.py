"""Sides by what the sentence does with them."""

import pytest

from newsreader.analysis.rules.sport import read_sport
from tests.analysis.drafts import draft, found

_STORY = "Cup round-up\n\nThe league season opened with four matches, a coach said.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "He missed the clash with [Brill|GPE].",
        "It was a 2-1 victory over [Brill|GPE].",
        "That was their third defeat to [Brill|GPE].",
        "[Brill|GPE] and [Arsenal|ORG] want him.",
    ],
)
def test_who_is_met_is_a_side(text: str) -> None:
    made = draft(_STORY + text)
    read_sport(made)
    assert dict(found(made))["Brill"] == "ORG"


def test_a_town_that_clubs_are_called_after_is_nobody() -> None:
    made = draft(_STORY + "[Wigan|PERSON] chased him. [Ann Preston|PERSON] met [Preston|PERSON].")
    read_sport(made)
    assert dict(found(made)) == {"Wigan": "ORG", "Ann Preston": "PERSON", "Preston": "PERSON"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("[Liverpool|GPE] were ready.", "ORG"),
        ("She knew that [Liverpool|GPE] have two choices.", "ORG"),
        ("[Liverpool|GPE] was ready.", "GPE"),
        ("Streets in [Liverpool|GPE] were empty.", "GPE"),
        ("London and [Liverpool|GPE] were bombed.", "GPE"),
    ],
)
def test_a_town_that_is_many_is_its_side(text: str, label: str) -> None:
    made = draft(text)
    read_sport(made)
    assert dict(found(made))["Liverpool"] == label
