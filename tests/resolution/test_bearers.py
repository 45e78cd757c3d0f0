"""Whose a name alone is, within one article."""

import pytest

from tests.resolution.test_chains import chains_of, reasons


def test_a_form_of_address_goes_by_the_given_names() -> None:
    couple = "[PERSON:Karin Velde] and [PERSON:Derek Velde] came. Mr [PERSON:Velde] and Mrs "
    assert chains_of(couple + "[PERSON:Velde] left.") == {
        "Karin Velde": ["Karin Velde", "Velde"],
        "Derek Velde": ["Derek Velde", "Velde"],
    }


def test_a_form_of_address_is_not_of_one_of_the_other_gender() -> None:
    assert chains_of("[PERSON:Derek Velde] came. Mrs [PERSON:Velde] left.").keys() == {
        "Derek Velde",
        "Velde",
    }
    assert len(chains_of("[PERSON:Robin Velde] came. Mrs [PERSON:Velde] left.")) == 1


def test_an_office_is_told_behind_a_name() -> None:
    told = (
        "[PERSON:Robin Velde], a former senator, met [PERSON:Kim Velde], wife of the mayor.\n"
        "Senator [PERSON:Velde] left."
    )
    assert chains_of(told)["Robin Velde"] == ["Robin Velde", "Velde"]


def test_a_king_is_not_called_by_a_surname() -> None:
    told = "Prince [PERSON:Talal bin Hamad] spoke. King [PERSON:Hamad] left. [PERSON:Bin Hamad]"
    assert chains_of(told) == {
        "Talal bin Hamad": ["Talal bin Hamad", "Bin Hamad"],
        "Hamad": ["Hamad"],
    }


def test_a_rank_before_a_full_name_is_no_part_of_it() -> None:
    told = (
        "[PERSON:Prince Talal bin Hamad] spoke. [PERSON:Talal bin Hamad] and [PERSON:Prince Talal]"
    )
    assert chains_of(told).keys() == {"Talal bin Hamad"}
    assert chains_of("[PERSON:Prince Harald] met [PERSON:Prince Talal].").keys() == {
        "Prince Harald",
        "Prince Talal",
    }
    assert len(chains_of("[PERSON:Prince Harald] came. Prince [PERSON:Harald] left.")) == 1


@pytest.mark.parametrize(
    ("full", "alone"),
    [
        ("Camila Sotomayor Prado", "Sotomayor"),
        ("Luis Inacio Tulo da Silva", "Tulo"),
        ("Mirela Spolar Egner", "Spolar"),
    ],
)
def test_one_of_two_surnames(full: str, alone: str) -> None:
    assert reasons(f"[PERSON:{full}] spoke. [PERSON:{alone}] left.")[1] == (
        f"one of the names of {full} in the same article"
    )


def test_a_second_given_name_is_nobodys_surname() -> None:
    assert len(chains_of("[PERSON:Mary Helen Osgood] met [PERSON:Helen].")) == 2
    assert len(chains_of("[PERSON:John Tolley Show] began. [PERSON:Tolley] left.")) == 2


def test_a_surname_goes_to_who_writes_it_so() -> None:
    told = "[PERSON:Anna Mueller] met [PERSON:Peter Muller]. [PERSON:Muller] left."
    assert chains_of(told)["Peter Muller"] == ["Peter Muller", "Muller"]


def test_a_numeral_tells_two_of_one_surname_apart() -> None:
    told = "[PERSON:Jon Rockley III] met [PERSON:Jon Rockley IV]. Mr [PERSON:Rockley IV] left."
    assert chains_of(told)["Jon Rockley IV"] == ["Jon Rockley IV", "Rockley IV"]


def test_a_headline_names_whom_the_first_sentence_names() -> None:
    told = (
        "[PERSON:Velde] opens port\n\n[PERSON:Robin Velde] opened the port. Later"
        " [PERSON:Kim Velde] came.\n\nMore [PERSON:Velde]s may come."
    )
    assert chains_of(told) == {
        "Robin Velde": ["Velde", "Robin Velde"],
        "Kim Velde": ["Kim Velde"],
        "Velde": ["Velde"],
    }
    both = "[PERSON:Velde] wins\n\n[PERSON:Robin Velde] beat [PERSON:Kim Velde] on Monday. More."
    assert len(chains_of(both)) == 3


def test_a_surname_with_a_capital_particle_is_one_of_two() -> None:
    told = "[PERSON:Wim van Moer] painted. [PERSON:Van Moer] died.\n\n[PERSON:Theo van Moer] wept."
    assert chains_of(told)["Wim van Moer"] == ["Wim van Moer", "Van Moer"]
    couple = "[PERSON:Jean-Marie Le Fort] and [PERSON:Marine Le Fort] came. Mr [PERSON:Le Fort]"
    assert chains_of(couple)["Jean-Marie Le Fort"] == ["Jean-Marie Le Fort", "Le Fort"]


def test_an_office_is_told_by_a_verb() -> None:
    told = (
        "[PERSON:Robin Velde] is president and [PERSON:Kim Velde] a clerk.\n"
        "President [PERSON:Velde] spoke."
    )
    assert chains_of(told)["Robin Velde"] == ["Robin Velde", "Velde"]


def test_a_short_family_name_that_comes_first_is_enough() -> None:
    assert len(chains_of("[PERSON:Li Peng] spoke. [PERSON:Li] left.")) == 1
    assert len(chains_of("[PERSON:Ed Tolley] spoke. [PERSON:Ed] left.")) == 2


def test_a_family_is_none_of_its_members() -> None:
    met = "[PERSON:Otto Velde] and [PERSON:Emil Velde] met. The [PERSON:Velde] brothers left."
    assert chains_of(met).keys() == {"Otto Velde", "Emil Velde", "Velde"}
    couple = "[PERSON:Otto Velde] came. Mr and Mrs [PERSON:Velde] left. [PERSON:Velde] waved."
    assert chains_of(couple) == {"Otto Velde": ["Otto Velde", "Velde"], "Velde": ["Velde"]}
    own = "[PERSON:Otto Velde] came. [PERSON:Velde]'s sisters left."
    assert len(chains_of(own)) == 1
