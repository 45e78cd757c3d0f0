"""When an entity is written of, with whom, and which articles are about the same.

The strength of company and of likeness is that of tf-idf: what is shared counts for more the
rarer it is in the library (K. Sparck Jones, "A statistical interpretation of term specificity
and its application in retrieval", Journal of Documentation 28, 1972).
"""

import json
import sqlite3
from datetime import date, timedelta
from itertools import groupby
from math import log

from newsreader.library.file.text_keys import storable
from newsreader.library.machine.entities import entity_rows, live_entity
from newsreader.library.machine.standing import UNTIL, newest
from newsreader.library.records import Companion, Period, Related
from newsreader.model import EntityType

_BY_DAY = 62  # days that are shown one by one
_BY_MONTH = 6 * 366  # days that are shown by month; more than these by year
_NEWEST = 1000  # articles of an entity whose company is looked at
_COMMON = 2000  # articles from which on an entity says little of any one
_NAMES = 3


def timeline(sql: sqlite3.Connection, entity_id: str, folder_id: int | None) -> list[Period]:
    """The days, months or years in which dated articles mention the entity, oldest first."""
    entity = live_entity(sql, entity_id)
    where, values = _in_folder(folder_id)
    rows = sql.execute(
        "SELECT recency, sum(mentions), count(*) FROM standing"
        f" WHERE entity_id = ? AND recency < 0{where} GROUP BY recency ORDER BY recency DESC",
        (entity, *values),
    ).fetchall()
    days = [(_day(recency), mentions, articles) for recency, mentions, articles in rows]
    if not days:
        return []
    span = (days[-1][0] - days[0][0]).days
    length = 10 if span <= _BY_DAY else 7 if span <= _BY_MONTH else 4
    periods = []
    for _, group in groupby(days, lambda row: row[0].isoformat()[:length]):
        found = list(group)
        first, last = _whole(found[0][0], length)
        mentions = sum(mentions for _, mentions, _ in found)
        articles = sum(articles for _, _, articles in found)
        periods.append(Period(first.isoformat(), last.isoformat(), mentions, articles))
    return periods


def _day(recency: int) -> date:
    number = -recency
    return date(number // 10000, number // 100 % 100, number % 100)


def _whole(day: date, length: int) -> tuple[date, date]:
    """The first and last day of the day itself, of its month or of its year."""
    if length == 10:
        return day, day
    if length == 4:
        return day.replace(month=1, day=1), day.replace(month=12, day=31)
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    return first, after - timedelta(days=1)


def company(
    sql: sqlite3.Connection, entity_id: str, folder_id: int | None, limit: int
) -> list[Companion]:
    """Whom the entity is most tellingly named with: those in many of its articles, and in few
    others. Its newest articles alone are looked at where there are very many."""
    entity = live_entity(sql, entity_id)
    where, values = _in_folder(folder_id)
    rows = sql.execute(
        f"WITH mine AS {newest('?', '?', where)}"
        " SELECT e.public_id, e.name_key, count(*), e.articles FROM mine"
        " CROSS JOIN entity_article ea ON ea.article_id = mine.article_id"
        " CROSS JOIN entity e ON e.id = ea.entity_id"
        " WHERE e.named = 1 AND NOT e.hidden AND e.id <> ? GROUP BY e.id",
        (entity, *values, _NEWEST, entity),
    ).fetchall()
    (articles,) = sql.execute("SELECT count(*) FROM article").fetchone()
    scored = [
        (-together * log(1 + articles / everywhere), key, public_id, together)
        for public_id, key, together, everywhere in rows
    ]
    best = sorted(scored)[:limit]
    found = {row.entity_id: row for row in entity_rows(sql, [one[2] for one in best], folder_id)}
    return [Companion(found[i], together) for _, _, i, together in best if i in found]


def related(sql: sqlite3.Connection, article_id: str, limit: int) -> list[Related]:
    """Articles about the same entities, the most alike first, with the names that say so."""
    (articles,) = sql.execute("SELECT count(*) FROM article").fetchone()
    here = sql.execute(
        "SELECT e.id, e.name, e.type, e.articles, ea.mentions FROM article a"
        " CROSS JOIN entity_article ea ON ea.article_id = a.id"
        " CROSS JOIN entity e ON e.id = ea.entity_id"
        " WHERE a.public_id = ? AND e.named = 1 AND NOT e.hidden AND e.articles BETWEEN 2 AND ?",
        (storable(article_id), _COMMON),
    ).fetchall()
    # In whole numbers, which give the same sum in whatever order they are added.
    weights = {
        entity: round(
            _UNIT * (log(1 + articles / everywhere) * (1 + log(mentions)) * _WEIGHT.get(kind, 1.0))
        )
        for entity, _, kind, everywhere, mentions in here
    }
    names = {entity: name for entity, name, *_ in here}
    # Added up by SQLite: they may be very many, and nobody else could compute meanwhile. Those
    # that are alike by as much come as lists of articles do, whatever was read first.
    best = sql.execute(
        "WITH weight (entity, value) AS MATERIALIZED (SELECT json_extract(value, '$[0]'),"
        " json_extract(value, '$[1]') FROM json_each(?1))"
        " SELECT a.id, a.public_id, a.shown_title, a.date FROM (SELECT * FROM ("
        "SELECT p.article_id, sum(w.value) AS score, p.recency, p.shuffle FROM weight w"
        " CROSS JOIN entity_place p ON p.entity_id = w.entity GROUP BY p.article_id"
        " UNION ALL SELECT a.id, sum(w.value), a.recency, a.shuffle FROM article a NOT INDEXED"
        " CROSS JOIN entity_article ea ON ea.article_id = a.id"
        f" CROSS JOIN weight w ON w.entity = ea.entity_id WHERE a.id > {UNTIL} GROUP BY a.id"
        ") ORDER BY score DESC, recency, shuffle LIMIT ?2"
        ") best CROSS JOIN article a ON a.id = best.article_id WHERE a.public_id <> ?3"
        " ORDER BY best.score DESC, a.recency, a.public_id LIMIT ?2 - 1",
        (json.dumps(list(weights.items())), limit + 1, article_id),
    ).fetchall()
    found = []
    for row, public_id, title, day in best:
        there = [
            entity
            for (entity,) in sql.execute(
                "SELECT entity_id FROM entity_article WHERE article_id = ?", (row,)
            )
            if entity in weights
        ]
        there.sort(key=lambda entity: (-weights[entity], names[entity]))
        shared = tuple(names[entity] for entity in there[:_NAMES])
        found.append(Related(public_id, title, day, shared))
    return found


# A country in common says little, a person or a firm much.
_WEIGHT = {EntityType.PERSON: 1.5, EntityType.ORG: 1.2, EntityType.PLACE: 0.7}

_UNIT = 1 << 32  # so fine are weights told apart; the sum of all names of an article is in range


def _in_folder(folder_id: int | None) -> tuple[str, tuple[int, ...]]:
    if folder_id is None:
        return "", ()
    return (
        " AND EXISTS (SELECT 1 FROM article_folder af"
        " WHERE af.folder_id = ? AND af.article_id = standing.article_id)",
        (folder_id,),
    )
