"""Groups of chains that agree in type, name, key and blocks, as the resolver sees them."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence, Set
from operator import attrgetter
from typing import Any

from newsreader.ledger.articles import Atom
from newsreader.library.machine.analyses import split_blocks
from newsreader.model import MARK, EntityType, StoredChain

_TYPES = {str(kind): kind for kind in EntityType}

GROUP_COLUMNS = "g.id, g.type, g.name, g.key, g.blocks, g.mentions, g.chains"
"""SQL: what ``stored_chain`` takes, of the name_group ``g``."""


def vanished(sql: sqlite3.Connection, groups: Collection[int]) -> set[int]:
    """Those of the groups that no chain is in any more."""
    return {
        row[0]
        for row in sql.execute(
            "SELECT id FROM name_group WHERE id IN (SELECT value FROM json_each(?)) AND chains = 0",
            (listed(groups),),
        )
    }


def drop_groups(sql: sqlite3.Connection, groups: Collection[int]) -> None:
    """Delete the rows of empty groups."""
    rows = [(group,) for group in groups]
    sql.executemany("DELETE FROM block WHERE group_id = ?", rows)
    sql.executemany("DELETE FROM name_group WHERE id = ?", rows)


def blocks_of(sql: sqlite3.Connection, groups: Collection[int]) -> set[str]:
    """All blocks of these groups."""
    return {
        row[0]
        for row in sql.execute(
            "SELECT block FROM block WHERE group_id IN (SELECT value FROM json_each(?))",
            (listed(groups),),
        )
    }


def sharing_blocks(sql: sqlite3.Connection, blocks: Collection[str]) -> set[int]:
    """The groups that have one of these blocks."""
    if not blocks:
        return set()
    return {
        row[0]
        for row in sql.execute(
            "SELECT group_id FROM block WHERE block IN (SELECT value FROM json_each(?))",
            (listed(blocks),),
        )
    }


def neighbourhood(
    sql: sqlite3.Connection, groups: Sequence[StoredChain], complete: Set[str] = frozenset()
) -> list[StoredChain]:
    """The groups, which are in order, and all that share a block with one of them. ``complete``
    are blocks of which all groups are among these."""
    blocks = {block for chain in groups for block in chain.blocks if not block.startswith(MARK)}
    others = sharing_blocks(sql, blocks - complete) - {chain.id for chain in groups}
    return sorted([*groups, *groups_with_ids(sql, others)], key=by_content) if others else [*groups]


def groups_with_ids(sql: sqlite3.Connection, groups: Collection[int]) -> list[StoredChain]:
    """These groups, in an order that does not depend on arrival."""
    if not groups:
        return []
    return select_groups(sql, "SELECT value FROM json_each(?)", (listed(groups),))


def select_groups(
    sql: sqlite3.Connection, select_ids: str, parameters: tuple[str, ...]
) -> list[StoredChain]:
    """The groups whose ids are selected, in an order that does not depend on arrival."""
    rows = sql.execute(
        f"SELECT {GROUP_COLUMNS} FROM name_group g WHERE g.id IN ({select_ids})", parameters
    )
    return sorted((stored_chain(row) for row in rows), key=by_content)


by_content = attrgetter("type", "key", "name", "blocks")
"""Sorts groups by what they are."""

Stored = tuple[int | None, int, str, str | None]
"""What is stored of a group's answer: its entity, how many chains that concerns, why, and the
machine's entity where another is shown."""


def groups_as_stored(
    sql: sqlite3.Connection, groups: Collection[int], stored: dict[int, Stored]
) -> list[StoredChain]:
    """These groups, in an order that does not depend on arrival; what is stored of the answer for
    each is put into ``stored``."""
    if not groups:
        return []
    found: list[StoredChain] = []
    for entity, reason, machine, *columns in sql.execute(
        f"SELECT g.entity_id, g.reason, g.machine, {GROUP_COLUMNS} FROM name_group g"
        " WHERE g.id IN (SELECT value FROM json_each(?))",
        (listed(groups),),
    ):
        group = stored_chain(columns)
        found.append(group)
        stored[group.id] = entity, group.articles, reason, machine
    found.sort(key=by_content)
    return found


def stored_chain(row: Sequence[Any]) -> StoredChain:
    """The group that a row of GROUP_COLUMNS holds."""
    group, kind, name, key, blocks, size, chains = row
    return StoredChain(group, "", _TYPES[kind], name, key, split_blocks(blocks), size, chains)


def entity_by_group(sql: sqlite3.Connection, groups: Collection[int]) -> dict[int, int]:
    """The entity row of each group that has one."""
    return dict(
        sql.execute(
            "SELECT id, entity_id FROM name_group"
            " WHERE id IN (SELECT value FROM json_each(?)) AND entity_id IS NOT NULL",
            (listed(groups),),
        )
    )


def several_groups(sql: sqlite3.Connection, entities: Collection[int]) -> set[int]:
    """Those of the entities that more than one group makes up."""
    return {
        row[0]
        for row in sql.execute(
            "SELECT g.entity_id FROM json_each(?) e"
            " CROSS JOIN name_group g ON g.entity_id = e.value"
            " GROUP BY g.entity_id HAVING count(*) > 1",
            (listed(entities),),
        )
    }


def called_otherwise(sql: sqlite3.Connection, groups: Collection[int]) -> set[int]:
    """The entities of those of the groups that have another name or type than their entity."""
    return {
        row[0]
        for row in sql.execute(
            "SELECT DISTINCT e.id FROM json_each(?) one"
            " CROSS JOIN name_group g ON g.id = one.value"
            " CROSS JOIN entity e ON e.id = g.entity_id"
            " WHERE g.name <> e.name OR g.type <> e.type",
            (listed(groups),),
        )
    }


def listed(values: Iterable[int] | Iterable[str]) -> str:
    """Values as JSON, for json_each."""
    return json.dumps(list(values))


def groups_of(sql: sqlite3.Connection, atom: Atom) -> list[int]:
    """The groups of an atom."""
    block, key = atom
    rows = sql.execute(
        "SELECT g.id FROM block b CROSS JOIN name_group g ON g.id = b.group_id"
        " WHERE b.block = ?1 AND (g.key = ?2 OR ?2 = '')"
        " AND (g.blocks = ?1 OR substr(g.blocks, 1, length(?1) + 1) = ?1 || char(31))"
        " ORDER BY g.id",
        (block, key),
    )
    return [row[0] for row in rows]
