"""CSV and TSV: a row for each article, its fields named in the first row."""

import csv
import io
from collections.abc import Iterator

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.encoding import decode
from newsreader.readers.fields import BODY_NAMES, KNOWN_NAMES, folded, record_of
from newsreader.readers.formats import MEGABYTE, Format, RawFile
from newsreader.readers.records import (
    NO_ARTICLES,
    make_record_article,
    numbered,
    read_records,
)

_DELIMITERS = (",", ";", "\t", "|")
_MAX_BYTES = 64 * MEGABYTE


def sniff(_head: bytes) -> int:
    """Nothing tells a table from a text with commas but the suffix."""
    return 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The articles in a table with a column of texts. A row without a text is told as a problem.

    Raises ReadError when no column is named as texts are, or nothing can be read.
    """
    text = decode(file.data).lstrip("\n")
    delimiter, names = _header(text)
    if not BODY_NAMES.intersection(map(folded, names)):
        raise ReadError(f"{NO_ARTICLES}: no column is named text, body or content")
    # The module's own limit of 128 KB to a field is meant for figures.
    csv.field_size_limit(_MAX_BYTES)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    next(rows)
    places = ((numbered("row", number), row) for number, row in _rows(file, rows))

    def read_row(here: RawFile, row: list[str]) -> tuple[Article, ...]:
        record = record_of(dict(zip(names, row, strict=False)))
        if record is None:
            raise ReadError("has no text")
        return (make_record_article(here, record),)

    return read_records(file, places, read_row)


def _header(text: str) -> tuple[str, list[str]]:
    """The delimiter under which most names of the first row are known, and that row."""
    best: tuple[str, list[str]] = (",", [])
    most = -1
    for delimiter in _DELIMITERS:
        try:
            names = next(
                csv.reader(io.StringIO(text[:20_000], newline=""), delimiter=delimiter), []
            )
        except csv.Error:
            continue
        known = len(KNOWN_NAMES.intersection(map(folded, names)))
        if known > most:
            best, most = (delimiter, names), known
    return best


def _rows(file: RawFile, rows: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, counted from 1, up to where the table breaks."""
    number = 0
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            file.reading.tell(f"is damaged after row {number}: {error}")
            return
        if row is None:
            return
        number += 1
        if any(cell.strip() for cell in row):
            yield number, row


FORMAT = Format(
    noun="a table of articles",
    suffixes=frozenset({".csv", ".tsv"}),
    max_bytes=_MAX_BYTES,
    sniff=sniff,
    read=read,
)
