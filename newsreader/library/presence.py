"""Where entities stand, and how often: by entity and article."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping

BULK = 300
"""From this many rows on, counting what few entities have is quicker than following each row."""


def apply_presence(sql: sqlite3.Connection, presence: Mapping[tuple[int, int], int]) -> None:
    """Bring the rows, and what is counted of them, up to the changes: mentions more or fewer by
    entity and article."""
    changed = {place: n for place, n in presence.items() if n}
    entities = {entity for entity, _ in changed}
    if len(changed) < BULK or len(entities) * 10 > len(changed):
        _apply(sql, changed)
        return
    sql.execute("INSERT INTO counting_off VALUES (1)")
    _apply(sql, changed)
    sql.execute("DELETE FROM counting_off")
    count(sql, entities)


def move(
    sql: sqlite3.Connection, groups: Collection[int], old: int, new: int
) -> tuple[set[int], set[int]]:
    """The chains of these groups are the entity ``new``'s now and not ``old``'s any more, in one
    stroke, however many articles they are in. Counts are ``count``'s to bring up to it. Returns
    the articles, and those of them where there are more or fewer entities than before."""
    moving = (
        "(SELECT c.article_id AS article, sum(c.size) AS n FROM json_each(?1) g"
        " CROSS JOIN chain c ON c.group_id = g.value GROUP BY c.article_id)"
    )
    listed = json.dumps(sorted(groups))
    articles = _first(sql.execute(f"SELECT article FROM {moving}", (listed,)))
    there = _articles(sql, new)
    sql.execute("INSERT INTO counting_off VALUES (1)")
    sql.execute(
        "INSERT INTO entity_article (entity_id, recency, shuffle, article_id, mentions)"
        f" SELECT ?2, a.recency, a.shuffle, a.id, m.n FROM {moving} m"
        " CROSS JOIN article a ON a.id = m.article"
        " WHERE true ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
        (listed, new),
    )
    if sql.execute("SELECT 1 FROM name_group WHERE entity_id = ? LIMIT 1", (old,)).fetchone():
        sql.execute(
            f"UPDATE entity_article SET mentions = mentions - m.n FROM {moving} m"
            " WHERE entity_article.article_id = m.article AND entity_article.entity_id = ?2",
            (listed, old),
        )
        sql.execute("DELETE FROM entity_article WHERE entity_id = ? AND mentions = 0", (old,))
    else:
        sql.execute("DELETE FROM entity_article WHERE entity_id = ?", (old,))
    sql.execute("DELETE FROM counting_off")
    come, gone = articles - there, articles - _articles(sql, old)
    return articles, come ^ gone


def _articles(sql: sqlite3.Connection, entity: int) -> set[int]:
    return _first(
        sql.execute("SELECT article_id FROM entity_article WHERE entity_id = ?", (entity,))
    )


def _first(rows: Iterable[tuple[int]]) -> set[int]:
    return {row[0] for row in rows}


def _apply(sql: sqlite3.Connection, changed: Mapping[tuple[int, int], int]) -> None:
    """Triggers carry the changes on to the counts of entities."""
    more = [(entity, n, article) for (entity, article), n in sorted(changed.items()) if n > 0]
    sql.executemany(
        "INSERT INTO entity_article (entity_id, recency, shuffle, article_id, mentions)"
        " SELECT ?, recency, shuffle, id, ? FROM article WHERE id = ?"
        " ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
        more,
    )
    fewer = [(-n, article, entity) for (entity, article), n in changed.items() if n < 0]
    where = "article_id = ? AND entity_id = ?"
    sql.executemany(f"UPDATE entity_article SET mentions = mentions - ? WHERE {where}", fewer)
    sql.executemany(
        f"DELETE FROM entity_article WHERE mentions = 0 AND {where}", (row[1:] for row in fewer)
    )


def count(sql: sqlite3.Connection, entities: Collection[int]) -> None:
    """Count anew where these entities stand."""
    listed = json.dumps(sorted(entities))
    sql.execute(
        "UPDATE entity SET (mentions, articles) ="
        " (SELECT coalesce(sum(ea.mentions), 0), count(*) FROM entity_article ea"
        " WHERE ea.entity_id = entity.id) WHERE id IN (SELECT value FROM json_each(?))",
        (listed,),
    )
    sql.execute(
        "DELETE FROM entity_folder WHERE (folder_id, entity_id) IN"
        " (SELECT f.id, e.value FROM folder f CROSS JOIN json_each(?) e)",
        (listed,),
    )
    sql.execute(
        "INSERT INTO entity_folder (folder_id, entity_id, mentions, articles)"
        " SELECT af.folder_id, ea.entity_id, sum(ea.mentions), count(*) FROM json_each(?) e"
        " CROSS JOIN entity_article ea ON ea.entity_id = e.value"
        " CROSS JOIN article_folder af ON af.article_id = ea.article_id"
        " GROUP BY af.folder_id, ea.entity_id",
        (listed,),
    )
