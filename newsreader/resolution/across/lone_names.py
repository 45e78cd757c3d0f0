"""Whose a surname alone is, in articles that name nobody of it in full."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from newsreader import names
from newsreader.names import CONTEXT, PersonName
from newsreader.plain_words import plain_words
from newsreader.resolution.across.persons import Person
from newsreader.resolution.evidence.address import (
    GENDERS,
    NO_PERSON,
    NO_SURNAME,
    OFFICES,
    OTHER_NEWS,
    PEER,
    ROYAL,
    SEVERAL,
    SPORT,
    key_with,
    marks_of_key,
)
from newsreader.resolution.evidence.callings import ANY_GAME, PERSONAS
from newsreader.resolution.evidence.commonness import (
    is_common_family,
    is_rare_family,
    is_very_common_family,
)
from newsreader.resolution.evidence.company import (
    LISTED,
    NEWS,
    companions_in,
    may_meet,
    shown_company,
    worlds_in,
)
from newsreader.resolution.evidence.eras import are_far
from newsreader.resolution.evidence.genders import is_given
from newsreader.resolution.evidence.holders import Holder, bearers_of_office, holder_in


@dataclass(frozen=True, slots=True)
class Move:
    """The key under which chains are joined, and why."""

    key: str
    reason: str


def lone_moves(
    lone: Mapping[str, PersonName], persons: Mapping[str, Person], shown: Mapping[str, str]
) -> dict[str, Move]:
    """Whose each surname alone is; those that are nobody's are one, a man's and a woman's apart,
    and those of a name that many bear apart by what their articles are about."""
    moves: dict[str, Move] = {}
    for key in lone:
        written = names.person_of_key(key).family
        exact = {k for k, person in persons.items() if written in person.families}
        marks = marks_of_key(key)
        if ROYAL in marks:
            ranked = sorted(k for k in exact if persons[k].given & names.REGNAL)
            (target,) = ranked if len(ranked) == 1 else (key_with(lone[key].family, {ROYAL}),)
            moves[key] = Move(target, "same name")
        elif not NO_SURNAME.isdisjoint(marks) or written in names.REGNAL:
            why = "same name, said of several" if SEVERAL in marks else "same name"
            moves[key] = Move(key_with(lone[key].family, marks & NO_SURNAME), why)
        elif found := _bearer(key, {k: persons[k] for k in sorted(exact or persons)}):
            person, why = found
            moves[key] = Move(person, f"surname of {shown[person]}, {why}")
    left = [key for key in lone if key not in moves]
    both = frozenset[str]().union(*(marks_of_key(key) & GENDERS for key in left)) == GENDERS
    for key in left:
        marks = marks_of_key(key)
        own = marks & GENDERS if both else frozenset[str]()
        if len(persons) > 1 or is_common_family(lone[key].family):
            own |= worlds_in(marks)
        moves[key] = Move(key_with(lone[key].family, own), "same name")
    return moves


def _bearer(key: str, persons: Mapping[str, Person]) -> tuple[str, str] | None:
    """The one of ``persons`` whom a surname alone means, and why."""
    name, marks = names.person_of_key(key), marks_of_key(key)
    if name.suffix:
        # Richard III is nobody who is called Richard.
        persons = {k: person for k, person in persons.items() if name.suffix in person.suffixes}
    if (holder := holder_in(marks)) is not None:
        return _who_held(holder, persons)
    near = {key: person for key, person in persons.items() if not are_far(marks, person.marks)}
    if len(near) > 1:
        return _bearer_among(name.family, marks, near)
    if not near:
        return _met_in_company(marks, persons)
    ((sole, person),) = near.items()
    gender = next(iter(marks & GENDERS), None)
    if not person.may_be(gender) or not _may_be_meant(name.family, marks, person):
        return None
    where = "the library" if len(persons) == 1 else "articles of those years"
    return sole, f"the only one so named in {where}"


def _who_held(holder: Holder, persons: Mapping[str, Person]) -> tuple[str, str] | None:
    named = {
        key: [names.person_of_key(chain.key) for chain in person.chains]
        for key, person in persons.items()
    }
    held = bearers_of_office(holder, named)
    return (held[0], f"known as {holder.office}") if len(held) == 1 else None


def _bearer_among(
    family: str, marks: frozenset[str], persons: Mapping[str, Person]
) -> tuple[str, str] | None:
    """The one of several, where something tells."""
    gender = next(iter(marks & GENDERS), None)
    fitting = {key: person for key, person in persons.items() if person.may_be(gender)}
    for mark in sorted(marks & OFFICES):
        called = [key for key, person in fitting.items() if mark in person.marks]
        if len(called) == 1:
            return called[0], f"called {mark} in other articles"
    called = [key for key, person in fitting.items() if gender and person.gender == gender]
    others = [p for k, p in persons.items() if k not in called]
    if len(called) == 1 and not any(p.may_be(gender) for p in others):
        return called[0], "by the form of address"
    if len({key.partition(CONTEXT)[0] for key in fitting}) == 1:
        met = [key for key, person in fitting.items() if marks & PERSONAS & person.marks]
        if len(met) == 1:
            return met[0], "met in the same game"
    return (
        _met_in_company(marks, fitting)
        or _one_named_without_the_others(fitting if gender else persons)
        or _met_in_same_game(family, marks, fitting)
    )


def _may_be_meant(family: str, marks: frozenset[str], person: Person) -> bool:
    """Whether the only one of a surname may be meant.

    Not where one is met in sport or culture and the other elsewhere; a peer is only who is called
    so elsewhere, too. A surname that many bear is met in the same news, and one that is a given
    name or a word, too, is called by a title or met in a list of the same game: a
    recogniser takes much for a surname.
    """
    if companions_in(marks) & person.marks:
        return True
    if PEER in marks and PEER not in person.marks:
        return False
    played = bool(marks & PERSONAS)
    field = SPORT if played else OTHER_NEWS
    if (played or marks & NEWS) and field not in person.marks:
        return False
    untitled = marks.isdisjoint(GENDERS | OFFICES)
    if untitled and (NO_PERSON in marks or _is_doubtful(family, person)):
        return LISTED in marks and bool(marks & PERSONAS & person.marks - {ANY_GAME})
    if is_common_family(family) or is_given(family):
        unsure = not worlds_in(marks) or (played and ANY_GAME in marks | person.marks)
        return unsure or not worlds_in(marks).isdisjoint(person.marks)
    return may_meet(marks, person.marks)


def _is_doubtful(family: str, person: Person) -> bool:
    """Whether a name alone may be no surname, or what it is said to be the surname of no person:
    "Grace" and "Younger", and all that "Amazing Grace" is taken for."""
    words = plain_words()
    if is_given(family) or family in words:
        return True
    return all(given in words and not is_given(given) for given in person.given)


def _met_in_company(marks: frozenset[str], persons: Mapping[str, Person]) -> tuple[str, str] | None:
    """The only one whom other articles name with the one most named here; not where another of
    the name is named beside that one, and may be met in the same company."""
    company = companions_in(marks)
    met = {key: common for key, p in persons.items() if (common := company & p.marks)}
    if len(met) != 1:
        return None
    ((key, common),) = met.items()
    beside = frozenset[str]().union(*persons[key].beside)
    others = {k: p for k, p in persons.items() if k != key}
    if any(k in beside or key in chain.from_iterable(p.beside) for k, p in others.items()):
        return None
    return key, f"named {shown_company(common)} in other articles, too"


def _met_in_same_game(
    family: str, marks: frozenset[str], persons: Mapping[str, Person]
) -> tuple[str, str] | None:
    """The only one met in the same game. Of a very common surname there may be more than the
    library knows, and of a list of players any."""
    games = marks & PERSONAS
    if not games or is_very_common_family(family):
        return None
    if LISTED in marks and (ANY_GAME in games or not is_rare_family(family)):
        return None
    sure = [key for key, person in persons.items() if games & person.marks]
    unsure = [key for key, person in persons.items() if _may_play(games, person)]
    return (sure[0], "met in the same game") if len(sure) == 1 and sure == unsure else None


def _may_play(games: frozenset[str], person: Person) -> bool:
    if games == {ANY_GAME}:
        return SPORT in person.marks
    return bool((games | {ANY_GAME}) & person.marks)


def _one_named_without_the_others(persons: Mapping[str, Person]) -> tuple[str, str] | None:
    """Boris Yeltsin, where Naina Yeltsin is never named but beside him."""
    alone = [key for key, person in persons.items() if not all(person.beside)]
    if len(alone) != 1 or len(persons) < 2:
        return None
    (key,) = alone
    others = (person for other, person in persons.items() if other != key)
    if not all(key in beside for person in others for beside in person.beside):
        return None
    return key, "beside whom others of the name are named"
