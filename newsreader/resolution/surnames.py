"""The persons of one surname across articles: which names are one person's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsreader import names
from newsreader.gazetteer import is_acronym
from newsreader.model import EntityType, StoredChain
from newsreader.names import PersonName
from newsreader.resolution.people import middles_agree, suffixes_agree


@dataclass(frozen=True, slots=True)
class Move:
    """The key under which chains are joined, and why."""

    key: str
    reason: str


def people_moves(members: Sequence[StoredChain]) -> dict[str, Move]:
    """The persons that the keys of one surname belong to; keys left out stay by themselves.

    Names with one given name are one person unless their middle names or suffixes exclude each
    other; initials go to the only given name that fits; the surname alone goes to the only
    person in the library who bears it. Between two, however unequal, nothing is joined.
    """
    people = {key: names.person_of_key(key) for key in sorted({c.key for c in members})}
    persons = _persons(people)
    _give_initials_a_name(people, persons)
    chains: dict[str, list[StoredChain]] = defaultdict(list)
    for chain in members:
        if chain.key in persons:
            chains[persons[chain.key]].append(chain)
    shown = {person: usual_name(named) for person, named in chains.items()}
    moves: dict[str, Move] = {}
    for key, person in persons.items():
        same = names.person_name(shown[person]).key == key
        moves[key] = Move(person, "same name" if same else f"form of {shown[person]}")
    if len(shown) == 1:
        ((person, name),) = shown.items()
        reason = f"surname of {name}, the only one so named in the library"
        moves.update({key: Move(person, reason) for key in people if key not in persons})
    return moves


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
        persons |= {key: f"{first} {people[key].family}" if one else key for key in keys}
    return persons


def _give_initials_a_name(people: Mapping[str, PersonName], persons: dict[str, str]) -> None:
    """Take "G. Bush" for "George Bush" where no other G. Bush is known."""
    full: dict[str, set[str]] = defaultdict(set)
    initial: dict[str, set[str]] = defaultdict(set)
    keys_of: dict[str, list[str]] = defaultdict(list)
    for key, person in persons.items():
        keys_of[person].append(key)
        first = people[key].given[0]
        (full if len(first) > 1 else initial)[first[0]].add(person)
    for letter, short in initial.items():
        if len(short) == 1 and len(fitting := full[letter]) == 1:
            (person,), (named,) = short, fitting
            if _agree(people[k] for k in (*keys_of[named], *keys_of[person])):
                persons.update(dict.fromkeys(keys_of[person], named))


def _agree(people: Iterable[PersonName]) -> bool:
    found = list(people)
    return middles_agree(n.given[1:] for n in found) and suffixes_agree(n.suffix for n in found)


def usual_name(chains: Sequence[StoredChain]) -> str:
    """The full form that most articles use; then the most frequent, the fuller, the first."""
    full = [chain for chain in chains if not _is_short(chain)] or chains
    articles = Counter(chain.name for chain in full)
    mentions: Counter[str] = Counter()
    for chain in full:
        mentions[chain.name] += chain.size
    return min(articles, key=lambda n: (n.isupper(), -articles[n], -mentions[n], -len(n), n))


def _is_short(chain: StoredChain) -> bool:
    if chain.type is EntityType.PERSON:
        return names.person_of_key(chain.key).lone
    return is_acronym(chain.name)
