"""Products go on in a number."""

import pytest

from newsreader.analysis.rules.products import join_models
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("A [Boeing|ORG] 747 landed.", "Boeing 747"),
        ("An [Airbus|ORG] A380 landed.", "Airbus A380"),
        ("A new [Boeing|ORG] [787 Dreamliner|PRODUCT] landed.", "Boeing 787 Dreamliner"),
        ("The [iPhone|PRODUCT] 11 Pro Max is out.", "iPhone 11 Pro Max"),
        ("The [FTSE|MISC] 100 fell.", "FTSE 100"),
    ],
)
def test_the_number_of_a_model_belongs_to_its_name(marked: str, name: str) -> None:
    made = draft(marked)
    join_models(made)
    assert [text for text, _ in found(made)] == [name]


@pytest.mark.parametrize(
    "marked",
    [
        "[Arsenal|ORG] 2 [Chelsea|ORG] 1",
        "[Tarvos|ORG] 2004 results",
        "[Boeing|ORG] 100 million a year",
        "[Oslo|GPE] 1952",
    ],
)
def test_other_numbers_do_not(marked: str) -> None:
    made = draft(marked)
    before = found(made)
    join_models(made)
    assert found(made) == before
