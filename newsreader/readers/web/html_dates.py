"""The days on which an article on a web page was published and last changed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain

from newsreader.readers.dates import find_day, without_date
from newsreader.readers.roles.bylines import is_by_someone
from newsreader.readers.web.html_elements import Element
from newsreader.readers.web.html_linked import Linked
from newsreader.readers.web.html_tree import short_words

_PUBLISHED = "article:published_time"
_PUBLISHED_META = (
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "dcterms.date",
    "date",
    "pubdate",
    "pub_date",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "article_date_original",
)
_MODIFIED = "article:modified_time"
_MODIFIED_META = (
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "article.updated",
    "article_date_updated",
    "updated-date",
    "last-modified",
    "lastmod",
)

#: Classes and properties of elements that show a date.
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|dates|datetime|time|timestamp|datestamp|dateline|published|publish|pubdate"
    r"|posted|submitted)(?:$|[\s_-])|(?:publish|published|post|entry|article|story|meta|pub)-?date"
    r"|date-?published",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"updat|modif|aktualisiert|mis à jour|actualizado", re.IGNORECASE)
_LONGEST_SHOWN = 160
_BEFORE_COMMA = re.compile(r"\s+,")

#: The hour of a time stamp in UTC, or in no zone that is named; other zones are the paper's own.
_HOUR = re.compile(r"\d\d?[T ](?P<hour>[0-2]\d):[0-5]\d(?![^Z+-]*[+-](?!00:?00\b)\d)")
#: Where the clock says so in UTC, it can be the day before in America, or the day after in Asia.
_LAST_HOUR_BEHIND, _FIRST_HOUR_AHEAD = 12, 10


@dataclass(frozen=True, slots=True)
class Days:
    """ISO days, and in words what each was taken from."""

    published: str | None = None
    published_from: str | None = None
    modified: str | None = None
    modified_from: str | None = None


@dataclass(frozen=True, slots=True)
class _Stated:
    """A day as it is stated somewhere; ``words`` are the whole statement."""

    day: str
    where: str
    words: str

    @property
    def hour(self) -> int | None:
        """The hour in UTC, None where another zone or no time is stated."""
        match = _HOUR.search(self.words)
        return int(match["hour"]) if match else None


def days_of(
    root: Element,
    meta: Mapping[str, str],
    linked: Linked,
    heading: Element | None,
    lines: Sequence[str],
) -> Days:
    """The days that a page states, below its ``heading`` where it states them in its text.

    ``lines`` are the short ones around the heading.

    A time stamp in UTC can name another day than the page shows; the day shown is the one that a
    reader of the paper would call the article's.
    """
    shown = list(_shown(root, heading))
    published = _first(
        chain(
            [(meta.get(_PUBLISHED), _PUBLISHED), (linked.text("datePublished"), "JSON-LD")],
            ((meta.get(key), f"meta tag {key}") for key in _PUBLISHED_META),
            (
                (words, "time element")
                for words, is_change in _times(root, heading)
                if not is_change
            ),
            ((words, "date on the page") for words, is_change in shown if not is_change),
            ((words, "time element") for words, _ in _times(root, heading)),
            ((words, "date on the page") for words, _ in shown),
            ((words, "date line on the page") for words in lines if is_credit_line(words)),
        )
    )
    modified = _first(
        chain(
            [(meta.get(_MODIFIED), _MODIFIED), (linked.text("dateModified"), "JSON-LD")],
            ((meta.get(key), f"meta tag {key}") for key in _MODIFIED_META),
            ((words, "time element") for words, is_change in _times(root, heading) if is_change),
            ((words, "date on the page") for words, is_change in shown if is_change),
        )
    )
    if published is None:
        return Days(None, None, modified.day, modified.where) if modified else Days()
    first, last = published.day, modified.day if modified else None
    behind = _days_off(published, shown)
    if behind:
        first = _moved(first, behind)
        if modified and last == published.day and _is_same_hour(published, modified):
            last = _moved(last, behind)
    if last is None or last < first:
        return Days(first, published.where)
    return Days(first, published.where, last, modified.where if modified else None)


def is_credit_line(words: str) -> bool:
    """Whether ``words`` tell a day and at most who wrote: "By Jane Doe on May 17, 2018"."""
    rest = without_date(words)
    return rest is not None and (not any(map(str.isalnum, rest)) or is_by_someone(tidied(rest)))


def tidied(words: str) -> str:
    """``words`` without the marks that a date left behind."""
    return " ".join(_BEFORE_COMMA.sub(",", words).split()).strip(" ,;|•·-–—")


def _first(statements: Iterator[tuple[str | None, str]]) -> _Stated | None:
    for words, where in statements:
        day = find_day(words) if words else None
        if words and day:
            return _Stated(day, where, words)
    return None


def _times(root: Element, heading: Element | None) -> Iterator[tuple[str, bool]]:
    """The time elements, those below the heading first, and whether each tells of a change."""
    below: list[Element] = []
    above: list[Element] = []
    is_below = heading is None
    for tag in root.iter("h1", "h2", "time"):
        if tag is heading:
            is_below = True
        elif tag.tag == "time":
            (below if is_below else above).append(tag)
    for tag in below + above:
        words = short_words(tag, _LONGEST_SHOWN)
        names = f"{tag.get('class') or ''} {tag.get('itemprop') or ''} {words}"
        # WordPress calls the one time of an article both published and updated.
        is_change = bool(_CHANGE.search(names)) and "publish" not in names.lower()
        yield tag.get("datetime") or words, is_change


def _shown(root: Element, heading: Element | None) -> Iterator[tuple[str, bool]]:
    """The dates in words below the heading, and whether each tells of a change."""
    is_below = heading is None
    for tag in root.iter("h1", "h2", "time", "p", "div", "span", "li", "dd", "small", "em"):
        if tag is heading:
            is_below = True
        if not is_below:
            continue
        if tag.tag != "time" and not _is_of_date(tag.get("class"), tag.get("itemprop")):
            continue
        words = short_words(tag, _LONGEST_SHOWN)
        if words:
            yield words, bool(_CHANGE.search(words)) and "ublish" not in words


@lru_cache(maxsize=4096)
def _is_of_date(class_name: str | None, itemprop: str | None) -> bool:
    if class_name is None and itemprop is None:
        return False
    return _DATE_CLASS.search(f"{class_name or ''} {itemprop or ''}") is not None


def _days_off(stated: _Stated, shown: list[tuple[str, bool]]) -> int:
    """By how many days the page shows another day than its stamp in UTC: -1, 0 or 1."""
    hour = stated.hour
    if hour is None:
        return 0
    year = int(stated.day[:4])
    days = {find_day(words, year) for words, is_change in shown if not is_change}
    if stated.day in days:
        return 0
    if hour < _LAST_HOUR_BEHIND and _moved(stated.day, -1) in days:
        return -1
    return int(hour >= _FIRST_HOUR_AHEAD and _moved(stated.day, 1) in days)


def _is_same_hour(first: _Stated, second: _Stated) -> bool:
    """Whether the second stamp, of the same day in UTC, is on the same day elsewhere too."""
    return second.hour is not None and first.hour is not None and second.hour <= first.hour


def _moved(day: str, by: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=by)).isoformat()
    except OverflowError:
        return day
