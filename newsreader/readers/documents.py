"""What the documents of word processors share: paragraphs with styles, rows, properties."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from newsreader.errors import ReadError
from newsreader.model import Article, Role, TextureKind
from newsreader.readers import database_exports
from newsreader.readers.article import Facts, make_article, with_head
from newsreader.readers.blocks import Parts, join_blocks
from newsreader.readers.dates import find_day
from newsreader.readers.formats import RawFile
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
from newsreader.readers.picture_places import PlaceOfPicture

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
_TITLE_REACH = 4
_LONGEST_TITLE = 300

#: What programs write where nobody gave a title or an author.
_NO_TITLE = re.compile(
    r"microsoft word\b.*|(?:document|dokument|untitled|unbenannt|sans titre)\W*\d*"
    r"|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|pages|txt|html?|tmp)|word document",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r".*\b(?:user|admin|administrator|microsoft|office|owner|unknown|author|python|libreoffice"
    r"|author name|pc|laptop)\b.*",
    re.IGNORECASE,
)
#: XML allows most of these in some way; SQLite and screens do not.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b\ufeff\ufffe\uffff]")
#: Alone on its line: "12", "Page 3 of 9", "- 4 -", "Seite 5", "iv".
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p\.|s\.)\s*)?(?:\d{1,5}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|de|sur|di)\s*\d{1,5})?\W*",
    re.IGNORECASE,
)
_SURROGATE = re.compile("[\ud800-\udfff]")
#: A bullet or number that is typed, with the tab after it.
_TYPED_MARKER = re.compile(r"\A([•·▪–-]|\w{1,3}[.)])\t")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says of itself. ``created`` is a time stamp of any form."""

    title: str | None = None
    author: str | None = None
    created: str | None = None
    language: str | None = None
    source: str | None = None


def tidy(words: str) -> str:
    """``words`` with single blanks, tabs kept between them, and nothing invisible."""
    words = _SURROGATE.sub("�", _UNWANTED.sub("", words))
    return _BLANKS.sub(lambda run: "\t" if "\t" in run[0] else " ", words).strip()


def is_page_number(words: str) -> bool:
    """Whether ``words`` are nothing but the number of a page."""
    return _PAGE_NUMBER.fullmatch(words) is not None


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
        first = next(iter(self._headings), _TITLE_REACH)
        if not titles and first < _TITLE_REACH:
            parts[first] = (Role.TITLE, parts[first][1])
        return parts


def document_articles(
    file: RawFile,
    parts: Parts,
    properties: Properties,
    *,
    notes: Iterable[str] = (),
    repeated: Iterable[str] = (),
    pictures: PlaceOfPicture | None = None,
) -> tuple[Article, ...]:
    """As ``document_article``; or the articles of a document that a news database saved."""
    exported = database_exports.read_paragraphs(file, [words for _, words in parts])
    if exported:
        return exported
    article = document_article(
        file, parts, properties, notes=notes, repeated=repeated, pictures=pictures
    )
    return (article,)


def document_article(
    file: RawFile,
    parts: Parts,
    properties: Properties,
    *,
    notes: Iterable[str] = (),
    repeated: Iterable[str] = (),
    pictures: PlaceOfPicture | None = None,
) -> Article:
    """The article of a document: its title first, then ``parts``, notes, and what pages repeat.

    The properties give title, author and day only where the text does not. Raises ReadError when
    nothing is written in it.
    """
    title = _usable_title(properties.title)
    parts = _with_known_title(parts, title)
    parts = _without_repeated_title(_with_furniture_last(with_head(parts, None, None, None)))
    parts += [(None, words) for words in notes]
    shown = {_folded(words) for _, words in parts}
    fresh = dict.fromkeys(words for words in repeated if not is_page_number(words))
    parts += [(Role.BOILERPLATE, words) for words in fresh if _folded(words) not in shown]
    article = _made(file, parts, properties, pictures)
    if article.title is None and title:
        article = _made(file, [(Role.TITLE, title), *parts], properties, pictures)
    if article.byline is None:
        article = replace(article, byline=_usable_author(properties.author))
    if article.date is None:
        day = find_day(properties.created or "")
        article = replace(article, date=day, date_from="document properties" if day else None)
    return article


def _made(
    file: RawFile, parts: Parts, properties: Properties, pictures: PlaceOfPicture | None
) -> Article:
    text, blocks = join_blocks(parts)
    if not blocks:
        raise ReadError("is empty: the document holds no words")
    facts = Facts(source=properties.source, language=properties.language)
    return make_article(file, text, blocks, facts, pictures)


def _with_known_title(parts: Parts, title: str | None) -> Parts:
    """``parts`` with the block marked that the properties name as the title."""
    if not title or any(role is Role.TITLE for role, _ in parts):
        return parts
    for index, (role, words) in enumerate(parts[:_TITLE_REACH]):
        if role is None and _folded(words) == _folded(title):
            return [*parts[:index], (Role.TITLE, words), *parts[index + 1 :]]
    return parts


def _with_furniture_last(parts: Parts) -> Parts:
    """``parts`` with boilerplate that follows the title at once, set above it, at the end."""
    end = 1
    while end < len(parts) and parts[end][0] is Role.BOILERPLATE:
        end += 1
    is_titled = bool(parts) and parts[0][0] is Role.TITLE
    return [parts[0], *parts[end:], *parts[1:end]] if is_titled else parts


def _without_repeated_title(parts: Parts) -> Parts:
    """``parts`` without a heading near the top that says the title once more."""
    if not parts or parts[0][0] is not Role.TITLE:
        return parts
    title = _folded(parts[0][1])
    near = [part for part in parts[1:_TITLE_REACH] if _folded(part[1]) != title]
    return [parts[0], *near, *parts[_TITLE_REACH:]]


def _usable_title(title: str | None) -> str | None:
    words = " ".join(tidy(title or "").split())
    is_title = any(map(str.isalpha, words)) and len(words) <= _LONGEST_TITLE
    return words if is_title and not _NO_TITLE.fullmatch(words) else None


def _usable_author(author: str | None) -> str | None:
    words = " ".join(tidy(author or "").split())
    is_name = 1 < len(words.split()) <= 14 and not any(map(str.isdigit, words))
    return words if is_name and "@" not in words and not _NO_AUTHOR.fullmatch(words) else None


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
