"""Where entities stand, in the order in which an entity's articles are shown.

The entities of one article are all over the library: to put each where it belongs among its
articles is to write another page for each. So the rows of an article lie together at first, by
article (``entity_article``, which holds all), and those of many articles are put into their
places (``entity_place``) at once: of articles up to a certain one they are there, of those beyond
not yet. Whoever asks for an entity's articles asks the view ``standing``, which holds both.
"""

import sqlite3

_ARTICLES_AT_ONCE = 1024
"""To sort so many takes some hundredths of a second, and to look through them two thousandths. In
a large library the places of half as many are in as many pages."""


def is_sorted(sql: sqlite3.Connection) -> bool:
    """Whether all places are where they belong."""
    return not sql.execute(
        f"SELECT EXISTS (SELECT 1 FROM entity_article WHERE article_id > {UNTIL})"
    ).fetchone()[0]


UNTIL = "(SELECT article_id FROM sorted_until)"
"""SQL: the last article whose places are where they belong, as are those of all before it."""


def are_many_unsorted(sql: sqlite3.Connection) -> bool:
    """Whether so many articles can be sorted at once that it is worth it, none of which waits to
    be analysed: the places of one that comes later are put where they belong one by one."""
    waiting = sql.execute(
        "SELECT id FROM article WHERE analysed = 0 AND failure IS NULL ORDER BY id LIMIT 1"
    ).fetchone()
    last = _last(sql) if waiting is None else waiting[0] - 1
    return last >= _until(sql) + _ARTICLES_AT_ONCE


def sort_some(sql: sqlite3.Connection) -> None:
    """Put the places of some articles where they belong."""
    until, last = _until(sql), _last(sql)
    if last > until:
        _sort(sql, until, min(last, until + _ARTICLES_AT_ONCE))


def _until(sql: sqlite3.Connection) -> int:
    return int(sql.execute(f"SELECT {UNTIL}").fetchone()[0])


def _last(sql: sqlite3.Connection) -> int:
    """The last article in which an entity stands."""
    return int(sql.execute("SELECT coalesce(max(article_id), 0) FROM entity_article").fetchone()[0])


def _sort(sql: sqlite3.Connection, after: int, until: int) -> None:
    sql.execute(
        "INSERT INTO entity_place (entity_id, recency, shuffle, article_id, mentions)"
        " SELECT ea.entity_id, a.recency, a.shuffle, a.id, ea.mentions FROM entity_article ea"
        " CROSS JOIN article a ON a.id = ea.article_id"
        " WHERE ea.article_id > ? AND ea.article_id <= ?"
        " ORDER BY ea.entity_id, a.recency, a.shuffle, a.id",
        (after, until),
    )
    sql.execute("UPDATE sorted_until SET article_id = ?", (until,))


def reorder(sql: sqlite3.Connection, article: int, recency: int) -> None:
    """The article's entities find it among their articles where ``recency`` puts it: to be called
    before the article's own row says so."""
    before, shuffle = sql.execute(
        "SELECT recency, shuffle FROM article WHERE id = ?", (article,)
    ).fetchone()
    if before != recency:
        sql.execute(
            "UPDATE entity_place SET recency = ? WHERE recency = ? AND shuffle = ?"
            " AND article_id = ?4 AND entity_id IN"
            " (SELECT entity_id FROM entity_article WHERE article_id = ?4)",
            (recency, before, shuffle, article),
        )


def newest(entity: str, limit: str, condition: str = "") -> str:
    """SQL: in how many (``limit``) newest articles an entity stands, in the order in which they
    are shown. What they are sorted by is selected, too, because SQLite reads no more of them than
    are asked for then (https://www.sqlite.org/optoverview.html, "Subquery Flattening", rule 20).
    """
    return (
        "(SELECT recency, shuffle, article_id FROM standing"
        f" WHERE entity_id = {entity}{condition}"
        f" ORDER BY recency, shuffle, article_id LIMIT {limit})"
    )
