"""A file of any format packed with gzip; a file of several gzip members is their sum."""

import zlib

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.archives.members import MOST_EXPANDED_BYTES, demand_bearable, read_inner
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile

_MAGIC = b"\x1f\x8b\x08"
_SUFFIX = ".gz"

#: Text packs to a tenth, tables to a hundredth. Below the harmless size no ratio matters.
_MOST_RATIO = 200
_HARMLESS_BYTES = 4 * MEGABYTE
#: For zlib: the header is gzip's.
_GZIP_WINDOW = 16 + zlib.MAX_WBITS
_STEP = 1024 * 1024


def sniff(head: bytes) -> int:
    """Whether the bytes begin as gzip does (RFC 1952)."""
    return CERTAIN if head.startswith(_MAGIC) else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The articles in what is packed. Of a file that ends early, what can be unpacked is read.

    Raises ReadError for damage, and for what swells beyond the limits.
    """
    data, is_whole = _unpacked(file)
    if not data:
        raise ReadError("is empty" if is_whole else "is damaged: it cannot be unpacked")
    if not is_whole:
        file.reading.tell("ends early: what follows is lost")
    name = file.name[: -len(_SUFFIX)] if file.name.lower().endswith(_SUFFIX) else file.name
    whole = file.whole or file
    return read_inner(RawFile(name, data, file.locator, whole, file.depth + 1, file.reading))


def _unpacked(file: RawFile) -> tuple[bytes, bool]:
    limit = MOST_EXPANDED_BYTES - file.reading.expanded
    pieces: list[bytes] = []
    size = 0
    left = file.data
    unpacker = zlib.decompressobj(_GZIP_WINDOW)
    while left:
        try:
            piece = unpacker.decompress(left, _STEP)
        except zlib.error as error:
            raise ReadError("is damaged: it cannot be unpacked") from error
        size += len(piece)
        if size > max(_HARMLESS_BYTES, _MOST_RATIO * len(file.data)):
            raise ReadError(f"swells to more than {_MOST_RATIO} times its size, as bombs do")
        if size > limit:
            file.reading.expanded += size
            demand_bearable(file)
        pieces.append(piece)
        left = unpacker.unconsumed_tail
        if unpacker.eof:
            # Zeros after the last member are the padding of a tape or a disk.
            left = unpacker.unused_data.lstrip(b"\0")
            if left and not left.startswith(_MAGIC):
                break
            if left:
                unpacker = zlib.decompressobj(_GZIP_WINDOW)
    return b"".join(pieces), unpacker.eof


FORMAT = Format(
    noun="a gzip file",
    suffixes=frozenset(),
    max_bytes=128 * MEGABYTE,
    sniff=sniff,
    read=read,
    is_text=False,
)
