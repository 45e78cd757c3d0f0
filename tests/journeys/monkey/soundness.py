"""What must hold in a library file, whatever was done."""

import sqlite3
from pathlib import Path

_CHECKS = {
    "mentions overlap": "SELECT count(*) FROM mention a JOIN mention b"
    " ON b.article_id = a.article_id AND b.start > a.start AND b.start < a.end",
    "mentions in no chain": "SELECT count(*) FROM mention m LEFT JOIN chain c"
    " ON c.article_id = m.article_id AND c.ordinal = m.chain WHERE c.article_id IS NULL",
    "chains of another size": "SELECT count(*) FROM chain c WHERE c.size !="
    " (SELECT count(*) FROM mention m WHERE m.article_id = c.article_id AND m.chain = c.ordinal)",
    "chains in no entity": "SELECT count(*) FROM chain c JOIN name_group g ON g.id = c.group_id"
    " WHERE g.entity_id IS NULL",
    "groups miscounted": "SELECT count(*) FROM name_group g WHERE g.chains !="
    " (SELECT count(*) FROM chain c WHERE c.group_id = g.id) OR g.mentions !="
    " (SELECT coalesce(sum(c.size), 0) FROM chain c WHERE c.group_id = g.id)",
    "entities miscounted": "SELECT count(*) FROM entity e WHERE e.mentions !="
    " (SELECT coalesce(sum(g.mentions), 0) FROM name_group g WHERE g.entity_id = e.id)"
    " OR e.articles != (SELECT count(DISTINCT c.article_id) FROM name_group g"
    " JOIN chain c ON c.group_id = g.id WHERE g.entity_id = e.id)",
    "folders miscounted": "SELECT count(*) FROM entity_folder ef WHERE ef.articles !="
    " (SELECT count(*) FROM entity_article ea JOIN article_folder af"
    " ON af.article_id = ea.article_id AND af.folder_id = ef.folder_id"
    " WHERE ea.entity_id = ef.entity_id)",
    "places amiss": "SELECT count(*) FROM (SELECT entity_id, article_id, mentions FROM standing"
    " EXCEPT SELECT entity_id, article_id, mentions FROM entity_article)",
    "places twice or missing": "SELECT (SELECT count(*) FROM standing)"
    " != (SELECT count(*) FROM entity_article)",
    "mentions past the text": "SELECT count(*) FROM mention m JOIN article_text t"
    " ON t.article_id = m.article_id WHERE m.end > length(t.text) OR m.end <= m.start",
    "articles nowhere": "SELECT count(*) FROM article a WHERE NOT EXISTS"
    " (SELECT 1 FROM location l WHERE l.article_id = a.id)",
    "redirects of the living": "SELECT count(*) FROM redirect r JOIN entity e"
    " ON e.public_id = r.old WHERE e.articles > 0",
}


def unsound(library: Path) -> list[str]:
    """What does not hold in this file, in words; nothing where all does."""
    sql = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
    try:
        found = [row[0] for row in sql.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"refers to nothing: {row}" for row in sql.execute("PRAGMA foreign_key_check")]
        for words, query in _CHECKS.items():
            count = sql.execute(query).fetchone()[0]
            if count:
                found.append(f"{words}: {count}")
    finally:
        sql.close()
    return found


def ledger(library: Path) -> list[str]:
    """The ids of all decisions, oldest first: they only ever become more."""
    sql = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
    try:
        return [row[0] for row in sql.execute("SELECT id FROM decision ORDER BY number")]
    finally:
        sql.close()
