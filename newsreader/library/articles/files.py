"""Folders and files: what is known of them, and what comes, changes, moves and goes."""

import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path

from newsreader.errors import LibraryError
from newsreader.library.articles import lost
from newsreader.library.articles.heirs import inherit
from newsreader.library.articles.places import (
    follow_edit,
    follow_folder,
    follow_move,
    relative_text,
    stored_path,
)
from newsreader.library.articles.readings import NOT_LOOKED_AT, Readings
from newsreader.library.articles.storing import (
    drop_articles,
    forget_found,
    refresh_shown,
    store_article,
    without_path,
)
from newsreader.library.decisions import waiting
from newsreader.library.decisions.passages import leave
from newsreader.library.decisions.touching import touch_articles
from newsreader.library.file.text_keys import storable
from newsreader.library.kept import details
from newsreader.library.machine.analyses import ChainChanges, take_out
from newsreader.library.machine.corrector import Corrector
from newsreader.library.machine.resolving import settle
from newsreader.library.records import (
    FileContent,
    FileFailure,
    FileRecord,
    FileStamp,
    FileStatus,
    Folder,
)
from newsreader.model import Article, LibraryChange
from newsreader.paths import display_path
from newsreader.values import replace

NO_STAMP = FileStamp(size=NOT_LOOKED_AT, mtime_ns=-1)
"""Of a file that could not even be looked at: differs from any real stamp, so that the next
scan tries it again."""


def forget_failures(sql: sqlite3.Connection) -> LibraryChange:
    """Let everything that failed be tried again: files that the next scan finds changed, and
    articles that wait for analysis. What was read and found before stays."""
    sql.execute(
        "UPDATE file SET size = ?, mtime_ns = ? WHERE failure IS NOT NULL",
        (NO_STAMP.size, NO_STAMP.mtime_ns),
    )
    articles = sql.execute(
        "UPDATE article SET tried = NULL, failure = NULL WHERE failure IS NOT NULL"
        " RETURNING public_id"
    ).fetchall()
    return LibraryChange(frozenset(row[0] for row in articles), listing=True)


def add_folder(sql: sqlite3.Connection, path: Path) -> tuple[Folder, LibraryChange]:
    """The folder at ``path``, added where it is new."""
    known = _folder_at(sql, path)
    if known is not None:
        return known, LibraryChange()
    row = sql.execute("INSERT INTO folder (path) VALUES (?)", (stored_path(path),)).lastrowid
    assert row is not None
    return Folder(row, path), LibraryChange(listing=True)


def _folder_at(sql: sqlite3.Connection, path: Path) -> Folder | None:
    row = sql.execute("SELECT id FROM folder WHERE path = ?", (stored_path(path),)).fetchone()
    return None if row is None else Folder(row[0], path)


def relink_folder(
    sql: sqlite3.Connection, folder_id: int, path: Path
) -> tuple[LibraryChange, set[int]]:
    """Say that a folder now lives at ``path``; also gives the folders to be scanned for it."""
    other = _folder_at(sql, path)
    if other is not None:
        if other.id == folder_id:
            return LibraryChange(), set()
        raise LibraryError(
            f"{display_path(path)} is in the library already; remove one of the two folders."
        )
    public_ids: dict[int, str] = dict(
        sql.execute(
            "SELECT a.id, a.public_id FROM article_folder af JOIN article a ON a.id = af.article_id"
            " WHERE af.folder_id = ?",
            (folder_id,),
        )
    )
    readings = Readings(sql)
    for article in public_ids:
        readings.remember(article)
    follow_folder(sql, folder_path(sql, folder_id), stored_path(path))
    sql.execute("UPDATE folder SET path = ? WHERE id = ?", (stored_path(path), folder_id))
    refresh_shown(sql, public_ids)
    change = LibraryChange(frozenset(public_ids.values()), listing=True)
    return change, readings.settle(public_ids)


def folder_path(sql: sqlite3.Connection, folder_id: int) -> bytes:
    """Where a folder is; LibraryError where it was removed."""
    row = sql.execute("SELECT path FROM folder WHERE id = ?", (folder_id,)).fetchone()
    if row is None:
        raise LibraryError("The folder is no longer in the library; add it again.")
    return bytes(row[0])


def file_records(sql: sqlite3.Connection, folder_id: int) -> dict[str, FileRecord]:
    """What is known of the folder's files, by relative path."""
    records = {}
    # A file with a failure and articles was read in part, unless it could not be looked at since.
    for relative, size, mtime_ns, content_hash, is_read in sql.execute(
        "SELECT relative, size, mtime_ns, content_hash, failure IS NULL OR"
        " (size >= 0 AND EXISTS (SELECT 1 FROM location l WHERE l.file_id = file.id))"
        " FROM file WHERE folder_id = ?",
        (folder_id,),
    ):
        name = relative_text(relative)
        status = FileStatus.READ if is_read else FileStatus.FAILED
        records[name] = FileRecord(name, FileStamp(size, mtime_ns), content_hash, status)
    return records


class FileChanges:
    """One transaction's changes to files; ``finish`` lets entities follow and says what changed."""

    def __init__(self, sql: sqlite3.Connection, corrector: Corrector) -> None:
        self._sql = sql
        self._corrector = corrector
        self._chains = ChainChanges()
        self._touched: set[int] = set()
        self._public_ids: set[str] = set()
        self._readings = Readings(sql)
        self.to_scan: set[int] = set()
        """After ``finish``: the folders with files that the next scan finds to be read again."""

    def store(self, folder_id: int, file: FileContent | FileFailure) -> None:
        """The file was read: these articles stand in it now and no others. Or it could not be:
        where its bytes are known to have changed, what was read from it before is gone; where
        they could not be seen, it stays."""
        if isinstance(file, FileFailure):
            self._store_failure(folder_id, file)
        else:
            self._store_content(folder_id, file)

    def _store_content(self, folder_id: int, read: FileContent) -> None:
        self._clear(folder_id, read.relative)
        path = (folder_path(self._sql, folder_id), stored_path(read.relative))
        rows = [self._store_article(article, *path) for article in read.articles]
        told = None if read.problem is None else storable(read.problem)
        file = self._store_file(folder_id, read.relative, read.stamp, read.content_hash, told)
        # dict: a reader that names a locator twice still gives one article.
        self._sql.executemany(
            "INSERT INTO location (file_id, ordinal, folder_id, article_id) VALUES (?, ?, ?, ?)",
            ((file, ordinal, folder_id, row) for ordinal, row in enumerate(dict.fromkeys(rows))),
        )
        self._touched.update(rows)
        follow_edit(
            self._sql,
            *path,
            [(storable(a.locator or ""), storable(a.id)) for a in read.articles],
        )

    def _store_article(self, article: Article, folder: bytes, relative: bytes) -> int:
        """The row id of the article, as the first of its paths gives it."""
        known = self._sql.execute(
            "SELECT id FROM article WHERE public_id = ?", (storable(article.id),)
        ).fetchone()
        if known is not None:
            self._readings.remember(known[0])
            if self._readings.stands_behind(known[0], folder, relative):
                return int(known[0])
        row = store_article(self._sql, article, self._chains)
        self._readings.read_from(row, folder, relative)
        return row

    def _store_failure(self, folder_id: int, failure: FileFailure) -> None:
        row = self._sql.execute(
            "SELECT content_hash FROM file WHERE folder_id = ? AND relative = ?",
            (folder_id, stored_path(failure.relative)),
        ).fetchone()
        if failure.content_hash is not None:
            self._clear(folder_id, failure.relative)
        self._store_file(
            folder_id,
            failure.relative,
            failure.stamp or NO_STAMP,
            failure.content_hash or (None if row is None else row[0]),
            storable(failure.reason),
        )

    def move(self, folder_id: int, old: str, new: str, stamp: FileStamp) -> None:
        """The file was renamed; what a person did with it goes along."""
        row = self._sql.execute(
            "SELECT id FROM file WHERE folder_id = ? AND relative = ?",
            (folder_id, stored_path(old)),
        ).fetchone()
        if row is None or old == new:
            return
        self.forget(folder_id, [new])
        self._touch(row[0])
        self._sql.execute(
            "UPDATE file SET relative = ?, size = iif(size = ?, size, ?), mtime_ns = ?"
            " WHERE id = ?",
            (stored_path(new), NOT_LOOKED_AT, stamp.size, stamp.mtime_ns, row[0]),
        )
        follow_move(
            self._sql, folder_path(self._sql, folder_id), stored_path(old), stored_path(new)
        )

    def forget(
        self,
        folder_id: int,
        relatives: Iterable[str],
        heir_of: Mapping[str, str] | None = None,
    ) -> None:
        """The files are gone. What a person did with them is kept, should they come back, and
        goes over to articles that are known to be what theirs became."""
        for relative in relatives:
            row = (self._clear(folder_id, relative),)
            self._sql.execute("UPDATE article SET first_file = NULL WHERE first_file = ?", row)
            self._sql.execute("DELETE FROM file WHERE id = ?", row)
        handed = self._hand_over(heir_of) if heir_of else frozenset()
        if not self._is_leaving(folder_id):
            gone = without_path(self._sql, self._touched)
            handed |= self._hand_over(lost.there_already(self._sql, gone))
            lost.remember(self._sql, gone, handed)

    def follow_lost(self, found: Mapping[str, str]) -> LibraryChange:
        """What a person did with articles that are gone goes over to what they became; the last
        thing in the transaction."""
        self._go_over(found)
        lost.looked(self._sql, found)
        return self.finish(listing=False) if found else LibraryChange()

    def _is_leaving(self, folder_id: int) -> bool:
        row = self._sql.execute("SELECT leaving FROM folder WHERE id = ?", (folder_id,)).fetchone()
        return row is None or bool(row[0])

    def _hand_over(self, heir_of: Mapping[str, str]) -> frozenset[str]:
        """What a person did with articles that leave goes over; returns these articles."""
        leaving = {
            article
            for row in without_path(self._sql, self._touched)
            for (article,) in self._sql.execute(
                "SELECT public_id FROM article WHERE id = ?", (row,)
            )
        }
        inherited = {old: new for old, new in heir_of.items() if old in leaving}
        self._go_over(inherited)
        return frozenset(inherited)

    def _go_over(self, inherited: Mapping[str, str]) -> None:
        inherit(self._sql, inherited)
        for heir in inherited.values():
            for (row,) in self._sql.execute("SELECT id FROM article WHERE public_id = ?", (heir,)):
                self._readings.remember(row)
                self._touched.add(row)

    def finish(self, *, listing: bool = True) -> LibraryChange:
        """Settle articles that stand nowhere and entities; the last thing in the transaction."""
        self._public_ids.update(
            row[0]
            for article in self._touched
            for row in self._sql.execute("SELECT public_id FROM article WHERE id = ?", (article,))
        )
        waiting.stir(self._sql)
        leaving = without_path(self._sql, self._touched)
        for article in leaving:
            take_out(self._sql, article, self._chains)
            forget_found(self._sql, article)
        elsewhere = leave(self._sql, self._corrector, leaving)
        touch_articles(self._sql, self._corrector, elsewhere, self._chains)
        staying = self._touched.difference(leaving)
        refresh_shown(self._sql, staying)
        self.to_scan = self._readings.settle(staying)
        details.apply(self._sql, staying)
        change = settle(self._sql, self._corrector, self._chains)
        drop_articles(self._sql, leaving)
        return replace(change, articles=change.articles | self._public_ids, listing=listing)

    def _store_file(
        self,
        folder_id: int,
        relative: str,
        stamp: FileStamp,
        content_hash: str | None,
        failure: str | None,
    ) -> int:
        folder_path(self._sql, folder_id)
        row = self._sql.execute(
            "INSERT INTO file (folder_id, relative, size, mtime_ns, content_hash, failure)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET size = excluded.size,"
            " mtime_ns = excluded.mtime_ns, content_hash = excluded.content_hash,"
            " failure = excluded.failure RETURNING id",
            (folder_id, stored_path(relative), stamp.size, stamp.mtime_ns, content_hash, failure),
        ).fetchone()
        return int(row[0])

    def _clear(self, folder_id: int, relative: str) -> int | None:
        """Nothing stands in the file now; its row id, None where it is new."""
        row = self._sql.execute(
            "SELECT id FROM file WHERE folder_id = ? AND relative = ?",
            (folder_id, stored_path(relative)),
        ).fetchone()
        if row is None:
            return None
        self._touch(row[0])
        self._sql.execute("DELETE FROM location WHERE file_id = ?", row)
        return int(row[0])

    def _touch(self, file: int) -> None:
        rows = self._sql.execute("SELECT article_id FROM location WHERE file_id = ?", (file,))
        for (article,) in rows.fetchall():
            self._readings.remember(article)
            self._touched.add(article)
