"""A tree of HTML as blocks of words, in the order of the page.

The same walk serves a whole page, the body that trafilatura returns (its XML has tags of its
own: ``hi``, ``lb``, ``item``, ``row``, ``cell``) and pieces of HTML in Markdown.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from newsreader.errors import ReadError
from newsreader.model import Role
from newsreader.readers.blocks import Parts

#: An lxml element. lxml ships no types.
Element = Any

_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small "
    "span strike strong sub sup time tt u var wbr hi ref"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_LIST_ITEMS = frozenset({"li", "item"})
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})

#: What a reader of a page does not see as text.
INVISIBLE = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "select", "button"}
)
#: What is not the article, where nothing better can tell.
SURROUNDINGS = INVISIBLE | {"head", "nav", "footer", "aside", "form", "menu", "dialog"}

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

#: XML 1.0 allows no controls but tab, LF and CR; trafilatura builds XML.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f￾￿]")

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
    try:
        root = html.document_fromstring(_CONTROLS.sub(" ", source).encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any("depth" in entry.message for entry in parser.error_log):
        raise ReadError("is nested too deeply to be read")
    return root


def parts_of(root: Element, hidden: Iterable[str] = INVISIBLE) -> Parts:
    """The blocks below ``root``; captions, decks and rows of tables come with their role."""
    from lxml import etree

    walk = _Walk(frozenset(hidden))
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if isinstance(element.tag, str):
            walk.take(event, element)
    walk.end_block()
    return walk.parts


class _Walk:
    def __init__(self, hidden: frozenset[str]) -> None:
        self.parts: Parts = []
        self._hidden_tags = hidden
        self._hiding: Element | None = None
        self._zone: Element | None = None
        self._zone_role: Role | None = None
        self._pieces: list[str] = []
        self._cells: list[str] | None = None
        self._marker = ""

    def take(self, event: str, element: Element) -> None:
        """One end of an element, in document order."""
        if event == "start":
            self._start(element)
        else:
            self._end(element)

    def _start(self, element: Element) -> None:
        if self._hiding is not None:
            return
        if element.tag not in _INLINE:
            self.end_block()
        if self._is_hidden(element):
            self._hiding = element
            return
        role = _role_of(element) if self._zone is None else None
        if role is not None:
            self.end_block()
            self._zone, self._zone_role = element, role
        if element.tag in _LIST_ITEMS:
            self._marker = "• "
        elif element.tag in _ROWS and self._cells is None:
            self._cells = []
        if element.text:
            self._pieces.append(element.text)

    def _end(self, element: Element) -> None:
        if self._hiding is element:
            self._hiding = None
        elif self._hiding is not None:
            return
        else:
            self._close(element)
        if element.tail:
            self._pieces.append(element.tail)

    def _close(self, element: Element) -> None:
        if element.tag not in _INLINE or element is self._zone:
            self.end_block()
        if element is self._zone:
            self._zone = self._zone_role = None
        if element.tag in _LIST_ITEMS:
            self._marker = ""
        elif element.tag in _ROWS and self._cells is not None:
            self._end_row(self._cells)
            self._cells = None

    def _is_hidden(self, element: Element) -> bool:
        return (
            element.tag in self._hidden_tags
            or "hidden" in element.attrib
            or bool(_HIDDEN_STYLE.search(element.get("style") or ""))
        )

    def end_block(self) -> None:
        """Closes the block under way, if it holds any words."""
        if self._zone_role is Role.CAPTION:
            self._part_by_case()
        words = " ".join("".join(self._pieces).split())
        self._pieces.clear()
        if not words:
            return
        if self._zone_role is not None:
            self.parts.append((self._zone_role, words))
        elif self._cells is not None:
            self._cells.append(words)
        else:
            self.parts.append((None, self._marker + words))
            self._marker = ""

    def _part_by_case(self) -> None:
        """Sets blanks where style alone parts words: "in China<span>Credit: EPA</span>"."""
        for index, (left, right) in enumerate(pairwise(self._pieces)):
            if right[:1].isupper() and (left[-1:].islower() or left[-1:] in ".)"):
                self._pieces[index] = left + " "

    def _end_row(self, cells: list[str]) -> None:
        if len(cells) > 1 and all(len(cell) <= _LONGEST_CELL for cell in cells):
            self.parts.append((Role.TABLE, " | ".join(cells)))
        else:
            self.parts.extend((None, cell) for cell in cells)


def _role_of(element: Element) -> Role | None:
    """The role that an element's tag or class gives to all words in it."""
    names = element.get("class") or ""
    if element.tag == "figcaption" or (names and _CAPTION_CLASS.search(names)):
        return Role.CAPTION if _is_caption(element) else None
    is_deck = element.tag in _DECK_TAGS and _DECK_CLASS.search(names)
    return Role.SUBTITLE if is_deck else None


def _is_caption(element: Element) -> bool:
    if element.tag in {"html", "body", "article", "main"}:
        return False
    # In a link to another article, or full of links, it is a teaser.
    link = next(element.iterancestors("a"), None)
    if link is not None and not _PICTURE_ADDRESS.search(link.get("href") or ""):
        return False
    return len(element.findall(".//a")) <= _MOST_LINKS
