import pytest

from newsreader.resolution.asked import blocks_of_person, may_call
from newsreader.resolution.chains import chain_mentions
from tests.resolution.test_chains import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Haddad", "Amira Haddad"),
        ("Mrs Haddad", "Amira Haddad"),
        ("Gaddafi", "Muammar Qadhafi"),
        ("Selenskyj", "Volodymyr Zelensky"),
    ],
)
def test_a_person_is_looked_for_under_the_blocks_of_the_surname(text: str, name: str) -> None:
    (chain,) = chain_mentions(*read(f"[PERSON:{name}]"))
    assert set(blocks_of_person(text)) & set(chain.blocks)


@pytest.mark.parametrize("text", ["", "...", "Amira"])
def test_what_is_nobodys_surname_finds_nobody(text: str) -> None:
    (chain,) = chain_mentions(*read("[PERSON:Amira Haddad]"))
    assert not set(blocks_of_person(text)) & set(chain.blocks)


@pytest.mark.parametrize(
    ("text", "name", "fits"),
    [
        ("Haddad", "Amira Haddad", True),
        ("Amira Haddad", "Haddad", True),
        ("A. Haddad", "Amira Haddad", True),
        ("Bill Haddad", "William Haddad", True),
        ("Moammar Gadhafi", "Muammar Qadhafi", True),
        ("B. Haddad", "Amira Haddad", False),
        ("Omar Haddad", "Amira Haddad", False),
    ],
)
def test_given_names_must_fit(text: str, name: str, fits: bool) -> None:
    assert may_call(text, name) is fits
