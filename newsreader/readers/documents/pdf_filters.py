"""The filters of PDF streams that unpack (ISO 32000-1, 7.4), as far as to tell how much comes out.

Each takes pieces and gives pieces, so that whoever counts can stop at any time. Damage ends a
filter early; nothing is raised.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Callable, Iterable, Iterator

#: What comes out of one step of a filter: a bomb is noticed after so much.
_STEP = 1_000_000

#: Names of filters, with what inline images may call them.
NAMES = re.compile(
    rb"/(?P<flate>FlateDecode|Fl)\b|/(?P<lzw>LZWDecode|LZW)\b|/(?P<runs>RunLengthDecode|RL)\b"
    rb"|/(?P<base85>ASCII85Decode|A85)\b|/(?P<hex>ASCIIHexDecode|AHx)\b"
)

_CLEAR, _END, _FIRST = 256, 257, 258
_LONGEST_CODE = 12
_END_OF_RUNS = 128
_BLANKS = b" \t\r\n\0\x0c"


def _flate(pieces: Iterable[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    for piece in pieces:
        left = piece
        while left and not unpacker.eof:
            try:
                yield unpacker.decompress(left, _STEP)
            except zlib.error:
                return
            left = unpacker.unconsumed_tail


def _lzw(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """7.4.4.2 with the early change of code length that nearly every file has."""
    single = [bytes([value]) for value in range(256)]
    table = [*single, b"", b""]
    bits = held = 0
    length = 9
    last = b""
    for piece in pieces:
        out: list[bytes] = []
        size = 0
        for byte in piece:
            held = (held << 8 | byte) & 0xFFFFFF
            bits += 8
            if bits < length:
                continue
            bits -= length
            code = held >> bits & ((1 << length) - 1)
            if code == _END:
                yield b"".join(out)
                return
            if code == _CLEAR:
                table = table[:_FIRST]
                length, last = 9, b""
                continue
            if code < len(table):
                words = table[code]
            elif last:
                words = last + last[:1]
            else:
                return
            out.append(words)
            size += len(words)
            if last and len(table) < 1 << _LONGEST_CODE:
                table.append(last + words[:1])
                if len(table) + 1 >= 1 << length and length < _LONGEST_CODE:
                    length += 1
            last = words
            if size > _STEP:
                yield b"".join(out)
                out, size = [], 0
        yield b"".join(out)


def _runs(pieces: Iterable[bytes]) -> Iterator[bytes]:
    data = b"".join(pieces)
    at = 0
    out: list[bytes] = []
    size = 0
    while at < len(data) and data[at] != _END_OF_RUNS:
        count = data[at]
        if count < _END_OF_RUNS:
            out.append(data[at + 1 : at + 2 + count])
            at += 2 + count
        else:
            out.append(data[at + 1 : at + 2] * (257 - count))
            at += 2
        size += len(out[-1])
        if size > _STEP:
            yield b"".join(out)
            out, size = [], 0
    yield b"".join(out)


def _base85(pieces: Iterable[bytes]) -> Iterator[bytes]:
    data = b"".join(pieces).partition(b"~>")[0]
    try:
        yield base64.a85decode(data, ignorechars=_BLANKS)
    except ValueError:
        return


def _hex(pieces: Iterable[bytes]) -> Iterator[bytes]:
    digits = b"".join(pieces).partition(b">")[0].translate(None, _BLANKS)
    try:
        yield binascii.unhexlify(digits + b"0" * (len(digits) % 2))
    except ValueError:
        return


_FILTERS: dict[str, Callable[[Iterable[bytes]], Iterator[bytes]]] = {
    "flate": _flate,
    "lzw": _lzw,
    "runs": _runs,
    "base85": _base85,
    "hex": _hex,
}


def filtered(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What comes out of the filter that is called ``name`` among the groups of ``NAMES``."""
    return _FILTERS[name](pieces)
