"""Entities that a machine did not dare to join, for a person to decide."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from newsreader import names
from newsreader.ledger.decisions import Decision
from newsreader.library.answered import Pair, answers
from newsreader.library.decision_records import Suggestion
from newsreader.library.records import EntityRow
from newsreader.model import EntityType

_LOOKED_AT = 3000
"""So many entities, those with most mentions, are compared: the others are hardly worth it."""

_MOST_ALIKE = 6
"""A name that so many share says nothing."""

_SHORTEST = 6
"""Names shorter than this differ by a letter too often."""

_COMPANY_ARTICLES = 200

_FAMILY = {EntityType.GROUP: EntityType.ORG}


def suggestions(
    sql: sqlite3.Connection, in_force: Sequence[Decision], limit: int
) -> list[Suggestion]:
    """Up to ``limit`` pairs that may be one entity, most mentions first; what a person was unsure
    of comes last until more is known."""
    rows = [
        EntityRow(public_id, name, EntityType(kind), mentions, articles)
        for public_id, name, kind, mentions, articles in sql.execute(
            "SELECT public_id, name, type, mentions, articles FROM entity WHERE named = 1"
            " ORDER BY named DESC, mentions DESC, name_key DESC, public_id DESC LIMIT ?",
            (_LOOKED_AT,),
        )
    ]
    answered = answers(sql, in_force)
    found: dict[tuple[str, str], tuple[EntityRow, EntityRow, str]] = {}
    for one, other, why in _alike(rows):
        few, many = sorted((one, other), key=lambda row: (row.mentions, row.entity_id))
        pair = (few.entity_id, many.entity_id)
        if frozenset(pair) not in answered.apart:
            found.setdefault(pair, (few, many, why))
    order = sorted(
        (
            (few, many, why, answered.is_open(_pair(few, many), few.mentions + many.mentions))
            for few, many, why in found.values()
        ),
        key=lambda item: (item[3], -item[0].mentions, -item[1].mentions, item[0].entity_id),
    )
    company: dict[str, set[int]] = {}
    answer: list[Suggestion] = []
    for few, many, why, unsure in order[: limit * 4]:
        shared = _company(sql, few.entity_id, company) & _company(sql, many.entity_id, company)
        answer.append(Suggestion(few, many, why, len(shared), unsure))
    # What is never named with the same others comes late, whatever its mentions.
    answer.sort(key=lambda item: (item.unsure, item.company == 0))
    return answer[:limit]


def _pair(one: EntityRow, other: EntityRow) -> Pair:
    return frozenset((one.entity_id, other.entity_id))


def _alike(rows: Sequence[EntityRow]) -> Iterator[tuple[EntityRow, EntityRow, str]]:
    """Pairs whose names may be one, and why; those that say most first."""
    for folded in _blocks(rows, lambda row: [names.fold(row.name)]):
        yield from ((a, b, f"“{a.name}” and “{b.name}” are spelled alike") for a, b in folded)
    for near in _blocks(rows, _deletions):
        for a, b in near:
            if _family(a) == _family(b) and _one_apart(names.fold(a.name), names.fold(b.name)):
                yield a, b, f"“{a.name}” and “{b.name}” differ by a letter"
    organisations = [row for row in rows if _family(row) is EntityType.ORG]
    for short in _blocks(organisations, _letters):
        for a, b in short:
            if a.name.isupper() != b.name.isupper():
                brief, full = (a, b) if a.name.isupper() else (b, a)
                yield a, b, f"“{brief.name}” are the initials of “{full.name}”"
    people = [row for row in rows if row.type is EntityType.PERSON]
    for bearers in _blocks(people, lambda row: [names.person_name(row.name).family]):
        for a, b in bearers:
            if _may_be_one_person(a.name, b.name):
                yield a, b, f"“{a.name}” and “{b.name}” have one surname"


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
    rest = short[same:] if len(short) < len(long) else short[same + 1 :]
    return rest == long[same + 1 :] and not (short + long).isdigit()


def _letters(row: EntityRow) -> Iterable[str]:
    if row.name.isupper():
        return ["".join(c for c in row.name if c.isalpha())]
    return names.initials(row.name)


def _may_be_one_person(one: str, other: str) -> bool:
    a, b = names.person_name(one), names.person_name(other)
    if a.lone or b.lone:
        return True
    first, second = sorted((a.given[0], b.given[0]), key=len)
    return second.startswith(first)


def _company(sql: sqlite3.Connection, entity_id: str, known: dict[str, set[int]]) -> set[int]:
    """The others that an entity is named with, in some of its articles."""
    if entity_id not in known:
        rows = sql.execute(
            "SELECT DISTINCT other.entity_id FROM entity e CROSS JOIN"
            " (SELECT article_id FROM entity_article WHERE entity_id ="
            " (SELECT id FROM entity WHERE public_id = ?1)"
            " ORDER BY recency, shuffle, article_id LIMIT ?2) here"
            " CROSS JOIN entity_article other ON other.article_id = here.article_id"
            " CROSS JOIN entity oe ON oe.id = other.entity_id"
            " WHERE e.public_id = ?1 AND other.entity_id <> e.id AND oe.named",
            (entity_id, _COMPANY_ARTICLES),
        )
        known[entity_id] = {row[0] for row in rows}
    return known[entity_id]
