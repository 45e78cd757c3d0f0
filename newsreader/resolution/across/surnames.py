"""The persons of one surname across articles: which names are one person's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from newsreader import names
from newsreader.gazetteer import is_acronym
from newsreader.model import EntityType, StoredChain
from newsreader.names import CONTEXT, PersonName
from newsreader.resolution.across.lone_names import Move, lone_moves
from newsreader.resolution.across.parting import BORN, part_namesakes
from newsreader.resolution.across.persons import keys_of, known_persons
from newsreader.resolution.evidence.address import FIELDS, GENDERS, key_with, marks_of_key
from newsreader.resolution.evidence.callings import ANY_GAME, PERSONAS
from newsreader.resolution.evidence.company import may_meet, worlds_in
from newsreader.resolution.evidence.eras import eras_in
from newsreader.resolution.evidence.spellings import common_spelling
from newsreader.resolution.within.people import (
    middles_agree,
    only_forms_of_each_other,
    suffixes_agree,
)

# In a larger family Bill and William are two as likely as one.
_MOST_PERSONS = 3


def people_moves(members: Sequence[StoredChain]) -> dict[str, Move]:
    """The persons that the keys of one surname belong to; keys left out stay by themselves.

    Names with one given name are one person unless their middle names or suffixes exclude each
    other; initials, and forms like "Bill", go to the only given name that fits. The surname alone
    goes to the only person in the library who bears it, or is called so, or is named without
    the others. Between two, however unequal, nothing is joined.
    """
    people = {key: _named(key) for key in sorted({c.key for c in members})}
    person_of = _persons(people)
    _give_initials_a_name(people, person_of, members)
    _join_forms(people, person_of, members)
    part_namesakes(person_of, members)
    shown = _fullest_names(members, person_of)
    moves = {key: _full_move(key, person, shown[person]) for key, person in person_of.items()}
    lone = {key: name for key, name in people.items() if name.lone}
    if lone:
        moves |= lone_moves(lone, known_persons(members, person_of), shown)
    return moves


# A surname that many bear is decided again with each of them who comes: the next two as well.
@lru_cache(maxsize=65536)
def _named(key: str) -> PersonName:
    return common_spelling(names.person_of_key(key))


@lru_cache(maxsize=65536)
def _full_move(key: str, person: str, name: str) -> Move:
    """Who bears a full name; ``name`` is what the person is called."""
    usual = names.person_name(name)
    if usual.key == key.partition(CONTEXT)[0]:
        return Move(person, ", ".join(("same name", *_told_apart_by(person))))
    same = common_spelling(usual)
    if (same.given, same.family) == (_named(key).given, _named(key).family):
        return Move(person, f"spelling of {name}")
    return Move(person, f"form of {name}")


def _told_apart_by(person: str) -> list[str]:
    """What sets the person apart from another of the name."""
    eras = eras_in(marks_of_key(person))
    return [
        f"{mark} by the age given"
        if mark.startswith(BORN)
        else f"the one {'of articles of ' if mark in eras else 'in '}{mark}"
        for mark in sorted(marks_of_key(person))
    ]


def _persons(people: Mapping[str, PersonName]) -> dict[str, str]:
    """The person behind each full name: "george bush" for "george w bush", if no one is in the
    way."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for key, name in people.items():
        if not name.lone:
            by_first[name.given[0]].append(key)
    persons: dict[str, str] = {}
    for first, keys in by_first.items():
        one = len(keys) == 1 or _agree(people[key] for key in keys)
        persons |= {
            key: f"{first} {people[key].family}" if one else people[key].key for key in keys
        }
        if len(first) == 1:
            persons |= _apart_in_sport({key: people[key] for key in keys}, persons)
    return persons


def _apart_in_sport(
    initials: Mapping[str, PersonName], persons: Mapping[str, str]
) -> dict[str, str]:
    """J. Porter who runs, where J.J. Porter played in a band: one initial tells little."""
    playing = {key for key in initials if marks_of_key(key) & PERSONAS}
    given = {name.given for name in initials.values()}
    if len(playing) in (0, len(initials)) or min(map(len, given)) > 1:
        return {}
    return {key: key_with(persons[key], {ANY_GAME}) for key in playing}


def _give_initials_a_name(
    people: Mapping[str, PersonName], persons: dict[str, str], members: Sequence[StoredChain]
) -> None:
    """Take "G. Bush" for "George Bush" where no other G. Bush is known, and both are met in sport
    or both outside."""
    full: dict[str, set[str]] = defaultdict(set)
    initial: dict[str, set[str]] = defaultdict(set)
    for key, person in persons.items():
        first = people[key].given[0]
        (full if len(first) > 1 else initial)[first[0]].add(person)
    if not initial:
        return
    known, keys = known_persons(members, persons), keys_of(persons)
    for letter, short in initial.items():
        if len({person.partition(CONTEXT)[0] for person in short}) > 1:
            continue
        for person in short:
            own = known[person].marks
            fitting = [
                named
                for named in sorted(full[letter])
                if _may_abbreviate(person, named, people, keys)
                and known[named].marks & own & FIELDS
                and may_meet(known[named].marks, own)
            ]
            if len(fitting) == 1 and (
                len(full[letter]) == 1 or worlds_in(own) & known[fitting[0]].marks
            ):
                persons.update(dict.fromkeys(keys[person], fitting[0]))


def _may_abbreviate(
    person: str, named: str, people: Mapping[str, PersonName], keys: Mapping[str, Sequence[str]]
) -> bool:
    of_both = [people[key] for key in (*keys[named], *keys[person])]
    # J.P.R. Williams is hardly John Williams.
    most = max(len(people[key].given) for key in keys[named]) + 1
    return _agree(of_both) and all(len(name.given) <= most for name in of_both)


def _join_forms(
    people: Mapping[str, PersonName], person_of: dict[str, str], members: Sequence[StoredChain]
) -> None:
    """Take "Bill Haddad" for "William Haddad" where few of the name are known, and both are met
    in sport or both outside: Jim Morrison who sang is not James Morrison who plays."""
    keys = keys_of(person_of)
    if len(keys) > _MOST_PERSONS:
        return
    persons = known_persons(members, person_of)
    named = {person: [people[key] for key in own] for person, own in keys.items()}
    for one, other in only_forms_of_each_other(named):
        marks, others = persons[one].marks, persons[other].marks
        genders = (marks | others) & GENDERS
        if marks & others & FIELDS and genders != GENDERS:
            person_of.update(dict.fromkeys(keys[other], one))


def _agree(people: Iterable[PersonName]) -> bool:
    found = list(people)
    return middles_agree(n.given[1:] for n in found) and suffixes_agree(n.suffix for n in found)


def _fullest_names(members: Iterable[StoredChain], person_of: Mapping[str, str]) -> dict[str, str]:
    """What a reason calls each person, whatever the numbers of articles and mentions are."""
    called: dict[str, set[str]] = defaultdict(set)
    for chain in members:
        if chain.key in person_of:
            called[person_of[chain.key]].add(chain.name)
    return {
        person: min(texts, key=lambda n: (n.isupper(), -len(n), n))
        for person, texts in called.items()
    }


def usual_name(chains: Sequence[StoredChain]) -> str:
    """The full form that most articles use; then the most frequent, the fuller, the first."""
    full = [chain for chain in chains if not _is_short(chain)] or chains
    full = [chain for chain in full if not _has_initials_only(chain)] or full
    articles: Counter[str] = Counter()
    mentions: Counter[str] = Counter()
    for chain in full:
        articles[chain.name] += chain.articles
        mentions[chain.name] += chain.size
    return min(articles, key=lambda n: (n.isupper(), -articles[n], -mentions[n], -len(n), n))


def _has_initials_only(chain: StoredChain) -> bool:
    person = names.person_of_key(chain.key)
    return chain.type is EntityType.PERSON and all(len(given) == 1 for given in person.given)


def _is_short(chain: StoredChain) -> bool:
    if chain.type is EntityType.PERSON:
        return names.person_of_key(chain.key).lone
    return is_acronym(chain.name)
