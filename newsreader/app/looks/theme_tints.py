"""The tint and the line of each entity type in each theme.

They derive from the palette of Okabe and Ito ("Color Universal Design", 2008), lightened or
darkened until text keeps a contrast of 4.5:1 on them.
"""

from collections.abc import Mapping
from types import MappingProxyType

from newsreader.model import EntityType

LIGHT_TINTS: Mapping[EntityType, tuple[str, str]] = MappingProxyType(
    {
        EntityType.PERSON: ("#fce6ca", "#b25e00"),
        EntityType.ORG: ("#d9ebf8", "#1f6a9c"),
        EntityType.PLACE: ("#d9f0e4", "#177a55"),
        EntityType.GROUP: ("#f7e3ef", "#b03878"),
        EntityType.EVENT: ("#f7f1bf", "#7d6f00"),
        EntityType.WORK: ("#e7e4f8", "#5b4fb0"),
        EntityType.LAW: ("#f1e5da", "#7a4a2b"),
        EntityType.PRODUCT: ("#d8f0f1", "#0b7079"),
        EntityType.LANGUAGE: ("#fbe2e5", "#b03a4f"),
        EntityType.MISC: ("#e8ebf0", "#56616f"),
        EntityType.DATE: ("#eeece6", "#77726a"),
        EntityType.MONEY: ("#e9f2d3", "#4f7a14"),
        EntityType.NUMBER: ("#eeeddf", "#767047"),
    }
)

DARK_TINTS: Mapping[EntityType, tuple[str, str]] = MappingProxyType(
    {
        EntityType.PERSON: ("#4a3315", "#f0a95b"),
        EntityType.ORG: ("#173a52", "#7cc0ee"),
        EntityType.PLACE: ("#143d2e", "#6fd0a6"),
        EntityType.GROUP: ("#45273d", "#e19bcd"),
        EntityType.EVENT: ("#403b10", "#d8c94c"),
        EntityType.WORK: ("#332e55", "#b0a5f2"),
        EntityType.LAW: ("#442f20", "#d9a47c"),
        EntityType.PRODUCT: ("#113d42", "#5fcfd8"),
        EntityType.LANGUAGE: ("#4a262c", "#f0949f"),
        EntityType.MISC: ("#313740", "#a9b6c6"),
        EntityType.DATE: ("#303237", "#a39f96"),
        EntityType.MONEY: ("#2f3d17", "#a9d15c"),
        EntityType.NUMBER: ("#34352a", "#b5b187"),
    }
)

SEPIA_TINTS: Mapping[EntityType, tuple[str, str]] = MappingProxyType(
    {
        EntityType.PERSON: ("#f6d5ac", "#9a4c00"),
        EntityType.ORG: ("#d6e0e6", "#1b5c8a"),
        EntityType.PLACE: ("#d3e5cb", "#13674a"),
        EntityType.GROUP: ("#f2d6dd", "#9c2c68"),
        EntityType.EVENT: ("#f0e39c", "#6a5e00"),
        EntityType.WORK: ("#e0d8ea", "#5144a3"),
        EntityType.LAW: ("#e6cfb4", "#6e3f22"),
        EntityType.PRODUCT: ("#cfe5df", "#086069"),
        EntityType.LANGUAGE: ("#f7d3ce", "#a02f44"),
        EntityType.MISC: ("#dfdfd9", "#4a5562"),
        EntityType.DATE: ("#e6dcc4", "#6a6355"),
        EntityType.MONEY: ("#dfe6bb", "#476b10"),
        EntityType.NUMBER: ("#e2dcb9", "#645e36"),
    }
)
