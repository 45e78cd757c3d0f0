"""Titles, dates and sources that a person corrected.

What the person says is kept by the path at which the article stands. The process that writes
puts it into the article's row, keeps what the file says beside it, and does so again whenever
the file is read.
"""

import sqlite3
from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, timedelta

from newsreader.errors import LibraryError
from newsreader.library.articles.places import remember
from newsreader.library.articles.storing import refresh_shown
from newsreader.library.file.connection import Database
from newsreader.library.file.text_keys import recency, spaced, storable
from newsreader.library.machine.standing import reorder
from newsreader.library.records import Detail
from newsreader.model import LibraryChange

BY_HAND = "what you said"
"""What a corrected date was taken from."""

_LONGEST = 1000


def correct(sql: sqlite3.Connection, article_id: str, detail: Detail, value: str | None) -> None:
    """Keep what a person says of an article, or forget it (None)."""
    article_id = storable(article_id)
    places = remember(sql, article_id)
    if not places:
        raise LibraryError("The article is no longer in the library.")
    if value is None:
        sql.execute(
            "DELETE FROM detail WHERE detail = ?"
            " AND place_id IN (SELECT id FROM place WHERE article = ?)",
            (detail, article_id),
        )
        return
    said = _checked(detail, value)
    now = _after_all(sql)
    sql.executemany(
        "INSERT INTO detail (place_id, detail, value, at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at",
        ((place, detail, said, now) for place in places),
    )


def said(sql: sqlite3.Connection, article_id: str, detail: Detail) -> str | None:
    """What a person said last; None where nobody said anything."""
    row = sql.execute(
        "SELECT d.value FROM place p CROSS JOIN detail d ON d.place_id = p.id AND d.detail = ?"
        " WHERE p.article = ? ORDER BY d.at DESC LIMIT 1",
        (detail, article_id),
    ).fetchone()
    return None if row is None else str(row[0])


def _after_all(sql: sqlite3.Connection) -> str:
    """The time, or just after all that was said before where the clock was set back: of two
    places that are one article now, the one said last counts."""
    now = datetime.now(UTC)
    (last,) = sql.execute("SELECT max(at) FROM detail").fetchone()
    if last is not None:
        now = max(now, datetime.fromisoformat(last) + timedelta(microseconds=1))
    return now.isoformat(timespec="microseconds")


def _checked(detail: Detail, value: str) -> str:
    said = spaced(storable(value)).strip()[:_LONGEST]
    if detail is Detail.TITLE and not said:
        raise LibraryError("A title needs words; leave the file's own by resetting it.")
    if detail is Detail.DATE and said:
        try:
            said = date.fromisoformat(said).isoformat()
        except ValueError as error:
            raise LibraryError(f"“{said}” is no day; write it as 2018-05-17.") from error
    return said


def unapplied(sql: sqlite3.Connection) -> set[int]:
    """The rows of the articles that do not show what was said of them."""
    wanted = {
        (article, detail): value
        for article, detail, value in sql.execute(
            "SELECT a.id, d.detail, d.value FROM detail d JOIN place p ON p.id = d.place_id"
            " JOIN article a ON a.public_id = p.article ORDER BY d.at"
        )
    }
    applied = {
        (article, detail): value
        for article, detail, value in sql.execute(
            "SELECT article_id, detail, value FROM applied_detail"
        )
    }
    return {article for article, _ in dict(wanted.items() ^ applied.items())}


def apply_all(database: Database) -> LibraryChange:
    """Let all articles show what was said of them; returns what changed."""
    with database.reading() as sql:
        if not (articles := unapplied(sql)):
            return LibraryChange()
    with database.writing() as sql:
        return apply(sql, articles)


def apply(sql: sqlite3.Connection, articles: Collection[int]) -> LibraryChange:
    """Let these articles show what was said of them, and where nothing is what their files say;
    returns what changed."""
    changed = {article for article in articles if _apply_one(sql, article)}
    refresh_shown(sql, changed)
    ids = frozenset(
        row[0]
        for article in changed
        for row in sql.execute("SELECT public_id FROM article WHERE id = ?", (article,))
    )
    return LibraryChange(ids, listing=bool(ids))


def _apply_one(sql: sqlite3.Connection, article: int) -> bool:
    wanted = dict(
        sql.execute(
            "SELECT d.detail, d.value FROM article a CROSS JOIN place p ON p.article = a.public_id"
            " CROSS JOIN detail d ON d.place_id = p.id WHERE a.id = ? ORDER BY d.at",
            (article,),
        ).fetchall()
    )
    applied = {
        detail: (value, read, read_from)
        for detail, value, read, read_from in sql.execute(
            "SELECT detail, value, read, read_from FROM applied_detail WHERE article_id = ?",
            (article,),
        )
    }
    if wanted == {detail: value for detail, (value, _, _) in applied.items()}:
        return False
    title, day, day_from, source = sql.execute(
        "SELECT title, date, date_from, source FROM article WHERE id = ?", (article,)
    ).fetchone()
    now = {Detail.TITLE: (title, None), Detail.DATE: (day, day_from), Detail.SOURCE: (source, None)}
    for detail, (_, read, read_from) in applied.items():
        now[Detail(detail)] = (read, read_from)
    sql.execute("DELETE FROM applied_detail WHERE article_id = ?", (article,))
    for name, value in wanted.items():
        detail = Detail(name)
        sql.execute(
            "INSERT INTO applied_detail (article_id, detail, value, read, read_from)"
            " VALUES (?, ?, ?, ?, ?)",
            (article, name, value, *now[detail]),
        )
        now[detail] = (value or None, BY_HAND if detail is Detail.DATE else None)
    _show(sql, article, now)
    return True


def _show(
    sql: sqlite3.Connection,
    article: int,
    values: Mapping[Detail, tuple[str | None, str | None]],
) -> None:
    title, (day, day_from) = values[Detail.TITLE][0], values[Detail.DATE]
    reorder(sql, article, recency(day))
    sql.execute(
        "UPDATE article SET title = ?, date = ?, date_from = ?, source = ?, recency = ?"
        " WHERE id = ?",
        (title, day, day_from, values[Detail.SOURCE][0], recency(day), article),
    )
    sql.execute(
        "UPDATE article_text SET title = ? WHERE article_id = ? AND title <> ?",
        (title or "", article, title or ""),
    )


def as_read(sql: sqlite3.Connection, article: int) -> dict[Detail, str | None]:
    """What the file says of each detail of the article that a person corrected."""
    rows = sql.execute("SELECT detail, read FROM applied_detail WHERE article_id = ?", (article,))
    return {Detail(detail): read for detail, read in rows}
