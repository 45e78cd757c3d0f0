"""WARC captures (ISO 28500, versions 1.0 and 1.1): the web pages that were answered."""

import io
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.addresses import host_of
from newsreader.readers.encoding import in_utf8
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.opening import demand_size
from newsreader.readers.records import numbered, read_records, with_address, with_source
from newsreader.readers.web import html
from newsreader.readers.web.http_body import page_of_body

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

#: ISO 28500: a head of lines, its block of Content-Length bytes, two line ends, the next head.
_LENGTH = re.compile(rb"^Content-Length:[ \t]*(\d{1,12})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_HEAD = b"WARC/"
_LONGEST_HEAD = 64 * 1024
_MOST_CAPTURED = 500_000

_PAGES = ("text/html", "application/xhtml+xml")
_ANSWERS = frozenset({"response", "resource"})
_LONGEST_ADDRESS = 2000


class _Page(NamedTuple):
    """A captured answer: ``data`` as it was sent, cut one byte beyond the limit of a page."""

    address: str
    charset: str | None
    data: bytes
    transfer: str
    coding: str


def sniff(head: bytes) -> int:
    """Whether the bytes begin as a WARC record does."""
    return CERTAIN if head.startswith(_HEAD) else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The pages of a capture as articles, each at its address and record id.

    A page without words, and a record that is damaged, are told as problems. Raises ReadError
    when nothing can be read.
    """
    return read_records(file, _pages(file), _read_page)


def _read_page(here: RawFile, page: _Page) -> tuple[Article, ...]:
    limit = html.FORMAT.max_bytes
    data = page_of_body(page.data, page.transfer, page.coding, limit)
    demand_size(max(len(data), len(page.data)), limit, html.FORMAT.noun)
    if not data.strip():
        raise ReadError("is empty")
    if page.charset:
        data = in_utf8(data, page.charset)
    articles = html.read(here.unwrapped(data))
    return with_address(with_source(articles, host_of(page.address)), page.address)


def _pages(file: RawFile) -> Iterator[tuple[str, _Page]]:
    from warcio.archiveiterator import ArchiveIterator

    # It warns of blanks in addresses and the like, which nobody reads.
    logging.getLogger("warcio").setLevel(logging.ERROR)
    for number, data in enumerate(_records(file.data), 1):
        try:
            record = next(iter(ArchiveIterator(io.BytesIO(data))), None)
            page = _page_of(record) if record is not None else None
        except _failures() as error:
            file.reading.tell(f"{numbered('record', number)} is damaged: {error}")
            continue
        if record is not None and page is not None:
            identity = record.rec_headers.get_header("WARC-Record-ID") or numbered("record", number)
            yield f"{page.address} {identity}".strip(), page


def _records(data: bytes) -> Iterator[bytes]:
    """The records, each by the length it gives; by the next record's head where that is wrong.

    Raises ReadError when there are more than any capture that is read here has.
    """
    at = count = 0
    while at < len(data):
        count += 1
        if count > _MOST_CAPTURED:
            raise ReadError(f"holds more than {_MOST_CAPTURED:,} records; split the file")
        end_of_head = data.find(b"\r\n\r\n", at, at + _LONGEST_HEAD)
        length = _LENGTH.search(data, at, max(at, end_of_head))
        end = end_of_head + 4 + int(length[1]) if length else len(data) + 1
        following = _after_blank_lines(data, end)
        is_next = data.startswith(_HEAD, following) or following >= len(data)
        if end > len(data) or not is_next:
            found = data.find(b"\n" + _HEAD, at + 1)
            end = following = found + 1 if found >= 0 else len(data)
        yield data[at:end]
        at = following


def _after_blank_lines(data: bytes, at: int) -> int:
    while data[at : at + 1] in {b"\r", b"\n"}:
        at += 1
    return at


def _failures() -> tuple[type[Exception], ...]:
    """What warcio raises on damaged records, found by reading it and by trying."""
    from warcio.exceptions import ArchiveLoadFailed

    return (
        ArchiveLoadFailed,
        EOFError,
        OSError,
        OverflowError,
        ValueError,
        LookupError,
        AttributeError,
        TypeError,
    )


def _page_of(record: "ArcWarcRecord") -> _Page | None:
    """The page in a record; None for requests, pictures, redirections and errors."""
    if record.rec_type not in _ANSWERS:
        return None
    headers = record.http_headers
    status = headers.get_statuscode() if headers is not None else "200"
    kind = headers.get_header("Content-Type") if headers is not None else None
    kind = kind or record.rec_headers.get_header("Content-Type") or ""
    if status != "200" or not kind.lower().lstrip().startswith(_PAGES):
        return None
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    charset = kind.lower().partition("charset=")[2].split(";")[0].strip(" \"'")

    def sent(name: str) -> str:
        return (headers.get_header(name) if headers is not None else None) or ""

    return _Page(
        address=address[:_LONGEST_ADDRESS],
        charset=charset or None,
        data=record.raw_stream.read(html.FORMAT.max_bytes + 1),
        transfer=sent("Transfer-Encoding"),
        coding=sent("Content-Encoding"),
    )


FORMAT = Format(
    noun="a WARC capture",
    suffixes=frozenset({".warc"}),
    max_bytes=256 * MEGABYTE,
    sniff=sniff,
    read=read,
    is_text=False,
)
