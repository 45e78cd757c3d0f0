"""XML that strangers made: no entity is expanded, nothing is fetched, size and depth are bounded.

Files of news are full of faults and are read as well as they can be (``parse_xml``); the parts of
documents are written by programs, and a fault in one is damage (``parse_part``).
"""

import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any

from newsreader.errors import ReadError
from newsreader.readers.encoding import decode
from newsreader.readers.formats import MEGABYTE
from newsreader.readers.web.html_marks import demand_few_tags

#: A tree takes some ten times the bytes. The longest novel as DOCX has a tenth of these.
_MOST_BYTES_OF_PART = 32 * MEGABYTE

_LONGEST_NUMBER = 9

#: What every parser here is told.
_SAFE = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}

#: An lxml element. lxml ships no types.
Element = Any

_PROLOG = re.compile(
    rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s+|<\?.{0,2000}?\?>|<!--.{0,5000}?-->"
    rb"|<!DOCTYPE[^\[>]{0,1000}>)*",
    re.DOTALL,
)
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})")
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_DECLARATION = re.compile(r"\A\s*<\?xml\b[^>]{0,500}\?>")
_ENCODING = re.compile(rb"""\A[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})["']""")
_ENTITY_OF_OWN = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30};)")
_NUMBERED = re.compile(r"&#(?:0*(?P<decimal>\d+)|[xX]0*(?P<hex>[0-9a-fA-F]+));")
_XML_OWN = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})

#: XML 1.0 allows no controls but tab, LF and CR.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f￾￿]")

#: Vocabularies with a "title" and "description" that are a picture's or an episode's.
_OF_MEDIA = ("search.yahoo.com/mrss", "itunes.com", "podcast", "googleplay")


def root_name(head: bytes) -> str | None:
    """The name of the first element of an XML file that begins with ``head``."""
    # UTF-16 has a NUL beside every letter of a tag.
    head = head.replace(b"\0", b"")
    prolog = _PROLOG.match(head)
    match = _ROOT.match(head, prolog.end() if prolog else 0)
    return match[1].decode("ascii") if match else None


def parse_xml(data: bytes) -> Element:
    """The root element, with local names for tags; comments and instructions are left out.

    Faults of its form are passed over, as browsers do. Raises ReadError for entities that the
    file defines itself, for too many or too deep elements, and for what is no XML at all.
    """
    from lxml import etree

    declared = _ENCODING.search(data[:400])
    source = _DECLARATION.sub("", decode(data, declared[1].decode("ascii") if declared else None))
    if _ENTITY_OF_OWN.search(source):
        raise ReadError("is refused: it defines entities of its own, as XML bombs do")
    demand_few_tags(source)
    source = _ENTITY.sub(_as_characters, _NUMBERED.sub(_as_allowed, source))
    source = _CONTROLS.sub(" ", source)
    parser = etree.XMLParser(encoding="utf-8", recover=True, **_SAFE)
    try:
        root = etree.fromstring(source.encode("utf-8"), parser=parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError("is damaged: it cannot be read as XML") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise ReadError("is nested too deeply to be read")
    if root is None:
        raise ReadError("is damaged: it cannot be read as XML")
    for element in root.iter():
        if isinstance(element.tag, str) and (local := _local(element.tag)) != element.tag:
            element.tag = local
    return root


def parse_part(data: bytes, name: str) -> Element:
    """The root of the part called ``name`` of a document; tags keep their namespaces.

    Raises ReadError when it is no well-formed XML, too long, or nested more than 256 deep
    (libxml2's bound).
    """
    from lxml import etree

    if len(data) > _MOST_BYTES_OF_PART:
        most = _MOST_BYTES_OF_PART // MEGABYTE
        raise ReadError(f"has more than {most} MB of text in {name}; split it")
    try:
        return etree.fromstring(data, etree.XMLParser(**_SAFE))
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise ReadError("is nested too deeply to be read") from error
        raise ReadError(f"is damaged: {name} inside it is not well-formed XML") from error
    except ValueError as error:
        raise ReadError(f"is damaged: {name} inside it cannot be decoded") from error


def local_name(element: Element) -> str:
    """The element's tag without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """The attribute of this local name, in whatever namespace: versions of a format differ."""
    value = element.get(name)
    if value is not None:
        return str(value)
    ending = "}" + name
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith(ending)), None)


def number_of(words: str | None) -> int | None:
    """The number that an attribute holds; None where it is none, or longer than any is.

    Python itself refuses to read numbers of thousands of digits.
    """
    is_number = words is not None and len(words) <= _LONGEST_NUMBER and words.isdecimal()
    return int(words or 0) if is_number else None


def child_words(element: Element | None, *names: str) -> str | None:
    """The words of the first child that has any, the names tried in order."""
    if element is None:
        return None
    for name in names:
        for child in element.iterchildren(name):
            words = words_of(child)
            if words:
                return words
    return None


def words_of(element: Element | None) -> str | None:
    """All words in an element on one line; None when there are none."""
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split()) or None


def inner_source(element: Element) -> str:
    """What stands in an element that holds HTML: escaped as text, or as elements."""
    from lxml import etree

    if not any(isinstance(child.tag, str) for child in element):
        return "".join(element.itertext())
    pieces = [element.text or ""]
    pieces.extend(etree.tostring(child, encoding="unicode", method="html") for child in element)
    return "".join(pieces)


def descendants(element: Element, name: str) -> Iterator[Element]:
    """The elements of this name at any depth below, and the element itself."""
    found: Iterator[Element] = element.iter(name)
    return found


def _as_characters(match: re.Match[str]) -> str:
    name = match[1]
    characters = None if name in _XML_OWN else html5.get(name)
    if characters is None:
        return match[0]
    return "".join(f"&#{ord(character)};" for character in characters)


def _as_allowed(match: re.Match[str]) -> str:
    """A character by its number, U+FFFD where XML has none such: lxml fails on half a pair."""
    digits, base = (match["decimal"], 10) if match["decimal"] else (match["hex"], 16)
    number = int(digits, base) if len(digits) <= 7 else 0
    is_allowed = number in {9, 10, 13} or 32 <= number < 0xD800 or 0xE000 <= number < 0xFFFE
    return match[0] if is_allowed or 0x10000 <= number < 0x110000 else "�"


def _local(tag: str) -> str:
    namespace, _, name = tag.rpartition("}")
    if any(mark in namespace.lower() for mark in _OF_MEDIA):
        return tag
    local = name.rpartition(":")[2]
    # A parser that passes over faults lets names through that lxml refuses to set.
    return local if _NAME.fullmatch(local) else tag
