"""The hash of a file's bytes, read piece by piece."""

import hashlib
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

    ``stop`` is asked between pieces. Raises OSError, and Stopped where it says yes.
    """
    state = hashlib.blake2b(digest_size=16)
    with path.open("rb", buffering=0) as file:
        while piece := file.read(_PIECE):
            if stop():
                raise Stopped
            state.update(piece)
    return state.hexdigest()
