"""Firms called after their partners."""

import pytest

from newsreader.analysis.rules.partners import join_partners
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("marked", "firm"),
    [
        ("He joined the law firm of [Holt|PERSON], Lang and [Voss|GPE].", "Holt, Lang and Voss"),
        ("Lawyers at Holt, [Lang|PERSON], Voss & Moen said so.", "Holt, Lang, Voss & Moen"),
        (
            "A unit bought [Holt|PERSON], Lang and [Voss Canada Ltd|ORG] today.",
            "Holt, Lang and Voss Canada Ltd",
        ),
        ("It hired [Holtby|PERSON] and [Quill Inc|ORG] for that.", "Holtby and Quill Inc"),
    ],
)
def test_the_partners_of_a_firm_are_one_organisation(marked: str, firm: str) -> None:
    made = draft(marked)
    join_partners(made)
    assert (firm, "ORG") in found(made)


@pytest.mark.parametrize(
    "marked",
    [
        "Talks between [Ford|ORG] and [Nissan Corp|ORG] failed.",
        "They named [Holt|PERSON], [Lang|PERSON] and [Voss|PERSON] again.",
        "Shares in [House of Voss|ORG], Holt & Lang fell.",
        "The firm sued [Oslo|GPE], [Bergen|GPE] and [Holt|PERSON].",
        "The bank backs [Anna|PERSON], [Maria|PERSON] and [Holt|PERSON].",
    ],
)
def test_lists_of_people_towns_and_companies_stay(marked: str) -> None:
    made = draft(marked)
    before = found(made)
    join_partners(made)
    assert found(made) == before


def test_a_long_list_of_players_is_read_at_once() -> None:
    made = draft(", ".join(["[Bergamasco|PERSON], O'Driscoll, Castrogiovanni"] * 200) + ".")
    before = found(made)
    join_partners(made)
    assert found(made) == before
