"""Organisations and people whose names the model cut."""

import pytest

from newsreader.analysis.rules.organisations import (
    join_companies,
    join_halves,
    join_offices,
    says_organisation,
)
from newsreader.analysis.rules.people import drop_roles, join_people
from tests.analysis.drafts import draft, found


@pytest.mark.parametrize(
    ("name", "is_organisation"),
    [
        ("Acme Inc.", True),
        ("Norwegian Labour Party", True),
        ("Ministry of Wombats", True),
        ("Ingrid Solheim", False),
        ("Bank", False),
    ],
)
def test_words_say_it(name: str, is_organisation: bool) -> None:
    assert says_organisation(name.split()) is is_organisation


def test_a_company_reaches_from_its_first_capital_to_its_legal_form() -> None:
    made = draft("He sued [Solheim|PERSON] and [Sons Ltd|ORG] in [Oslo|GPE].")
    join_companies(made)
    assert found(made) == [("Solheim and Sons Ltd", "ORG"), ("Oslo", "GPE")]


def test_a_company_ends_before_its_seat() -> None:
    made = draft("He sued [Wombat Agency Inc of Bergen|ORG] twice.")
    join_companies(made)
    assert found(made) == [("Wombat Agency Inc", "ORG")]


def test_an_office_takes_in_what_it_is_for() -> None:
    made = draft("She left the Ministry of [Defence|ORG] in May.")
    join_offices(made)
    assert found(made) == [("Ministry of Defence", "ORG")]


def test_a_full_name_holds_all_of_a_hyphenated_surname() -> None:
    made = draft("They met [Nana Akufo|PERSON]-Addo. The [Kohl|PERSON]-Mitterrand years ended.")
    join_people(made)
    assert found(made) == [("Nana Akufo-Addo", "PERSON"), ("Kohl", "PERSON")]


def test_a_person_goes_on_over_particles() -> None:
    made = draft("They met [Bashir|PERSON] al-Halabi and [Cor|PERSON] van der [Berg|PERSON].")
    join_people(made)
    assert found(made) == [("Bashir al-Halabi", "PERSON"), ("Cor van der Berg", "PERSON")]


def test_a_role_inside_a_sentence_is_no_name_before_a_given_name() -> None:
    made = draft("So Team [Leader Ingrid Solheim|PERSON] and [King Crimson Brill|PERSON] left.")
    drop_roles(made)
    assert found(made) == [("Ingrid Solheim", "PERSON"), ("King Crimson Brill", "PERSON")]


def test_a_broadcaster_with_a_given_name_is_a_person() -> None:
    made = draft("[Broadcaster Ingrid Solheim|PERSON] left. [Broadcaster Solheim|PERSON] fell.")
    drop_roles(made)
    assert found(made) == [("Ingrid Solheim", "PERSON"), ("Solheim", "ORG")]


def test_a_role_that_opens_a_headline_is_no_name() -> None:
    made = draft("[Striker Solheim|PERSON] leaves club")
    drop_roles(made)
    assert found(made) == [("Solheim", "PERSON")]


def joined(text: str) -> list[tuple[str, str]]:
    made = draft(text)
    join_halves(made)
    return found(made)


def test_what_the_model_cut_at_and_is_one() -> None:
    assert joined("[Lang|PERSON] and [Lang|PERSON] said") == [("Lang and Lang", "ORG")]
    assert joined("bought from [Don Bybee|PERSON] and [Associates|ORG] of")[0] == (
        "Don Bybee and Associates",
        "ORG",
    )
    assert joined("sales at [House of Holt|ORG] and [Wombats|NORP] fell") == [
        ("House of Holt", "ORG"),
        ("Wombats", "NORP"),
    ]
    assert joined("[Oslo|GPE] and [Bergen|GPE]") == [("Oslo", "GPE"), ("Bergen", "GPE")]


def test_newspapers_and_agencies_are_organisations() -> None:
    assert says_organisation(["Coast", "Wire"])
    assert says_organisation(["Morning", "Ledger"])
    assert not says_organisation(["Jim", "Courier"])
    assert not says_organisation(["Through", "the", "Wire"])


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "He left [Wombat Fields|PERSON] of [South Africa Ltd|ORG].",
            ["Wombat Fields of South Africa Ltd"],
        ),
        ("He left [Lunde|PERSON] of [Wombat Ltd|ORG].", ["Lunde", "Wombat Ltd"]),
        ("He left [Wombat Service Co|ORG] of [Colorado|GPE].", ["Wombat Service Co of Colorado"]),
        ("He left [Wombat Motor Co|ORG] of [Japan|GPE].", ["Wombat Motor Co", "Japan"]),
        ("He left [Wombat Co|ORG] of [Canada Ltd|ORG].", ["Wombat Co of Canada Ltd"]),
    ],
)
def test_a_company_may_be_called_after_its_home(marked: str, expected: list[str]) -> None:
    made = draft(marked)
    join_companies(made)
    assert [name for name, _ in found(made)] == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Novelist Anna Lunde|ORG] won.", [("Anna Lunde", "PERSON")]),
        ("[Furious Norwegian|ORG] fans left.", [("Norwegian", "NORP")]),
        ("[Northern Norway|LOC] is cold.", [("Norway", "GPE")]),
        ("[Northern Ireland|GPE] is cold.", [("Northern Ireland", "GPE")]),
        ("[Wombat Norway|ORG] left.", [("Wombat Norway", "ORG")]),
    ],
)
def test_what_opens_a_sentence_is_no_part_of_the_name(
    marked: str, expected: list[tuple[str, str]]
) -> None:
    made = draft(marked)
    drop_roles(made)
    assert found(made) == expected


def test_what_a_firm_does_is_no_part_of_a_name_that_it_has_elsewhere() -> None:
    made = draft("[Bookmaker William Hale|PERSON] fell. Then [William Hale|ORG] rose.")
    drop_roles(made)
    assert found(made) == [("William Hale", "ORG"), ("William Hale", "ORG")]
    made = draft("[Broadcaster William Hale|PERSON] fell.")
    drop_roles(made)
    assert found(made) == [("William Hale", "PERSON")]


def test_what_is_done_to_somebody_is_no_part_of_the_name() -> None:
    made = draft("[Questioning Holm|PERSON] took hours. [Ann Holm|PERSON] left.")
    drop_roles(made)
    assert found(made)[0] == ("Holm", "PERSON")
    made = draft("[Manning Quill|PERSON] left. [Ann Holm|PERSON] left.")
    drop_roles(made)
    assert found(made)[0] == ("Manning Quill", "PERSON")


def test_a_person_may_be_called_church() -> None:
    assert not says_organisation(["Thomas", "Quill", "Church"])
    assert says_organisation(["Vestvik", "Church"])
