"""What the world knows of the things in the gazetteer, shipped with the app: cards to look at.

Nothing here takes part in deciding what a name means, and nothing is ever fetched.
"""

from dataclasses import dataclass
from functools import cache

from newsreader.gazetteer import NAMESAKES, TABLES, read_table
from newsreader.model import TYPE_OF_LABEL, EntityType, Label
from newsreader.paths import resources_dir


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a thing; None and empty where it is not.

    ``id`` is the gazetteer's. ``country`` is an ISO 3166-1 code of two letters (of four, by ISO
    3166-3, for a country that is no more), ``iso3`` the code of three letters of a country.
    ``latitude`` and ``longitude`` are degrees (WGS 84). ``geonames`` is the number in GeoNames,
    ``wikidata`` the item in Wikidata ("Q858").
    """

    id: str
    name: str
    type: EntityType
    country: str | None = None
    country_name: str | None = None
    iso3: str | None = None
    capital: str | None = None
    demonyms: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    wikidata: str | None = None

    @property
    def says_something(self) -> bool:
        """Whether there is anything on the card beyond name and type."""
        return bool(self.country or self.capital or self.demonyms or self.geonames or self.wikidata)

    @property
    def place(self) -> str:
        """The coordinates as a person reads them, "33.51° N, 36.29° E"; empty where none."""
        if self.latitude is None or self.longitude is None:
            return ""
        north = "N" if self.latitude >= 0 else "S"
        east = "E" if self.longitude >= 0 else "W"
        return f"{abs(self.latitude):.2f}° {north}, {abs(self.longitude):.2f}° {east}"

    @property
    def country_codes(self) -> str:
        """The codes of a country, "SY, SYR"; of anything else, its country with its code."""
        if self.country is None:
            return ""
        if self.country_name is not None:
            return f"{self.country_name} ({self.country})"
        return ", ".join(filter(None, (self.country, self.iso3)))


def load() -> None:
    """Read the tables now rather than for the first card. May be called from any thread."""
    _entries()
    _facts()


def card(entry_id: str) -> Card | None:
    """The card of the gazetteer's entry with this id; None where nothing more is known of it."""
    row = _entries().get(entry_id)
    if row is None:
        return None
    facts = _facts().get(entry_id, {})
    country = row.get("country") or None
    home = _entries().get(f"country:{country}")
    geonames, latitude = facts.get("geonames"), facts.get("latitude")
    demonyms = row.get("demonyms", "").split("|")
    made = Card(
        id=entry_id,
        name=row["name"],
        type=TYPE_OF_LABEL[Label(row["label"])],
        country=country,
        country_name=None if home is None or home is row else home["name"],
        iso3=facts.get("iso3") or None,
        capital=row.get("capital") or None,
        demonyms=tuple(form.removeprefix("?") for form in demonyms if form),
        latitude=float(latitude) if latitude else None,
        longitude=float(facts["longitude"]) if latitude else None,
        geonames=int(geonames) if geonames else None,
        wikidata=facts.get("wikidata") or None,
    )
    return made if made.says_something else None


def is_known(entry_id: str) -> bool:
    """Whether the gazetteer has an entry with this id."""
    return entry_id in _entries()


@cache
def _entries() -> dict[str, dict[str, str]]:
    folder = resources_dir() / "gazetteer"
    tables = (NAMESAKES, *TABLES)
    return {row["id"]: row for name in tables for row in read_table(folder / f"{name}.tsv")}


@cache
def _facts() -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in read_table(resources_dir() / "knowledge" / "facts.tsv")}
