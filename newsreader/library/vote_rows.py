"""What each article by itself calls a name, as rows; and to which the other articles have to say
something.

The votes of an article that was analysed are fresh until they are counted, many at once. A name
whose votes changed is stirred until it has been counted again; an article to which that
makes a difference is restless until ``second_pass`` has rewritten it. All queues are rows, so
that a kill loses nothing.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable

from newsreader.library.votes import State, Verdict, Vote, verdict, votes_of
from newsreader.model import Label, Mention

_NAMES_AT_ONCE = 200
_VOTES_AT_ONCE = 2000


def record_votes(sql: sqlite3.Connection, article: int, mentions: Iterable[Mention]) -> None:
    """The article was analysed: these are its mentions, before any other article is asked."""
    withdraw(sql, article)
    sql.executemany(
        "INSERT INTO fresh_vote (article_id, name, label, state) VALUES (?, ?, ?, ?)",
        (
            (article, name, vote.label, int(vote.state))
            for name, vote in sorted(votes_of(mentions).items())
        ),
    )


def withdraw(sql: sqlite3.Connection, article: int) -> None:
    """What was found in the article counts no more: it leaves, or is analysed again."""
    sql.execute("DELETE FROM fresh_vote WHERE article_id = ?", (article,))
    votes = sql.execute("SELECT name, label FROM vote WHERE article_id = ?", (article,)).fetchall()
    if votes:
        sql.executemany(
            "UPDATE vote_count SET articles = articles - 1 WHERE name = ? AND label = ?", votes
        )
        sql.executemany(
            "DELETE FROM vote_count WHERE name = ? AND label = ? AND articles = 0", votes
        )
        sql.executemany(
            "DELETE FROM vote WHERE name = ? AND article_id = ?",
            ((name, article) for name, _ in votes),
        )
        _stir(sql, (name for name, _ in votes))
    sql.execute("DELETE FROM unaided WHERE article_id = ?", (article,))
    sql.execute("DELETE FROM restless WHERE article_id = ?", (article,))


def _stir(sql: sqlite3.Connection, names: Iterable[str]) -> None:
    sql.executemany("INSERT OR IGNORE INTO stirred (name) VALUES (?)", ((n,) for n in names))


def count_fresh(sql: sqlite3.Connection) -> bool:
    """Count some of the votes of articles analysed lately; false when there was none."""
    rows = sql.execute(
        "SELECT name, article_id, label, state FROM fresh_vote ORDER BY article_id, name LIMIT ?",
        (_VOTES_AT_ONCE,),
    ).fetchall()
    if not rows:
        return False
    sql.execute(
        "DELETE FROM fresh_vote WHERE (article_id, name) <= (?, ?)", (rows[-1][1], rows[-1][0])
    )
    rows.sort(key=lambda row: row[:2])
    sql.executemany("INSERT INTO vote (name, article_id, label, state) VALUES (?, ?, ?, ?)", rows)
    more = Counter((name, label) for name, _, label, _ in rows if label is not None)
    sql.executemany(
        "INSERT INTO vote_count (name, label, articles) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET articles = articles + excluded.articles",
        ((*named, articles) for named, articles in more.items()),
    )
    _stir(sql, dict.fromkeys(row[0] for row in rows))
    return True


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
    # Of the many articles that have a common name, most vote alike.
    asking = sql.execute(
        "SELECT DISTINCT label, state, told FROM vote WHERE name = ? AND state > 0", (name,)
    ).fetchall()
    now = {(label, state): _told(verdict(tally, _vote(label, state))) for label, state, _ in asking}
    differing = [(label, state, told) for label, state, told in asking if now[label, state] != told]
    told_otherwise = " FROM vote WHERE name = ? AND label IS ? AND state = ? AND told IS ?"
    articles = [
        (now[row[:2]], name, article)
        for row in differing
        for (article,) in sql.execute(f"SELECT article_id{told_otherwise}", (name, *row))
    ]
    sql.executemany("UPDATE vote SET told = ? WHERE name = ? AND article_id = ?", articles)
    sql.executemany(
        "INSERT OR IGNORE INTO restless (article_id) VALUES (?)", ((row[2],) for row in articles)
    )


def _vote(label: str | None, state: int) -> Vote:
    return Vote(None if label is None else Label(label), State(state))


def _told(said: Verdict | None) -> str | None:
    return None if said is None else f"{said.label}{'!' if said.overrules else '?'}"


def heard(told: str) -> Verdict:
    """What ``vote.told`` stands for."""
    return Verdict(Label(told[:-1]), told.endswith("!"))
