"""The overlay of decisions over the machine's entities, as the library keeps it.

It is stored whole, in one setting: it grows with what people decided, never with the library.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from newsreader.ledger.articles import Atom, atom_of
from newsreader.ledger.decisions import Op
from newsreader.ledger.overlay import Claim, Overlay, overlay
from newsreader.library.corrector import Corrector
from newsreader.library.groups import groups_of, groups_with_ids, neighbourhood
from newsreader.library.ledger_rows import have_moved
from newsreader.model import Assignment, EntityType, StoredChain
from newsreader.values import anew, record

_KEY = "ledger.overlay"

Neighbourhood = Mapping[int, tuple[StoredChain, Assignment]]
"""Groups with the machine's answer for them."""


@record
class Shift:
    """How the overlay changed."""

    now: Overlay = anew(factory=Overlay)
    changed: bool = False
    groups: set[int] = anew(factory=set)
    """Groups whose machine entity is shown differently now."""
    described: set[str] = anew(factory=set)
    """Entities that are called, typed or hidden differently now."""


def load(sql: sqlite3.Connection) -> Overlay:
    """The overlay that the rows follow; not to be changed."""
    row = sql.execute("SELECT value FROM setting WHERE key = ?", (_KEY,)).fetchone()
    return Overlay() if row is None else _decoded(row[0])


def save(sql: sqlite3.Connection, now: Overlay) -> None:
    """The rows follow this one."""
    sql.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?)"
        " ON CONFLICT DO UPDATE SET value = excluded.value",
        (_KEY, _encoded(now)),
    )


def shift(
    sql: sqlite3.Connection,
    corrector: Corrector,
    decided: Neighbourhood,
    gone: Collection[Atom],
) -> Shift:
    """The overlay after groups were decided (again) and atoms may have gone. Only reads."""
    old = load(sql)
    answered = {atom_of(c.blocks, c.key): a.entity_id for c, a in decided.values()}
    if not corrector.force.about_entities:
        now = Overlay()
    elif not have_moved(sql) and _holds(old, answered, gone):
        return Shift(old)
    else:
        now = _made(sql, corrector, answered, gone, old)
    result = Shift(now, old != now)
    if result.changed:
        _compare(sql, old, result)
        result.groups -= decided.keys()
    return result


def _holds(old: Overlay, answered: Mapping[Atom, str], gone: Collection[Atom]) -> bool:
    """Whether an overlay is still right where decisions are about the same: the machine says of
    nothing that they speak of what it did not say. So it is with most articles that come."""
    if old.absent is None or not old.machine.keys().isdisjoint(gone):
        return False
    return all(
        old.machine.get(atom, entity) == entity and atom not in old.absent
        for atom, entity in answered.items()
    )


def _made(
    sql: sqlite3.Connection,
    corrector: Corrector,
    answered: Mapping[Atom, str],
    gone: Collection[Atom],
    old: Overlay,
) -> Overlay:
    claims, natural = _claims(sql, corrector)
    machine: dict[Atom, str] = {}
    for atom in sorted(natural):
        entity = answered.get(atom)
        if entity is None and atom in old.machine and atom not in gone:
            entity = old.machine[atom]
        if entity is None:
            entity = _machine_entity(sql, corrector, atom)
        if entity is not None:
            machine[atom] = entity
    return overlay(claims, machine, natural)


def _claims(sql: sqlite3.Connection, corrector: Corrector) -> tuple[list[Claim], dict[Atom, str]]:
    """What the decisions about entities speak of now, and what each atom is by itself."""
    bound: dict[str, list[tuple[int, Atom, str]]] = defaultdict(list)
    for decision_id, ordinal, block, key, alone in sql.execute(
        "SELECT decision_id, ordinal, block, key, natural FROM target WHERE block IS NOT NULL"
        " ORDER BY decision_id, ordinal"
    ):
        bound[decision_id].append((ordinal, (block, key), alone))
    claims: list[Claim] = []
    natural: dict[Atom, str] = {}
    for decision in corrector.force.about_entities:
        # What a person left open changes nothing, and looking on neither.
        if decision.id not in bound or decision.op in (Op.UNSURE, Op.WATCH):
            continue
        sides: dict[int, dict[Atom, None]] = {}
        for ordinal, atom, alone in bound[decision.id]:
            sides.setdefault(decision.made.targets[ordinal].side, {})[atom] = None
            natural[atom] = alone
        claims.append(Claim(decision, {n: tuple(sides[n]) for n in sorted(sides)}))
    return claims, natural


def _machine_entity(sql: sqlite3.Connection, corrector: Corrector, atom: Atom) -> str | None:
    groups = groups_of(sql, atom)
    if not groups:
        return None
    return corrector.assign(neighbourhood(sql, groups_with_ids(sql, groups[:1])))[
        groups[0]
    ].entity_id


def _compare(sql: sqlite3.Connection, old: Overlay, result: Shift) -> None:
    now = result.now
    machines = {
        entity
        for entity in {*old.entity_of, *now.entity_of, *old.reason_of, *now.reason_of}
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


def _encoded(now: Overlay) -> str:
    return json.dumps(
        {
            "machine": [[*atom, e] for atom, e in now.machine.items()],
            "absent": sorted(now.absent or ()),
            "entity_of": now.entity_of,
            "apart": [[e, *atom, shown] for (e, atom), shown in now.apart.items()],
            "reason_of": now.reason_of,
            "lead": now.lead,
            "names": now.names,
            "types": now.types,
            "hidden": sorted(now.hidden),
            "stopped": sorted(now.stopped),
        },
        separators=(",", ":"),
    )


@lru_cache(maxsize=1)
def _decoded(content: str) -> Overlay:
    values = json.loads(content)
    absent = values.get("absent")
    return Overlay(
        machine={(block, key): e for block, key, e in values["machine"]},
        absent=None if absent is None else {(block, key) for block, key in absent},
        entity_of=values["entity_of"],
        apart={(e, (block, key)): shown for e, block, key, shown in values["apart"]},
        reason_of=values["reason_of"],
        lead={e: v if isinstance(v, str) else (v[0], v[1]) for e, v in values["lead"].items()},
        names=values["names"],
        types={e: EntityType(kind) for e, kind in values["types"].items()},
        hidden=set(values["hidden"]),
        stopped=set(values["stopped"]),
    )
