"""Cards of what the world knows."""

import re

import pytest

from newsreader import gazetteer, knowledge
from newsreader.gazetteer import read_table
from newsreader.knowledge import Card
from newsreader.model import EntityType
from newsreader.paths import resources_dir

FACTS = resources_dir() / "knowledge" / "facts.tsv"


@pytest.mark.parametrize(
    ("entry_id", "codes", "capital", "wikidata"),
    [
        ("country:SY", "SY, SYR", "Damascus", "Q858"),
        ("country:NL", "NL, NLD", "Amsterdam", "Q55"),
        ("country:NA", "NA, NAM", "Windhoek", "Q1030"),
        ("country:US", "US, USA", "Washington", "Q30"),
    ],
)
def test_a_country(entry_id: str, codes: str, capital: str, wikidata: str) -> None:
    card = knowledge.card(entry_id)
    assert card is not None
    assert (card.country_codes, card.wikidata) == (codes, wikidata)
    assert card.capital is not None
    assert card.capital.startswith(capital)
    assert card.demonyms
    assert card.place == ""


def test_a_town_has_coordinates_and_its_country() -> None:
    card = knowledge.card("city:170654")
    assert card == Card(
        id="city:170654",
        name="Damascus",
        type=EntityType.PLACE,
        country="SY",
        country_name="Syria",
        latitude=33.5102,
        longitude=36.2913,
        geonames=170654,
    )
    assert card.country_codes == "Syria (SY)"
    assert card.place == "33.51° N, 36.29° E"


def test_south_and_west_are_told_in_words() -> None:
    rio = gazetteer.shipped().find("Rio de Janeiro")
    assert rio is not None
    card = knowledge.card(rio.id)
    assert card is not None
    assert re.fullmatch(r"22\.9\d° S, 43\.\d\d° W", card.place)


def test_what_is_not_known_has_no_card() -> None:
    assert knowledge.card("bashar assad") is None
    assert not knowledge.is_known("bashar assad")
    assert knowledge.is_known("country:SY")


def test_every_fact_is_of_something_in_the_gazetteer() -> None:
    rows = list(read_table(FACTS))
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        assert gazetteer.shipped().entry(row["id"]) is not None, row
        assert row["source"]
        assert re.fullmatch(r"[1-9]\d*", row["geonames"]), row
        assert re.fullmatch(r"(Q[1-9]\d*)?", row["wikidata"]), row
        assert bool(row["latitude"]) == bool(row["longitude"])
        if row["latitude"]:
            assert -90 <= float(row["latitude"]) <= 90
            assert -180 <= float(row["longitude"]) <= 180
    items = [row["wikidata"] for row in rows if row["wikidata"]]
    assert len(set(items)) == len(items)
