"""The blocks of a whole page with what their surroundings say: links, tags, names of classes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.model import Role
from newsreader.readers.web.html_elements import Element
from newsreader.readers.web.html_kinds import Kind, kinds_of
from newsreader.readers.web.html_tree import INVISIBLE, Walk, is_inline

_BODY, _ARTICLE = int(Kind.BODY), int(Kind.ARTICLE)
_EITHER = _BODY | _ARTICLE
_ROOTS = frozenset({"html", "body"})
_NO_LETTERS = re.compile(r"[\W_]+")
#: The same of ASCII, which is faster.
_NO_ASCII_LETTERS = dict.fromkeys(code for code in range(128) if not chr(code).isalnum())
#: Enough of a paragraph to know it again.
KEY_LENGTH = 80

_EMPHASES = frozenset({"b", "strong", "em", "i"})

#: Pictures there are other people's, other articles' or the page's own.
_FOREIGN = int(
    Kind.NAVIGATION | Kind.FOOT | Kind.RELATED | Kind.COMMENT | Kind.SHARE | Kind.SUBSCRIBE
    | Kind.ADVERT | Kind.AUTHOR
)  # fmt: skip

#: Where pages put what belongs to other articles.
_BESIDE = frozenset({"nav", "aside", "footer", "menu", "dialog"})

#: How a block is held: in <article>, in <main>, in a class of an article's body, in the body that
#: microdata marks, or beside them.
IN_ARTICLE, IN_MAIN, IN_BODY_CLASS, IN_BODY_PROPERTY, BESIDE = 1, 2, 4, 8, 16


@dataclass(slots=True)
class PageBlock:
    """A block of a page, known again by its ``key``.

    ``linked`` and ``emphasised`` count its letters in links and in bold or italic type.

    ``element`` is the innermost element around it that breaks lines. ``inner`` are the kinds of
    place (bits of ``Kind``) named below the innermost holder of an article's body, ``near`` those
    of the two innermost elements, ``outer`` those above the holder, ``held`` the sorts of holder.
    """

    role: Role | None
    words: str
    key: str
    element: Element
    linked: int
    emphasised: int
    inner: int
    near: int
    outer: int
    held: int

    @property
    def is_beside(self) -> bool:
        """Whether it stands in a part of the page that is for other things than the article."""
        return bool(self.held & BESIDE)


@dataclass(slots=True)
class _Place:
    """An open element, and the kinds of place at it and around it."""

    element: Element
    kinds: int
    inner: int
    outer: int
    held: int


def letters_of(words: str) -> str:
    """The letters and digits of ``words`` without case: what is left when pages differ in form."""
    if words.isascii():
        return words.lower().translate(_NO_ASCII_LETTERS)
    return _NO_LETTERS.sub("", words.casefold())


def key_of(words: str) -> str:
    """The beginning of ``words`` as ``letters_of`` gives it."""
    # What is cut off first is cut off generously: marks and blanks fall away.
    key = letters_of(words[: 2 * KEY_LENGTH])
    if len(key) < KEY_LENGTH < len(words) // 2:
        key = letters_of(words[: 4 * KEY_LENGTH])
    return key[:KEY_LENGTH]


def blocks_of(root: Element) -> list[PageBlock]:
    """The visible blocks below ``root``, in order."""
    return _PageWalk(root).walk(root)


class _PageWalk(Walk[PageBlock]):
    def __init__(self, root: Element) -> None:
        super().__init__(INVISIBLE | {"head"})
        self._open: list[_Place] = []
        self._outside = _Place(root, 0, 0, 0, 0)
        self._links = 0
        self._emphases = 0
        self._linked = 0
        self._emphasised = 0

    def enter(self, element: Element) -> None:
        tag = element.tag
        if tag == "a":
            self._links += 1
        elif tag in _EMPHASES:
            self._emphases += 1
        above = self._open[-1] if self._open else self._outside
        if tag in _ROOTS:
            self._open.append(_Place(element, 0, 0, 0, 0))
            return
        kinds = kinds_of(element)
        if kinds or not is_inline(tag):
            self._open.append(_placed(element, kinds, above))

    def leave(self, element: Element) -> None:
        tag = element.tag
        if tag == "a":
            self._links -= 1
        elif tag in _EMPHASES:
            self._emphases -= 1
        if self._open and self._open[-1].element is element:
            self._open.pop()

    def take(self, words: str) -> None:
        self._pieces.append(words)
        if self._links > 0:
            self._linked += len(words.strip())
        elif self._emphases > 0:
            self._emphasised += len(words.strip())

    def take_picture(self, element: Element) -> None:
        here = self._open[-1] if self._open else self._outside
        if not here.held & BESIDE and not (here.kinds | here.inner) & _FOREIGN:
            super().take_picture(element)

    def make(self, role: Role | None, words: str) -> PageBlock:
        place = next((p for p in reversed(self._open) if not is_inline(p.element.tag)), None)
        here = self._open[-1] if self._open else self._outside
        near = here.kinds | (self._open[-2].kinds if len(self._open) > 1 else 0)
        block = PageBlock(
            role=role,
            words=words,
            key=key_of(words),
            element=(place or self._outside).element,
            linked=self._linked,
            emphasised=self._emphasised,
            inner=here.inner,
            near=near,
            outer=here.outer,
            held=here.held,
        )
        self._linked = self._emphasised = 0
        return block

    def words_of(self, item: PageBlock) -> str:
        return item.words

    def make_row(self, cells: Sequence[PageBlock]) -> PageBlock:
        row = super().make_row(cells)
        row.linked = sum(cell.linked for cell in cells)
        row.emphasised = sum(cell.emphasised for cell in cells)
        return row


def _placed(element: Element, kinds: int, above: _Place) -> _Place:
    """The place of ``element``. A holder of a body begins anew what is near and what is far."""
    tag = element.tag
    held = above.held | (BESIDE if tag in _BESIDE else 0)
    is_body_class = bool(kinds & _BODY and kinds & _ARTICLE) and not is_inline(tag)
    is_body_property = "articleBody" in (element.get("itemprop") or "")
    if tag == "article":
        held |= IN_ARTICLE
    elif tag == "main":
        held |= IN_MAIN
    elif not is_body_class and not is_body_property:
        return _Place(element, kinds, above.inner | kinds, above.outer, held)
    if is_body_class:
        held |= IN_BODY_CLASS
    if is_body_property:
        held |= IN_BODY_PROPERTY
    inner = 0 if tag in {"article", "main"} else kinds & ~_EITHER
    return _Place(element, kinds, inner, above.outer | above.inner | (kinds & _EITHER), held)
