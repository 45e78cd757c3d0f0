"""Passages of decisions and notes whose articles are gone, looked for again when others came."""

import json
import sqlite3
from collections.abc import Iterator

from newsreader.ledger.decisions import Decision
from newsreader.ledger.lines import anchor_of
from newsreader.library.articles.elsewhere import places_elsewhere
from newsreader.library.decisions.passages import look_again, standing_place
from newsreader.library.decisions.touching import touch_articles
from newsreader.library.file.connection import Database
from newsreader.library.kept import notes
from newsreader.library.machine import resolving
from newsreader.library.machine.analyses import ChainChanges
from newsreader.library.machine.corrector import Corrector
from newsreader.model import LibraryChange

_LOOKED = "passages.looked"


def stir(sql: sqlite3.Connection) -> None:
    """Articles came or went: what waits is worth looking for again."""
    sql.execute("DELETE FROM setting WHERE key = ?", (_LOOKED,))


def look(database: Database, corrector: Corrector) -> LibraryChange:
    """Find the passages that wait, and those that were found in another article, where they stand
    now; nothing where no article came or went since the last time. What comes of it follows from
    the articles that are there, in whatever order they came."""
    with database.reading() as sql:
        state = _state(sql)
        if sql.execute(
            "SELECT 1 FROM setting WHERE key = ? AND value = ?", (_LOOKED, state)
        ).fetchone():
            return LibraryChange()
        moved = [
            (decision, ordinal)
            for decision, ordinal, before in _away(sql, corrector)
            if standing_place(sql, decision, ordinal) != before
        ]
        pinned = list(_found_notes(sql))
    with database.writing() as sql:
        articles = {
            row for decision, ordinal in moved for row in look_again(sql, decision, ordinal)
        }
        changes = ChainChanges()
        touch_articles(sql, corrector, articles, changes)
        change = resolving.settle(sql, corrector, changes)
        for note, article in pinned:
            change |= notes.pin(sql, note, article)
        sql.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET value = excluded.value",
            (_LOOKED, state),
        )
        return change


def _state(sql: sqlite3.Connection) -> str:
    """What else than articles decides what waits: notes may come from other libraries."""
    return str(sql.execute("SELECT count(*) FROM note").fetchone()[0])


def _away(
    sql: sqlite3.Connection, corrector: Corrector
) -> Iterator[tuple[Decision, int, tuple[int, int, int] | None]]:
    """The passages that do not stand in the article that they were chosen in, and where."""
    for decision_id, ordinal, *before in sql.execute(
        "SELECT t.decision_id, t.ordinal, t.article_id, t.start, t.end FROM target t"
        " LEFT JOIN article a ON a.id = t.article_id"
        " WHERE a.id IS NULL OR a.public_id <> t.wanted"
    ).fetchall():
        decision = corrector.force.get(decision_id)
        if decision is not None:
            article, start, end = before
            yield decision, ordinal, None if article is None else (article, start, end)


def _found_notes(sql: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Notes that stand in no article, and the article in which each was found."""
    for note, anchor in notes.homeless(sql):
        places = places_elsewhere(sql, anchor_of(json.loads(anchor)))
        if len(places) == 1:
            (article,) = sql.execute(
                "SELECT public_id FROM article WHERE id = ?", (places[0][0],)
            ).fetchone()
            yield note, article
