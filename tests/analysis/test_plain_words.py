"""Words that name nothing by themselves."""

import pytest

from newsreader.analysis.rules.plain_words import drop_plain_words
from newsreader.model import Role
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    "marked",
    [
        "[Wombats|ORG] are shy. He keeps wombats at home.",
        "He asked for [Ltd|ORG] to be added.",
        "[Seventh|ORG] came the tall one.",
        "It holds 30[GB|PERSON] of music.",
        "[Rapper|ORG] 50 Wombats sang.",
        "See https://t.example/[Quorvane|ORG] for more.",
        "Write to @[Quorvane|PERSON] or nobody.",
    ],
)
def test_a_plain_word_is_dropped(marked: str) -> None:
    made = draft(marked)
    drop_plain_words(made)
    assert found(made) == []


def test_the_role_of_the_person_that_follows_is_dropped() -> None:
    made = draft("[Goalscorer|GPE] [Ann Holm|PERSON] left.")
    drop_plain_words(made)
    assert found(made) == [("Ann Holm", "PERSON")]


def test_names_and_numbers_stay() -> None:
    marked = "[Lunde|PERSON] has [seven|CARDINAL] shares in [Wombat Ltd|ORG]. [First Bank|ORG] too."
    made = draft(marked)
    before = found(made)
    drop_plain_words(made)
    assert found(made) == before


def test_a_known_name_stays_though_it_is_a_word_too() -> None:
    made = draft("[Turkey|GPE] agreed. They ate turkey, and turkey again.")
    drop_plain_words(made)
    assert found(made) == [("Turkey", "GPE")]


def test_the_slug_of_a_headline_names_nothing() -> None:
    made = draft("[GOLF|ORG] - [LUNDE|PERSON] LEADS IN MARLAND\n\nText follows.", title=True)
    drop_plain_words(made)
    assert found(made) == [("LUNDE", "PERSON")]


def test_a_letter_in_a_row_is_a_column() -> None:
    made = draft("[P|ORG] W D L [Lunde|ORG] 3", roles={0: Role.TABLE})
    drop_plain_words(made)
    assert found(made) == [("Lunde", "ORG")]


def test_an_everyday_word_that_opens_a_sentence_names_nothing() -> None:
    made = draft(
        "[Drop|PERSON] the rear seats. [Hurricanes|ORG] 4, [Lunde|ORG] 2. [Target|ORG] said so."
    )
    drop_plain_words(made)
    assert found(made) == [("Hurricanes", "ORG"), ("Lunde", "ORG"), ("Target", "ORG")]


@pytest.mark.parametrize(
    "marked",
    [
        "It froze at 91 degrees [Kelvin|PERSON] there.",
        "The notes are rated [AA-1|ORG] by Moody's.",
        "It costs [US|GPE]$40.",
        "The [Federal|ORG] funds rate rose.",
    ],
)
def test_units_grades_and_signs_name_nothing(marked: str) -> None:
    made = draft(marked)
    drop_plain_words(made)
    assert found(made) == []
