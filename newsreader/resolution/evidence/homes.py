"""Of which country an article speaks where it says "the Foreign Ministry"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.gazetteer import Entry, Gazetteer
from newsreader.model import Article, EntityType
from newsreader.resolution.families import Family
from newsreader.resolution.forms import Reading
from newsreader.resolution.within.sides import datelines

_ENOUGH = 3
_CLEARLY = 1.5
"""So many times the names of the next country must an article have of the one it is about."""
# What articles on a country call its own so and no other's, compared with ``organisation_key``.
# "Parliament" and "the Treasury" are as often those of the country a paper is read in.
_OF_WHERE_IT_IS = re.compile(
    r"(?:[\w']+ ){1,6}ministry|(?:supreme|constitutional) court|central bank|national assembly"
)
# Britons call so their own alone, in news of any country.
_BRITISH = re.compile(r"(?:the )?ministry of defence", re.I)
_BRITAIN = "country:GB"


@dataclass(frozen=True, slots=True)
class Home:
    """A country whose bodies an article speaks of, and how that is known."""

    country: Entry
    why: str
    dateline: bool = False

    @property
    def reason(self) -> str:
        """Why a body is this country's."""
        return f"of {self.country.name}, {self.why}"


@dataclass(frozen=True, slots=True)
class Homes:
    """The country of the dateline, or without one that of well-known bodies; the country that
    the article names most; and that of the paper it is in, where no other is named much."""

    told: Home | None
    about: Home | None
    paper: Home | None

    def of(self, text: str, kind: str) -> Home | None:
        """The country of the body called ``text``, whose kind is its key of an organisation."""
        if self.told is not None:
            return self.told
        about = self.about if _OF_WHERE_IT_IS.fullmatch(kind) else None
        if about is not None and _BRITISH.fullmatch(text) and about.country.id != _BRITAIN:
            about = None
        return about or self.paper


def homes_of(article: Article, readings: Sequence[Reading], gazetteer: Gazetteer) -> Homes:
    """Whose bodies an article may speak of, by dateline, company and source."""
    places: Counter[str] = Counter()
    bodies: Counter[str] = Counter()
    written: set[str] = set()
    dated = False
    heads = datelines(article)
    for reading in readings:
        dateline = any(head.start <= reading.mention.start < head.end for head in heads)
        dated |= dateline
        entry = reading.entry
        if entry is None or entry.country is None:
            continue
        if reading.family is Family.PLACE:
            places[entry.country] += 1
            if dateline:
                written.add(entry.country)
        elif entry.type is not EntityType.PLACE and entry.id.startswith("organisation:"):
            bodies[entry.country] += 1
    if dated:
        return Homes(_written_in(written, places, gazetteer), None, None)
    told = _speaking_of(bodies, places, gazetteer)
    if told is not None:
        return Homes(told, None, None)
    return Homes(None, _about(places, gazetteer), _paper(article, places, gazetteer))


def _home(code: str, why: str, gazetteer: Gazetteer, *, dateline: bool = False) -> Home | None:
    country = gazetteer.entry(f"country:{code}")
    return None if country is None else Home(country, why, dateline)


def _written_in(written: set[str], places: Counter[str], gazetteer: Gazetteer) -> Home | None:
    """The country of the dateline, if the article names none much oftener."""
    if len(written) != 1:
        return None
    (code,) = written
    if places[code] < max(places.values()) and (
        places[code] < _ENOUGH or places[code] * _CLEARLY < max(places.values())
    ):
        return None
    return _home(code, "where this article was written", gazetteer, dateline=True)


def _speaking_of(bodies: Counter[str], places: Counter[str], gazetteer: Gazetteer) -> Home | None:
    """The only country whose well-known bodies the article names, if it names no other oftener."""
    if len(bodies) != 1:
        return None
    (code,) = bodies
    others = [times for country, times in places.items() if country != code]
    if bodies[code] + places[code] <= max(others, default=0):
        return None
    return _home(code, "whose bodies this article names", gazetteer)


def _about(places: Counter[str], gazetteer: Gazetteer) -> Home | None:
    """The country that the article clearly names most. A paper hardly names the one it is read
    in, so this tells not of all bodies."""
    ranked = [*places.most_common(2), ("", 0)]
    (code, most), (_, next_most) = ranked[0], ranked[1] if len(ranked) > 1 else ("", 0)
    if most < _ENOUGH or most < _CLEARLY * next_most:
        return None
    return _home(code, "which this article names most", gazetteer)


def _paper(article: Article, places: Counter[str], gazetteer: Gazetteer) -> Home | None:
    """The country of the paper or broadcaster that the article is from."""
    if article.source is None:
        return None
    countries = {
        entry.country
        for entry in gazetteer.find_all(article.source)
        if entry.type is EntityType.ORG and entry.country is not None
    }
    if len(countries) != 1:
        return None
    (code,) = countries
    if max((times for country, times in places.items() if country != code), default=0) >= _ENOUGH:
        return None
    return _home(code, f"where {article.source} is read", gazetteer)
