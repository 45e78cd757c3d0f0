"""Other names of a person that the text itself gives."""

import pytest

from tests.resolution.test_chains import chains_of, reasons


@pytest.mark.parametrize(
    "told",
    [
        "[PERSON:Omar Tariq Saleh], also known as [PERSON:Abu Harun], spoke.",
        "[PERSON:Omar Tariq Saleh] (born [PERSON:Omar Fadil]) spoke.",
        "[PERSON:Omar Tariq Saleh], nicknamed “[PERSON:Tiger]”, spoke.",
        "[PERSON:Omar Tariq Saleh], known as [ORG:OTS], spoke. [ORG:OTS] left.",
        "[PERSON:Omar Tariq Saleh], nicknamed [ORG:El Zorrillo], spoke. [MISC:El Zorrillo] left.",
        "[PERSON:Rosa Delmar], née [PERSON:Rosa Winter], spoke.",
        "[PERSON:Rosa Delmar], formerly [PERSON:Rosa Winter], spoke.",
    ],
)
def test_another_name_is_told(told: str) -> None:
    assert len(chains_of(told)) == 1
    assert reasons(told)[1].startswith("other name of ")


def test_the_usual_name_is_the_persons() -> None:
    told = "[PERSON:Edwin Costa Ramos], better known as [PERSON:Zuzu], won. [PERSON:Ramos]"
    assert chains_of(told) == {"Zuzu": ["Edwin Costa Ramos", "Zuzu", "Ramos"]}


@pytest.mark.parametrize(
    "told",
    [
        "[PERSON:Omar Saleh] was called [PERSON:Harun Fadil] by mistake.",
        "[PERSON:Jon Haddad], nicknamed [PERSON:Kerrin], met [PERSON:Marta Kerrin].",
        "[PERSON:Omar Saleh] owns a hotel known as [ORG:The Grand].",
        "The hotel of [PERSON:Omar Saleh], also known as [ORG:The Grand], burned.",
        "[PERSON:Omar Saleh], born in May, met [PERSON:Harun Fadil].",
    ],
)
def test_what_is_said_of_somebody_else_is_no_other_name(told: str) -> None:
    assert len(chains_of(told)) > 1
