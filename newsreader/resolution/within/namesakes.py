"""Places of one name: which Tripoli an article means, by the company it keeps.

What stands right beside the name decides first ("Tripoli in northern Lebanon", "Birmingham,
Alabama"), for the whole article where it is said of one alone. Else the other places that the
article names do, where they point one way: a town that is hardly known is meant where its own
country or state is named, and that of the usual one never is. Otherwise all stays as it was.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from newsreader import names
from newsreader.gazetteer import Entry, Gazetteer
from newsreader.model import Article, EntityType
from newsreader.resolution.evidence.counties import counties_of, in_county
from newsreader.resolution.families import Family
from newsreader.resolution.forms import Reading, read_as

# "Tripoli, Lebanon", "Tripoli (Lebanon)", "Tripoli in northern Lebanon".
_WITHIN = re.compile(r",\s|\s\(|,? in (?:the )?(?:[a-z]+(?:[ -][a-z]+)? )?")
# "Lebanon's second city, Tripoli", "the Lebanese port of Tripoli".
_OF = re.compile(r"(?:['’]s?)? (?:[a-z-]+ ){0,4}?(?:city|town|port|village|suburb)(?: of|,)? ")
_OWNS = re.compile(r"['’]s ")
_LISTED = re.compile(r",? (?:and|or|&) |, ")
_MUCH_LARGER = 10
_LARGER = 6
_MANY_COUNTRIES = 2
# So many of a state speak for it as its name does.
_MANY_TOWNS = 2


@dataclass(frozen=True, slots=True)
class _Around:
    """The ids of countries, states and towns that an article names, or names something of, and of
    the countries that it names a place in."""

    named: Collection[str]
    touched: Collection[str]
    entered: Collection[str]


def tell_namesakes(
    article: Article, readings: Sequence[Reading], gazetteer: Gazetteer
) -> list[Reading]:
    """``readings``, those of places of one name as the one that the article means."""
    places = [reading for reading in readings if reading.family is Family.PLACE]
    named = {name: _candidates(name, gazetteer) for name in {_name(r) for r in places}}
    several = {r.index: found for r in places if len(found := named[_name(r)]) > 1}
    if not several:
        return list(readings)
    said = dict(_said_beside(article, readings, several, gazetteer))
    everywhere: dict[str, set[Entry]] = defaultdict(set)
    for reading in readings:
        if reading.index in said:
            everywhere[_name(reading)].add(said[reading.index])
    counties = counties_of(article, (r for r in places if r.index in several))
    around = _areas(r for r in readings if _is_clear(r, several.get(r.index, ())))
    told: list[Reading] = []
    for reading in readings:
        entry = said.get(reading.index)
        county = counties.get(_name(reading)) if reading.index in several else None
        if entry is None and county is not None:
            told.append(in_county(reading, county, several[reading.index], gazetteer))
            continue
        if entry is None and reading.index in several:
            meant = everywhere.get(_name(reading), set())
            if not meant:
                entry = _by_company(reading, several[reading.index], around)
            elif len(meant) == 1:
                (entry,) = meant
        if entry is None and _is_doubtful(reading, several.get(reading.index, ()), around):
            told.append(read_as(reading, reading.type, gazetteer))
        elif entry is None or entry == reading.entry:
            told.append(reading)
        else:
            told.append(_as(reading, entry, gazetteer))
    return told


def _is_clear(reading: Reading, candidates: Sequence[Entry]) -> bool:
    """Whether a name has no namesakes that count: all others are far smaller."""
    usual = reading.entry
    if usual is None or len(candidates) < 2:
        return usual is not None
    return _is_town(usual) and all(
        e.population * _MUCH_LARGER < usual.population for e in candidates if e != usual
    )


def _candidates(name: str, gazetteer: Gazetteer) -> Sequence[Entry]:
    known = [e for e in gazetteer.find_all(name) if e.type is EntityType.PLACE]
    others = [e for e in gazetteer.find_towns(name) if e not in known]
    return (*known, *others)


def _is_doubtful(reading: Reading, candidates: Sequence[Entry], around: _Around) -> bool:
    """Whether the town that the name usually means is hardly larger than one elsewhere, and the
    article is not about its country alone."""
    usual = reading.entry
    if usual is None or not _is_town(usual):
        return False
    rivals = {f"country:{e.country}" for e in candidates if e.rival}
    at_home = f"country:{usual.country}" in around.named and rivals.isdisjoint(around.touched)
    return bool(rivals) and not at_home


def _name(reading: Reading) -> str:
    """The name without what it lies in: "tripoli" of "Tripoli, Lebanon"."""
    return names.fold(reading.text.partition(",")[0])


def _said_beside(
    article: Article,
    readings: Sequence[Reading],
    several: Mapping[int, Sequence[Entry]],
    gazetteer: Gazetteer,
) -> Iterator[tuple[int, Entry]]:
    """The places that are said to lie in one named right beside them, by index; and those, too,
    where they have namesakes in turn: "Athens, Georgia"."""
    for place, reading in enumerate(readings):
        if reading.index not in several:
            continue
        text, mention = article.text, reading.mention
        own = [
            town
            for around in gazetteer.find_all(reading.text.partition(",")[2].strip())
            for town in several[reading.index]
            if _lies_in(town, around)
        ]
        if len(own) == 1:
            yield reading.index, own[0]
        for other in (*readings[max(0, place - 1) : place], *readings[place + 1 : place + 2]):
            if other.mention.start > mention.start:
                beside = _WITHIN.fullmatch(text, mention.end, other.mention.start)
            else:
                gap = text[other.mention.end : mention.start]
                beside = _OF.fullmatch(gap) or _OWNS.fullmatch(gap)
            wider = several.get(other.index, [other.entry] if other.entry is not None else [])
            pairs = {
                (town, around)
                for town in several[reading.index]
                for around in wider
                if _lies_in(town, around)
            }
            if beside and len(pairs) == 1:
                ((town, around),) = pairs
                yield reading.index, town
                if other.index in several:
                    yield other.index, around
            elif other.entry is not None and _LISTED.fullmatch(*_between(article, reading, other)):
                # "Ukraine and Georgia", "Alabama, Georgia".
                alike = [e for e in several[reading.index] if _kind(e) == _kind(other.entry)]
                if len(alike) == 1 and not _is_town(alike[0]):
                    yield reading.index, alike[0]


def _lies_in(place: Entry, around: Entry) -> bool:
    if place.id == around.id:
        return False
    return around.id in (place.within, f"country:{place.country}")


def _areas(readings: Iterable[Reading]) -> _Around:
    named: set[str] = set()
    touched: set[str] = set()
    entered: set[str] = set()
    towns: dict[str, set[str]] = defaultdict(set)
    for entry in filter(None, (reading.entry for reading in readings)):
        touched |= {entry.id, f"country:{entry.country}", entry.within or ""}
        if entry.type is EntityType.PLACE:
            named |= {entry.id, f"country:{entry.country}"}
            entered |= {f"country:{entry.country}"} - {entry.id}
            towns[entry.within or ""].add(entry.id)
    named |= {around for around, within in towns.items() if len(within) >= _MANY_TOWNS}
    return _Around(named - {""}, touched - {""}, entered)


def _by_company(reading: Reading, candidates: Sequence[Entry], around: _Around) -> Entry | None:
    """The one that the other places of the article tell, if they do."""
    name = _name(reading)
    greater = [e for e in candidates if not _is_town(e) and names.fold(e.name) == name]
    if len(greater) > 1:
        return _country_or_state(greater, around)
    if greater:
        return None
    kept = [e for e in candidates if (e.within or f"country:{e.country}") in around.named]
    countries = _countries(around.touched)
    if not kept and len(countries) == 1 and countries <= set(around.entered):
        # All else that the article names lies in one country.
        least = reading.entry.population if reading.entry is not None else 0
        kept = [e for e in candidates if f"country:{e.country}" in countries]
        kept = [e for e in kept if e.population * _LARGER >= least]
    if len(kept) != 1:
        return None
    (meant,) = kept
    return meant if _may_be(meant, reading.entry, around) else None


def _countries(ids: Iterable[str]) -> Set[str]:
    return {place for place in ids if place.startswith("country:") and place != "country:"}


def _may_be(meant: Entry, usual: Entry | None, around: _Around) -> bool:
    """Whether a town may be meant: another than the usual where that is not spoken of."""
    if usual is None or usual == meant:
        return True
    if meant.country != usual.country and f"country:{usual.country}" in around.touched:
        return False
    lesser = meant.population * _MUCH_LARGER < usual.population
    return usual.within not in around.touched and not lesser


def _country_or_state(candidates: Sequence[Entry], around: _Around) -> Entry | None:
    """Georgia where other states of the union are named, or where other countries are and the
    union is not; and the Congo whose towns are named."""
    states = [e for e in candidates if e.id != f"country:{e.country}"]
    countries = [e for e in candidates if e not in states]
    if len(states) != 1 or len(countries) != 1:
        own = [e for e in candidates if e.id in around.named]
        return own[0] if len(own) == 1 else None
    (state,), (country,) = states, countries
    union = f"country:{state.country}"
    abroad = {a for a in around.named if a.startswith("country:")} - {union}
    siblings = [a for a in around.touched if a.startswith(state.id.rpartition("-")[0])]
    if siblings and len(abroad) < _MANY_COUNTRIES and country.id not in around.named:
        return state
    if union not in around.touched and not siblings and len(abroad) >= _MANY_COUNTRIES:
        return country
    return None


def _between(article: Article, one: Reading, other: Reading) -> tuple[str, int, int]:
    first, second = sorted((one.mention, other.mention), key=lambda m: m.start)
    return article.text, first.end, second.start


def _kind(entry: Entry) -> str:
    return entry.id.partition(":")[0]


def _is_town(entry: Entry) -> bool:
    """Whether it is a town, or a county: Norfolk in England is no more than that in Virginia."""
    return entry.id.startswith(("city:", "county:"))


def _as(reading: Reading, entry: Entry, gazetteer: Gazetteer) -> Reading:
    around = gazetteer.entry(entry.within or f"country:{entry.country}")
    reason = None
    if around is not None and around != entry:
        reason = f"the one in {around.name}, by the places named with it"
    return replace(reading, key=entry.id, entry=entry, type=entry.type, reason=reason)
