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
