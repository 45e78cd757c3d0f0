"""A mention read as a name: the key it is compared by, and what the gazetteer says of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from newsreader import names
from newsreader.gazetteer import Entry, Gazetteer
from newsreader.model import TYPE_OF_LABEL, EntityType, Label, Mention
from newsreader.resolution.families import FAMILY_OF_TYPE, Family

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


def clean(text: str) -> str:
    """``text`` on one line, without leading article and trailing possessive."""
    return names.without_possessive(names.without_article(" ".join(text.split())))


def fullest(texts: Iterable[str]) -> str:
    """The longest of ``texts``; mixed case before capitals, then the first in code-point order."""
    return min(texts, key=lambda t: (-len(names.fold(t)), t.isupper(), t.islower(), t))


def read_mention(index: int, mention: Mention, gazetteer: Gazetteer) -> Reading:
    """What ``mention`` is taken for."""
    kind = TYPE_OF_LABEL[mention.label]
    family = FAMILY_OF_TYPE[kind]
    text = clean(mention.text)
    if mention.label in _DEMONYM_LABELS and (people := gazetteer.find_demonym(text)):
        return _known(index, mention, people, f"demonym of {people.name}")
    if entry := _entry_for(mention.label, family, text, gazetteer):
        return _known(index, mention, entry, _why_known(text, entry))
    if family is Family.PLACE and (people := gazetteer.find_demonym(text)):
        return _known(index, mention, people, f"demonym of {people.name}")
    return Reading(index, mention, family, kind, _plain_key(family, text, gazetteer))


def _known(index: int, mention: Mention, entry: Entry, reason: str | None) -> Reading:
    return Reading(index, mention, FAMILY_OF_TYPE[entry.type], entry.type, entry.id, entry, reason)


def _entry_for(label: Label, family: Family, text: str, gazetteer: Gazetteer) -> Entry | None:
    """The one entry of a fitting type that ``text`` names.

    The label settles whether an ambiguous name is the company or the surname; between two
    entries of the same type nothing is settled, and the name keeps its plain key.
    """
    if label is Label.MISC:
        entry = gazetteer.find(text)
        return None if entry is None or entry.ambiguous else entry
    if family is Family.ORGANISATION:
        fitting = _bodies(text, label, gazetteer)
        if not fitting and (core := names.without_company_tail(text)) != text:
            fitting = _bodies(core, label, gazetteer)
    elif family is Family.PLACE:
        found = gazetteer.find_all(text)
        fitting = [e for e in found if e.type is EntityType.PLACE] or [e for e in found if e.seat]
        fitting = fitting or _towns_of(text, gazetteer)
    else:
        return None
    return fitting[0] if len(fitting) == 1 else None


def _bodies(text: str, label: Label, gazetteer: Gazetteer) -> list[Entry]:
    """Organisations and groups of this name; those of the label's own type come before others."""
    found = [e for e in gazetteer.find_all(text) if FAMILY_OF_TYPE[e.type] is Family.ORGANISATION]
    return [e for e in found if e.type is TYPE_OF_LABEL[label]] or found


def _towns_of(text: str, gazetteer: Gazetteer) -> list[Entry]:
    """What a town with its country names: "Paris, France" is Paris."""
    town, _, rest = text.partition(",")
    country = gazetteer.find(rest.strip())
    if country is None or not country.id.startswith("country:"):
        return []
    return [e for e in gazetteer.find_all(town) if e.country == country.country]


def _why_known(text: str, entry: Entry) -> str | None:
    if names.fold(text) == names.fold(names.without_article(entry.name)):
        return None
    if entry.acronym and len(entry.name.split()) > 1:
        return f"acronym of {entry.name}"
    return f"known name of {entry.name}"


def _plain_key(family: Family, text: str, gazetteer: Gazetteer) -> str:
    key: str
    match family:
        case Family.PERSON:
            key = names.person_name(text).key
        case Family.ORGANISATION:
            core = names.without_company_tail(text)
            # "Altria Group" is Altria; but "Minsk Group" is not Minsk.
            known = gazetteer.find(core) is not None or gazetteer.find_demonym(core) is not None
            key = names.organisation_key(text if known else core)
        case Family.PLACE:
            key = names.place_key(text)
        case _:
            key = names.fold(text)
    return key or text or "?"


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
