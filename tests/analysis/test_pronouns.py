"""What pronouns say of the names before them."""

import pytest

from newsreader.analysis.evidence.pronouns import said_by_pronoun
from newsreader.analysis.rules.consistency import settle_labels
from newsreader.model import Label
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("[Quorvane|PERSON] has cut its prices.", Label.ORG),
        ("[Quorvane|PERSON] has sold his house.", Label.PERSON),
        ("[Quorvane|PERSON] met [Vestvik|ORG] and its lawyers.", None),
        ("[Quorvane|PERSON] fell. Its shares are cheap.", None),
        ("[Quorvane|PERSON] fell.", None),
    ],
)
def test_the_first_pronoun_of_the_sentence_speaks(marked: str, label: Label | None) -> None:
    made = draft(marked)
    assert said_by_pronoun(made, made.spans[0]) is label


def test_a_lone_name_called_it_is_no_person() -> None:
    made = draft("[Quorvane|PERSON] cut its prices. They like [Quorvane|PERSON].")
    settle_labels(made)
    assert found(made) == [("Quorvane", "ORG")] * 2


@pytest.mark.parametrize(
    "marked",
    [
        "[Ann Quorvane|PERSON] spoke. [Quorvane|PERSON] saw the firm and its staff.",
        "Mr [Quorvane|PERSON] saw the firm and its staff.",
        "[Quorvane|PERSON] saw the firm and its staff. But [Quorvane|PERSON] lost his coat.",
    ],
)
def test_who_is_introduced_or_called_he_stays_a_person(marked: str) -> None:
    made = draft(marked)
    before = found(made)
    settle_labels(made)
    assert found(made) == before
