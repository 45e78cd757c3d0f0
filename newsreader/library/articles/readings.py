"""Which file an article was read from, where several hold the same bytes.

What a reader makes of bytes follows from the file's name too: its suffix picks the format, and
a day in it dates the article. So the first of an article's paths stands for all of them, in how
it is read as in what the list shows; the order in which files came does not count.
"""

import sqlite3
from collections.abc import Iterable

from newsreader.library.articles.places import full_path

NOT_LOOKED_AT = -1
"""The size in the stamp of a file that is to be read, whatever is known of it: no file has it."""


class Readings:
    """What one transaction's articles were read from, and what has to be read again for it.

    An article is to be told of before its paths change.
    """

    def __init__(self, sql: sqlite3.Connection) -> None:
        self._sql = sql
        self._names: dict[int, str | None] = {}

    def remember(self, article: int) -> None:
        """The article's paths are about to change: keep from what it was read until now."""
        if article in self._names:
            return
        row = self._sql.execute(
            "SELECT d.path, f.relative, f.size FROM article a JOIN file f ON f.id = a.first_file"
            " JOIN folder d ON d.id = f.folder_id WHERE a.id = ?",
            (article,),
        ).fetchone()
        # A file that waits to be read has not been what the article was read from.
        known = row is not None and row[2] != NOT_LOOKED_AT
        self._names[article] = full_path(*row[:2]).name if known else None

    def read_from(self, article: int, folder: bytes, relative: bytes) -> None:
        """The article has been stored as it was read from this file."""
        self._names[article] = full_path(folder, relative).name

    def stands_behind(self, article: int, folder: bytes, relative: bytes) -> bool:
        """Whether the article stands at an earlier path than this one, which tells how it is
        read: another file of the same name is read alike."""
        first = first_path(self._sql, article)
        if first is None:
            return False
        _, before, below = first
        return (before, below) < (folder, relative) and (
            full_path(before, below).name != full_path(folder, relative).name
        )

    def settle(self, articles: Iterable[int]) -> set[int]:
        """Have the first file of each article read again that was read from one of another
        name; gives the folders in which the next scan finds such files."""
        folders: set[int] = set()
        for article in articles:
            first = first_path(self._sql, article)
            if first is None:
                continue
            file, folder, relative = first
            if self._names.get(article) != full_path(folder, relative).name:
                rows = self._sql.execute(
                    "UPDATE file SET size = ? WHERE id = ? AND size != ? RETURNING folder_id",
                    (NOT_LOOKED_AT, file, NOT_LOOKED_AT),
                )
                folders.update(row[0] for row in rows)
        return folders


def first_path(sql: sqlite3.Connection, article: int) -> tuple[int, bytes, bytes] | None:
    """The file, folder and relative path that stand for all of the article's."""
    row: tuple[int, bytes, bytes] | None = sql.execute(
        "SELECT f.id, d.path, f.relative FROM location l"
        " JOIN file f ON f.id = l.file_id JOIN folder d ON d.id = f.folder_id"
        " WHERE l.article_id = ? ORDER BY d.path, f.relative LIMIT 1",
        (article,),
    ).fetchone()
    return row
