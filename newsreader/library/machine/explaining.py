"""Why names are an entity's: the article's reason, then the library's or a person's; and what
people said of it as a whole."""

import sqlite3
from collections import Counter

from newsreader.ledger.decisions import Op
from newsreader.ledger.lines import decision_of
from newsreader.ledger.words import reason_of
from newsreader.library.records import Alias

_MOST_REASONS = 8
_MOST_OF_AN_ALIAS = 4


def why(in_article: str, of_group: str) -> str:
    """Why a mention is its entity's: why it is in its article's chain, and why all that is
    called like the chain is in the entity."""
    return "; ".join(dict.fromkeys(reason for reason in (in_article, of_group) if reason))


def aliases(sql: sqlite3.Connection, entity: int) -> tuple[Alias, ...]:
    """The forms an entity is named by, most frequent first, each with its reasons."""
    counts: Counter[str] = Counter()
    reasons: dict[str, Counter[str]] = {}
    for text, in_article, of_group, count in sql.execute(
        "SELECT f.text, r.text, g.reason, gf.count FROM name_group g"
        " CROSS JOIN group_form gf ON gf.group_id = g.id CROSS JOIN form f ON f.id = gf.form_id"
        " CROSS JOIN reason r ON r.id = gf.reason_id WHERE g.entity_id = ?",
        (entity,),
    ):
        counts[text] += count
        reasons.setdefault(text, Counter())[why(in_article, of_group)] += count
    ordered = sorted(counts, key=lambda text: (-counts[text], text))
    return tuple(Alias(text, counts[text], _most(reasons[text])) for text in ordered)


def _most(found: Counter[str]) -> tuple[str, ...]:
    ordered = sorted((r for r in found if r), key=lambda reason: (-found[reason], reason))
    return tuple(ordered[:_MOST_OF_AN_ALIAS])


def reasons(sql: sqlite3.Connection, entity: int) -> tuple[str, ...]:
    """Why names are in the entity, the reasons for most mentions first."""
    rows = sql.execute(
        "SELECT why, sum(n) AS weight FROM ("
        "SELECT reason AS why, mentions AS n FROM name_group WHERE entity_id = ?1"
        " UNION ALL SELECT r.text, gf.count FROM name_group g"
        " CROSS JOIN group_form gf ON gf.group_id = g.id"
        " CROSS JOIN reason r ON r.id = gf.reason_id WHERE g.entity_id = ?1)"
        " WHERE why <> '' GROUP BY why ORDER BY weight DESC, why LIMIT ?2",
        (entity, _MOST_REASONS),
    )
    return tuple(row[0] for row in rows)


def said(sql: sqlite3.Connection, entity: int) -> tuple[str, ...]:
    """That a person named the entity, and gave it its type, where they did: of several such
    decisions in force the last counts. What a decision is about is the first of its passages
    that something is named at."""
    latest: dict[Op, str] = {}
    for line, _, about in sql.execute(
        "SELECT d.line, min(t.ordinal), g.entity_id FROM decision d"
        " CROSS JOIN target t ON t.decision_id = d.id CROSS JOIN block b ON b.block = t.block"
        " CROSS JOIN name_group g ON g.id = b.group_id AND (g.key = t.key OR t.key = '')"
        " WHERE d.id IN (SELECT decision_id FROM target WHERE block IN"
        " (SELECT b.block FROM name_group g CROSS JOIN block b ON b.group_id = g.id"
        " WHERE g.entity_id = ?)) GROUP BY d.number ORDER BY d.number",
        (entity,),
    ):
        decision = decision_of(line)
        if about == entity and decision.op in (Op.RENAME, Op.RETYPE):
            latest[decision.op] = reason_of(decision)
    return tuple(latest.values())
