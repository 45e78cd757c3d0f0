"""The library's entities and mentions as rows for other programs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from newsreader.knowledge import Card
from newsreader.library import EntityDetail, ExportedMention, Library

Row = Mapping[str, Any]
"""A column's name and its value: text, a number, None, or a list of these."""


class Table(StrEnum):
    """What can be exported."""

    ENTITIES = "entities"
    MENTIONS = "mentions"


@dataclass(frozen=True, slots=True)
class Columns:
    """A table's columns in order, and where its rows come from."""

    names: tuple[str, ...]
    rows: Callable[[Library], Iterator[Row]]


def _entities(library: Library) -> Iterator[Row]:
    return map(_entity, library.exported_entities())


def _entity(detail: EntityDetail) -> Row:
    return {
        "entity_id": detail.entity.entity_id,
        "name": detail.entity.name,
        "type": str(detail.entity.type),
        "mentions": detail.entity.mentions,
        "articles": detail.entity.articles,
        "aliases": [alias.text for alias in detail.aliases],
        **_known(detail.card),
    }


def _known(card: Card | None) -> Row:
    """What the gazetteer knows: empty where it does not know the entity."""
    return {
        "gazetteer": card.id if card else None,
        "country": card.country if card else None,
        "latitude": card.latitude if card else None,
        "longitude": card.longitude if card else None,
        "demonyms": list(card.demonyms) if card else [],
        "geonames": card.geonames if card else None,
        "wikidata": card.wikidata if card else None,
    }


def _mentions(library: Library) -> Iterator[Row]:
    return map(_mention, library.exported_mentions())


def _mention(exported: ExportedMention) -> Row:
    return {
        "entity_id": exported.entity_id,
        "entity": exported.entity,
        "type": str(exported.entity_type),
        "label": str(exported.mention.label),
        "text": exported.mention.text,
        "start": exported.mention.start,
        "end": exported.mention.end,
        "from": [str(evidence) for evidence in exported.mention.evidence],
        "doubt": exported.mention.doubt,
        "article_id": exported.article_id,
        "path": str(exported.path),
        "title": exported.title,
        "date": exported.date,
        "sentence": exported.sentence,
    }


TABLES: Mapping[Table, Columns] = {
    Table.ENTITIES: Columns(
        (
            "entity_id", "name", "type", "mentions", "articles", "aliases",
            "gazetteer", "country", "latitude", "longitude", "demonyms", "geonames", "wikidata",
        ),
        _entities,
    ),
    Table.MENTIONS: Columns(
        (
            "entity_id", "entity", "type", "label", "text", "start", "end", "from",
            "doubt", "article_id", "path", "title", "date", "sentence",
        ),
        _mentions,
    ),
}  # fmt: skip


def rows_of(table: Table, library: Library) -> Iterable[Row]:
    """The table's rows, read one by one: entities by falling count, mentions by file name."""
    return TABLES[table].rows(library)
