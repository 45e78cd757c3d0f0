"""Towns of Britain that an article tells apart by their county: "Richmond, North Yorks"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from newsreader import names
from newsreader.gazetteer import Entry, Gazetteer
from newsreader.model import Article
from newsreader.resolution.forms import Reading, read_as

# Counties whose names are no country's, state's or town's; "Portsmouth, New Hampshire" has none.
_SHORT = (
    "Yorks|Lincs|Lancs|Hants|Herts|Notts|Derbys|Leics|Northants|Staffs|Worcs|Glos|Wilts|Oxon|Berks"
    "|Bucks|Beds|Cambs|Salop|Surrey|Cumbria|Northumberland"
)
_COUNTY = re.compile(
    rf",\s((?:(?:North|South|East|West|[NSEW])\.? )?(?:[A-Z][a-z]+shire|{_SHORT}))\b(?!,? and )"
)
# Britain has several of these, of which the gazetteer knows one at most.
_SEVERAL = """
    ashford bradford burnham farnham hamilton kingston newcastle newport preston richmond stratford
    sutton wakefield whitchurch
"""
_OF_SEVERAL_COUNTIES = frozenset(_SEVERAL.split())


def counties_of(article: Article, readings: Iterable[Reading]) -> Mapping[str, str]:
    """The county that is said right behind a town, by the folded name of the town; nothing of a
    town that is said to lie in two."""
    found: dict[str, set[str]] = {}
    for reading in readings:
        said = _COUNTY.match(article.text, reading.mention.end)
        if said is not None:
            found.setdefault(names.fold(reading.text), set()).add(said[1])
    return {name: counties.pop() for name, counties in found.items() if len(counties) == 1}


def in_county(
    reading: Reading, county: str, candidates: Sequence[Entry], gazetteer: Gazetteer
) -> Reading:
    """``reading`` as the only town of Britain so named, or as one that no table knows."""
    british = [entry for entry in candidates if entry.country == "GB"]
    reason = f"the one in {county}"
    if len(british) == 1 and names.fold(reading.text) not in _OF_SEVERAL_COUNTIES:
        (own,) = british
        return replace(reading, key=own.id, entry=own, type=own.type, reason=reason)
    plain = read_as(reading, reading.type, gazetteer)
    return replace(plain, key=f"{plain.key}{names.CONTEXT}{names.fold(county)}", reason=reason)
