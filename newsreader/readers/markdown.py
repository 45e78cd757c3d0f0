"""Markdown articles."""

from newsreader.readers import text
from newsreader.readers.formats import MEGABYTE, Format

FORMAT = Format(
    noun="a Markdown article",
    suffixes=frozenset({".md", ".markdown"}),
    max_bytes=8 * MEGABYTE,
    sniff=lambda _head: 0,
    read=text.read,
)
