"""Entities follow chains: which are decided again, and what that changes.

Chains that agree in type, name, key and blocks are one *name group*, and a group is decided
as a whole: the resolver sees it as one StoredChain whose size is the sum. A group that is
already decided keeps its entity while no group comes into or goes out of its blocks, so a
further "United States" only moves counts. Where groups do come or go, the groups that share a
block with them are decided again, before the eyes of all that share a block with those.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence, Set

from newsreader.ledger.articles import atom_of
from newsreader.ledger.overlay import Overlay
from newsreader.library.decisions import overlay_rows, overlaying
from newsreader.library.file.text_keys import folded, natural_key, storable
from newsreader.library.machine.analyses import ChainChanges, apply_counts
from newsreader.library.machine.corrector import Corrector
from newsreader.library.machine.entity_rows import (
    articles_with,
    count_entities,
    drop_entity,
    is_named,
    public_ids,
    rows_by_id,
    rows_of,
)
from newsreader.library.machine.group_index import chains_of
from newsreader.library.machine.groups import (
    GROUP_COLUMNS,
    Stored,
    blocks_of,
    by_content,
    called_otherwise,
    drop_groups,
    entity_by_group,
    groups_as_stored,
    groups_with_ids,
    listed,
    neighbourhood,
    select_groups,
    several_groups,
    sharing_blocks,
    stored_chain,
    vanished,
)
from newsreader.library.machine.presence import BULK, apply_presence, count, move
from newsreader.model import (
    NAMED_TYPES,
    Assignment,
    EntityType,
    LibraryChange,
    StoredChain,
)
from newsreader.values import anew, record, value

_FEW_MOVES = 200
"""So many groups at most are moved entity by entity; deciding everything again moves chains."""


@value
class _Stroke:
    """Chains that went to another entity in one stroke: whether that which they left is named,
    where they went, their articles, and those that have more or fewer entities now."""

    left_named: bool
    entity: int
    articles: set[int]
    uncounted: set[int]


@record
class _Moves:
    """What deciding changed."""

    entities: set[int] = anew(factory=set)
    """Entities that gained, lost or changed groups."""
    counted: set[int] = anew(factory=set)
    """Entities whose groups have more or fewer chains than before."""
    doubtful: set[int] = anew(factory=set)
    """Others whose name, type or hiding may have changed."""
    heirs: dict[int, Counter[int]] = anew(factory=lambda: defaultdict(Counter))
    """By entity that lost groups: how many chains went to which other."""
    strokes: list[_Stroke] = anew(factory=list)


@value
class _Shown:
    """What is shown of a group: its entity, why, and the machine's entity where another is."""

    entity_id: str
    reason: str
    machine: str | None


def settle(sql: sqlite3.Connection, corrector: Corrector, changes: ChainChanges) -> LibraryChange:
    """Bring groups, entities and counts up to what happened to chains, and to decisions that
    came into force or went out of it. Ends their part of the transaction: rows of articles
    that are leaving can go after it."""
    moves = _Moves()
    apply_counts(sql, changes)
    moves.counted.update(entity_by_group(sql, changes.groups).values())
    emptied = vanished(sql, changes.groups)
    moves.entities.update(entity_by_group(sql, emptied).values())
    gone = {atom_of(c.blocks, c.key) for c in groups_with_ids(sql, emptied)}
    touched = blocks_of(sql, emptied | changes.created)
    drop_groups(sql, emptied)
    deciding = sharing_blocks(sql, touched) | (changes.created - emptied)
    before: dict[int, Stored] = {}
    decided = _decided(sql, corrector, deciding, before, touched)
    shift = overlaying.follow(sql, corrector, decided, gone)
    decided |= _decided(sql, corrector, shift.groups, before)
    moves.doubtful = rows_of(sql, shift.described)
    _assign(sql, _all_shown(sql, decided), before, changes, moves)
    return _finish(sql, corrector, changes, moves)


def _decided(
    sql: sqlite3.Connection,
    corrector: Corrector,
    deciding: Collection[int],
    before: dict[int, Stored],
    complete: Set[str] = frozenset(),
) -> dict[int, tuple[StoredChain, Assignment]]:
    """What the machine says of these groups, which are all that there are of some blocks; what is
    stored of each is put into ``before``."""
    if not deciding:
        return {}
    chains = groups_as_stored(sql, deciding, before)
    answers = corrector.assign(neighbourhood(sql, chains, complete))
    return {chain.id: (chain, answers[chain.id]) for chain in chains}


def _all_shown(
    sql: sqlite3.Connection, decided: Mapping[int, tuple[StoredChain, Assignment]]
) -> dict[int, _Shown]:
    """What is shown of groups, with the machine's answer for them."""
    if overlay_rows.is_empty(sql):
        return {
            group: _Shown(answer.entity_id, storable(answer.reason), None)
            for group, (_, answer) in decided.items()
        }
    atoms = {atom_of(chain.blocks, chain.key) for chain, _ in decided.values()}
    now = overlay_rows.part(sql, atoms, {answer.entity_id for _, answer in decided.values()})
    return {group: _shown(now, *pair) for group, pair in decided.items()}


def _shown(now: Overlay, chain: StoredChain, answer: Assignment) -> _Shown:
    atom = atom_of(chain.blocks, chain.key)
    entity = now.shown(answer.entity_id, atom)
    reason = now.reason(answer.entity_id, atom)
    return _Shown(
        entity,
        storable(answer.reason if reason is None else reason),
        None if entity == answer.entity_id else answer.entity_id,
    )


@value
class Revision:
    """What deciding everything again would change."""

    answers: Mapping[int, _Shown]
    """By group: what is not as it is stored."""
    doubtful: frozenset[int]
    """Entities whose name or type is not as it is stored."""
    overlay: Overlay


def revise(sql: sqlite3.Connection, corrector: Corrector) -> Revision:
    """Decide every group again, as after a change of the resolver. Only reads, because it may
    take long; nobody else writes what it looks at."""
    groups = select_groups(sql, "SELECT id FROM name_group", ())
    answers = corrector.assign(groups)
    answered = {atom_of(g.blocks, g.key): answers[g.id].entity_id for g in groups}
    now = overlaying.anew_for(sql, corrector, answered)
    shown = {group.id: _shown(now, group, answers[group.id]) for group in groups}
    stored = {
        group: _Shown(entity, reason, machine)
        for group, entity, reason, machine in sql.execute(
            "SELECT g.id, e.public_id, g.reason, g.machine FROM name_group g"
            " CROSS JOIN entity e ON e.id = g.entity_id"
        )
    }
    members: dict[str, list[tuple[StoredChain, str | None]]] = defaultdict(list)
    for group in groups:
        members[shown[group.id].entity_id].append((group, shown[group.id].machine))
    doubtful = {
        row
        for row, public_id, *before in sql.execute(
            "SELECT id, public_id, name, type, hidden FROM entity"
        )
        if public_id in members
        and _description(corrector, now, public_id, members[public_id]) != tuple(before)
    }
    return Revision(
        {group: answer for group, answer in shown.items() if stored[group] != answer},
        frozenset(doubtful),
        now,
    )


def apply_revision(
    sql: sqlite3.Connection, corrector: Corrector, revision: Revision
) -> LibraryChange:
    """Store what ``revise`` found."""
    changes, moves = ChainChanges(), _Moves(doubtful=set(revision.doubtful))
    overlay_rows.put_in(sql, revision.overlay, overlay_rows.whole(sql))
    before: dict[int, Stored] = {}
    groups_as_stored(sql, revision.answers.keys(), before)
    _assign(sql, revision.answers, before, changes, moves)
    return _finish(sql, corrector, changes, moves)


def _finish(
    sql: sqlite3.Connection,
    corrector: Corrector,
    changes: ChainChanges,
    moves: _Moves,
) -> LibraryChange:
    added = {place: size for place, size in changes.added.items() if size}
    entity_of = entity_by_group(sql, {group for group, _ in added})
    moves.counted.update(entity_of.values())
    for (group, article), size in added.items():
        changes.presence[entity_of[group], article] += size
    apply_presence(sql, changes.presence)
    stale = {article for _, article in changes.presence} | changes.articles
    told = stale.union(*(stroke.articles for stroke in moves.strokes))
    entity_ids = public_ids(sql, "entity", moves.entities | moves.counted)
    # What one group makes up is called as ever, however often it is found.
    moves.doubtful |= several_groups(sql, _grown_otherwise(sql, changes))
    renamed, recounted = _describe(sql, corrector, moves)
    for stroke in moves.strokes:
        # One that is hidden, a date or a number is counted in no article.
        alike = stroke.left_named and is_named(sql, stroke.entity)
        stale |= stroke.uncounted if alike else stroke.articles
    count_entities(sql, stale | recounted)
    return LibraryChange(
        frozenset(public_ids(sql, "article", told | recounted)),
        frozenset(entity_ids | public_ids(sql, "entity", renamed)),
    )


def _grown_otherwise(sql: sqlite3.Connection, changes: ChainChanges) -> set[int]:
    """The entities whose groups have more or fewer chains, without those that only gained some
    that are called so already: the resolver would say the same of them."""
    fewer = [group for group, counts in changes.groups.items() if min(counts) < 0]
    return set(entity_by_group(sql, fewer).values()) | called_otherwise(sql, changes.groups)


def _assign(
    sql: sqlite3.Connection,
    answers: Mapping[int, _Shown],
    before: Mapping[int, Stored],
    changes: ChainChanges,
    moves: _Moves,
) -> None:
    """Store the entities of these groups, of which ``before`` is stored, and note what moved."""
    entities = rows_by_id(sql, {answer.entity_id for answer in answers.values()})
    changed: list[tuple[int, str, str | None, int]] = []
    moved: list[tuple[int, int, int]] = []
    for group, answer in answers.items():
        new = entities[answer.entity_id]
        old, chains, reason, machine = before[group]
        if (old, reason, machine) != (new, answer.reason, answer.machine):
            changed.append((new, answer.reason, answer.machine, group))
            moves.entities.add(new)
        if old is not None and old != new:
            moved.append((group, old, new))
            moves.entities.add(old)
            moves.heirs[old][new] += chains
    sql.executemany(
        "UPDATE name_group SET entity_id = ?, reason = ?, machine = ? WHERE id = ?", changed
    )
    if not changes.added and not changes.presence and len(moved) <= _FEW_MOVES:
        moved = _move_in_one_stroke(sql, moved, before, moves)
    for group, old, new in moved:
        for article, size in sql.execute(
            f"SELECT c.article_id, c.size FROM name_group g{chains_of('g.id')} WHERE g.id = ?",
            (group,),
        ):
            if (group, article) not in changes.added:
                changes.presence[old, article] -= size
                changes.presence[new, article] += size


def _move_in_one_stroke(
    sql: sqlite3.Connection,
    moved: Sequence[tuple[int, int, int]],
    before: Mapping[int, Stored],
    moves: _Moves,
) -> list[tuple[int, int, int]]:
    """Move the groups of entities that lose many chains. Returns those that are left to be moved
    chain by chain."""
    by_way: dict[tuple[int, int], list[int]] = defaultdict(list)
    leaving: Counter[int] = Counter()
    for group, old, new in moved:
        by_way[old, new].append(group)
        leaving[old] += before[group][1]
    left: list[tuple[int, int, int]] = []
    counted: set[int] = set()
    for (old, new), groups in sorted(by_way.items()):
        # All that leaves an entity goes alike: a stroke clears what nothing belongs to any more.
        if leaving[old] < BULK:
            left += [(group, old, new) for group in groups]
            continue
        moves.strokes.append(_Stroke(is_named(sql, old), new, *move(sql, groups, old, new)))
        counted |= {old, new}
    if counted:
        count(sql, counted)
    return left


def _describe(
    sql: sqlite3.Connection, corrector: Corrector, moves: _Moves
) -> tuple[set[int], set[int]]:
    """Name the touched entities. Returns those whose name, type or hiding changed, and the
    articles that show it: whose count of named entities changed because one became, or ceased
    to be, hidden, a date or a number."""
    touched = moves.entities | moves.doubtful
    groups: dict[int, list[tuple[StoredChain, str | None]]] = {entity: [] for entity in touched}
    for entity, machine, *row in sql.execute(
        f"SELECT g.entity_id, g.machine, {GROUP_COLUMNS} FROM json_each(?) e"
        " CROSS JOIN name_group g ON g.entity_id = e.value",
        (listed(touched),),
    ):
        groups[entity].append((stored_chain(row), machine))
    before = {
        row[0]: row[1:]
        for row in sql.execute(
            "SELECT id, public_id, name, type, hidden, named FROM entity"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (listed(touched),),
        )
    }
    now = Overlay()
    if not overlay_rows.is_empty(sql):
        now = overlay_rows.said_of(sql, (row[0] for row in before.values()))
    renamed: set[int] = set()
    recounted: set[int] = set()
    for entity, chains in groups.items():
        if not chains:
            drop_entity(sql, entity, moves.heirs[entity])
            continue
        public_id, *old, old_named = before[entity]
        description = _description(corrector, now, public_id, chains)
        if tuple(old) == description:
            continue
        name, kind, hidden = description
        named = kind in NAMED_TYPES and not hidden
        renamed.add(entity)
        if old[1] and (bool(old_named) != named or bool(old[2]) != hidden):
            recounted |= articles_with(sql, entity)
        sql.execute(
            "UPDATE entity SET name = ?, name_key = ?, folded = ?, type = ?, hidden = ?,"
            " named = ? WHERE id = ?",
            (name, natural_key(name), folded(name), kind, hidden, named, entity),
        )
    return renamed, recounted


def _description(
    corrector: Corrector,
    now: Overlay,
    public_id: str,
    groups: Sequence[tuple[StoredChain, str | None]],
) -> tuple[str, EntityType, bool]:
    """Name, type and whether it is hidden. What a merge led to names the whole."""
    lead = now.lead.get(public_id)
    if lead is None:
        leading = [chain for chain, _ in groups]
    elif isinstance(lead, str):
        leading = [chain for chain, machine in groups if (machine or public_id) == lead]
    else:
        leading = [chain for chain, _ in groups if atom_of(chain.blocks, chain.key) == lead]
    chains = leading or [chain for chain, _ in groups]
    machine = corrector.describe(sorted(chains, key=by_content))
    return (
        storable(now.names.get(public_id, machine.name)),
        now.types.get(public_id, machine.type),
        public_id in now.hidden,
    )
