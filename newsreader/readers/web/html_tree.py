"""A tree of HTML as blocks of words, in the order of the page.

The same walk serves a whole page, the body that trafilatura returns (its XML has tags of its
own: ``hi``, ``lb``, ``item``, ``row``, ``cell``) and pieces of HTML in Markdown.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from newsreader.errors import ReadError
from newsreader.model import Role, TextureKind
from newsreader.readers.blocks import Parts
from newsreader.readers.documents.list_numbers import Numbering, numbering_of
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
from newsreader.readers.picture_places import INLINE, inline_place
from newsreader.readers.web.html_elements import Element, is_large, role_of

Item = TypeVar("Item")

#: Tags that end no block.
_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small "
    "span strike strong sub sup time tt u var wbr hi ref"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_LIST_ITEMS = frozenset({"li", "item"})
_LISTS = frozenset({"ol", "ul"})
_ROWS = frozenset({"tr", "row"})
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_EMPHASES = {
    "b": TextureKind.BOLD,
    "strong": TextureKind.BOLD,
    "i": TextureKind.ITALIC,
    "em": TextureKind.ITALIC,
    "cite": TextureKind.ITALIC,
}
#: The second is trafilatura's.
_QUOTES = frozenset({"blockquote", "quote"})

#: What a reader of a page does not see as text.
INVISIBLE = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "select", "button"}
)

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

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
        self._open_emphases: list[tuple[Element, int]] = []
        self._lists: list[Numbering | None] = []
        self._number = ""
        self._places: list[Place] = []
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
        words = joined(" | ", [self.words_of(cell) for cell in cells], is_row=True)
        return self.make(Role.TABLE, words)

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
            role = role_of(element)
            if role is not None:
                self._end_block()
                self._zone, self._zone_role = element, role
        if tag in _LIST_ITEMS:
            self._begin_item(element)
        elif tag in _LISTS:
            self._lists.append(numbering_of(element) if tag == "ol" else None)
        elif self._cells is None and tag in _ROWS:
            self._cells = []
        elif tag in _LEVELS:
            self._level = _LEVELS[tag]
        elif tag in _QUOTES:
            self._quotes += 1
        else:
            self._begin_inline(tag, element)
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
            self._marker = self._number = ""
        elif self._open_emphases and element is self._open_emphases[-1][0]:
            self._end_emphasis(*self._open_emphases.pop())
        elif tag in _LISTS and self._lists:
            self._lists.pop()
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

    def _begin_inline(self, tag: str, element: Element) -> None:
        if tag == "a" and self._link is None:
            self._link, self._link_from = element, len(self._pieces)
        elif tag == "img":
            self.take_picture(element)
        elif tag in _EMPHASES:
            self._open_emphases.append((element, len(self._pieces)))

    def _end_link(self) -> None:
        """Notes what the link has of the block under way; it goes on where a block ends in it."""
        address = self._link.get("href") if self._link is not None else None
        if address and len(self._pieces) > self._link_from:
            place = (self._link_from, len(self._pieces), TextureKind.LINK, address)
            self._places.append(place)
        self._link_from = 0

    def _end_emphasis(self, element: Element, begin: int) -> None:
        """Notes what is emphasised of the block under way; it may go on in the next one."""
        if len(self._pieces) > begin:
            self._places.append((begin, len(self._pieces), _EMPHASES[element.tag], ""))

    def _begin_item(self, element: Element) -> None:
        numbering = self._lists[-1] if self._lists else None
        self._marker = "• "
        self._number = numbering.next(element.get("value")) if numbering else ""

    def take_picture(self, element: Element) -> None:
        """Keeps a picture for the block after it."""
        place = element.get("src")
        if place and place.startswith(INLINE):
            place = inline_place(place)
        if place and is_large(element):
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
        if self._open_emphases:
            for emphasis in self._open_emphases:
                self._end_emphasis(*emphasis)
            self._open_emphases = [(element, 0) for element, _ in self._open_emphases]
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
            self._marker = self._number = ""

    def _look_of(self, words: str) -> Look:
        number = self._number if self._zone_role is None and self._cells is None else ""
        if not (self._places or self._pictures or self._level or self._quotes or number):
            return PLAIN
        stretches: tuple[Stretch, ...]
        if len(self._pieces) == 1:
            # Most of the blocks of a page: a line of a menu.
            stretches = tuple(Stretch(0, len(words), *place[2:]) for place in self._places)
        else:
            stretches = found_stretches(self._pieces, self._places)
        return Look(self._level, self._quotes > 0, stretches, tuple(self._pictures), number)

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
