"""Laws by their last word."""

import pytest

from newsreader.analysis.rules.laws import join_laws
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "law"),
    [
        (
            "They all said that the [Marland Wombat|ORG] and Burrow Act had passed.",
            "Marland Wombat and Burrow Act",
        ),
        ("They all may do so under the Freedom of Burrows Act.", "Freedom of Burrows Act"),
        ("They all voted for the Wombat Protection Bill again.", "Wombat Protection Bill"),
        ("The [Ports Act|LAW] holds.", "Ports Act"),
    ],
)
def test_the_words_before_act_and_bill_are_its_name(marked: str, law: str) -> None:
    made = draft(marked)
    join_laws(made)
    assert found(made) == [(law, "LAW")]


@pytest.mark.parametrize(
    "marked",
    [
        "We saw [Buffalo Bill|PERSON].",
        "The Act holds.",
        "Anna Maria Bill spoke.",
        "FINAL WOMBAT ACT",
        "They all lost the Best Wombat Act prize to him.",
        "They all won Best Wombat Act and Best Burrow again.",
    ],
)
def test_people_called_bill_and_a_lone_act_are_no_laws(marked: str) -> None:
    made = draft(marked)
    before = found(made)
    join_laws(made)
    assert found(made) == before
