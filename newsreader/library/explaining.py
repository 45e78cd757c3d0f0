"""Why names are an entity's: the article's reason, then the library's or a person's."""

import sqlite3
from collections import Counter

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
