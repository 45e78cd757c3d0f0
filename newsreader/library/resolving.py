"""Entities follow chains: which are decided again, and what that changes.

Chains that agree in type, name, key and blocks are one *name group*, and a group is decided
as a whole: the resolver sees it as one StoredChain whose size is the sum. A group that is
already decided keeps its entity while no group comes into or goes out of its blocks, so a
further "United States" only moves counts. Where groups do come or go, the groups that share a
block with them are decided again, before the eyes of all that share a block with those.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsreader.library.analyses import ChainChanges, apply_counts, split_blocks
from newsreader.library.text_keys import folded, natural_key, storable
from newsreader.model import (
    NAMED_TYPES,
    Assignment,
    EntityType,
    LibraryChange,
    Resolver,
    StoredChain,
)

_GROUP = "g.id, g.type, g.name, g.key, g.blocks, g.mentions, g.chains"


@dataclass(slots=True)
class _Moves:
    """What deciding changed."""

    entities: set[int] = field(default_factory=set)
    """Entities that gained, lost or changed groups."""
    doubtful: set[int] = field(default_factory=set)
    """Others whose name may have changed."""
    heirs: dict[int, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    """By entity that lost groups: how many chains went to which other."""


def settle(sql: sqlite3.Connection, resolver: Resolver, changes: ChainChanges) -> LibraryChange:
    """Bring groups, entities and counts up to what happened to chains. Ends their part of the
    transaction: rows of articles that are leaving can go after it."""
    moves = _Moves()
    apply_counts(sql, changes)
    moves.entities.update(_entity_by_group(sql, changes.groups).values())
    vanished = _vanished(sql, changes.groups)
    touched = _blocks_of(sql, vanished | changes.created)
    _drop_groups(sql, vanished)
    deciding = _sharing(sql, touched) | (changes.created - vanished)
    if deciding:
        answers = resolver.assign(_neighbourhood(sql, deciding))
        _assign(sql, {group: answers[group] for group in deciding}, changes, moves)
    return _finish(sql, resolver, changes, moves)


@dataclass(frozen=True, slots=True)
class Revision:
    """What deciding everything again would change."""

    answers: Mapping[int, Assignment]
    """By group: what is not as it is stored."""
    doubtful: frozenset[int]
    """Entities whose name or type is not as it is stored."""


def revise(sql: sqlite3.Connection, resolver: Resolver) -> Revision:
    """Decide every group again, as after a change of the resolver. Only reads, because it may
    take long; nobody else writes what it looks at."""
    groups = _groups(sql, "SELECT id FROM name_group", ())
    answers = resolver.assign(groups)
    stored = {
        group: (entity, reason)
        for group, entity, reason in sql.execute(
            "SELECT g.id, e.public_id, g.reason FROM name_group g"
            " CROSS JOIN entity e ON e.id = g.entity_id"
        )
    }
    members: dict[str, list[StoredChain]] = defaultdict(list)
    for group in groups:
        members[answers[group.id].entity_id].append(group)
    doubtful = set()
    for row, public_id, name, kind in sql.execute("SELECT id, public_id, name, type FROM entity"):
        if public_id in members:
            description = resolver.describe(members[public_id])
            if (storable(description.name), description.type) != (name, kind):
                doubtful.add(row)
    return Revision(
        {
            group.id: answers[group.id]
            for group in groups
            if stored[group.id] != (answers[group.id].entity_id, storable(answers[group.id].reason))
        },
        frozenset(doubtful),
    )


def apply_revision(
    sql: sqlite3.Connection, resolver: Resolver, revision: Revision
) -> LibraryChange:
    """Store what ``revise`` found."""
    changes, moves = ChainChanges(), _Moves(doubtful=set(revision.doubtful))
    _assign(sql, revision.answers, changes, moves)
    return _finish(sql, resolver, changes, moves)


def _finish(
    sql: sqlite3.Connection, resolver: Resolver, changes: ChainChanges, moves: _Moves
) -> LibraryChange:
    entity_of = _entity_by_group(sql, {group for group, _, _ in changes.added})
    moves.entities.update(entity_of.values())
    for group, article, size in changes.added:
        changes.presence[entity_of[group], article] += size
    _apply_presence(sql, changes.presence)
    stale = {article for _, article in changes.presence} | changes.articles
    entity_ids = _public_ids(sql, "entity", moves.entities)
    renamed, recounted = _describe(sql, resolver, moves)
    _count_entities(sql, stale | recounted)
    return LibraryChange(
        frozenset(_public_ids(sql, "article", stale | recounted)),
        frozenset(entity_ids | _public_ids(sql, "entity", renamed)),
    )


def _assign(
    sql: sqlite3.Connection,
    answers: Mapping[int, Assignment],
    changes: ChainChanges,
    moves: _Moves,
) -> None:
    """Store the entities of these groups, and note what moved."""
    before = {
        group: (entity, reason, chains)
        for group, entity, reason, chains in sql.execute(
            "SELECT id, entity_id, reason, chains FROM name_group"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (_listed(answers),),
        )
    }
    entities = _entity_rows(sql, {answer.entity_id for answer in answers.values()})
    changed: list[tuple[int, str, int]] = []
    moved: list[tuple[int, int, int]] = []
    for group, answer in answers.items():
        new, reason = entities[answer.entity_id], storable(answer.reason)
        old, old_reason, chains = before[group]
        if old != new or old_reason != reason:
            changed.append((new, reason, group))
            moves.entities.add(new)
        if old is not None and old != new:
            moved.append((group, old, new))
            moves.entities.add(old)
            moves.heirs[old][new] += chains
    sql.executemany("UPDATE name_group SET entity_id = ?, reason = ? WHERE id = ?", changed)
    added = {(group, article) for group, article, _ in changes.added}
    for group, old, new in moved:
        for article, size in sql.execute(
            "SELECT article_id, size FROM chain WHERE group_id = ?", (group,)
        ):
            if (group, article) not in added:
                changes.presence[old, article] -= size
                changes.presence[new, article] += size


def _entity_rows(sql: sqlite3.Connection, public_ids: Iterable[str]) -> dict[str, int]:
    rows: dict[str, int] = {}
    for public_id in public_ids:
        found = sql.execute("SELECT id FROM entity WHERE public_id = ?", (public_id,)).fetchone()
        if found is not None:
            rows[public_id] = found[0]
            continue
        row = sql.execute(
            "INSERT INTO entity (public_id, name, name_key, folded, type, named)"
            " VALUES (?, '', '', '', '', 0)",
            (public_id,),
        ).lastrowid
        assert row is not None
        rows[public_id] = row
        sql.execute("DELETE FROM redirect WHERE old = ?", (public_id,))
    return rows


def _apply_presence(sql: sqlite3.Connection, presence: Mapping[tuple[int, int], int]) -> None:
    """Triggers carry the changes on to the counts of entities."""
    more = [(entity, n, article) for (entity, article), n in presence.items() if n > 0]
    sql.executemany(
        "INSERT INTO entity_article (entity_id, recency, shuffle, article_id, mentions)"
        " SELECT ?, recency, shuffle, id, ? FROM article WHERE id = ?"
        " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
        more,
    )
    fewer = [(-n, article, entity) for (entity, article), n in presence.items() if n < 0]
    where = "article_id = ? AND entity_id = ?"
    sql.executemany(f"UPDATE entity_article SET mentions = mentions - ? WHERE {where}", fewer)
    sql.executemany(
        f"DELETE FROM entity_article WHERE mentions = 0 AND {where}", (row[1:] for row in fewer)
    )


def _describe(
    sql: sqlite3.Connection, resolver: Resolver, moves: _Moves
) -> tuple[set[int], set[int]]:
    """Name the touched entities. Returns those whose name or type changed, and the articles
    whose count of named entities changed because one became, or ceased to be, a date or a
    number."""
    touched = moves.entities | moves.doubtful
    groups: dict[int, list[StoredChain]] = {entity: [] for entity in touched}
    for entity, *row in sql.execute(
        f"SELECT g.entity_id, {_GROUP} FROM json_each(?) e"
        " CROSS JOIN name_group g ON g.entity_id = e.value",
        (_listed(touched),),
    ):
        groups[entity].append(_stored_chain(row))
    before = {
        row[0]: row[1:]
        for row in sql.execute(
            "SELECT id, name, type, named FROM entity WHERE id IN (SELECT value FROM json_each(?))",
            (_listed(touched),),
        )
    }
    renamed: set[int] = set()
    recounted: set[int] = set()
    for entity, chains in groups.items():
        if not chains:
            _drop_entity(sql, entity, moves.heirs[entity])
            continue
        description = resolver.describe(sorted(chains, key=_order))
        name, named = storable(description.name), description.type in NAMED_TYPES
        old_name, old_type, old_named = before[entity]
        if (old_name, old_type) == (name, description.type):
            continue
        renamed.add(entity)
        if old_type and bool(old_named) != named:
            recounted |= _articles_with(sql, entity)
        sql.execute(
            "UPDATE entity SET name = ?, name_key = ?, folded = ?, type = ?, named = ?"
            " WHERE id = ?",
            (name, natural_key(name), folded(name), description.type, named, entity),
        )
    return renamed, recounted


def _articles_with(sql: sqlite3.Connection, entity: int) -> set[int]:
    rows = sql.execute("SELECT article_id FROM entity_article WHERE entity_id = ?", (entity,))
    return {row[0] for row in rows}


def _drop_entity(sql: sqlite3.Connection, entity: int, heirs: Counter[int]) -> None:
    """Links to an entity that is no more lead to where most of its chains went."""
    if heirs:
        old = _public_id(sql, entity)
        most = max(heirs.values())
        new = min(_public_id(sql, heir) for heir, chains in heirs.items() if chains == most)
        sql.execute("INSERT OR REPLACE INTO redirect (old, new) VALUES (?, ?)", (old, new))
    sql.execute("DELETE FROM entity WHERE id = ?", (entity,))


def _public_id(sql: sqlite3.Connection, entity: int) -> str:
    return str(sql.execute("SELECT public_id FROM entity WHERE id = ?", (entity,)).fetchone()[0])


def _count_entities(sql: sqlite3.Connection, articles: Collection[int]) -> None:
    sql.execute(
        "UPDATE article SET entity_count = (SELECT count(*) FROM entity_article ea"
        " CROSS JOIN entity e ON e.id = ea.entity_id"
        " WHERE ea.article_id = article.id AND e.named)"
        " WHERE id IN (SELECT value FROM json_each(?)) AND analysed",
        (_listed(articles),),
    )


def _vanished(sql: sqlite3.Connection, groups: Collection[int]) -> set[int]:
    return {
        row[0]
        for row in sql.execute(
            "SELECT id FROM name_group WHERE id IN (SELECT value FROM json_each(?)) AND chains = 0",
            (_listed(groups),),
        )
    }


def _drop_groups(sql: sqlite3.Connection, groups: Collection[int]) -> None:
    rows = [(group,) for group in groups]
    sql.executemany("DELETE FROM block WHERE group_id = ?", rows)
    sql.executemany("DELETE FROM name_group WHERE id = ?", rows)


def _blocks_of(sql: sqlite3.Connection, groups: Collection[int]) -> set[str]:
    return {
        row[0]
        for row in sql.execute(
            "SELECT block FROM block WHERE group_id IN (SELECT value FROM json_each(?))",
            (_listed(groups),),
        )
    }


def _sharing(sql: sqlite3.Connection, blocks: Collection[str]) -> set[int]:
    return {
        row[0]
        for row in sql.execute(
            "SELECT group_id FROM block WHERE block IN (SELECT value FROM json_each(?))",
            (_listed(blocks),),
        )
    }


def _neighbourhood(sql: sqlite3.Connection, groups: Collection[int]) -> list[StoredChain]:
    """The groups, and all that share a block with one of them."""
    near = _sharing(sql, _blocks_of(sql, groups)) | set(groups)
    return _groups(sql, "SELECT value FROM json_each(?)", (_listed(near),))


def _groups(
    sql: sqlite3.Connection, select_ids: str, parameters: tuple[str, ...]
) -> list[StoredChain]:
    rows = sql.execute(
        f"SELECT {_GROUP} FROM name_group g WHERE g.id IN ({select_ids})", parameters
    )
    return sorted((_stored_chain(row) for row in rows), key=_order)


def _order(chain: StoredChain) -> tuple[str, str, str, tuple[str, ...]]:
    return chain.type, chain.key, chain.name, chain.blocks


def _stored_chain(row: Sequence[Any]) -> StoredChain:
    group, kind, name, key, blocks, size, chains = row
    return StoredChain(
        id=group,
        article_id="",
        type=EntityType(kind),
        name=name,
        key=key,
        blocks=split_blocks(blocks),
        size=size,
        articles=chains,
    )


def _entity_by_group(sql: sqlite3.Connection, groups: Collection[int]) -> dict[int, int]:
    return dict(
        sql.execute(
            "SELECT id, entity_id FROM name_group"
            " WHERE id IN (SELECT value FROM json_each(?)) AND entity_id IS NOT NULL",
            (_listed(groups),),
        )
    )


def _public_ids(sql: sqlite3.Connection, table: str, rows: Collection[int]) -> set[str]:
    return {
        row[0]
        for row in sql.execute(
            f"SELECT public_id FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (_listed(rows),),
        )
    }


def _listed(values: Iterable[int] | Iterable[str]) -> str:
    return json.dumps(list(values))
