"""Two persons of one full name: which of the keys that bear it are each one's."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from newsreader import names
from newsreader.model import StoredChain
from newsreader.names import CONTEXT
from newsreader.resolution.across.persons import keys_of
from newsreader.resolution.evidence.address import OFFICES, key_with, marks_of_blocks, marks_of_key
from newsreader.resolution.evidence.ages import birth_year, generations
from newsreader.resolution.evidence.callings import ANY_GAME, OTHER_LIFE, PERSONAS, two_lives
from newsreader.resolution.evidence.commonness import is_common
from newsreader.resolution.evidence.company import NEWS, companions_in, games_played
from newsreader.resolution.evidence.eras import eras_in, times_apart
from newsreader.resolution.evidence.trades import two_trades

BORN = "born "
"""Begins the mark of a person told apart by age."""
_KNOWN_EVERYWHERE = 3
"""So many different articles at most tell of somebody who is known to few."""


def part_namesakes(person_of: dict[str, str], members: Sequence[StoredChain]) -> None:
    """Part those of ``person_of`` that are several persons: by callings, by ages, and where many
    bear the name by what articles are about."""
    if all(len(keys) < 2 for keys in keys_of(person_of).values()):
        return
    said = _said(members)
    _part_by_calling(person_of, said)
    _part_by_age(person_of)
    _part_by_years(person_of, said, members)
    _part_by_news(person_of, said, members)


def _said(members: Sequence[StoredChain]) -> Mapping[str, Set[str]]:
    """All marks that articles give each key."""
    said: dict[str, set[str]] = defaultdict(set)
    for chain in members:
        family = names.person_of_key(chain.key).family
        said[chain.key] |= marks_of_blocks(chain.blocks, family)
    return said


def _part_by_calling(person_of: dict[str, str], said: Mapping[str, Set[str]]) -> None:
    """Part two Gareth Thomases, a minister and a captain in rugby; a striker and a fly-half; a
    fund manager and a guitarist.

    Where one article calls somebody both, or once a striker, there is one. Of the others each
    article's subject tells whom it names; where it does not, they stay apart from both.
    """
    several = {person: keys for person, keys in keys_of(person_of).items() if len(keys) > 1}
    for person, keys in several.items():
        persona_of = {key: _persona(key) for key in keys}
        lives = two_lives({key: (persona_of[key], said[key]) for key in keys})
        lives = lives or two_trades({key: (marks_of_key(key), said[key]) for key in keys})
        for key, life in lives.items():
            marks = marks_of_key(person) | {life}
            person_of[key] = key_with(person.partition(CONTEXT)[0], marks)


def _persona(key: str) -> str | None:
    return next(iter(marks_of_key(key) & PERSONAS), None)


def _part_by_age(person_of: dict[str, str]) -> None:
    """Part two Markus Brauns, one born in 1935 and one in 1970. Where an article gives no age,
    it may speak of either, and stays apart from both."""
    for person, keys in keys_of(person_of).items():
        years = {key: year for key in keys if (year := birth_year(marks_of_key(key))) is not None}
        born = generations(years.values())
        if len(born) > 1:
            for key, year in years.items():
                (own,) = (known for known in born if year in known)
                marks = marks_of_key(person) | {f"{BORN}{own.start}"}
                person_of[key] = key_with(person.partition(CONTEXT)[0], marks)


def _part_by_years(
    person_of: dict[str, str], said: Mapping[str, Set[str]], members: Sequence[StoredChain]
) -> None:
    """Part two Frank Millers, one named about 1970 and one about 2010, of whom nothing tells
    that they are one. Where an article has no date, it may speak of either."""
    if len(times_apart(era for key in person_of for era in eras_in(marks_of_key(key)))) < 2:
        return
    seen = _articles_of(members)
    for person, keys in keys_of(person_of).items():
        eras = {key: eras_in(marks_of_key(key)) for key in keys}
        times = times_apart(era for own in eras.values() for era in own)
        if len(times) < 2 or not is_common(names.person_of_key(person)):
            continue
        groups = [[key for key in keys if not eras[key].isdisjoint(time)] for time in times]
        telling = [{mark for key in group for mark in _telling(said[key])} for group in groups]
        linked = any(not one.isdisjoint(two) for one, two in combinations(telling, 2))
        if linked or any(sum(seen[key] for key in group) > _KNOWN_EVERYWHERE for group in groups):
            continue
        for time, group in zip(times, groups, strict=True):
            marks = marks_of_key(person) | {time[0]}
            own = key_with(person.partition(CONTEXT)[0], marks)
            person_of.update(dict.fromkeys(group, own))


def _articles_of(members: Sequence[StoredChain]) -> Counter[str]:
    """In how many different articles each key is met; those that are alike count once, however
    they come."""
    return Counter(key for key, _ in {(chain.key, chain.blocks) for chain in members})


def _part_by_news(
    person_of: dict[str, str], said: Mapping[str, Set[str]], members: Sequence[StoredChain]
) -> None:
    """Part two Paul Harrises, one met in a game and one in other news, of whom nothing tells that
    they are one: no office, no company that both are named with.

    Not where one is met so often that he is known everywhere.
    """
    seen = _articles_of(members)
    for person, keys in keys_of(person_of).items():
        if len(keys) < 2 or not is_common(names.person_of_key(person)):
            continue
        areas = {key: _areas(key, said[key]) for key in keys}
        groups = _linked({key: _telling(said[key]) | areas[key] for key in keys})
        told = [group for group in groups if any(areas[key] for key in group)]
        known = any(sum(seen[key] for key in group) > _KNOWN_EVERYWHERE for group in groups)
        if len(told) < 2 or known:
            continue
        for group in told:
            area = min(area for key in group for area in areas[key])
            marks = marks_of_key(person) | {area}
            person_of.update(dict.fromkeys(group, key_with(person.partition(CONTEXT)[0], marks)))


def _areas(key: str, marks: Set[str]) -> Set[str]:
    """Whether a key is of sport or of other news, if that is told."""
    own = marks_of_key(key)
    if games_played(own, marks) - {ANY_GAME}:
        return {ANY_GAME}
    return {OTHER_LIFE} if marks & NEWS and not own & PERSONAS else frozenset()


def _linked(marks: Mapping[str, Set[str]]) -> list[list[str]]:
    """The keys in groups, each linked to another of its group by something that both share."""
    groups: list[tuple[list[str], set[str]]] = []
    for key in sorted(marks):
        apart = []
        keys, telling = [key], set(marks[key])
        for group, told in groups:
            if told.isdisjoint(telling):
                apart.append((group, told))
            else:
                keys, telling = [*group, *keys], telling | told
        groups = [*apart, (keys, telling)]
    return [keys for keys, _ in groups]


def _telling(marks: Set[str]) -> set[str]:
    """What two articles that mean one person are likely to share."""
    return {*companions_in(marks), *(marks & OFFICES)}
