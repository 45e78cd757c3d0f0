import pytest

from newsreader.organisation_names import initials, organisation_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ford Motor Co.", "Ford Motor Company"),
        ("The Boeing Company", "Boeing"),
        ("Fiat SpA", "Fiat"),
        ("World Health Organisation", "World Health Organization"),
        ("Ministry of Defence", "Ministry of Defense"),
        ("Ministry of Defence", "the Defense Ministry"),
        ("Sears Roebuck & Co", "Sears Roebuck"),
        ("BASF AG's", "BASF"),
        ("University of Kerrin", "Kerrin University"),
        ("UC Davis", "University of California, Davis"),
        ("University of California at Davis", "UC Davis"),
        ("University of Kerrin at Tarn", "University of Kerrin, Tarn"),
    ],
)
def test_names_of_one_organisation_share_a_key(one: str, other: str) -> None:
    assert organisation_key(one) == organisation_key(other)


def test_a_legal_form_alone_is_kept() -> None:
    assert organisation_key("Limited") == "limited"
    assert organisation_key("Acme Ltd.") == "acme"


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("World Health Organization", "WHO"),
        ("Organization of the Petroleum Exporting Countries", "OPEC"),
        ("Ministry of Defence", "MOD"),
        ("British Broadcasting Corporation", "BBC"),
        ("General Motors Corp", "GM"),
        ("Agence France-Presse", "AFP"),
        ("the United Nations", "UN"),
    ],
)
def test_initials(text: str, acronym: str) -> None:
    assert acronym in initials(text)


def test_one_word_has_no_initials() -> None:
    assert initials("Reuters") == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of York", "York University"),
        ("University of Washington", "Washington University"),
        ("University of the Arts", "Arts University"),
        ("UC Davis", "University of California"),
        ("Kerrin State University", "University of Kerrin"),
    ],
)
def test_names_of_two_universities_do_not(one: str, other: str) -> None:
    assert organisation_key(one) != organisation_key(other)
