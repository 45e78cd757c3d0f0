"""Which entities might be the one that is meant: those whose names are most alike first."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from newsreader.library.records import EntityQuery, EntityRow
from newsreader.model import EntityType
from newsreader.names import fold

if TYPE_CHECKING:
    from newsreader.library import Library

_MOST = 60
_LOOKED_AT = 300
_SHORTEST_WORD = 3
ALIKE = 0.75
"""From here on names are alike; below, likeness is chance and mentions count for more."""


def candidates(
    library: Library, entity_id: str, name: str, kind: EntityType, text: str
) -> list[EntityRow]:
    """Entities to merge with, or keep apart from, the one of this id, name and type.

    ``text`` is what the person has typed: each of its words must be part of a name. Without it,
    entities that share a word with the name, then those of its type with most mentions.
    """
    if text.strip():
        ids = library.entity_ids(EntityQuery(text=text))[:_LOOKED_AT]
    else:
        ids = []
        for word in fold(name).split():
            if len(word) >= _SHORTEST_WORD:
                ids += library.entity_ids(EntityQuery(text=word))[:_LOOKED_AT]
        ids += library.entity_ids(EntityQuery(type=kind))[:_MOST]
    wanted = [found for found in dict.fromkeys(ids) if found != entity_id]
    rows = library.entity_rows(wanted)
    rows.sort(key=lambda row: (row.type is not kind, -row.mentions))
    rows.sort(key=lambda row: -max(ALIKE, alikeness(name, row.name)))
    if text.strip():
        typed = fold(text)
        rows.sort(key=lambda row: not fold(row.name).startswith(typed))
    return rows[:_MOST]


def alikeness(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1 and a little more where they share whole words, or
    where one is made of the initials of the other."""
    a, b = fold(one), fold(other)
    if not a or not b:
        return 0.0
    words, others = set(a.split()), set(b.split())
    shared = len(words & others) / min(len(words), len(others))
    initials = a.replace(" ", "") == _initials(b) or b.replace(" ", "") == _initials(a)
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    likeness = matcher.ratio() if matcher.quick_ratio() > 0.4 else 0.0
    return round(likeness + 0.5 * shared + (0.8 if initials else 0.0), 4)


def _initials(text: str) -> str:
    words = text.split()
    return "".join(word[0] for word in words) if len(words) > 1 else "\0"
