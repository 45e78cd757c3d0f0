"""The hash of a file's bytes, read piece by piece."""

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path

_PIECE = 1 << 20


class Stopped(Exception):  # noqa: N818 - not an error: the caller asked for it
    """A long task was told to stop before it was done."""


def never() -> bool:
    """Do not stop."""
    return False


def hash_file(path: Path, stop: Callable[[], bool] = never) -> str:
    """The ``model.content_hash`` of a file's bytes, without holding them all.

    ``stop`` is asked between pieces. Raises OSError, also for what is no file, such as a pipe,
    which nobody may ever write to, or a device without an end; and Stopped where it says yes.
    """
    state = hashlib.blake2b(digest_size=16)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb", buffering=0) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.EINVAL, "is not a file", str(path))
        while piece := file.read(_PIECE):
            if stop():
                raise Stopped
            state.update(piece)
    return state.hexdigest()
