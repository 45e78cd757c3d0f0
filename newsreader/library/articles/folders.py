"""What readers ask of folders and files."""

import os
import sqlite3
from pathlib import Path

from newsreader.library.articles.places import full_path, stored_path
from newsreader.library.records import Failure, Folder


def folders(sql: sqlite3.Connection) -> list[Folder]:
    """The folders, oldest first."""
    rows = sql.execute("SELECT id, path FROM folder WHERE NOT leaving ORDER BY id")
    return [Folder(row, Path(os.fsdecode(path))) for row, path in rows]


def failures(sql: sqlite3.Connection) -> list[Failure]:
    """Files that could not be read, and articles that could not be analysed, by path."""
    rows = sql.execute(
        "SELECT d.path, f.relative, f.failure FROM file f JOIN folder d ON d.id = f.folder_id"
        " WHERE f.failure IS NOT NULL"
        " UNION SELECT d.path, f.relative, a.failure FROM article a"
        " JOIN file f ON f.id = a.first_file JOIN folder d ON d.id = f.folder_id"
        " WHERE a.failure IS NOT NULL ORDER BY 1, 2, 3"
    )
    return [Failure(full_path(folder, relative), reason) for folder, relative, reason in rows]


def articles_at(sql: sqlite3.Connection, path: Path) -> list[tuple[str, str | None]]:
    """The ids and locators of the articles of the file at ``path``, in the file's order."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - links in a path are the person's
    for root in (whole, *whole.parents):
        relative = "." if root == whole else os.path.relpath(whole, root)
        rows = sql.execute(
            "SELECT a.public_id, a.locator FROM folder d"
            " CROSS JOIN file f ON f.folder_id = d.id AND f.relative = ?"
            " CROSS JOIN location l ON l.file_id = f.id JOIN article a ON a.id = l.article_id"
            " WHERE d.path = ? ORDER BY l.ordinal",
            (stored_path(relative), stored_path(root)),
        ).fetchall()
        if rows:
            return rows
    return []
