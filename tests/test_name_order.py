import pytest

from newsreader import names


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Xi Jinping", "xi"),
        ("Wen Jiabao", "wen"),
        ("Zhang Yimou", "zhang"),
        ("Mao Tse-tung", "mao"),
        ("Kim Jong-il", "kim"),
        ("KIM JONG-IL", "kim"),
        ("Kim Jong Il", "kim"),
        ("Ban Ki-moon", "ban"),
        ("Lee Kuan Yew", "lee"),
        ("President Roh Moo-hyun", "roh"),
        ("Orbán Viktor", "orban"),
        ("Nagy Imre", "nagy"),
    ],
)
def test_names_with_the_family_first(text: str, family: str) -> None:
    assert names.person_name(text).family == family


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Bruce Lee", "lee"),
        ("Lee Miller", "miller"),
        ("Kim Wilde", "wilde"),
        ("Kim Clijsters", "clijsters"),
        ("Long John Silver", "silver"),
        ("Lee Ann Womack", "womack"),
        ("Bo Diddley", "diddley"),
        ("Li Peng", "peng"),
        ("Viktor Orbán", "orban"),
        ("Imre", "imre"),
        ("Ma Rainey", "rainey"),
    ],
)
def test_names_with_the_family_last(text: str, family: str) -> None:
    assert names.person_name(text).family == family


def test_a_japanese_family_name_leads_only_before_a_given_name_that_could_be_japanese() -> None:
    for text in ("Watanabe Hiroko", "Abe Shinzo", "Ono Yoko"):
        assert names.person_name(text).family == text.split()[0].lower()
    for text in ("Abe Saperstein", "Hiroko Watanabe", "Ito Tanaka", "Kato Kaelin"):
        assert names.person_name(text).family == text.split()[1].lower()
