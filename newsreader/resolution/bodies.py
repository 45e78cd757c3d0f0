"""Bodies that every state has: whose "Defence Ministry" an article speaks of.

A body is known by its country and its kind: "Russian Defence Ministry", "Russia's Ministry of
Defence" and, in a dispatch from Russia, "the Defence Ministry" are one, and not the British one.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newsreader import names
from newsreader.gazetteer import Entry, Gazetteer
from newsreader.model import Article, EntityType, Label
from newsreader.resolution.families import Family
from newsreader.resolution.forms import Reading
from newsreader.resolution.sides import in_dateline

# What follows is compared with ``names.organisation_key``.
_KINDS = re.compile(
    r"(?:[\w']+(?: [\w']+)?(?: and [\w']+(?: [\w']+)?)? ministry|parliament|senate|cabinet|treasury"
    r"|government|(?:supreme|constitutional|high|appeal|federal) court|court of appeals?"
    r"|central bank|national assembly|air force|army|navy|armed forces|national guard"
    r"|(?:national )?(?:electoral|election|elections) commission|house of representatives"
    r"|congress|(?:national )?olympic committee|football (?:association|federation|union)"
    r"|civil aviation authority|attorney generals office|embassy|coast guard)"
)
_LONGEST_PLACE = 3


def name_bodies(
    article: Article, readings: Sequence[Reading], gazetteer: Gazetteer
) -> list[Reading]:
    """``readings``, those of state bodies under the key of their country."""
    home = _home(article, readings, gazetteer)
    named = [_read(reading, home, gazetteer) for reading in readings]
    return _as_named_in_full(named, gazetteer)


def _as_named_in_full(readings: Sequence[Reading], gazetteer: Gazetteer) -> list[Reading]:
    """The Defence Ministry, where one country's alone is named so, is not another country's."""
    full: dict[str, dict[str, Reading]] = {}
    for reading in readings:
        if parts := _parts(reading, gazetteer):
            full.setdefault(parts[1], {}).setdefault(reading.key, reading)
    only = {kind: next(iter(named.values())) for kind, named in full.items() if len(named) == 1}
    return [
        reading
        if (named := only.get(names.organisation_key(reading.text))) is None
        or reading.mention.label is not Label.ORG
        else replace(
            reading,
            key=named.key,
            entry=named.entry,
            reason=f"short for {named.text} in the same article",
        )
        for reading in readings
    ]


def _read(reading: Reading, home: Entry | None, gazetteer: Gazetteer) -> Reading:
    if reading.mention.label is not Label.ORG:
        return reading
    if parts := _parts(reading, gazetteer):
        country, kind = parts
        return reading if reading.entry is not None else _body(reading, country, kind, None)
    if home is None or not _is_kind(reading.text):
        return reading
    if reading.entry is not None and reading.entry.country in (None, home.country):
        return reading
    why = f"of {home.name}, where this article was written"
    for form in (home.name, *home.aliases, *gazetteer.demonyms(home.id)):
        known = gazetteer.find(f"{form} {reading.text}")
        if known is not None and known.country == home.country:
            return replace(reading, key=known.id, entry=known, type=known.type, reason=why)
    return _body(reading, home, names.organisation_key(reading.text), why)


def _body(reading: Reading, country: Entry, kind: str, reason: str | None) -> Reading:
    return replace(
        reading,
        family=Family.ORGANISATION,
        type=EntityType.ORG,
        key=f"body:{country.country}:{kind}",
        entry=None,
        reason=reason,
    )


def _is_kind(text: str) -> bool:
    return _KINDS.fullmatch(names.organisation_key(text)) is not None


def _parts(reading: Reading, gazetteer: Gazetteer) -> tuple[Entry, str] | None:
    """Country and kind: of "Russian Defence Ministry" and of "Ministry of Defence of Russia"."""
    if reading.mention.label is not Label.ORG:
        return None
    words = reading.text.split()
    for cut in range(1, min(len(words), _LONGEST_PLACE + 1)):
        state = names.without_possessive(" ".join(words[:cut]))
        if _is_kind(rest := " ".join(words[cut:])):
            # Some texts lost their apostrophes: "Japans Finance Ministry".
            found = _country(state, gazetteer) or _country(state.removesuffix("s"), gazetteer)
            if found:
                return found, names.organisation_key(rest)
    rest, of, state = reading.text.rpartition(" of ")
    if of and _is_kind(rest) and (found := _country(state, gazetteer)):
        return found, names.organisation_key(rest)
    return None


def _country(text: str, gazetteer: Gazetteer) -> Entry | None:
    """The only country that ``text`` names or is an adjective of."""
    named = [*gazetteer.find_all(text), *gazetteer.find_demonyms(text)]
    states = {e.id: e for e in named if e.id.startswith("country:")}
    return next(iter(states.values())) if len(states) == 1 else None


def _home(article: Article, readings: Sequence[Reading], gazetteer: Gazetteer) -> Entry | None:
    """The country of the dateline, if the article names none more often.

    Without a dateline nothing is known: a paper hardly names the country it is read in.
    """
    named: Counter[str] = Counter()
    written: set[str] = set()
    for reading in readings:
        if reading.entry is not None and reading.family is Family.PLACE and reading.entry.country:
            named[reading.entry.country] += 1
            if in_dateline(article, reading.mention):
                written.add(reading.entry.country)
    if len(written) != 1 or named[(home := written.pop())] < max(named.values()):
        return None
    return gazetteer.entry(f"country:{home}")
