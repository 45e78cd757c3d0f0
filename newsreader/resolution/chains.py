"""The mentions of one article, joined into chains: what each one names, and why."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsreader import names
from newsreader.gazetteer import Gazetteer, shipped
from newsreader.model import Article, Chain, ChainMember, EntityType, Mention
from newsreader.names import CONTEXT, PersonName
from newsreader.resolution.evidence.address import (
    GIVEN,
    NO_PERSON,
    OTHER_NEWS,
    ROYAL,
    SEVERAL,
    SPORT,
    blocks_with,
    key_with,
    marks_of,
)
from newsreader.resolution.evidence.ages import birth_mark
from newsreader.resolution.evidence.callings import PERSONAS, callings_of, persona
from newsreader.resolution.evidence.commonness import is_common
from newsreader.resolution.evidence.company import LISTED, Companion, company_of, is_listed, news_of
from newsreader.resolution.evidence.eras import era_of
from newsreader.resolution.evidence.holders import holder_of
from newsreader.resolution.evidence.spellings import common_family, common_spelling, without_umlauts
from newsreader.resolution.evidence.sports import GAMES, Sport, sport_of
from newsreader.resolution.evidence.titles import follows_rank, names_several, titles_before
from newsreader.resolution.evidence.trades import trade_of
from newsreader.resolution.families import FAMILY_OF_TYPE, TYPE_ORDER, Family
from newsreader.resolution.forms import (
    Form,
    Links,
    Reading,
    forms_of,
    fullest,
    fullest_person,
    head_of,
    person_text,
    read_mentions,
)
from newsreader.resolution.within.agreement import agree
from newsreader.resolution.within.aliases import read_aliases
from newsreader.resolution.within.bodies import name_bodies
from newsreader.resolution.within.clubs import name_clubs
from newsreader.resolution.within.namesakes import tell_namesakes
from newsreader.resolution.within.organisations import (
    link_organisations,
    link_places,
    names_kind_alone,
    plurals,
)
from newsreader.resolution.within.people import link_people
from newsreader.resolution.within.references import is_reference, refer
from newsreader.resolution.within.sides import Side, sides_of
from newsreader.resolution.within.things import link_things

SPELLINGS = "spellings:"
"""Begins the block that all spellings of a surname share."""

_SAME_NAME = "same name"
# A table of a thousand Kims says nothing of any.
_MOST_NAMESAKES = 5


def chain_mentions(
    article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer | None = None
) -> tuple[Chain, ...]:
    """Join the mentions of ``article`` that name one thing.

    Every mention is in exactly one chain; chains are in the order of their first mentions. Types
    of different families (a person and a place) never share one. In a report of a match the
    nations that play have chains of their own, apart from their countries'. References ("he")
    join the person they stand for, and nothing follows from them.
    """
    known = shipped() if gazetteer is None else gazetteer
    sport = sport_of(article.text) if mentions else None
    references = [index for index, mention in enumerate(mentions) if is_reference(mention)]
    readings = read_mentions(mentions, known)
    if left_out := frozenset(references):
        readings = [reading for reading in readings if reading.index not in left_out]
    readings = tell_namesakes(article, readings, known)
    readings = read_aliases(article, readings, known)
    readings = name_clubs(article, readings, known, sport)
    readings = name_bodies(article, agree(article, readings, known), known)
    sides = sides_of(article, readings, known, sport)
    chains = list(_chains_of_sides(sides))
    readings = [reading for reading in readings if reading.index not in sides]
    # Persons last: who else is named tells of them.
    for family in sorted(Family, key=lambda one: one is Family.PERSON):
        forms = list(forms_of(readings, family))
        if forms:
            links = _links(family, forms, article, known)
            bodies = _bodies(chains) if family is Family.PERSON else ()
            chains += _chains_of(family, forms, links, _Told(article, known, sport, bodies))
    if references:
        chains = refer(article, mentions, chains, references)
    chains.sort(key=lambda chain: chain.members[0].mention)
    return tuple(chains)


def _chains_of_sides(sides: Mapping[int, Side]) -> Iterable[Chain]:
    members: dict[Side, list[int]] = {}
    for index, side in sorted(sides.items()):
        members.setdefault(side, []).append(index)
    for side, found in members.items():
        yield Chain(
            EntityType.ORG,
            side.name,
            side.key,
            _blocks(Family.ORGANISATION, side.key, ()),
            tuple(ChainMember(index, sides[index].reason) for index in found),
        )


def _links(family: Family, forms: Sequence[Form], article: Article, gazetteer: Gazetteer) -> Links:
    match family:
        case Family.PERSON:
            return link_people(forms, article)
        case Family.ORGANISATION:
            return Links(link_organisations(forms, article, gazetteer))
        case Family.PLACE:
            return Links(link_places(forms, gazetteer))
        case Family.THING:
            return Links(link_things(forms) | plurals(forms))
        case _:
            return Links({})


@dataclass(frozen=True, slots=True)
class _Told:
    """What a chain is read from, beside its mentions."""

    article: Article
    gazetteer: Gazetteer
    sport: Sport | None
    bodies: Sequence[Companion]
    """Organisations that the article names."""


def _bodies(chains: Iterable[Chain]) -> Sequence[Companion]:
    return [
        Companion(chain.key, len(chain.members))
        for chain in chains
        if FAMILY_OF_TYPE[chain.type] is Family.ORGANISATION
    ]


def _chains_of(
    family: Family,
    forms: Sequence[Form],
    links: Links,
    told: _Told,
) -> Iterable[Chain]:
    by_key = {form.key: form for form in forms}
    members: dict[str, list[tuple[Reading, str | None]]] = {}
    lent: dict[str, set[str]] = {}
    for form in forms:
        head = head_of(form.key, links.forms)
        link = links.forms.get(form.key)
        if link is not None and link.lends:
            lent.setdefault(head, set()).add(form.key)
        for reading in form.readings:
            own = links.mentions.get(reading.index)
            if own is not None:
                members.setdefault(head_of(own.target, links.forms), []).append(
                    (reading, own.reason)
                )
            else:
                reason = link.reason if link is not None else None
                members.setdefault(head, []).append((reading, reason))
    called = _called(family, told, members)
    callings = _callings(family, told, members)
    namesakes = _namesakes(called)
    beside = _beside(family, told, members)
    for key, found in members.items():
        found.sort(key=lambda pair: pair[0].index)
        # Of a surname whose mentions are several people's, some may have gone to these.
        left = [reading for reading, _ in found if _is_spelling(family, reading.key, key)]
        name = _name_of(family, left or by_key[key].readings, told.gazetteer)
        whole = key
        if family is Family.ORGANISATION and names_kind_alone(key):
            whole = f"{key}{CONTEXT}{told.article.id}"
        blocks = _blocks(family, whole, lent.get(key, set()))
        if family is Family.PERSON:
            person = names.person_of_key(key)
            news = news_of(told.article)
            company = news | company_of(key, beside)
            said = called[key] | callings[key] | company
            era = era_of(told.article)
            met = [SPORT if told.sport is not None else OTHER_NEWS, *era]
            blocks += tuple(_person_blocks(key, person, said, namesakes, met))
            marks = persona(told.article, callings[key], told.sport, elsewhere=bool(news))
            mentions = [reading.mention for reading, _ in found]
            if person.lone:
                if marks & PERSONAS and is_listed(told.article.text, mentions):
                    marks |= {LISTED}
                marks |= called[key] | company | era
            else:
                marks |= era if is_common(person) else set()
                marks |= birth_mark(told.article, mentions)
                trade = trade_of(callings[key])
                marks |= {trade} if trade is not None and not marks & PERSONAS else set()
            whole = key_with(key, marks)
        yield Chain(
            _type_of(reading.type for reading, _ in found),
            name,
            whole,
            blocks,
            tuple(ChainMember(r.index, _reason(r, why, name)) for r, why in found),
        )


def _called(
    family: Family, told: _Told, members: Mapping[str, Sequence[tuple[Reading, str | None]]]
) -> Mapping[str, frozenset[str]]:
    """How the article calls each person, by key."""
    if family is not Family.PERSON:
        return {}
    given = {part for key in members for part in names.person_of_key(key).given[:1]}
    called: dict[str, frozenset[str]] = {}
    for key, found in members.items():
        mentions = [reading.mention for reading, _ in found]
        titles = (t for mention in mentions for t in titles_before(told.article.text, mention))
        said = marks_of(titles)
        if names.person_of_key(key).lone:
            said |= frozenset(_of_lone_name(told.article.text, mentions))
            holder = holder_of(said, names.person_of_key(key).family, told.article.date)
            said |= frozenset((holder.mark,)) if holder is not None else frozenset()
            if not said:
                said = frozenset(_no_surname(key, mentions, given, told.gazetteer))
        called[key] = said
    return called


def _of_lone_name(text: str, mentions: Iterable[Mention]) -> Iterator[str]:
    """What sets a name alone apart from one person's surname."""
    for mention in mentions:
        if follows_rank(text, mention):
            yield ROYAL
        if names_several(text, mention):
            yield SEVERAL


def _no_surname(
    key: str, mentions: Iterable[Mention], given: Container[str], gazetteer: Gazetteer
) -> Iterator[str]:
    """Why a name alone without a title may be no surname; ``given`` are the given names of those
    whom the article names in full."""
    if names.person_of_key(key).family in given:
        yield GIVEN
    if any(_is_known(name, gazetteer) for name in {mention.text for mention in mentions}):
        yield NO_PERSON


def _is_known(name: str, gazetteer: Gazetteer) -> bool:
    """Whether something else has the name: a party, or the town of a club ("Bolton")."""
    if gazetteer.find_all(name):
        return True
    return any(gazetteer.find_clubs(name, game) for game in GAMES)


def _callings(
    family: Family, told: _Told, members: Mapping[str, Sequence[tuple[Reading, str | None]]]
) -> Mapping[str, frozenset[str]]:
    """What the article says each person does, by key."""
    if family is not Family.PERSON:
        return {}
    return {
        key: callings_of(told.article, (reading.mention for reading, _ in found), told.sport)
        for key, found in members.items()
    }


def _beside(
    family: Family, told: _Told, members: Mapping[str, Sequence[tuple[Reading, str | None]]]
) -> Sequence[Companion]:
    """Organisations, and persons named in full."""
    if family is not Family.PERSON:
        return ()
    people = [
        Companion(key, len(found))
        for key, found in members.items()
        if not names.person_of_key(key).lone
    ]
    return [*told.bodies, *people]


def _namesakes(called: Iterable[str]) -> Mapping[str, Sequence[str]]:
    """The keys of the full names of each surname."""
    found: dict[str, list[str]] = defaultdict(list)
    for key in called:
        person = names.person_of_key(key)
        if not person.lone:
            found[person.family].append(key)
    return found


def _person_blocks(
    key: str,
    person: PersonName,
    said: frozenset[str],
    namesakes: Mapping[str, Sequence[str]],
    met: Sequence[str],
) -> Iterable[str]:
    """The block of all spellings of the surname; of a full name what is known of the person."""
    common = common_family(person.family)
    if common is not None:
        yield f"{SPELLINGS}{common}"
    if not person.lone:
        beside = [other for other in namesakes[person.family] if other != key]
        yield from blocks_with(person.family, said, met, beside[:_MOST_NAMESAKES])


def _is_spelling(family: Family, one: str, other: str) -> bool:
    if family is not Family.PERSON or one == other:
        return one == other
    return common_spelling(names.person_of_key(one)) == common_spelling(names.person_of_key(other))


def _name_of(family: Family, readings: Sequence[Reading], gazetteer: Gazetteer) -> str:
    texts = [r.text for r in readings]
    if family is Family.PERSON:
        return fullest_person([person_text(text, gazetteer) for text in texts])
    return fullest([r.text for r in readings if r.reason is None] or texts)


def _type_of(types: Iterable[EntityType]) -> EntityType:
    counts = Counter(types)
    return min(counts, key=lambda t: (-counts[t], TYPE_ORDER[t]))


def _reason(reading: Reading, link: str | None, name: str) -> str:
    if link is not None:
        return link
    if reading.reason is not None:
        return reading.reason
    text = reading.text
    if reading.family is Family.PERSON:
        text = names.strip_titles(text)
    return _SAME_NAME if names.fold(text) == names.fold(name) else f"spelling of {name}"


def _blocks(family: Family, key: str, lent: Iterable[str]) -> tuple[str, ...]:
    """The block of the key itself, then those of the names it lends to other articles."""
    own = _BLOCK_OF.get(family, _key_block)(family, key)
    others = {_BLOCK_OF.get(family, _key_block)(family, other) for other in lent}
    return (own, *sorted(others - {own}))


def _key_block(family: Family, key: str) -> str:
    return f"{family}:{key}"


def _surname_block(family: Family, key: str) -> str:
    return f"{family}:{without_umlauts(names.person_of_key(key).family)}"


_BLOCK_OF: Mapping[Family, Callable[[Family, str], str]] = {Family.PERSON: _surname_block}
