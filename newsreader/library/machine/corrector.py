"""A resolver with the decisions in force at its side."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from newsreader.ledger.articles import machine_key, piece_entity, piece_of, spelling
from newsreader.ledger.course import Course
from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.model import (
    Article,
    Assignment,
    Chain,
    EntityDescription,
    Mention,
    Resolver,
    StoredChain,
)
from newsreader.values import anew, replace, value


@value
class Force:
    """Decisions in force by their ids, arranged by what is asked of them."""

    decisions: Mapping[str, Decision] = anew(factory=dict)
    number: Mapping[str, int] = anew(factory=dict)
    """The place of each in the ledger."""
    marks_everywhere: Mapping[str, str] = anew(factory=dict)
    """How each is spelled; so the next two."""
    hides_everywhere: Mapping[str, str] = anew(factory=dict)
    splits_by_name: Mapping[str, str] = anew(factory=dict)
    different: Mapping[str, frozenset[str]] = anew(factory=dict)
    """Each with how the first of its entities is spelled."""

    @classmethod
    def of(cls, ledger: Iterable[Decision]) -> "Force":
        """What is in force after these rows."""
        course = Course(ledger)
        return cls().after(course, course.concerned(0))

    def after(self, course: Course, concerned: Collection[str]) -> "Force":
        """What is in force after the rows of ``course``, where no other decisions than those
        concerned (ids) came into force or went out of it."""
        decisions, number = dict(self.decisions), dict(self.number)
        asked: list[tuple[Callable[[Decision], Any], dict[str, Any]]]
        asked = [(told, dict(getattr(self, name))) for name, told in _ASKED]
        for decision_id in concerned:
            decision = course.row(decision_id)
            if decision is not None and course.is_in_force(decision_id):
                decisions[decision_id] = decision
                number[decision_id] = course.position(decision_id)
                for told, those in asked:
                    if (spelled := told(decision)) is not None:
                        those[decision_id] = spelled
            else:
                held: list[dict[str, Any]] = [decisions, number, *(those for _, those in asked)]
                for those in held:
                    those.pop(decision_id, None)
        return Force(decisions, number, *(those for _, those in asked))

    def get(self, decision_id: str) -> Decision | None:
        """The decision of this id where it is in force."""
        return self.decisions.get(decision_id)

    def in_order(self, decision_ids: Iterable[str]) -> list[Decision]:
        """Those of the decisions that are in force, in the ledger's order."""
        here = (i for i in decision_ids if i in self.decisions)
        return [self.decisions[i] for i in sorted(here, key=self.number.__getitem__)]


def _marked_everywhere(decision: Decision) -> str | None:
    made = decision.made
    if made.op is not Op.MARK or made.scope is not Scope.EVERYWHERE or not made.targets:
        return None
    return spelling(made.targets[0].text)


def _hidden_everywhere(decision: Decision) -> str | None:
    made = decision.made
    is_so = made.op is Op.HIDE and made.scope is Scope.EVERYWHERE
    return spelling(made.name or "") if is_so else None


def _split_by_name(decision: Decision) -> str | None:
    made = decision.made
    is_so = made.op is Op.SPLIT and made.scope is Scope.NAME
    return spelling(made.name or "") if is_so else None


def _different(decision: Decision) -> frozenset[str] | None:
    if decision.op is not Op.DIFFERENT:
        return None
    return frozenset(spelling(anchor.text) for anchor in decision.side(0))


_ASKED: tuple[tuple[str, Callable[[Decision], Any]], ...] = (
    ("marks_everywhere", _marked_everywhere),
    ("hides_everywhere", _hidden_everywhere),
    ("splits_by_name", _split_by_name),
    ("different", _different),
)
"""The fields of ``Force`` from the third on, in their order, and what each holds of a decision."""


def about_entities(decision: Decision) -> bool:
    """Whether a decision is about entities as wholes, once what is in articles is settled."""
    match decision.op:
        case Op.MERGE | Op.DIFFERENT | Op.UNSURE | Op.RENAME | Op.RETYPE | Op.WATCH:
            return True
        case Op.HIDE:
            return decision.made.scope is Scope.ENTITY
        case Op.MARK:
            return bool(decision.side(1))
        case _:
            return False


def changes_articles(decision: Decision) -> bool:
    """Whether it says of mentions in articles what they are, wherever these are; another changes
    articles only where it says "different" of what has one name."""
    return decision.op is Op.MARK or not about_entities(decision)


@value
class Corrector:
    """Asks the resolver for what the machine would say, and answers for the pieces that people
    made, which no machine is asked about."""

    resolver: Resolver
    force: Force = anew(factory=Force)

    def assign(self, chains: Sequence[StoredChain]) -> dict[int, Assignment]:
        """The machine's entity of each chain, by chain id."""
        answers: dict[int, Assignment] = {}
        plain: list[StoredChain] = []
        for chain in chains:
            piece = piece_of(chain.blocks)
            if piece is None:
                plain.append(chain)
            else:
                answers[chain.id] = Assignment(piece_entity(piece), "")
        if plain:
            answers.update(self.resolver.assign(plain))
        return answers

    def natural(self, chain: Chain) -> str:
        """The entity that a chain would be in if there were no other."""
        alone = StoredChain(0, "", chain.type, chain.name, chain.key, chain.blocks, 1)
        return self.assign([alone])[0].entity_id

    def describe(self, chains: Iterable[StoredChain]) -> EntityDescription:
        """The machine's name and type for what these chains make up."""
        return self.resolver.describe(map(_as_machine_called, chains))

    def chain(self, article: Article, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
        """The machine's chains of these mentions."""
        return self.resolver.chain(article, mentions)


def _as_machine_called(chain: StoredChain) -> StoredChain:
    key = machine_key(chain.key)
    return chain if key == chain.key else replace(chain, key=key)
