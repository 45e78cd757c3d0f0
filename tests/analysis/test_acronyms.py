"""Names that an acronym in brackets spells."""

import pytest

from newsreader.analysis.rules.acronyms import join_expansions
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "name", "label"),
    [
        ("The Private Wombat [Initiative|ORG] (PWI) met.", "Private Wombat Initiative", "ORG"),
        ("The Wombat Welfare Council (WWC) met.", "Wombat Welfare Council", "ORG"),
        ("At the Wombat Burrow Show (WBS) it rained.", "Wombat Burrow Show", "MISC"),
        ("The brewer [Lunde|PERSON] and Voss (L&V) grew.", "Lunde and Voss", "ORG"),
        (
            "The [Office|ORG] of Wombat [Statistics|ORG] (OWS) met.",
            "Office of Wombat Statistics",
            "ORG",
        ),
        ("[Transport|ORG] for Marland (TfM) met.", "Transport for Marland", "ORG"),
        ("Its Vest Nano-[Satellite|MISC] Rover (VNSR) flew.", "Vest Nano-Satellite Rover", "MISC"),
    ],
)
def test_the_words_that_an_acronym_spells_are_one_name(marked: str, name: str, label: str) -> None:
    made = draft(marked)
    join_expansions(made)
    assert found(made) == [(name, label)]


@pytest.mark.parametrize(
    "marked",
    [
        "The [Lunde Fund|ORG] (UK) met.",
        "In the end (USA) it rained.",
        "(PWI) it says.",
        "A Fund. (AF)",
    ],
)
def test_other_words_in_brackets_spell_nothing(marked: str) -> None:
    made = draft(marked)
    before = found(made)
    join_expansions(made)
    assert found(made) == before
