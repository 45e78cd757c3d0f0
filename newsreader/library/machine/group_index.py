"""In which articles chains of a group are: an inverted index, whose words are ids of groups.

The names of one article are all over the groups. An index of rows would be written in as many
places as the article has names; FTS5 writes what comes together in one place, and later merges
many such places at once (https://www.sqlite.org/fts5.html, "The 'automerge' configuration
option"). It keeps no content, so that what is taken out has to be told to it as it was put in.
"""

import sqlite3
from collections.abc import Collection


def chains_of(group: str) -> str:
    """SQL: joins the chains ``c`` of a group to what stands before, which gives the group's id as
    the expression ``group``. Articles come in the order of their rows."""
    return (
        f" CROSS JOIN group_index ON group_index MATCH {group}"
        f" CROSS JOIN chain c ON c.article_id = group_index.rowid AND c.group_id = {group} "
    )


def index_groups(
    sql: sqlite3.Connection, article: int, before: Collection[int], now: Collection[int]
) -> None:
    """The article has chains of the groups ``now``, where it had some of those ``before``."""
    if set(before) == set(now):
        return
    if before:
        sql.execute(
            "INSERT INTO group_index (group_index, rowid, groups) VALUES ('delete', ?, ?)",
            (article, _words(before)),
        )
    if now:
        sql.execute("INSERT INTO group_index (rowid, groups) VALUES (?, ?)", (article, _words(now)))


def _words(groups: Collection[int]) -> str:
    return " ".join(map(str, sorted(set(groups))))
