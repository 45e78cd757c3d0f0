"""The persons of one surname across articles: which names are one person's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newsreader import names
from newsreader.gazetteer import is_acronym
from newsreader.model import EntityType, StoredChain
from newsreader.names import CONTEXT, PersonName
from newsreader.resolution.address import (
    FIELDS,
    GENDERS,
    MARK_OF_GENDER,
    ROYAL,
    beside_in_blocks,
    key_with,
    marks_of_blocks,
    marks_of_key,
)
from newsreader.resolution.ages import birth_year, generations
from newsreader.resolution.callings import PERSONAS, two_lives
from newsreader.resolution.genders import gender_of_given
from newsreader.resolution.people import middles_agree, only_forms_of_each_other, suffixes_agree
from newsreader.resolution.spellings import common_spelling
from newsreader.resolution.trades import two_trades

# In a larger family Bill and William are two as likely as one.
_MOST_PERSONS = 3
_BORN = "born "


@dataclass(frozen=True, slots=True)
class Move:
    """The key under which chains are joined, and why."""

    key: str
    reason: str


@dataclass(slots=True)
class _Person:
    """One person: the chains under full names, and what they say."""

    chains: list[StoredChain] = field(default_factory=list)
    families: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    beside: list[frozenset[str]] = field(default_factory=list)
    given: set[str] = field(default_factory=set)

    @property
    def gender(self) -> str | None:
        """What all articles say that say anything."""
        said = self.marks & GENDERS
        return next(iter(said)) if len(said) == 1 else None

    def may_be(self, gender: str | None) -> bool:
        """Whether the person can be of ``gender``: the given name excludes, but proves nothing."""
        known = (gender_of_given(given) for given in self.given)
        own = {MARK_OF_GENDER[of_given] for of_given in known if of_given is not None}
        if self.gender is not None:
            own = {self.gender}
        return gender is None or own <= {gender}


def people_moves(members: Sequence[StoredChain]) -> dict[str, Move]:
    """The persons that the keys of one surname belong to; keys left out stay by themselves.

    Names with one given name are one person unless their middle names or suffixes exclude each
    other; initials, and forms like "Bill", go to the only given name that fits. The surname alone
    goes to the only person in the library who bears it, or is called so, or is named without
    the others. Between two, however unequal, nothing is joined.
    """
    people = {
        key: common_spelling(names.person_of_key(key)) for key in sorted({c.key for c in members})
    }
    person_of = _persons(people)
    _give_initials_a_name(people, person_of, members)
    _join_forms(people, person_of, members)
    _part_by_calling(person_of, members)
    _part_by_age(person_of)
    persons = _known(members, person_of)
    shown = {key: _fullest_name(person.chains) for key, person in persons.items()}
    moves = {key: _full_move(key, person, people, shown) for key, person in person_of.items()}
    lone = {key: name for key, name in people.items() if name.lone}
    return moves | _lone_moves(lone, persons, shown)


def _known(members: Iterable[StoredChain], person_of: Mapping[str, str]) -> dict[str, _Person]:
    persons: dict[str, _Person] = defaultdict(_Person)
    # Articles name those beside somebody by their bare keys.
    bare = {key.partition(CONTEXT)[0]: person for key, person in sorted(person_of.items())}
    for chain in members:
        if chain.key in person_of:
            _add(persons[person_of[chain.key]], chain, person_of[chain.key], bare)
    return persons


def _add(person: _Person, chain: StoredChain, own: str, person_of: Mapping[str, str]) -> None:
    name = names.person_of_key(chain.key)
    family = name.family
    person.chains.append(chain)
    person.families.add(family)
    person.given.update(name.given[:1])
    person.marks |= marks_of_blocks(chain.blocks, family) | (marks_of_key(chain.key) & PERSONAS)
    beside = {person_of.get(key, key) for key in beside_in_blocks(chain.blocks)}
    person.beside.append(frozenset(beside - {own}))


def _full_move(
    key: str, person: str, people: Mapping[str, PersonName], shown: Mapping[str, str]
) -> Move:
    name = shown[person]
    usual = names.person_name(name)
    if usual.key == key.partition(CONTEXT)[0]:
        return Move(person, ", ".join(("same name", *_told_apart_by(person))))
    same = common_spelling(usual)
    if (same.given, same.family) == (people[key].given, people[key].family):
        return Move(person, f"spelling of {name}")
    return Move(person, f"form of {name}")


def _told_apart_by(person: str) -> list[str]:
    """What sets the person apart from another of the name."""
    return [
        f"{mark} by the age given" if mark.startswith(_BORN) else f"the one in {mark}"
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
        one = _agree(people[key] for key in keys)
        persons |= {
            key: f"{first} {people[key].family}" if one else people[key].key for key in keys
        }
    return persons


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
    known, keys_of = _known(members, persons), _keys_of(persons)
    for letter, short in initial.items():
        if len(short) == 1 and len(fitting := full[letter]) == 1:
            (person,), (named,) = short, fitting
            of_both = [people[k] for k in (*keys_of[named], *keys_of[person])]
            # J.P.R. Williams is hardly John Williams.
            most = max(len(people[k].given) for k in keys_of[named]) + 1
            agree = _agree(of_both) and all(len(name.given) <= most for name in of_both)
            if agree and known[named].marks & known[person].marks & FIELDS:
                persons.update(dict.fromkeys(keys_of[person], named))


def _join_forms(
    people: Mapping[str, PersonName], person_of: dict[str, str], members: Sequence[StoredChain]
) -> None:
    """Take "Bill Haddad" for "William Haddad" where few of the name are known, and both are met
    in sport or both outside: Jim Morrison who sang is not James Morrison who plays."""
    keys_of = _keys_of(person_of)
    if len(keys_of) > _MOST_PERSONS:
        return
    persons = _known(members, person_of)
    named = {person: [people[key] for key in keys] for person, keys in keys_of.items()}
    for one, other in only_forms_of_each_other(named):
        marks, others = persons[one].marks, persons[other].marks
        genders = (marks | others) & GENDERS
        if marks & others & FIELDS and genders != GENDERS:
            person_of.update(dict.fromkeys(keys_of[other], one))


def _part_by_calling(person_of: dict[str, str], members: Sequence[StoredChain]) -> None:
    """Part two Gareth Thomases, a minister and a captain in rugby; a striker and a fly-half; a
    fund manager and a guitarist.

    Where one article calls somebody both, or once a striker, there is one. Of the others each
    article's subject tells whom it names; where it does not, they stay apart from both.
    """
    several = {person: keys for person, keys in _keys_of(person_of).items() if len(keys) > 1}
    if not several:
        return
    said: dict[str, set[str]] = defaultdict(set)
    for chain in members:
        family = names.person_of_key(chain.key).family
        said[chain.key] |= marks_of_blocks(chain.blocks, family)
    for person, keys in several.items():
        persona_of = {key: _persona(key) for key in keys}
        lives = two_lives({key: (persona_of[key], said[key]) for key in keys})
        lives = lives or two_trades({key: (marks_of_key(key), said[key]) for key in keys})
        for key, life in lives.items():
            person_of[key] = key_with(person, [life])


def _persona(key: str) -> str | None:
    return next(iter(marks_of_key(key) & PERSONAS), None)


def _part_by_age(person_of: dict[str, str]) -> None:
    """Part two Markus Brauns, one born in 1935 and one in 1970. Where an article gives no age,
    it may speak of either, and stays apart from both."""
    for person, keys in _keys_of(person_of).items():
        years = {key: year for key in keys if (year := birth_year(marks_of_key(key))) is not None}
        born = generations(years.values())
        if len(born) > 1:
            for key, year in years.items():
                (own,) = (known for known in born if year in known)
                marks = marks_of_key(person) | {f"{_BORN}{own.start}"}
                person_of[key] = key_with(person.partition(CONTEXT)[0], marks)


def _keys_of(persons: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key, person in persons.items():
        found[person].append(key)
    return found


def _agree(people: Iterable[PersonName]) -> bool:
    found = list(people)
    return middles_agree(n.given[1:] for n in found) and suffixes_agree(n.suffix for n in found)


def _lone_moves(
    lone: Mapping[str, PersonName], persons: Mapping[str, _Person], shown: Mapping[str, str]
) -> dict[str, Move]:
    """Whose each surname alone is; those that are nobody's are one, a man's and a woman's apart."""
    moves: dict[str, Move] = {}
    for key in lone:
        written = names.person_of_key(key).family
        exact = {k for k, person in persons.items() if written in person.families}
        marks = marks_of_key(key)
        if ROYAL in marks:
            ranked = sorted(k for k in exact if persons[k].given & names.REGNAL)
            (target,) = ranked if len(ranked) == 1 else (key_with(lone[key].family, {ROYAL}),)
            moves[key] = Move(target, "same name")
        elif found := _bearer(marks, {k: persons[k] for k in sorted(exact or persons)}):
            person, why = found
            moves[key] = Move(person, f"surname of {shown[person]}, {why}")
    left = [key for key in lone if key not in moves]
    both = frozenset[str]().union(*(marks_of_key(key) & GENDERS for key in left)) == GENDERS
    for key in left:
        gender = marks_of_key(key) & GENDERS if both else frozenset[str]()
        moves[key] = Move(key_with(lone[key].family, gender), "same name")
    return moves


def _bearer(marks: frozenset[str], persons: Mapping[str, _Person]) -> tuple[str, str] | None:
    """The one of ``persons`` whom a surname alone means, and why."""
    gender = next(iter(marks & GENDERS), None)
    fitting = {key: person for key, person in persons.items() if person.may_be(gender)}
    if len(fitting) == 1 and len(persons) == 1:
        return next(iter(fitting)), "the only one so named in the library"
    for mark in sorted(marks - GENDERS - PERSONAS):
        called = [key for key, person in fitting.items() if mark in person.marks]
        if len(called) == 1:
            return called[0], f"called {mark} in other articles"
    called = [key for key, person in fitting.items() if gender and person.gender == gender]
    others = [p for k, p in persons.items() if k not in called]
    if len(called) == 1 and all(p.gender not in (None, gender) for p in others):
        return called[0], "by the form of address"
    if len({key.partition(CONTEXT)[0] for key in fitting}) == 1:
        met = [key for key, person in fitting.items() if marks & PERSONAS & person.marks]
        if len(met) == 1:
            return met[0], "met in the same game"
    return _one_named_without_the_others(fitting if gender else persons)


def _one_named_without_the_others(persons: Mapping[str, _Person]) -> tuple[str, str] | None:
    """Boris Yeltsin, where Naina Yeltsin is never named but beside him."""
    alone = [key for key, person in persons.items() if not all(person.beside)]
    if len(alone) != 1 or len(persons) < 2:
        return None
    (key,) = alone
    others = (person for other, person in persons.items() if other != key)
    if not all(key in beside for person in others for beside in person.beside):
        return None
    return key, "beside whom others of the name are named"


def _fullest_name(chains: Iterable[StoredChain]) -> str:
    """What a reason calls a person, whatever the numbers of articles and mentions are."""
    return min((c.name for c in chains), key=lambda n: (n.isupper(), -len(n), n))


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
