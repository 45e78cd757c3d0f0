"""The tables that a person writes: nothing in them refers to what machines found, so that reading,
analysing or forgetting files again never takes what a person did."""

TABLES = (
    "place",
    "read_mark",
    "decision",
    "decision_place",
    "star_mark",
    "tag_mark",
    "detail",
    "note",
    "note_place",
)
"""All of them, each after those it refers to."""

# place: where a person met an article: the path row that read state hangs on. It remembers the
# article last seen there, so that a file that comes back, here or elsewhere, is still read.
# relative is NULL where another file took the place's path: then only the article tells.
PLACES = (
    """CREATE TABLE place (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        folder BLOB NOT NULL,
        relative BLOB,
        locator TEXT NOT NULL,
        article TEXT NOT NULL,
        UNIQUE (folder, relative, locator)
    )""",
    "CREATE INDEX place_by_article ON place (article)",
    """CREATE TABLE read_mark (
        place_id INTEGER PRIMARY KEY REFERENCES place (id),
        at TEXT NOT NULL
    )""",
)

# decision: the ledger of what people said, a line of its JSON form a row; never changed, never
# deleted. decision_place: where its passages stood, so that they are looked for in an edited file.
LEDGER = (
    """CREATE TABLE decision (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        line TEXT NOT NULL
    )""",
    """CREATE TABLE decision_place (
        decision_id TEXT NOT NULL,
        ordinal INTEGER NOT NULL,
        place_id INTEGER NOT NULL REFERENCES place (id),
        PRIMARY KEY (decision_id, ordinal, place_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX decision_place_by_place ON decision_place (place_id)",
)

# What a person keeps about articles hangs on their places. detail: a title, date or source as the
# person says it is. note: its anchor is in the ledger's form; note_place: where it may stand.
KEEPING = (
    """CREATE TABLE star_mark (
        place_id INTEGER PRIMARY KEY REFERENCES place (id),
        at TEXT NOT NULL
    )""",
    """CREATE TABLE tag_mark (
        place_id INTEGER NOT NULL REFERENCES place (id),
        folded TEXT NOT NULL,
        tag TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (place_id, folded)
    ) WITHOUT ROWID""",
    "CREATE INDEX tag_mark_by_tag ON tag_mark (folded, place_id)",
    """CREATE TABLE detail (
        place_id INTEGER NOT NULL REFERENCES place (id),
        detail TEXT NOT NULL,
        value TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (place_id, detail)
    ) WITHOUT ROWID""",
    """CREATE TABLE note (
        id TEXT PRIMARY KEY,
        anchor TEXT NOT NULL,
        text TEXT NOT NULL,
        at TEXT NOT NULL,
        changed TEXT NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX note_by_change ON note (changed)",
    """CREATE TABLE note_place (
        note_id TEXT NOT NULL REFERENCES note (id),
        place_id INTEGER NOT NULL REFERENCES place (id),
        PRIMARY KEY (note_id, place_id)
    ) WITHOUT ROWID""",
    "CREATE INDEX note_place_by_place ON note_place (place_id)",
)

# colour: of a highlight, which may have no words; empty where a note is a note.
COLOURS = ("ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT ''",)
