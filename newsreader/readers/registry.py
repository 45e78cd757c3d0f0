"""Which reader a file gets: by its suffix, then by its first bytes."""

import os
from pathlib import Path

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers import html, markdown, signatures, text
from newsreader.readers.formats import Format, RawFile
from newsreader.readers.opening import demand_size, open_regular, size_of

#: Changes whenever any reader's output does: files are then read again.
READERS_VERSION = "1"

FORMATS: tuple[Format, ...] = (text.FORMAT, markdown.FORMAT, html.FORMAT)

SUPPORTED_SUFFIXES: frozenset[str] = frozenset().union(*(f.suffixes for f in FORMATS))

#: A format's own suffix outweighs a guess, but not certainty.
_SUFFIX_SCORE = 50

_HEAD_BYTES = 64 * 1024


def is_candidate(name: str) -> bool:
    """Whether a folder scan picks a file of this name: a known suffix, and not hidden."""
    return not name.startswith(".") and _suffix(name) in SUPPORTED_SUFFIXES


def read_file(path: Path) -> tuple[Article, ...]:
    """The articles in a file.

    Raises ReadError, whose message follows the file's name: "is empty", "is not text: a PDF
    document". Whatever the bytes, nothing else is raised.
    """
    with open_regular(path) as file:
        head = file.read(_HEAD_BYTES)
        if not head:
            raise ReadError("is empty")
        signatures.demand_text(head)
        format_ = _pick(path.name, head)
        demand_size(size_of(file), format_.max_bytes, format_.noun)
        # One byte more than allowed shows a file that grew after its size was asked for.
        data = head + file.read(format_.max_bytes + 1 - len(head))
        demand_size(len(data), format_.max_bytes, format_.noun)
    try:
        return format_.read(RawFile(path.name, data))
    except RecursionError as error:
        raise ReadError("is nested too deeply to be read") from error


def _pick(name: str, head: bytes) -> Format:
    suffix = _suffix(name)

    def score(candidate: Format) -> int:
        return candidate.sniff(head) + _SUFFIX_SCORE * (suffix in candidate.suffixes)

    return max(FORMATS, key=score)


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - a bare name, no path
