"""Damages to a file: bytes changed, taken out, doubled, put in, cut off.

What is packed (zip files, gzip) is damaged inside and packed again, so that damage gets past the
checksums.
"""

import gzip
import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

#: What a damage puts in: numbers at the edges, marks of the formats, text that rules look for.
PIECES: tuple[bytes, ...] = (
    *(b"\x00", b"\xff" * 4, b"\x7f\xff\xff\xff", b"-1", b"0", b"4294967296", b"9" * 20),
    *(b"<", b">", b"&", b"]]>", b"<!--", b'"', b"</w:p>", b"<w:p>", b"<w:tbl><w:tr><w:tc>"),
    *(b"<text:p>", b"<text:note><text:note-body>", b"<table:table-row>", b"&#0;", b"&#xD800;"),
    *(b"{", b"}", b"\\", b"\\par", b"\\u-10179?", b"\\bin99999 ", b"\\cell\\row", b"\\'e9", b"\\*"),
    *(b"{\\footnote ", b"\\ansicpg932", b"\\trowd\\intbl", b"\\uc9", b"\\fonttbl"),
    *(b"obj", b"endobj", b"stream\n", b"<<", b">>", b"[", b"]", b" 0 R", b"/Kids", b"/Rotate 90"),
    *(b"BT ", b" ET", b"(", b") Tj", b"\xed\xa0\x80", b"\xef\xb7\x90", b"\xef\xbb\xbf", b"\r\n"),
    *(b"#c1", b"../", b"%2e%2e/", b"href=''", b"id='x'", b"<ol><li><a href='#x'>", b"<nav>"),
    *(b"By Jane Doe", b"17 May 2018", b"LONDON (AP) - ", b" | ", b"\t", b"Page 3 of 9"),
    *(b"null", b"1e999", b"[[[[", b'{"a":', b"\\ud800", b'"title":', b'"content":', b"---\n"),
    *(b"\n\n", b"\nFrom a@b Mon May 14 2018\n", b"Content-Type: multipart/mixed; boundary=x\n"),
    *(b"--x\n", b"=?utf-8?q?", b"?=", b"Content-Transfer-Encoding: base64\n", b"charset=utf-7"),
    *(b"WARC/1.0\r\n", b"Content-Length: 0\r\n\r\n", b"HTTP/1.1 200 OK\r\n"),
    *(b"Content-Encoding: br\r\n", b"\\fcharset128"),
    *(b"End of Document\n", b"1 of 2 DOCUMENTS\n", b"LENGTH: 5 words\n", b"BYLINE: ", b"\nHD\n"),
    *(b"<script type='application/ld+json'>", b"</script>", b"<article>", b"<time datetime='"),
    *(b"![a](b)", b"# ", b"> ", b"- ", b"|a|b|\n|-|-|\n", b"```\n", b"\xe2\x80\xae"),
)  # fmt: skip

_LENGTHS = (1, 1, 2, 4, 16, 64, 512)
_TIMES = (1, 1, 1, 2, 3, 50, 300)

#: An element that holds words alone, or nothing; words between marks; an attribute's value.
_ELEMENT = re.compile(rb"<([\w:]+)(?:\s[^<>]*)?(?:/>|>[^<>]*</\1>)")
_WORDS = re.compile(rb">([^<>]{1,2000})<")
_VALUE = re.compile(rb"=\"([^<>\"]{0,500})\"")
_SPECIAL = bytes([*range(9), 11, 12, *range(14, 32), *b'<>&"', *range(128, 256)])


class Damage(NamedTuple):
    """One damage: ``at`` is a share of the file's length, ``choice`` what else is to be chosen."""

    kind: int
    at: float
    choice: int


#: How many kinds ``damaged`` knows.
KINDS = 8


def damaged(data: bytes, damages: Sequence[Damage]) -> bytes:
    """``data`` after these damages, one after the other."""
    changed = bytearray(data)
    for kind, share, choice in damages:
        at = int(share * len(changed))
        length = _LENGTHS[choice % len(_LENGTHS)]
        if kind == 0 and at < len(changed):
            changed[at] ^= 1 << choice % 8
        elif kind == 1 and at < len(changed):
            changed[at] = choice % 256
        elif kind == 2:
            del changed[at : at + length]
        elif kind == 3:
            times = _TIMES[choice // len(_LENGTHS) % len(_TIMES)]
            changed[at:at] = changed[at : at + min(length, 64)] * min(times, 50)
        elif kind in (4, 5):
            times = _TIMES[choice // len(PIECES) % len(_TIMES)]
            changed[at:at] = PIECES[choice % len(PIECES)] * times
        elif kind == 6 and changed:
            source = choice % len(changed)
            changed[at : at + length] = changed[source : source + length]
        elif kind == 7 and choice % 5 == 0:
            del changed[at:]
    return bytes(changed)


def inside(data: bytes, change: Callable[[bytes], bytes], choice: int) -> bytes:
    """``data`` with ``change`` made to what is packed in it: one member of a zip file, all of gzip.

    Made to the file itself where nothing can be unpacked, and in one of six choices.
    """
    if choice % 6 == 0:
        return change(data)
    try:
        if data.startswith(b"PK"):
            return _zip_changed(data, change, choice)
        if data.startswith(b"\x1f\x8b"):
            return gzip.compress(change(gzip.decompress(data)), compresslevel=1, mtime=0)
    except (OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error):
        pass
    except (zipfile.BadZipFile, LookupError):
        pass
    return change(data)


def between_marks(data: bytes, change: Callable[[bytes], bytes], choice: int) -> bytes:
    """``data`` of XML that stays well-formed: words or an attribute changed, or an element moved.

    As it is where nothing looks like XML.
    """
    chance = random.Random(choice)
    if choice % 3 == 0:
        elements = list(_ELEMENT.finditer(data))
        if len(elements) < 2:
            return data
        taken, target = chance.choice(elements), chance.choice(elements)
        return data[: target.start()] + taken[0] + data[target.start() :]
    spans = list((_WORDS if choice % 3 == 1 else _VALUE).finditer(data))
    if not spans:
        return data
    span = chance.choice(spans)
    words = change(span[1]).translate(None, _SPECIAL)
    return data[: span.start(1)] + words + data[span.end(1) :]


def _zip_changed(data: bytes, change: Callable[[bytes], bytes], choice: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        members = old.infolist()
        if not members or sum(member.file_size for member in members) > 1_000_000:
            return change(data)
        # Members that say much are worth more damage than pictures and settings.
        victim = random.Random(choice).choices(members, [m.file_size + 50 for m in members])[0]
        for member in members:
            contents = old.read(member)
            if member is victim:
                if choice % 97 == 0:
                    continue
                contents = change(contents)
            new.writestr(zipfile.ZipInfo(member.filename), contents)
    return buffer.getvalue()
