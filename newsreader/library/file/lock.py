"""The lock that lets one process at a time write a library's machine tables.

It is a lock of the operating system on a file beside the library, so it goes with its
process, however that ends.
"""

import sys
from pathlib import Path
from typing import BinaryIO

from newsreader.errors import LibraryError
from newsreader.paths import display_path

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_path(library: Path) -> Path:
    """The lock's file. It stays when the lock is released: removing it would be a race."""
    return library.with_name(library.name + ".lock")


class WriterLock:
    """Held from construction to ``release``, or to the end of the process.

    Raises LibraryError where another holder, in this or another process, is alive.
    """

    def __init__(self, library: Path) -> None:
        path = lock_path(library)
        try:
            self._file: BinaryIO = path.open("a+b")
        except OSError as error:
            raise LibraryError(
                f"The library {display_path(library)} cannot be written: {error.strerror};"
                " check that its folder exists and that you may write there."
            ) from error
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise LibraryError(
                f"The library {display_path(library)} is being indexed by another newsreader;"
                " close it there, or wait until it is done."
            ) from error

    def release(self) -> None:
        """Let the next writer in. Closing the file releases the lock on every system."""
        if not self._file.closed:
            if sys.platform == "win32":
                self._file.seek(0)
                msvcrt.locking(self._file.fileno(), msvcrt.LK_UNLCK, 1)
            self._file.close()
