"""A mention read as a name: the key it is compared by, and what the gazetteer says of it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from newsreader import names
from newsreader.gazetteer import Entry, Gazetteer
from newsreader.model import TYPE_OF_LABEL, EntityType, Label, Mention
from newsreader.organisation_names import organisation_key, without_company_tail
from newsreader.plain_words import plain_words
from newsreader.resolution.evidence.spellings import without_umlauts
from newsreader.resolution.families import FAMILY_OF_TYPE, Family

_SINGLE_EVENT = re.compile(r"\b(award|prize|championship)s\Z")
_BEFORE_ADDRESS = re.compile(r"\A.*\s(?=(?:Mr|Mrs|Ms|Sir)\.?\s+\S)")
_ADJECTIVE_OF_PEOPLE = re.compile(r"(?:ian|ese|ish)\Z")
# So short an abbreviation of a state may be anything without its full stop.
_SHORTEST_WITHOUT_STOP = 4
_TOWN_OF = re.compile(r"(?:[Cc]ity|[Tt]own) of (?=[A-Z])")
# Labels under which a people's name or a country's adjective is found.
_DEMONYM_LABELS = frozenset((Label.NORP, Label.MISC))


@dataclass(frozen=True, slots=True)
class Reading:
    """One mention, read. ``type`` is what it is taken for; ``reason`` why it has its key."""

    index: int
    mention: Mention
    family: Family
    type: EntityType
    key: str
    entry: Entry | None = None
    reason: str | None = None

    @property
    def text(self) -> str:
        """The mention without article, possessive and line breaks."""
        return clean(self.mention.text)


@dataclass(slots=True)
class Form:
    """The mentions of an article that have one key."""

    family: Family
    key: str
    readings: list[Reading] = field(default_factory=list)

    @property
    def entry(self) -> Entry | None:
        """The gazetteer's entry, the same for all mentions of a form."""
        return self.readings[0].entry

    @property
    def start(self) -> int:
        """Where the form is first met."""
        return self.readings[0].mention.start

    @property
    def text(self) -> str:
        """The form at its fullest."""
        return fullest(r.text for r in self.readings)

    @property
    def texts(self) -> frozenset[str]:
        """All its spellings."""
        return frozenset(r.text for r in self.readings)


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """``text`` on one line, without leading article and trailing possessive."""
    return names.without_possessive(names.without_article(" ".join(text.split())))


def fullest(texts: Iterable[str]) -> str:
    """The longest of ``texts``; mixed case before capitals, then the first in code-point order."""
    return min(texts, key=lambda t: (-len(names.fold(t)), t.isupper(), t.islower(), t))


def fullest_person(texts: Sequence[str]) -> str:
    """The longest of ``texts``, whatever its spelling; "Jürgen" before "Juergen", then what is
    written oftenest, then first."""
    times = Counter(texts)

    def rank(text: str) -> tuple[int, bool, bool, bool, int, int]:
        plain = " ".join(map(without_umlauts, names.fold(text).split()))
        capitals = text.isupper(), text.islower()
        return (-len(plain), *capitals, text.isascii(), -times[text], texts.index(text))

    return min(times, key=rank)


def read_mentions(mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Reading]:
    """What each mention is taken for.

    Names that could stand for several entries are read last, when it is known which of them the
    article names otherwise: "Korean" is South Korea's where only South Korea is named.
    """
    first = [_read(i, m, gazetteer, None) for i, m in enumerate(mentions)]
    present: set[str] = set()
    for reading in first:
        if reading.entry is not None:
            present.add(reading.entry.id)
            if reading.entry.country:
                present.add(f"country:{reading.entry.country}")
    return [
        reading
        if reading.entry is not None
        else _read(reading.index, reading.mention, gazetteer, frozenset(present))
        for reading in first
    ]


def _read(
    index: int, mention: Mention, gazetteer: Gazetteer, known: frozenset[str] | None
) -> Reading:
    """Read one mention; ``known`` are the entries the article names, None if not yet known."""
    present = known or frozenset()
    kind = TYPE_OF_LABEL[mention.label]
    family = FAMILY_OF_TYPE[kind]
    text = clean(mention.text)
    people = _only(gazetteer.find_demonyms(text), present, gazetteer)
    if people is not None and mention.label in _DEMONYM_LABELS:
        return _known(index, mention, people, f"demonym of {people.name}")
    fitting = _fitting(mention.label, family, text, gazetteer, known)
    if entry := _only(fitting, present, gazetteer):
        return _known(index, mention, entry, _why_known(text, entry))
    if people is not None and family is Family.PLACE:
        return _known(index, mention, people, f"demonym of {people.name}")
    return Reading(index, mention, family, kind, _plain_key(kind, text, gazetteer))


def read_as(reading: Reading, kind: EntityType, gazetteer: Gazetteer) -> Reading:
    """``reading`` taken for another type than its label says."""
    family = FAMILY_OF_TYPE[kind]
    key = _plain_key(kind, reading.text, gazetteer)
    return Reading(reading.index, reading.mention, family, kind, key)


def _only(entries: Sequence[Entry], present: frozenset[str], gazetteer: Gazetteer) -> Entry | None:
    """The one entry meant: the only one there is, the only one the article names elsewhere, or
    the one that is greater than all others of its name."""
    if len(entries) > 1:
        named = [e for e in entries if e.id in present]
        entries = named or _greatest(entries, gazetteer) or _in_country_named(entries, present)
    return entries[0] if len(entries) == 1 else None


def _greatest(entries: Sequence[Entry], gazetteer: Gazetteer) -> Sequence[Entry]:
    """A country or a region before towns of its name, Jamaica in New York or Ontario in
    California, but not before a capital. Georgia the state is not less than Georgia the country."""
    first, *others = entries
    if not all(e.id.startswith("city:") and e.name == first.name for e in others):
        return []
    if first.id.startswith("country:"):
        return [first]
    if not first.id.startswith("region:"):
        return []
    states = (gazetteer.entry(f"country:{e.country}") for e in others)
    capital = any(state is not None and state.capital == first.name for state in states)
    return [] if capital else [first]


def _in_country_named(entries: Sequence[Entry], present: frozenset[str]) -> Sequence[Entry]:
    """Of towns of one name those whose country the article names."""
    if not all(e.id.startswith("city:") for e in entries):
        return []
    return [e for e in entries if f"country:{e.country}" in present]


def _known(index: int, mention: Mention, entry: Entry, reason: str | None) -> Reading:
    return Reading(index, mention, FAMILY_OF_TYPE[entry.type], entry.type, entry.id, entry, reason)


def _fitting(
    label: Label, family: Family, text: str, gazetteer: Gazetteer, known: frozenset[str] | None
) -> Sequence[Entry]:
    """The entries of a fitting type that ``text`` names.

    The label settles whether an ambiguous name is the company or the surname; MISC, which
    settles nothing, takes names that are not ambiguous.
    """
    if label is Label.MISC:
        return [e for e in gazetteer.find_all(text) if not e.ambiguous]
    if family is Family.ORGANISATION:
        if town := _town_itself(text, gazetteer):
            return town
        # "Reuters Holdings PLC", "NV Philips".
        cores = (text, without_company_tail(text), organisation_key(text))
        bodies = (_bodies(core, label, gazetteer, known) for core in cores)
        return next(filter(None, bodies), ())
    if family is Family.PLACE:
        found = gazetteer.find_all(text)
        places = [e for e in found if e.type is EntityType.PLACE and not _lacks_stop(text, e)]
        places = places or [e for e in found if e.seat] or _town_itself(text, gazetteer)
        places = places or _towns_of(text, gazetteer)
        return places or _country_without_apostrophe(text, gazetteer)
    if family is Family.THING:
        bare = _without_maker(text, gazetteer) if label is Label.PRODUCT else text
        found = gazetteer.find_all(text) or gazetteer.find_all(bare)
        things = [e for e in found if FAMILY_OF_TYPE[e.type] is Family.THING]
        return [e for e in things if not e.ambiguous or e.type is TYPE_OF_LABEL[label]]
    return ()


def _bodies(
    text: str, label: Label, gazetteer: Gazetteer, known: frozenset[str] | None
) -> list[Entry]:
    """Organisations and groups of this name: those that the article names elsewhere, too, then
    those of the label's own type. "Conservatives" are the party where it is named."""
    found = [e for e in gazetteer.find_all(text) if FAMILY_OF_TYPE[e.type] is Family.ORGANISATION]
    if len(found) < 2 or known is None:
        return found
    named = [e for e in found if e.id in known]
    own = [e for e in found if e.country and f"country:{e.country}" in known]
    return named or own or [e for e in found if e.type is TYPE_OF_LABEL[label]] or found


def _country_without_apostrophe(text: str, gazetteer: Gazetteer) -> list[Entry]:
    """The country of "West Germanys", in texts that lost their apostrophes."""
    found = gazetteer.find_all(text.removesuffix("s")) if text.endswith("s") else ()
    return [e for e in found if e.id.startswith("country:") and not e.acronym]


def _lacks_stop(text: str, entry: Entry) -> bool:
    """Whether "Kan" and "Miss" would be states if they had the full stop of an abbreviation; of
    "Calif" and "Tenn" there is no doubt."""
    if f"{text}." not in entry.aliases or text in entry.aliases or text.isupper():
        return False
    return len(text) < _SHORTEST_WITHOUT_STOP or text.lower() in plain_words()


def _towns_of(text: str, gazetteer: Gazetteer) -> list[Entry]:
    """What a town with its country names: "Paris, France" is Paris."""
    town, _, rest = text.partition(",")
    country = gazetteer.find(rest.strip())
    if country is None or not country.id.startswith("country:"):
        return []
    return [e for e in gazetteer.find_all(town) if e.country == country.country]


def _town_itself(text: str, gazetteer: Gazetteer) -> list[Entry]:
    """The town of "City of Leipzig", which rules itself and is called so where it pays and sues."""
    of = _TOWN_OF.match(text)
    if of is None or gazetteer.find_all(text):
        return []
    return [e for e in gazetteer.find_all(text[of.end() :]) if e.id.startswith("city:")]


def _why_known(text: str, entry: Entry) -> str | None:
    if names.fold(text) == names.fold(names.without_article(entry.name)):
        return None
    if entry.acronym and len(entry.name.split()) > 1:
        return f"acronym of {entry.name}"
    return f"known name of {entry.name}"


def _plain_key(kind: EntityType, text: str, gazetteer: Gazetteer) -> str:
    key: str
    match FAMILY_OF_TYPE[kind]:
        case Family.PERSON:
            key = names.person_name(person_text(text, gazetteer)).key
        case Family.ORGANISATION:
            core = without_company_tail(text)
            # "Altria Group" is Altria; but "Minsk Group" is not Minsk.
            known = gazetteer.find(core) is not None or gazetteer.find_demonym(core) is not None
            key = organisation_key(text if known else core)
        case Family.PLACE:
            key = names.place_key(text)
        case Family.THING:
            bare = _without_maker(text, gazetteer) if kind is EntityType.PRODUCT else text
            key = _SINGLE_EVENT.sub(r"\1", names.fold(bare))
        case _:
            key = names.fold(text)
    return key or text or "?"


def person_text(text: str, gazetteer: Gazetteer) -> str:
    """A person's name without titles and words before them, and without the people that the
    person is of: "Tanzania Mr Brown", "Briton Clive Owen".

    Dane Bowers and Finn Russell keep their given names, William “Bill” Smith loses his nickname.
    """
    name = names.without_nickname(names.strip_titles(_BEFORE_ADDRESS.sub("", text)))
    people, _, rest = name.partition(" ")
    whole = " " in rest or _ADJECTIVE_OF_PEOPLE.search(people)
    return names.strip_titles(rest) if rest and whole and gazetteer.find_demonym(people) else name


def _without_maker(text: str, gazetteer: Gazetteer) -> str:
    """The name of a product without its maker's: "A380" for "Airbus A380".

    Kept where nothing but a number would be left: "Boeing 747".
    """
    words = text.split()
    for cut in range(1, len(words)):
        rest = " ".join(words[cut:])
        maker = gazetteer.find(" ".join(words[:cut]))
        if maker is not None and maker.id.startswith("company:") and _is_name(rest):
            return rest
    return text


def _is_name(text: str) -> bool:
    return len(text) > 1 and any(c.isupper() for c in text)


def forms_of(readings: Iterable[Reading], family: Family) -> Iterator[Form]:
    """The forms of one family, in the order in which they are met."""
    forms: dict[str, Form] = {}
    for reading in readings:
        if reading.family is family:
            forms.setdefault(reading.key, Form(family, reading.key)).readings.append(reading)
    yield from forms.values()


@dataclass(frozen=True, slots=True)
class Link:
    """A form, or a single mention, is another form of the thing named by ``target``.

    ``lends`` tells whether other articles may follow: an acronym expanded here is expanded
    everywhere, but "Chicago" is not a team, nor "Steve" Steve Jobs, elsewhere.
    """

    target: str
    reason: str
    lends: bool = False


@dataclass(frozen=True, slots=True)
class Links:
    """Which forms, by key, and which single mentions, by index, belong to a fuller form."""

    forms: Mapping[str, Link]
    mentions: Mapping[int, Link] = field(default_factory=dict)


def head_of(key: str, links: Mapping[str, Link]) -> str:
    """Where the links lead from ``key``. They lead to fuller forms only, so they end."""
    seen = {key}
    while (link := links.get(key)) is not None and link.target not in seen:
        key = link.target
        seen.add(key)
    return key
