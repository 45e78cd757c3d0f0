"""What of an article's mentions a reader wants emphasised, and how strongly."""

from enum import StrEnum

from newsreader.model import EntityType
from newsreader.values import value


class Emphasis(StrEnum):
    """Which mentions are emphasised: all alike; those of entities not met before, with the known
    dimmed; or those of watched entities alone."""

    ALL = "all"
    NEW = "new"
    WATCHED = "watched"


TYPE_KEYS = (
    EntityType.PERSON,
    EntityType.ORG,
    EntityType.PLACE,
    EntityType.GROUP,
    EntityType.EVENT,
    EntityType.WORK,
    EntityType.LAW,
    EntityType.PRODUCT,
    EntityType.DATE,
    EntityType.MONEY,
)
"""The types that the keys 1 to 9, and then 0, switch on and off, in that order."""

TYPES_IN_ORDER = (*TYPE_KEYS, *(kind for kind in EntityType if kind not in TYPE_KEYS))
"""All types, as menus list them."""


def key_of(kind: EntityType) -> str | None:
    """The key that comes with this type; None where it comes with none."""
    return str((TYPE_KEYS.index(kind) + 1) % 10) if kind in TYPE_KEYS else None


@value
class HighlightOptions:
    """How highlights look. ``tinted``: with a tint, or a line alone; ``counts``: beside an
    entity's first mention stands in how many other articles it is."""

    emphasis: Emphasis = Emphasis.ALL
    tinted: bool = True
    counts: bool = True
