"""The paragraphs, rows and styles of a word processor's document, made parts of an article."""

import re
from dataclasses import dataclass, field, replace

from newsreader.model import Role, TextureKind
from newsreader.readers.blocks import Parts
from newsreader.readers.looks import (
    PLAIN,
    Look,
    Picture,
    Place,
    Stretch,
    found_stretches,
    joined,
    led,
    looking,
)

#: Styles as Word, LibreOffice and pandoc name them, whatever language they are shown in.
_STYLES = {
    "title": Role.TITLE,
    "subtitle": Role.SUBTITLE,
    "caption": Role.CAPTION,
    "image caption": Role.CAPTION,
    "table caption": Role.CAPTION,
    "illustration": Role.CAPTION,
    "figure": Role.CAPTION,
    "drawing": Role.CAPTION,
    "author": Role.BYLINE,
    "date": Role.DATELINE,
    "header": Role.BOILERPLATE,
    "footer": Role.BOILERPLATE,
}
#: The same for quotes: Word's, LibreOffice's and pandoc's.
_QUOTES = frozenset({"quote", "intense quote", "quotations", "block text", "block quotation"})
_HEADING = re.compile(r"heading ?([1-9])$")
#: Longer cells are columns of a layout, no table of figures.
_LONGEST_CELL = 120
#: A title stands this near the top, or is a heading within.
TITLE_REACH = 4
#: XML allows most of these in some way; SQLite and screens do not.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
#: A bullet or number that is typed, with the tab after it.
_TYPED_MARKER = re.compile(r"\A([•·▪–-]|\w{1,3}[.)])\t")
_BLANKS = re.compile(r"\s+")


def tidy(words: str) -> str:
    """``words`` with single blanks, tabs kept between them, and nothing invisible."""
    words = _SURROGATE.sub("�", _UNWANTED.sub("", words))
    return _BLANKS.sub(lambda run: "\t" if "\t" in run[0] else " ", words).strip()


def role_of_style(name: str | None) -> Role | None:
    """The role of a paragraph by its style's English name, None for most."""
    return _STYLES.get((name or "").strip().lower())


def is_quote_style(name: str | None) -> bool:
    """Whether a style's English name says that its paragraphs are quotes."""
    return (name or "").strip().lower() in _QUOTES


def says_what(name: str | None) -> bool:
    """Whether a style's English name says what its paragraphs are."""
    return bool(role_of_style(name) or level_of_style(name) or is_quote_style(name))


def level_of_style(name: str | None) -> int | None:
    """The level of a heading's style: 1 for "Heading 1"."""
    match = _HEADING.match((name or "").strip().lower())
    return int(match[1]) if match else None


@dataclass
class _Paragraph:
    role: Role | None
    level: int | None
    marker: str
    number: str = ""
    quoted: bool = False
    pieces: list[str] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    #: Where each stretch under way began, and what a link leads to.
    open: dict[TextureKind, tuple[int, str]] = field(default_factory=dict)

    def begin(self, kind: TextureKind, address: str = "") -> None:
        """What follows is a link, or stands out."""
        self.open[kind] = (len(self.pieces), address)

    def note(self, kind: TextureKind) -> None:
        """What the stretch under way has of the words so far is noted; it may go on."""
        start, address = self.open.get(kind, (len(self.pieces), ""))
        if start < len(self.pieces):
            self.places.append((start, len(self.pieces), kind, address))

    def begin_block(self) -> None:
        """What comes is a block of its own, in which what is under way goes on."""
        self.pieces.clear()
        self.places.clear()
        self.open = {kind: (0, address) for kind, (_, address) in self.open.items()}


class DocumentBuilder:
    """Takes the events of a document in its order and makes parts of them.

    Paragraphs may hold text boxes with paragraphs of their own, and cells whole tables.
    """

    def __init__(self) -> None:
        self.parts: Parts = []
        self._paragraphs: list[_Paragraph] = []
        self._rows: list[list[Parts]] = []
        self._headings: list[int] = []
        self._pictures: list[Picture] = []

    def begin_paragraph(
        self, style: str | None, level: int | None = None, marker: str = "", number: str = ""
    ) -> None:
        """A paragraph of this style begins; ``level`` is that of a heading in the outline, and
        ``number`` what an ordered list has in the marker's place."""
        role = role_of_style(style)
        level = level or level_of_style(style)
        self._paragraphs.append(_Paragraph(role, level, marker, number, is_quote_style(style)))

    def add(self, words: str | None) -> None:
        """Words of the paragraph under way. Outside one they are no text of the document."""
        if words and self._paragraphs:
            self._paragraphs[-1].pieces.append(words)

    def begin_link(self, address: str | None) -> None:
        """What follows in the paragraph under way is a link."""
        if address and self._paragraphs:
            self._paragraphs[-1].begin(TextureKind.LINK, address)

    def end_link(self) -> None:
        """The link under way ends."""
        self._end(TextureKind.LINK)

    def emphasise(self, *, bold: bool, italic: bool) -> None:
        """How what follows in the paragraph under way stands out."""
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        for kind, wanted in ((TextureKind.BOLD, bold), (TextureKind.ITALIC, italic)):
            if wanted and kind not in paragraph.open:
                paragraph.begin(kind)
            elif not wanted:
                self._end(kind)

    def _end(self, kind: TextureKind) -> None:
        if self._paragraphs and kind in self._paragraphs[-1].open:
            self._paragraphs[-1].note(kind)
            del self._paragraphs[-1].open[kind]

    def add_picture(self, place: str, alternative: str) -> None:
        """A picture stands here: before the block that follows."""
        self._pictures.append(Picture(place, alternative))

    def break_line(self) -> None:
        """A line break within a paragraph: what follows is a block of its own."""
        if self._paragraphs:
            self._emit(self._paragraphs[-1])

    def end_paragraph(self) -> None:
        """The paragraph under way ends."""
        if self._paragraphs:
            self._emit(self._paragraphs.pop())

    def begin_row(self) -> None:
        """A row of a table begins."""
        self._rows.append([])

    def begin_cell(self) -> None:
        """A cell of the row under way begins."""
        if self._rows:
            self._rows[-1].append([])

    def end_row(self) -> None:
        """The row ends: short cells make a line of a table, long ones are paragraphs."""
        if not self._rows:
            return
        cells = [cell for cell in self._rows.pop() if cell]
        lines = [joined(" ", [words for _, words in cell]) for cell in cells]
        is_table = len(cells) > 1 and all(len(line) <= _LONGEST_CELL for line in lines)
        row: Parts = [part for cell in cells for part in cell]
        self._put([(Role.TABLE, joined(" | ", lines))] if is_table else row)

    def _emit(self, paragraph: _Paragraph) -> None:
        words = tidy("".join(paragraph.pieces))
        for kind in paragraph.open:
            paragraph.note(kind)
        look = self._look_of(paragraph) if words else PLAIN
        paragraph.begin_block()
        if not words:
            return
        self._pictures.clear()
        if paragraph.level == 1 and not self._rows:
            self._headings.append(len(self.parts))
        # Headings may be numbered in the same way as lists.
        is_item = paragraph.role is None and paragraph.level is None
        marker = paragraph.marker if is_item else ""
        if marker and paragraph.number:
            look = replace(look, number=paragraph.number)
        paragraph.marker = ""
        shown = led(marker, looking(_TYPED_MARKER.sub(r"\1 ", words), look))
        self._put([(paragraph.role, shown)])

    def _look_of(self, paragraph: _Paragraph) -> Look:
        stretches: tuple[Stretch, ...] = ()
        if paragraph.places:
            pieces = [_SURROGATE.sub("�", _UNWANTED.sub("", piece)) for piece in paragraph.pieces]
            stretches = found_stretches(pieces, paragraph.places)
        return Look(paragraph.level or 0, paragraph.quoted, stretches, tuple(self._pictures))

    def _put(self, parts: Parts) -> None:
        row = self._rows[-1] if self._rows else None
        if row is None:
            self.parts.extend(parts)
        elif row:
            row[-1].extend(parts)
        else:
            row.append(list(parts))

    def titled_parts(self) -> Parts:
        """The parts with the title marked: by its style, or a first heading near the top."""
        parts = list(self.parts)
        titles = [index for index, (role, _) in enumerate(parts) if role is Role.TITLE]
        # A second title is one of a part of the document.
        for index in titles[1:]:
            parts[index] = (None, parts[index][1])
        first = next(iter(self._headings), TITLE_REACH)
        if not titles and first < TITLE_REACH:
            parts[first] = (Role.TITLE, parts[first][1])
        return parts
