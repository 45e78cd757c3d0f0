"""What was forgotten leaves no trace in the file that anybody could read back.

SQLite fills the place of deleted rows with zeros (``PRAGMA secure_delete``, set for every
connection). The full-text index keeps the words of what was deleted until it is next merged, and
the write-ahead log what was written until it is next emptied: both is done here. A copy made
before a migration is another file, and no business of ours.
"""

import sqlite3

from newsreader.library.file.connection import Database

_PAGES = 200
"""So many pages of the index are merged in one transaction: nobody waits long for it."""


def erase(database: Database) -> None:
    """Merge the whole full-text index, a little at a time, without what was deleted.

    After SQLite's documentation of FTS5, "The 'merge' command": a negative number begins a merge
    of all there is, positive ones go on, and one that changes less than two rows has nothing
    left to do.
    """
    pages = -_PAGES
    while True:
        with database.writing() as sql:
            before = sql.total_changes
            sql.execute("INSERT INTO article_fts (article_fts, rank) VALUES ('merge', ?)", (pages,))
            if sql.total_changes - before < 2:
                return
        pages = _PAGES


def forget_names(sql: sqlite3.Connection) -> None:
    """Delete names that only articles had which are gone."""
    sql.execute(
        "DELETE FROM reason WHERE id NOT IN (SELECT reason_id FROM group_form)"
        " AND id NOT IN (SELECT doubt_id FROM mention WHERE doubt_id IS NOT NULL)"
    )
    sql.execute(
        "DELETE FROM stirred"
        " WHERE NOT EXISTS (SELECT 1 FROM vote_class c WHERE c.name = stirred.name)"
    )
