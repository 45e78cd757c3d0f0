"""The library itself as evidence: what its other articles call a name, told to each that doubts.

A pure function of what the machine found in each article by itself, whatever people decided:
that is kept where others change it, so that the answer never feeds on itself and does not depend
on the order of reading. Names whose votes changed are counted again (``vote_rows``), then the
articles to which that makes a difference are rewritten: it costs what the change touches.
"""

import sqlite3
from collections.abc import Mapping

from newsreader.library.articles.listing import evidence_of
from newsreader.library.articles.storing import ARTICLE_COLUMNS, loaded_article
from newsreader.library.file.text_keys import storable
from newsreader.library.machine.analyses import ChainChanges, take_out
from newsreader.library.machine.corrector import Corrector
from newsreader.library.machine.found import machine_found
from newsreader.library.machine.standing import is_sorted
from newsreader.library.machine.vote_rows import told_in
from newsreader.library.machine.votes import aided, name_of
from newsreader.model import Analysis, Label, Mention

_ARTICLES_AT_ONCE = 10


def is_settled(sql: sqlite3.Connection) -> bool:
    """Is there no vote to count, no name to count again, no article to rewrite, and nothing to be
    put where it belongs?"""
    waiting = (
        "SELECT EXISTS (SELECT 1 FROM uncounted) OR EXISTS (SELECT 1 FROM stirred)"
        " OR EXISTS (SELECT 1 FROM restless)"
    )
    return not sql.execute(waiting).fetchone()[0] and is_sorted(sql)


def take_out_restless(
    sql: sqlite3.Connection, corrector: Corrector, changes: ChainChanges
) -> dict[int, Analysis]:
    """Take some of the articles to which it makes a difference out; these analyses are to be put
    in, in the same transaction."""
    restless = sql.execute("SELECT article_id FROM restless LIMIT ?", (_ARTICLES_AT_ONCE,))
    fresh: dict[int, Analysis] = {}
    for (row,) in restless.fetchall():
        analysis = _told_analysis(sql, corrector, row)
        if analysis is not None:
            take_out(sql, row, changes)
            fresh[row] = analysis
        sql.execute("DELETE FROM restless WHERE article_id = ?", (row,))
    return fresh


def _told_analysis(sql: sqlite3.Connection, corrector: Corrector, row: int) -> Analysis | None:
    """The article as the others would have it; None where it is that already."""
    stored = sql.execute(
        f"SELECT {ARTICLE_COLUMNS} FROM article a JOIN article_text t ON t.article_id = a.id"
        " WHERE a.id = ?",
        (row,),
    ).fetchone()
    article = loaded_article(stored)
    before = machine_found(sql, row, article.text).mentions
    own = _restored(sql, row, before)
    said = told_in(sql, row)
    now = tuple(aided(mention, said.get(name_of(mention))) for mention in own)
    if now == before:
        return None
    sql.execute("DELETE FROM unaided WHERE article_id = ?", (row,))
    sql.executemany(
        "INSERT INTO unaided (article_id, start, label, evidence, doubt) VALUES (?, ?, ?, ?, ?)",
        (
            (row, was.start, was.label, ",".join(was.evidence), was.doubt and storable(was.doubt))
            for was, is_ in zip(own, now, strict=True)
            if was != is_
        ),
    )
    return Analysis(article.id, now, corrector.chain(article, now), None)


def own_mentions(sql: sqlite3.Connection, row: int, text: str) -> tuple[Mention, ...]:
    """What the machine found in the article by itself, no other article asked."""
    return _restored(sql, row, machine_found(sql, row, text).mentions)


def _restored(
    sql: sqlite3.Connection, row: int, mentions: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    before: Mapping[int, tuple[str, str, str | None]] = {
        start: rest
        for start, *rest in sql.execute(
            "SELECT start, label, evidence, doubt FROM unaided WHERE article_id = ?", (row,)
        )
    }
    return tuple(_as_before(mention, before.get(mention.start)) for mention in mentions)


def _as_before(mention: Mention, before: "tuple[str, str, str | None] | None") -> Mention:
    if before is None:
        return mention
    label, evidence, doubt = before
    return Mention(
        mention.start, mention.end, mention.text, Label(label), evidence_of(evidence), doubt
    )
