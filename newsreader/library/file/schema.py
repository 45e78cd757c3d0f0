"""The library file's tables, as data: one forward-only step per version.

Machine tables are written by the one process that indexes; human tables by whichever process
the person acts in. Nothing in a human table refers to a machine table, so that reading,
analysing or forgetting files again never takes what a person did with it.

Paths are kept as the system's own bytes (``os.fsencode``), because file names need not be
valid UTF-8.
"""

from collections.abc import Mapping
from types import MappingProxyType

from newsreader.library.file import (
    article_tables,
    human_tables,
    machine_tables,
    overlay_tables,
    standing_tables,
    vote_tables,
)

APPLICATION_ID = 0x4E525352
"""SQLite's ``application_id`` of every library: the letters NRSR."""

MIGRATIONS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {
        1: (
            *article_tables.FILES,
            *article_tables.ARTICLES,
            *article_tables.FULL_TEXT,
            *machine_tables.MENTIONS,
            *machine_tables.COUNTING,
            *human_tables.PLACES,
        ),
        2: (*human_tables.LEDGER, *machine_tables.LEDGER, *machine_tables.COUNTING_IN_BULK),
        3: (
            *machine_tables.VERSION_3,
            *human_tables.KEEPING,
            *article_tables.DETAILS,
            *vote_tables.VERSION_3,
        ),
        # The index held nearly all that the table does, in the same order, and cost as much.
        4: (*article_tables.VERSION_4, "DROP INDEX vote_asking"),
        5: (*machine_tables.VERSION_5, *human_tables.COLOURS),
        6: (*vote_tables.VERSION_6, *article_tables.VERSION_6),
        7: machine_tables.VERSION_7,
        8: (*overlay_tables.VERSION_8, *standing_tables.VERSION_8),
    }
)
"""The statements that lead to each version from the one before it."""

LATEST = max(MIGRATIONS)
