"""The tables of what machines found: the process that indexes alone writes them."""

FILES = (
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # AUTOINCREMENT: a view may still hold the id of a folder that was removed.
    """CREATE TABLE folder (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        path BLOB NOT NULL UNIQUE,
        leaving INTEGER NOT NULL DEFAULT 0
    )""",
    """CREATE TABLE file (
        id INTEGER PRIMARY KEY,
        folder_id INTEGER NOT NULL REFERENCES folder (id),
        relative BLOB NOT NULL,
        size INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        content_hash TEXT,
        failure TEXT,
        UNIQUE (folder_id, relative)
    )""",
    "CREATE INDEX file_failed ON file (folder_id, relative) WHERE failure IS NOT NULL",
)

# recency: -yyyymmdd, 0 where undated, so that ascending is newest first and undated last.
# shuffle: the leading 32 bits of public_id, an order that does not depend on arrival.
# tried: NULL never analysed, '' analysed where no pipeline fits, else the pipeline's signature.
# shown_title, shown_source, title_key, file_key: fallbacks applied, kept up with first_file.
ARTICLES = (
    """CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        public_id TEXT NOT NULL UNIQUE,
        content_hash TEXT NOT NULL,
        locator TEXT,
        title TEXT,
        byline TEXT,
        source TEXT,
        language TEXT NOT NULL,
        date TEXT,
        date_from TEXT,
        recency INTEGER NOT NULL,
        shuffle INTEGER NOT NULL,
        first_file INTEGER REFERENCES file (id) ON DELETE SET NULL,
        shown_title TEXT NOT NULL DEFAULT '',
        shown_source TEXT NOT NULL DEFAULT '',
        title_key TEXT NOT NULL DEFAULT '',
        file_key TEXT NOT NULL DEFAULT '',
        analysed INTEGER NOT NULL DEFAULT 0,
        tried TEXT,
        failure TEXT,
        note TEXT,
        entity_count INTEGER
    )""",
    "CREATE INDEX article_by_title ON article (title_key, public_id)",
    "CREATE INDEX article_by_date ON article (recency, title_key, public_id)",
    "CREATE INDEX article_by_file ON article (file_key, public_id)",
    "CREATE INDEX article_by_entities ON article (entity_count, title_key, public_id)",
    "CREATE INDEX article_by_state ON article (language, tried)",
    "CREATE INDEX article_by_first_file ON article (first_file)",
    "CREATE INDEX article_failed ON article (id) WHERE failure IS NOT NULL",
    "CREATE INDEX article_analysed ON article (analysed)",
    # Apart from article: lists read many articles and never their text.
    """CREATE TABLE article_text (
        article_id INTEGER PRIMARY KEY REFERENCES article (id),
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        sections TEXT NOT NULL
    )""",
    """CREATE TABLE location (
        file_id INTEGER NOT NULL REFERENCES file (id),
        ordinal INTEGER NOT NULL,
        folder_id INTEGER NOT NULL REFERENCES folder (id),
        article_id INTEGER NOT NULL REFERENCES article (id),
        PRIMARY KEY (file_id, ordinal)
    ) WITHOUT ROWID""",
    "CREATE INDEX location_by_article ON location (article_id, folder_id)",
    "CREATE INDEX location_by_folder ON location (folder_id)",
    """CREATE TABLE article_folder (
        folder_id INTEGER NOT NULL REFERENCES folder (id),
        article_id INTEGER NOT NULL REFERENCES article (id),
        PRIMARY KEY (folder_id, article_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX article_folder_by_article ON article_folder (article_id)",
)

TOKENIZER = "unicode61 remove_diacritics 2"
"""How FTS5 cuts and folds words."""

FULL_TEXT = (
    f"""CREATE VIRTUAL TABLE article_fts USING fts5 (
        title, text,
        content = 'article_text', content_rowid = 'article_id',
        tokenize = '{TOKENIZER}'
    )""",
    """CREATE TRIGGER article_text_added AFTER INSERT ON article_text BEGIN
        INSERT INTO article_fts (rowid, title, text)
            VALUES (new.article_id, new.title, new.text);
    END""",
    """CREATE TRIGGER article_text_gone AFTER DELETE ON article_text BEGIN
        INSERT INTO article_fts (article_fts, rowid, title, text)
            VALUES ('delete', old.article_id, old.title, old.text);
    END""",
    """CREATE TRIGGER article_text_changed AFTER UPDATE OF title, text ON article_text BEGIN
        INSERT INTO article_fts (article_fts, rowid, title, text)
            VALUES ('delete', old.article_id, old.title, old.text);
        INSERT INTO article_fts (rowid, title, text)
            VALUES (new.article_id, new.title, new.text);
    END""",
)

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

# applied_detail: what a person said that the article's row shows, and what its file says.
DETAILS = (
    """CREATE TABLE applied_detail (
        article_id INTEGER NOT NULL REFERENCES article (id),
        detail TEXT NOT NULL,
        value TEXT NOT NULL,
        read TEXT,
        read_from TEXT,
        PRIMARY KEY (article_id, detail)
    ) WITHOUT ROWID""",
)

# textures: how ranges of the text look, as JSON; empty where nothing is known of it.
VERSION_4 = ("ALTER TABLE article_text ADD COLUMN textures TEXT NOT NULL DEFAULT ''",)

# lost: what tells a text that is gone from others, for what a person did with it to follow it to
# its new version. ``looked`` is the last article that was asked whether it is that.
VERSION_6 = (
    """CREATE TABLE lost (
        id INTEGER PRIMARY KEY,
        article TEXT NOT NULL UNIQUE,
        looked INTEGER NOT NULL,
        step INTEGER NOT NULL,
        shingles BLOB NOT NULL
    )""",
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
