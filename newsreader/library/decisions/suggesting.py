"""Entities that a machine did not dare to join, for a person to decide."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from enum import Enum, auto

from newsreader import knowledge, names
from newsreader.library.decision_records import Suggestion
from newsreader.library.decisions.answered import Pair, answers
from newsreader.library.decisions.ledger_rows import LedgerCopy
from newsreader.library.machine.standing import newest
from newsreader.library.records import EntityRow
from newsreader.model import EntityType
from newsreader.organisation_names import initials
from newsreader.values import value

_LOOKED_AT = 3000
"""So many entities, those with most mentions, are compared: the others are hardly worth it."""

_MOST_ALIKE = 6
"""A name that so many share says nothing."""

_SHORTEST = 6
"""Names shorter than this differ by a letter too often."""

_COMPANY_ARTICLES = 200

_FAMILY = {EntityType.GROUP: EntityType.ORG}

_SIDE = "side:"
"""Begins the key of a nation's side: resolving keeps it apart from the nation on purpose."""

_LOOKED_CLOSELY_AT = 4
"""So many times the pairs that are wanted are weighed, those with most mentions."""

_AT_ONCE = 100
"""So many pairs of names are compared before others may use the library."""

_AT_LEAST = 0.05
"""Of company that never meets, too, something may be one."""

Reading = Callable[[], AbstractContextManager[sqlite3.Connection]]
"""Gives the library to be read, as it is at one moment."""


class _Sign(Enum):
    """What in two names speaks for one entity."""

    SPELLING = auto()
    LETTER = auto()
    INITIALS = auto()
    SURNAME = auto()


@value
class _Pair:
    """Two entities that may be one; ``few`` has fewer mentions."""

    few: EntityRow
    many: EntityRow
    sign: _Sign
    because: str

    @property
    def ids(self) -> Pair:
        """Their ids, in no order."""
        return frozenset((self.few.entity_id, self.many.entity_id))

    @property
    def lone(self) -> tuple[str, ...]:
        """Of two with one surname, the ids of those that are called by nothing else."""
        if self.sign is not _Sign.SURNAME:
            return ()
        rows = (self.few, self.many)
        return tuple(r.entity_id for r in rows if names.person_name(r.name).lone)

    def __lt__(self, other: "_Pair") -> bool:
        """Most mentions first."""
        return self._rank < other._rank

    @property
    def _rank(self) -> tuple[int, int, str, str]:
        few, many = self.few, self.many
        return -few.mentions, -many.mentions, few.entity_id, many.entity_id


def suggestions(
    reading: Reading, ledger: LedgerCopy, limit: int
) -> Generator[None, None, list[Suggestion]]:
    """Up to ``limit`` pairs that may be one entity, those first that are likeliest to put most
    mentions right; what a person was unsure of comes last until more is known. Yields where
    others may use the library."""
    with reading() as sql:
        rows = _most_mentioned(sql)
        answered = answers(sql, ledger.read(sql).in_force)
        company = _Company(sql)
    yield
    found: dict[Pair, _Pair] = {}
    for number, pair in enumerate(_alike(rows), 1):
        if pair.ids not in answered.apart:
            found.setdefault(pair.ids, pair)
        if number % _AT_ONCE == 0:
            yield
    asked = sorted(
        (answered.is_open(pair.ids, pair.few.mentions + pair.many.mentions), pair)
        for pair in found.values()
    )
    weighed: list[tuple[bool, float, _Pair]] = []
    for unsure, pair in asked[: limit * _LOOKED_CLOSELY_AT]:
        with reading():
            weighed.append((unsure, company.likelihood(pair), pair))
        yield
    nearest: dict[str, float] = {}
    for _, likely, pair in weighed:
        for entity_id in pair.lone:
            nearest[entity_id] = max(likely, nearest.get(entity_id, 0))
    likeliest = [
        (unsure, -likely * pair.few.mentions, pair)
        for unsure, likely, pair in weighed
        if likely > 0
        # A lone surname is asked about with whom it is likeliest to be.
        and all(likely == nearest[entity_id] for entity_id in pair.lone)
    ]
    with reading():
        return [
            Suggestion(pair.few, pair.many, pair.because, company.shared(pair), unsure)
            for unsure, _, pair in sorted(likeliest)[:limit]
        ]


def _most_mentioned(sql: sqlite3.Connection) -> list[EntityRow]:
    return [
        EntityRow(public_id, name, EntityType(kind), mentions, articles)
        for public_id, name, kind, mentions, articles in sql.execute(
            "SELECT public_id, name, type, mentions, articles FROM entity WHERE named = 1"
            " ORDER BY named DESC, mentions DESC, name_key DESC, public_id DESC LIMIT ?",
            (_LOOKED_AT,),
        )
    ]


def _alike(rows: Sequence[EntityRow]) -> Iterator[_Pair]:
    """Pairs whose names may be one, and why; those that say most first."""
    for folded in _blocks(rows, lambda row: [names.fold(row.name)]):
        for a, b in folded:
            yield _pair(a, b, _Sign.SPELLING, f"“{a.name}” and “{b.name}” are spelled alike")
    for near in _blocks(rows, _deletions):
        for a, b in near:
            if _family(a) == _family(b) and _one_apart(names.fold(a.name), names.fold(b.name)):
                yield _pair(a, b, _Sign.LETTER, f"“{a.name}” and “{b.name}” differ by a letter")
    organisations = [row for row in rows if _family(row) is EntityType.ORG]
    for short in _blocks(organisations, _letters):
        for a, b in short:
            if a.name.isupper() != b.name.isupper():
                brief, full = (a, b) if a.name.isupper() else (b, a)
                because = f"“{brief.name}” are the initials of “{full.name}”"
                yield _pair(a, b, _Sign.INITIALS, because)
    people = [row for row in rows if row.type is EntityType.PERSON]
    for bearers in _blocks(people, lambda row: [names.person_name(row.name).family]):
        for a, b in bearers:
            if _may_be_one_person(a.name, b.name):
                yield _pair(a, b, _Sign.SURNAME, f"“{a.name}” and “{b.name}” have one surname")


def _pair(one: EntityRow, other: EntityRow, sign: _Sign, because: str) -> _Pair:
    few, many = sorted((one, other), key=lambda row: (row.mentions, row.entity_id))
    return _Pair(few, many, sign, because)


def _blocks(
    rows: Sequence[EntityRow], keys: Callable[[EntityRow], Iterable[str]]
) -> Iterator[list[tuple[EntityRow, EntityRow]]]:
    blocks: dict[str, list[EntityRow]] = defaultdict(list)
    for row in rows:
        for key in dict.fromkeys(keys(row)):
            if key:
                blocks[key].append(row)
    for members in blocks.values():
        if 1 < len(members) <= _MOST_ALIKE:
            yield [(a, b) for i, a in enumerate(members) for b in members[i + 1 :]]


def _family(row: EntityRow) -> EntityType:
    return _FAMILY.get(row.type, row.type)


def _deletions(row: EntityRow) -> Iterator[str]:
    """The name, and the name without each of its letters: names one letter apart share one."""
    name = names.fold(row.name)
    if len(name) >= _SHORTEST:
        yield name
        for place in range(len(name)):
            yield name[:place] + name[place + 1 :]


def _one_apart(one: str, other: str) -> bool:
    """Whether a letter more, fewer or other makes the two the same."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    same = next((i for i, c in enumerate(short) if c != long[i]), len(short))
    if same == 0:
        # Hardly anybody misspells how a name begins: Yeading is not Reading.
        return False
    rest = short[same:] if len(short) < len(long) else short[same + 1 :]
    # Another number is another thing: PlayStation 2 and 3.
    differing = short[same : len(short) - len(rest)] + long[same]
    return rest == long[same + 1 :] and not any(map(str.isdigit, differing))


def _letters(row: EntityRow) -> Iterable[str]:
    if row.name.isupper():
        return ["".join(c for c in row.name if c.isalpha())]
    # Letters of a name that begins with letters are not shortened again: "BBC Two".
    short = any(word.isupper() and len(word) > 1 for word in row.name.split())
    return () if short else initials(row.name)


def _may_be_one_person(one: str, other: str) -> bool:
    a, b = names.person_name(one), names.person_name(other)
    if a.lone or b.lone:
        return True
    first, second = sorted((a.given[0], b.given[0]), key=len)
    return second.startswith(first)


class _Company:
    """Whom entities are named with, and what that says."""

    def __init__(self, sql: sqlite3.Connection) -> None:
        self._sql = sql
        self._known: dict[str, set[int]] = {}

    def shared(self, pair: _Pair) -> int:
        """How many others both are named with."""
        return len(self._of(pair.few) & self._of(pair.many))

    def likelihood(self, pair: _Pair) -> float:
        """How likely the two are one, from 0 to 1: by what their names have in common, and by
        the share of the company of one that the other keeps."""
        few, many = self._of(pair.few), self._of(pair.many)
        least = min(len(few), len(many))
        if pair.lone:
            # Whoever is named often meets everyone: that says nothing of a lone surname.
            least = len(few if pair.few.entity_id in pair.lone else many)
        met = len(few & many) / max(1, least)
        if pair.sign is _Sign.SPELLING and pair.few.type is not pair.many.type:
            # A side is known not to be its country; a club, too, is called after its town.
            keys = self._keys(pair.few) | self._keys(pair.many)
            if any(key.startswith(_SIDE) for key in keys):
                return 0
            return 0.3 if self._is_known_place(pair) else 0.9
        if pair.sign is _Sign.SPELLING:
            # What machines keep apart although it is called alike, they keep apart for a reason.
            return max(_AT_LEAST, 0.6 * met)
        return max(_AT_LEAST, min(1.0, 2 * met))

    def _is_known_place(self, pair: _Pair) -> bool:
        places = [row for row in (pair.few, pair.many) if row.type is EntityType.PLACE]
        return any(knowledge.is_known(key) for row in places for key in self._keys(row))

    def _keys(self, row: EntityRow) -> set[str]:
        """The keys under which an entity was resolved."""
        return {
            key
            for (key,) in self._sql.execute(
                "SELECT g.key FROM entity e CROSS JOIN name_group g ON g.entity_id = e.id"
                " WHERE e.public_id = ?",
                (row.entity_id,),
            )
        }

    def _of(self, row: EntityRow) -> set[int]:
        """The others that an entity is named with, in some of its articles."""
        entity_id = row.entity_id
        if entity_id not in self._known:
            rows = self._sql.execute(
                "SELECT DISTINCT other.entity_id FROM entity e CROSS JOIN"
                f" {newest('(SELECT id FROM entity WHERE public_id = ?1)', '?2')} here"
                " CROSS JOIN entity_article other ON other.article_id = here.article_id"
                " CROSS JOIN entity oe ON oe.id = other.entity_id"
                " WHERE e.public_id = ?1 AND other.entity_id <> e.id AND oe.named",
                (entity_id, _COMPANY_ARTICLES),
            )
            self._known[entity_id] = {row[0] for row in rows}
        return self._known[entity_id]
