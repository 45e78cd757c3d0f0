"""Runs of capital words that are names, and those that are not."""

import pytest

from newsreader.analysis.rules.runs import find_runs
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    "text",
    [
        "We asked, said [Rusmila Ozar|PERSON], Head of Wombat Research, and Head of it.",
        "A strong recovery of all earnings over FY2020-22 was seen, and FY2020-22 is near.",
        "The growth of what they sell in Q3 was slow, and so Q3 is gone.",
    ],
)
def test_an_office_or_a_period_is_no_name(text: str) -> None:
    read = draft(text)
    find_runs(read)
    named = {text for text, _ in found(read)}
    assert named.isdisjoint({"Head", "FY2020-22", "Q3"})


def test_a_word_with_a_capital_met_twice_is_one() -> None:
    read = draft("They praised Quillavar loudly, and so Quillavar came.")
    find_runs(read)
    assert {text for text, _ in found(read)} == {"Quillavar"}


def test_an_office_before_a_name_is_no_part_of_it() -> None:
    made = draft("They met former [National Security|ORG] Adviser [Ann Holm|PERSON] there.")
    find_runs(made)
    assert ("Ann Holm", "PERSON") in found(made)
