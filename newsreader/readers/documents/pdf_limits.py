"""How far a PDF file may swell: PDFium itself unpacks whatever a stream holds.

What an encrypted file hides is left to the limits of the process that reads.
"""

import re
from collections.abc import Iterable, Iterator

from newsreader.errors import ReadError
from newsreader.readers.documents.pdf_filters import NAMES, filtered
from newsreader.readers.formats import MEGABYTE

#: A page's drawing operators seldom take one megabyte; a font for Chinese takes fifteen.
_MOST_STREAM_BYTES = 16 * MEGABYTE
_MOST_EXPANDED_BYTES = 96 * MEGABYTE
#: A colour page scanned at 600 dots an inch has 105 MB; it is not unpacked to read text.
_MOST_IMAGE_BYTES = 256 * MEGABYTE
#: Only zlib unpacks quickly. What goes through another filter is looked at so far, in a stream and
#: in a file: a bomb shows itself early.
_MOST_LOOKED_AT = 2 * MEGABYTE
_QUICK = "flate"
#: No program packs a stream more often.
_MOST_FILTERS = 4

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_END_OF_STREAM = b"endstream"
#: The dictionary before a stream is shorter than this.
_DICTIONARY_BYTES = 1_000
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})\b(?!\s+\d+\s+R)")
_FILTER = re.compile(rb"/F(?:ilter)?\b")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_PIECE = 16_384


def demand_bearable(data: bytes) -> None:
    """Raises ReadError for a file whose streams unpack to far more than documents hold."""
    total = 0
    looked_at = 0
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - _DICTIONARY_BYTES) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if not _FILTER.search(head):
            continue
        # A filter that is named elsewhere is Flate, or none that swells.
        names = [name for found in NAMES.finditer(head) if (name := found.lastgroup)] or [_QUICK]
        packed = memoryview(data)[match.end() : _end(data, match.end(), head)]
        if names[0] != _QUICK:
            packed = packed[: max(0, _MOST_LOOKED_AT - looked_at)]
            looked_at += len(packed)
        is_image = _IMAGE.search(head) is not None
        limit = _MOST_IMAGE_BYTES if is_image else _MOST_STREAM_BYTES
        size = _expanded(packed, names[:_MOST_FILTERS], limit)
        total += 0 if is_image else size
        if size > limit or total > _MOST_EXPANDED_BYTES:
            raise ReadError("swells to far more than a document holds, as PDF bombs do")


def _end(data: bytes, start: int, head: bytes) -> int:
    """Where a stream ends at the latest: at its mark, or where its length says."""
    mark = data.find(_END_OF_STREAM, start)
    length = _LENGTH.search(head)
    told = start + int(length[1]) if length else 0
    return min(len(data), max(mark if mark >= 0 else len(data), told))


def _expanded(packed: memoryview, names: Iterable[str], limit: int) -> int:
    """How many bytes a stream unpacks to, each filter counted, or one more than ``limit``."""
    total = 0

    def counted(pieces: Iterable[bytes]) -> Iterator[bytes]:
        nonlocal total
        for piece in pieces:
            total += len(piece)
            if total > limit:
                return
            yield piece

    pieces: Iterator[bytes] = (
        packed[at : at + _PIECE].tobytes() for at in range(0, len(packed), _PIECE)
    )
    for name in names:
        if name != _QUICK:
            pieces = _beginning(pieces)
        pieces = counted(filtered(name, pieces))
    for _ in pieces:
        pass
    return min(total, limit + 1)


def _beginning(pieces: Iterable[bytes]) -> Iterator[bytes]:
    total = 0
    for piece in pieces:
        yield piece[: _MOST_LOOKED_AT - total]
        total += len(piece)
        if total >= _MOST_LOOKED_AT:
            return
