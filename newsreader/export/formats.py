"""Rows as comma-separated values or JSON Lines, in UTF-8 on every system."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_LIST_SEPARATOR = "; "
_NUMBER = re.compile(r"[0-9]{1,18}")
_LISTS = frozenset(("tags", "by_hand"))
_FLAGS = frozenset(("read", "starred"))
_NUMBERS = frozenset(("start", "end", "noted_start", "noted_end"))
"""The columns, of the tables that are read again, whose values are no texts."""


class Format(StrEnum):
    """What a table can be written as."""

    CSV = "csv"
    JSONL = "jsonl"


def encoded(
    format_: Format, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]
) -> Iterator[bytes]:
    """The rows in pieces ready to be written, with a head line in CSV."""
    return _csv(columns, rows) if format_ is Format.CSV else map(json_line, rows)


def json_line(value: Mapping[str, Any]) -> bytes:
    """``value`` as one line of JSON (https://jsonlines.org).

    A lone surrogate, as in a file name that is not UTF-8, becomes its JSON escape: the line is
    valid UTF-8, and reading it gives the same name back.
    """
    text = json.dumps(value, ensure_ascii=False) + "\n"
    return text.encode("utf-8", "backslashreplace")


def taken_apart(cells: Mapping[str, str]) -> Mapping[str, Any]:
    """A row of CSV with the values that its cells were made of. What only JSON Lines tells apart
    is lost: nothing and an empty text, a list's separator inside one of its values."""
    return {name: _value_of(name, cell) for name, cell in cells.items()}


def _value_of(name: str, cell: str) -> Any:
    if name in _LISTS:
        return _plain(cell).split(_LIST_SEPARATOR) if cell else []
    if name in _FLAGS:
        return {"True": True, "False": False}.get(cell, cell)
    if name in _NUMBERS:
        return int(cell) if _NUMBER.fullmatch(cell) else cell or None
    return _plain(cell) or None


def _plain(cell: str) -> str:
    """A text without the apostrophe before what looked like a formula."""
    return cell[1:] if cell.startswith("'") and _is_guarded(cell) else cell


def _is_guarded(text: str) -> bool:
    """Whether a formula begins the text, or would but for apostrophes: one of its own is doubled,
    so that it is not taken for ours when the table is read again."""
    return text.lstrip("'").startswith(_FORMULA_STARTS)


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    """RFC 4180: commas, doubled quotes, CRLF. Line breaks inside a value stay, in quotes.

    A text that a spreadsheet would take for a formula gets a leading apostrophe (OWASP, "CSV
    Injection"): articles come from strangers. JSON Lines has every text as it is.
    """
    line = io.StringIO(newline="")
    writer = csv.writer(line, lineterminator="\r\n")

    def taken() -> bytes:
        # "?" for the bytes of a file name that are no UTF-8: the table itself has to be.
        data = line.getvalue().encode("utf-8", "replace")
        line.seek(0)
        line.truncate()
        return data

    writer.writerow(columns)
    yield taken()
    for row in rows:
        writer.writerow([_cell(row[column]) for column in columns])
        yield taken()


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, int | float):
        return value
    text = _LIST_SEPARATOR.join(map(str, value)) if isinstance(value, list) else str(value)
    return "'" + text if _is_guarded(text) else text
