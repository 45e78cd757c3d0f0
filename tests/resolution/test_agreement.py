import pytest

from newsreader.model import EntityType
from newsreader.resolution.chains import chain_mentions
from tests.resolution.test_chains import chains_of, read


@pytest.mark.parametrize("label", ["PERSON", "GPE", "WORK_OF_ART"])
def test_a_legal_form_makes_the_bare_name_a_company(label: str) -> None:
    marked = f"[ORG:Zentrix Corp] grew. [{label}:Zentrix] said so, and [{label}:Zentrix] sold."
    assert chains_of(marked) == {"Zentrix Corp": ["Zentrix Corp", "Zentrix", "Zentrix"]}


def test_the_first_word_of_a_company_is_the_company_where_nobody_bears_it() -> None:
    assert (
        len(
            chain_mentions(*read("[ORG:Stolle, Niemand and Co Inc] lent. [PERSON:Stolle] said so."))
        )
        == 1
    )
    marked = "[ORG:Stolle, Niemand and Co Inc] lent. [PERSON:Ida Stolle] left. [PERSON:Stolle] too."
    assert chains_of(marked)["Ida Stolle"] == ["Ida Stolle", "Stolle"]


def test_a_form_of_address_keeps_a_person_apart_from_a_company() -> None:
    assert (
        len(
            chain_mentions(*read("[ORG:Stolle, Niemand and Co Inc] lent. [PERSON:Mr Stolle] left."))
        )
        == 2
    )


@pytest.mark.parametrize("label", ["ORG", "GPE", "PRODUCT"])
def test_the_surname_of_a_person_named_in_full_is_a_person(label: str) -> None:
    marked = f"[PERSON:Rosa Vindel] won. [{label}:Vindel] was glad. [{label}:Vindel] left."
    assert chains_of(marked) == {"Rosa Vindel": ["Rosa Vindel", "Vindel", "Vindel"]}


def test_what_is_often_named_before_the_person_is_something_else() -> None:
    marked = "[ORG:Vindel] [ORG:Vindel] [ORG:Vindel] were named for [PERSON:Rosa Vindel]."
    assert len(chains_of(marked)) == 2


def test_an_organisation_that_holds_the_surname_keeps_it() -> None:
    marked = "[PERSON:Rosa Vindel] led [ORG:Vindel Motor]. [ORG:Vindel] grew."
    assert chains_of(marked)["Vindel Motor"] == ["Vindel Motor", "Vindel"]


def test_kinds_of_organisations_and_acronyms_are_no_surnames() -> None:
    assert len(chain_mentions(*read("[PERSON:Non League] lost. The [ORG:League] met."))) == 2
    assert len(chain_mentions(*read("[PERSON:Ada Mit] spoke at [ORG:MIT]."))) == 2


def test_most_mentions_decide_what_one_name_is() -> None:
    assert len(chain_mentions(*read("[ORG:Zentrix] [ORG:Zentrix] [PERSON:Zentrix]"))) == 1
    assert len(chain_mentions(*read("[ORG:Zentrix] [PERSON:Zentrix]"))) == 2


def test_a_town_and_the_club_named_after_it_stay_two() -> None:
    assert (
        len(chain_mentions(*read("[ORG:Zentrix] [ORG:Zentrix] beat them in [GPE:Zentrix]."))) == 2
    )


def test_what_the_gazetteer_knows_is_not_read_again() -> None:
    assert len(chain_mentions(*read("[PERSON:Rosa Paris] in [GPE:Paris], [GPE:France]."))) == 3


@pytest.mark.parametrize(
    ("marked", "persons"),
    [
        ("Author [ORG:TK Marlowe] wrote it.", 1),
        ("[ORG:T.K. Marlowe], a novelist, wrote it. [ORG:T.K. Marlowe] slept.", 1),
        ("[ORG:TK Marlowe] wrote it. [PERSON:Marlowe] slept.", 1),
        # Nothing says so, a company by its name, and what the gazetteer knows.
        ("[ORG:TK Marlowe] grew.", 0),
        ("Broker [ORG:TKM Securities] grew.", 0),
        ("Banker [ORG:JP Morgan] grew.", 0),
    ],
)
def test_initials_and_a_surname_with_a_calling_are_a_person(marked: str, persons: int) -> None:
    chains = chain_mentions(*read(marked))
    assert sum(chain.type is EntityType.PERSON for chain in chains) == persons
    assert len(chains) == 1


@pytest.mark.parametrize(
    ("marked", "brand"),
    [
        ("It brews [PERSON:Foster]'s, [PERSON:John Smith]'s, Strongbow and Kron.", True),
        ("It owns [PERSON:Marlowe]’s and Hobson’s.", True),
        ("He is a friend of [PERSON:John Smith]'s, Strongbow said.", False),
        ("It brews [PERSON:John Smith]'s, Strongbow and Kron. [PERSON:John Smith] left.", False),
        ("It likes [PERSON:John Smith]'s, not my own, and [PERSON:John Smith]'s beer.", False),
    ],
)
def test_names_that_own_nothing_are_brands(marked: str, brand: bool) -> None:
    kinds = {chain.type for chain in chain_mentions(*read(marked))}
    assert kinds == {EntityType.ORG if brand else EntityType.PERSON}
