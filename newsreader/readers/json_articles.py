"""JSON and JSON Lines of articles, ninjs among them: every object with an article's fields."""

import json
import re
from collections.abc import Iterator
from typing import Any

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.encoding import decode
from newsreader.readers.fields import record_of
from newsreader.readers.formats import MEGABYTE, Format, RawFile
from newsreader.readers.records import Record, numbered, read_one, read_records

#: In a file of another suffix: an object, or a list of objects, with a title and a text.
_OBJECT = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"[^\"\n]{1,80}\"\s*:")
_TITLE_KEY = re.compile(rb'"(?:title|head_?line)"\s*:', re.IGNORECASE)
_BODY_KEY = re.compile(
    rb'"(?:article_?body|body(?:_\w+)?|content|text|full_?text|main_?text)"\s*:', re.IGNORECASE
)
#: More than another format's suffix, less than certain.
_LIKELY = 60

#: Articles lie in lists in objects in lists; deeper are the parts of something else.
_DEEPEST = 12

#: Where ninjs keeps the items that belong to an item.
_ASSOCIATED = "associations"


def sniff(head: bytes) -> int:
    """JSON that begins with an object in which both a title and a text are named."""
    is_articles = _OBJECT.match(head) and _TITLE_KEY.search(head) and _BODY_KEY.search(head)
    return _LIKELY if is_articles else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The articles in a file of JSON, in its order, or with one JSON document on each line.

    Raises ReadError when it is no JSON or holds no articles. A line that is no JSON is told
    among the file's problems.
    """
    documents = _documents(file, decode(file.data))
    records = (record for document in documents for record in _records(document))
    places = ((numbered("record", n), record) for n, record in enumerate(records, 1))
    return read_records(file, places, _read)


def _documents(file: RawFile, text: str) -> Iterator[Any]:
    try:
        document = json.loads(text)
    except ValueError as error:
        yield from _documents_of_lines(file, text, error)
    else:
        yield document


def _documents_of_lines(file: RawFile, text: str, error: ValueError) -> Iterator[Any]:
    bad: list[int] = []
    found = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            document = json.loads(line)
        except ValueError:
            bad.append(number)
            continue
        if isinstance(document, dict | list):
            found = True
            yield document
    if not found:
        raise ReadError(f"is damaged: it is no JSON ({_in_short(error)})") from error
    for number in bad:
        file.reading.tell(f"line {number} is no JSON")


def _read(here: RawFile, record: Record | ReadError) -> tuple[Article, ...]:
    if isinstance(record, ReadError):
        raise record
    return read_one(here, record)


def _in_short(error: ValueError) -> str:
    return " ".join(str(error).split())[:100]


def _records(value: Any, depth: int = 0) -> Iterator[Record | ReadError]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _records(item, depth + 1)
    elif isinstance(value, dict):
        record = _record(value)
        if record is None:
            inner = list(value.values())
        else:
            yield record
            inner = [value.get(_ASSOCIATED)]
        for item in inner:
            if isinstance(item, dict | list):
                yield from _records(item, depth + 1)


def _record(fields: dict[str, Any]) -> Record | ReadError | None:
    try:
        return record_of(fields)
    except ReadError as error:
        return error


FORMAT = Format(
    noun="a JSON file of articles",
    suffixes=frozenset({".json", ".jsonl", ".ndjson", ".ninjs"}),
    max_bytes=64 * MEGABYTE,
    sniff=sniff,
    read=read,
)
