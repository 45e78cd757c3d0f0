"""What the library found, and what a person keeps in it, as rows for other programs."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from newsreader.knowledge import Card
from newsreader.library import (
    ArticleQuery,
    ArticleSort,
    Detail,
    EntityDetail,
    ExportedMention,
    Library,
)
from newsreader.library.records import StoredArticle

Row = Mapping[str, Any]
"""A column's name and its value: text, a number, None, or a list of these."""


class Table(StrEnum):
    """What can be exported."""

    ENTITIES = "entities"
    MENTIONS = "mentions"
    ARTICLES = "articles"
    NOTES = "notes"


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


def _articles(library: Library) -> Iterator[Row]:
    for article_id in library.article_ids(ArticleQuery(sort=ArticleSort.FILE, descending=False)):
        stored = library.article(article_id)
        if stored is not None:
            yield _article(stored)


def _article(stored: StoredArticle) -> Row:
    article, by_hand = stored.article, stored.as_read
    return {
        "article_id": article.id,
        "path": str(stored.paths[0]) if stored.paths else None,
        "locator": article.locator,
        "content_hash": article.content_hash,
        "title": article.title,
        "date": article.date,
        "source": article.source,
        "read": stored.read,
        "starred": stored.starred,
        "tags": list(stored.tags),
        "notes": len(stored.notes),
        "by_hand": [str(detail) for detail in Detail if detail in by_hand],
    }


def _notes(library: Library) -> Iterator[Row]:
    for note in library.notes():
        here = library.article_rows([note.article_id]) if note.article_id else []
        yield {
            "note_id": note.id,
            "at": note.at,
            "changed": note.changed,
            "text": note.text,
            "passage": note.anchor.text,
            "before": note.anchor.before,
            "after": note.anchor.after,
            "start": note.start if note.end else None,
            "end": note.end or None,
            "article_id": note.article_id,
            "path": str(here[0].path) if here else None,
            "title": here[0].title if here else None,
            "content_hash": note.anchor.content_hash,
            "locator": note.anchor.locator,
            "noted_start": note.anchor.start,
            "noted_end": note.anchor.end,
            "colour": str(note.colour) or None,
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
    Table.ARTICLES: Columns(
        (
            "article_id", "path", "locator", "content_hash", "title", "date", "source",
            "read", "starred", "tags", "notes", "by_hand",
        ),
        _articles,
    ),
    Table.NOTES: Columns(
        (
            "note_id", "at", "changed", "text", "passage", "before", "after", "start", "end",
            "article_id", "path", "title", "content_hash", "locator",
            "noted_start", "noted_end", "colour",
        ),
        _notes,
    ),
}  # fmt: skip


def rows_of(table: Table, library: Library) -> Iterable[Row]:
    """The table's rows, read one by one: entities by falling count, mentions and articles
    by file name, notes as they were changed last."""
    return TABLES[table].rows(library)
