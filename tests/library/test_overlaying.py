"""Decisions about entities are made again in part; what comes of it is as if made as a whole."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from newsreader.ledger.articles import Atom
from newsreader.ledger.decisions import Decision, NewDecision, Op, Scope
from newsreader.library.decisions import overlay_rows, overlaying
from newsreader.library.decisions.ledger_rows import LedgerCopy, applied_number
from newsreader.library.file import schema
from newsreader.library.machine.corrector import Corrector, Force
from newsreader.library.machine.resolving import revise
from newsreader.model import (
    Article,
    Assignment,
    Chain,
    EntityDescription,
    EntityType,
    Mention,
    StoredChain,
)
from tests.ledger.making import AT, anchor
from tests.library.making import SurnameResolver
from tests.library.test_decisions_in_any_order import Decisions

ATOMS: list[Atom] = [(letter, letter) for letter in "abcdefghij"]
NATURAL = {atom: f"n{number // 2}" for number, atom in enumerate(ATOMS)}
ATOM = st.sampled_from(ATOMS)
MACHINE = st.sampled_from(["m0", "m1", "m2", "m3", "m4", None])
SIDED = st.sampled_from([Op.MERGE, Op.MERGE, Op.DIFFERENT, Op.UNSURE])
PLAIN = st.sampled_from([Op.RENAME, Op.RETYPE, Op.HIDE])
PICK = st.integers(0, 100)


class Oracle:
    """A machine that says what it was told to say."""

    def __init__(self, says: Mapping[Atom, str | None]) -> None:
        self._says = says

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        return {c.id: Assignment(self._says[c.blocks[0], c.key] or "", "") for c in chains}

    def chain(self, article: Article, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
        raise NotImplementedError

    def describe(self, chains: Iterable[StoredChain]) -> EntityDescription:
        raise NotImplementedError


class Follows(RuleBasedStateMachine):
    """Decisions about a few names of which the machine says now this, now that."""

    def __init__(self) -> None:
        super().__init__()
        self.sql = sqlite3.connect(":memory:", isolation_level=None)
        for version in sorted(schema.MIGRATIONS):
            for statement in schema.MIGRATIONS[version]:
                self.sql.execute(statement)
        self.machine: dict[Atom, str | None] = dict.fromkeys(ATOMS)
        self.made: list[Decision] = []
        self.bound: dict[str, list[Atom]] = {}
        self.in_force: set[str] = set()

    def teardown(self) -> None:
        self.sql.close()

    def corrector(self) -> Corrector:
        return Corrector(Oracle(self.machine), Force.of(d for d in self.made if self.is_on(d)))

    def is_on(self, decision: Decision) -> bool:
        return decision.id in self.in_force

    def follow(self, answered: Iterable[Atom] = (), gone: Iterable[Atom] = ()) -> None:
        decided = {number: self.answer(number, atom) for number, atom in enumerate(answered)}
        self.sql.execute("BEGIN")
        overlaying.follow(self.sql, self.corrector(), decided, set(gone))
        self.sql.execute("COMMIT")

    def answer(self, number: int, atom: Atom) -> tuple[StoredChain, Assignment]:
        chain = StoredChain(number, "", EntityType.PERSON, "x", atom[1], (atom[0],), 1)
        return chain, Assignment(self.machine[atom] or "", "")

    @rule(op=SIDED, one=ATOM, other=ATOM, third=ATOM)
    def relate(self, op: Op, one: Atom, other: Atom, third: Atom) -> None:
        self.decide(op, [one, third, other], [0, 0, 1])

    @rule(op=PLAIN, atom=ATOM)
    def describe(self, op: Op, atom: Atom) -> None:
        self.decide(op, [atom], [0])

    def decide(self, op: Op, atoms: list[Atom], sides: list[int]) -> None:
        name = f"d{len(self.made)}"
        kind = EntityType.ORG if op is Op.RETYPE else None
        scope = Scope.ENTITY if op is Op.HIDE else Scope.THIS
        anchors = tuple(anchor(side=side) for side in sides)
        made = NewDecision(op, anchors, scope=scope, name=f"called {name}", type=kind)
        self.made.append(Decision(name, AT, made))
        self.bound[name] = atoms
        self.switch(len(self.made) - 1)

    @rule(pick=PICK)
    def switch(self, pick: int) -> None:
        """Take a decision back, or make it again."""
        if not self.made:
            return
        name = self.made[pick % len(self.made)].id
        if name in self.in_force:
            self.sql.execute("DELETE FROM target WHERE decision_id = ?", (name,))
        else:
            for ordinal, atom in enumerate(self.bound[name]):
                self.sql.execute("INSERT INTO target VALUES (?, ?, '', NULL, NULL, NULL, NULL,"
                                 " NULL, NULL)", (name, ordinal))  # fmt: skip
                self.bind(name, ordinal, atom)
        self.in_force ^= {name}
        self.follow()

    def bind(self, name: str, ordinal: int, atom: Atom) -> None:
        self.sql.execute(
            "UPDATE target SET block = ?, key = ?, natural = ?"
            " WHERE decision_id = ? AND ordinal = ?",
            (*atom, NATURAL[atom], name, ordinal),
        )

    @rule(pick=PICK, atom=ATOM)
    def name_otherwise(self, pick: int, atom: Atom) -> None:
        """At a passage of a decision stands something else."""
        if self.made:
            name = self.made[pick % len(self.made)].id
            ordinal = pick % len(self.bound[name])
            self.bound[name][ordinal] = atom
            self.bind(name, ordinal, atom)
            self.follow()

    @rule(atom=ATOM, entity=MACHINE)
    def say(self, atom: Atom, entity: str | None) -> None:
        """The machine says of a name what it did not say, or the name is gone."""
        self.sql.execute("DELETE FROM name_group WHERE key = ?", (atom[1],))
        self.sql.execute("DELETE FROM block WHERE block = ?", (atom[0],))
        self.machine[atom] = entity
        if entity is None:
            self.follow(gone=[atom])
            return
        row = self.sql.execute(
            "INSERT INTO name_group (signature, type, name, key, blocks)"
            " VALUES (?1, 'PERSON', ?1, ?2, ?3)",
            (atom[1], atom[1], atom[0]),
        ).lastrowid
        self.sql.execute("INSERT INTO block VALUES (?, ?)", (atom[0], row))
        self.follow(answered=[atom])

    @invariant()
    def is_as_made_whole(self) -> None:
        says = {atom: entity for atom, entity in self.machine.items() if entity is not None}
        whole = overlaying.anew_for(self.sql, self.corrector(), says)
        assert overlay_rows.whole(self.sql) == whole


class InLibraries(Decisions):
    """Whatever is decided, undone, read, edited and forgotten."""

    edits = True

    @invariant()
    def is_as_made_whole(self) -> None:
        if not hasattr(self, "library") or self.library.applying:
            return
        with closing(sqlite3.connect(self.path)) as sql:
            if sql.execute("SELECT 1 FROM unsettled").fetchone():
                return
            ledger = LedgerCopy()
            rows = ledger.read(sql).rows[: ledger.count(applied_number(sql))]
            revision = revise(sql, Corrector(SurnameResolver(), Force.of(rows)))
            assert overlay_rows.whole(sql) == revision.overlay
            assert not revision.answers
            assert not revision.doubtful


Follows.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
InLibraries.TestCase.settings = Decisions.TestCase.settings
TestFollows = Follows.TestCase
TestInLibraries = InLibraries.TestCase
