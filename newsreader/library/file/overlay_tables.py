"""The tables of the overlay of decisions over what machines found."""

# claimed_atom: what decisions in force speak of: the machine's entity of it (NULL: nothing is
# called so now), and the entity it is in, and why, where it may not stay in that. shown_as: as what
# such an entity of the machine's is shown, and why. said_of: of an entity that is shown, what leads
# it (the machine's entity, or an atom), and what people said of it. stopped_merge: merges that
# "different" stands in the way of. unsettled: from where on all of this is made again, because
# a passage of a decision names something else now, or nothing.
_TABLES = (
    """CREATE TABLE claimed_atom (
        block TEXT NOT NULL,
        key TEXT NOT NULL,
        machine TEXT,
        apart TEXT,
        reason TEXT,
        PRIMARY KEY (block, key)
    ) WITHOUT ROWID""",
    "CREATE INDEX claimed_atom_by_machine ON claimed_atom (machine)",
    """CREATE TABLE shown_as (
        machine TEXT PRIMARY KEY,
        entity TEXT NOT NULL,
        reason TEXT
    ) WITHOUT ROWID""",
    """CREATE TABLE said_of (
        entity TEXT PRIMARY KEY,
        lead TEXT,
        lead_block TEXT,
        lead_key TEXT,
        name TEXT,
        type TEXT,
        hidden INTEGER NOT NULL
    ) WITHOUT ROWID""",
    "CREATE TABLE stopped_merge (decision_id TEXT PRIMARY KEY) WITHOUT ROWID",
    """CREATE TABLE unsettled (
        kind TEXT NOT NULL,
        one TEXT NOT NULL,
        two TEXT NOT NULL,
        PRIMARY KEY (kind, one, two)
    ) WITHOUT ROWID""",
    "CREATE INDEX target_by_atom ON target (block, key)",
    "CREATE INDEX target_by_natural ON target (natural)",
)

_UNSETTLING = """
    BEGIN
        INSERT OR IGNORE INTO unsettled (kind, one, two)
            SELECT 'decision', old.decision_id, '' UNION ALL
            SELECT 'atom', old.block, old.key WHERE old.block IS NOT NULL UNION ALL
            SELECT 'entity', old.natural, '' WHERE old.natural IS NOT NULL;
    END"""

_TRIGGERS = (
    f"CREATE TRIGGER target_gone AFTER DELETE ON target WHEN old.block IS NOT NULL {_UNSETTLING}",
    "CREATE TRIGGER target_changed AFTER UPDATE OF block, key, natural ON target"
    " WHEN (old.block, old.key, old.natural) IS NOT (new.block, new.key, new.natural)"
    f" {_UNSETTLING}",
)

# It was one setting, read and written whole with every decision.
_FILLING = (
    """CREATE TABLE reason_before AS
        SELECT r.key AS about, r.value AS reason
        FROM setting s, json_each(s.value, '$.reason_of') r WHERE s.key = 'ledger.overlay'""",
    """CREATE TABLE apart_before AS
        SELECT json_extract(a.value, '$[1]') AS block, json_extract(a.value, '$[2]') AS key,
            json_extract(a.value, '$[3]') AS entity
        FROM setting s, json_each(s.value, '$.apart') a WHERE s.key = 'ledger.overlay'""",
    """INSERT INTO claimed_atom (block, key, machine)
        SELECT json_extract(a.value, '$[0]'), json_extract(a.value, '$[1]'),
            json_extract(a.value, '$[2]')
        FROM setting s, json_each(s.value, '$.machine') a WHERE s.key = 'ledger.overlay'""",
    """INSERT INTO claimed_atom (block, key)
        SELECT json_extract(a.value, '$[0]'), json_extract(a.value, '$[1]')
        FROM setting s, json_each(s.value, '$.absent') a WHERE s.key = 'ledger.overlay'""",
    """UPDATE claimed_atom SET apart = b.entity FROM apart_before b
        WHERE claimed_atom.block = b.block AND claimed_atom.key = b.key""",
    """UPDATE claimed_atom SET reason = b.reason FROM reason_before b
        WHERE apart IS NOT NULL AND b.about = block || char(31) || key""",
    """INSERT INTO shown_as (machine, entity)
        SELECT e.key, e.value
        FROM setting s, json_each(s.value, '$.entity_of') e WHERE s.key = 'ledger.overlay'""",
    """UPDATE shown_as SET reason = b.reason FROM reason_before b WHERE b.about = machine""",
    """INSERT INTO said_of (entity, lead, lead_block, lead_key, hidden)
        SELECT e.key, iif(e.type = 'text', e.value, NULL),
            iif(e.type = 'array', json_extract(e.value, '$[0]'), NULL),
            iif(e.type = 'array', json_extract(e.value, '$[1]'), NULL), 0
        FROM setting s, json_each(s.value, '$.lead') e WHERE s.key = 'ledger.overlay'""",
    *(
        f"""INSERT INTO said_of (entity, {column}, hidden) SELECT e.key, e.value, 0
            FROM setting s, json_each(s.value, '$.{column}s') e WHERE s.key = 'ledger.overlay'
            ON CONFLICT DO UPDATE SET {column} = excluded.{column}"""
        for column in ("name", "type")
    ),
    """INSERT INTO said_of (entity, hidden) SELECT e.value, 1
        FROM setting s, json_each(s.value, '$.hidden') e WHERE s.key = 'ledger.overlay'
        ON CONFLICT DO UPDATE SET hidden = 1""",
    """INSERT INTO stopped_merge (decision_id) SELECT e.value
        FROM setting s, json_each(s.value, '$.stopped') e WHERE s.key = 'ledger.overlay'""",
    # Where passages had moved, or it was not known what is called by no name, all is made again.
    """INSERT INTO unsettled (kind, one, two) SELECT DISTINCT 'atom', block, key FROM target
        WHERE block IS NOT NULL AND (
            EXISTS (SELECT 1 FROM setting WHERE key = 'ledger.moved')
            OR NOT EXISTS (SELECT 1 FROM claimed_atom c
                WHERE c.block = target.block AND c.key = target.key))""",
    """INSERT OR IGNORE INTO unsettled (kind, one, two) SELECT 'atom', block, key FROM claimed_atom
        WHERE EXISTS (SELECT 1 FROM setting WHERE key = 'ledger.moved')""",
    "DROP TABLE reason_before",
    "DROP TABLE apart_before",
    "DELETE FROM setting WHERE key IN ('ledger.overlay', 'ledger.moved')",
)

VERSION_8 = (*_TABLES, *_TRIGGERS, *_FILLING)
