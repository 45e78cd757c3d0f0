"""Writing a file that is either complete or not there."""

import contextlib
import os
import secrets
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.errors import NewsreaderError, QueryError
from newsreader.paths import display_path

if TYPE_CHECKING:
    from newsreader.library import Library

_DATABASE = b"SQLite format 3\0"
"""What every library begins with (https://www.sqlite.org/fileformat.html, 1.3)."""


_BESIDE = ("-wal", "-shm", "-journal", ".lock")
"""How the names of files end that belong to the library whose name comes before."""


def write_file(path: Path, pieces: Iterable[bytes]) -> None:
    """Write ``pieces`` to ``path`` in one go: what stood there is replaced when all is written.

    A link's target is written, and a device or pipe gets the pieces one by one. Raises
    NewsreaderError where that cannot be done, or where a library would be lost by it; then what
    stood there is untouched.
    """
    target = Path(os.path.realpath(path))
    try:
        status = _status(target)
        if status is not None and stat.S_ISREG(status.st_mode) and _is_of_a_database(target):
            raise NewsreaderError(
                f"{display_path(path)} is a library, and would be lost; choose another name."
            )
        if status is not None and not stat.S_ISREG(status.st_mode):
            with target.open("wb") as device:
                device.writelines(pieces)
            return
        part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        try:
            with part.open("xb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
            if status is not None:
                part.chmod(stat.S_IMODE(status.st_mode))
            part.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise
    except OSError as error:
        raise NewsreaderError(
            f"{display_path(path)} cannot be written: {(error.strerror or str(error)).lower()};"
            " choose another place."
        ) from error


def refuse_an_article(library: "Library", path: Path) -> None:
    """Raise QueryError where ``path`` is a file that the library reads: these are never written."""
    if any(library.articles_of_file(named) for named in {path, Path(os.path.realpath(path))}):
        raise QueryError(
            f"{display_path(path)} is an article of this library, and would be lost;"
            " choose another name."
        )


def _is_of_a_database(path: Path) -> bool:
    """Whether it is one, or what stands beside one: its log, or the lock of who writes it."""
    beside = (path.with_name(path.name.removesuffix(end)) for end in _BESIDE)
    return any(each.is_file() and _is_database(each) for each in (path, *beside))


def _is_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None
