"""A person's own lists of names: CSV or JSON Lines, one thing a row.

A row has a ``name`` and a ``type``, and may have ``aliases`` (in CSV with ``|`` between them), an
``id`` and a ``note``. CSV begins with a line that names the columns; commas, semicolons or tabs
part them. Rows become rows of a gazetteer.
"""

import csv
import io
import json
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any

from newsreader import names
from newsreader.errors import NameListError
from newsreader.model import NAMED_TYPES, TYPE_OF_LABEL, Label
from newsreader.paths import display_path

Row = dict[str, str]

_LARGEST = 20_000_000
_LONGEST_NAME = 200
_FORBIDDEN = ("|", "\t", "\n", "\r", "\0")

# The label that mentions of a type get; a list that needs another names the label.
_LABELS: Mapping[str, Label] = MappingProxyType(
    {
        **{str(label): label for label in Label},
        "PLACE": Label.GPE,
        "GROUP": Label.NORP,
        "WORK": Label.WORK_OF_ART,
        "ORGANISATION": Label.ORG,
        "ORGANIZATION": Label.ORG,
        "COMPANY": Label.ORG,
        "OTHER": Label.MISC,
    }
)
_TYPES = "PERSON, ORG, PLACE, GROUP, EVENT, WORK, LAW, PRODUCT, LANGUAGE or MISC"


class _RowError(Exception):
    """What is not right about a row, in words for a person that follow its line's number."""


@dataclass(frozen=True, slots=True)
class NameList:
    """One list: its rows as a gazetteer takes them, and what tells its content from another's."""

    path: Path
    rows: tuple[Row, ...]
    fingerprint: str


def read_name_list(path: Path) -> NameList:
    """Read and check a list.

    Raises NameListError, which names the file and the line, for the first thing that is wrong.
    """
    shown = display_path(path)
    try:
        status = path.stat()
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISDIR(status.st_mode)):
            # A pipe nobody writes to would be waited for, and a device may have no end.
            raise NameListError(f"{shown} is not a file.")
        if status.st_size > _LARGEST:
            raise NameListError(f"{shown} is larger than {_LARGEST // 1_000_000} MB; divide it.")
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NameListError(f"{shown} cannot be read ({reason}).") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NameListError(f"{shown}, line {line}: is not UTF-8; save it as UTF-8.") from error
    lines = _json_lines(text) if _is_json(path, text) else _csv_lines(text, shown)
    rows: list[Row] = []
    for number, values in lines:
        try:
            rows.append(_row(values))
        except _RowError as error:
            raise NameListError(f"{shown}, line {number}: {error}") from None
    if not rows:
        raise NameListError(f"{shown} holds no names.")
    return NameList(path, tuple(rows), blake2b(data, digest_size=8).hexdigest())


def _is_json(path: Path, text: str) -> bool:
    return path.suffix.lower() in {".jsonl", ".ndjson", ".json"} or text.lstrip().startswith("{")


def _json_lines(text: str) -> Iterator[tuple[int, Mapping[str, Any] | str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line)
        except (ValueError, RecursionError):
            yield number, "is not JSON; write one object a line"
            continue
        yield number, values if isinstance(values, dict) else "is not a JSON object"


def _csv_lines(text: str, shown: str) -> Iterator[tuple[int, Mapping[str, Any] | str]]:
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    head: Sequence[str] | None = None
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise NameListError(f"{shown}, line {reader.line_num}: {error}.") from error
        if not any(cell.strip() for cell in cells):
            continue
        if head is None:
            head = [cell.strip().lower() for cell in cells]
            if "name" not in head or "type" not in head:
                raise NameListError(
                    f"{shown}, line {reader.line_num}: the first line must name the columns, with"
                    " “name” and “type” among them."
                )
        elif len(cells) > len(head):
            yield reader.line_num, f"has {len(cells)} columns, the first line {len(head)}"
        else:
            yield reader.line_num, dict(zip(head, cells, strict=False))


def _row(values: Mapping[str, Any] | str) -> Row:
    """A gazetteer's row; _RowError where something is not right."""
    if isinstance(values, str):
        raise _RowError(f"{values}.")
    name = _text(values, "name")
    if not name:
        raise _RowError("has no name.")
    label = _label(_text(values, "type"))
    aliases = _aliases(values.get("aliases"))
    for one in (name, *aliases):
        if len(one) > _LONGEST_NAME:
            raise _RowError(f"“{one[:40]}…” is longer than {_LONGEST_NAME} characters.")
        if not any(char.isalpha() for char in one):
            raise _RowError(f"“{one}” holds no letter.")
    given = _text(values, "id")
    return {
        "id": given or f"own:{TYPE_OF_LABEL[label].lower()}:{names.fold(name)}",
        "name": name,
        "label": str(label),
        "aliases": "|".join(dict.fromkeys(one for one in aliases if one != name)),
        "source": "own list",
    }


def _label(kind: str) -> Label:
    if not kind:
        raise _RowError(f"has no type; write {_TYPES}.")
    label = _LABELS.get(kind.upper().replace(" ", "_"))
    if label is None or TYPE_OF_LABEL[label] not in NAMED_TYPES:
        raise _RowError(f"“{kind[:40]}” is not a type of names; write {_TYPES}.")
    return label


def _text(values: Mapping[str, Any], key: str) -> str:
    value = values.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _RowError(f"“{key}” is not a text.")
    return _clean(value)


def _aliases(value: object) -> list[str]:
    if value is None:
        return []
    parts = value.split("|") if isinstance(value, str) else value
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        raise _RowError("“aliases” is neither a text nor a list of texts.")
    return [clean for part in parts if (clean := _clean(part))]


def _clean(text: str) -> str:
    plain = " ".join(text.split())
    # A gazetteer's tables set ambiguous forms off with a question mark.
    if any(char in plain for char in _FORBIDDEN) or plain.startswith("?"):
        raise _RowError(f"“{plain[:40]}” holds a character that no name has.")
    return plain
