"""Plain text: the file's own characters, with roles marked on them."""

from dataclasses import replace

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.article import make_article
from newsreader.readers.blocks import find_blocks
from newsreader.readers.encoding import decode
from newsreader.readers.formats import MEGABYTE, Format, RawFile
from newsreader.readers.references import resolved
from newsreader.readers.wires import database_exports


def sniff(head: bytes) -> int:
    """Any text can be read as plain text, when nothing else claims it."""
    return 1 if head else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The one article in a plain text file, or the articles of a news database's export.

    One article's text is the file's own characters: decoded, byte-order mark dropped, CRLF and
    CR become LF, nothing else. The title alone has its character references resolved, as text
    saved from the web may hold some. Raises ReadError when nothing is written in it.
    """
    text = decode(file.data)
    exported = database_exports.read_export(file, text)
    if exported:
        return exported
    blocks = find_blocks(text)
    if not blocks:
        raise ReadError("is empty: it holds nothing but blanks")
    alone = database_exports.read_alone(file, text, blocks)
    article = alone or make_article(file, text, blocks)
    if article.title is not None and "&" in article.title:
        article = replace(article, title=resolved(article.title) or None)
    return (article,)


FORMAT = Format(
    noun="a text article",
    suffixes=frozenset({".txt", ".text"}),
    max_bytes=8 * MEGABYTE,
    sniff=sniff,
    read=read,
)
