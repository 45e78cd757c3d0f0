"""What each article by itself calls a name, as rows; and to which the other articles have to say
something.

A name whose votes changed is stirred until it has been counted again; an article to which that
makes a difference is restless until ``second_pass`` has rewritten it. Both queues are rows, so
that a kill loses nothing.
"""

import sqlite3
from collections.abc import Iterable

from newsreader.library.votes import State, Verdict, Vote, verdict, votes_of
from newsreader.model import Label, Mention

_NAMES_AT_ONCE = 200


def record_votes(sql: sqlite3.Connection, article: int, mentions: Iterable[Mention]) -> None:
    """The article was analysed: these are its mentions, before any other article is asked."""
    withdraw(sql, article)
    votes = votes_of(mentions)
    sql.executemany(
        "INSERT INTO vote (name, article_id, label, state) VALUES (?, ?, ?, ?)",
        ((name, article, vote.label, int(vote.state)) for name, vote in votes.items()),
    )
    sql.executemany(
        "INSERT INTO vote_count (name, label, articles) VALUES (?, ?, 1)"
        " ON CONFLICT DO UPDATE SET articles = articles + 1",
        ((name, vote.label) for name, vote in votes.items() if vote.label is not None),
    )
    _stir(sql, votes)


def withdraw(sql: sqlite3.Connection, article: int) -> None:
    """What was found in the article counts no more: it leaves, or is analysed again."""
    votes = sql.execute("SELECT name, label FROM vote WHERE article_id = ?", (article,)).fetchall()
    if not votes:
        return
    sql.executemany(
        "UPDATE vote_count SET articles = articles - 1 WHERE name = ? AND label = ?", votes
    )
    sql.executemany("DELETE FROM vote_count WHERE name = ? AND label = ? AND articles = 0", votes)
    sql.executemany(
        "DELETE FROM vote WHERE name = ? AND article_id = ?", ((name, article) for name, _ in votes)
    )
    sql.execute("DELETE FROM unaided WHERE article_id = ?", (article,))
    sql.execute("DELETE FROM restless WHERE article_id = ?", (article,))
    _stir(sql, (name for name, _ in votes))


def _stir(sql: sqlite3.Connection, names: Iterable[str]) -> None:
    sql.executemany("INSERT OR IGNORE INTO stirred (name) VALUES (?)", ((n,) for n in names))


def count_again(sql: sqlite3.Connection) -> bool:
    """Find the articles to which it makes a difference what others now call some of the names
    whose votes changed; false when there was no such name."""
    rows = sql.execute("SELECT name FROM stirred LIMIT ?", (_NAMES_AT_ONCE,)).fetchall()
    for (name,) in rows:
        _count_again(sql, name)
    sql.executemany("DELETE FROM stirred WHERE name = ?", rows)
    return bool(rows)


def _count_again(sql: sqlite3.Connection, name: str) -> None:
    tally = {
        Label(label): articles
        for label, articles in sql.execute(
            "SELECT label, articles FROM vote_count WHERE name = ?", (name,)
        )
    }
    asking = sql.execute(
        "SELECT article_id, label, state, told FROM vote WHERE name = ? AND state > 0", (name,)
    ).fetchall()
    for article, label, state, told in asking:
        own = Vote(None if label is None else Label(label), State(state))
        now = _told(verdict(tally, own))
        if now != told:
            sql.execute(
                "UPDATE vote SET told = ? WHERE name = ? AND article_id = ?", (now, name, article)
            )
            sql.execute("INSERT OR IGNORE INTO restless (article_id) VALUES (?)", (article,))


def _told(said: Verdict | None) -> str | None:
    return None if said is None else f"{said.label}{'!' if said.overrules else '?'}"


def heard(told: str) -> Verdict:
    """What ``vote.told`` stands for."""
    return Verdict(Label(told[:-1]), told.endswith("!"))
