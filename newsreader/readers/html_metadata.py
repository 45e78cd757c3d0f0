"""What a page says of its article outside the text: JSON-LD, Open Graph, meta and time tags.

Names of fields after schema.org (NewsArticle), the Open Graph protocol, Dublin Core and what the
content systems of newspapers write.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from newsreader.readers.dates import find_day
from newsreader.readers.html_tree import Element

_TITLE_META = ("og:title", "twitter:title", "dc.title", "headline", "title")
_AUTHOR_META = (
    "author",
    "article:author",
    "dc.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_SOURCE_META = ("og:site_name", "dc.publisher", "publisher", "application-name")
_PUBLISHED = "article:published_time"
_DATE_META = (
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "article_date_original",
)
_DESCRIPTION_META = ("og:description", "description", "twitter:description", "dc.description")

#: schema.org types whose title, author and date are the article's.
_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|WebPage)$")

_SEPARATOR = re.compile(r"\s+(?:[|·•»]|[-–—]|::?)\s+")
_BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:by-?line|author)(?:[\s_-]|$|name)", re.I)
_LEAD = re.compile(r"^\W*(?:(?:written|posted|reported|story)\s)?(?:by|von|par|por)\b:?\s+", re.I)

_LONGEST_NAME = 120
_NEVER_IN_NAMES = ("://", "@", "{", "<", "*", ".com")
_DEEPEST_JSON = 12


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found. ``descriptions`` are summaries that may be the visible subtitle."""

    title: str | None
    byline: str | None
    source: str | None
    date: str | None
    date_from: str | None
    language: str | None
    descriptions: tuple[str, ...]


def metadata_of(root: Element) -> Metadata:
    """The metadata of the page ``root``. What is missing or malformed is None."""
    meta = _meta_tags(root)
    linked = next(_articles(root), {})
    site = _SEPARATOR.split(_first(meta, _SOURCE_META) or "")[0]
    source = site or _name(linked.get("publisher")) or _host(root, meta)
    date, date_from = _date(root, meta, linked)
    descriptions = [meta.get(key) for key in _DESCRIPTION_META] + [_text(linked.get("description"))]
    return Metadata(
        title=_title(root, meta, linked, source),
        byline=_byline(root, meta, linked, source),
        source=source,
        date=date,
        date_from=date_from,
        language=root.get("lang"),
        descriptions=tuple(dict.fromkeys(filter(None, descriptions))),
    )


def _meta_tags(root: Element) -> dict[str, str]:
    """The contents of meta tags by lower-case property, name or itemprop; the first one counts."""
    found: dict[str, str] = {}
    for tag in root.iter("meta"):
        content = _clean(tag.get("content"))
        key = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return found


def _title(
    root: Element, meta: dict[str, str], linked: dict[str, Any], source: str | None
) -> str | None:
    """The headline as the page shows it, where that and the metadata agree."""
    named = _text(linked.get("headline")) or _first(meta, _TITLE_META)
    tag = _clean(root.findtext(".//head/title") or root.findtext(".//title"))
    headings = [words for h1 in root.iter("h1") if (words := _clean(_words_of(h1)))]
    claimed = [_folded(words) for words in (named, tag) if words]
    for heading in headings:
        if any(_folded(heading) in claim or claim in _folded(heading) for claim in claimed):
            return heading
    if named or tag:
        return _without_site(named or tag or "", source)
    return headings[0] if headings else None


def _without_site(title: str, source: str | None) -> str:
    """``title`` without the site's name, which many pages put at its end."""
    pieces = _SEPARATOR.split(title)
    if len(pieces) > 1 and source:
        last, site = _letters(pieces[-1]), _letters(source)
        if last and (last in site or site in last):
            return title[: title.rindex(pieces[-1])].rstrip(" |·•»-–—:")
    return title


def _byline(
    root: Element, meta: dict[str, str], linked: dict[str, Any], source: str | None
) -> str | None:
    linked_names = _names(linked.get("author"))
    authors = [_LEAD.sub("", name) for name in linked_names if _is_name(name, source)]
    if authors:
        return ", ".join(dict.fromkeys(authors))
    claimed = (meta.get(key) for key in _AUTHOR_META)
    shown = (_clean(_words_of(tag)) for tag in _author_elements(root))
    for name in chain(claimed, shown):
        if name and _is_name(name, source):
            return _LEAD.sub("", name)
    return None


def _author_elements(root: Element) -> Iterator[Element]:
    for tag in root.iter("a", "span", "p", "div", "address", "li", "h4", "h5"):
        if next(tag.iterancestors("form"), None) is not None:
            continue
        if (
            tag.get("rel") == "author"
            or "author" in (tag.get("itemprop") or "").split()
            or _BYLINE_CLASS.search(tag.get("class") or "")
        ):
            yield tag


def _is_name(name: str, source: str | None) -> bool:
    """Whether ``name`` can be an author: no address, no handle, not the paper's own name."""
    if len(name) > _LONGEST_NAME or any(
        mark in name for mark in ("://", "@", "{", "<", "*", ".com")
    ):
        return False
    words = _LEAD.sub("", name).split()
    if not 1 < len(words) <= 14 or any(map(str.isdigit, name)):
        return False
    return not source or _letters(name) != _letters(source)


def _date(
    root: Element, meta: dict[str, str], linked: dict[str, Any]
) -> tuple[str, str] | tuple[None, None]:
    stated = chain(
        [(meta.get(_PUBLISHED), _PUBLISHED), (_text(linked.get("datePublished")), "JSON-LD")],
        ((meta.get(key), f"meta tag {key}") for key in _DATE_META),
        ((tag.get("datetime") or _words_of(tag), "time element") for tag in root.iter("time")),
    )
    for words, where in stated:
        day = find_day(words) if words else None
        if day:
            return day, where
    return None, None


def _host(root: Element, meta: dict[str, str]) -> str | None:
    links = [link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"]
    for address in (meta.get("og:url"), *links):
        try:
            host = urlsplit(address or "").hostname
        except ValueError:
            continue
        if host:
            return host.removeprefix("www.")
    return None


def _articles(root: Element) -> Iterator[dict[str, Any]]:
    """The JSON-LD objects that describe an article, news articles before web pages."""
    found: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            document = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        found.extend(thing for thing in _objects(document) if _is_article(thing))
    yield from sorted(found, key=lambda thing: "WebPage" in str(thing.get("@type")))


def _objects(document: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST_JSON:
        return
    if isinstance(document, list):
        for item in document:
            yield from _objects(item, depth + 1)
    elif isinstance(document, dict):
        yield document
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(document.get(key), depth + 1)


def _is_article(thing: dict[str, Any]) -> bool:
    types = thing.get("@type")
    return any(
        isinstance(name, str) and _ARTICLE_TYPE.search(name)
        for name in (types if isinstance(types, list) else [types])
    )


def _names(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [name for name in map(_name, values) if name]


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        return next(iter(_names(value)), None)
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: Any) -> str | None:
    return _clean(value) if isinstance(value, str) else None


def _first(meta: dict[str, str], keys: Iterable[str]) -> str | None:
    return next((meta[key] for key in keys if key in meta), None)


def _words_of(element: Element) -> str:
    return " ".join(element.itertext())


def _clean(words: str | None) -> str | None:
    """``words`` on one line, entities that were escaped twice resolved; None when empty."""
    return " ".join(unescape(words).split()) or None if words else None


def _folded(words: str) -> str:
    return " ".join(words.casefold().split())


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
