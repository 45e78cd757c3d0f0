"""The body of a stored HTTP answer as the page it carries (RFC 9112 chunks, RFC 9110 codings).

Brotli is RFC 7932: what browsers and newer crawlers are sent most.
"""

import zlib

from newsreader.errors import ReadError

_NO_CODING = frozenset({"", "identity", "none"})
_GZIP = frozenset({"gzip", "x-gzip"})
_GZIP_WINDOW, _RAW_WINDOW = 16 + zlib.MAX_WBITS, -zlib.MAX_WBITS
#: What servers pack with that is not unpacked here.
_NAMES = {"zstd": "Zstandard", "compress": "compress"}
_LONGEST_SIZE_LINE = 80


def page_of_body(body: bytes, transfer: str, coding: str, limit: int) -> bytes:
    """``body`` without chunks and unpacked, by its Transfer-Encoding and Content-Encoding.

    Never more than ``limit`` + 1 bytes. A body that was stored unpacked, whatever its headers
    say, is taken as it is. Raises ReadError for a coding that is not known.
    """
    if "chunked" in transfer.lower():
        body = _without_chunks(body)
    coding = coding.strip().lower()
    if coding in _NO_CODING:
        return body[: limit + 1]
    if coding in _GZIP:
        return _inflated(body, _GZIP_WINDOW, limit)
    if coding == "deflate":
        unpacked = _inflated(body, zlib.MAX_WBITS, limit)
        return _inflated(body, _RAW_WINDOW, limit) if unpacked == body[: limit + 1] else unpacked
    if coding == "br":
        return _without_brotli(body, limit)
    shown = _NAMES.get(coding, coding[:20])
    raise ReadError(f"is packed with {shown}, which is not read here; capture it without")


def _without_chunks(body: bytes) -> bytes:
    pieces: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\n", at, at + _LONGEST_SIZE_LINE)
        size = _size(body[at:end]) if end >= 0 else None
        if size is None:
            # Programs that capture pages often take the chunks away and leave the header.
            return b"".join(pieces) or body
        if size == 0:
            break
        pieces.append(body[end + 1 : end + 1 + size])
        at = end + 1 + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(pieces)


def _size(line: bytes) -> int | None:
    digits = line.partition(b";")[0].strip()
    try:
        size = int(digits, 16)
    except ValueError:
        return None
    return size if size >= 0 else None


def _inflated(body: bytes, window: int, limit: int) -> bytes:
    """As much of the body as can be unpacked, ``body`` itself where nothing can."""
    unpacker = zlib.decompressobj(window)
    try:
        return unpacker.decompress(body, limit + 1) or body[: limit + 1]
    except zlib.error:
        return body[: limit + 1]


def _without_brotli(body: bytes, limit: int) -> bytes:
    """As much of the body as can be unpacked, ``body`` itself where nothing can."""
    import brotli

    # A bomb stops at the limit: the buffer grows to a block beyond it at most.
    try:
        unpacked: bytes = brotli.Decompressor().process(body, output_buffer_limit=limit + 1)
    except brotli.error:
        return body[: limit + 1]
    return (unpacked or body)[: limit + 1]
