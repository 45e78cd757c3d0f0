"""Character references that text saved from the web may hold: ``&#163;`` for the pound sign."""

import re
from collections.abc import Iterator
from html import unescape

# With its semicolon: without one, "R&D" and "Marks&notes" would be taken for references too.
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});", re.IGNORECASE)


def resolved(title: str) -> str:
    """``title`` with the characters that its references stand for, on one line."""
    return " ".join("".join(shown for _, shown in stretches(title)).split())


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """``text`` from left to right, each reference by itself: the offset (code points) at which it
    stands, and what is to be seen there."""
    at = 0
    for found in _REFERENCE.finditer(text):
        yield at, text[at : found.start()]
        yield found.start(), unescape(found[0])
        at = found.end()
    yield at, text[at:]
