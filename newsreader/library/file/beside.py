"""A library as a file: which it is, whether it may be written, and what is kept beside it."""

import os
from pathlib import Path

from newsreader.paths import LIBRARY_SUFFIX


def copy_path(library: Path, number: int = 1) -> Path:
    """Where a copy of what people did in ``library`` is kept. Higher numbers are for when there
    is another library's, which stood in this one's place before."""
    stem = library.name.removesuffix(LIBRARY_SUFFIX)
    more = "" if number == 1 else f"-{number}"
    return library.with_name(f"{stem}.kept{more}{LIBRARY_SUFFIX}")


def backup_path(path: Path, version: int) -> Path:
    """Where the library of this version is copied to before it is brought up to date."""
    return path.with_name(f"{path.name}.v{version}.backup")


def identity_of(path: Path) -> tuple[int, int] | None:
    """Which file stands at ``path`` (device and number); None where none does."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def may_write(path: Path) -> bool:
    """Whether this person may write a file that is there, and put a log beside it."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
