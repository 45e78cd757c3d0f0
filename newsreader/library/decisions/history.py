"""The ledger as people see it: a history, and a file to hand on."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from newsreader.errors import LedgerError
from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.ledger.lines import decision_of, refuse_unsound
from newsreader.ledger.words import day_of, words_of
from newsreader.library.articles.places import full_path
from newsreader.library.decision_records import DecisionRow, Effect, ImportReport, Lack, Missing
from newsreader.library.decisions.ledger_rows import LedgerCopy, add_row, applied_number
from newsreader.library.decisions.telling_apart import Told
from newsreader.library.file.text_keys import storable


def rows(
    sql: sqlite3.Connection, ledger: LedgerCopy, limit: int, before: int | None
) -> list[DecisionRow]:
    """Up to ``limit`` decisions, newest first, from before the row of that number."""
    row_of, made = _Rows(sql, ledger).row, ledger.read(sql).rows
    found: list[DecisionRow] = []
    for number, decision in zip(reversed(ledger.numbers), reversed(made), strict=True):
        if len(found) >= limit:
            break
        if decision.op in (Op.UNDO, Op.REDO) or (before is not None and number >= before):
            continue
        found.append(row_of(number, decision))
    return found


def waiting(sql: sqlite3.Connection, ledger: LedgerCopy) -> list[DecisionRow]:
    """The decisions that wait for their articles, newest first."""
    found = _waiting(sql, ledger)
    row_of = _Rows(sql, ledger).row
    return [row_of(number, decision) for number, decision in found]


def waiting_count(sql: sqlite3.Connection, ledger: LedgerCopy) -> int:
    """How many decisions wait for their articles."""
    return len(_waiting(sql, ledger))


def _waiting(sql: sqlite3.Connection, ledger: LedgerCopy) -> list[tuple[int, Decision]]:
    """The decisions that wait for their articles, newest first, each with its number."""
    course = ledger.read(sql)
    lacking: dict[str, bool] = dict(
        sql.execute(
            "SELECT decision_id, max(article_id IS NULL) FROM target"
            " WHERE article_id IS NULL OR block IS NULL GROUP BY decision_id"
        ).fetchall()
    )
    candidates: dict[int, Decision] = {}
    for decision_id, is_nowhere in lacking.items():
        decision = course.row(decision_id)
        if decision is not None and (is_nowhere or _by_name(decision)):
            candidates[ledger.numbers[course.position(decision_id)]] = decision
    if not candidates:
        return []
    passages = _passages_of(sql, [decision.id for decision in candidates.values()])
    effect_of = _Rows(sql, ledger).effect
    return [
        (number, decision)
        for number, decision in sorted(candidates.items(), reverse=True)
        # Asked by itself: JSON in SQLite ends a text at a NUL.
        if effect_of(number, decision, passages.get(decision.id) or _passages(sql, decision.id))
        is Effect.WAITING
    ]


_EXPLAINED = 200
"""So many are told why they wait: to look for a passage in all articles takes a while."""

_Passage = tuple[int, str | None, int | None, bool]
"""A passage's ordinal, where it stands, and whether something is named there."""

_PASSAGE = (
    "t.ordinal, a.public_id, t.start, t.block IS NOT NULL FROM target t"
    " LEFT JOIN article a ON a.id = t.article_id"
)
"""SQL: what a ``_Passage`` is made of."""


class _Rows:
    """What the ledger says of each decision, and what became of it."""

    def __init__(self, sql: sqlite3.Connection, ledger: LedgerCopy) -> None:
        # Here, and not before the window is on screen, as below.
        from newsreader.library.decisions import overlay_rows

        self._sql = sql
        self._ledger = ledger.read(sql)
        self._applied = applied_number(sql)
        self._stopped = overlay_rows.stopped(sql)
        self._explained = 0

    def row(self, number: int, decision: Decision) -> DecisionRow:
        """The decision's line of the history."""
        passages = _passages(self._sql, decision.id)
        effect = self.effect(number, decision, passages)
        missing: tuple[Missing, ...] = ()
        if effect is Effect.WAITING:
            self._explained += 1
            missing = _missing(self._sql, decision, passages, why=self._explained <= _EXPLAINED)
        article, start = next(((a, s) for _, a, s, _ in passages if a is not None), (None, None))
        return DecisionRow(number, decision, words_of(decision), effect, article, start, missing)

    def effect(self, number: int, decision: Decision, passages: Sequence[_Passage]) -> Effect:
        """What became of a decision with these passages."""
        if not self._ledger.is_in_force(decision.id):
            return Effect.UNDONE
        if number > self._applied or (decision.made.targets and not passages):
            return Effect.PENDING
        if decision.id in self._stopped:
            return Effect.STOPPED
        if _holds(decision, passages):
            return Effect.APPLIED
        return Effect.RESTING if self._rests(decision, passages) else Effect.WAITING

    def _rests(self, decision: Decision, passages: Sequence[_Passage]) -> bool:
        """Whether it would hold, were what it speaks of still a thing of its own: every entity
        that is lacking is one that another decision of this ledger made, which is undone."""
        undone = {
            anchor.side
            for anchor in decision.made.targets
            if anchor.piece is not None
            and self._ledger.row(anchor.piece) is not None
            and not self._ledger.is_in_force(anchor.piece)
        }
        wanted = {anchor.side for anchor in decision.made.targets}
        return wanted <= _sides(decision, passages) | undone


def _missing(
    sql: sqlite3.Connection,
    decision: Decision,
    passages: Sequence[_Passage],
    *,
    why: bool,
) -> tuple[Missing, ...]:
    """The passages that stand nowhere, or else those at which nothing is named; each with the
    file that it stood in last, where that is known, and ``why`` it does, where that is asked."""
    from newsreader.library.decisions.passages import lack

    targets = decision.made.targets
    lost = [ordinal for ordinal, article, _, _ in passages if article is None]
    unnamed = not lost
    lost = lost or [ordinal for ordinal, _, _, bound in passages if not bound]
    found = []
    for ordinal in lost:
        row = sql.execute(
            "SELECT p.folder, p.relative FROM decision_place dp JOIN place p ON p.id = dp.place_id"
            " WHERE dp.decision_id = ? AND dp.ordinal = ? AND p.relative IS NOT NULL"
            " ORDER BY p.id DESC",
            (storable(decision.id), ordinal),
        ).fetchone()
        reason = Lack.UNNAMED if unnamed else lack(sql, decision, ordinal) if why else None
        found.append(Missing(targets[ordinal], None if row is None else full_path(*row), reason))
    return tuple(found)


def _passages(sql: sqlite3.Connection, decision_id: str) -> list[_Passage]:
    """The passages of a decision."""
    return sql.execute(
        f"SELECT {_PASSAGE} WHERE t.decision_id = ? ORDER BY t.ordinal", (storable(decision_id),)
    ).fetchall()


def _passages_of(sql: sqlite3.Connection, decisions: Iterable[str]) -> dict[str, list[_Passage]]:
    """The passages of these decisions (ids)."""
    found: dict[str, list[_Passage]] = {}
    for decision_id, *passage in sql.execute(
        f"SELECT t.decision_id, {_PASSAGE} WHERE t.decision_id IN (SELECT value FROM json_each(?))"
        " ORDER BY t.decision_id, t.ordinal",
        (json.dumps(list(map(storable, decisions))),),
    ):
        ordinal, article, start, is_bound = passage
        found.setdefault(decision_id, []).append((ordinal, article, start, is_bound))
    return found


def _holds(decision: Decision, passages: Sequence[_Passage]) -> bool:
    """Whether something of each entity it is about is found here."""
    made = decision.made
    if not made.targets or (made.op is Op.HIDE and made.scope is Scope.EVERYWHERE):
        return True
    return _sides(decision, passages) == {anchor.side for anchor in made.targets}


def _sides(decision: Decision, passages: Sequence[_Passage]) -> set[int]:
    """The entities it is about of which something is found here."""
    named = _by_name(decision)
    return {
        decision.made.targets[ordinal].side
        for ordinal, article, _, bound in passages
        if (bound if named else article is not None)
    }


def _by_name(decision: Decision) -> bool:
    """Whether what is named at its passages counts, and not the passages alone."""
    from newsreader.library.machine.corrector import about_entities

    made = decision.made
    return about_entities(decision) or (made.op is Op.SPLIT and made.scope is Scope.NAME)


def lines(sql: sqlite3.Connection) -> list[str]:
    """The ledger in its form for other libraries, oldest first."""
    return [row[0] for row in sql.execute("SELECT line FROM decision ORDER BY number")]


def take_in(sql: sqlite3.Connection, given: Sequence[str], first: int) -> ImportReport:
    """Append rows of another ledger that are new here; ``first`` is the number of the first line
    in its file."""
    added = known = 0
    refused: list[tuple[int, str]] = []
    waiting: list[Decision] = []
    decisions: set[str] = set()
    for number, line in enumerate(given, first):
        if not line.strip():
            continue
        try:
            decision = decision_of(line)
            refuse_unsound(decision)
        except LedgerError as error:
            refused.append((number, str(error)))
            continue
        if add_row(sql, decision):
            added += 1
        else:
            known += 1
        if decision.op not in (Op.UNDO, Op.REDO):
            decisions.add(decision.id)
            if not _is_here(sql, decision):
                waiting.append(decision)
    return ImportReport(frozenset(decisions), added, known, tuple(refused), tuple(waiting))


def _is_here(sql: sqlite3.Connection, decision: Decision) -> bool:
    """Whether a passage of each entity it is about stands in an article of this library."""
    from newsreader.library.decisions.passages import standing_place

    targets = decision.made.targets
    here = {a.side for n, a in enumerate(targets) if standing_place(sql, decision, n) is not None}
    return here == {anchor.side for anchor in targets}


def refuse_if_different(
    sql: sqlite3.Connection, ledger: LedgerCopy, one: tuple[str, Told], other: tuple[str, Told]
) -> None:
    """LedgerError where a decision in force says that the two entities (id and name) are
    different."""
    near = _about(sql, one[0])
    for decision in ledger.read(sql).in_force_of(Op.DIFFERENT):
        if storable(decision.id) not in near:
            continue
        sides = entities_by_side(sql, decision)
        with_one = {n for n, entities in sides.items() if one[0] in entities}
        with_other = {n for n, entities in sides.items() if other[0] in entities}
        if not (with_one and with_other and len(with_one | with_other) > 1):
            continue
        day, first, second = day_of(decision), one[1], other[1]
        if first.kind:
            raise LedgerError(
                f"You said on {day} that “{first.name}” ({first.kind}) and “{second.name}”"
                f" ({second.kind}) are different; take that back first."
            )
        raise LedgerError(
            f"You said on {day} that “{first.name}” and “{second.name}” are different;"
            " take that back first."
        )


def _about(sql: sqlite3.Connection, entity_id: str) -> set[str]:
    """The decisions (ids) with a passage that names the entity."""
    rows = sql.execute(
        "SELECT DISTINCT t.decision_id FROM entity e"
        " CROSS JOIN name_group g ON g.entity_id = e.id CROSS JOIN block b ON b.group_id = g.id"
        " CROSS JOIN target t ON t.block = b.block AND (g.key = t.key OR t.key = '')"
        " WHERE e.public_id = ?",
        (entity_id,),
    )
    return {row[0] for row in rows}


def entities_by_side(sql: sqlite3.Connection, decision: Decision) -> dict[int, set[str]]:
    """The entities that the passages of an applied decision are in now."""
    sides: dict[int, set[str]] = {}
    for ordinal, entity in sql.execute(
        "SELECT t.ordinal, e.public_id FROM target t CROSS JOIN block b ON b.block = t.block"
        " CROSS JOIN name_group g ON g.id = b.group_id AND (g.key = t.key OR t.key = '')"
        " CROSS JOIN entity e ON e.id = g.entity_id WHERE t.decision_id = ?",
        (storable(decision.id),),
    ):
        sides.setdefault(decision.made.targets[ordinal].side, set()).add(entity)
    return sides


def title_of(sql: sqlite3.Connection, article_id: str) -> str:
    """What the article is called in lists."""
    row = sql.execute(
        "SELECT shown_title FROM article WHERE public_id = ?", (storable(article_id),)
    ).fetchone()
    return "" if row is None else str(row[0])
