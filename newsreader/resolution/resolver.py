"""Chains of many articles, joined into entities.

A chain's first block is the block of its own key; the others are of names that its article
proved to be its own (acronyms expanded there), of all spellings of its surname, and of what its
article calls a person. What a chain is depends on the chains that share its own block, or that of
its spellings, alone, so that new articles disturb nothing else.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from newsreader import names
from newsreader.gazetteer import Gazetteer, is_acronym, shipped
from newsreader.model import (
    Article,
    Assignment,
    Chain,
    EntityDescription,
    EntityType,
    Mention,
    StoredChain,
    digest,
)
from newsreader.resolution.across.lone_names import Move
from newsreader.resolution.across.surnames import people_moves, usual_name
from newsreader.resolution.chains import SPELLINGS, chain_mentions
from newsreader.resolution.families import FAMILY_OF_TYPE, TYPE_ORDER, Family


class NameResolver:
    """Joins chains by name, type and what the gazetteer and other articles say of the name.

    Pure, and independent of the order and number of the chains given. Ids are made of the family
    of types and the key the chains are joined under.
    """

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        """Use the shipped gazetteer unless another is given."""
        self._gazetteer = shipped() if gazetteer is None else gazetteer

    def assign(self, chains: Sequence[StoredChain]) -> Mapping[int, Assignment]:
        """The entity of each chain, by chain id."""
        own: dict[str, list[StoredChain]] = defaultdict(list)
        lenders: dict[str, dict[str, StoredChain]] = defaultdict(dict)
        for chain in chains:
            own[_group_block(chain)].append(chain)
            if FAMILY_OF_TYPE[chain.type] is Family.PERSON:
                continue
            for block in chain.blocks[1:]:
                known = lenders[block].get(chain.key)
                if known is None or (chain.name, chain.id) < (known.name, known.id):
                    lenders[block][chain.key] = chain
        answers: dict[int, Assignment] = {}
        for block, members in own.items():
            family = FAMILY_OF_TYPE[members[0].type]
            if family is Family.PERSON:
                moves = people_moves(members)
            elif family is Family.ORGANISATION:
                moves = _lent_moves(members, lenders.get(block, {}))
            else:
                moves = {}
            # Many have one key, and are told the same.
            told = {
                key: Assignment(_entity_id(family, move.key), move.reason)
                for key, move in moves.items()
            }
            for chain in members:
                answers[chain.id] = told.get(chain.key) or Assignment(
                    _entity_id(family, chain.key), self._why_same(chain)
                )
        return answers

    def _why_same(self, chain: StoredChain) -> str:
        entry = self._gazetteer.entry(chain.key)
        if entry is None or names.fold(chain.name) == names.fold(entry.name):
            return "same name"
        return f"known name of {entry.name}"

    def chain(self, article: Article, mentions: Sequence[Mention]) -> tuple[Chain, ...]:
        """Join the mentions of an article."""
        return chain_mentions(article, mentions, self._gazetteer)

    def describe(self, chains: Iterable[StoredChain]) -> EntityDescription:
        """The canonical name and type of the entity that these chains make up.

        The gazetteer's name where it knows the entity, else the full form most articles use.
        """
        members = list(chains)
        sizes: Counter[EntityType] = Counter()
        for chain in members:
            sizes[chain.type] += chain.size
        kind = min(sizes, key=lambda t: (-sizes[t], TYPE_ORDER[t]))
        entries = (self._gazetteer.entry(c.key) for c in members)
        known = sorted({e.name for e in entries if e is not None})
        if known:
            return EntityDescription(known[0], kind)
        return EntityDescription(usual_name(members), kind)


# Those of a surname are asked for with each of them who comes.
@lru_cache(maxsize=65536)
def _entity_id(family: Family, key: str) -> str:
    return digest(family, key)


def _group_block(chain: StoredChain) -> str:
    """The block under which a chain is decided: that of all spellings, if there are several."""
    for block in chain.blocks[1:]:
        if block.startswith(SPELLINGS):
            return block
    return chain.blocks[0]


def _lent_moves(
    members: Sequence[StoredChain], lenders: Mapping[str, StoredChain]
) -> dict[str, Move]:
    """An acronym goes to the only name it was ever expanded to."""
    others = {key: chain for key, chain in lenders.items() if key != members[0].key}
    # Where some article writes "May", "MAY" is not sure to be an acronym.
    if len(others) != 1 or not all(is_acronym(chain.name) for chain in members):
        return {}
    ((target, lender),) = others.items()
    return {members[0].key: Move(target, f"acronym of {lender.name} in another article")}
