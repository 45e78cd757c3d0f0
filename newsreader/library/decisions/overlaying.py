"""The overlay of decisions over the machine's entities, as the library keeps it.

What a decision says concerns only what is bound together with it: by decisions about the same
names, and by the machine, which has them in one entity. So much is made again where anything of
it changes, and the rest stays as it is, however long the ledger is.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping

from newsreader.ledger.articles import Atom, atom_of
from newsreader.ledger.decisions import Decision, Op
from newsreader.ledger.overlay import Claim, Overlay, overlay
from newsreader.library.decisions import overlay_rows
from newsreader.library.machine.corrector import Corrector, about_entities
from newsreader.library.machine.groups import groups_of, groups_with_ids, neighbourhood
from newsreader.model import Assignment, StoredChain
from newsreader.values import anew, record, value

Neighbourhood = Mapping[int, tuple[StoredChain, Assignment]]
"""Groups with the machine's answer for them."""

_BOUND_TOGETHER = """
    WITH RECURSIVE near (kind, one, two) AS (
        SELECT kind, one, two FROM unsettled
        UNION SELECT 'decision', t.decision_id, '' FROM near CROSS JOIN target t
            ON t.block = near.one AND t.key = near.two WHERE near.kind = 'atom'
        UNION SELECT 'atom', t.block, t.key FROM near CROSS JOIN target t
            ON t.decision_id = near.one WHERE near.kind = 'decision' AND t.block IS NOT NULL
        UNION SELECT 'entity', t.natural, '' FROM near CROSS JOIN target t
            ON t.decision_id = near.one WHERE near.kind = 'decision' AND t.natural IS NOT NULL
        UNION SELECT 'atom', t.block, t.key FROM near CROSS JOIN target t
            ON t.natural = near.one WHERE near.kind = 'entity'
        UNION SELECT 'entity', c.machine, '' FROM near CROSS JOIN claimed_atom c
            ON c.block = near.one AND c.key = near.two
            WHERE near.kind = 'atom' AND c.machine IS NOT NULL
        UNION SELECT 'atom', c.block, c.key FROM near CROSS JOIN claimed_atom c
            ON c.machine = near.one WHERE near.kind = 'entity'
    )
    SELECT kind, one, two FROM near"""
"""SQL: what is unsettled, and all that is bound together with it."""


@record
class Shift:
    """What the overlay changed."""

    groups: set[int] = anew(factory=set)
    """Groups whose machine entity is shown differently now."""
    described: set[str] = anew(factory=set)
    """Entities that are called, typed or hidden differently now."""


@value
class _Part:
    """What is bound together: atoms, the machine's entities, decisions (ids)."""

    atoms: frozenset[Atom]
    entities: frozenset[str]
    decisions: frozenset[str]


def follow(
    sql: sqlite3.Connection,
    corrector: Corrector,
    decided: Neighbourhood,
    gone: Collection[Atom],
) -> Shift:
    """Bring the overlay up to what decisions speak of now, after groups were decided (again) and
    atoms may have gone."""
    is_settled = sql.execute("SELECT 1 FROM unsettled LIMIT 1").fetchone() is None
    if is_settled and overlay_rows.is_empty(sql):
        return Shift()
    answered = {atom_of(c.blocks, c.key): a.entity_id for c, a in decided.values()}
    _unsettle_moved(sql, answered, gone)
    if sql.execute("SELECT 1 FROM unsettled LIMIT 1").fetchone() is None:
        return Shift()
    before, now = _made_again(sql, corrector, answered, gone)
    overlay_rows.put_in(sql, now, before)
    sql.execute("DELETE FROM unsettled")
    result = _difference(sql, before, now)
    result.groups -= decided.keys()
    return result


def anew_for(
    sql: sqlite3.Connection, corrector: Corrector, answered: Mapping[Atom, str]
) -> Overlay:
    """The whole overlay, made for these answers of the machine's: all that there are."""
    claims, natural = _claims(sql, corrector, corrector.force.decisions)
    machine = {atom: answered[atom] for atom in sorted(natural) if atom in answered}
    return overlay(claims, machine, natural)


def _unsettle_moved(
    sql: sqlite3.Connection, answered: Mapping[Atom, str], gone: Collection[Atom]
) -> None:
    """Where the machine says of an atom that decisions speak of what it did not say, something
    is to be made again. With most articles that come it is not so."""
    if overlay_rows.is_empty(sql):
        return
    known = overlay_rows.part(sql, {*answered, *gone}, ())
    moved = [atom for atom in known.absent if atom in answered] + [
        atom for atom, entity in known.machine.items() if answered.get(atom) != entity
    ]
    _unsettle(sql, (("atom", *atom) for atom in moved))


def _unsettle(sql: sqlite3.Connection, what: Iterable[tuple[str, str, str]]) -> None:
    sql.executemany("INSERT OR IGNORE INTO unsettled (kind, one, two) VALUES (?, ?, ?)", what)


def _made_again(
    sql: sqlite3.Connection,
    corrector: Corrector,
    answered: Mapping[Atom, str],
    gone: Collection[Atom],
) -> tuple[Overlay, Overlay]:
    """The part of the overlay that has to do with what is unsettled: as it was, and as it is."""
    asked: dict[Atom, str | None] = {}
    while True:
        near = _bound_together(sql)
        before = overlay_rows.part(sql, near.atoms, near.entities, near.decisions)
        claims, natural = _claims(sql, corrector, near.decisions)
        machine: dict[Atom, str] = {}
        for atom in sorted(natural):
            entity = answered.get(atom)
            if entity is None and atom not in gone:
                entity = before.machine.get(atom)
            if entity is None:
                if atom not in asked:
                    asked[atom] = _machine_entity(sql, corrector, atom)
                entity = asked[atom]
            if entity is not None:
                machine[atom] = entity
        # The machine may have put them beside others.
        more = set(machine.values()) - near.entities
        if not more:
            return before, overlay(claims, machine, natural)
        _unsettle(sql, (("entity", entity, "") for entity in more))


def _bound_together(sql: sqlite3.Connection) -> _Part:
    atoms, entities, decisions = set[Atom](), set[str](), set[str]()
    for kind, one, two in sql.execute(_BOUND_TOGETHER):
        if kind == "atom":
            atoms.add((one, two))
        elif kind == "entity":
            entities.add(one)
        else:
            decisions.add(one)
    return _Part(frozenset(atoms), frozenset(entities), frozenset(decisions))


def _claims(
    sql: sqlite3.Connection, corrector: Corrector, decisions: Iterable[str]
) -> tuple[list[Claim], dict[Atom, str]]:
    """What those of the decisions (ids) that are about entities speak of now, and what each atom
    is by itself."""
    claims: list[Claim] = []
    natural: dict[Atom, str] = {}
    for decision in filter(_says_something, corrector.force.in_order(decisions)):
        sides: dict[int, dict[Atom, None]] = {}
        for ordinal, block, key, alone in sql.execute(
            "SELECT ordinal, block, key, natural FROM target"
            " WHERE decision_id = ? AND block IS NOT NULL ORDER BY ordinal",
            (decision.id,),
        ):
            sides.setdefault(decision.made.targets[ordinal].side, {})[block, key] = None
            natural[block, key] = alone
        if sides:
            claims.append(Claim(decision, {n: tuple(sides[n]) for n in sorted(sides)}))
    return claims, natural


def _says_something(decision: Decision) -> bool:
    """What a person left open changes nothing, and looking on neither."""
    return about_entities(decision) and decision.op not in (Op.UNSURE, Op.WATCH)


def _machine_entity(sql: sqlite3.Connection, corrector: Corrector, atom: Atom) -> str | None:
    groups = groups_of(sql, atom)
    if not groups:
        return None
    near = neighbourhood(sql, groups_with_ids(sql, groups[:1]))
    return corrector.assign(near)[groups[0]].entity_id


def _difference(sql: sqlite3.Connection, old: Overlay, now: Overlay) -> Shift:
    result = Shift()
    machines = {
        entity
        for entity in {*old.entity_of, *now.entity_of}
        if old.entity_of.get(entity, entity) != now.entity_of.get(entity, entity)
        or old.reason_of.get(entity) != now.reason_of.get(entity)
    }
    for place in {*old.apart, *now.apart}:
        reasons = [o.reason(*place) if place in o.apart else None for o in (old, now)]
        if old.apart.get(place) != now.apart.get(place) or reasons[0] != reasons[1]:
            machines.add(place[0])
    for machine in machines:
        shown = {old.entity_of.get(machine, machine)}
        shown.update(entity for (home, _), entity in old.apart.items() if home == machine)
        for entity in shown:
            result.groups.update(_groups_from(sql, machine, entity))
    for before, after in (
        (old.lead, now.lead),
        (old.names, now.names),
        (old.types, now.types),
    ):
        result.described.update(_differing(before, after))
    result.described.update(old.hidden ^ now.hidden)
    return result


def _differing(before: Mapping[str, object], after: Mapping[str, object]) -> Iterable[str]:
    return (e for e in {*before, *after} if before.get(e) != after.get(e))


def _groups_from(sql: sqlite3.Connection, machine: str, shown: str) -> Iterable[int]:
    """The groups of the machine's entity that are shown as another."""
    rows = sql.execute(
        "SELECT g.id FROM entity e CROSS JOIN name_group g ON g.entity_id = e.id"
        " WHERE e.public_id = ? AND coalesce(g.machine, e.public_id) = ?",
        (shown, machine),
    )
    return [row[0] for row in rows]
