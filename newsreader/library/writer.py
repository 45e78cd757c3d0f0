"""The door of the one process that writes the machine tables."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import MappingProxyType

from newsreader.library.articles import files, heirs, lost, pending
from newsreader.library.articles.files import FileChanges
from newsreader.library.articles.pending import Signatures
from newsreader.library.articles.places import stored_path
from newsreader.library.decisions import applying, ledger_rows, passages, waiting
from newsreader.library.decisions.touching import touch_articles
from newsreader.library.file.connection import WAIT_SECONDS, Database
from newsreader.library.file.erasing import erase, forget_names
from newsreader.library.file.safe_copy import SafeCopy
from newsreader.library.file.text_keys import storable
from newsreader.library.kept import details
from newsreader.library.library import Library, absolute
from newsreader.library.machine import resolving
from newsreader.library.machine.analyses import ChainChanges
from newsreader.library.machine.corrector import Corrector, Force
from newsreader.library.machine.second_pass import is_settled, own_mentions, take_out_restless
from newsreader.library.machine.standing import are_many_unsorted, sort_some
from newsreader.library.machine.vote_rows import count_again, count_fresh
from newsreader.library.records import (
    FileContent,
    FileFailure,
    FileRecord,
    FileStamp,
    Folder,
    PendingArticle,
)
from newsreader.model import Analysis, LibraryChange, Mention, Resolver
from newsreader.values import replace

_FILES_AT_ONCE = 200
_NO_HEIRS: Mapping[str, str] = MappingProxyType({})

APPLIED_AT_ONCE = 30
"""In so many articles a decision is applied within a few hundredths of a second."""


class LibraryWriter(Library):
    """A library open for reading files into it and analysing them.

    Holds a lock of the operating system until closed. Each method is one short transaction
    (removing a folder: several): a process killed at any moment leaves all of it or nothing.
    """

    def __init__(self, database: Database, resolver: Resolver) -> None:
        """Called by ``open_for_writing``."""
        super().__init__(database)
        self._corrector = Corrector(resolver)
        self._applied = 0
        self._unapplied: frozenset[int] = frozenset()
        self._has_more = False
        self._caught_up = LibraryChange()
        self._signatures: Signatures = {}
        self._to_scan: set[int] = set()
        self._copy = SafeCopy(database)

    @classmethod
    def open_for_writing(
        cls, path: Path, resolver: Resolver, *, wait_seconds: float = WAIT_SECONDS
    ) -> "LibraryWriter":
        """Open like ``Library.open``, as the one writer; LibraryError where there is another."""
        writer = cls(Database(path, writer=True, wait_seconds=wait_seconds), resolver)
        try:
            writer._catch_up()
        except BaseException:
            writer.close()
            raise
        return writer

    def close(self) -> None:
        """Bring the copy of what people did up to date, and let go of the file and the lock."""
        self._copy.keep_last()
        super().close()

    def keep_copy(self) -> None:
        """Bring the copy of what people did up to date where that is due; call it often."""
        self._copy.keep()

    def copy_log(self) -> None:
        """Copy what was logged into the file: to be called when nobody waits for anything."""
        self._database.copy_log()

    @property
    def resolver(self) -> Resolver:
        """Who decides which chains are one entity. Another one counts from the next change on."""
        return self._corrector.resolver

    @resolver.setter
    def resolver(self, resolver: Resolver) -> None:
        self._corrector = replace(self._corrector, resolver=resolver)

    @property
    def caught_up(self) -> LibraryChange:
        """What opening changed: removals that were finished, decisions that were applied."""
        return self._caught_up

    def _catch_up(self) -> None:
        """Go on where the last writer ended: with its decisions in force, with removals that
        were broken off, with what people decided since."""
        self._copy.settle_in()
        with self._database.reading() as sql:
            rows = self._ledger.read(sql).rows
            self._applied = ledger_rows.applied_number(sql)
            in_force = Force.of(rows[: self._ledger.count(self._applied)])
        self._corrector = replace(self._corrector, force=in_force)
        self._caught_up = self._finish_removals() | self.apply_decisions()

    def add_folder(self, path: Path) -> tuple[Folder, LibraryChange]:
        """Read from this folder, or single file, from now on. One that is there already is
        given back as it is."""
        removed = self._finish_removals()
        with self._database.writing() as sql:
            folder, change = files.add_folder(sql, absolute(path))
        return folder, removed | change

    def remove_folder(self, folder_id: int) -> LibraryChange:
        """Forget the folder and the articles that stand in no other, so that nothing of their
        text is left in the file. What a person did with them (read marks, decisions and the
        passages these are about) is kept, and is found again when the folder is added again."""
        with self._database.writing() as sql:
            sql.execute("UPDATE folder SET leaving = 1 WHERE id = ?", (folder_id,))
        return self._finish_removals()

    def _finish_removals(self) -> LibraryChange:
        """Take folders that were removed out, some files at a time, so that nobody who marks an
        article waits long. One that was broken off goes on here."""
        change = LibraryChange()
        with self._database.reading() as sql:
            leaving = [row[0] for row in sql.execute("SELECT id FROM folder WHERE leaving")]
        for folder_id in leaving:
            relatives = iter(self.file_records(folder_id))
            while batch := list(islice(relatives, _FILES_AT_ONCE)):
                change |= self.forget_files(folder_id, batch)
            erase(self._database)
            with self._database.writing() as sql:
                lost.forget_folder(sql, folder_id)
                sql.execute("DELETE FROM folder WHERE id = ?", (folder_id,))
                forget_names(sql)
            change |= LibraryChange(listing=True)
        if leaving:
            self._database.empty_log()
        return change

    def relink_folder(self, folder_id: int, path: Path) -> LibraryChange:
        """The folder has moved to ``path``. Its files and read marks go along. LibraryError
        where that path, or no such folder, is in the library."""
        with self._database.writing() as sql:
            change, to_scan = files.relink_folder(sql, folder_id, absolute(path))
        self._to_scan |= to_scan
        return change

    def file_records(self, folder_id: int) -> dict[str, FileRecord]:
        """What is known of the folder's files, by relative path. A file that could not even be
        looked at has the stamp ``FileStamp(-1, -1)``."""
        with self._database.reading() as sql:
            return files.file_records(sql, folder_id)

    def store_files(
        self, folder_id: int, files: Iterable[FileContent | FileFailure]
    ) -> LibraryChange:
        """These files were read for the first time, or again, or could not be read: all in one
        transaction. An article that is known from elsewhere gains a path, and is what the first
        of its paths (in order) gives; its analysis stays unless text, roles or language came
        out differently this time."""
        with self._file_changes() as changes:
            for file in files:
                changes.store(folder_id, file)
            return changes.finish()

    def forget_failures(self) -> LibraryChange:
        """Let all that failed be tried again: by the next scan, and by waiting for analysis."""
        with self._database.writing() as sql:
            return files.forget_failures(sql)

    def touch_file(self, folder_id: int, relative: str, stamp: FileStamp) -> None:
        """The file has another time, and the same content."""
        with self._database.writing() as sql:
            sql.execute(
                "UPDATE file SET size = ?, mtime_ns = ? WHERE folder_id = ? AND relative = ?",
                (stamp.size, stamp.mtime_ns, folder_id, stored_path(relative)),
            )

    def move_file(self, folder_id: int, old: str, new: str, stamp: FileStamp) -> LibraryChange:
        """The file was renamed inside its folder: same content, its read marks go along."""
        with self._file_changes() as changes:
            changes.move(folder_id, old, new, stamp)
            return changes.finish()

    def heirs(self, folder_id: int, gone: Sequence[str], came: Iterable[str]) -> Mapping[str, str]:
        """What articles of files that are gone became in files that came and were read: of those
        that a person did something with, and that stand nowhere else."""
        with self._database.reading() as sql:
            return heirs.heirs(sql, folder_id, gone, came)

    def forget_files(
        self, folder_id: int, relatives: Iterable[str], heir_of: Mapping[str, str] = _NO_HEIRS
    ) -> LibraryChange:
        """The files are gone, and the articles that stand nowhere else. Read marks are kept for
        when the file, or its content elsewhere, comes back; ``heir_of`` names articles to which
        what a person did with those that leave goes over."""
        with self._file_changes() as changes:
            changes.forget(folder_id, relatives, heir_of)
            return changes.finish()

    @contextmanager
    def _file_changes(self) -> Iterator[FileChanges]:
        with self._database.writing() as sql:
            changes = FileChanges(sql, self._corrector)
            yield changes
        self._to_scan |= changes.to_scan

    def take_folders_to_scan(self) -> frozenset[int]:
        """The ids of folders, since the last call, with a file that is to be read again because
        it has become the first that holds an article, or has another name: both tell how the
        article is read. A scan finds such files changed, now or after a new start."""
        taken, self._to_scan = frozenset(self._to_scan), set()
        return taken

    def pending(
        self, signatures: Signatures, limit: int, first: Sequence[str] = ()
    ) -> list[PendingArticle]:
        """Up to ``limit`` articles that wait for analysis: those of ``first`` that do, in its
        order, then the oldest in the library.

        An article waits when it was never analysed, or with another pipeline than its
        language's signature names. Where a language has no pipeline (None), an article waits
        until it has been stored once with ``pipeline`` None, and again when one is installed;
        what a pipeline that is gone had found is kept.
        """
        self._signatures = signatures
        with self._database.reading() as sql:
            return pending.pending(sql, signatures, limit, first)

    def pending_count(self, signatures: Signatures) -> int:
        """How many articles ``pending`` would give without a limit."""
        self._signatures = signatures
        with self._database.reading() as sql:
            return pending.pending_count(sql, signatures)

    def store_analyses(self, analyses: Sequence[Analysis]) -> LibraryChange:
        """Replace what was found in these articles, all in one transaction, and let entities
        follow. The change names these articles and all others whose mentions now belong to
        another entity, and every entity that came, went or changed its name, type or counts.

        Articles that are no longer there are passed over. One whose mentions do not fit its
        text becomes a failure. ValueError where a mention is in no chain, or in two.
        """
        with self._database.writing() as sql:
            changes = ChainChanges()
            fresh = pending.store_analyses(sql, analyses, changes)
            change = self._put_in(sql, fresh, changes)
            many = are_many_unsorted(sql)
        if many:
            with self._database.writing() as sql:
                sort_some(sql)
        return change

    def _put_in(
        self, sql: sqlite3.Connection, fresh: Mapping[int, Analysis], changes: ChainChanges
    ) -> LibraryChange:
        others: set[int] = set()
        if self._corrector.force.decisions:
            for row in fresh:
                others |= passages.locate_again(sql, self._corrector, row)
        touch_articles(sql, self._corrector, others, changes, fresh)
        return resolving.settle(sql, self._corrector, changes)

    def take_second_look(self) -> tuple[LibraryChange, bool]:
        """Let the articles of the library say what they call the names that others doubt: one
        step of the second pass, and whether there may be more to do. In the end, what waits for
        its article is looked for again. What stands then depends on what was found in each
        article by itself alone, not on the order in which articles came, nor on decisions."""
        with self._database.reading() as sql:
            settled = is_settled(sql)
        if settled:
            return self._follow_lost() | waiting.look(self._database, self._corrector), False
        with self._database.writing() as sql:
            sort_some(sql)
            if count_fresh(sql) or count_again(sql):
                return LibraryChange(), True
            changes = ChainChanges()
            fresh = take_out_restless(sql, self._corrector, changes)
            return self._put_in(sql, fresh, changes), True

    def _follow_lost(self) -> LibraryChange:
        with self._database.reading() as sql:
            found = lost.found_now(sql)
        if found is None:
            return LibraryChange()
        with self._file_changes() as changes:
            return changes.follow_lost(found)

    def apply_decisions(self) -> LibraryChange:
        """Bring what machines found in line with the ledger, and articles with what was said of
        their titles, dates and sources: rewrites only what decisions that came into force, or
        went out of it, since the last time speak of."""
        return self._apply(applying.Portion())

    def _apply(self, portion: applying.Portion) -> LibraryChange:
        said = details.apply_all(self._database)
        progress = applying.Progress(self._corrector, self._applied, self._unapplied)
        with self._database.reading() as sql:
            if applying.is_up_to_date(sql, progress):
                return said
        with self._database.writing() as sql:
            progress, change = applying.go_on(sql, self._ledger, progress, portion)
        self._corrector, self._applied = progress.corrector, progress.number
        self._unapplied, self._has_more = progress.left, progress.has_more
        return said | change

    def apply_some_decisions(
        self, first: Sequence[str] = (), limit: int = APPLIED_AT_ONCE, seconds: float | None = None
    ) -> LibraryChange:
        """Like ``apply_decisions``, but in no more than so many articles; in those of ``first``
        (ids) in any case, or with ``seconds`` of computing, as far as these go. ``applying`` says
        whether more are left; to be called again then."""
        return self._apply(applying.Portion(first, limit, seconds))

    @property
    def applying(self) -> bool:
        """Whether decisions are applied in some of their articles, and not yet in others; or
        only some of those that were taken in at once."""
        return bool(self._unapplied) or self._has_more

    def store_analysis_failure(
        self, article_id: str, reason: str, pipeline: str | None = None
    ) -> LibraryChange:
        """The article could not be analysed: it is listed among the failures, and waits again
        when its content or its language's pipeline changes.

        ``pipeline`` is the signature that failed; without it, what ``pending`` was last asked
        with. What an earlier analysis found stays.
        """
        with self._database.writing() as sql:
            row = sql.execute(
                "SELECT id, language FROM article WHERE public_id = ?", (storable(article_id),)
            ).fetchone()
            if row is None:
                return LibraryChange()
            tried = pipeline or pending.signature_for(self._signatures, row[1])
            pending.fail(sql, row[0], tried or pending.NO_PIPELINE, reason)
            return LibraryChange(frozenset([article_id]))

    def reresolve(self) -> LibraryChange:
        """Decide all chains again, as after a change of the resolver's rules. Holds nobody up
        while it thinks; what changes is stored in one transaction."""
        with self._database.reading() as sql:
            revision = resolving.revise(sql, self._corrector)
        with self._database.writing() as sql:
            return resolving.apply_revision(sql, self._corrector, revision)

    def machine_mentions(self, article_id: str) -> tuple[Mention, ...]:
        """What the machine found in an article by itself, whatever people or other articles made
        of it."""
        with self._database.reading() as sql:
            row = sql.execute(
                "SELECT a.id, t.text FROM article a JOIN article_text t ON t.article_id = a.id"
                " WHERE a.public_id = ?",
                (storable(article_id),),
            ).fetchone()
            return () if row is None else own_mentions(sql, *row)

    def set_meta(self, key: str, value: str) -> None:
        """Store a setting of the machine's, such as the version of a rule set."""
        with self._database.writing() as sql:
            sql.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?)"
                " ON CONFLICT DO UPDATE SET value = excluded.value",
                (key, value),
            )
