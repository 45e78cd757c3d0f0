"""What the quick switcher offers: articles, entities, folders and commands that fit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from math import log2
from typing import TYPE_CHECKING

from newsreader.app.actions.matching import fit, least_beside
from newsreader.app.looks.day import day_text
from newsreader.app.translation import tr_number
from newsreader.library.records import ArticleQuery, ArticleSort, EntityQuery
from newsreader.model import EntityType
from newsreader.values import value

if TYPE_CHECKING:
    from newsreader.library import Library

_LOOKED_AT = 60
_MOST = 50
_RENOWN = 1.5  # for each doubling of mentions: 50 weigh what the start of a name does
_MOST_RENOWN = 14.0  # less than what letters that follow each other have before scattered ones
_KINDS = {"@": "entity", "#": "folder", ">": "command"}


class Kind(Enum):
    """What a choice leads to."""

    ARTICLE = "article"
    ENTITY = "entity"
    FOLDER = "folder"
    COMMAND = "command"


@value
class Choice:
    """A line of the switcher. ``key`` is an article's or entity's id, or what the window calls a
    folder or a command by; ``beside`` stands at the right; ``type`` is an entity's, and
    ``mentions`` how often the library names it."""

    kind: Kind
    name: str
    key: str
    beside: str = ""
    type: EntityType | None = None
    mentions: int = 0


def wanted(typed: str) -> tuple[frozenset[Kind], str]:
    """Which kinds are asked for, and by what words: ``@`` asks for entities alone, ``#`` for
    folders, ``>`` for commands."""
    typed = typed.lstrip()
    kind = _KINDS.get(typed[:1])
    if kind is None:
        return frozenset(Kind), typed.strip()
    return frozenset({Kind(kind)}), typed[1:].strip()


def best(choices: Iterable[Choice], words: str, limit: int = _MOST) -> list[Choice]:
    """Those whose names fit the words, the best first; equally good ones as they came.

    Who is named a thousand times comes before one whose name alone begins with what was typed:
    a surname is to lead to the person whom the articles are about.
    """
    found = [
        (score, choice) for choice in choices if (score := fit(words, choice.name)) is not None
    ]
    found.sort(key=lambda pair: -pair[0] - _renown(pair[1]))
    least = least_beside(max((score for score, _ in found), default=0.0))
    return [choice for score, choice in found[:limit] if score >= least]


def _renown(choice: Choice) -> float:
    return min(_MOST_RENOWN, _RENOWN * log2(1 + choice.mentions))


def finder(typed: str, beside: Sequence[Choice]) -> Callable[[Library], list[Choice]]:
    """A job that finds what fits in a library and among the choices ``beside`` it. Without words:
    the newest articles, then the entities with most mentions."""
    kinds, words = wanted(typed)

    def find(library: Library) -> list[Choice]:
        found = (
            [choice for choice in beside if choice.kind in kinds]
            if words or len(kinds) == 1
            else []
        )
        if Kind.ARTICLE in kinds:
            found += _articles(library, words)
        if Kind.ENTITY in kinds:
            found += _entities(library, words)
        return best(found, words) if words else found[:_MOST]

    return find


def _articles(library: Library, words: str) -> list[Choice]:
    if words:
        ids = library.titles_like(words, _LOOKED_AT)
    else:
        ids = library.article_ids(ArticleQuery(sort=ArticleSort.DATE))[: _MOST // 2]
    return [
        Choice(Kind.ARTICLE, row.title, row.article_id, day_text(row.date))
        for row in library.article_rows(ids)
    ]


def _entities(library: Library, words: str) -> list[Choice]:
    if words:
        ids = library.names_like(words, _LOOKED_AT)
    else:
        ids = library.entity_ids(EntityQuery())[: _MOST // 2]
    return [
        Choice(
            Kind.ENTITY,
            row.name,
            row.entity_id,
            beside=tr_number(row.mentions),
            type=row.type,
            mentions=row.mentions,
        )
        for row in library.entity_rows(ids)
    ]
