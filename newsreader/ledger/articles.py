"""What decisions make of one article: machine mentions and chains in, those that hold out."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.ledger.words import reason_of
from newsreader.model import (
    Article,
    Chain,
    ChainMember,
    EntityType,
    Evidence,
    Label,
    Mention,
    Role,
    digest,
)
from newsreader.values import replace, value

Atom = tuple[str, str]
"""What chains are told apart by below entities: their first block and key. Machines never part
what has one atom, so decisions bind to atoms."""

ChainMentions = Callable[[Article, Sequence[Mention]], tuple[Chain, ...]]
"""Joins the mentions of an article into chains."""

_PIECE = "\x1e"

_LABEL_OF_TYPE: Mapping[EntityType, Label] = MappingProxyType(
    {
        EntityType.PERSON: Label.PERSON,
        EntityType.ORG: Label.ORG,
        EntityType.PLACE: Label.GPE,
        EntityType.GROUP: Label.NORP,
        EntityType.EVENT: Label.EVENT,
        EntityType.WORK: Label.WORK_OF_ART,
        EntityType.LAW: Label.LAW,
        EntityType.PRODUCT: Label.PRODUCT,
        EntityType.LANGUAGE: Label.LANGUAGE,
        EntityType.MISC: Label.MISC,
        EntityType.DATE: Label.DATE,
        EntityType.MONEY: Label.MONEY,
        EntityType.NUMBER: Label.CARDINAL,
    }
)


def atom_of(blocks: Sequence[str], key: str) -> Atom:
    """The atom of chains with these blocks and this key; a piece is one whatever its keys."""
    own = blocks[0] if blocks else ""
    return (own, "" if own.startswith(_PIECE) else key)


def piece_atom(decision_id: str) -> Atom:
    """The atom of what a decision made a thing of its own."""
    return (_PIECE + decision_id, "")


def piece_of(blocks: Sequence[str]) -> str | None:
    """The decision that made chains with these blocks a thing of their own."""
    return blocks[0][1:] if blocks and blocks[0].startswith(_PIECE) else None


def piece_entity(decision_id: str) -> str:
    """The id of the entity that a decision made."""
    return digest("piece", decision_id)


def machine_key(key: str) -> str:
    """The key that the machine gave a chain before it became a piece."""
    return key.rpartition(_PIECE)[2]


def spelling(text: str) -> str:
    """What two mentions that are spelled alike share: not case, not kinds of white space."""
    return " ".join(text.casefold().split())


@value
class Found:
    """The mentions of an article, sorted and apart, and the chains that each is in one of."""

    mentions: tuple[Mention, ...]
    chains: tuple[Chain, ...]


@value
class Touch:
    """A decision as it meets one article: the passages of its first entity that stand here,
    and the atoms that a split by name takes mentions from; or those that the entities of a
    "different" have in common now, though they had none when it was said."""

    decision: Decision
    places: tuple[tuple[int, int], ...] = ()
    atoms: frozenset[Atom] = frozenset()


@value
class Touched:
    """What became of an article. ``base`` is before splits and hiding: what anchors of
    entities are bound by. ``effective`` are the ids of the decisions that did something."""

    found: Found
    base: Found
    effective: frozenset[str]


def touch(
    article: Article, found: Found, touches: Sequence[Touch], chain: ChainMentions
) -> Touched:
    """Apply decisions, in the ledger's order, to what a machine found in an article.

    Marks come first and chains are joined anew with them; then mentions are split off; what is
    hidden leaves last, and what it was in stays as it is.
    """
    effective: set[str] = set()
    mentions, marked = _with_marks(article, found.mentions, touches, effective)
    base = found
    if mentions != found.mentions:
        chains = chain(article, mentions)
        base = Found(mentions, _with_reasons(mentions, chains, marked))
    pieces = _pieces(base, touches, marked, effective)
    left = _left(base.mentions, touches, effective)
    if not pieces and len(left) == len(base.mentions):
        return Touched(base, base, frozenset(effective))
    return Touched(_rebuilt(base, pieces, left), base, frozenset(effective))


def mention_at(mentions: Sequence[Mention], start: int, end: int) -> int | None:
    """The index of the mention at this place, or of the one that shares most with it."""
    best, most = None, 0
    for index, mention in enumerate(mentions):
        if (mention.start, mention.end) == (start, end):
            return index
        shared = min(end, mention.end) - max(start, mention.start)
        if shared > most:
            best, most = index, shared
    return best


def _with_marks(
    article: Article,
    mentions: Sequence[Mention],
    touches: Sequence[Touch],
    effective: set[str],
) -> tuple[tuple[Mention, ...], dict[tuple[int, int], Decision]]:
    """The mentions after marking and unmarking, and which decision each mark is from."""
    current = {(m.start, m.end): m for m in mentions}
    marked: dict[tuple[int, int], Decision] = {}
    for item in touches:
        made = item.decision.made
        if made.op is Op.MARK and made.type is not None and made.targets:
            spans = dict.fromkeys(item.places)
            if made.scope is not Scope.THIS:
                wanted = made.targets[0].text
                spans |= dict.fromkeys(_free_occurrences(article, wanted, current, item.places))
            for start, end in spans:
                for other in [s for s in current if s[0] < end and start < s[1]]:
                    del current[other]
                    marked.pop(other, None)
                current[start, end] = Mention(
                    start,
                    end,
                    article.text[start:end],
                    _LABEL_OF_TYPE[made.type],
                    (Evidence.HUMAN,),
                )
                marked[start, end] = item.decision
            if spans:
                effective.add(item.decision.id)
        elif made.op is Op.UNMARK:
            for place in item.places:
                if current.pop(place, None) is not None:
                    marked.pop(place, None)
                    effective.add(item.decision.id)
    return tuple(sorted(current.values(), key=lambda m: m.start)), marked


def _free_occurrences(
    article: Article,
    wanted: str,
    taken: Iterable[tuple[int, int]],
    places: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, int]]:
    """Where the words stand, as whole words and in this case, outside boilerplate and not
    across or within a longer mention."""
    spans = [*taken, *places]
    for start, end in occurrences(wanted, article.text):
        crossed = [s for s in spans if s[0] < end and start < s[1]]
        if any(s[0] < start or s[1] > end for s in crossed):
            continue
        if not any(
            s.role is Role.BOILERPLATE and s.start < end and start < s.end for s in article.sections
        ):
            yield start, end


def occurrences(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the words of ``wanted`` stand in ``text``, whatever white space is between them."""
    words = wanted.split()
    if words:
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
        for match in re.finditer(pattern, text):
            yield match.span()


def _with_reasons(
    mentions: Sequence[Mention],
    chains: Iterable[Chain],
    marked: Mapping[tuple[int, int], Decision],
) -> tuple[Chain, ...]:
    def member(m: ChainMember) -> ChainMember:
        mark = marked.get((mentions[m.mention].start, mentions[m.mention].end))
        return m if mark is None else ChainMember(m.mention, reason_of(mark))

    return tuple(replace(c, members=tuple(map(member, c.members))) for c in chains)


def _pieces(
    base: Found,
    touches: Sequence[Touch],
    marked: Mapping[tuple[int, int], Decision],
    effective: set[str],
) -> dict[int, Decision]:
    """By mention that was split off: the decision that did it last."""
    pieces: dict[int, Decision] = {}
    chain_of = {m.mention: chain for chain in base.chains for m in chain.members}
    spelled = [spelling(mention.text) for mention in base.mentions]

    def atom(index: int) -> Atom:
        if index in pieces:
            return piece_atom(pieces[index].id)
        return atom_of(chain_of[index].blocks, chain_of[index].key)

    for item in touches:
        made = item.decision.made
        taken: set[int] = set()
        if made.op is Op.MARK and item.decision.side(1):
            taken = {
                index
                for index, m in enumerate(base.mentions)
                if marked.get((m.start, m.end)) is item.decision
            }
        elif made.op is Op.SPLIT and made.scope is Scope.NAME:
            wanted = spelling(made.name or "")
            taken = {
                index
                for index, text in enumerate(spelled)
                if text == wanted and atom(index) in item.atoms
            }
        elif made.op is Op.SPLIT:
            chosen = {mention_at(base.mentions, *place) for place in item.places}
            taken = {index for index in chosen if index is not None}
            if made.scope is Scope.ARTICLE:
                whole = {(id(chain_of[i]), atom(i)) for i in taken}
                taken = {i for i in chain_of if (id(chain_of[i]), atom(i)) in whole}
        elif made.op is Op.DIFFERENT:
            taken = _of_first_side(base, item, atom)
        if taken:
            pieces.update(dict.fromkeys(taken, item.decision))
            effective.add(item.decision.id)
    return pieces


def _of_first_side(base: Found, item: Touch, atom: Callable[[int], Atom]) -> set[int]:
    """What is the first of two entities that were said to be different and that machines call
    alike since: chains that are spelled like it, and never like the other; where people spelled
    both alike, those at its passages."""
    ours = {spelling(anchor.text) for anchor in item.decision.side(0)}
    theirs = {spelling(a.text) for a in item.decision.made.targets if a.side != 0}
    chosen = {mention_at(base.mentions, *place) for place in item.places}
    taken: set[int] = set()
    for chain in base.chains:
        members = {m.mention for m in chain.members if atom(m.mention) in item.atoms}
        spelled = {spelling(base.mentions[index].text) for index in members}
        if (spelled & (ours - theirs) and not spelled & (theirs - ours)) or (
            ours == theirs and members & chosen
        ):
            taken |= members
    return taken


def _left(
    mentions: Sequence[Mention], touches: Sequence[Touch], effective: set[str]
) -> dict[int, int]:
    """The mentions that are not hidden: their indices, and those they have without the others."""
    hidden: set[int] = set()
    for item in touches:
        made = item.decision.made
        if made.op is not Op.HIDE or made.scope is Scope.ENTITY:
            continue
        if made.scope is Scope.EVERYWHERE:
            wanted = spelling(made.name or "")
            gone = {i for i, m in enumerate(mentions) if spelling(m.text) == wanted}
        else:
            gone = {
                i
                for i, m in enumerate(mentions)
                for start, end in item.places
                if m.start < end and start < m.end
            }
        if gone:
            hidden |= gone
            effective.add(item.decision.id)
    kept = (i for i in range(len(mentions)) if i not in hidden)
    return {index: position for position, index in enumerate(kept)}


def _rebuilt(base: Found, pieces: Mapping[int, Decision], left: Mapping[int, int]) -> Found:
    chains: list[Chain] = []
    for chain in base.chains:
        parts: dict[str | None, list[ChainMember]] = {}
        for member in chain.members:
            if member.mention in left:
                decision = pieces.get(member.mention)
                own = None if decision is None else decision.id
                parts.setdefault(own, []).append(member)
        for piece, members in parts.items():
            moved = tuple(ChainMember(left[m.mention], _piece_reason(m, pieces)) for m in members)
            if piece is None:
                chains.append(replace(chain, members=moved))
            else:
                texts = [base.mentions[m.mention].text for m in members]
                chains.append(_piece(chain, piece, _name_of(chain.name, texts), moved))
    chains.sort(key=lambda chain: chain.members[0].mention)
    return Found(tuple(m for i, m in enumerate(base.mentions) if i in left), tuple(chains))


def _piece_reason(member: ChainMember, pieces: Mapping[int, Decision]) -> str:
    decision = pieces.get(member.mention)
    return member.reason if decision is None else reason_of(decision)


def _piece(chain: Chain, piece: str, name: str, members: tuple[ChainMember, ...]) -> Chain:
    return Chain(
        type=chain.type,
        name=name,
        key=f"{_PIECE}{piece}{_PIECE}{chain.key}",
        blocks=(_PIECE + piece,),
        members=members,
    )


def _name_of(name: str, texts: Iterable[str]) -> str:
    """The chain's name where it is still spelled so, else the fullest spelling left."""
    from newsreader.names import without_article, without_possessive

    clean = [without_possessive(without_article(" ".join(text.split()))) for text in texts]
    if spelling(name) in map(spelling, clean):
        return name
    return min(clean, key=lambda t: (-len(t), t))
