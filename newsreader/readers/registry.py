"""Which reader a file gets: by its suffix, then by its first bytes."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers import csv_articles, json_articles, markdown, signatures, text
from newsreader.readers.archives import gz, zip_archive
from newsreader.readers.documents import docx, epub, odt, pdf, rtf
from newsreader.readers.formats import Format, RawFile
from newsreader.readers.installed import installed_formats
from newsreader.readers.mail import eml, mbox
from newsreader.readers.opening import demand_size, open_regular, size_of
from newsreader.readers.web import html, mhtml, warc
from newsreader.readers.wires import feeds, newsml, newsml1, nitf

#: Changes whenever any reader's output does: files are then read again.
READERS_VERSION = "5"

FORMATS: tuple[Format, ...] = (
    text.FORMAT,
    markdown.FORMAT,
    html.FORMAT,
    docx.FORMAT,
    odt.FORMAT,
    rtf.FORMAT,
    pdf.FORMAT,
    epub.FORMAT,
    mhtml.FORMAT,
    eml.FORMAT,
    mbox.FORMAT,
    json_articles.FORMAT,
    csv_articles.FORMAT,
    feeds.FORMAT,
    newsml.FORMAT,
    newsml1.FORMAT,
    nitf.FORMAT,
    warc.FORMAT,
    gz.FORMAT,
    zip_archive.FORMAT,
)

#: What a file of any format gets when it is packed on its own.
PACKED_SUFFIX = ".gz"


def suffixes_of(formats: Iterable[Format]) -> frozenset[str]:
    """The suffixes of files of these formats, as they are and packed: ".warc", ".warc.gz"."""
    plain = frozenset[str]().union(*(format_.suffixes for format_ in formats))
    return plain.union(suffix + PACKED_SUFFIX for suffix in plain)


#: Captures that are packed in a way that is not read: picked, so that a person is told.
_TOLD_SUFFIX = ".warc.zst"

#: The suffixes of the formats above. ``is_candidate`` also knows those of installed readers.
SUPPORTED_SUFFIXES: frozenset[str] = suffixes_of(FORMATS)

#: A format's own suffix outweighs a guess, but not certainty.
_SUFFIX_SCORE = 50

_HEAD_BYTES = 64 * 1024


_DECISIONS = ".decisions.jsonl"  # what people said about names, beside the articles it is about


def is_candidate(name: str) -> bool:
    """Whether a folder scan picks a file of this name: a known suffix, and not hidden."""
    if name.startswith(".") or name.lower().endswith(_DECISIONS):
        return False
    if name.lower().endswith(_TOLD_SUFFIX):
        return True
    suffix = suffix_of(name)
    return suffix in SUPPORTED_SUFFIXES or suffix in suffixes_of(installed_formats())


@dataclass(frozen=True, slots=True)
class FileContents:
    """The articles in a file, and in words what of it could not be read."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...]


def read_file(path: Path) -> tuple[Article, ...]:
    """The articles in a file, in its order; their locators are unique.

    Raises ReadError, whose message follows the file's name: "is empty", "is not text: a PDF
    document". Whatever the bytes, nothing else is raised.
    """
    return read_contents(path).articles


def read_contents(path: Path) -> FileContents:
    """As ``read_file``, and what of the file was left out because it could not be read."""
    with open_regular(path) as file:
        head = file.read(_HEAD_BYTES)
        if not head:
            raise ReadError("is empty")
        format_ = _pick(path.name, head)
        demand_size(size_of(file), format_.max_bytes, format_.noun)
        # One byte more than allowed shows a file that grew after its size was asked for.
        data = head + file.read(format_.max_bytes + 1 - len(head))
        demand_size(len(data), format_.max_bytes, format_.noun)
    raw = RawFile(path.name, data)
    articles = read_as(format_, raw)
    return FileContents(_with_own_locators(articles), tuple(raw.reading.problems))


def read_member(member: RawFile) -> tuple[Article, ...]:
    """The articles in a file that came out of another one, limited as if it lay on the disk."""
    if not member.data:
        raise ReadError("is empty")
    format_ = _pick(member.name, member.data[:_HEAD_BYTES])
    demand_size(len(member.data), format_.max_bytes, format_.noun)
    return read_as(format_, member)


def read_as(format_: Format, file: RawFile) -> tuple[Article, ...]:
    """The articles in a file of this format. Raises nothing but ReadError, whatever the bytes."""
    try:
        return format_.read(file)
    except RecursionError as error:
        raise ReadError("is nested too deeply to be read") from error


def _pick(name: str, head: bytes) -> Format:
    """The format of a file. Raises ReadError when no reader is for such bytes."""
    suffix = suffix_of(name)

    def score(candidate: Format) -> int:
        found = candidate.sniff(head)
        if not candidate.is_text and not found:
            return 0
        return found + _SUFFIX_SCORE * (suffix in candidate.suffixes)

    best = max((*FORMATS, *installed_formats()), key=score)
    if best.is_text:
        signatures.demand_text(head)
    return best


def _with_own_locators(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """The articles, where two say that they stand at one place the second as "place (2)".

    An article that is alone in its file needs no place.
    """
    if len(articles) == 1:
        return (replace(articles[0], locator=None),)
    taken: set[str | None] = set()
    own: list[Article] = []
    for article in articles:
        locator, count = article.locator, 1
        while locator in taken:
            count += 1
            locator = f"{article.locator or 'article'} ({count})"
        taken.add(locator)
        own.append(article if locator == article.locator else replace(article, locator=locator))
    return tuple(own)


def suffix_of(name: str) -> str:
    """The suffix of a file's name in lower case, with its dot; ".warc.gz" counts as one."""
    stem, suffix = os.path.splitext(name.lower())  # noqa: PTH122 - a bare name, no path
    if suffix == PACKED_SUFFIX:
        return os.path.splitext(stem)[1] + suffix  # noqa: PTH122
    return suffix
