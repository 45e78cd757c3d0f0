"""A folder on disk against what the library knows of it: what is new, changed, moved, gone.

Looks first at size and modification time, and only where these do not decide at the bytes.
"""

import os
import stat
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newsreader.indexing.hashing import Stopped, hash_file, never
from newsreader.library.records import FileRecord, FileStamp
from newsreader.readers.registry import is_candidate

SINGLE_FILE = "."
"""The relative path of a root that is a file itself."""

_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_SAVED_PAGE_FOLDER = "_files"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that stands below the root."""

    relative: str
    stamp: FileStamp


@dataclass(frozen=True, slots=True)
class MovedFile:
    """A file that went from one relative path to another with the same bytes."""

    old: str
    new: FoundFile


@dataclass(frozen=True, slots=True)
class ScanResult:
    """How the folder differs from what is known of it; each tuple is sorted by path.

    ``missing`` says why the root cannot be looked at; then nothing else is told, and nothing is
    gone. ``touched`` files have a new stamp and the same bytes. ``failed`` are folders that
    cannot be listed, and files that cannot even be looked at, with the reason: what is known
    below them stays.
    """

    missing: str | None = None
    new: tuple[FoundFile, ...] = ()
    changed: tuple[FoundFile, ...] = ()
    touched: tuple[FoundFile, ...] = ()
    moved: tuple[MovedFile, ...] = ()
    gone: tuple[str, ...] = ()
    failed: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Listing:
    files: dict[str, FileStamp] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    empty: bool = True


def scan_folder(
    root: Path,
    known: Mapping[str, FileRecord],
    *,
    reread: bool = False,
    stop: Callable[[], bool] = never,
) -> ScanResult:
    """Compare the folder (or single file) at ``root`` with the files ``known`` of it.

    With ``reread`` every known file that still stands counts as changed. ``stop`` is asked now
    and then; when it says yes, Stopped is raised.
    """
    try:
        status = root.stat()
    except OSError as error:
        return ScanResult(missing=_why_missing(error))
    if not stat.S_ISDIR(status.st_mode):
        listing = _Listing(files={SINGLE_FILE: _stamp(status)}, empty=False)
    else:
        listing = _list_folder(root, stop)
        if SINGLE_FILE in listing.failed:
            return ScanResult(missing=listing.failed[SINGLE_FILE])
        if listing.empty and len(known) > 1:
            # What is left of an unmounted disk is an empty folder: forgetting every article
            # and what was read of it would be worse than listing some that are gone.
            return ScanResult(
                missing="is empty now, its articles are kept: if its disk is not connected, "
                "connect it; else remove the folder from the library"
            )
    return _compare(root, listing, known, reread, stop)


def path_below(root: Path, relative: str) -> Path:
    """The path of the file that ``relative`` names below ``root``."""
    return root if relative == SINGLE_FILE else root / relative


def _stamp(status: os.stat_result) -> FileStamp:
    return FileStamp(status.st_size, status.st_mtime_ns)


def _why_missing(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "is not there, its articles are kept: re-link the folder or remove it"
    return f"cannot be opened ({_words(error)}), its articles are kept"


def _words(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _list_folder(root: Path, stop: Callable[[], bool]) -> _Listing:
    """Every file below ``root`` that a reader may want.

    Linked folders are not entered: what they lead to is outside, or is met where it stands. A
    linked file counts when its target lies inside the folder.
    """
    listing = _Listing()
    real_root = os.path.realpath(root)
    folders = [""]
    while folders:
        if stop():
            raise Stopped
        below = folders.pop()
        try:
            with os.scandir(root / below) as found:
                entries = list(found)
        except OSError as error:
            listing.failed[below or SINGLE_FILE] = (
                f"cannot be listed ({_words(error)}), what is in it is left out"
            )
            continue
        listing.empty = listing.empty and not entries
        names = {entry.name for entry in entries}
        for entry in entries:
            if _is_hidden(entry.name):
                continue
            relative = f"{below}/{entry.name}" if below else entry.name
            try:
                if entry.is_dir(follow_symlinks=False):
                    if not _belongs_to_page(entry.name, names):
                        folders.append(relative)
                elif is_candidate(entry.name):
                    status = _look_at(entry, real_root)
                    if status is not None:
                        listing.files[relative] = _stamp(status)
            except FileNotFoundError:
                if entry.is_symlink():
                    listing.failed[relative] = "is a link that leads nowhere"
            except OSError as error:
                listing.failed[relative] = f"cannot be looked at ({_words(error)})"
    return listing


def _look_at(entry: "os.DirEntry[str]", real_root: str) -> os.stat_result | None:
    """The status of a regular file, None for pipes, sockets, devices and links leading out."""
    if entry.is_symlink():
        target = Path(os.path.realpath(entry.path, strict=True))
        if not target.is_relative_to(real_root):
            return None
    status = entry.stat()
    return status if stat.S_ISREG(status.st_mode) else None


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def _belongs_to_page(name: str, beside: set[str]) -> bool:
    """Whether the folder ``name`` holds the pictures and scripts of a page saved beside it."""
    stem = name.removesuffix(_SAVED_PAGE_FOLDER)
    return stem != name and any(stem + suffix in beside for suffix in _PAGE_SUFFIXES)


def _compare(
    root: Path,
    listing: _Listing,
    known: Mapping[str, FileRecord],
    reread: bool,
    stop: Callable[[], bool],
) -> ScanResult:
    new: dict[str, FileStamp] = {}
    changed: list[FoundFile] = []
    touched: list[FoundFile] = []
    for relative, stamp in sorted(listing.files.items()):
        record = known.get(relative)
        if record is None:
            new[relative] = stamp
        elif reread:
            changed.append(FoundFile(relative, stamp))
        elif record.stamp != stamp:
            same = _same_bytes(path_below(root, relative), record, stamp, stop)
            (touched if same else changed).append(FoundFile(relative, stamp))
    gone = {
        relative: record
        for relative, record in known.items()
        if relative not in listing.files and not _is_below(relative, listing.failed)
    }
    moved = tuple(_moves(root, new, gone, stop))
    for move in moved:
        del new[move.new.relative], gone[move.old]
    return ScanResult(
        new=tuple(FoundFile(relative, stamp) for relative, stamp in new.items()),
        changed=tuple(changed),
        touched=tuple(touched),
        moved=moved,
        gone=tuple(sorted(gone)),
        failed=tuple(sorted(listing.failed.items())),
    )


def _same_bytes(path: Path, record: FileRecord, stamp: FileStamp, stop: Callable[[], bool]) -> bool:
    if record.content_hash is None or record.stamp.size != stamp.size:
        return False
    return _hash_or_none(path, stop) == record.content_hash


def _hash_or_none(path: Path, stop: Callable[[], bool]) -> str | None:
    try:
        return hash_file(path, stop)
    except OSError:
        return None  # reading it as an article will say why


def _is_below(relative: str, folders: Mapping[str, str]) -> bool:
    return any(relative == folder or relative.startswith(folder + "/") for folder in folders)


def _moves(
    root: Path,
    new: Mapping[str, FileStamp],
    gone: Mapping[str, FileRecord],
    stop: Callable[[], bool],
) -> Iterator[MovedFile]:
    """Gone files that stand elsewhere with the same bytes. Only new files of a size that is
    gone are hashed; equal files are paired in path order."""
    wanted: dict[tuple[int, str], list[str]] = defaultdict(list)
    for relative, record in sorted(gone.items()):
        if record.content_hash is not None:
            wanted[record.stamp.size, record.content_hash].append(relative)
    sizes = {size for size, _ in wanted}
    for relative, stamp in sorted(new.items()):
        if stamp.size not in sizes:
            continue
        found = _hash_or_none(root / relative, stop)
        waiting = wanted.get((stamp.size, found)) if found is not None else None
        if waiting:
            yield MovedFile(waiting.pop(0), FoundFile(relative, stamp))
