"""The persons of one surname, as far as they are told apart, and what all articles say of each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from newsreader import names
from newsreader.model import StoredChain
from newsreader.names import CONTEXT
from newsreader.resolution.evidence.address import (
    GENDERS,
    MARK_OF_GENDER,
    beside_in_blocks,
    marks_of_blocks,
    marks_of_key,
)
from newsreader.resolution.evidence.company import games_played
from newsreader.resolution.evidence.genders import gender_of_given


@dataclass(slots=True)
class Person:
    """One person: the chains under full names, and what they say."""

    chains: list[StoredChain] = field(default_factory=list)
    families: set[str] = field(default_factory=set)
    suffixes: set[str] = field(default_factory=set)
    given: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    beside: list[frozenset[str]] = field(default_factory=list)

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


def known_persons(
    members: Iterable[StoredChain], person_of: Mapping[str, str]
) -> dict[str, Person]:
    """The persons by their keys; ``person_of`` says whose each key of a full name is."""
    persons: dict[str, Person] = defaultdict(Person)
    # Articles name those beside somebody by their bare keys.
    bare = {key.partition(CONTEXT)[0]: person for key, person in sorted(person_of.items())}
    for chain in members:
        if chain.key in person_of:
            _add(persons[person_of[chain.key]], chain, person_of[chain.key], bare)
    return persons


def _add(person: Person, chain: StoredChain, own: str, person_of: Mapping[str, str]) -> None:
    name = names.person_of_key(chain.key)
    person.chains.append(chain)
    person.families.add(name.family)
    person.suffixes.add(name.suffix)
    person.given.update(name.given[:1])
    marks, beside = _said(chain.key, chain.blocks)
    person.marks |= marks
    person.beside.append(frozenset(person_of.get(key, key) for key in beside) - {own})


# A surname that many bear is decided again with each of them who comes.
@lru_cache(maxsize=65536)
def _said(key: str, blocks: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The marks of a full name, and the bare keys of its namesakes in its article."""
    marks = marks_of_blocks(blocks, names.person_of_key(key).family)
    return marks | games_played(marks_of_key(key), marks), beside_in_blocks(blocks)


def keys_of(persons: Mapping[str, str]) -> dict[str, list[str]]:
    """The keys of full names that are each person's."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, person in persons.items():
        found[person].append(key)
    return found
