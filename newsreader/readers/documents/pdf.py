"""PDF: the text layer of pages, as paragraphs in reading order (ISO 32000, read by PDFium)."""

import re
from collections.abc import Iterator
from statistics import median
from typing import TYPE_CHECKING, Any

from newsreader.errors import ReadError
from newsreader.model import Article, Role
from newsreader.readers.blocks import Parts
from newsreader.readers.dates import is_date_line
from newsreader.readers.documents.document_parts import tidy
from newsreader.readers.documents.office import Properties, document_articles, is_page_number
from newsreader.readers.documents.pdf_hyphens import join_lines, words_of
from newsreader.readers.documents.pdf_layout import (
    Paragraph,
    in_margin,
    join_columns,
    paragraphs_of,
    reading_order,
    running_key,
    running_keys,
)
from newsreader.readers.documents.pdf_limits import demand_bearable
from newsreader.readers.documents.pdf_lines import MADE_UP, Character, Line, lines_of
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.roles.bylines import is_by_someone
from newsreader.readers.roles.datelines import is_dateline_line

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MAGIC = b"%PDF-"
#: Readers look for the beginning this far in; mail and printers put lines before it.
_MAGIC_WITHIN = 1024
_POSSIBLE = 40

_MOST_PAGES = 2_000
_MOST_CHARACTERS = 4_000_000
_MOST_CHARACTERS_OF_PAGE = 200_000

#: FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h.
_LOCKED = frozenset({4, 5})

#: A title is set larger than the text, and is neither a letter nor a paragraph.
_LARGER = 1.15
_SHORTEST_TITLE, _LONGEST_TITLE = 8, 250
#: Fonts without a table of their letters give controls and private characters.
_MOST_MEANINGLESS = 0.3
_MEANINGLESS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")
_DAY = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")
_LONGEST_CELL = 120
#: What stands above a title, as long as it is no text: a kicker, a mast, the links of a printed
#: web page.
_LONGEST_LINE_ABOVE = 100
_MOST_LINES_ABOVE = 12


def sniff(head: bytes) -> int:
    """A PDF file says so at its beginning, or soon after it where something was put before."""
    if head.startswith(_MAGIC):
        return CERTAIN
    return _POSSIBLE if _MAGIC in head[:_MAGIC_WITHIN] and b"\0" in head else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The one article in a file: all pages, columns in order, lines and words made whole.

    What margins repeat comes last as boilerplate; numbers of pages are left out. Raises ReadError
    for damaged, locked and scanned files, and beyond the limits.
    """
    import pypdfium2

    demand_bearable(file.data)
    try:
        document = pypdfium2.PdfDocument(file.data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in _LOCKED:
            raise ReadError("is encrypted; save it without its password") from error
        raise ReadError("is damaged: it cannot be opened as a PDF document") from error
    try:
        pages, heights, widths = _pages(document, file)
        properties = _properties(document)
    finally:
        document.close()
    _demand_meaning(pages)
    running = running_keys(pages, heights)
    repeated: dict[tuple[str, int], str] = {}
    paragraphs: list[Paragraph] = []
    for number, (lines, height, width) in enumerate(zip(pages, heights, widths, strict=True)):
        kept: list[Line] = []
        for line in lines:
            if in_margin(line, height) and is_page_number(line.text):
                continue
            if in_margin(line, height) and running_key(line) in running:
                repeated.setdefault(running_key(line), tidy(line.text))
            else:
                kept.append(line)
        for group in reading_order(kept, width):
            paragraphs.extend(paragraphs_of(group, number))
    known = words_of([line for lines in pages for line in lines])
    parts = _with_lines_above(_parts(join_columns(paragraphs), known, properties.title))
    return document_articles(file, parts, properties, repeated=repeated.values())


def _pages(
    document: "PdfDocument", file: RawFile
) -> tuple[list[list[Line]], list[float], list[float]]:
    """The lines of each page, the pages' heights and widths in points."""
    from pypdfium2 import PdfiumError

    count = len(document)
    if count > _MOST_PAGES:
        raise ReadError(
            f"{count:,} pages are more than the {_MOST_PAGES:,} that are read; split it"
        )
    pages: list[list[Line]] = []
    heights: list[float] = []
    widths: list[float] = []
    total = 0
    for index in range(count):
        try:
            page = document[index]
            width, height = page.get_size()
            textpage = page.get_textpage()
        except PdfiumError:
            file.reading.problems.append(f"page {index + 1} is damaged")
            continue
        characters = textpage.count_chars()
        total += characters
        if characters > _MOST_CHARACTERS_OF_PAGE or total > _MOST_CHARACTERS:
            raise ReadError("holds far more text than an article or a book; split it")
        pages.append(lines_of(_characters(textpage, characters, page, width, height)))
        heights.append(height)
        widths.append(width)
        textpage.close()
        page.close()
    if not pages:
        raise ReadError("is damaged: none of its pages can be read")
    return pages, heights, widths


def _characters(
    textpage: Any, count: int, page: Any, width: float, height: float
) -> Iterator[Character]:
    """The page's characters, turned as the page is shown; its top left corner is the origin."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    rotation = page.get_rotation()
    left, bottom, _, _ = page.get_bbox()
    for index in range(count):
        text = chr(min(pdfium.FPDFText_GetUnicode(textpage, index), 0x10FFFF))
        if text == " " and pdfium.FPDFText_IsGenerated(textpage, index) == 1:
            text = MADE_UP
        pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
        x0, x1, y0, y1 = box.left - left, box.right - left, box.bottom - bottom, box.top - bottom
        if rotation == 90:
            x0, x1, y0, y1 = y0, y1, height - x1, height - x0
        elif rotation == 180:
            x0, x1, y0, y1 = width - x1, width - x0, height - y1, height - y0
        elif rotation == 270:
            x0, x1, y0, y1 = width - y1, width - y0, x0, x1
        yield Character(text, x0, x1, height - y1, height - y0)


def _demand_meaning(pages: list[list[Line]]) -> None:
    letters = "".join(line.text for lines in pages for line in lines)
    if not any(map(str.isalnum, letters)):
        raise ReadError("is a scan without text; run text recognition (OCR) over it first")
    if len(_MEANINGLESS.findall(letters)) > _MOST_MEANINGLESS * len(letters):
        raise ReadError(
            "has fonts that do not say which letters they show; run text recognition (OCR) over it"
        )


def _parts(paragraphs: list[Paragraph], known: set[str], stated: str | None) -> Parts:
    parts: Parts = []
    for paragraph in paragraphs:
        if paragraph.cells:
            cells = [tidy(line.text) for line in paragraph.lines]
            if all(len(cell) <= _LONGEST_CELL for cell in cells):
                parts.append((Role.TABLE, " | ".join(filter(None, cells))))
            else:
                parts.extend((None, cell) for cell in cells)
            continue
        paragraph.text = tidy(join_lines(paragraph.lines, known))
        parts.append((None, paragraph.text))
    title = _title(paragraphs, stated)
    return [
        (Role.TITLE if role is None and words == title else role, words) for role, words in parts
    ]


def _with_lines_above(parts: Parts) -> Parts:
    """``parts`` with the lines above the title marked as none of the article's.

    They would stand between it and its byline, and some look like a name: "Home News". Lines
    that say who wrote it or when are the article's wherever they stand.
    """
    title = next((at for at, (role, _) in enumerate(parts) if role is Role.TITLE), 0)
    above = parts[:title]
    if len(above) > _MOST_LINES_ABOVE or not all(_is_line_above(words) for _, words in above):
        return parts
    return [
        (role if role or _is_of_head(words) else Role.BOILERPLATE, words) for role, words in above
    ] + parts[title:]


def _is_line_above(words: str) -> bool:
    return len(words) <= _LONGEST_LINE_ABOVE and not words.endswith((".", "!", "?", "”", '"'))


def _is_of_head(words: str) -> bool:
    return is_by_someone(words) or is_date_line(words) or is_dateline_line(words)


def _title(paragraphs: list[Paragraph], stated: str | None) -> str | None:
    """The paragraph of page one that the properties name, or the one in the largest type."""
    first = [p for p in paragraphs if p.page == 0 and not p.cells and p.text]
    if not first:
        return None
    for paragraph in first:
        if stated and paragraph.text.casefold() == " ".join(stated.split()).casefold():
            return paragraph.text
    usual = median(line.size for p in paragraphs for line in p.lines)
    large = [
        p
        for p in first
        if p.size >= _LARGER * usual
        and _SHORTEST_TITLE <= len(p.text) <= _LONGEST_TITLE
        and len(p.text.split()) > 1
    ]
    return max(large, key=lambda p: p.size).text if large else None


def _properties(document: "PdfDocument") -> Properties:
    """What the document's information dictionary says; nothing where it is damaged."""
    try:
        found = document.get_metadata_dict()
    except (UnicodeError, ValueError):
        return Properties()
    day = _DAY.match(found.get("CreationDate", ""))
    return Properties(
        title=found.get("Title"),
        author=found.get("Author"),
        created="-".join(day.groups()) if day else None,
    )


FORMAT = Format(
    noun="a PDF document",
    suffixes=frozenset({".pdf"}),
    max_bytes=128 * MEGABYTE,
    sniff=sniff,
    read=read,
    is_text=False,
)
