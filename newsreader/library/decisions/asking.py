"""The part of the library's door where people are asked who is one."""

import sqlite3
from collections.abc import Generator, Sequence
from typing import TypeVar, cast

from newsreader.errors import LedgerError
from newsreader.ledger.decisions import Anchor, Decision, NewDecision, Op, Scope
from newsreader.library.decision_records import Mixture, Part, Suggestion
from newsreader.library.decisions import anchoring
from newsreader.library.decisions.deciding import Deciding, append_shown
from newsreader.library.decisions.telling_apart import told_apart
from newsreader.library.machine.mentions import mention_lines_of
from newsreader.library.records import MentionLine
from newsreader.values import replace, value

_T = TypeVar("_T")

_STANDINGS = 3
"""How many articles stand for a part that is made of articles."""


@value
class Steps:
    """What undo would take back, and redo make again; None where there is nothing."""

    undo: Decision | None = None
    redo: Decision | None = None


class Asking(Deciding):
    """Entities a machine was not sure of: two that may be one, one that may be two.

    Answers are decisions, and raise LedgerError like those of Deciding; ``because`` is the reason
    for the question, ``shown`` the sentences beside it. What looks for questions is loaded for the
    first: every window opens a library, and few ask.
    """

    def steps(self) -> Steps:
        """What the next undo and the next redo are about."""
        with self._database.reading() as sql:
            ledger = self._ledger.read(sql)
        about = ledger.last_undone
        while about is not None and about.op in (Op.UNDO, Op.REDO):
            about = ledger.row(about.made.undoes or "")
        return Steps(ledger.last_done, about)

    def suggestions(self, limit: int = 20) -> list[Suggestion]:
        """Pairs of entities that are likely one, the most useful first. What was said to be
        different is left out; what a person was unsure of comes last."""
        return _drained(self.suggestions_bit_by_bit(limit))

    def suggestions_bit_by_bit(self, limit: int = 20) -> Generator[None, None, list[Suggestion]]:
        """The same, for one who has something else to do between: it takes seconds in a large
        library. What is written meanwhile may be seen or not."""
        from newsreader.library.decisions import suggesting

        return suggesting.suggestions(self._database.reading, self._ledger, limit)

    def mixtures(self, limit: int = 20) -> list[Mixture]:
        """Entities that are likely two, the most useful first. What a person joined is left out;
        what they were unsure of comes last."""
        return _drained(self.mixtures_bit_by_bit(limit))

    def mixtures_bit_by_bit(self, limit: int = 20) -> Generator[None, None, list[Mixture]]:
        """The same, like ``suggestions_bit_by_bit``."""
        from newsreader.library.decisions import mixtures

        return mixtures.mixtures(self._database.reading, self._ledger, limit)

    def part_lines(self, entity_id: str, part: Part, limit: int = 3) -> list[MentionLine]:
        """Some mentions of a part of an entity, newest first."""
        with self._database.reading() as sql:
            return mention_lines_of(sql, entity_id, part, limit)

    def unsure(
        self, entity_id: str, other_id: str, because: str = "", shown: Sequence[str] = ()
    ) -> Decision:
        """Whether the two are one cannot be told now."""
        with self._database.writing() as sql:
            one, _, name = anchoring.entity_named(sql, entity_id)
            other, _, _ = anchoring.entity_named(sql, other_id)
            if one == other:
                raise LedgerError(f"“{name}” is one entity already.")
            called, other_called = told_apart(sql, one, other)
            targets = (
                *anchoring.entity_anchors(sql, one),
                *anchoring.entity_anchors(sql, other, side=1),
            )
            words = f"Left open whether {called} and {other_called} are one"
            seen = _mentions(sql, one) + _mentions(sql, other)
            made = NewDecision(Op.UNSURE, targets, because, words=words, seen=seen)
            return append_shown(sql, replace(made, shown=tuple(shown)))

    def split_mixture(self, mixture: Mixture, shown: Sequence[str] = ()) -> Decision:
        """The entity is two: its lesser part is someone else. Names are kept apart for good;
        where articles tell the two, those of the lesser part are split off."""
        with self._database.writing() as sql:
            entity, _, name = anchoring.entity_named(sql, mixture.entity.entity_id)
            if mixture.less.atoms:
                targets = _both(sql, entity, mixture)
                words = f"Said that “{mixture.less.label}” and “{mixture.more.label}” are different"
                made = NewDecision(Op.DIFFERENT, targets, words=words)
                return _answered(sql, mixture, shown, made)
            anchors = _of_articles(sql, entity, mixture.less.articles, 0)
            count = len(mixture.less.articles)
            where = "1 article" if count == 1 else f"{count} articles"
            words = f"Split “{name}” in {where} off"
            made = NewDecision(Op.SPLIT, anchors, scope=Scope.ARTICLE, words=words)
            return _answered(sql, mixture, shown, made)

    def keep_together(self, mixture: Mixture, shown: Sequence[str] = ()) -> Decision:
        """The entity is one: its parts are joined, whatever machines come to say."""
        with self._database.writing() as sql:
            entity, _, name = anchoring.entity_named(sql, mixture.entity.entity_id)
            targets = _both(sql, entity, mixture)
            words = f"Said that “{name}” is one"
            return _answered(sql, mixture, shown, NewDecision(Op.MERGE, targets, words=words))

    def unsure_of_mixture(self, mixture: Mixture, shown: Sequence[str] = ()) -> Decision:
        """Whether the entity is two cannot be told now."""
        with self._database.writing() as sql:
            entity, _, name = anchoring.entity_named(sql, mixture.entity.entity_id)
            targets = _both(sql, entity, mixture)
            words = f"Left open whether “{name}” is one"
            seen = _mentions(sql, entity)
            made = NewDecision(Op.UNSURE, targets, words=words, seen=seen)
            return _answered(sql, mixture, shown, made)


def _drained(steps: Generator[None, None, _T]) -> _T:
    """What they return in the end."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast(_T, end.value)


def _both(sql: sqlite3.Connection, entity: int, mixture: Mixture) -> tuple[Anchor, ...]:
    """Passages of either part, the lesser first."""
    sides = []
    for side, part in enumerate((mixture.less, mixture.more)):
        if part.atoms:
            anchors = anchoring.entity_anchors(sql, entity, side=side, atoms=part.atoms)
        else:
            anchors = _of_articles(sql, entity, part.articles[:_STANDINGS], side)
        if not anchors:
            raise LedgerError("What may be two has changed meanwhile; look at it again.")
        sides.append(anchors)
    return (*sides[0], *sides[1])


def _of_articles(
    sql: sqlite3.Connection, entity: int, articles: Sequence[str], side: int
) -> tuple[Anchor, ...]:
    return tuple(
        anchor
        for article_id in articles
        for anchor in anchoring.article_anchors(sql, entity, article_id, side=side)
    )


def _mentions(sql: sqlite3.Connection, entity: int) -> int:
    return int(sql.execute("SELECT mentions FROM entity WHERE id = ?", (entity,)).fetchone()[0])


def _answered(
    sql: sqlite3.Connection, mixture: Mixture, shown: Sequence[str], decision: NewDecision
) -> Decision:
    made = replace(decision, because=mixture.because, shown=tuple(shown))
    return append_shown(sql, made)
