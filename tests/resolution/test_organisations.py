"""Short forms of organisations within one article."""

import pytest

from newsreader.gazetteer import shipped
from tests.resolution.test_chains import chains_of


@pytest.mark.parametrize(
    ("short", "longer"),
    [
        ("Kestrel", ("Kestrel Bank", "Kestrel Bank Asia")),
        ("Labor", ("Labor Party", "Labour Party")),
        ("Bank", ("Bank of Vestland", "Bank of Vestland Rates Committee")),
        ("Council", ("Council of Envoys", "Vestland Council")),
        ("Liberals", ("Liberal Party",)),
        ("Greens", ("Green Party", "Liberal Party")),
    ],
)
def test_a_short_form_goes_to_the_nearest(short: str, longer: tuple[str, ...]) -> None:
    told = " met ".join(f"[ORG:{name}]" for name in longer)
    chains = chains_of(f"{told}. [ORG:{short}] won.").values()
    assert any(longer[0] in chain and short in chain for chain in chains)


@pytest.mark.parametrize(
    ("short", "longer"),
    [
        ("Norton", ("Norton Bank", "Norton Foods")),
        ("League", ("League One", "League One Trust")),
        ("League", ("League One", "Vestland League")),
        ("Liberals", ("Liberal Club",)),
        ("Deutsche", ("Deutsche Bahnwerke", "Deutsche Netzwerke")),
    ],
)
def test_a_short_form_between_two_stays_apart(short: str, longer: tuple[str, ...]) -> None:
    told = " met ".join(f"[ORG:{name}]" for name in longer)
    assert chains_of(f"{told}. [ORG:{short}] won.")[short] == [short]


@pytest.mark.parametrize(
    ("alias", "name", "short"),
    [
        ("Internazionale", "Inter Milan", "Inter"),
        ("ArcelorMittal", "Mittal Steel", "Mittal"),
        ("Conservatives", "Tory Party", "Party"),
    ],
)
def test_a_short_form_of_an_alias_that_is_not_the_longest(
    alias: str, name: str, short: str
) -> None:
    chains = chains_of(f"[ORG:{alias}] is [ORG:{name}]. [ORG:{short}] won.").values()
    assert sorted(text for chain in chains for text in chain) == sorted((alias, name, short))
    assert any({alias, name} <= {*chain} for chain in chains)


def test_an_arm_in_another_country_is_not_all_of_a_firm() -> None:
    told = "[ORG:Kestrel Bank Asia] and [ORG:Kestrel Bank] grew."
    assert chains_of(told).keys() == {"Kestrel Bank Asia", "Kestrel Bank"}


@pytest.mark.parametrize(
    "forms",
    [
        ("Ferrolan AG", "Ferrolan Aktiengesellschaft"),
        ("Danvik A/S", "Danvik"),
        ("Mirnova d.o.o.", "Mirnova"),
        ("Kallio Oyj", "Kallio"),
        ("World Health Organization", "OMS", "W.H.O."),
        ("NATO", "OTAN"),
        ("Bank of Russia", "Russian central bank", "Russia's central bank"),
        ("Scotland Yard", "Met Police"),
    ],
)
def test_forms_of_one_organisation(forms: tuple[str, ...]) -> None:
    assert len(chains_of(" met ".join(f"[ORG:{form}]" for form in forms))) == 1


def test_the_police_of_london_bear_their_own_name() -> None:
    entry = shipped().find("Scotland Yard")
    assert entry is not None
    assert entry.name == "Metropolitan Police"


@pytest.mark.parametrize("short", ["Kerrin", "Kerrin University", "University of Kerrin"])
def test_a_university_is_called_by_its_name_both_ways_round(short: str) -> None:
    chains = chains_of(f"The [ORG:University of Kerrin] met [ORG:{short}].").values()
    assert len(chains) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("University of Oslo", "Oslo"),
        ("University of Kerrin", "Vale University"),
        ("University of Kerrin", "Kerrin State University"),
    ],
)
def test_a_university_is_no_other_and_not_its_town(one: str, other: str) -> None:
    assert len(chains_of(f"The [ORG:{one}] met [ORG:{other}].").values()) == 2
