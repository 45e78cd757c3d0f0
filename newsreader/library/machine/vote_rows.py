"""What each article by itself calls a name, as rows; and to which the other articles have to say
something.

Articles that vote alike on a name are a class: they are counted together, and told the same. The
votes of an article that was analysed are uncounted until ``count_fresh`` adds them up, many
articles at once. A name whose votes changed is stirred until it has been counted again; an article
to which that makes a difference is restless until ``second_pass`` has rewritten it. All queues are
rows, so that a kill loses nothing.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable

from newsreader.library.machine.group_index import chains_of
from newsreader.library.machine.votes import State, Verdict, Vote, verdict, votes_of
from newsreader.model import Label, Mention

_NAMES_AT_ONCE = 200
_ARTICLES_AT_ONCE = 100

_SURE_OF_NONE = ""
"""The label of a vote that has none."""


def record_votes(sql: sqlite3.Connection, article: int, mentions: Iterable[Mention]) -> None:
    """The article was analysed: these are its mentions, before any other article is asked."""
    withdraw(sql, article)
    votes = votes_of(mentions)
    sql.executemany(
        "INSERT INTO vote (article_id, name, label, state) VALUES (?, ?, ?, ?)",
        (
            (article, name, vote.label or _SURE_OF_NONE, int(vote.state))
            for name, vote in sorted(votes.items())
        ),
    )
    if votes:
        sql.execute("INSERT INTO uncounted (article_id) VALUES (?)", (article,))


def withdraw(sql: sqlite3.Connection, article: int) -> None:
    """What was found in the article counts no more: it leaves, or is analysed again."""
    if not sql.execute("DELETE FROM uncounted WHERE article_id = ?", (article,)).rowcount:
        votes = sql.execute(
            "SELECT name, label, state FROM vote WHERE article_id = ?", (article,)
        ).fetchall()
        alike = "name = ? AND label = ? AND state = ?"
        sql.executemany(f"UPDATE vote_class SET articles = articles - 1 WHERE {alike}", votes)
        sql.executemany(f"DELETE FROM vote_class WHERE {alike} AND articles = 0", votes)
        _stir(sql, (name for name, *_ in votes))
    sql.execute("DELETE FROM vote WHERE article_id = ?", (article,))
    sql.execute("DELETE FROM unaided WHERE article_id = ?", (article,))
    sql.execute("DELETE FROM restless WHERE article_id = ?", (article,))


def _stir(sql: sqlite3.Connection, names: Iterable[str]) -> None:
    sql.executemany("INSERT OR IGNORE INTO stirred (name) VALUES (?)", ((n,) for n in names))


def count_fresh(sql: sqlite3.Connection) -> bool:
    """Count the votes of some articles analysed lately; false when there was none."""
    articles = json.dumps(
        [
            row[0]
            for row in sql.execute("SELECT article_id FROM uncounted LIMIT ?", (_ARTICLES_AT_ONCE,))
        ]
    )
    votes = sql.execute(
        "SELECT v.name, v.label, v.state, v.article_id FROM json_each(?) fresh"
        " CROSS JOIN vote v ON v.article_id = fresh.value",
        (articles,),
    ).fetchall()
    if not votes:
        return False
    sql.execute(
        "DELETE FROM uncounted WHERE article_id IN (SELECT value FROM json_each(?))", (articles,)
    )
    more = Counter((name, label, state) for name, label, state, _ in votes)
    sql.executemany(
        "INSERT INTO vote_class (name, label, state, articles) VALUES (?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET articles = articles + excluded.articles",
        sorted((*alike, count) for alike, count in more.items()),
    )
    names = sorted({name for name, *_ in votes})
    _stir(sql, names)
    told = set(
        sql.execute(
            "SELECT c.name, c.label, c.state FROM json_each(?) fresh"
            " CROSS JOIN vote_class c ON c.name = fresh.value WHERE c.told IS NOT NULL",
            (json.dumps(names),),
        )
    )
    _unsettle(sql, {article for *alike, article in votes if tuple(alike) in told})
    return True


def _unsettle(sql: sqlite3.Connection, articles: Iterable[int]) -> None:
    sql.executemany(
        "INSERT OR IGNORE INTO restless (article_id) VALUES (?)", ((a,) for a in articles)
    )


def count_again(sql: sqlite3.Connection) -> bool:
    """Find the articles to which it makes a difference what others now call some of the names
    whose votes changed; false when there was no such name."""
    rows = sql.execute("SELECT name FROM stirred LIMIT ?", (_NAMES_AT_ONCE,)).fetchall()
    for (name,) in rows:
        _count_again(sql, name)
    sql.executemany("DELETE FROM stirred WHERE name = ?", rows)
    return bool(rows)


def _count_again(sql: sqlite3.Connection, name: str) -> None:
    classes = sql.execute(
        "SELECT label, state, articles, told FROM vote_class WHERE name = ?", (name,)
    ).fetchall()
    tally: Counter[Label] = Counter()
    for label, _, articles, _ in classes:
        if label != _SURE_OF_NONE:
            tally[Label(label)] += articles
    for label, state, _, before in classes:
        told = _told(verdict(tally, _vote(label, state)))
        if told != before:
            alike = (name, label, state)
            sql.execute(
                "UPDATE vote_class SET told = ? WHERE name = ? AND label = ? AND state = ?",
                (told, *alike),
            )
            _unsettle(sql, _voting(sql, *alike))


def _voting(sql: sqlite3.Connection, name: str, label: str, state: int) -> list[int]:
    """The articles that vote so on a name. It is among their mentions, or among those that they
    had before people decided otherwise."""
    rows = sql.execute(
        "SELECT v.article_id FROM ("
        "SELECT c.article_id AS article FROM form f"
        " CROSS JOIN group_form gf ON gf.form_id = f.id"
        f"{chains_of('gf.group_id')} WHERE f.text = ?1"
        " UNION SELECT article_id FROM found) named"
        " CROSS JOIN vote v ON v.article_id = named.article AND v.name = ?1"
        " WHERE v.label = ?2 AND v.state = ?3",
        (name, label, state),
    )
    return [row[0] for row in rows]


def told_in(sql: sqlite3.Connection, article: int) -> dict[str, Verdict]:
    """What the others say of the article's names, as far as it makes a difference there."""
    rows = sql.execute(
        "SELECT v.name, c.told FROM vote v CROSS JOIN vote_class c"
        " ON c.name = v.name AND c.label = v.label AND c.state = v.state"
        " WHERE v.article_id = ? AND c.told IS NOT NULL",
        (article,),
    )
    return {name: _heard(told) for name, told in rows}


def _vote(label: str, state: int) -> Vote:
    return Vote(None if label == _SURE_OF_NONE else Label(label), State(state))


def _told(said: Verdict | None) -> str | None:
    return None if said is None else f"{said.label}{'!' if said.overrules else '?'}"


def _heard(told: str) -> Verdict:
    """What ``vote_class.told`` stands for."""
    return Verdict(Label(told[:-1]), told.endswith("!"))
