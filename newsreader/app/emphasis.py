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
)
"""The types that the keys 1 to 9 switch on and off, in that order."""


@value
class HighlightOptions:
    """How highlights look. ``tinted``: with a tint, or a line alone; ``counts``: beside an
    entity's first mention stands in how many other articles it is."""

    emphasis: Emphasis = Emphasis.ALL
    tinted: bool = True
    counts: bool = True
