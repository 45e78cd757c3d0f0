"""DOCX: documents of Word and its kin (Office Open XML, ECMA-376 part 1, WordprocessingML)."""

from typing import TYPE_CHECKING

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.documents.document_parts import DocumentBuilder
from newsreader.readers.documents.docx_lists import Lists, lists_of, value_of
from newsreader.readers.documents.office import Properties, document_articles
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.safe_xml import Element, attribute, local_name, number_of, parse_part

if TYPE_CHECKING:
    from newsreader.readers.zip_limits import SafeZip

_ZIP = b"PK\x03\x04"
#: Enough for the suffix to decide where the first bytes name no part of a document.
_POSSIBLE = 10

_MAIN = "word/document.xml"

#: Deleted and moved-away text, the older twin of a drawing, what is no text of the document.
_SKIPPED_TAGS = "del moveFrom Fallback pPr tblPr tblGrid trPr tcPr sectPr instrText delText rt"
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_BREAKS = frozenset({"br", "cr"})
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_NO = frozenset({"0", "false", "off"})


def sniff(head: bytes) -> int:
    """The parts' names stand among the first bytes; a zip file that shows none is possible."""
    if not head.startswith(_ZIP):
        return 0
    return CERTAIN if b"word/" in head and b".xml" in head else _POSSIBLE


def read(file: RawFile) -> tuple[Article, ...]:
    """The one article in a document: paragraphs, rows of tables, then notes and running heads.

    Raises ReadError when it is damaged, beyond the limits, or holds no words.
    """
    from newsreader.readers.picture_places import of_page_in
    from newsreader.readers.zip_limits import open_zip

    archive = open_zip(file.data)
    main = _main_part(archive)
    folder = main.rpartition("/")[0]
    styles = _styles(archive, f"{folder}/styles.xml")
    builder = _walk(archive, main, styles)
    notes = [words for name in ("footnotes", "endnotes") for words in _notes(archive, folder, name)]
    repeated = [
        words
        for name in archive.names
        if name.startswith((f"{folder}/header", f"{folder}/footer")) and name.endswith(".xml")
        for _, words in _walk(archive, name, styles).parts
    ]
    properties = _properties(archive)
    pictures = of_page_in(archive, main) if file.locator is None else None
    return document_articles(
        file,
        builder.titled_parts(),
        properties,
        notes=notes,
        repeated=repeated,
        pictures=pictures,
    )


def _main_part(archive: "SafeZip") -> str:
    """The document's part, as the package's relationships name it (ECMA-376 part 2)."""
    if "_rels/.rels" in archive:
        for link in parse_part(archive.read("_rels/.rels"), "_rels/.rels"):
            target = (attribute(link, "Target") or "").lstrip("/")
            if (attribute(link, "Type") or "").endswith("/officeDocument") and target in archive:
                if not target.startswith("word/"):
                    break
                return target
    if _MAIN not in archive:
        raise ReadError("is not text: a zip archive, or an office document without text")
    return _MAIN


def _styles(archive: "SafeZip", name: str) -> dict[str, str]:
    """The English name of each style that says what a paragraph is, its own or its parent's."""
    from newsreader.readers.documents.document_parts import says_what

    if name not in archive:
        return {}
    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    for style in parse_part(archive.read(name), name):
        if local_name(style) != "style":
            continue
        identity = attribute(style, "styleId") or ""
        for child in style:
            value = attribute(child, "val") or ""
            if local_name(child) == "name":
                names[identity] = value
            elif local_name(child) == "basedOn":
                parents[identity] = value
    found: dict[str, str] = {}
    for identity, own in names.items():
        # "Heading 1" is based on "Normal", a paper's "Headline" on "Title".
        for ancestor in (own, names.get(parents.get(identity, ""), "")):
            if says_what(ancestor):
                found[identity] = ancestor
                break
    return found


def _walk(archive: "SafeZip", name: str, styles: dict[str, str]) -> DocumentBuilder:
    builder = DocumentBuilder()
    lists = lists_of(archive, f"{name.rpartition('/')[0]}/numbering.xml")
    _take(builder, parse_part(archive.read(name), name), styles, _targets(archive, name), lists)
    return builder


def _targets(archive: "SafeZip", name: str) -> dict[str, str]:
    """What a part's links and pictures lead to, by the names it has for them."""
    folder, _, page = name.rpartition("/")
    relations = f"{folder}/_rels/{page}.rels"
    if relations not in archive:
        return {}
    return {
        attribute(link, "Id") or "": attribute(link, "Target") or ""
        for link in parse_part(archive.read(relations), relations)
    }


def _take(
    builder: DocumentBuilder,
    root: Element,
    styles: dict[str, str],
    targets: dict[str, str],
    lists: Lists,
) -> None:
    from lxml import etree

    shown_by = ""
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = local_name(element)
        if event == "end":
            _end(builder, tag)
        elif tag in _SKIPPED or (tag == "r" and _is_hidden(element)):
            walker.skip_subtree()
        else:
            _start(builder, tag, element, styles, lists)
            if tag == "hyperlink":
                builder.begin_link(targets.get(attribute(element, "id") or ""))
            elif tag == "docPr":
                shown_by = attribute(element, "descr") or ""
            elif tag == "blip" and (place := targets.get(attribute(element, "embed") or "")):
                builder.add_picture(place, shown_by)
                shown_by = ""


def _start(
    builder: DocumentBuilder, tag: str, element: Element, styles: dict[str, str], lists: Lists
) -> None:
    if tag == "p":
        builder.begin_paragraph(*_paragraph_style(element, styles, lists))
    elif tag == "r":
        builder.emphasise(bold=_is_set(element, "b"), italic=_is_set(element, "i"))
    elif tag == "t":
        builder.add(element.text)
    elif tag == "tab":
        builder.add("\t")
    elif tag == "noBreakHyphen":
        builder.add("-")
    elif tag in _BREAKS and attribute(element, "type") in (None, "textWrapping"):
        builder.break_line()
    elif tag == "tr":
        builder.begin_row()
    elif tag == "tc":
        builder.begin_cell()


def _end(builder: DocumentBuilder, tag: str) -> None:
    if tag == "p":
        builder.end_paragraph()
    elif tag == "tr":
        builder.end_row()
    elif tag == "hyperlink":
        builder.end_link()


def _paragraph_style(
    paragraph: Element, styles: dict[str, str], lists: Lists
) -> tuple[str | None, int | None, str, str]:
    """A paragraph's style, its level in the outline if it has one, a list item's bullet, and its
    number in an ordered list."""
    style: str | None = None
    level: int | None = None
    marker = number = ""
    for element in paragraph.findall("{*}pPr/*"):
        tag = element.tag.rpartition("}")[2]
        value = attribute(element, "val") or ""
        if tag == "pStyle":
            style = styles.get(value)
        elif tag == "outlineLvl" and (outline := number_of(value)) is not None and outline < 9:
            level = outline + 1
        elif tag == "numPr":
            marker = "• "
            number = lists.number(value_of(element, "numId"), value_of(element, "ilvl"))
    return style, level, marker, number


def _is_hidden(run: Element) -> bool:
    return _is_set(run, "vanish")


def _is_set(run: Element, name: str) -> bool:
    """Whether a run's own properties switch this on."""
    switch = run.find(f"{{*}}rPr/{{*}}{name}")
    return switch is not None and attribute(switch, "val") not in _NO


def _notes(archive: "SafeZip", folder: str, name: str) -> list[str]:
    part = f"{folder}/{name}.xml"
    if part not in archive:
        return []
    builder = DocumentBuilder()
    for note in parse_part(archive.read(part), part):
        if attribute(note, "type") not in _SEPARATORS:
            _take(builder, note, {}, {}, Lists())
    return [words for _, words in builder.parts]


def _properties(archive: "SafeZip") -> Properties:
    """Core properties (ECMA-376 part 2): Dublin Core's title and creator, and when it was made."""
    name = "docProps/core.xml"
    if name not in archive:
        return Properties()
    found = {
        local_name(element): element.text or ""
        for element in parse_part(archive.read(name), name)
        if local_name(element)
    }
    return Properties(
        title=found.get("title"),
        author=found.get("creator"),
        created=found.get("created"),
        language=found.get("language"),
    )


FORMAT = Format(
    noun="a Word document",
    suffixes=frozenset({".docx", ".docm", ".dotx"}),
    max_bytes=64 * MEGABYTE,
    sniff=sniff,
    read=read,
    is_text=False,
)
