"""Web pages: saved as one file, or the page of a folder that a browser saved."""

import re

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers import text as plain_text
from newsreader.readers.addresses import web_address
from newsreader.readers.article import Facts, make_article, with_head
from newsreader.readers.blocks import join_blocks
from newsreader.readers.encoding import decode
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.picture_places import PlaceOfPicture, beside_file
from newsreader.readers.web.html_marks import demand_few_tags
from newsreader.readers.wires import database_exports

_LEADING = re.compile(
    rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s+|<!--.{0,2000}?-->|<\?xml[^>]{0,200}>)*",
    re.DOTALL,
)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.I)
_PIECE = re.compile(rb"<(?:article|main|section|div|p|h1|h2|meta|title)\b[^<>]{0,500}>", re.I)
_TAG = re.compile(r"<[A-Za-z!/?]")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(\S+)\s*-->")
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.I)

#: The HTML standard looks for the encoding in the first 1,024 bytes; pages put it later too.
_PRESCAN_BYTES = 8192
#: More than a suffix of another format, less than certain.
_LIKELY = 60


def sniff(head: bytes) -> int:
    """A page's beginning is certain; a piece that begins with a block and closes it is likely."""
    # UTF-16 has a NUL beside every letter of a tag.
    head = head.replace(b"\0", b"")
    start = _LEADING.match(head)
    rest = head[start.end() if start else 0 :]
    if _PAGE.match(rest):
        return CERTAIN
    return _LIKELY if _PIECE.match(rest) and rest.count(b"</") >= 2 else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The one article on a web page, or those of a news database's export.

    A page's text is made here: title, subtitle, byline, captions and paragraphs, joined by blank
    lines. Raises ReadError when the page holds no words or is nested too deeply.
    """
    # A page in an archive has its pictures there, not beside the archive.
    return read_page(file, beside_file if file.locator is None else file.pictures)


def read_page(file: RawFile, pictures: PlaceOfPicture | None) -> tuple[Article, ...]:
    """As ``read``, with the pictures that ``pictures`` knows the places of."""
    from newsreader.readers.web import html_blocks, html_metadata, html_page, html_tree

    source = source_of(file.data)
    if not _TAG.search(source):
        return plain_text.read(file)
    demand_few_tags(source)
    root = html_tree.parse_html(source)
    if root is None:
        raise ReadError("is empty: the page holds no words")
    shown = html_blocks.blocks_of(root)
    paragraphs = [block.words for block in shown]
    if database_exports.is_likely("\n".join(paragraphs)):
        exported = database_exports.read_paragraphs(file, paragraphs)
        if exported:
            return exported
    found = html_metadata.metadata_of(root, shown)
    parts = html_page.page_parts(root, shown, found)
    text, blocks = join_blocks(with_head(parts, found.title, None, found.byline))
    if not blocks:
        raise ReadError("is empty: the page holds no words")
    facts = Facts(
        byline=found.byline,
        source=found.source,
        date=found.days.published,
        date_from=found.days.published_from,
        language=found.language,
        modified=found.days.modified,
        modified_from=found.days.modified_from,
        url=found.url or _saved_from(source),
    )
    return (make_article(file, text, blocks, facts, pictures),)


def source_of(data: bytes) -> str:
    """The characters of a page, by the encoding that it declares where that holds."""
    return decode(data, _declared_charset(data))


def _saved_from(source: str) -> str | None:
    """The address that browsers note at the head of a page that they save."""
    match = _SAVED_FROM.search(source, 0, _PRESCAN_BYTES)
    return web_address(match[1]) if match else None


def _declared_charset(data: bytes) -> str | None:
    match = _CHARSET.search(data[:_PRESCAN_BYTES])
    return match[1].decode("ascii") if match else None


FORMAT = Format(
    noun="a web page",
    suffixes=frozenset({".html", ".htm", ".xhtml"}),
    max_bytes=16 * MEGABYTE,
    sniff=sniff,
    read=read,
)
