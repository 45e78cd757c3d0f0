"""The tables of votes, what each article by itself calls a name: machine tables, as data."""

# vote: what an article by itself calls a name (votes). told: what the others were found to say, as
# far as it makes a difference here; '!' where they overrule. stirred: names whose votes changed.
# restless: articles that are to be rewritten for it. unaided: mentions that were, as they had been.
VERSION_3 = (
    """CREATE TABLE vote (
        name TEXT NOT NULL,
        article_id INTEGER NOT NULL REFERENCES article (id),
        label TEXT,
        state INTEGER NOT NULL,
        told TEXT,
        PRIMARY KEY (name, article_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX vote_by_article ON vote (article_id)",
    "CREATE INDEX vote_asking ON vote (name, label, state, told) WHERE state > 0",
    """CREATE TABLE vote_count (
        name TEXT NOT NULL,
        label TEXT NOT NULL,
        articles INTEGER NOT NULL,
        PRIMARY KEY (name, label)
    ) WITHOUT ROWID""",
    "CREATE TABLE stirred (name TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE restless (article_id INTEGER PRIMARY KEY REFERENCES article (id))",
    """CREATE TABLE unaided (
        article_id INTEGER NOT NULL REFERENCES article (id),
        start INTEGER NOT NULL,
        label TEXT NOT NULL,
        evidence TEXT NOT NULL,
        doubt TEXT,
        PRIMARY KEY (article_id, start)
    ) WITHOUT ROWID""",
)

# vote_class: the articles that vote alike on a name: how many, and what they are told (votes); '!'
# where they are overruled. uncounted: articles whose votes are not counted yet. A name's articles
# are found by its form: votes are kept by article, where they are written together.
VERSION_6 = (
    """CREATE TABLE vote_class (
        name TEXT NOT NULL,
        label TEXT NOT NULL,
        state INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        told TEXT,
        PRIMARY KEY (name, label, state)
    ) WITHOUT ROWID""",
    "CREATE TABLE uncounted (article_id INTEGER PRIMARY KEY REFERENCES article (id))",
    """INSERT INTO vote_class (name, label, state, articles, told)
        SELECT name, coalesce(label, ''), state, count(*), max(told) FROM vote
        GROUP BY name, label, state""",
    """INSERT OR IGNORE INTO restless (article_id)
        SELECT v.article_id FROM stirred s CROSS JOIN vote v ON v.name = s.name
        CROSS JOIN vote_class c
            ON c.name = v.name AND c.label = coalesce(v.label, '') AND c.state = v.state
        WHERE c.told IS NOT v.told""",
    "INSERT INTO uncounted (article_id) SELECT DISTINCT article_id FROM fresh_vote",
    """CREATE TABLE vote_by_article_and_name (
        article_id INTEGER NOT NULL REFERENCES article (id),
        name TEXT NOT NULL,
        label TEXT NOT NULL,
        state INTEGER NOT NULL,
        PRIMARY KEY (article_id, name)
    ) WITHOUT ROWID""",
    """INSERT INTO vote_by_article_and_name (article_id, name, label, state)
        SELECT article_id, name, coalesce(label, ''), state FROM vote
        UNION ALL SELECT article_id, name, coalesce(label, ''), state FROM fresh_vote
        ORDER BY 1, 2""",
    "DROP TABLE vote",
    "DROP TABLE vote_count",
    "DROP TABLE fresh_vote",
    "ALTER TABLE vote_by_article_and_name RENAME TO vote",
)
