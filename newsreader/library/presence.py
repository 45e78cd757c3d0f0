"""Where entities stand, and how often: by entity and article."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping

from newsreader.library.group_index import chains_of

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
    orders = _orders(sql, {article for _, article in changed})
    sql.executemany(
        "INSERT INTO entity_article (entity_id, recency, shuffle, article_id, mentions)"
        " VALUES (?, ?, ?, ?, ?)",
        sorted(
            (entity, *orders[article], article, mentions)
            for (entity, article), mentions in now.items()
            if (entity, article) not in before
        ),
    )
    here = "article_id = ? AND entity_id = ?"
    sql.executemany(
        f"UPDATE entity_article SET mentions = ? WHERE {here}",
        ((now[entity, article], article, entity) for entity, article in before),
    )
    sql.executemany(
        f"DELETE FROM entity_article WHERE mentions = 0 AND {here}",
        ((article, entity) for entity, article in before if not now[entity, article]),
    )
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


def _orders(sql: sqlite3.Connection, articles: Collection[int]) -> dict[int, tuple[int, int]]:
    """Where the articles stand among an entity's."""
    rows = sql.execute(
        "SELECT id, recency, shuffle FROM article WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(articles)),),
    )
    return {article: (recency, shuffle) for article, recency, shuffle in rows}


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
    there = _articles(sql, new)
    sql.execute(
        "INSERT INTO entity_article (entity_id, recency, shuffle, article_id, mentions)"
        " SELECT ?, a.recency, a.shuffle, a.id, m.n FROM moving m"
        " CROSS JOIN article a ON a.id = m.article"
        " WHERE true ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions",
        (new,),
    )
    if sql.execute("SELECT 1 FROM name_group WHERE entity_id = ? LIMIT 1", (old,)).fetchone():
        sql.execute(
            "UPDATE entity_article SET mentions = mentions - m.n FROM moving m"
            " WHERE entity_article.article_id = m.article AND entity_article.entity_id = ?",
            (old,),
        )
        sql.execute("DELETE FROM entity_article WHERE entity_id = ? AND mentions = 0", (old,))
    else:
        sql.execute("DELETE FROM entity_article WHERE entity_id = ?", (old,))
    sql.execute("DELETE FROM moving")
    come, gone = articles - there, articles - _articles(sql, old)
    return articles, come ^ gone


def _articles(sql: sqlite3.Connection, entity: int) -> set[int]:
    return _first(
        sql.execute("SELECT article_id FROM entity_article WHERE entity_id = ?", (entity,))
    )


def _first(rows: Iterable[tuple[int]]) -> set[int]:
    return {row[0] for row in rows}


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
