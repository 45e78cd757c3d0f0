"""The overlay of decisions as rows: parts of it read, and put in the place of others."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from newsreader.ledger.articles import Atom
from newsreader.ledger.overlay import Overlay
from newsreader.model import EntityType
from newsreader.values import value

_Row = tuple[Any, ...]


@value
class _Table:
    """A table by its name and columns, of which the first ``keys`` tell rows apart."""

    name: str
    columns: tuple[str, ...]
    keys: int = 1

    @property
    def here(self) -> str:
        """SQL: the row of given keys."""
        return " AND ".join(f"{column} = ?" for column in self.columns[: self.keys])

    def rows(self, sql: sqlite3.Connection, keys: Iterable[_Row]) -> list[_Row]:
        """Those of these keys. One by one: JSON in SQLite ends a text at a NUL."""
        select = f"SELECT {', '.join(self.columns)} FROM {self.name} WHERE {self.here}"
        return [row for key in keys for row in sql.execute(select, key)]

    def all(self, sql: sqlite3.Connection) -> list[_Row]:
        """All rows."""
        return sql.execute(f"SELECT {', '.join(self.columns)} FROM {self.name}").fetchall()

    def replace(self, sql: sqlite3.Connection, before: set[_Row], now: set[_Row]) -> None:
        """Have these rows stand where others stood."""
        gone = [row[: self.keys] for row in before - now]
        sql.executemany(f"DELETE FROM {self.name} WHERE {self.here}", gone)
        marks = ", ".join("?" * len(self.columns))
        sql.executemany(
            f"INSERT INTO {self.name} ({', '.join(self.columns)}) VALUES ({marks})",
            now - before,
        )


_ATOMS = _Table("claimed_atom", ("block", "key", "machine", "apart", "reason"), 2)
_MACHINES = _Table("shown_as", ("machine", "entity", "reason"))
_SAID = _Table("said_of", ("entity", "lead", "lead_block", "lead_key", "name", "type", "hidden"))
_STOPPED = _Table("stopped_merge", ("decision_id",))
_TABLES = (_ATOMS, _MACHINES, _SAID, _STOPPED)


def is_empty(sql: sqlite3.Connection) -> bool:
    """Whether decisions say nothing of any entity."""
    return sql.execute("SELECT 1 FROM claimed_atom LIMIT 1").fetchone() is None


def whole(sql: sqlite3.Connection) -> Overlay:
    """All of it."""
    return _overlay(*(table.all(sql) for table in _TABLES))


def part(
    sql: sqlite3.Connection,
    atoms: Iterable[Atom],
    machines: Iterable[str],
    merges: Iterable[str] = (),
) -> Overlay:
    """What there is of these atoms, of these entities of the machine's, and of all that they are
    shown as; and which of these merges are stopped."""
    of_atoms = _ATOMS.rows(sql, atoms)
    of_machines = _MACHINES.rows(sql, ((machine,) for machine in machines))
    shown = {apart for *_, apart, _ in of_atoms if apart} | {row[1] for row in of_machines}
    said = _SAID.rows(sql, ((entity,) for entity in shown))
    return _overlay(of_atoms, of_machines, said, _STOPPED.rows(sql, ((m,) for m in merges)))


def said_of(sql: sqlite3.Connection, entities: Iterable[str]) -> Overlay:
    """What leads these entities that are shown, and how people have them called."""
    return _overlay((), (), _SAID.rows(sql, ((entity,) for entity in entities)), ())


def stopped(sql: sqlite3.Connection) -> set[str]:
    """The merges that "different" stands in the way of."""
    return {row[0] for row in _STOPPED.all(sql)}


def put_in(sql: sqlite3.Connection, now: Overlay, before: Overlay) -> None:
    """Have one stand where the other stood."""
    for table, rows, old in zip(_TABLES, _rows(now), _rows(before), strict=True):
        table.replace(sql, old, rows)


def _overlay(
    atoms: Iterable[_Row], machines: Iterable[_Row], said: Iterable[_Row], stopped: Iterable[_Row]
) -> Overlay:
    found = Overlay(stopped={row[0] for row in stopped})
    for block, key, machine, apart, reason in atoms:
        atom = (block, key)
        if machine is None:
            found.absent.add(atom)
            continue
        found.machine[atom] = machine
        if apart is not None:
            found.apart[machine, atom] = apart
            _note(found.reason_of, atom, reason)
    for machine, entity, reason in machines:
        found.entity_of[machine] = entity
        _note(found.reason_of, machine, reason)
    for entity, lead, block, key, name, kind, hidden in said:
        _note(found.lead, entity, lead if block is None else (block, key))
        _note(found.names, entity, name)
        _note(found.types, entity, None if kind is None else EntityType(kind))
        if hidden:
            found.hidden.add(entity)
    return found


def _note(where: dict[Any, Any], key: object, what: object) -> None:
    if what is not None:
        where[key] = what


def _rows(of: Overlay) -> tuple[set[_Row], ...]:
    """The rows of each table."""
    atoms: set[_Row] = {(*atom, None, None, None) for atom in of.absent}
    for atom, machine in of.machine.items():
        apart = of.apart.get((machine, atom))
        atoms.add((*atom, machine, apart, None if apart is None else of.reason_of.get(atom)))
    machines: set[_Row] = {(m, entity, of.reason_of.get(m)) for m, entity in of.entity_of.items()}
    said: set[_Row] = {
        (e, *_lead(of.lead, e), of.names.get(e), of.types.get(e), int(e in of.hidden))
        for e in {*of.lead, *of.names, *of.types, *of.hidden}
    }
    return atoms, machines, said, {(decision,) for decision in of.stopped}


def _lead(leads: Mapping[str, str | Atom], entity: str) -> tuple[str | None, ...]:
    lead = leads.get(entity)
    return (None, *lead) if isinstance(lead, tuple) else (lead, None, None)
