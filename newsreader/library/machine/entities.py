"""Entities: lists of them, one of them, those of an article."""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import islice
from types import MappingProxyType

from newsreader.library.file.text_keys import folded, storable
from newsreader.library.machine import explaining
from newsreader.library.machine.groups import listed, sharing_blocks
from newsreader.library.records import (
    EntityDetail,
    EntityHere,
    EntityQuery,
    EntityRow,
    EntitySort,
)
from newsreader.model import EntityType

_COLUMN = MappingProxyType(
    {
        EntitySort.NAME: "name_key",
        EntitySort.MENTIONS: "mentions",
        EntitySort.ARTICLES: "articles",
    }
)
_ROW = "e.public_id, e.name, e.type, e.mentions, e.articles"
_MOST_WORDS = 16


def live_entity(sql: sqlite3.Connection, entity_id: str) -> int | None:
    """The row id of the entity, or of the one that took its place; None where all is gone."""
    wanted, seen = storable(entity_id), set[str]()
    while wanted not in seen:
        seen.add(wanted)
        row = sql.execute("SELECT id FROM entity WHERE public_id = ?", (wanted,)).fetchone()
        if row is not None:
            return int(row[0])
        row = sql.execute("SELECT new FROM redirect WHERE old = ?", (wanted,)).fetchone()
        if row is None:
            return None
        wanted = row[0]
    return None


def entity_ids(sql: sqlite3.Connection, query: EntityQuery) -> list[str]:
    """The ids of the entities that the query asks for, in its order; ties by name, then id."""
    source, counted, values = "entity e", "e", list[object]()
    conditions: list[str] = []
    if query.folder_id is not None:
        # CROSS JOIN: what stands in the folder decides, however many entities there are.
        source = "entity_folder n CROSS JOIN entity e ON e.id = n.entity_id"
        counted = "n"
        conditions.append("n.folder_id = ?")
        values.append(query.folder_id)
    if query.type is not None:
        conditions.append("e.type = ? AND NOT e.hidden")
        values.append(query.type)
    else:
        conditions.append("e.named = 1")
    # Of a passage that was pasted the beginning is enough: no name is as long.
    for word in islice(dict.fromkeys(folded(query.text).split()), _MOST_WORDS):
        conditions.append(
            "(instr(e.folded, ?) OR e.id IN (SELECT g.entity_id FROM form f"
            " CROSS JOIN group_form gf ON gf.form_id = f.id"
            " CROSS JOIN name_group g ON g.id = gf.group_id WHERE instr(f.folded, ?)))"
        )
        values += [word, word]
    direction = " DESC" if query.descending else ""
    table = "e" if query.sort is EntitySort.NAME else counted
    order = f"{table}.{_COLUMN[query.sort]}{direction}, e.name_key, e.public_id"
    rows = sql.execute(
        f"SELECT e.public_id FROM {source} WHERE {' AND '.join(conditions)} ORDER BY {order}",
        values,
    )
    return [row[0] for row in rows]


def entity_rows(
    sql: sqlite3.Connection, ids: Sequence[str], folder_id: int | None
) -> list[EntityRow]:
    """The rows of these entities, in this order; without those that are gone. With a folder,
    counted in it alone."""
    counts, join, values = "e.mentions, e.articles", "", list[object]()
    if folder_id is not None:
        counts = "coalesce(n.mentions, 0), coalesce(n.articles, 0)"
        join = " LEFT JOIN entity_folder n ON n.folder_id = ? AND n.entity_id = e.id"
        values.append(folder_id)
    rows = {
        row[0]: _entity_row(row)
        for row in sql.execute(
            f"SELECT e.public_id, e.name, e.type, {counts} FROM json_each(?) wanted"
            f" CROSS JOIN entity e ON e.public_id = wanted.value{join}",
            (json.dumps([storable(i) for i in ids]), *values),
        )
    }
    return [rows[i] for i in ids if i in rows]


def _entity_row(row: Sequence[str]) -> EntityRow:
    entity_id, name, kind, mentions, articles = row
    return EntityRow(entity_id, name, EntityType(kind), int(mentions), int(articles))


def find_entities(sql: sqlite3.Connection, name: str) -> list[EntityRow]:
    """The entity with this id, or all that are called so, most mentions first."""
    exact = live_entity(sql, name)
    if exact is not None:
        rows = sql.execute(f"SELECT {_ROW} FROM entity e WHERE e.id = ?", (exact,))
    else:
        rows = sql.execute(
            f"SELECT {_ROW} FROM entity e WHERE e.id IN"
            " (SELECT id FROM entity WHERE folded = ?1 UNION"
            " SELECT g.entity_id FROM form f CROSS JOIN group_form gf ON gf.form_id = f.id"
            " CROSS JOIN name_group g ON g.id = gf.group_id WHERE f.folded = ?1) AND NOT e.hidden"
            " ORDER BY e.mentions DESC, e.name_key, e.public_id",
            (folded(name),),
        )
    return [_entity_row(row) for row in rows]


def entities_with_words(sql: sqlite3.Connection, words: str) -> list[EntityRow]:
    """The named entities with a name that holds all these words, most mentions first."""
    asked = list(islice(dict.fromkeys(_words(folded(words)).split()), _MOST_WORDS))
    if not asked:
        return []
    # What stands within a word is found quickly; what is a word is looked at then.
    condition = " AND ".join(["instr(f.folded, ?)"] * len(asked))
    forms = [
        form
        for form, text in sql.execute(
            f"SELECT f.id, f.folded FROM form f WHERE {condition}",
            asked,
        )
        if set(asked) <= set(_words(text).split())
    ]
    return _rows_where(
        sql,
        "SELECT g.entity_id FROM json_each(?) w CROSS JOIN group_form gf ON gf.form_id = w.value"
        " CROSS JOIN name_group g ON g.id = gf.group_id",
        listed(forms),
    )


def entities_under(sql: sqlite3.Connection, blocks: Iterable[str]) -> list[EntityRow]:
    """The named entities of names under one of these blocks, most mentions first."""
    return _rows_where(
        sql,
        "SELECT g.entity_id FROM json_each(?) w CROSS JOIN name_group g ON g.id = w.value",
        listed(sharing_blocks(sql, set(blocks))),
    )


def _rows_where(sql: sqlite3.Connection, entities: str, value: str) -> list[EntityRow]:
    rows = sql.execute(
        f"SELECT {_ROW} FROM entity e WHERE e.id IN ({entities}) AND e.named AND NOT e.hidden"
        " ORDER BY e.mentions DESC, e.name_key, e.public_id",
        (value,),
    )
    return [_entity_row(row) for row in rows]


def _words(text: str) -> str:
    """A folded text with nothing but blanks between its words."""
    return re.sub(r"[\W_]+", " ", text)


def entity(sql: sqlite3.Connection, entity_id: str, folder_id: int | None) -> EntityDetail | None:
    """The entity's page. Aliases and reasons are the library's, with a folder too."""
    # With all that the world knows, which the lists of a window on its way need not wait for.
    from newsreader.library.machine import knowing

    key = live_entity(sql, entity_id)
    if key is None:
        return None
    public_id = sql.execute("SELECT public_id FROM entity WHERE id = ?", (key,)).fetchone()[0]
    (row,) = entity_rows(sql, [public_id], folder_id)
    return EntityDetail(
        row,
        explaining.aliases(sql, key),
        explaining.said(sql, key) + explaining.reasons(sql, key),
        knowing.card_of(sql, key, public_id),
    )


def entities_in_article(sql: sqlite3.Connection, article_id: str) -> list[EntityHere]:
    """The entities of an article, most mentions here first."""
    rows = sql.execute(
        f"SELECT ea.mentions, {_ROW} FROM article a"
        " CROSS JOIN entity_article ea ON ea.article_id = a.id"
        " CROSS JOIN entity e ON e.id = ea.entity_id WHERE a.public_id = ? AND NOT e.hidden"
        " ORDER BY ea.mentions DESC, e.mentions DESC, e.name_key, e.public_id",
        (storable(article_id),),
    )
    return [EntityHere(_entity_row(row[1:]), row[0]) for row in rows]
