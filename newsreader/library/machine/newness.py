"""Which entities of an article a person has not met before."""

import sqlite3

from newsreader.library.articles.places import IS_READ
from newsreader.library.file.text_keys import storable
from newsreader.library.machine.standing import UNTIL

# Up to so many read articles their entities are gathered; of more, an entity's own articles are
# soon found to hold one.
_FEW = 300

_HERE = (
    "SELECT DISTINCT e.public_id FROM article here"
    " CROSS JOIN entity_article ea ON ea.article_id = here.id"
    " CROSS JOIN entity e ON e.id = ea.entity_id AND e.named = 1"
    " WHERE here.public_id = :article AND "
)
_OF_FEW = (
    "WITH met AS (SELECT DISTINCT other.entity_id FROM read_mark rm"
    " CROSS JOIN place p ON p.id = rm.place_id"
    " CROSS JOIN article a ON a.public_id = p.article AND a.public_id <> :article"
    f" CROSS JOIN entity_article other ON other.article_id = a.id) {_HERE}"
    "e.id NOT IN (SELECT entity_id FROM met)"
)
_OF_MANY = (
    f"{_HERE}NOT EXISTS (SELECT 1 FROM entity_place other"
    " CROSS JOIN article a ON a.id = other.article_id"
    f" WHERE other.entity_id = e.id AND a.id <> here.id AND {IS_READ})"
    " AND NOT EXISTS (SELECT 1 FROM article a"
    " CROSS JOIN entity_article other ON other.article_id = a.id AND other.entity_id = e.id"
    f" WHERE a.id > {UNTIL} AND a.id <> here.id AND {IS_READ})"
)


def new_entities(sql: sqlite3.Connection, article_id: str) -> frozenset[str]:
    """The ids of the article's entities, without dates, money and numbers, that no other article
    which has been read names."""
    marks = sql.execute(f"SELECT count(*) FROM (SELECT 1 FROM read_mark LIMIT {_FEW + 1})")
    query = _OF_FEW if marks.fetchone()[0] <= _FEW else _OF_MANY
    return frozenset(row[0] for row in sql.execute(query, {"article": storable(article_id)}))
