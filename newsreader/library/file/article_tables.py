"""The tables of folders, files and articles, written by the process that indexes alone."""

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
# tried: NULL never analysed, '' analysed where no pipeline fits, else the pipeline's signature;
# before it "again: " where what came of that did not fit the text, once.
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
