"""The tables of where entities stand (``standing``): machine tables, as data."""

# entity_place: what entity_article was, in the order in which an entity's articles are shown.
# entity_article: the same by article, for those that are not sorted yet as well. Either refers to
# something without being held to it, because that would look for rows without an index. Marks are
# found in the rows of their groups: no group is looked for by one.
VERSION_8 = (
    """CREATE TABLE entity_place (
        entity_id INTEGER NOT NULL REFERENCES entity (id),
        recency INTEGER NOT NULL,
        shuffle INTEGER NOT NULL,
        article_id INTEGER NOT NULL,
        mentions INTEGER NOT NULL CHECK (mentions >= 0),
        PRIMARY KEY (entity_id, recency, shuffle, article_id)
    ) WITHOUT ROWID""",
    """INSERT INTO entity_place (entity_id, recency, shuffle, article_id, mentions)
        SELECT entity_id, recency, shuffle, article_id, mentions FROM entity_article
        ORDER BY entity_id, recency, shuffle, article_id""",
    "DROP TABLE entity_article",
    """CREATE TABLE entity_article (
        article_id INTEGER NOT NULL REFERENCES article (id),
        entity_id INTEGER NOT NULL,
        mentions INTEGER NOT NULL CHECK (mentions >= 0),
        PRIMARY KEY (article_id, entity_id)
    ) WITHOUT ROWID""",
    """INSERT INTO entity_article (article_id, entity_id, mentions)
        SELECT article_id, entity_id, mentions FROM entity_place ORDER BY article_id, entity_id""",
    "CREATE TABLE sorted_until (article_id INTEGER NOT NULL)",
    "INSERT INTO sorted_until SELECT coalesce(max(article_id), 0) FROM entity_article",
    # The articles beyond are few, and found by their rows: an index of all would be read whole.
    """CREATE VIEW standing (entity_id, recency, shuffle, article_id, mentions) AS
        SELECT entity_id, recency, shuffle, article_id, mentions FROM entity_place
        UNION ALL
        SELECT ea.entity_id, a.recency, a.shuffle, a.id, ea.mentions FROM article a NOT INDEXED
        CROSS JOIN entity_article ea ON ea.article_id = a.id
        WHERE a.id > (SELECT article_id FROM sorted_until)""",
    "DELETE FROM block WHERE block >= '@' AND block < 'A'",
)
