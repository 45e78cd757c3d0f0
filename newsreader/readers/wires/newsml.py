"""NewsML-G2 of the IPTC: news items and news messages with texts in HTML, NITF or plain."""

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers import safe_xml
from newsreader.readers.blocks import Parts
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.records import (
    NO_ARTICLES,
    Record,
    day_of,
    html_parts,
    make_record_article,
    numbered,
    read_records,
    text_parts,
)
from newsreader.readers.safe_xml import Element, child_words, words_of
from newsreader.readers.wires import nitf

_ROOTS = frozenset({"newsItem", "newsMessage"})

#: When the news was made or first issued, best first, all in contentMeta or itemMeta.
_DATES = ("contentCreated", "firstCreated", "versionCreated", "contentModified")
#: When it was changed, best first.
_CHANGES = ("contentModified", "versionCreated")


def sniff(head: bytes) -> int:
    """Whether the root element is NewsML-G2's."""
    return CERTAIN if safe_xml.root_name(head) in _ROOTS else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The text items of a file, each at its guid. Pictures and packages hold no article.

    Raises ReadError for another kind of XML, and when no item holds a text.
    """
    root = safe_xml.parse_xml(file.data)
    if root.tag not in _ROOTS:
        raise ReadError(NO_ARTICLES)
    items = [item for item in root.iter("newsItem") if _is_text(item)]
    places = (
        (item.get("guid") or numbered("item", number), item) for number, item in enumerate(items, 1)
    )
    return read_records(file, places, _read_item)


def _is_text(item: Element) -> bool:
    return any(True for _ in item.iter("inlineXML", "inlineData"))


def _read_item(here: RawFile, item: Element) -> tuple[Article, ...]:
    meta, item_meta = both = _first(item, "contentMeta"), _first(item, "itemMeta")
    inner = next(item.iter(nitf.ROOT), None)
    inside = nitf.record_of(inner) if inner is not None else Record(_parts_of(item))
    day, changed = (
        next((d for name in names for part in both if (d := day_of(child_words(part, name)))), None)
        for names in (_DATES, _CHANGES)
    )
    language = _first(meta, "language")
    record = Record(
        parts=inside.parts,
        title=child_words(meta, "headline") or child_words(item_meta, "title") or inside.title,
        subtitle=inside.subtitle,
        byline=child_words(meta, "by") or inside.byline,
        dateline=child_words(meta, "dateline") or inside.dateline,
        source=_source_of(item) or inside.source,
        language=(None if language is None else language.get("tag")) or inside.language,
        date=day or inside.date,
        date_from="NewsML header",
        modified=changed,
        modified_from="NewsML header",
    )
    return (make_record_article(here, record),)


def _parts_of(item: Element) -> Parts:
    """The text of an item: HTML is to be preferred to a plain rendition of the same."""
    from newsreader.readers.web import html_tree

    for content in item.iter("inlineXML"):
        page = next(content.iter("body"), content)
        parts = html_tree.parts_of(page)
        if parts:
            return parts
    for content in item.iter("inlineData"):
        words = safe_xml.inner_source(content)
        if words.strip():
            is_html = "html" in (content.get("contenttype") or "")
            return html_parts(words) if is_html else text_parts(words)
    return []


def _source_of(item: Element) -> str | None:
    for name in ("infoSource", "provider", "creditline", "creator"):
        for element in item.iter(name):
            words = child_words(element, "name") or element.get("literal") or words_of(element)
            if words:
                return words
    return None


def _first(element: Element | None, name: str) -> Element | None:
    return None if element is None else next(element.iter(name), None)


FORMAT = Format(
    noun="a NewsML file",
    suffixes=frozenset({".newsml", ".xml"}),
    max_bytes=32 * MEGABYTE,
    sniff=sniff,
    read=read,
)
