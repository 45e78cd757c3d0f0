"""Markdown: front matter, then blocks of clean text with the roles that the marks give."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsreader.errors import ReadError
from newsreader.model import Article, Role, TextureKind
from newsreader.readers import dates
from newsreader.readers.addresses import web_address
from newsreader.readers.article import Facts, make_article, with_head
from newsreader.readers.blocks import Parts, demand_few_lines, join_blocks
from newsreader.readers.encoding import decode
from newsreader.readers.formats import MEGABYTE, Format, RawFile
from newsreader.readers.front_matter import split_front_matter
from newsreader.readers.looks import (
    Look,
    Picture,
    Place,
    found_stretches,
    joined,
    led,
    look_of,
    looking,
)
from newsreader.readers.picture_places import beside_file
from newsreader.readers.web import html_tree

if TYPE_CHECKING:
    from markdown_it.token import Token

_TITLE_KEYS = ("title", "headline")
_SUBTITLE_KEYS = ("subtitle", "deck", "dek", "standfirst")
_AUTHOR_KEYS = ("author", "authors", "byline", "by")
_SOURCE_KEYS = ("source", "publication", "publisher", "outlet", "site", "newspaper")
_DATE_KEYS = ("date", "published", "date_published", "pubdate", "publishdate", "created")
_MODIFIED_KEYS = ("modified", "date_modified", "updated", "lastmod", "last_modified")
_URL_KEYS = ("canonical", "canonical_url", "url", "link", "permalink")
_LANGUAGE_KEYS = ("lang", "language")

#: What can be a mark, each of which costs up to 15 µs and some of which a kilobyte. A long book
#: has a tenth of these.
_MARKS = "!#$%&*+-:<=>@[\\]^_`{|}~"
_MOST_MARKS = 300_000

#: An alternative text of fewer words is an icon's or a file's name.
_FEWEST_CAPTION_WORDS = 3


def sniff(_head: bytes) -> int:
    """Nothing tells Markdown from plain text but the suffix."""
    return 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The one article in a Markdown file.

    Raises ReadError when nothing is written in it, and for more lines or marks than any article
    has.
    """
    written = decode(file.data)
    demand_few_lines(written)
    _demand_few_marks(written)
    values, source = split_front_matter(written)

    def value(keys: Sequence[str]) -> str | None:
        found = next((values[key] for key in keys if values.get(key)), ())
        return ", ".join(found) or None

    parts = _Walk(_parse(source)).parts
    parts = with_head(parts, value(_TITLE_KEYS), value(_SUBTITLE_KEYS), value(_AUTHOR_KEYS))
    text, blocks = join_blocks(parts)
    if not blocks:
        raise ReadError("is empty: it holds nothing but blanks and marks")
    day = dates.find_day(value(_DATE_KEYS) or "")
    address = next((url for key in _URL_KEYS if (url := web_address(value([key])))), None)
    facts = Facts(
        byline=value(_AUTHOR_KEYS),
        source=value(_SOURCE_KEYS),
        date=day,
        date_from="front matter" if day else None,
        language=value(_LANGUAGE_KEYS),
        modified=dates.find_day(value(_MODIFIED_KEYS) or ""),
        modified_from="front matter",
        url=address,
    )
    pictures = beside_file if file.locator is None else file.pictures
    return (make_article(file, text, blocks, facts, pictures),)


def _demand_few_marks(written: str) -> None:
    if sum(map(written.count, _MARKS)) > _MOST_MARKS:
        raise ReadError(
            f"has more than the {_MOST_MARKS:,} marks that an article may have; split the file"
        )


def _parse(source: str) -> "list[Token]":
    from markdown_it import MarkdownIt

    # Without indented code: people indent paragraphs.
    return MarkdownIt("commonmark").enable("table").disable("code").parse(source)


class _Walk:
    """Walks the tokens of markdown-it once and gathers ``parts``, blocks with their roles."""

    def __init__(self, tokens: "Sequence[Token]") -> None:
        self.parts: Parts = []
        self._heading: str | None = None
        self._quotes = 0
        self._pictures: list[Picture] = []
        self._cells: list[str] | None = None
        self._markers: list[str] = []
        self._after_picture = False
        for token in tokens:
            self._take(token)

    def _take(self, token: "Token") -> None:
        match token.type:
            case "heading_open":
                self._heading = token.tag
            case "heading_close":
                self._heading = None
            case "blockquote_open":
                self._quotes += 1
            case "blockquote_close":
                self._quotes -= 1
            case "list_item_open":
                self._markers.append(f"{token.info}. " if token.info else "• ")
            case "list_item_close":
                self._markers.clear()
            case "tr_open":
                self._cells = []
            case "tr_close":
                self._add(Role.TABLE, joined(" | ", list(filter(None, self._cells or ()))))
                self._cells = None
            case "inline":
                self._take_inline(token)
            case "html_block":
                self._take_html(token.content)
            case "fence" | "code_block":
                self._add(None, token.content)

    def _take_inline(self, token: "Token") -> None:
        children = token.children or []
        lines = _lines(children)
        if self._cells is not None:
            self._cells.append(joined(" ", lines))
            return
        if self._heading:
            has_title = any(role is Role.TITLE for role, _ in self.parts)
            is_title = not has_title and (self._heading == "h1" or not self.parts)
            self._add(Role.TITLE if is_title else None, joined(" ", lines))
            return
        pictures = [child for child in children if child.type == "image"]
        under_picture = self._after_picture or (bool(pictures) and _starts_with_picture(children))
        role = Role.CAPTION if under_picture and _is_emphasised(children) else None
        for picture in pictures:
            self._pictures.append(Picture(str(picture.attrs.get("src") or ""), picture.content))
            self._add_caption(picture)
        for line in lines:
            self._add(role, line)
        self._after_picture = bool(pictures) and not lines

    def _add_caption(self, picture: "Token") -> None:
        words = str(picture.attrs.get("title") or picture.content)
        if len(words.split()) >= _FEWEST_CAPTION_WORDS:
            self._add(Role.CAPTION, " ".join(words.split()))

    def _take_html(self, source: str) -> None:
        root = html_tree.parse_html(source)
        if root is not None:
            for role, words in html_tree.parts_of(root):
                self._add(role, words)

    def _add(self, role: Role | None, words: str) -> None:
        if not words.strip():
            return
        marker = self._markers.pop() if self._markers and role is None else ""
        self.parts.append((role, led(marker, self._looking(words))))
        self._after_picture = False

    def _looking(self, words: str) -> str:
        look = look_of(words)
        pictures = (*self._pictures, *look.pictures)
        self._pictures.clear()
        level = int(self._heading[1]) if self._heading else look.level
        look = replace(look, level=level, quoted=look.quoted or self._quotes > 0, pictures=pictures)
        return looking(words.strip(), look)


_EMPHASES = {"strong": TextureKind.BOLD, "em": TextureKind.ITALIC}


def _lines(children: "Sequence[Token]") -> list[str]:
    """The words of a paragraph without marks, cut where the writer set a break."""
    lines = [_Line()]
    for child in children:
        mark, _, end = child.type.rpartition("_")
        if child.type in {"text", "code_inline", "text_special"}:
            lines[-1].pieces.append(child.content)
        elif child.type == "softbreak":
            lines[-1].pieces.append(" ")
        elif child.type == "link_open":
            lines[-1].begin(TextureKind.LINK, str(child.attrs.get("href") or ""))
        elif mark == "link":
            lines[-1].end(TextureKind.LINK)
        elif mark in _EMPHASES and end == "open":
            lines[-1].begin(_EMPHASES[mark])
        elif mark in _EMPHASES:
            lines[-1].end(_EMPHASES[mark])
        elif child.type == "hardbreak" or (
            child.type == "html_inline" and child.content.lower().startswith("<br")
        ):
            lines.append(lines[-1].broken())
    return [words for line in lines if (words := line.words())]


class _Line:
    """A line under way: its pieces, and which of them are links or stand out."""

    def __init__(self, under_way: "Sequence[tuple[TextureKind, str]]" = ()) -> None:
        self.pieces: list[str] = []
        self._places: list[Place] = []
        self._open = [(kind, address, 0) for kind, address in under_way]

    def begin(self, kind: TextureKind, address: str = "") -> None:
        self._open.append((kind, address, len(self.pieces)))

    def end(self, kind: TextureKind) -> None:
        """The innermost of this kind ends."""
        for place in reversed(range(len(self._open))):
            if self._open[place][0] is kind:
                self._note(*self._open.pop(place))
                return

    def _note(self, kind: TextureKind, address: str, begin: int) -> None:
        leads = kind is not TextureKind.LINK or bool(address)
        if leads and begin < len(self.pieces):
            self._places.append((begin, len(self.pieces), kind, address))

    def broken(self) -> "_Line":
        """The line after this one, which what is under way goes on in."""
        for one in self._open:
            self._note(*one)
        return _Line([(kind, address) for kind, address, _ in self._open])

    def words(self) -> str:
        stretches = found_stretches(self.pieces, self._places) if self._places else ()
        return looking(" ".join("".join(self.pieces).split()), Look(stretches=stretches))


def _starts_with_picture(children: "Sequence[Token]") -> bool:
    return next(c.type for c in children if c.type != "link_open") == "image"


def _is_emphasised(children: "Sequence[Token]") -> bool:
    """Whether all words of a paragraph stand in emphasis, as captions under pictures do."""
    depth = 0
    for child in children:
        if child.type in {"em_open", "strong_open"}:
            depth += 1
        elif child.type in {"em_close", "strong_close"}:
            depth -= 1
        elif child.type in {"text", "code_inline"} and child.content.strip() and not depth:
            return False
    return True


FORMAT = Format(
    noun="a Markdown article",
    suffixes=frozenset({".md", ".markdown"}),
    max_bytes=8 * MEGABYTE,
    sniff=sniff,
    read=read,
)
