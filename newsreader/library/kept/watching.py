"""The part of the library's door where entities are watched."""

import sqlite3

from newsreader.ledger.decisions import Decision, NewDecision, Op
from newsreader.library.decisions import anchoring, ledger_rows
from newsreader.library.decisions.asking import Asking
from newsreader.library.decisions.deciding import append_shown
from newsreader.library.decisions.history import entities_by_side
from newsreader.library.file.text_keys import storable


class Watching(Asking):
    """Entities that a person wants to meet wherever they are named. To watch one is a decision
    like others: it is undone, exported, and outlives every analysis."""

    def watch(self, entity_id: str, because: str = "") -> Decision:
        """Watch an entity from now on. LedgerError where it is gone."""
        with self._database.writing() as sql:
            entity, _, name = anchoring.entity_named(sql, entity_id)
            words = f"Watched “{name}”"
            targets = anchoring.entity_anchors(sql, entity)
            return append_shown(sql, NewDecision(Op.WATCH, targets, because, words=words))

    def unwatch(self, entity_id: str) -> Decision | None:
        """Watch it no longer; None where it is not watched. LedgerError where it is gone."""
        with self._database.writing() as sql:
            _, public_id, name = anchoring.entity_named(sql, entity_id)
            last = None
            for decision in self._watches(sql):
                if public_id in _entities_of(sql, decision):
                    words = f"Watched “{name}” no longer"
                    undone = NewDecision(Op.UNDO, because=words, undoes=decision.id, words=words)
                    last = ledger_rows.append(sql, undone)
            return last

    def watched(self) -> frozenset[str]:
        """The ids of the entities that are watched."""
        with self._database.reading() as sql:
            return frozenset(e for d in self._watches(sql) for e in _entities_of(sql, d))

    def _watches(self, sql: sqlite3.Connection) -> list[Decision]:
        return self._ledger.read(sql).in_force_of(Op.WATCH)


def _entities_of(sql: sqlite3.Connection, decision: Decision) -> set[str]:
    """What is named at the passages of a decision now: also before it was applied, where they
    stand as they stood."""
    found = {entity for side in entities_by_side(sql, decision).values() for entity in side}
    for anchor in decision.made.targets:
        found.update(
            row[0]
            for row in sql.execute(
                "SELECT e.public_id FROM article a"
                " CROSS JOIN mention m ON m.article_id = a.id AND m.start = ? AND m.end = ?"
                " CROSS JOIN chain c ON c.article_id = m.article_id AND c.ordinal = m.chain"
                " CROSS JOIN name_group g ON g.id = c.group_id"
                " CROSS JOIN entity e ON e.id = g.entity_id WHERE a.public_id = ?",
                (anchor.start, anchor.end, storable(anchor.article_id)),
            )
        )
    return found
