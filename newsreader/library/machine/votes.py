"""What the articles of a library call a name, and what follows for one that calls it otherwise.

Pure: the same mentions give the same answer, in whatever order articles were read. Each article
has one vote on each name that it is sure of; an article's own vote never counts for itself.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from newsreader.library.file.text_keys import spaced, storable
from newsreader.model import (
    NAMED_TYPES,
    TYPE_IN_WORDS,
    TYPE_OF_LABEL,
    EntityType,
    Evidence,
    Label,
    Mention,
)
from newsreader.values import replace, value

_ORDER = {label: number for number, label in enumerate(Label)}
_OVERRULING = 5
"""As many other articles must agree before a label is changed."""

_DISQUIETING = 3
"""As many make a mention doubtful that is called otherwise."""

_SHARE = 0.8

_FREED = frozenset((EntityType.PERSON, EntityType.PLACE))
"""Of these, a doubt that others do not share is idle. What models take for an organisation without
reason ("Budget", "Digital") they take for one everywhere."""


class State(IntEnum):
    """How an article stands to a name."""

    FIRM = 0
    """No mention of it rests on the model alone, none is doubted: others are not asked."""

    WEAK = 1
    """A mention rests on the model alone, and all are called the same."""

    OPEN = 2
    """A mention is doubted, or they are called differently."""


@value
class Vote:
    """What an article calls a name. ``label`` is None where it is sure of no mention."""

    label: Label | None
    state: State


@value
class Verdict:
    """What the other articles call a name; ``overrules`` where they are enough to change it."""

    label: Label
    overrules: bool


Tally = Mapping[Label, int]
"""How many articles vote for a label."""


def is_weak(mention: Mention) -> bool:
    """Does it rest on the model alone, or is it doubted?"""
    return mention.doubt is not None or mention.evidence == (Evidence.MODEL,)


def name_of(mention: Mention) -> str:
    """What a mention votes on: its words, as they are written."""
    return spaced(storable(mention.text))


def votes_of(mentions: Iterable[Mention]) -> dict[str, Vote]:
    """The vote of an article with these mentions on each of its names."""
    by_name: dict[str, list[Mention]] = {}
    for mention in mentions:
        if TYPE_OF_LABEL[mention.label] in NAMED_TYPES:
            by_name.setdefault(name_of(mention), []).append(mention)
    return {name: _vote(found) for name, found in by_name.items()}


def _vote(mentions: Sequence[Mention]) -> Vote:
    sure = Counter(mention.label for mention in mentions if mention.doubt is None)
    label = min(sure, key=lambda one: (-sure[one], _ORDER[one]), default=None)
    if not any(map(is_weak, mentions)):
        return Vote(label, State.FIRM)
    types = {TYPE_OF_LABEL[mention.label] for mention in mentions}
    doubted = any(mention.doubt is not None for mention in mentions)
    return Vote(label, State.OPEN if doubted or len(types) > 1 else State.WEAK)


def verdict(tally: Tally, own: Vote) -> Verdict | None:
    """What the other articles say to one that votes so, of a name on which all vote so.

    None where too few say anything, where they disagree, or where it makes no difference.
    """
    if own.state is State.FIRM:
        return None
    others = Counter(tally)
    if own.label is not None:
        others[own.label] -= 1
    by_type: Counter[EntityType] = Counter()
    for label, count in others.items():
        by_type[TYPE_OF_LABEL[label]] += count
    kind, most = max(by_type.items(), key=lambda pair: pair[1], default=(None, 0))
    if most < _DISQUIETING or most < _SHARE * by_type.total():
        return None
    agrees = own.label is not None and TYPE_OF_LABEL[own.label] is kind
    if agrees and own.state is not State.OPEN:
        return None
    label = min(
        (label for label in others if TYPE_OF_LABEL[label] is kind),
        key=lambda one: (-others[one], _ORDER[one]),
    )
    return Verdict(label, most >= _OVERRULING)


def aided(mention: Mention, said: Verdict | None) -> Mention:
    """The mention as the other articles would have it.

    Enough of them give it their label, or free it of its doubt; fewer that call it otherwise
    make it doubtful.
    """
    if said is None or not is_weak(mention) or TYPE_OF_LABEL[mention.label] not in NAMED_TYPES:
        return mention
    agree = TYPE_OF_LABEL[mention.label] is TYPE_OF_LABEL[said.label]
    if agree and mention.doubt is None:
        return mention
    kind = TYPE_OF_LABEL[said.label]
    if said.overrules and (not agree or kind in _FREED):
        return replace(
            mention,
            label=mention.label if agree else said.label,
            evidence=(*mention.evidence, Evidence.LIBRARY),
            doubt=None,
        )
    if agree or mention.doubt is not None:
        return mention
    return replace(mention, doubt=f"other articles call it {TYPE_IN_WORDS[kind]}")
