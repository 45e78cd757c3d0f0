"""Opens files that strangers made: regular ones only, of a bearable size, errors in plain words."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from newsreader.errors import ReadError
from newsreader.readers.formats import MEGABYTE

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)

_WORDS = {
    errno.EACCES: "may not be read: no permission",
    errno.EPERM: "may not be read: no permission",
    errno.ENOENT: "vanished before it could be read",
    errno.ENOTDIR: "vanished before it could be read",
    errno.ESTALE: "vanished while it was read",
    errno.ELOOP: "is a link that leads back to itself",
    errno.EISDIR: "is a folder, not a file",
    errno.ENAMETOOLONG: "has a name too long to be opened",
    errno.EIO: "cannot be read: the disk reports an error",
}


@contextmanager
def open_regular(path: Path) -> Iterator[BinaryIO]:
    """A regular file, open for reading bytes. Raises ReadError, also for OSErrors in the block.

    Looked at before it is opened, since opening a device can do things; opened without waiting,
    since what is a file now can be a pipe in a moment; looked at again once open.
    """
    flags = os.O_RDONLY | _flag("O_NONBLOCK") | _flag("O_NOCTTY") | _flag("O_BINARY")
    try:
        _demand_regular(path.stat())
        with os.fdopen(os.open(path, flags), "rb") as file:
            before = os.fstat(file.fileno())
            _demand_regular(before)
            yield file
            _demand_unchanged(before, os.fstat(file.fileno()))
    except OSError as error:
        raise ReadError(_in_words(error)) from error
    except ValueError as error:
        if "null byte" in str(error) or "null character" in str(error):
            raise ReadError("has a name that cannot be opened") from error
        raise


def demand_size(size: int, limit: int, noun: str) -> None:
    """Raises ReadError for a file of ``size`` bytes where ``limit`` is the most a ``noun`` has."""
    if size > limit:
        megabytes = size / MEGABYTE
        raise ReadError(
            f"{megabytes:.1f} MB is more than the {limit // MEGABYTE} MB that "
            f"{noun} may have; split the file"
        )


def size_of(file: BinaryIO) -> int:
    """The size in bytes of an open file."""
    return os.fstat(file.fileno()).st_size


def _flag(name: str) -> int:
    return int(getattr(os, name, 0))


def _demand_regular(status: os.stat_result) -> None:
    if stat.S_ISREG(status.st_mode):
        return
    kind = next((words for test, words in _KINDS if test(status.st_mode)), "something special")
    raise ReadError(f"is {kind}, not a file")


def _demand_unchanged(before: os.stat_result, after: os.stat_result) -> None:
    if after.st_nlink == 0 and before.st_nlink != 0:
        raise ReadError("vanished while it was read")
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise ReadError("changed while it was read; it is read again when it has settled")


def _in_words(error: OSError) -> str:
    known = _WORDS.get(error.errno or 0)
    return known or f"cannot be read: {error.strerror or type(error).__name__}"
