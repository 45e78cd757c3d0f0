"""NewsML 1.0 to 1.2 of the IPTC, before NewsML-G2: items made of components."""

from collections.abc import Iterator

from newsreader.errors import ReadError
from newsreader.model import Article, Role
from newsreader.readers import safe_xml
from newsreader.readers.blocks import Parts
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.records import (
    NO_ARTICLES,
    Record,
    day_of,
    make_record_article,
    numbered,
    read_records,
    words_parts,
)
from newsreader.readers.safe_xml import Element, child_words, words_of
from newsreader.readers.wires import nitf

_ROOT = "NewsML"

#: When the item was made or changed, best first: in NewsManagement, and in its identifier.
_DATES = ("FirstCreated", "DateId", "ThisRevisionCreated")
_LONGEST_PLACE = 200


def sniff(head: bytes) -> int:
    """Whether the root element is that of NewsML 1. NewsML-G2 has others."""
    return CERTAIN if safe_xml.root_name(head) == _ROOT else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The text items of a file, each at its public identifier. Pictures hold no article.

    Raises ReadError for another kind of XML, and when no item holds a text.
    """
    root = safe_xml.parse_xml(file.data)
    if root.tag != _ROOT:
        raise ReadError(NO_ARTICLES)
    return read_records(file, _items(root), _read_item)


def _items(root: Element) -> Iterator[tuple[str, Element]]:
    items = [
        item for item in root.iter("NewsItem") if next(item.iter("DataContent"), None) is not None
    ]
    for number, item in enumerate(items, 1):
        place = words_of(next(item.iter("PublicIdentifier"), None)) or numbered("item", number)
        yield place[:_LONGEST_PLACE], item


def _read_item(here: RawFile, item: Element) -> tuple[Article, ...]:
    lines = next(item.iter("NewsLines"), None)
    inner = next(item.iter(nitf.ROOT), None)
    inside = nitf.record_of(inner) if inner is not None else Record(_parts_of(item))
    found = ((name, words_of(next(item.iter(name), None))) for name in _DATES)
    days = {name: day for name, words in found if (day := day_of(words))}
    language = next(item.iter("Language"), None)
    record = Record(
        parts=inside.parts,
        title=child_words(lines, "HeadLine") or inside.title,
        subtitle=child_words(lines, "SubHeadLine") or inside.subtitle,
        byline=child_words(lines, "ByLine") or inside.byline,
        dateline=child_words(lines, "DateLine") or inside.dateline,
        source=_source_of(item) or inside.source,
        language=(None if language is None else language.get("FormalName")) or inside.language,
        date=next(iter(days.values()), None) or inside.date,
        date_from="NewsML header",
        modified=days.get("ThisRevisionCreated"),
        modified_from="NewsML header",
    )
    return (make_record_article(here, record),)


def _parts_of(item: Element) -> Parts:
    """The first text that is no caption, and all captions after it."""
    from newsreader.readers.web import html_tree

    body: Parts = []
    captions: Parts = []
    for content in item.iter("DataContent"):
        has_marks = any(isinstance(child.tag, str) for child in content)
        source = safe_xml.inner_source(content)
        parts = html_tree.parts_of(content) if has_marks else words_parts(source)
        if _is_caption(content):
            captions += [(Role.CAPTION, words) for _, words in parts]
        else:
            body = body or parts
    return body + captions


def _is_caption(content: Element) -> bool:
    component = next(content.iterancestors("NewsComponent"), None)
    role = None if component is None else next(component.iterchildren("Role"), None)
    return role is not None and "caption" in (role.get("FormalName") or "").lower()


def _source_of(item: Element) -> str | None:
    for name in ("Source", "Provider", "Creator"):
        for party in (party for part in item.iter(name) for party in part.iter("Party")):
            words = party.get("FormalName")
            if words:
                return str(words)
    return words_of(next(item.iter("CreditLine"), None))


FORMAT = Format(
    noun="a NewsML file",
    suffixes=frozenset({".newsml", ".xml"}),
    max_bytes=32 * MEGABYTE,
    sniff=sniff,
    read=read,
)
