"""MHTML (RFC 2557): a web page and its pictures, saved by a browser as one mail message."""

from dataclasses import replace

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.addresses import host_of
from newsreader.readers.encoding import in_utf8
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.mail.mail_headers import headers_of, is_saved_page
from newsreader.readers.picture_places import in_message
from newsreader.readers.records import plain_line, with_address, with_source
from newsreader.readers.web import html

#: A mail with pictures looks the same but for these.
_LIKELY = 60


def sniff(head: bytes) -> int:
    """Whether the bytes begin with what browsers write at the head of a saved page."""
    headers = headers_of(head)
    if b"multipart/related" not in headers.get(b"content-type", b"").lower():
        return 0
    return CERTAIN if is_saved_page(headers) else _LIKELY


def read(file: RawFile) -> tuple[Article, ...]:
    """The article on the saved page. Raises ReadError when there is no page or no words on it."""
    from newsreader.readers.mail import messages as mail

    message = mail.parse_message(file.data)
    pages = mail.contents_of(message).html
    if not pages:
        raise ReadError("is damaged: it holds no page")
    page = in_utf8(mail.payload(pages[0]), mail.charset_of(pages[0]))
    address = mail.header(message, "snapshot-content-location") or mail.header(
        pages[0], "content-location"
    )
    pictures = in_message if file.locator is None else None
    articles = with_source(html.read_page(file.unwrapped(page), pictures), host_of(address))
    articles = with_address(articles, address)
    title = plain_line(mail.header(message, "subject"))
    return tuple(a if a.title else replace(a, title=title) for a in articles)


FORMAT = Format(
    noun="a saved page",
    suffixes=frozenset({".mhtml", ".mht"}),
    max_bytes=64 * MEGABYTE,
    sniff=sniff,
    read=read,
)
