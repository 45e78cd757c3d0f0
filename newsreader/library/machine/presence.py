"""Where entities stand, and how often: by entity and article."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping

from newsreader.library.machine.group_index import chains_of
from newsreader.library.machine.standing import UNTIL

BULK = 300
"""From so many chains on, a group is moved in one stroke."""


Place = tuple[int, int]
"""An entity and an article."""


def apply_presence(sql: sqlite3.Connection, presence: Mapping[Place, int]) -> None:
    """Bring the rows, and what is counted of them, up to the changes: mentions more or fewer by
    entity and article. What is counted is written once for each entity, however many of the
    articles have it."""
    changed = {place: n for place, n in sorted(presence.items()) if n}
    if not changed:
        return
    before = _mentions(sql, changed)
    now = {place: before.get(place, 0) + n for place, n in changed.items()}
    rows = sorted((article, entity, mentions) for (entity, article), mentions in now.items())
    sql.executemany(
        "INSERT INTO entity_article (article_id, entity_id, mentions) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET mentions = excluded.mentions",
        rows,
    )
    sql.executemany(
        "DELETE FROM entity_article WHERE article_id = ? AND entity_id = ?",
        [row[:-1] for row in rows if not row[-1]],
    )
    _follow(sql, now)
    articles = {place: bool(now[place]) - (place in before) for place in changed}
    _add_up(sql, changed, articles)


def _mentions(sql: sqlite3.Connection, places: Collection[Place]) -> dict[Place, int]:
    """How often the entities stand in the articles, where they do."""
    rows = sql.execute(
        "SELECT ea.entity_id, ea.article_id, ea.mentions FROM json_each(?) place"
        " CROSS JOIN entity_article ea ON ea.article_id = json_extract(place.value, '$[1]')"
        " AND ea.entity_id = json_extract(place.value, '$[0]')",
        (json.dumps(list(places)),),
    )
    return {(entity, article): mentions for entity, article, mentions in rows}


def _follow(sql: sqlite3.Connection, now: Mapping[Place, int]) -> None:
    """Bring the places of these entities up to it in articles whose places are sorted."""
    orders = {
        article: (recency, shuffle)
        for article, recency, shuffle in sql.execute(
            "SELECT id, recency, shuffle FROM article"
            f" WHERE id IN (SELECT value FROM json_each(?)) AND id <= {UNTIL}",
            (json.dumps(list({article for _, article in now})),),
        )
    }
    rows = sorted(
        (entity, *orders[article], article, mentions)
        for (entity, article), mentions in now.items()
        if article in orders
    )
    sql.executemany(
        "INSERT INTO entity_place (entity_id, recency, shuffle, article_id, mentions)"
        " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET mentions = excluded.mentions",
        rows,
    )
    sql.executemany(
        "DELETE FROM entity_place WHERE entity_id = ? AND recency = ? AND shuffle = ?"
        " AND article_id = ?",
        [row[:-1] for row in rows if not row[-1]],
    )


def _add_up(
    sql: sqlite3.Connection, mentions: Mapping[Place, int], articles: Mapping[Place, int]
) -> None:
    """Add to what is counted of entities, in all and by folder."""
    folders: dict[int, list[int]] = {}
    for article, folder in sql.execute(
        "SELECT article_id, folder_id FROM article_folder"
        " WHERE article_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list({article for _, article in mentions})),),
    ):
        folders.setdefault(article, []).append(folder)
    everywhere: dict[int, list[int]] = {}
    by_folder: dict[tuple[int, int], list[int]] = {}
    for (entity, article), n in mentions.items():
        sums = [
            by_folder.setdefault((folder, entity), [0, 0]) for folder in folders.get(article, ())
        ]
        for one in (everywhere.setdefault(entity, [0, 0]), *sums):
            one[0] += n
            one[1] += articles[entity, article]
    sql.executemany(
        "UPDATE entity SET mentions = mentions + ?, articles = articles + ? WHERE id = ?",
        ((*sums, entity) for entity, sums in everywhere.items() if any(sums)),
    )
    sql.executemany(
        "INSERT INTO entity_folder (folder_id, entity_id, mentions, articles) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (folder_id, entity_id) DO UPDATE"
        " SET mentions = mentions + excluded.mentions, articles = articles + excluded.articles",
        ((*place, *sums) for place, sums in by_folder.items() if any(sums)),
    )
    sql.executemany(
        "DELETE FROM entity_folder WHERE articles = 0 AND folder_id = ? AND entity_id = ?",
        (place for place, sums in by_folder.items() if sums[1] < 0),
    )


def move(
    sql: sqlite3.Connection, groups: Collection[int], old: int, new: int
) -> tuple[set[int], set[int]]:
    """The chains of these groups are the entity ``new``'s now and not ``old``'s any more, in one
    stroke, however many articles they are in. Counts are ``count``'s to bring up to it. Returns
    the articles, and those of them where there are more or fewer entities than before."""
    # Looked for once, and kept: to find them takes longer than to move them.
    sql.execute("CREATE TEMP TABLE IF NOT EXISTS moving (article INTEGER PRIMARY KEY, n INTEGER)")
    sql.execute(
        "INSERT INTO moving SELECT c.article_id, sum(c.size) FROM json_each(?) g"
        f"{chains_of('g.value')} GROUP BY c.article_id",
        (json.dumps(sorted(groups)),),
    )
    articles = _first(sql.execute("SELECT article FROM moving"))
    there = _moving_with(sql, new)
    sql.execute(
        "INSERT INTO entity_article (article_id, entity_id, mentions)"
        " SELECT article, ?, n FROM moving"
        " WHERE true ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
        (new,),
    )
    sql.execute(
        "INSERT INTO entity_place (entity_id, recency, shuffle, article_id, mentions)"
        " SELECT ?, a.recency, a.shuffle, a.id, m.n FROM moving m"
        f" CROSS JOIN article a ON a.id = m.article AND a.id <= {UNTIL}"
        " WHERE true ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
        (new,),
    )
    if sql.execute("SELECT 1 FROM name_group WHERE entity_id = ? LIMIT 1", (old,)).fetchone():
        for table in ("entity_article", "entity_place"):
            sql.execute(
                f"UPDATE {table} SET mentions = mentions - m.n FROM moving m"
                f" WHERE {table}.article_id = m.article AND {table}.entity_id = ?",
                (old,),
            )
        gone = " AND mentions = 0"
    else:
        gone = ""
    sql.execute(f"DELETE FROM entity_place WHERE entity_id = ?{gone}", (old,))
    sql.execute(
        "DELETE FROM entity_article WHERE (article_id, entity_id) IN"
        f" (SELECT article, ? FROM moving){gone}",
        (old,),
    )
    come, left = articles - there, articles - _moving_with(sql, old)
    sql.execute("DELETE FROM moving")
    return articles, come ^ left


def _moving_with(sql: sqlite3.Connection, entity: int) -> set[int]:
    return _first(
        sql.execute(
            "SELECT m.article FROM moving m"
            " CROSS JOIN entity_article ea ON ea.article_id = m.article AND ea.entity_id = ?",
            (entity,),
        )
    )


def _first(rows: Iterable[tuple[int]]) -> set[int]:
    return {row[0] for row in rows}


def count(sql: sqlite3.Connection, entities: Collection[int]) -> None:
    """Count anew where these entities stand."""
    for entity in sorted(entities):
        sql.execute(
            "UPDATE entity SET (mentions, articles) ="
            " (SELECT coalesce(sum(s.mentions), 0), count(*) FROM standing s"
            " WHERE s.entity_id = ?1) WHERE id = ?1",
            (entity,),
        )
        sql.execute(
            "DELETE FROM entity_folder WHERE folder_id IN (SELECT id FROM folder)"
            " AND entity_id = ?",
            (entity,),
        )
        sql.execute(
            "INSERT INTO entity_folder (folder_id, entity_id, mentions, articles)"
            " SELECT af.folder_id, ?1, sum(s.mentions), count(*) FROM standing s"
            " CROSS JOIN article_folder af ON af.article_id = s.article_id"
            " WHERE s.entity_id = ?1 GROUP BY af.folder_id",
            (entity,),
        )
