"""A tree of HTML as blocks of words, in the order of the page.

The same walk serves a whole page, the body that trafilatura returns (its XML has tags of its
own: ``hi``, ``lb``, ``item``, ``row``, ``cell``) and pieces of HTML in Markdown.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, Generic, TypeVar

from newsreader.errors import ReadError
from newsreader.model import Role
from newsreader.readers.blocks import Parts
from newsreader.readers.looks import PLAIN, Link, Look, Picture, found_links, joined, led, looking

#: An lxml element. lxml ships no types.
Element = Any

Item = TypeVar("Item")

#: Tags that end no block.
_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small "
    "span strike strong sub sup time tt u var wbr hi ref"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_LIST_ITEMS = frozenset({"li", "item"})
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
#: The second is trafilatura's.
_QUOTES = frozenset({"blockquote", "quote"})

#: What a reader of a page does not see as text.
INVISIBLE = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "select", "button"}
)

#: Class names that newspapers' pages give to captions and credits of pictures.
_CAPTION_CLASS = re.compile(
    r"caption(?!s)|cutline|(?:photo|image|picture)[-_]*(?:credit|legend)", re.I
)
_DECK_CLASS = re.compile(
    r"(?:^|[\s_-])(?:deck|dek|stand-?first|sub-?title|sub-?headline|strapline)(?:$|[\s_-])", re.I
)
_DECK_TAGS = frozenset({"p", "h2", "h3", "h4", "div", "span"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

_PICTURE_ADDRESS = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)\b", re.IGNORECASE)
_MOST_LINKS = 2

#: Pixels: what is smaller is an icon.
_LEAST_SIDE = 64

#: XML 1.0 allows no controls but tab, LF and CR; trafilatura builds XML.
_NO_CONTROLS = bytes(
    ord(" ") if (code < 0x20 and chr(code) not in "\t\n\r") or code == 0x7F else code
    for code in range(256)
)
_NO_CHARACTERS = tuple(character.encode("utf-8") for character in "\ufffe\uffff")

#: Longer cells are columns of a layout, no table of figures.
_LONGEST_CELL = 120


def parse_html(source: str) -> Element | None:
    """The root of a page, None when it holds nothing. No script runs, nothing is fetched.

    Raises ReadError for a page nested so deeply that words would be lost.
    """
    from lxml import etree, html

    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    # lxml.html asks a function in Python for the class of each element it touches, for the sake
    # of forms: a tenth of the time that a page takes.
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
    try:
        root = html.document_fromstring(_in_xml_characters(source), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any("depth" in entry.message for entry in parser.error_log):
        raise ReadError("is nested too deeply to be read")
    return root


def _in_xml_characters(source: str) -> bytes:
    """``source`` in UTF-8, with a blank for each character that XML cannot hold."""
    data = source.encode("utf-8").translate(_NO_CONTROLS)
    for character in _NO_CHARACTERS:
        data = data.replace(character, b" ")
    return data


def short_words(element: Element, most: int) -> str:
    """The words of an element on one line; none when they are longer than ``most`` characters.

    However much is in the element, no more than that is looked at.
    """
    pieces: list[str] = []
    left = 4 * most
    for piece in element.itertext():
        pieces.append(piece)
        left -= len(piece)
        if left < 0:
            return ""
    words = " ".join(" ".join(pieces).split())
    return words if len(words) <= most else ""


def is_inline(tag: str) -> bool:
    """Whether an element ends no block. Those that a page invents are shown in line, too.

    Names with a hyphen are such custom elements in the HTML standard; styles that show them
    otherwise cannot be seen here.
    """
    return tag in _INLINE or "-" in tag


def parts_of(root: Element, hidden: Iterable[str] = INVISIBLE) -> Parts:
    """The blocks below ``root``; captions, decks and rows of tables come with their role."""
    return PartsWalk(hidden).walk(root)


class Walk(Generic[Item]):
    """Goes over a tree once, from the first word to the last, and makes an item of every block."""

    def __init__(self, hidden: Iterable[str] = INVISIBLE) -> None:
        self._items: list[Item] = []
        self._hidden_tags = frozenset(hidden)
        self._hiding: Element | None = None
        self._zone: Element | None = None
        self._zone_role: Role | None = None
        self._pieces: list[str] = []
        self._cells: list[Item] | None = None
        self._marker = ""
        self._level = 0
        self._quotes = 0
        self._link: Element | None = None
        self._link_from = 0
        self._places: list[tuple[int, int, str]] = []
        self._pictures: list[Picture] = []

    def walk(self, root: Element) -> list[Item]:
        """The items of the blocks below ``root``, in order."""
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._end(element)
            elif not isinstance(element.tag, str):
                # An entity that nobody defines, "&agency;": shown as it is written.
                self._hiding = element
                self.take(element.text)
            elif not self._start(element):
                walk.skip_subtree()
        self._end_block()
        return self._items

    def make(self, role: Role | None, words: str) -> Item:
        """The item of a block with these words and the role that its element gives it."""
        raise NotImplementedError

    def words_of(self, item: Item) -> str:
        """The words of an item: a row is made of the words of its cells."""
        raise NotImplementedError

    def make_row(self, cells: Sequence[Item]) -> Item:
        """The item of a row of a table."""
        return self.make(Role.TABLE, joined(" | ", [self.words_of(cell) for cell in cells]))

    def enter(self, element: Element) -> None:
        """Called for each visible element before its words."""

    def leave(self, element: Element) -> None:
        """Called for each visible element after its words, and after their block if it ends one."""

    def take(self, words: str) -> None:
        """Called for each stretch of visible words between two tags."""
        self._pieces.append(words)

    def _start(self, element: Element) -> bool:
        """Whether what is in the element is visible."""
        tag = element.tag
        if self._pieces and not is_inline(tag):
            self._end_block()
        if self._is_hidden(element):
            self._hiding = element
            return False
        if self._zone is None:
            role = _role_of(element)
            if role is not None:
                self._end_block()
                self._zone, self._zone_role = element, role
        if tag in _LIST_ITEMS:
            self._marker = "• "
        elif self._cells is None and tag in _ROWS:
            self._cells = []
        elif tag == "a":
            self._begin_link(element)
        elif tag == "img":
            self.take_picture(element)
        elif tag in _LEVELS:
            self._level = _LEVELS[tag]
        elif tag in _QUOTES:
            self._quotes += 1
        self.enter(element)
        text = element.text
        if text:
            self.take(text)
        return True

    def _end(self, element: Element) -> None:
        if self._hiding is None:
            self._close(element)
        self._hiding = None
        tail = element.tail
        if tail:
            self.take(tail)

    def _close(self, element: Element) -> None:
        tag = element.tag
        if self._pieces and (element is self._zone or not is_inline(tag)):
            self._end_block()
        if element is self._zone:
            self._zone = self._zone_role = None
        if tag in _LIST_ITEMS:
            self._marker = ""
        elif self._cells is not None and tag in _ROWS:
            self._end_row(self._cells)
            self._cells = None
        elif element is self._link:
            self._end_link()
            self._link = None
        elif tag in _LEVELS:
            self._level = 0
        elif tag in _QUOTES:
            self._quotes -= 1
        self.leave(element)

    def _begin_link(self, element: Element) -> None:
        if self._link is None:
            self._link, self._link_from = element, len(self._pieces)

    def _end_link(self) -> None:
        """Notes what the link has of the block under way; it goes on where a block ends in it."""
        address = self._link.get("href") if self._link is not None else None
        if address and len(self._pieces) > self._link_from:
            self._places.append((self._link_from, len(self._pieces), address))
        self._link_from = 0

    def take_picture(self, element: Element) -> None:
        """Keeps a picture for the block after it."""
        place = element.get("src")
        if place and not place.startswith("data:") and _is_large(element):
            self._pictures.append(Picture(place, element.get("alt") or ""))

    def _is_hidden(self, element: Element) -> bool:
        if element.tag in self._hidden_tags:
            return True
        named = element.attrib
        return "hidden" in named or (
            "style" in named and bool(_HIDDEN_STYLE.search(named["style"]))
        )

    def _end_block(self) -> None:
        if not self._pieces:
            return
        if self._zone_role is Role.CAPTION:
            self._part_by_case()
        if self._link is not None:
            self._end_link()
        words = " ".join("".join(self._pieces).split())
        if words:
            words = looking(words, self._look_of(words))
        self._pieces.clear()
        self._places.clear()
        if not words:
            return
        self._pictures.clear()
        if self._zone_role is not None:
            self._items.append(self.make(self._zone_role, words))
        elif self._cells is not None:
            self._cells.append(self.make(None, words))
        else:
            self._items.append(self.make(None, led(self._marker, words)))
            self._marker = ""

    def _look_of(self, words: str) -> Look:
        if not (self._places or self._pictures or self._level or self._quotes):
            return PLAIN
        if len(self._pieces) == 1 and self._places:
            # Most of the blocks of a page: a line of a menu.
            links: tuple[Link, ...] = (Link(0, len(words), self._places[0][2]),)
        else:
            links = found_links(self._pieces, self._places)
        return Look(self._level, self._quotes > 0, links, tuple(self._pictures))

    def _part_by_case(self) -> None:
        """Sets blanks where style alone parts words: "in China<span>Credit: EPA</span>"."""
        for index, (left, right) in enumerate(pairwise(self._pieces)):
            if right[:1].isupper() and (left[-1:].islower() or left[-1:] in ".)"):
                self._pieces[index] = left + " "

    def _end_row(self, cells: list[Item]) -> None:
        if len(cells) > 1 and all(len(self.words_of(cell)) <= _LONGEST_CELL for cell in cells):
            self._items.append(self.make_row(cells))
        else:
            self._items.extend(cells)


class PartsWalk(Walk[tuple[Role | None, str]]):
    """Makes a role and words of every block."""

    def make(self, role: Role | None, words: str) -> tuple[Role | None, str]:
        """The part of a text."""
        return role, words

    def words_of(self, item: tuple[Role | None, str]) -> str:
        """The words of the part."""
        return item[1]


def _role_of(element: Element) -> Role | None:
    """The role that an element's tag or class gives to all words in it."""
    tag, names = element.tag, element.get("class")
    role = _role_of_class(names) if names else None
    if tag == "figcaption" or role is Role.CAPTION:
        return Role.CAPTION if _is_caption(element) else None
    return role if tag in _DECK_TAGS else None


def _is_large(picture: Element) -> bool:
    """Whether an ``img`` may show something of the article: no icon, no pixel that counts."""
    return all(
        not size.isdecimal() or int(size[:6]) >= _LEAST_SIDE
        for size in (picture.get("width") or "", picture.get("height") or "")
    )


@lru_cache(maxsize=4096)
def _role_of_class(names: str) -> Role | None:
    if _CAPTION_CLASS.search(names):
        return Role.CAPTION
    return Role.SUBTITLE if _DECK_CLASS.search(names) else None


def _is_caption(element: Element) -> bool:
    if element.tag in {"html", "body", "article", "main"}:
        return False
    # In a link to another article, or full of links, it is a teaser.
    link = next(element.iterancestors("a"), None)
    if link is not None and not _PICTURE_ADDRESS.search(link.get("href") or ""):
        return False
    return len(element.findall(".//a")) <= _MOST_LINKS
