"""NITF, the News Industry Text Format of the IPTC (3.x, also without its namespace)."""

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
    numbered,
    read_one,
    read_records,
)
from newsreader.readers.safe_xml import Element, child_words, words_of

ROOT = "nitf"

#: Where a document's own elements say a day, best first: element and attribute (NITF 3.6).
_DATES = (("date.issue", "norm"), ("story.date", "norm"), ("pubdata", "date.publication"))

#: Archives repeat the lead in a block of its own before the whole text.
_WHOLE_TEXT = "full_text"


def sniff(head: bytes) -> int:
    """Whether the root element is NITF's."""
    return CERTAIN if safe_xml.root_name(head) == ROOT else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The article in an NITF file, or the articles where several stand in one wrapper.

    Raises ReadError for another kind of XML, and for NITF without words.
    """
    root = safe_xml.parse_xml(file.data)
    found = list(safe_xml.descendants(root, ROOT))
    if not found:
        raise ReadError(NO_ARTICLES)
    places = ((numbered("document", n), record_of(nitf)) for n, nitf in enumerate(found, 1))
    return read_records(file, places, read_one)


def record_of(nitf: Element) -> Record:
    """The article in an ``nitf`` element."""
    head, body_head = _first(nitf, "head"), _first(nitf, "body.head")
    hedline = _first(body_head, "hedline")
    byline = _first(body_head, "byline")
    pubdata = _first(head, "pubdata")
    day = next(
        (
            day
            for name, attribute in _DATES
            for element in nitf.iter(name)
            if (day := day_of(element.get(attribute)))
        ),
        None,
    )
    return Record(
        parts=_parts_of(nitf),
        title=child_words(hedline, "hl1") or words_of(hedline) or child_words(head, "title"),
        subtitle=child_words(hedline, "hl2") or child_words(body_head, "abstract"),
        byline=words_of(byline),
        dateline=words_of(_first(body_head, "dateline")),
        source=(None if pubdata is None else pubdata.get("name"))
        or words_of(_first(body_head, "distributor"))
        or words_of(_first(head, "doc.copyright")),
        language=next((v for k, v in nitf.attrib.items() if k.endswith("}lang")), None),
        date=day,
        date_from="NITF header",
    )


def _parts_of(nitf: Element) -> Parts:
    from newsreader.readers.web import html_tree

    body = _first(nitf, "body.content")
    if body is None:
        return []
    whole = next((b for b in body.iter("block") if b.get("class") == _WHOLE_TEXT), body)
    captions = [words for caption in whole.iter("media-caption") if (words := words_of(caption))]
    for media in list(whole.iter("media")):
        _take_out(media)
    parts = html_tree.parts_of(whole)
    return parts + [(Role.CAPTION, words) for words in captions]


def _take_out(element: Element) -> None:
    """Empties an element; the words after it stay."""
    element.text = None
    for child in list(element):
        element.remove(child)


def _first(element: Element | None, name: str) -> Element | None:
    found: Iterator[Element] = iter(()) if element is None else element.iter(name)
    return next(found, None)


FORMAT = Format(
    noun="an NITF file",
    suffixes=frozenset({".nitf", ".xml"}),
    max_bytes=32 * MEGABYTE,
    sniff=sniff,
    read=read,
)
