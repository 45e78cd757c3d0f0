"""RSS (0.9 to 2.0 and 1.0 in RDF) and Atom files: an article for each item."""

from collections.abc import Iterator

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers import safe_xml
from newsreader.readers.addresses import host_of, web_address
from newsreader.readers.blocks import Parts
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.records import (
    NO_ARTICLES,
    Record,
    day_of,
    html_parts,
    make_record_article,
    numbered,
    plain_line,
    read_records,
    words_parts,
)
from newsreader.readers.safe_xml import Element, child_words

_ROOTS = frozenset({"rss", "feed", "RDF"})
#: Full texts before summaries.
_TEXTS = ("encoded", "content", "fulltext", "body", "description", "summary")
_AUTHORS = ("creator", "author", "byline")
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")
_CHANGES = ("updated", "modified")

_LONGEST_PLACE = 200


def sniff(head: bytes) -> int:
    """Whether the root element is a feed's."""
    return CERTAIN if safe_xml.root_name(head) in _ROOTS else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The items of a feed as articles. An item without words is told as a problem.

    Raises ReadError for another kind of XML, and for a feed without any item that can be read.
    """
    root = safe_xml.parse_xml(file.data)
    if root.tag not in _ROOTS:
        raise ReadError(NO_ARTICLES)
    channel = next(root.iterchildren("channel"), root)
    paper = plain_line(child_words(channel, "title"))
    language = child_words(channel, "language") or _language_of(channel)

    def read_item(here: RawFile, item: Element) -> tuple[Article, ...]:
        return (make_record_article(here, _record_of(item, paper, language)),)

    return read_records(file, _items(root), read_item)


def _items(root: Element) -> Iterator[tuple[str, Element]]:
    for number, item in enumerate(root.iter("item", "entry"), 1):
        place = child_words(item, "guid", "id") or _link_of(item) or ""
        yield place[:_LONGEST_PLACE] or numbered("item", number), item


def _record_of(item: Element, paper: str | None, language: str | None) -> Record:
    day, changed = (
        next((d for name in names if (d := day_of(child_words(item, name)))), None)
        for names in (_DATES, _CHANGES)
    )
    title = next(item.iterchildren("title"), None)
    author = next((found for name in _AUTHORS for found in item.iterchildren(name)), None)
    content = next(
        (found for name in _TEXTS for found in item.iterchildren(name) if safe_xml.words_of(found)),
        None,
    )
    origin = next(item.iterchildren("source"), None)
    is_summary = content is not None and content.tag in {"description", "summary"}
    summary = None if is_summary else plain_line(child_words(item, "description", "summary"))
    return Record(
        parts=[] if content is None else _parts_of(content),
        title=None if title is None else plain_line(safe_xml.inner_source(title)),
        subtitle=summary,
        byline=plain_line(child_words(author, "name") or safe_xml.words_of(author)),
        source=child_words(origin, "title")
        or safe_xml.words_of(origin)
        or paper
        or host_of(_link_of(item)),
        language=language,
        date=day,
        date_from="feed",
        modified=changed,
        modified_from="feed",
        url=web_address(_link_of(item)),
    )


def _parts_of(content: Element) -> Parts:
    source = safe_xml.inner_source(content)
    kind = content.get("type") or ""
    is_html = "html" in kind or content.tag == "encoded" or len(content) > 0
    return html_parts(source) if is_html else words_parts(source)


def _link_of(item: Element) -> str | None:
    for link in item.iterchildren("link"):
        if link.get("rel") in (None, "alternate"):
            return link.get("href") or safe_xml.words_of(link)
    return None


def _language_of(element: Element) -> str | None:
    return next((v for k, v in element.attrib.items() if k.endswith("}lang")), None)


FORMAT = Format(
    noun="a feed",
    suffixes=frozenset({".rss", ".atom", ".rdf", ".xml"}),
    max_bytes=32 * MEGABYTE,
    sniff=sniff,
    read=read,
)
