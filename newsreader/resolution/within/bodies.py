"""Bodies that every state has: whose "Defence Ministry" an article speaks of.

A body is known by its country and its kind: "Russian Defence Ministry", "Russia's Ministry of
Defence" and, in a dispatch from Russia, "the Defence Ministry" are one, and not the British one.
Parties of one name (Labour) are told by country in the same way.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from newsreader import names
from newsreader.gazetteer import Entry, Gazetteer
from newsreader.model import Article, EntityType, Label
from newsreader.organisation_names import organisation_key
from newsreader.resolution.evidence.homes import Home, Homes, homes_of
from newsreader.resolution.families import Family
from newsreader.resolution.forms import Reading

# What follows is compared with ``organisation_key``.
_KINDS = re.compile(
    r"(?:[\w']+(?: [\w']+)?(?: and [\w']+(?: [\w']+)?)? ministry|parliament|senate|cabinet|treasury"
    r"|government|(?:supreme|constitutional|high|appeal|federal) court|court of appeals?"
    r"|central bank|national assembly|air force|army|navy|armed forces|national guard"
    r"|(?:national )?(?:electoral|election|elections) commission|house of representatives"
    r"|congress|(?:national )?olympic committee|football (?:association|federation|union)"
    r"|civil aviation authority|attorney generals office|embassy|coast guard)"
)
_PARTIES = re.compile(
    r"(?:labor|conservative|liberal|socialist|communist|green|national|workers|democratic|republican"
    r"|social democratic|christian democratic|progressive|peoples|reform|freedom|justice) party"
)
# Countries keep these in others.
_ABROAD = frozenset(("embassy",))
_LONGEST_PLACE = 3
_OWNING = re.compile("['’]s? ")
_LABOUR = re.compile(r"(?<!of )\b(labou?r)(?: party)?\Z", re.I)


def name_bodies(
    article: Article, readings: Sequence[Reading], gazetteer: Gazetteer
) -> list[Reading]:
    """``readings``, those of state bodies under the key of their country."""
    homes = homes_of(article, [r for r in readings if not _names_body(r)], gazetteer)
    apart = _spells_two_ways(readings)
    owners = _owners(article, readings, gazetteer)
    named = [
        reading
        if apart and _LABOUR.search(reading.text)
        else _read(reading, owners.get(reading.index), homes, gazetteer)
        for reading in readings
    ]
    key_of = names.fold if apart else organisation_key
    return _as_named_in_full(named, owners, key_of, gazetteer)


def _owners(article: Article, readings: Sequence[Reading], gazetteer: Gazetteer) -> dict[int, Home]:
    """By state body: the country that is named as its own right before it, as a name apart:
    "Germany's Defence Ministry"."""
    found: dict[int, Home] = {}
    for before, reading in pairwise(sorted(readings, key=lambda r: r.mention.start)):
        if not _names_body(reading):
            continue
        between = article.text[before.mention.end : reading.mention.start]
        if _OWNING.fullmatch(between) and (state := _country(before.text, gazetteer)):
            found[reading.index] = Home(state, "named before it", dateline=True)
    return found


def _spells_two_ways(readings: Sequence[Reading]) -> bool:
    """Whether an article means two parties, the one by "Labor" and the other by "Labour"."""
    return len({found[1].lower() for r in readings if (found := _LABOUR.search(r.text))}) > 1


def _as_named_in_full(
    readings: Sequence[Reading],
    owners: Mapping[int, Home],
    key_of: Callable[[str], str],
    gazetteer: Gazetteer,
) -> list[Reading]:
    """The Defence Ministry, where one country's alone is named so, is not another country's."""
    full: dict[str, dict[str, Reading]] = {}
    for reading in readings:
        parts = _parts(reading, gazetteer)
        if parts or reading.index in owners:
            kind = key_of(parts[1] if parts else reading.text)
            full.setdefault(kind, {}).setdefault(reading.key, reading)
    only = {
        short: next(iter(named.values()))
        for kind, named in full.items()
        for short in (kind, kind.removesuffix(" party"))
        if len(named) == 1
    }
    return [
        reading
        if (named := only.get(key_of(reading.text))) is None
        or reading.mention.label is not Label.ORG
        or reading.index in owners
        else replace(
            reading,
            key=named.key,
            entry=named.entry,
            reason=f"short for {named.text} in the same article",
        )
        for reading in readings
    ]


def _read(reading: Reading, owner: Home | None, homes: Homes, gazetteer: Gazetteer) -> Reading:
    if reading.mention.label is not Label.ORG:
        return reading
    if parts := _parts(reading, gazetteer):
        return reading if reading.entry is not None else _of_country(reading, *parts, gazetteer)
    kind = organisation_key(reading.text)
    home = owner or homes.of(reading.text, kind)
    if home is None or not _is_of(home, reading, kind):
        return reading
    state = home.country
    if reading.entry is not None and reading.entry.country in (None, state.country):
        return reading
    for form in (state.name, *state.aliases, *gazetteer.demonyms(state.id)):
        known = gazetteer.find(f"{form} {reading.text}")
        if known is not None and known.country == state.country:
            return _as_known(reading, known, home.reason)
    return _body(reading, state, kind if _KINDS.fullmatch(kind) else _party(kind), home.reason)


def _is_of(home: Home, reading: Reading, kind: str) -> bool:
    """Whether a name of this kind means the body of the article's country. Parties stand in the
    news of other countries, too, so only a dateline tells of them."""
    if home.dateline and reading.entry is not None and _PARTIES.fullmatch(_party(kind)):
        return True
    return _KINDS.fullmatch(kind) is not None and (home.dateline or kind not in _ABROAD)


def _party(kind: str) -> str:
    return kind if kind.endswith(" party") else f"{kind} party"


def _of_country(reading: Reading, country: Entry, text: str, gazetteer: Gazetteer) -> Reading:
    """The "British Labour Party" is the Labour Party that is known, the Norwegian is not."""
    known = [e for e in gazetteer.find_all(text) if e.country == country.country]
    if len(known) == 1 and known[0].type is EntityType.ORG:
        return _as_known(reading, known[0], f"known name of {known[0].name}")
    return _body(reading, country, organisation_key(text), None)


def _as_known(reading: Reading, known: Entry, reason: str) -> Reading:
    return replace(reading, key=known.id, entry=known, type=known.type, reason=reason)


def _body(reading: Reading, country: Entry, kind: str, reason: str | None) -> Reading:
    return replace(
        reading,
        family=Family.ORGANISATION,
        type=EntityType.ORG,
        key=f"body:{country.country}:{kind}",
        entry=None,
        reason=reason,
    )


def _names_body(reading: Reading) -> bool:
    """Whether it is a body itself, which says nothing of whose it is."""
    return reading.mention.label is Label.ORG and _is_kind(reading.text)


@lru_cache(maxsize=16384)
def _is_kind(text: str) -> bool:
    kind = organisation_key(text)
    return (_KINDS.fullmatch(kind) or _PARTIES.fullmatch(kind)) is not None


def _parts(reading: Reading, gazetteer: Gazetteer) -> tuple[Entry, str] | None:
    """Country, and what names the kind: of "Russian Defence Ministry" and of "Ministry of Defence
    of Russia"."""
    if reading.mention.label is not Label.ORG:
        return None
    words = reading.text.split()
    for cut in range(1, min(len(words), _LONGEST_PLACE + 1)):
        state = names.without_possessive(" ".join(words[:cut]))
        if _is_kind(rest := " ".join(words[cut:])):
            # Some texts lost their apostrophes: "Japans Finance Ministry".
            found = _country(state, gazetteer) or _country(state.removesuffix("s"), gazetteer)
            if found:
                return found, rest
    rest, of, state = reading.text.rpartition(" of ")
    if of and _is_kind(rest) and (found := _country(state, gazetteer)):
        return found, rest
    return None


def _country(text: str, gazetteer: Gazetteer) -> Entry | None:
    """The only country that ``text`` names or is an adjective of."""
    named = [*gazetteer.find_all(text), *gazetteer.find_demonyms(text)]
    states = {e.id: e for e in named if e.id.startswith("country:")}
    return next(iter(states.values())) if len(states) == 1 else None
