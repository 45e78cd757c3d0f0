"""Entities as rows: their ids and back, where they stand, and how they go."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable

from newsreader.library.machine.groups import listed


def is_named(sql: sqlite3.Connection, entity: int) -> bool:
    """Whether an entity is one of names: neither a date nor a number."""
    return bool(sql.execute("SELECT named FROM entity WHERE id = ?", (entity,)).fetchone()[0])


def rows_of(sql: sqlite3.Connection, public_ids: Iterable[str]) -> set[int]:
    """The rows of the entities with these ids, as far as there are."""
    return {
        row[0]
        for row in sql.execute(
            "SELECT id FROM entity WHERE public_id IN (SELECT value FROM json_each(?))",
            (listed(public_ids),),
        )
    }


def rows_by_id(sql: sqlite3.Connection, public_ids: Collection[str]) -> dict[str, int]:
    """The row of each id; an entity that is not there yet comes without a name."""
    rows: dict[str, int] = dict(
        sql.execute(
            "SELECT e.public_id, e.id FROM json_each(?) wanted"
            " CROSS JOIN entity e ON e.public_id = wanted.value",
            (listed(public_ids),),
        )
    )
    for public_id in public_ids:
        if public_id in rows:
            continue
        row = sql.execute(
            "INSERT INTO entity (public_id, name, name_key, folded, type, named)"
            " VALUES (?, '', '', '', '', 0)",
            (public_id,),
        ).lastrowid
        assert row is not None
        rows[public_id] = row
        sql.execute("DELETE FROM redirect WHERE old = ?", (public_id,))
    return rows


def articles_with(sql: sqlite3.Connection, entity: int) -> set[int]:
    """The rows of the articles that mention an entity."""
    rows = sql.execute("SELECT article_id FROM standing WHERE entity_id = ?", (entity,))
    return {row[0] for row in rows}


def drop_entity(sql: sqlite3.Connection, entity: int, heirs: Counter[int]) -> None:
    """Links to an entity that is no more lead to where most of its chains went."""
    if heirs:
        old = public_id_of(sql, entity)
        most = max(heirs.values())
        new = min(public_id_of(sql, heir) for heir, chains in heirs.items() if chains == most)
        sql.execute("INSERT OR REPLACE INTO redirect (old, new) VALUES (?, ?)", (old, new))
    sql.execute("DELETE FROM entity WHERE id = ?", (entity,))


def public_id_of(sql: sqlite3.Connection, entity: int) -> str:
    """The id of an entity."""
    return str(sql.execute("SELECT public_id FROM entity WHERE id = ?", (entity,)).fetchone()[0])


def count_entities(sql: sqlite3.Connection, articles: Collection[int]) -> None:
    """Count again how many named entities these articles (rows) have."""
    sql.execute(
        "UPDATE article SET entity_count = (SELECT count(*) FROM entity_article ea"
        " CROSS JOIN entity e ON e.id = ea.entity_id"
        " WHERE ea.article_id = article.id AND e.named)"
        " WHERE id IN (SELECT value FROM json_each(?)) AND analysed",
        (listed(articles),),
    )


def public_ids(sql: sqlite3.Connection, table: str, rows: Collection[int]) -> set[str]:
    """The ids of rows of a table, entity or article."""
    return {
        row[0]
        for row in sql.execute(
            f"SELECT public_id FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (listed(rows),),
        )
    }
