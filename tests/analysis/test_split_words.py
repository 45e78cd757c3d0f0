"""Names that end inside a word."""

import pytest

from newsreader.analysis.split_words import complete_words
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The [Marland Union|ORG]-Tribune said so.", ("Marland Union-Tribune", "ORG")),
        ("In sub-[Saharan Africa|ORG] it rained.", ("sub-Saharan Africa", "LOC")),
    ],
)
def test_the_rest_of_the_word_is_taken_in(marked: str, expected: tuple[str, str]) -> None:
    made = draft(marked)
    complete_words(made)
    assert found(made) == [expected]


@pytest.mark.parametrize(
    "marked",
    [
        "The [Vest|ORG]-Norway route opened.",
        "A [Vest|ORG]-[Quill|ORG] merger failed.",
        "A [Vest|ORG]-backed fund won.",
        "The [Lunde|PERSON]-Voss talks failed.",
    ],
)
def test_two_names_stay_two(marked: str) -> None:
    made = draft(marked)
    before = found(made)
    complete_words(made)
    assert found(made) == before
