"""Web pages."""

from newsreader.readers import text
from newsreader.readers.formats import MEGABYTE, Format

FORMAT = Format(
    noun="a web page",
    suffixes=frozenset({".html", ".htm", ".xhtml"}),
    max_bytes=16 * MEGABYTE,
    sniff=lambda _head: 0,
    read=text.read,
)
