"""What the first bytes of a library file say, without opening it."""

from pathlib import Path

from newsreader.library.file import schema

_USER_VERSION, _APPLICATION_ID = slice(60, 64), slice(68, 72)
"""Where SQLite keeps them, big-endian (https://www.sqlite.org/fileformat2.html, 1.3)."""


def is_older(path: Path) -> bool:
    """Whether an older newsreader made the library, so that opening it takes a while. False where
    there is no library that can be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_APPLICATION_ID.stop)
    except OSError:
        return False
    ours = int.from_bytes(head[_APPLICATION_ID], "big") == schema.APPLICATION_ID
    return ours and 0 < int.from_bytes(head[_USER_VERSION], "big") < schema.LATEST
