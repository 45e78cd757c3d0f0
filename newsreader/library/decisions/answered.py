"""What people answered already about who is one, as far as they may be asked again."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsreader.ledger.decisions import Decision, Op
from newsreader.library.decisions.history import entities_by_side

Pair = frozenset[str]
"""The ids of two entities, or of one that may be two."""


@dataclass(slots=True)
class Answers:
    """Answers in force, by what they are about now."""

    apart: set[Pair] = field(default_factory=set)
    together: set[str] = field(default_factory=set)
    """Entities of which a person joined parts."""
    open: dict[Pair, int] = field(default_factory=dict)
    """What a person was unsure of, with how many mentions there were to judge by."""

    def is_open(self, pair: Pair, mentions: int) -> bool:
        """Whether a person was unsure of it, and nothing has come to judge by since."""
        return self.open.get(pair, -1) >= mentions


def answers(sql: sqlite3.Connection, in_force: Iterable[Decision]) -> Answers:
    """What was answered in these decisions."""
    found = Answers()
    for decision in in_force:
        if decision.op not in (Op.DIFFERENT, Op.UNSURE, Op.MERGE):
            continue
        sides = list(entities_by_side(sql, decision).values())
        pairs = {
            frozenset((a, b))
            for position, one in enumerate(sides)
            for other in sides[position + 1 :]
            for a in one
            for b in other
        }
        if decision.op is Op.DIFFERENT:
            found.apart |= pairs
        elif decision.op is Op.UNSURE:
            found.open.update(dict.fromkeys(pairs, decision.made.seen or 0))
        else:
            found.together |= {entity for pair in pairs if len(pair) == 1 for entity in pair}
    return found
