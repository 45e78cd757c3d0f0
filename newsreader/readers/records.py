"""Articles that come as fields, of a database, a feed or a mail, and files that hold many."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from html import unescape
from typing import TypeVar

from newsreader.errors import ReadError
from newsreader.model import Article, Role
from newsreader.readers.addresses import web_address
from newsreader.readers.article import Facts, make_article, with_head
from newsreader.readers.blocks import Parts, find_blocks, join_blocks
from newsreader.readers.dates import find_day
from newsreader.readers.encoding import storable
from newsreader.readers.formats import RawFile
from newsreader.readers.looks import tidied
from newsreader.readers.roles.bylines import author_of, is_by_someone
from newsreader.readers.web.html_marks import demand_few_tags

#: More articles than these are a database, and would take the better part of an hour.
MOST_RECORDS = 20_000

#: The same for what is in their place and no article.
_MOST_ITEMS = 200_000

#: What ReadError says of a well-formed file of a general kind (JSON, XML) without articles.
NO_ARTICLES = "holds no articles that newsreader knows"

_Item = TypeVar("_Item")

#: Marks of HTML as content systems write them into a field of text.
_HTML = re.compile(
    r"</?(?:p|div|br|a|h[1-6]|ul|ol|li|span|strong|em|b|i|img|figure|blockquote|table)\b[^<>]*>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)

#: 20180514, and 20180514T101500Z of NITF and NewsML.
_COMPACT_DAY = re.compile(r"\s*((?:1[6-9]|20)\d\d)([01]\d)([0-3]\d)(?=\D|\s*\Z)")

#: Seconds, or milliseconds, since 1970 as a table writes them.
_WRITTEN_SECONDS = re.compile(r"\s*(?:[0-9]{10}|[0-9]{13})\s*")

#: Seconds since 1970 from here on: a smaller number is a year, a count or a day. In milliseconds
#: beyond the upper bound, which is the year 5138.
_FIRST_SECOND, _LAST_SECOND = 100_000_000, 100_000_000_000


@dataclass(frozen=True, slots=True)
class Record:
    """An article as the file has it. ``parts`` is its body, ``date`` and ``modified`` ISO days.

    ``notes`` are further fields, shown at the foot as what is not the article.
    """

    parts: Parts
    title: str | None = None
    subtitle: str | None = None
    byline: str | None = None
    dateline: str | None = None
    source: str | None = None
    language: str | None = None
    date: str | None = None
    date_from: str | None = None
    notes: tuple[str, ...] = ()
    modified: str | None = None
    modified_from: str | None = None
    url: str | None = None


def make_record_article(file: RawFile, record: Record) -> Article:
    """The article of ``record``, its text made here. Raises ReadError when it has no words."""
    title, subtitle = (_line(storable(words or "")) for words in (record.title, record.subtitle))
    byline, dateline = (_line(storable(words or "")) for words in (record.byline, record.dateline))
    body = [(role, tidied(words, storable(words))) for role, words in record.parts if words.strip()]
    if title and body and _letters(body[0][1]) == _letters(title):
        body = body[1:]
    if subtitle and _letters(subtitle) in _letters(" ".join(words for _, words in body)):
        subtitle = None
    if not body and not subtitle:
        raise ReadError("is empty: it holds no text")
    if dateline:
        body.insert(0, (Role.DATELINE, dateline))
    body = with_head(body, title, subtitle, byline)
    notes: Parts = [(Role.BOILERPLATE, storable(_line(note) or "")) for note in record.notes]
    text, blocks = join_blocks(body + notes)
    if not any(map(str.isalnum, text)):
        raise ReadError("is empty: it holds no text")
    facts = Facts(
        byline=author_of(byline) if byline and is_by_someone(byline) else byline,
        source=_line(storable(record.source or "")),
        date=record.date,
        date_from=record.date_from if record.date else None,
        language=record.language,
        modified=record.modified,
        modified_from=record.modified_from,
        url=record.url,
    )
    return make_article(file, text, blocks, facts)


def read_records(
    file: RawFile,
    items: Iterable[tuple[str, _Item]],
    read: Callable[[RawFile, _Item], Sequence[Article]],
) -> tuple[Article, ...]:
    """The articles that ``read`` makes of every item, which comes with its place in ``file``.

    An item that cannot be read does not lose the others: it is told among the file's problems.
    Raises ReadError when there are too many, or nothing could be read at all.
    """
    articles: list[Article] = []
    has_failed = False
    for count, (place, item) in enumerate(items):
        if count > _MOST_ITEMS:
            raise ReadError(f"holds more than {_MOST_ITEMS:,} records; split the file")
        here = file.record(place)
        try:
            articles.extend(read(here, item))
        except (ReadError, RecursionError) as error:
            words = str(error) if isinstance(error, ReadError) else "is nested too deeply"
            file.reading.tell(f"{here.locator} {words}")
            has_failed = True
        if len(articles) > MOST_RECORDS:
            raise ReadError(
                f"holds more than the {MOST_RECORDS:,} articles that are read from one file; "
                "split the file"
            )
    if not articles:
        raise ReadError(_why_none(file) if has_failed else NO_ARTICLES)
    return tuple(articles)


def _why_none(file: RawFile) -> str:
    told = file.reading.problems
    more = f" (and {len(told) - 1:,} more)" if len(told) > 1 else ""
    return f"{NO_ARTICLES}: {told[0]}{more}"


def read_one(file: RawFile, record: Record) -> tuple[Article, ...]:
    """``make_record_article`` as ``read_records`` asks for it."""
    return (make_record_article(file, record),)


def numbered(kind: str, number: int) -> str:
    """The place of the ``number``-th thing of its kind: so many digits that places sort."""
    return f"{kind} {number:05d}"


def with_source(articles: Iterable[Article], source: str | None) -> tuple[Article, ...]:
    """The articles, those of no known source with this one."""
    source = storable(source) if source else None
    return tuple(a if a.source or not source else replace(a, source=source) for a in articles)


def with_address(articles: Iterable[Article], address: str | None) -> tuple[Article, ...]:
    """The articles, those that name no address of their own with the one they were fetched from."""
    url = web_address(address)
    return tuple(a if a.url or not url else replace(a, url=url) for a in articles)


def words_parts(words: str) -> Parts:
    """The blocks of a field that holds plain text, or HTML as its marks show."""
    if _HTML.search(words):
        return html_parts(words)
    return text_parts(unescape(words) if _ENTITY.search(words) else words)


def text_parts(text: str) -> Parts:
    """The paragraphs of plain text, lines that a program wrapped joined."""
    text = storable(text)
    return [(None, _line(text[b.start : b.end]) or "") for b in find_blocks(text)]


def html_parts(source: str) -> Parts:
    """The blocks of a piece of HTML, all that a reader sees of it.

    A newsletter is a whole page, with a title that only the browser's frame would show.
    """
    from newsreader.readers.web import html_tree

    demand_few_tags(source)
    root = html_tree.parse_html(storable(source))
    return [] if root is None else html_tree.parts_of(root, html_tree.INVISIBLE | {"head", "title"})


def plain_line(words: str | None) -> str | None:
    """``words`` of a title or name on one line, marks of HTML and entities resolved."""
    if not words:
        return None
    if _HTML.search(words):
        words = " ".join(part for _, part in html_parts(words))
    elif _ENTITY.search(words):
        words = unescape(words)
    return _line(words)


def day_of(value: object) -> str | None:
    """The ISO day of a field: a date as it is written anywhere, or seconds since 1970 (UTC)."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _day_of_seconds(value)
    words = str(value)[:200]
    if _WRITTEN_SECONDS.fullmatch(words):
        return _day_of_seconds(int(words))
    compact = _COMPACT_DAY.match(words)
    if compact:
        return find_day("-".join(compact.groups()))
    return find_day(words)


def _day_of_seconds(seconds: float) -> str | None:
    # Compared first: a number of JSON can be too large to be divided.
    if _LAST_SECOND <= seconds < 1000 * _LAST_SECOND:
        seconds /= 1000
    if not _FIRST_SECOND <= seconds < _LAST_SECOND:
        return None
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _line(words: str | None) -> str | None:
    return " ".join(words.split()) or None if words else None


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
