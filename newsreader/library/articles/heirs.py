"""What a person did with a file that was renamed and edited at once goes over to what it became.

Neither its path nor its bytes tell then, so its text does: among the files that came while it
went, the one whose article is another version of its own.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from newsreader.ledger.versions import versions
from newsreader.library.articles.places import remember, stored_path
from newsreader.library.machine.groups import listed

_KEPT = (
    ("read_mark", "at"),
    ("star_mark", "at"),
    ("tag_mark", "folded, tag, at"),
    ("detail", "detail, value, at"),
    ("note_place", "note_id"),
    ("decision_place", "decision_id, ordinal"),
)
"""The tables of what hangs on a place, and their other columns."""


def heirs(
    sql: sqlite3.Connection, folder_id: int, gone: Sequence[str], came: Iterable[str]
) -> dict[str, str]:
    """Of articles that stand only in files of the folder that are gone, and that a person did
    something with: what they became, by article id, among those of the files that came."""
    lost = {
        article: text
        for article, text in _texts(sql, folder_id, gone)
        if _stands_only_in(sql, article, folder_id, gone)
    }
    wanted = [
        article
        for article in lost
        if sql.execute("SELECT 1 FROM place WHERE article = ?", (article,)).fetchone()
    ]
    return versions(lost, dict(_texts(sql, folder_id, came)), wanted) if wanted else {}


def _texts(
    sql: sqlite3.Connection, folder_id: int, files: Iterable[str]
) -> Iterator[tuple[str, str]]:
    for relative in files:
        yield from sql.execute(
            "SELECT a.public_id, t.text FROM file f CROSS JOIN location l ON l.file_id = f.id"
            " JOIN article a ON a.id = l.article_id JOIN article_text t ON t.article_id = a.id"
            " WHERE f.folder_id = ? AND f.relative = ?",
            (folder_id, stored_path(relative)),
        )


def _stands_only_in(
    sql: sqlite3.Connection, article: str, folder_id: int, files: Sequence[str]
) -> bool:
    paths = sql.execute(
        "SELECT f.folder_id, f.relative FROM article a JOIN location l ON l.article_id = a.id"
        " JOIN file f ON f.id = l.file_id WHERE a.public_id = ?",
        (article,),
    )
    gone = {stored_path(relative) for relative in files}
    return all(folder == folder_id and relative in gone for folder, relative in paths)


def inherit(sql: sqlite3.Connection, heir_of: Mapping[str, str]) -> None:
    """What hangs on the places of the first articles hangs on those of the second too. What the
    second has of its own stays; so do the places of the first, should their files come back."""
    for article, heir in heir_of.items():
        old = sql.execute("SELECT id FROM place WHERE article = ?", (article,)).fetchall()
        places = listed(remember(sql, heir))
        for table, columns in _KEPT:
            sql.executemany(
                f"INSERT INTO {table} (place_id, {columns})"
                f" SELECT heir, {columns} FROM {table}"
                " CROSS JOIN (SELECT value AS heir FROM json_each(?)) WHERE place_id = ?"
                " ON CONFLICT DO NOTHING",
                ((places, *row) for row in old),
            )
