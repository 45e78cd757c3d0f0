"""The ledger as rows: read once, appended to, never changed."""

import sqlite3
from bisect import bisect_right
from datetime import UTC, datetime

from newsreader.ledger.course import Course
from newsreader.ledger.decisions import Decision, NewDecision, Op
from newsreader.ledger.lines import decision_of, line_of
from newsreader.library.articles.places import remember
from newsreader.library.file.text_keys import storable
from newsreader.model import digest


class LedgerCopy:
    """The ledger's rows in memory. As nothing in the table ever changes, only what is new is
    read."""

    def __init__(self) -> None:
        self._course = Course()
        self.numbers: list[int] = []

    def read(self, sql: sqlite3.Connection) -> Course:
        """All rows, those that are not applied yet included. Not to be called where rows have
        been appended that may yet be rolled back."""
        last = self.numbers[-1] if self.numbers else 0
        for number, line in sql.execute(
            "SELECT number, line FROM decision WHERE number > ? ORDER BY number", (last,)
        ):
            self._course.add(decision_of(line))
            self.numbers.append(number)
        return self._course

    def count(self, number: int) -> int:
        """How many rows there are up to the one of this number."""
        return bisect_right(self.numbers, number)


def append(sql: sqlite3.Connection, made: NewDecision) -> Decision:
    """Add a decision made now."""
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    plain = line_of(Decision("", at, made))
    salt = 0
    while True:
        # The same decision made twice within a moment is still two decisions.
        decision = Decision(digest(plain, str(salt)), at, made)
        if add_row(sql, decision):
            return decision
        salt += 1


def add_row(sql: sqlite3.Connection, decision: Decision) -> bool:
    """Add a decision made here or elsewhere; false where it is in the ledger already."""
    added = sql.execute(
        "INSERT INTO decision (id, line) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (storable(decision.id), storable(line_of(decision))),
    ).rowcount
    if not added:
        return False
    if decision.op not in (Op.UNDO, Op.REDO):
        sql.executemany(
            "INSERT INTO decision_place (decision_id, ordinal, place_id) VALUES (?, ?, ?)",
            (
                (storable(decision.id), ordinal, place)
                for ordinal, anchor in enumerate(decision.made.targets)
                for place in remember(sql, storable(anchor.article_id))
            ),
        )
    return True


def last_number(sql: sqlite3.Connection) -> int:
    """The number of the newest row."""
    return int(sql.execute("SELECT coalesce(max(number), 0) FROM decision").fetchone()[0])


def applied_number(sql: sqlite3.Connection) -> int:
    """The number of the last row that the machine tables follow."""
    row = sql.execute("SELECT value FROM setting WHERE key = 'ledger.applied'").fetchone()
    return 0 if row is None else int(row[0])


def set_applied(sql: sqlite3.Connection, number: int) -> None:
    """The machine tables follow the ledger up to this row."""
    sql.execute(
        "INSERT INTO setting (key, value) VALUES ('ledger.applied', ?)"
        " ON CONFLICT DO UPDATE SET value = excluded.value",
        (str(number),),
    )
