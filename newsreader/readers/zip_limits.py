"""Opens zip files that strangers made: nothing outside them, nothing that swells, plain words.

Documents (DOCX, ODT, EPUB) and archives share these limits. Nothing is ever written to disk.
"""

import io
import re
import stat
import struct
import zlib
from typing import TYPE_CHECKING

from newsreader.errors import ReadError
from newsreader.readers.formats import MEGABYTE

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_MEMBERS = 10_000
MOST_MEMBER_BYTES = 64 * MEGABYTE
MOST_EXPANDED_BYTES = 256 * MEGABYTE
#: Deflate reaches 1,032:1 on a run of one byte; XML of spreadsheets and lists seldom 100:1.
MOST_RATIO = 200
#: Below this size no ratio does harm.
_HARMLESS_BYTES = 4 * MEGABYTE
#: What begins each entry of the directory. Archives in the archive have theirs too.
_ENTRY = b"PK\x01\x02"
_MOST_ENTRIES = 20 * MOST_MEMBERS

_ENCRYPTED = 0x1
_STORED, _DEFLATED = 0, 8

#: A path from the root, a drive, a share, a way out, or a character that no name has.
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0")


class SafeZip:
    """The members of a zip file within the limits above. Only files: no folders, no links."""

    def __init__(self, archive: "ZipFile") -> None:
        self._archive = archive
        self._members = {
            info.filename: info
            for info in archive.infolist()
            # is_dir fails on a member without a name, which no program writes.
            if info.filename and not info.is_dir() and not stat.S_ISLNK(info.external_attr >> 16)
        }

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names in the archive's order, each once, with "/" between folders."""
        return tuple(self._members)

    def __contains__(self, name: object) -> bool:
        return name in self._members

    def size(self, name: str) -> int:
        """How many bytes the member says it has; ``read`` gives no more than these."""
        return self._members[name].file_size

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises ReadError when it is missing or damaged."""
        info = self._members.get(name)
        if info is None:
            raise ReadError(f"is damaged: it has no {_shown(name)} inside")
        try:
            return self._archive.read(info)
        except _failures() as error:
            raise ReadError(f"is damaged: {_shown(name)} inside it cannot be unpacked") from error


def open_zip(data: bytes) -> SafeZip:
    """The zip file in ``data``, its directory checked and nothing unpacked yet.

    Raises ReadError for what is no zip file or damaged, for encrypted members, for names that
    lead outside, and for more members or bytes, or a higher ratio, than the limits allow.
    """
    from zipfile import ZipFile

    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise _too_many()
    try:
        archive = ZipFile(io.BytesIO(data))
    except _failures() as error:
        raise ReadError("is damaged: it cannot be opened as a zip file") from error
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise _too_many()
    for info in infos:
        _demand_harmless(info)
    _demand_bearable(sum(info.file_size for info in infos), len(data))
    return SafeZip(archive)


def _demand_harmless(info: "ZipInfo") -> None:
    name = _shown(info.filename)
    if info.flag_bits & _ENCRYPTED:
        raise ReadError("is encrypted; save it without a password")
    if _OUTSIDE.search(info.orig_filename) or _OUTSIDE.search(info.filename):
        raise ReadError(f"is refused: {name} inside it would lie outside its folder")
    if info.compress_type not in (_STORED, _DEFLATED):
        raise ReadError(f"packs {name} in a way that is not read here; unpack it")
    if info.file_size > MOST_MEMBER_BYTES:
        raise ReadError(
            f"holds {name}, which unpacks to {info.file_size / MEGABYTE:.0f} MB, more than "
            f"the {MOST_MEMBER_BYTES // MEGABYTE} MB that are read"
        )
    _demand_ratio(info.file_size, info.compress_size)


def _demand_bearable(expanded: int, packed: int) -> None:
    if expanded > MOST_EXPANDED_BYTES:
        raise ReadError(
            f"unpacks to {expanded / MEGABYTE:.0f} MB, more than the "
            f"{MOST_EXPANDED_BYTES // MEGABYTE} MB that are read; unpack it"
        )
    _demand_ratio(expanded, packed)


def _demand_ratio(expanded: int, packed: int) -> None:
    if expanded > max(_HARMLESS_BYTES, MOST_RATIO * packed):
        raise ReadError(f"swells to more than {MOST_RATIO} times its size, as zip bombs do")


def _too_many() -> ReadError:
    return ReadError(f"holds more than the {MOST_MEMBERS:,} files that are read; unpack it")


def _failures() -> tuple[type[Exception], ...]:
    """What zipfile raises on damaged files, found by reading it and by trying."""
    from zipfile import BadZipFile

    return (
        BadZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        OverflowError,
        RuntimeError,
        UnicodeError,
        ValueError,
        struct.error,
        zlib.error,
    )


def _shown(name: str) -> str:
    """A member's name as it can stand in a message: short, on one line, printable."""
    shown = "".join(character if character.isprintable() else "?" for character in name)
    return shown if len(shown) <= 80 else shown[:77] + "..."
