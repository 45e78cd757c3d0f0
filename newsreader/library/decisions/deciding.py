"""The part of the library's door where people decide.

Decisions are appended to the ledger here, by whichever process the person acts in. What machines
found follows when the process that writes it applies them.
"""

import sqlite3
from collections.abc import Sequence

from newsreader.errors import LedgerError
from newsreader.ledger.decisions import Anchor, Decision, NewDecision, Op, Scope
from newsreader.library.articles.sentences import sentence_around
from newsreader.library.decision_records import DecisionRow, ImportReport
from newsreader.library.decisions import anchoring, history, ledger_rows
from newsreader.library.decisions.ledger_rows import LedgerCopy
from newsreader.library.decisions.telling_apart import told_apart
from newsreader.library.file.connection import Database
from newsreader.library.file.text_keys import folded, spaced
from newsreader.library.records import MentionPlace
from newsreader.model import EntityType
from newsreader.values import replace

_STANDINGS = 3
"""How many of its names stand for an entity that something else is about: the first that is
still there does."""


class Deciding:
    """What a person can say about names. Each method appends one decision and returns it;
    ``because`` is the sentence the person saw; where none is given, the one that the first
    passage of the decision stands in (of a name that is hidden, one that names it), and where
    there is none, the words of the decision. Of an answer it is the reason for the question, and
    ``shown`` are the sentences beside it.

    Raises LedgerError, without having written anything, where the entity, the article or the
    mention is gone, or where the decision would contradict one in force.
    """

    def __init__(self, database: Database) -> None:
        """Called by ``Library``."""
        self._database = database
        self._ledger = LedgerCopy()

    def decide(self, decision: NewDecision) -> Decision:
        """Append a decision to the ledger."""
        with self._database.writing() as sql:
            return ledger_rows.append(sql, decision)

    def undo(self) -> Decision | None:
        """Take back the decision last made (or made again) of those in force: the row that does
        so. None where nothing is in force."""
        with self._database.writing() as sql:
            last = self._ledger.read(sql).last_done
            return None if last is None else ledger_rows.append(sql, _taken_back(last))

    def redo(self) -> Decision | None:
        """Make again the decision that was taken back last: the row that does so. None where
        none is taken back."""
        with self._database.writing() as sql:
            last = self._ledger.read(sql).last_undone
            if last is None:
                return None
            again = NewDecision(Op.REDO, undoes=last.id, words="Made a decision again")
            return ledger_rows.append(sql, again)

    def undo_decision(self, decision_id: str) -> Decision | None:
        """Take back this decision; None where it is not in force."""
        with self._database.writing() as sql:
            ledger = self._ledger.read(sql)
            decision = ledger.row(decision_id)
            if decision is None or not ledger.is_in_force(decision_id):
                return None
            return ledger_rows.append(sql, _taken_back(decision))

    def redo_decision(self, decision_id: str) -> Decision | None:
        """Make this decision again; None where it is unknown or in force."""
        with self._database.writing() as sql:
            ledger = self._ledger.read(sql)
            decision = ledger.row(decision_id)
            if decision is None or decision.op in (Op.UNDO, Op.REDO):
                return None
            if ledger.is_in_force(decision_id):
                return None
            return ledger_rows.append(sql, NewDecision(Op.REDO, undoes=decision_id))

    def decisions(self, limit: int = 200, before: int | None = None) -> list[DecisionRow]:
        """The history, newest first, without the rows of undo and redo. ``before`` is the
        ``number`` of the last row already had."""
        with self._database.reading() as sql:
            return history.rows(sql, self._ledger, limit, before)

    def waiting_decisions(self) -> list[DecisionRow]:
        """The decisions that wait for their articles, newest first."""
        with self._database.reading() as sql:
            return history.waiting(sql, self._ledger)

    def waiting_count(self) -> int:
        """How many decisions wait for their articles."""
        with self._database.reading() as sql:
            return history.waiting_count(sql, self._ledger)

    def exported_decisions(self) -> list[str]:
        """The ledger as lines of JSON, oldest first, undone decisions and undoing included."""
        with self._database.reading() as sql:
            return history.lines(sql)

    def import_decisions(self, lines: Sequence[str], first: int = 1) -> ImportReport:
        """Append the rows of another ledger that are not in this one. Lines that cannot be read
        are reported and left out; decisions that find nothing here are reported and kept.
        ``first`` is the number of the first of these lines in their file."""
        with self._database.writing() as sql:
            return history.take_in(sql, lines, first)

    def anchor(self, article_id: str, start: int, end: int) -> Anchor:
        """The passage, to be found again whatever happens."""
        with self._database.reading() as sql:
            return anchoring.passage_anchor(sql, article_id, start, end)

    def merge(
        self, entity_id: str, into_entity_id: str, because: str = "", shown: Sequence[str] = ()
    ) -> Decision:
        """The first is the second."""
        with self._database.writing() as sql:
            one, one_id, name = anchoring.entity_named(sql, entity_id)
            other, other_id, _ = anchoring.entity_named(sql, into_entity_id)
            if one == other:
                raise LedgerError(f"“{name}” is one entity already.")
            called, other_called = told_apart(sql, one, other)
            pair = (one_id, called), (other_id, other_called)
            history.refuse_if_different(sql, self._ledger, *pair)
            targets = (
                *anchoring.entity_anchors(sql, one),
                *anchoring.entity_anchors(sql, other, side=1, names=_STANDINGS),
            )
            words = f"Merged {called} into {other_called}"
            made = NewDecision(Op.MERGE, targets, because, words=words, shown=tuple(shown))
            return append_shown(sql, made)

    def different(
        self, entity_id: str, other_id: str, because: str = "", shown: Sequence[str] = ()
    ) -> Decision:
        """The two are never one, whatever machines say."""
        with self._database.writing() as sql:
            one, _, name = anchoring.entity_named(sql, entity_id)
            other, _, _ = anchoring.entity_named(sql, other_id)
            if one == other:
                raise LedgerError(f"“{name}” is one entity; split it first.")
            called, other_called = told_apart(sql, one, other)
            targets = (
                *anchoring.entity_anchors(sql, one),
                *anchoring.entity_anchors(sql, other, side=1),
            )
            words = f"Said that {called} and {other_called} are different"
            made = NewDecision(Op.DIFFERENT, targets, because, words=words, shown=tuple(shown))
            return append_shown(sql, made)

    def split_alias(self, entity_id: str, alias_text: str, because: str = "") -> Decision:
        """All mentions of the entity that are spelled so, now and later, are another."""
        with self._database.writing() as sql:
            entity, _, name = anchoring.entity_named(sql, entity_id)
            spelled, targets = anchoring.alias_anchors(sql, entity, alias_text)
            anchoring.refuse_whole(name, anchoring.has_other_form(sql, entity, spelled))
            words = f"Split “{spelled}” off " + (
                "its other names" if folded(spelled) == folded(name) else f"“{name}”"
            )
            made = NewDecision(Op.SPLIT, targets, because, Scope.NAME, spelled, words=words)
            return append_shown(sql, made)

    def split_article(self, entity_id: str, article_id: str, because: str = "") -> Decision:
        """The entity's mentions in this article are another."""
        with self._database.writing() as sql:
            entity, _, name = anchoring.entity_named(sql, entity_id)
            targets = anchoring.article_anchors(sql, entity, article_id)
            anchoring.refuse_whole(name, anchoring.in_other_articles(sql, entity))
            title = history.title_of(sql, article_id)
            words = f"Split “{name}” in “{title}” off"
            return append_shown(
                sql, NewDecision(Op.SPLIT, targets, because, Scope.ARTICLE, words=words)
            )

    def split_mentions(
        self, entity_id: str, places: Sequence[MentionPlace], because: str = ""
    ) -> Decision:
        """These mentions are another entity: one, all together."""
        with self._database.writing() as sql:
            entity, _, name = anchoring.entity_named(sql, entity_id)
            targets = tuple(anchoring.mention_anchor(sql, place) for place in places)
            if not targets:
                raise LedgerError("No mention is chosen; choose those that are someone else.")
            anchoring.refuse_whole(name, anchoring.has_other_mentions(sql, entity, places))
            count = len(targets)
            mentions = "1 mention" if count == 1 else f"{count} mentions"
            words = f"Split {mentions} off “{name}”"
            return append_shown(sql, NewDecision(Op.SPLIT, targets, because, words=words))

    def rename(self, entity_id: str, name: str, because: str = "") -> Decision:
        """The entity is called so."""
        with self._database.writing() as sql:
            entity, _, old = anchoring.entity_named(sql, entity_id)
            new = spaced(name)
            if not new:
                raise LedgerError("A name is missing; type one.")
            targets = anchoring.entity_anchors(sql, entity, names=_STANDINGS)
            words = f"Renamed “{old}” to “{new}”"
            return append_shown(
                sql, NewDecision(Op.RENAME, targets, because, name=new, words=words)
            )

    def retype(self, entity_id: str, type: EntityType, because: str = "") -> Decision:  # noqa: A002
        """The entity is of this type."""
        with self._database.writing() as sql:
            entity, _, name = anchoring.entity_named(sql, entity_id)
            targets = anchoring.entity_anchors(sql, entity, names=_STANDINGS)
            words = f"Said that “{name}” is of type {type}"
            return append_shown(
                sql, NewDecision(Op.RETYPE, targets, because, type=type, words=words)
            )

    def hide_entity(self, entity_id: str, because: str = "") -> Decision:
        """The entity is not shown, in no list and no article."""
        with self._database.writing() as sql:
            entity, _, name = anchoring.entity_named(sql, entity_id)
            targets = anchoring.entity_anchors(sql, entity, names=_STANDINGS)
            words = f"Hid “{name}”"
            return append_shown(
                sql, NewDecision(Op.HIDE, targets, because, Scope.ENTITY, words=words)
            )

    def hide_name(self, text: str, because: str = "") -> Decision:
        """Mentions that are spelled so are shown nowhere."""
        name = spaced(text)
        if not name:
            raise LedgerError("A name is missing; type one.")
        words = f"Hid “{name}” everywhere"
        with self._database.writing() as sql:
            place = None if because else anchoring.named_so(sql, name)
            shown = because if place is None else _sentence(sql, place)
            made = NewDecision(Op.HIDE, (), shown, Scope.EVERYWHERE, name, words=words)
            return append_shown(sql, made)

    def hide_mention(self, article_id: str, start: int, because: str = "") -> Decision:
        """This mention is not shown."""
        with self._database.writing() as sql:
            anchor = anchoring.mention_anchor(sql, MentionPlace(article_id, start))
            words = f"Hid “{spaced(anchor.text)}” in “{history.title_of(sql, article_id)}”"
            return append_shown(sql, NewDecision(Op.HIDE, (anchor,), because, words=words))

    def mark(
        self,
        article_id: str,
        start: int,
        end: int,
        type: EntityType,  # noqa: A002
        scope: Scope = Scope.THIS,
        *,
        entity_id: str | None = None,
        because: str = "",
    ) -> Decision:
        """The passage is a name, of this type: here, at every occurrence in the article, or
        everywhere. With an entity, its name."""
        with self._database.writing() as sql:
            anchor = anchoring.passage_anchor(sql, article_id, start, end)
            targets = [anchor]
            words = f"Marked “{spaced(anchor.text)}” as {type}"
            if entity_id is not None:
                entity, _, name = anchoring.entity_named(sql, entity_id)
                targets += anchoring.entity_anchors(sql, entity, side=1, names=_STANDINGS)
                words = f"Marked “{spaced(anchor.text)}” as “{name}”"
            words += {Scope.ARTICLE: " in the whole article", Scope.EVERYWHERE: " everywhere"}.get(
                scope, ""
            )
            made = NewDecision(Op.MARK, tuple(targets), because, scope, type=type, words=words)
            return append_shown(sql, made)

    def unmark(self, article_id: str, start: int, because: str = "") -> Decision:
        """What is marked here is not a name."""
        with self._database.writing() as sql:
            anchor = anchoring.mention_anchor(sql, MentionPlace(article_id, start))
            words = f"Said that “{spaced(anchor.text)}” is not a name here"
            return append_shown(sql, NewDecision(Op.UNMARK, (anchor,), because, words=words))


def _taken_back(decision: Decision) -> NewDecision:
    return NewDecision(Op.UNDO, undoes=decision.id, words="Took a decision back")


def append_shown(sql: sqlite3.Connection, decision: NewDecision) -> Decision:
    """Append a decision with the sentence that was shown, or that its first passage stands in."""
    shown = decision.because or (decision.targets and _sentence(sql, decision.targets[0]))
    return ledger_rows.append(sql, replace(decision, because=shown or decision.words))


def _sentence(sql: sqlite3.Connection, anchor: Anchor) -> str:
    _, article = anchoring.loaded(sql, anchor.article_id)
    low, high = sentence_around(article.text, anchor.start, anchor.end)
    return spaced(article.text[low:high])
