"""What was exported about articles and notes, read again: CSV or JSON Lines."""

import csv
import io
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from newsreader.errors import NewsreaderError
from newsreader.export.formats import taken_apart
from newsreader.ledger.decisions import Anchor
from newsreader.library.file.text_keys import storable
from newsreader.library.kept_records import KeptArticle, KeptNote
from newsreader.library.records import Detail, Note, NoteColour
from newsreader.paths import display_path
from newsreader.values import value

T = TypeVar("T")

_LARGEST = 1 << 28
"""Characters: some files have no end."""

_LONGEST_CELL = 1 << 20
_EMPTY: Mapping[str, object] = {}


@value
class Refused:
    """A row that could not be read, by its number in the file, and why."""

    number: int
    reason: str


def articles_in(path: Path) -> tuple[list[tuple[int, KeptArticle]], list[Refused]]:
    """What ``export articles`` wrote, each row with its number, and the rows that are none.
    NewsreaderError where the file cannot be read or holds no such table."""
    return _rows(path, _article, ("article_id", "read", "starred", "tags", "by_hand"))


def notes_in(path: Path) -> tuple[list[tuple[int, KeptNote]], list[Refused]]:
    """What ``export notes`` wrote, each row with its number, and the rows that are none.
    NewsreaderError where the file cannot be read or holds no such table."""
    return _rows(path, _note, ("note_id", "passage", "content_hash"))


def _rows(
    path: Path, made: Callable[[Mapping[str, Any]], T], columns: Sequence[str]
) -> tuple[list[tuple[int, T]], list[Refused]]:
    rows: list[tuple[int, T]] = []
    refused: list[Refused] = []
    for number, values in _values(path):
        try:
            if missing := [column for column in columns if column not in values]:
                raise ValueError(f"it has no {missing[0]}")
            rows.append((number, made(values)))
        except (KeyError, TypeError, ValueError) as error:
            refused.append(Refused(number, f"is not such a row ({error})"))
    return rows, refused


def _values(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    text = _text(path)
    if text.lstrip().startswith("{"):
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield number, _object(line)
        return
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        head = next(reader, [])
        for number, cells in zip(count(2), reader, strict=False):
            if cells:
                yield number, taken_apart(dict(zip(head, cells, strict=False)))
    except csv.Error as error:
        raise NewsreaderError(
            f"{display_path(path)} is no table that newsreader export wrote ({error})."
        ) from error


def _object(line: str) -> Mapping[str, Any]:
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return _EMPTY
    return values if isinstance(values, dict) else _EMPTY


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            text = file.read(_LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise NewsreaderError(f"{display_path(path)} cannot be read ({reason}).") from error
    except UnicodeDecodeError as error:
        raise NewsreaderError(
            f"{display_path(path)} is no table that newsreader export wrote."
        ) from error
    if len(text) > _LARGEST:
        raise NewsreaderError(f"{display_path(path)} is too large to be read.")
    return text


def _article(values: Mapping[str, Any]) -> KeptArticle:
    by_hand = [Detail(_word(name)) for name in _list(values["by_hand"])]
    return KeptArticle(
        article_id=_named(values["article_id"]),
        path=_path(values),
        locator=_optional(values.get("locator")),
        read=_flag(values["read"]),
        starred=_flag(values["starred"]),
        tags=tuple(map(_word, _list(values["tags"]))),
        details={detail: _optional(values[detail]) or "" for detail in by_hand},
    )


def _note(values: Mapping[str, Any]) -> KeptNote:
    passage = _named(values["passage"])
    start = _place(values.get("noted_start"), _place(values.get("start"), 0))
    end = _place(values.get("noted_end"), start + len(passage))
    if end <= start:
        raise ValueError("its passage ends before it begins")
    anchor = Anchor(
        content_hash=_named(values["content_hash"]),
        locator=_optional(values.get("locator")),
        start=start,
        end=end,
        text=passage,
        before=_optional(values.get("before")) or "",
        after=_optional(values.get("after")) or "",
    )
    at = _moment(values["at"])
    note = Note(
        id=_named(values["note_id"]),
        article_id=_optional(values.get("article_id")),
        start=0,
        end=0,
        text=_optional(values.get("text")) or "",
        at=at,
        changed=_moment(values.get("changed") or at),
        anchor=anchor,
        colour=NoteColour(_optional(values.get("colour")) or ""),
    )
    return KeptNote(note, _path(values), anchor.locator)


def _path(values: Mapping[str, Any]) -> Path | None:
    text = values.get("path")
    if not isinstance(text, str) or not text or "\0" in text:
        return None
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return None  # no file is called so
    return Path(text)


def _moment(given: object) -> str:
    text = _word(given)
    datetime.fromisoformat(text)
    return text


def _place(given: object, without: int) -> int:
    if given is None:
        return without
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise TypeError(f"{given!r} is no offset")
    return given


def _flag(given: object) -> bool:
    if not isinstance(given, bool):
        raise TypeError(f"{given!r} is neither true nor false")
    return given


def _list(given: object) -> list[Any]:
    if not isinstance(given, list):
        raise TypeError(f"{given!r} is no list")
    return given


def _named(given: object) -> str:
    if not (text := _word(given)):
        raise ValueError("it has no id or passage")
    return text


def _optional(given: object) -> str | None:
    return None if given is None else _word(given)


def _word(given: object) -> str:
    if not isinstance(given, str):
        raise TypeError(f"{given!r} is not text")
    return storable(given)
