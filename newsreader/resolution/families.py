"""Which types can name one thing: a family never joins with another."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from newsreader.model import EntityType


class Family(StrEnum):
    """Types that recognisers confuse or that one thing can bear in turn."""

    PERSON = "person"
    # "Taliban" is an organisation in one sentence and a group in the next.
    ORGANISATION = "organisation"
    PLACE = "place"
    THING = "thing"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"


FAMILY_OF_TYPE: Mapping[EntityType, Family] = MappingProxyType(
    {
        EntityType.PERSON: Family.PERSON,
        EntityType.ORG: Family.ORGANISATION,
        EntityType.GROUP: Family.ORGANISATION,
        EntityType.PLACE: Family.PLACE,
        EntityType.EVENT: Family.THING,
        EntityType.WORK: Family.THING,
        EntityType.LAW: Family.THING,
        EntityType.PRODUCT: Family.THING,
        EntityType.LANGUAGE: Family.THING,
        EntityType.MISC: Family.THING,
        EntityType.DATE: Family.DATE,
        EntityType.MONEY: Family.MONEY,
        EntityType.NUMBER: Family.NUMBER,
    }
)

# Decides between types that are equally frequent.
TYPE_ORDER: Mapping[EntityType, int] = MappingProxyType(
    {kind: place for place, kind in enumerate(EntityType)}
)
