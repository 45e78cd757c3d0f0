"""Which articles wait for analysis, and what becomes of one."""

import heapq
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from newsreader.library.articles.places import full_path
from newsreader.library.articles.storing import ARTICLE_COLUMNS, loaded_article
from newsreader.library.file.text_keys import storable
from newsreader.library.machine.analyses import ChainChanges, fits, take_out
from newsreader.library.machine.vote_rows import record_votes
from newsreader.library.records import PendingArticle
from newsreader.model import Analysis

Signatures = Callable[[str], str | None] | Mapping[str, str | None]
"""The signature of the pipeline installed for a language, None where there is none. A language
that a mapping does not hold has none."""

NO_PIPELINE = ""
"""In ``article.tried``: analysed while no pipeline fitted."""

_MISFIT = "Its analysis does not fit its text; read the folder again."

_AGAIN = "again: "
"""In ``article.tried``, before a signature: what came once did not fit. Where another file with the
same bytes was read meanwhile, as another format, it was of the text that stood there before."""


def signature_for(signatures: Signatures, language: str) -> str | None:
    """The signature for ``language``."""
    return signatures.get(language) if isinstance(signatures, Mapping) else signatures(language)


def _waiting(sql: sqlite3.Connection, signatures: Signatures) -> Iterator[tuple[str, str | None]]:
    """The states (language, what was tried) in which articles wait.

    Never tried, or tried with another pipeline than the one that is now installed. Where none
    is installed, what an earlier one found is kept.
    """
    state = sql.execute("SELECT min(language) FROM article").fetchone()
    while state[0] is not None:
        language = state[0]
        now = signature_for(signatures, language)
        yield language, None
        tried = sql.execute(
            "SELECT min(tried) FROM article WHERE language = ?", (language,)
        ).fetchone()
        while now is not None and tried[0] is not None:
            if tried[0] != now:
                yield language, tried[0]
            tried = sql.execute(
                "SELECT min(tried) FROM article WHERE language = ? AND tried > ?",
                (language, tried[0]),
            ).fetchone()
        state = sql.execute(
            "SELECT min(language) FROM article WHERE language > ?", (language,)
        ).fetchone()


def pending(
    sql: sqlite3.Connection, signatures: Signatures, limit: int, first: Sequence[str]
) -> list[PendingArticle]:
    """Up to ``limit`` articles that wait: those of ``first`` in its order, then oldest first."""
    states = list(_waiting(sql, signatures))
    waiting = set(states)
    rows: dict[int, None] = {}
    for public_id in first:
        row = sql.execute(
            "SELECT id, language, tried FROM article WHERE public_id = ?", (storable(public_id),)
        ).fetchone()
        if row is not None and (row[1], row[2]) in waiting:
            rows[row[0]] = None
    oldest = heapq.merge(
        *(
            [
                row[0]
                for row in sql.execute(
                    "SELECT id FROM article WHERE language = ? AND tried IS ? ORDER BY id LIMIT ?",
                    (*state, limit + len(rows)),
                )
            ]
            for state in states
        )
    )
    rows.update(dict.fromkeys(oldest))
    found = (_pending_article(sql, row) for row in rows)
    return list(islice((article for article in found if article is not None), limit))


def pending_count(sql: sqlite3.Connection, signatures: Signatures) -> int:
    """How many articles wait."""
    return sum(
        sql.execute(
            "SELECT count(*) FROM article WHERE language = ? AND tried IS ?", state
        ).fetchone()[0]
        for state in list(_waiting(sql, signatures))
    )


def _pending_article(sql: sqlite3.Connection, article: int) -> PendingArticle | None:
    row = sql.execute(
        f"SELECT {ARTICLE_COLUMNS}, d.path, f.relative FROM article a"
        " JOIN article_text t ON t.article_id = a.id JOIN file f ON f.id = a.first_file"
        " JOIN folder d ON d.id = f.folder_id WHERE a.id = ?",
        (article,),
    ).fetchone()
    if row is None:
        return None
    return PendingArticle(loaded_article(row[:-2]), full_path(row[-2], row[-1]))


def store_analyses(
    sql: sqlite3.Connection, analyses: Sequence[Analysis], changes: ChainChanges
) -> dict[int, Analysis]:
    """Take out what is known of the articles of these analyses, and note how they vote: of each
    article the last, by its row, to be put in. Without those that are gone or do not fit."""
    fresh: dict[int, Analysis] = {}
    for analysis in {analysis.article_id: analysis for analysis in analyses}.values():
        row = _store_analysis(sql, analysis, changes)
        if row is not None:
            fresh[row] = analysis
            record_votes(sql, row, analysis.mentions)
    return fresh


def _store_analysis(
    sql: sqlite3.Connection, analysis: Analysis, changes: ChainChanges
) -> int | None:
    """Take out what is known of an article that was analysed again, for ``analysis`` to be put
    in; the article's row. None where it is gone, or where the analysis does not fit."""
    row = sql.execute(
        "SELECT a.id, a.tried, t.text FROM article a JOIN article_text t ON t.article_id = a.id"
        " WHERE a.public_id = ?",
        (storable(analysis.article_id),),
    ).fetchone()
    if row is None:
        return None
    article, before, text = row
    tried = NO_PIPELINE if analysis.pipeline is None else storable(analysis.pipeline)
    if not fits(analysis, text):
        again = _AGAIN + tried
        if before == again:
            fail(sql, article, tried, _MISFIT)
        else:
            sql.execute("UPDATE article SET tried = ? WHERE id = ?", (again, article))
        changes.articles.add(article)
        return None
    take_out(sql, article, changes)
    note = None if analysis.note is None else storable(analysis.note)
    sql.execute(
        "UPDATE article SET analysed = 1, tried = ?, failure = NULL, note = ? WHERE id = ?",
        (tried, note, article),
    )
    return int(article)


def fail(sql: sqlite3.Connection, article: int, tried: str, reason: str) -> None:
    """Note that analysing failed. What an earlier analysis found stays."""
    sql.execute(
        "UPDATE article SET tried = ?, failure = ? WHERE id = ?",
        (tried, storable(reason), article),
    )
