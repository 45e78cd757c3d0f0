"""Fuller and shorter forms, spellings and orders of a person's name within one article."""

import pytest

from tests.resolution.test_chains import chains_of


@pytest.mark.parametrize(
    "forms",
    [
        ("Jürgen Vossler", "Juergen Vossler", "Jurgen Vossler"),
        ("Gerda Schröter", "Gerda Schroeter", "Gerda Schroter"),
        ("Rune Sønderby", "Rune Soenderby", "Rune Sonderby"),
        ("Åse Vik", "Aase Vik", "Ase Vik"),
        ("Hans Weißer", "Hans Weisser"),
        ("Oleg Zelinskyj", "Oleg Zelinsky", "Oleg Zelinskyy", "Oleg Zelinski"),
        ("Valery Gerasimenko", "Waleri Gerassimenko"),
        ("Nina Kovalskaya", "Nina Kovalskaja"),
        (
            "Abd al-Rahman Haddad",
            "Abdulrahman Haddad",
            "Abdel Rahman Haddad",
            "Abdur Rahman Haddad",
        ),
        ("Talal bin Abdulaziz", "Talal bin Abdul Aziz", "Talal bin Abd al-Aziz"),
        ("Goran Ibrahimovic", "Goran Ibrahimović", "Goran Ibrahimovich"),
        ("Rina Tomoda", "Tomoda Rina"),
        ("Hiroko Watanabe", "Watanabe Hiroko"),
        ("Lee Sang-ho", "Lee Sang Ho", "Sang-ho Lee"),
        ("Mao Tse-tung", "Mao Zedong"),
        ("Chou En-lai", "Zhou Enlai"),
        ("Anna Holm-Berger", "Anna Holm Berger"),
        ("Aung Min Thu Kyi", "Daw Aung Min Thu Kyi", "Thu Kyi"),
        ("Nikolai Orlenko", "Kolya Orlenko"),
    ],
)
def test_ways_of_writing_one_name(forms: tuple[str, ...]) -> None:
    assert len(chains_of(" met ".join(f"[PERSON:{form}]" for form in forms))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Bauer", "Anna Baur"),
        ("Joel Holm", "Jol Holm"),
        ("Joe Holm", "Jo Holm"),
        ("Juan Paez", "Juan Paz"),
        ("Martin Paul", "Paul Martin"),
        ("Ali Said", "Said Ali"),
        ("Jon Holm Jr.", "Jon Holm Sr."),
        ("Mark Phillips", "Mark Philips"),
        ("Abdullah Nasser", "Abdul Nasser"),
    ],
)
def test_names_of_two(one: str, other: str) -> None:
    assert len(chains_of(f"[PERSON:{one}] met [PERSON:{other}].")) == 2


def test_the_order_is_that_of_the_surname_alone() -> None:
    told = "[PERSON:Tomoda Rina] met traders. [PERSON:Rina Tomoda] spoke. Ms [PERSON:Tomoda] left."
    assert chains_of(told).keys() == {"Rina Tomoda"}


def test_a_father_is_no_shorter_form() -> None:
    told = "[PERSON:Aung Min Thu Kyi] spoke of her father, [PERSON:Aung Min]."
    assert len(chains_of(told)) == 2


def test_a_nickname_is_no_part_of_the_name_shown() -> None:
    told = "[PERSON:William “Bill” Tolley] retired. [PERSON:Bill Tolley] was a judge."
    assert chains_of(told).keys() == {"William Tolley"}


def test_the_name_shown_bears_its_marks() -> None:
    told = "[PERSON:Juergen Vossler] came. [PERSON:Jürgen Vossler] spoke. [PERSON:Jurgen Vossler]"
    assert chains_of(told).keys() == {"Jürgen Vossler"}
    turned = "[PERSON:Hiroko Watanabe] came. [PERSON:Watanabe Hiroko] spoke."
    assert chains_of(turned).keys() == {"Hiroko Watanabe"}
