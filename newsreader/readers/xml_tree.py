"""XML inside documents of strangers: no entities, no network, bounded size and depth."""

from typing import Any

from newsreader.errors import ReadError
from newsreader.readers.formats import MEGABYTE

#: A tree takes some ten times the bytes. The longest novel as DOCX has a tenth of these.
_MOST_BYTES = 32 * MEGABYTE

#: An lxml element. lxml ships no types.
Element = Any


def parse_xml(data: bytes, name: str) -> Element:
    """The root of the XML part called ``name``, without comments and processing instructions.

    Entities stay unexpanded and nothing outside is fetched. Raises ReadError when it is no
    well-formed XML, too long, or nested more than 256 deep (libxml2's bound).
    """
    from lxml import etree

    if len(data) > _MOST_BYTES:
        raise ReadError(f"has more than {_MOST_BYTES // MEGABYTE} MB of text in {name}; split it")
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
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
