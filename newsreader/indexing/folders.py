"""The folders of a library: looking for what changed, and reading it."""

import logging
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from threading import Event

from newsreader.indexing.batches import Batch, Done, Failed
from newsreader.indexing.hashing import Stopped, hash_file
from newsreader.indexing.jobs import READ_LIMIT_S, FileRead, FileUnread, read_article_file
from newsreader.indexing.scan import SINGLE_FILE, FoundFile, ScanResult, path_below, scan_folder
from newsreader.indexing.storing import store_together
from newsreader.indexing.telling import Teller
from newsreader.library import (
    Failure,
    FileContent,
    FileFailure,
    FileStamp,
    Folder,
    LibraryWriter,
)
from newsreader.readers.registry import READERS_VERSION

_BATCH_FILES = 16
_BATCH_BYTES = 250_000
_FORGET_AT_ONCE = 200

_log = logging.getLogger(__name__)

Later = Callable[[Callable[[], None]], None]
"""Has something done on the indexer's own thread, later; may be called from any thread."""


@dataclass(slots=True)
class _Work:
    """What there is to do for one folder."""

    folder: Folder
    unread: deque[FoundFile] = field(default_factory=deque)
    reading: set[str] = field(default_factory=set)
    came: set[str] = field(default_factory=set)
    gone: tuple[str, ...] = ()
    scanning: bool = False
    again: bool = False


class Folders:
    """Scans folders on a thread of its own and reads files in workers.

    All methods belong to the indexer's thread. A read batch is asked for with ``submit_next``.
    """

    def __init__(
        self, library: LibraryWriter, executor: Executor, teller: Teller, later: Later
    ) -> None:
        self._library = library
        self._executor = executor
        self._teller = teller
        self._later = later
        self._scanner = ThreadPoolExecutor(1, thread_name_prefix="scan")
        self._stop = Event()
        self._works = {folder.id: _Work(folder) for folder in library.folders()}
        self._batches: set[Future[tuple[Done[FileRead | FileUnread] | Failed, ...]]] = set()

    @property
    def folders(self) -> list[Folder]:
        """The folders that are kept up to date."""
        return [work.folder for work in self._works.values()]

    @property
    def busy(self) -> bool:
        """Whether anything is being looked for or read, or waits for it."""
        return bool(self._batches) or any(
            work.scanning or work.unread for work in self._works.values()
        )

    @property
    def unread(self) -> int:
        """How many files wait to be read or are being read."""
        return sum(len(work.unread) + len(work.reading) for work in self._works.values())

    @property
    def running(self) -> int:
        """How many batches the workers have."""
        return len(self._batches)

    def add(self, folder: Folder) -> None:
        """Keep this folder up to date from now on."""
        if folder.id not in self._works:
            self._works[folder.id] = _Work(folder)
            if not self._library.file_records(folder.id):
                self._mark_current(folder.id)

    def replace(self, folder: Folder) -> None:
        """The folder is elsewhere now."""
        self.remove(folder.id)
        self._works[folder.id] = _Work(folder)

    def remove(self, folder_id: int) -> None:
        """Do no more for this folder; what is being read of it is ignored."""
        self._works.pop(folder_id, None)

    def scan(self, folder_id: int) -> None:
        """Look for what is new, changed, moved and gone."""
        work = self._works.get(folder_id)
        if work is None:
            return
        if work.scanning:
            work.again = True
            return
        work.scanning = True
        known = self._library.file_records(folder_id)
        reread = bool(known) and self._library.get_meta(_version_key(folder_id)) != READERS_VERSION
        scan = self._scanner.submit(
            scan_folder, work.folder.path, known, reread=reread, stop=self._stop.is_set
        )
        scan.add_done_callback(lambda done: self._later(partial(self._scanned, work, done)))

    def scan_unsettled(self) -> None:
        """Scan folders with files that tell, since others came or went, how articles are read."""
        for folder_id in self._library.take_folders_to_scan():
            self.scan(folder_id)

    def stop(self) -> None:
        """Drop everything that is under way or waits. The caller ends the workers' batches."""
        self._stop.set()
        self._stop = Event()
        for folder_id, work in self._works.items():
            self._works[folder_id] = _Work(work.folder)
        self._batches.clear()

    def close(self) -> None:
        """Stop, and end the scanning thread."""
        self._stop.set()
        self._scanner.shutdown(cancel_futures=True)

    def submit_next(self) -> bool:
        """Give the workers a batch of files to read; false when none wait."""
        work = next((work for work in self._works.values() if work.unread), None)
        if work is None:
            return False
        files = list(_batch(work.unread))
        work.reading.update(file.relative for file in files)
        paths = tuple(path_below(work.folder.path, file.relative) for file in files)
        future = self._executor.submit(Batch(read_article_file, paths, READ_LIMIT_S))
        self._batches.add(future)
        future.add_done_callback(lambda _: self._later(partial(self._read, work, files, future)))
        return True

    # What comes back ------------------------------------------------------------------------

    def _scanned(self, work: _Work, scan: "Future[ScanResult]") -> None:
        if self._works.get(work.folder.id) is not work:
            return
        work.scanning = False
        try:
            result = scan.result()
        except Stopped:
            return
        self._take_in(work, result)
        if work.again:
            work.again = False
            self.scan(work.folder.id)

    def _take_in(self, work: _Work, result: ScanResult) -> None:
        folder = work.folder
        if result.missing is not None:
            work.unread.clear()
            work.gone = ()
            self._fail(folder, FileFailure(SINGLE_FILE, None, None, result.missing))
            return
        self._teller.recover(folder.path)
        for touched in result.touched:
            self._library.touch_file(folder.id, touched.relative, touched.stamp)
        for move in result.moved:
            self._teller.add(
                self._library.move_file(folder.id, move.old, move.new.relative, move.new.stamp)
            )
        work.gone = result.gone
        work.came.update(file.relative for file in result.new)
        for relative, reason in result.failed:
            self._fail(folder, FileFailure(relative, None, None, reason))
        work.unread = deque(
            file
            for file in sorted((*result.new, *result.changed), key=lambda file: file.relative)
            if file.relative not in work.reading
        )
        self._finish(work)

    def _read(
        self,
        work: _Work,
        files: list[FoundFile],
        future: "Future[tuple[Done[FileRead | FileUnread] | Failed, ...]]",
    ) -> None:
        if future not in self._batches:
            return  # stopped meanwhile
        self._batches.discard(future)
        if self._works.get(work.folder.id) is not work:
            return  # the folder was removed
        found = []
        for file, outcome in zip(files, future.result(), strict=True):
            work.reading.discard(file.relative)
            one = _found(work.folder, file, outcome)
            if self._tell(work.folder, one):
                found.append(one)
        self._store(work.folder, found)
        self._finish(work)

    def _tell(self, folder: Folder, file: FileContent | FileFailure) -> bool:
        """Say what became of a file; whether the library does not know it yet."""
        path = path_below(folder.path, file.relative)
        if isinstance(file, FileFailure):
            return self._teller.fail(Failure(path, file.reason)) or file.stamp is not None
        if file.problem is None:
            self._teller.recover(path)
        else:
            self._teller.fail(Failure(path, file.problem))
        return True

    def _store(self, folder: Folder, files: Sequence[FileContent | FileFailure]) -> None:
        def refuse(file: FileContent | FileFailure, reason: str) -> None:
            self._fail(folder, FileFailure(file.relative, file.stamp, file.content_hash, reason))

        store = partial(self._library.store_files, folder.id)
        self._teller.add(store_together(store, files, refuse))

    def _fail(self, folder: Folder, failure: FileFailure) -> None:
        if self._tell(folder, failure):
            self._teller.add(self._library.store_files(folder.id, [failure]))

    def _finish(self, work: _Work) -> None:
        if not work.unread and not work.reading:
            self._forget(work)
            self._mark_current(work.folder.id)

    def _forget(self, work: _Work) -> None:
        """Let go of files that are gone, after those that came were read: where one was renamed
        and edited at once, only what it became tells whose read marks and decisions it has."""
        folder, gone = work.folder, iter(work.gone)
        heir_of: Mapping[str, str] = {}
        if work.gone and work.came:
            heir_of = self._library.heirs(folder.id, work.gone, work.came)
        while some := list(islice(gone, _FORGET_AT_ONCE)):
            self._teller.add(self._library.forget_files(folder.id, some, heir_of))
            for relative in some:
                self._teller.recover(path_below(folder.path, relative))
        work.gone = ()
        work.came.clear()

    def _mark_current(self, folder_id: int) -> None:
        key = _version_key(folder_id)
        if self._library.get_meta(key) != READERS_VERSION:
            self._library.set_meta(key, READERS_VERSION)


def _found(
    folder: Folder, file: FoundFile, outcome: Done[FileRead | FileUnread] | Failed
) -> FileContent | FileFailure:
    """What reading a file came to."""
    if isinstance(outcome, Failed):
        return _at_worker(folder, file, outcome.reason)
    read = outcome.value
    stamp = FileStamp(read.size, read.mtime_ns)
    if isinstance(read, FileRead):
        return FileContent(file.relative, stamp, read.content_hash, read.articles, read.problem)
    seen = None if read.content_hash is None else stamp
    return FileFailure(file.relative, seen, read.content_hash, read.reason)


def _at_worker(folder: Folder, file: FoundFile, reason: str) -> FileFailure:
    """A file that brings workers down is not tried again before its bytes change."""
    try:
        content = hash_file(path_below(folder.path, file.relative))
    except OSError:
        return FileFailure(file.relative, None, None, reason)
    return FileFailure(file.relative, file.stamp, content, reason)


def _version_key(folder_id: int) -> str:
    return f"readers of folder {folder_id}"


def _batch(files: deque[FoundFile]) -> Iterator[FoundFile]:
    """The next files to read in one go, taken off ``files``."""
    size = 0
    for count in range(_BATCH_FILES):
        if not files or (count and size + files[0].stamp.size > _BATCH_BYTES):
            return
        file = files.popleft()
        size += file.stamp.size
        yield file
