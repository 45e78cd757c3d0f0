"""ODT: documents of LibreOffice and its kin (OpenDocument 1.3, part 3, text documents)."""

from typing import TYPE_CHECKING

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.documents.document_parts import DocumentBuilder
from newsreader.readers.documents.odt_styles import PLAIN, Emphasis, ListUnderWay, Styles, styles_of
from newsreader.readers.documents.office import Properties, document_articles
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.safe_xml import Element, attribute, local_name, number_of, parse_part

if TYPE_CHECKING:
    from newsreader.readers.zip_limits import SafeZip

_ZIP = b"PK\x03\x04"
_MIMETYPE = b"application/vnd.oasis.opendocument.text"
#: Enough for the suffix to decide where the type does not stand first, as it should.
_POSSIBLE = 10

_CONTENT, _STYLES, _META = "content.xml", "styles.xml", "meta.xml"

_SKIPPED_TAGS = (
    "tracked-changes annotation annotation-end note-citation title desc forms sequence-decls "
    "variable-decls user-field-decls bookmark-start scripts event-listeners ruby-text "
    "automatic-styles font-face-decls hidden-text hidden-paragraph"
)
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
#: What is made of the rest: contents, indexes and bibliographies.
_INDEX_TAGS = (
    "table-of-content illustration-index table-index object-index user-index alphabetical-index "
    "bibliography"
)
_INDEXES = frozenset(_INDEX_TAGS.split())
_REPEATED_TAGS = "header header-left header-first footer footer-left footer-first"
_REPEATED = frozenset(_REPEATED_TAGS.split())
_MOST_BLANKS = 100


def sniff(head: bytes) -> int:
    """The type stands first and unpacked; a zip file that shows none is possible."""
    if not head.startswith(_ZIP):
        return 0
    return CERTAIN if _MIMETYPE in head[:200] else _POSSIBLE


def read(file: RawFile) -> tuple[Article, ...]:
    """The one article in a document: paragraphs, rows of tables, then notes and running heads.

    Raises ReadError when it is damaged, encrypted, beyond the limits, or holds no words.
    """
    from newsreader.readers.picture_places import of_page_in
    from newsreader.readers.zip_limits import open_zip

    archive = open_zip(file.data)
    if _CONTENT not in archive:
        raise ReadError("is not text: a zip archive, or an office document without text")
    manifest = "META-INF/manifest.xml"
    if manifest in archive and b"encryption-data" in archive.read(manifest):
        raise ReadError("is encrypted; save it without a password")
    content = parse_part(archive.read(_CONTENT), _CONTENT)
    shared = parse_part(archive.read(_STYLES), _STYLES) if _STYLES in archive else None
    styles = styles_of([tree for tree in (shared, content) if tree is not None])
    walk = _Walk(styles)
    for text in content.iterfind(".//{*}body/{*}text"):
        walk.take(text)
    notes = [words for _, words in walk.notes.parts]
    parts = walk.body.titled_parts()
    repeated = _repeated(shared, styles) if shared is not None else []
    pictures = of_page_in(archive, _CONTENT) if file.locator is None else None
    return document_articles(
        file, parts, _properties(archive), notes=notes, repeated=repeated, pictures=pictures
    )


class _Walk:
    """Takes a text's elements in order; notes go to a builder of their own."""

    def __init__(self, styles: Styles) -> None:
        self.body = DocumentBuilder()
        self.notes = DocumentBuilder()
        self._styles = styles
        self._depth_of_notes = 0
        self._marker = self._number = ""
        self._emphases: list[Emphasis] = []
        self._lists: list[ListUnderWay] = []

    @property
    def _builder(self) -> DocumentBuilder:
        return self.notes if self._depth_of_notes else self.body

    def take(self, root: Element) -> None:
        """All words below ``root``."""
        from lxml import etree

        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = local_name(element)
            if event == "start" and (tag in _SKIPPED or tag in _INDEXES):
                walker.skip_subtree()
            elif event == "start":
                self._start(tag, element)
            else:
                if tag not in _SKIPPED and tag not in _INDEXES:
                    self._end(tag)
                # What follows an element belongs to the paragraph around it.
                if element is not root:
                    self._builder.add(element.tail)

    def _start(self, tag: str, element: Element) -> None:
        builder = self._builder
        if tag in ("p", "h"):
            self._begin_paragraph(tag, element)
        elif tag == "note-body":
            self._depth_of_notes += 1
        elif tag in ("list", "list-item"):
            self._begin_list(tag, element)
        elif tag == "s":
            count = element.get(element.tag.replace("}s", "}c"))
            builder.add(" " * min(number_of(count) or 1, _MOST_BLANKS))
        elif tag == "tab":
            builder.add("\t")
        elif tag == "line-break":
            builder.break_line()
        elif tag == "table-row":
            builder.begin_row()
        elif tag == "table-cell":
            builder.begin_cell()
        elif tag == "image":
            builder.add_picture(attribute(element, "href") or "", _shown_by(element))
        elif tag == "a":
            builder.begin_link(attribute(element, "href"))
            builder.add(element.text)
        else:
            if tag == "span":
                self._begin_span(element)
            builder.add(element.text)

    def _begin_list(self, tag: str, element: Element) -> None:
        if tag == "list":
            around = self._lists[-1].style if self._lists else ""
            self._lists.append(ListUnderWay(attribute(element, "style-name") or around))
            return
        self._marker = "• "
        depth = len(self._lists)
        self._number = self._styles.number(self._lists[-1], depth) if depth else ""

    def _begin_span(self, element: Element) -> None:
        around = self._emphases[-1] if self._emphases else PLAIN
        own = self._styles.emphases.get(attribute(element, "style-name") or "", PLAIN)
        self._emphases.append(around | own)
        self._emphasise()

    def _emphasise(self) -> None:
        look = self._emphases[-1] if self._emphases else PLAIN
        self._builder.emphasise(bold=Emphasis.BOLD in look, italic=Emphasis.ITALIC in look)

    def _begin_paragraph(self, tag: str, element: Element) -> None:
        level = number_of(attribute(element, "outline-level")) if tag == "h" else None
        style = self._styles.names.get(attribute(element, "style-name") or "")
        marker, self._marker = ("", "") if tag == "h" else (self._marker, "")
        level = min(level, 9) if level is not None else None
        self._builder.begin_paragraph(style, level, marker, self._number)
        self._builder.add(element.text)

    def _end(self, tag: str) -> None:
        if tag in ("p", "h"):
            self._builder.end_paragraph()
        elif tag == "note-body":
            self._depth_of_notes -= 1
        elif tag == "list" and self._lists:
            self._lists.pop()
        elif tag == "list-item":
            self._marker = self._number = ""
        elif tag == "span" and self._emphases:
            self._emphases.pop()
            self._emphasise()
        elif tag == "table-row":
            self._builder.end_row()
        elif tag == "a":
            self._builder.end_link()


def _shown_by(image: Element) -> str:
    """What the frame around a picture says of it for those who cannot see it."""
    frame = image.getparent()
    said = () if frame is None else (*frame.iterfind("{*}desc"), *frame.iterfind("{*}title"))
    return next((element.text for element in said if element.text), "")


def _repeated(shared: Element, styles: Styles) -> list[str]:
    words: list[str] = []
    for page in shared.iterfind(".//{*}master-page"):
        for element in page:
            if local_name(element) in _REPEATED:
                walk = _Walk(styles)
                walk.take(element)
                words.extend(part for _, part in walk.body.parts)
    return words


def _properties(archive: "SafeZip") -> Properties:
    if _META not in archive:
        return Properties()
    found: dict[str, str] = {}
    for element in parse_part(archive.read(_META), _META).iterfind(".//{*}meta/*"):
        found.setdefault(local_name(element), element.text or "")
    return Properties(
        title=found.get("title"),
        author=found.get("initial-creator") or found.get("creator"),
        created=found.get("creation-date") or found.get("date"),
        language=found.get("language"),
    )


FORMAT = Format(
    noun="an OpenDocument text",
    suffixes=frozenset({".odt", ".ott"}),
    max_bytes=64 * MEGABYTE,
    sniff=sniff,
    read=read,
    is_text=False,
)
