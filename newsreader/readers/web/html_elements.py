"""What an element of a page is by its tag, its class and its size: caption, deck, picture."""

import re
from functools import lru_cache
from typing import Any

from newsreader.model import Role

#: An lxml element. lxml ships no types.
Element = Any

#: Class names that newspapers' pages give to captions and credits of pictures.
_CAPTION_CLASS = re.compile(
    r"caption(?!s)|cutline|(?:photo|image|picture)[-_]*(?:credit|legend)", re.I
)
_DECK_CLASS = re.compile(
    r"(?:^|[\s_-])(?:deck|dek|stand-?first|sub-?title|sub-?headline|strapline)(?:$|[\s_-])", re.I
)
_DECK_TAGS = frozenset({"p", "h2", "h3", "h4", "div", "span"})

_PICTURE_ADDRESS = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)\b", re.IGNORECASE)
_MOST_LINKS = 2

#: Pixels: what is smaller is an icon.
_LEAST_SIDE = 64


def role_of(element: Element) -> Role | None:
    """The role that an element's tag or class gives to all words in it."""
    tag, names = element.tag, element.get("class")
    role = _role_of_class(names) if names else None
    if tag == "figcaption" or role is Role.CAPTION:
        return Role.CAPTION if _is_caption(element) else None
    return role if tag in _DECK_TAGS else None


def is_large(picture: Element) -> bool:
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
