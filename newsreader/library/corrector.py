"""A resolver with the decisions in force at its side."""

from collections.abc import Iterable, Mapping, Sequence

from newsreader.ledger.articles import machine_key, piece_entity, piece_of, spelling
from newsreader.ledger.decisions import Decision, Op, Scope, active
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
    """Decisions in force, arranged by what is asked of them."""

    decisions: tuple[Decision, ...] = ()
    number: Mapping[str, int] = anew(factory=dict)
    """The position of each by its id."""
    marks_everywhere: tuple[Decision, ...] = ()
    hides_everywhere: tuple[Decision, ...] = ()
    splits_by_name: tuple[Decision, ...] = ()
    about_entities: tuple[Decision, ...] = ()
    different: tuple[tuple[Decision, frozenset[str]], ...] = ()
    """Each with how the first of its entities is spelled."""

    @classmethod
    def of(cls, ledger: Sequence[Decision]) -> "Force":
        """What is in force after these rows."""
        decisions = active(ledger)
        kinds = [(d, d.op, d.made.scope) for d in decisions]
        return cls(
            decisions,
            {d.id: number for number, d in enumerate(decisions)},
            tuple(
                d
                for d, op, at in kinds
                if op is Op.MARK and at is Scope.EVERYWHERE and d.made.targets
            ),
            tuple(d for d, op, at in kinds if op is Op.HIDE and at is Scope.EVERYWHERE),
            tuple(d for d, op, at in kinds if op is Op.SPLIT and at is Scope.NAME),
            tuple(d for d in decisions if about_entities(d)),
            tuple(
                (d, frozenset(spelling(anchor.text) for anchor in d.side(0)))
                for d, op, _ in kinds
                if op is Op.DIFFERENT
            ),
        )

    def get(self, decision_id: str) -> Decision | None:
        """The decision of this id where it is in force."""
        number = self.number.get(decision_id)
        return None if number is None else self.decisions[number]


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
