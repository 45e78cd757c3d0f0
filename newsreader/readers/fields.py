"""The names that files of articles give to their fields, and records out of such fields."""

from collections.abc import Iterable, Mapping
from typing import Any

from newsreader.readers.addresses import host_of, web_address
from newsreader.readers.records import Record, day_of, html_parts, plain_line, words_parts

#: Names as they are once folded ("date_published" and "datePublished" are one), best first.
#: From schema.org, ninjs 1 and 2, JSON Feed, NewsAPI, news-please, newspaper3k and the exports
#: of content systems.
_TITLE = ("headline", "title", "headlines", "hed", "articletitle")
_HTML_BODY = ("bodyxhtml", "bodyhtml", "contenthtml", "html")
_BODY_NAMES = (
    "bodytext articlebody body text content maintext fulltext articletext contenttext plaintext "
    "cleanedtext bodies story article"
)
_SUBTITLE_NAMES = (
    "subtitle subheadline subhead deck dek standfirst description abstract summary lede lead "
    "excerpt descriptiontext trailtext"
)
_BYLINE = ("byline", "author", "authors", "by", "creator", "writer")
_SOURCE_NAMES = (
    "source publication publisher outlet newspaper site sitename provider sourcename sourcedomain"
)
_DATE_NAMES = (
    "datepublished date published publishedat pubdate publicationdate publishdate publishedon "
    "datepublish firstpublished contentcreated versioncreated firstcreated webpublicationdate "
    "created createdat datetime timestamp time"
)
_MODIFIED_NAMES = (
    "datemodified modified modifiedat modifieddate lastmodified lastmod updated updatedat "
    "updateddate dateupdated lastupdated contentmodified versioncreated"
)
_URL = ("url", "canonicalurl", "link", "weburl", "sourceurl", "articleurl", "canonicallink")
_LANGUAGE = ("language", "lang")

_BODY, _SUBTITLE = _BODY_NAMES.split(), _SUBTITLE_NAMES.split()
_SOURCE, _DATE = _SOURCE_NAMES.split(), _DATE_NAMES.split()
_MODIFIED = _MODIFIED_NAMES.split()

BODY_NAMES = frozenset((*_HTML_BODY, *_BODY))
KNOWN_NAMES = BODY_NAMES.union(
    _TITLE, _SUBTITLE, _BYLINE, _SOURCE, _DATE, _MODIFIED, _URL, _LANGUAGE
)

#: What the words of a value are called, where it is an object.
_INNER = ("main", "value", "text", "name", "content", "plain", "default", "html")

#: A text without any other field of an article is one from here on.
_FEWEST_WORDS = 20


def folded(name: str) -> str:
    """A field's name as it is compared: without case, prefix, hyphens and underscores."""
    name = name.strip().rpartition(":")[2]
    return "".join(filter(str.isalnum, name.casefold()))


def record_of(fields: Mapping[str, Any]) -> Record | None:
    """The article that ``fields`` are; None when they are of something else."""
    named: dict[str, Any] = {}
    for name, value in fields.items():
        if isinstance(name, str) and value not in (None, "", [], {}):
            named.setdefault(folded(name), value)
    html = _words(named, _HTML_BODY, "\n")
    body = _words(named, _BODY, "\n\n")
    title, subtitle = _line(named, _TITLE), _line(named, _SUBTITLE)
    byline = _line(named, _BYLINE)
    day, modified = _day(named, _DATE), _day(named, _MODIFIED)
    address = _words(named, _URL, " ")
    if body or html:
        is_told = title or subtitle or byline or day or address
        if not is_told and len((body or html or "").split()) < _FEWEST_WORDS:
            return None
    elif not (title and subtitle):
        return None
    return Record(
        parts=html_parts(html) if html else words_parts(body or subtitle or ""),
        title=title,
        subtitle=subtitle,
        byline=byline,
        source=_line(named, _SOURCE) or host_of(address),
        language=_line(named, _LANGUAGE),
        date=day,
        date_from="date field",
        modified=modified,
        modified_from="date field",
        url=web_address(address),
    )


def _words(named: Mapping[str, Any], keys: Iterable[str], glue: str) -> str | None:
    for key in keys:
        words = _joined(named.get(key), glue)
        if words:
            return words
    return None


def _day(named: Mapping[str, Any], keys: Iterable[str]) -> str | None:
    return next((day for key in keys if (day := day_of(_plain(named.get(key))))), None)


def _line(named: Mapping[str, Any], keys: Iterable[str]) -> str | None:
    return plain_line(_words(named, keys, ", "))


def _joined(value: Any, glue: str) -> str:
    """The words of a value: its own, those of a list's items, or of the fields that hold them."""
    if isinstance(value, list):
        pieces = [_plain(item) for item in value[:10_000]]
        return glue.join(dict.fromkeys(p.strip() for p in pieces if isinstance(p, str) and p))
    plain = _plain(value)
    return plain.strip() if isinstance(plain, str) else ""


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return next((value[key] for key in _INNER if isinstance(value.get(key), str)), None)
    return value
