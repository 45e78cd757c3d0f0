"""Arabic names that begin with "servant of"."""

import pytest

from newsreader import names
from newsreader.arabic_names import join_fathers, join_servants


@pytest.mark.parametrize(
    "text",
    [
        "Abd al-Rahman Haddad",
        "Abd el-Rahman Haddad",
        "Abdel Rahman Haddad",
        "Abdul-Rahman Haddad",
        "Abdurrahman Haddad",
        "Abdelrahman Haddad",
        "ABDUL RAHMAN HADDAD",
    ],
)
def test_ways_of_writing_a_servants_name(text: str) -> None:
    assert names.person_name(text).key == "abdulrahman haddad"


@pytest.mark.parametrize(
    ("text", "family"),
    [("Abdul Haddad", "haddad"), ("Gamal Abdel Haddad", "haddad"), ("Abdullah Haddad", "haddad")],
)
def test_the_last_word_stays_the_surname(text: str, family: str) -> None:
    assert names.person_name(text).family == family


def test_abdullah_is_nobodys_servant_twice() -> None:
    assert join_servants(["abdullah", "omar"]) == ["abdullah", "omar"]
    assert join_servants([]) == []


def test_a_fathers_name_is_one() -> None:
    assert join_fathers("Talal bin Abdul Aziz") == "Talal bin Abdulaziz".replace("aziz", "Aziz")
    assert join_fathers("Talal bin Abdullah") == "Talal bin Abdullah"
    assert join_fathers("Abdul Aziz") == "Abdul Aziz"
