"""Who took a picture and whom it is from."""

import pytest

from newsreader.analysis.rules.credits import read_credits
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("A gate (AP Photo/Ove Lunde, [File|ORG])", [("AP", "ORG"), ("Ove Lunde", "PERSON")]),
        ("A gate. (AP Photo)", [("AP", "ORG")]),
        (
            "A gate. [Ove Lunde|ORG]/Getty Images",
            [("Ove Lunde", "PERSON"), ("Getty Images", "ORG")],
        ),
        (
            "(OVE LUNDE/[SCIENCE PHOTO|MISC] LIBRARY)",
            [("OVE LUNDE", "PERSON"), ("SCIENCE PHOTO LIBRARY", "ORG")],
        ),
    ],
)
def test_a_credit_names_a_person_and_a_source(marked: str, expected: list[tuple[str, str]]) -> None:
    made = draft(marked)
    read_credits(made)
    assert found(made) == expected


@pytest.mark.parametrize(
    "marked", ["W D L G/F G/A P", "They are either/or. Photo ops.", "Ove Lunde/Wombat"]
)
def test_other_slashes_are_no_credits(marked: str) -> None:
    made = draft(marked)
    read_credits(made)
    assert found(made) == []
