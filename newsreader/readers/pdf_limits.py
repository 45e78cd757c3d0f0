"""How far a PDF file may swell: PDFium itself unpacks whatever a stream holds.

What an encrypted file or a filter other than Flate hides is left to the limits of the process
that reads.
"""

import re
import zlib

from newsreader.errors import ReadError
from newsreader.readers.formats import MEGABYTE

#: A page's drawing operators seldom take one megabyte; a font for Chinese takes fifteen.
_MOST_STREAM_BYTES = 16 * MEGABYTE
_MOST_EXPANDED_BYTES = 96 * MEGABYTE
#: A colour page scanned at 600 dots an inch has 105 MB; it is not unpacked to read text.
_MOST_IMAGE_BYTES = 256 * MEGABYTE

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
#: The dictionary before a stream is shorter than this.
_DICTIONARY_BYTES = 1_000
_FLATE = re.compile(rb"/Fl(?:ateDecode)?\b")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")


def demand_bearable(data: bytes) -> None:
    """Raises ReadError for a file whose streams unpack to far more than documents hold."""
    total = 0
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - _DICTIONARY_BYTES) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        layers = len(_FLATE.findall(head))
        if not layers:
            continue
        is_image = _IMAGE.search(head) is not None
        limit = _MOST_IMAGE_BYTES if is_image else _MOST_STREAM_BYTES
        size = _expanded(memoryview(data)[match.end() :], layers, limit)
        total += 0 if is_image else size
        if size > limit or total > _MOST_EXPANDED_BYTES:
            raise ReadError("swells to far more than a document holds, as PDF bombs do")


def _expanded(packed: memoryview, layers: int, limit: int) -> int:
    """How many bytes a stream unpacks to, each layer counted, or one more than ``limit``."""
    unpackers = [zlib.decompressobj() for _ in range(min(layers, 3))]
    total = 0
    position = 0
    while position < len(packed) and total <= limit and not unpackers[0].eof:
        chunk: bytes = packed[position : position + 16_384].tobytes()
        position += len(chunk)
        try:
            for unpacker in unpackers:
                chunk = unpacker.decompress(unpacker.unconsumed_tail + chunk, limit + 1)
                total += len(chunk)
        except zlib.error:
            break
    return min(total, limit + 1)
