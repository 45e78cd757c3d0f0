"""The people an article names in full, and the ways of writing their names."""

from collections.abc import Iterable
from itertools import takewhile

from newsreader import names

_SHORTEST = 3


class NamedPeople:
    """Tells whether a name is one of these people's, whatever marks and particles it is given."""

    def __init__(self, full: Iterable[str]) -> None:
        """Take the full names of people, as written."""
        self._keys: set[str] = set()
        self._surnames: set[str] = set()
        for name in full:
            person = names.person_name(name)
            if person.given:
                self._keys.add(person.key)
                self._surnames.add(person.family)
                *words, last = names.fold(name).split()
                particles = [*takewhile(names.PARTICLES.__contains__, reversed(words))]
                if particles:
                    self._surnames.add(" ".join((*reversed(particles), last)))

    def include(self, name: str) -> bool:
        """Whether a name of several words is a full name of one, or a surname with its particles:
        "J.K. Rowling" of J. K. Rowling, "Von der Leyen" of Ursula von der Leyen."""
        if not self._keys:
            return False
        return names.fold(name) in self._surnames or names.person_name(name).key in self._keys

    def bear(self, name: str) -> bool:
        """Whether a single word is the surname of one: "Ozil" of Mesut Özil."""
        return len(name) >= _SHORTEST and names.fold(name) in self._surnames
