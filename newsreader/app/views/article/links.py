"""Addresses on the web that stand in a text."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QUrl

from newsreader.values import value

# The characters that RFC 3986 (section 2) lets stand in an address, and those of other scripts.
_LINK = r"(?<![\w@./])(?:https?://|www\.)[\w\-.~:/?#\[\]@!$&'()*+,;=%]{3,2000}"
_AFTER = ".,;:!?'*"
_PAIRS = {")": "(", "]": "["}


@value
class Link:
    """An address, where it stands (code points of the text) and where it leads."""

    start: int
    end: int
    address: str


def find_links(text: str) -> Iterator[Link]:
    """The addresses in ``text``, in order. Marks of the sentence at their ends are left out."""
    if "://" not in text and "www." not in text and "WWW." not in text:
        return
    for match in re.finditer(_LINK, text, re.IGNORECASE):
        words = _without_marks(match.group())
        address = words if words.lower().startswith("http") else f"https://{words}"
        url = QUrl(address)
        if url.isValid() and "." in url.host():
            yield Link(match.start(), match.start() + len(words), address)


def _without_marks(words: str) -> str:
    while words and (
        words[-1] in _AFTER
        or (words[-1] in _PAIRS and words.count(words[-1]) > words.count(_PAIRS[words[-1]]))
    ):
        words = words[:-1]
    return words
