"""The tables of what was found in articles, written by the process that indexes alone."""

# name_group: all chains that agree in type, name, key and blocks. What they are is decided
# once for the group, so that the cost of an article does not grow with how often its names
# occur elsewhere.
MENTIONS = (
    """CREATE TABLE entity (
        id INTEGER PRIMARY KEY,
        public_id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        folded TEXT NOT NULL,
        type TEXT NOT NULL,
        named INTEGER NOT NULL,
        mentions INTEGER NOT NULL DEFAULT 0,
        articles INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX entity_by_mentions ON entity (named, mentions, name_key, public_id)",
    "CREATE INDEX entity_by_articles ON entity (named, articles, name_key, public_id)",
    "CREATE INDEX entity_by_name ON entity (named, name_key, public_id)",
    "CREATE INDEX entity_by_type ON entity (type, mentions, name_key, public_id)",
    "CREATE INDEX entity_by_folded ON entity (folded)",
    "CREATE TABLE redirect (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE name_group (
        id INTEGER PRIMARY KEY,
        signature BLOB NOT NULL UNIQUE,
        type TEXT NOT NULL,
        name TEXT NOT NULL,
        key TEXT NOT NULL,
        blocks TEXT NOT NULL,
        chains INTEGER NOT NULL DEFAULT 0 CHECK (chains >= 0),
        mentions INTEGER NOT NULL DEFAULT 0 CHECK (mentions >= 0),
        entity_id INTEGER REFERENCES entity (id),
        reason TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE INDEX name_group_by_entity ON name_group (entity_id)",
    """CREATE TABLE block (
        block TEXT NOT NULL,
        group_id INTEGER NOT NULL REFERENCES name_group (id),
        PRIMARY KEY (block, group_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX block_by_group ON block (group_id)",
    """CREATE TABLE chain (
        article_id INTEGER NOT NULL REFERENCES article (id),
        ordinal INTEGER NOT NULL,
        group_id INTEGER NOT NULL REFERENCES name_group (id),
        size INTEGER NOT NULL,
        PRIMARY KEY (article_id, ordinal)
    ) WITHOUT ROWID""",
    "CREATE INDEX chain_by_group ON chain (group_id, article_id, size)",
    "CREATE TABLE reason (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    """CREATE TABLE mention (
        article_id INTEGER NOT NULL REFERENCES article (id),
        start INTEGER NOT NULL,
        end INTEGER NOT NULL,
        label TEXT NOT NULL,
        evidence TEXT NOT NULL,
        chain INTEGER NOT NULL,
        reason_id INTEGER NOT NULL,
        PRIMARY KEY (article_id, start)
    ) WITHOUT ROWID""",
    "CREATE TABLE form (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, folded TEXT NOT NULL)",
    "CREATE INDEX form_by_folded ON form (folded)",
    """CREATE TABLE group_form (
        group_id INTEGER NOT NULL REFERENCES name_group (id),
        form_id INTEGER NOT NULL REFERENCES form (id),
        reason_id INTEGER NOT NULL,
        count INTEGER NOT NULL CHECK (count >= 0),
        PRIMARY KEY (group_id, form_id, reason_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX group_form_by_form ON group_form (form_id)",
    """CREATE TABLE entity_article (
        entity_id INTEGER NOT NULL REFERENCES entity (id),
        recency INTEGER NOT NULL,
        shuffle INTEGER NOT NULL,
        article_id INTEGER NOT NULL REFERENCES article (id),
        mentions INTEGER NOT NULL CHECK (mentions >= 0),
        PRIMARY KEY (entity_id, recency, shuffle, article_id)
    ) WITHOUT ROWID""",
    "CREATE UNIQUE INDEX entity_article_by_article ON entity_article (article_id, entity_id)",
    """CREATE TABLE entity_folder (
        folder_id INTEGER NOT NULL,
        entity_id INTEGER NOT NULL,
        mentions INTEGER NOT NULL,
        articles INTEGER NOT NULL,
        PRIMARY KEY (folder_id, entity_id)
    ) WITHOUT ROWID""",
)

# What is counted by folder follows where articles stand. Who changes where entities stand counts
# them himself, since version 5.
COUNTING = (
    """CREATE TRIGGER entity_article_added AFTER INSERT ON entity_article BEGIN
        UPDATE entity SET mentions = mentions + new.mentions, articles = articles + 1
            WHERE id = new.entity_id;
        INSERT INTO entity_folder (folder_id, entity_id, mentions, articles)
            SELECT folder_id, new.entity_id, new.mentions, 1 FROM article_folder
            WHERE article_id = new.article_id
            ON CONFLICT (folder_id, entity_id) DO UPDATE
            SET mentions = mentions + excluded.mentions, articles = articles + 1;
    END""",
    """CREATE TRIGGER entity_article_changed AFTER UPDATE OF mentions ON entity_article BEGIN
        UPDATE entity SET mentions = mentions + new.mentions - old.mentions
            WHERE id = new.entity_id;
        UPDATE entity_folder SET mentions = mentions + new.mentions - old.mentions
            WHERE entity_id = new.entity_id AND folder_id IN
                (SELECT folder_id FROM article_folder WHERE article_id = new.article_id);
    END""",
    """CREATE TRIGGER entity_article_gone AFTER DELETE ON entity_article BEGIN
        UPDATE entity SET mentions = mentions - old.mentions, articles = articles - 1
            WHERE id = old.entity_id;
        UPDATE entity_folder SET mentions = mentions - old.mentions, articles = articles - 1
            WHERE entity_id = old.entity_id AND folder_id IN
                (SELECT folder_id FROM article_folder WHERE article_id = old.article_id);
        DELETE FROM entity_folder WHERE articles = 0 AND entity_id = old.entity_id
            AND folder_id IN
                (SELECT folder_id FROM article_folder WHERE article_id = old.article_id);
    END""",
    """CREATE TRIGGER article_folder_added AFTER INSERT ON article_folder BEGIN
        INSERT INTO entity_folder (folder_id, entity_id, mentions, articles)
            SELECT new.folder_id, entity_id, mentions, 1 FROM entity_article
            WHERE article_id = new.article_id
            ON CONFLICT (folder_id, entity_id) DO UPDATE
            SET mentions = mentions + excluded.mentions, articles = articles + 1;
    END""",
    """CREATE TRIGGER article_folder_gone AFTER DELETE ON article_folder BEGIN
        UPDATE entity_folder
            SET articles = articles - 1,
                mentions = mentions - (
                    SELECT ea.mentions FROM entity_article ea
                    WHERE ea.article_id = old.article_id
                        AND ea.entity_id = entity_folder.entity_id)
            WHERE folder_id = old.folder_id AND entity_id IN
                (SELECT entity_id FROM entity_article WHERE article_id = old.article_id);
        DELETE FROM entity_folder WHERE articles = 0 AND folder_id = old.folder_id
            AND entity_id IN
                (SELECT entity_id FROM entity_article WHERE article_id = old.article_id);
    END""",
    """CREATE TRIGGER location_added AFTER INSERT ON location BEGIN
        INSERT INTO article_folder (folder_id, article_id)
            SELECT new.folder_id, new.article_id WHERE NOT EXISTS (
                SELECT 1 FROM article_folder
                WHERE folder_id = new.folder_id AND article_id = new.article_id);
    END""",
    """CREATE TRIGGER location_gone AFTER DELETE ON location BEGIN
        DELETE FROM article_folder
            WHERE folder_id = old.folder_id AND article_id = old.article_id
            AND NOT EXISTS (
                SELECT 1 FROM location
                WHERE article_id = old.article_id AND folder_id = old.folder_id);
    END""",
)

# target: the passages of decisions in force: where each stands now (article_id is NULL where
# nowhere), and the block and key of what is named there (NULL where nothing is).
# touched: which articles a decision changed. found: what the machine found in an article that
# decisions changed. name_group.machine: the machine's entity where another is shown.
LEDGER = (
    """CREATE TABLE target (
        decision_id TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        wanted TEXT NOT NULL,
        article_id INTEGER REFERENCES article (id),
        start INTEGER,
        end INTEGER,
        block TEXT,
        key TEXT,
        natural TEXT,
        PRIMARY KEY (decision_id, ordinal)
    ) WITHOUT ROWID""",
    "CREATE INDEX target_by_wanted ON target (wanted)",
    "CREATE INDEX target_by_article ON target (article_id)",
    """CREATE TABLE touched (
        decision_id TEXT NOT NULL,
        article_id INTEGER NOT NULL REFERENCES article (id),
        PRIMARY KEY (decision_id, article_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX touched_by_article ON touched (article_id)",
    """CREATE TABLE found (
        article_id INTEGER PRIMARY KEY REFERENCES article (id),
        content TEXT NOT NULL
    )""",
    "ALTER TABLE name_group ADD COLUMN machine TEXT",
    "ALTER TABLE entity ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0",
)

# counting_off: while it has a row, whoever changes where entities stand counts them itself.
COUNTING_IN_BULK = (
    "CREATE TABLE counting_off (here INTEGER)",
    "DROP TRIGGER entity_article_added",
    "DROP TRIGGER entity_article_changed",
    "DROP TRIGGER entity_article_gone",
    *(
        statement.replace(
            " ON entity_article BEGIN",
            " ON entity_article WHEN NOT EXISTS (SELECT 1 FROM counting_off) BEGIN",
        )
        for statement in COUNTING
        if " ON entity_article BEGIN" in statement
    ),
)

# doubt_id: why the mention may be wrong, among the reasons; NULL where nothing speaks against it.
VERSION_3 = (
    "ALTER TABLE article ADD COLUMN modified TEXT",
    "ALTER TABLE article ADD COLUMN modified_from TEXT",
    "ALTER TABLE article ADD COLUMN url TEXT",
    "ALTER TABLE mention ADD COLUMN doubt_id INTEGER REFERENCES reason (id)",
    "CREATE INDEX mention_doubted ON mention (doubt_id) WHERE doubt_id IS NOT NULL",
)

# fresh_vote: the votes of articles that were analysed lately, until they are sorted by name.
# Names are all over the table of votes: many articles together cost little more than one.
VERSION_5 = (
    """CREATE TABLE fresh_vote (
        article_id INTEGER NOT NULL REFERENCES article (id),
        name TEXT NOT NULL,
        label TEXT,
        state INTEGER NOT NULL,
        PRIMARY KEY (article_id, name)
    ) WITHOUT ROWID""",
    "DROP TRIGGER entity_article_added",
    "DROP TRIGGER entity_article_changed",
    "DROP TRIGGER entity_article_gone",
    "DROP TABLE counting_off",
    # Each mention moved rows of both, for orders that are seldom asked for and quickly made.
    "DROP INDEX entity_by_articles",
    "DROP INDEX entity_by_type",
)

# group_index: in which articles chains of a group are. It was an index of rows, of which each name
# of an article wrote another page; a chain refers to its group without being held to it, because
# that would look for chains without an index. Each mention moved rows of entity_by_mentions, for
# an order that is quickly made.
VERSION_7 = (
    "DROP INDEX chain_by_group",
    """CREATE VIRTUAL TABLE group_index USING fts5 (
        groups, content = '', columnsize = 0, detail = none, tokenize = 'ascii'
    )""",
    """INSERT INTO group_index (rowid, groups)
        SELECT article_id, group_concat(group_id, ' ')
        FROM (SELECT DISTINCT article_id, group_id FROM chain ORDER BY article_id)
        GROUP BY article_id ORDER BY article_id""",
    """CREATE TABLE chain_without_index (
        article_id INTEGER NOT NULL REFERENCES article (id),
        ordinal INTEGER NOT NULL,
        group_id INTEGER NOT NULL,
        size INTEGER NOT NULL,
        PRIMARY KEY (article_id, ordinal)
    ) WITHOUT ROWID""",
    """INSERT INTO chain_without_index
        SELECT article_id, ordinal, group_id, size FROM chain ORDER BY article_id, ordinal""",
    "DROP TABLE chain",
    "ALTER TABLE chain_without_index RENAME TO chain",
    "DROP INDEX entity_by_mentions",
)
