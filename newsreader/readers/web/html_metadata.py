"""What a page says of its article outside the text: JSON-LD, Open Graph, meta and time tags.

Names of fields after schema.org (NewsArticle), the Open Graph protocol, Dublin Core and what the
content systems of newspapers write.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import chain

from newsreader.readers.addresses import host_of, web_address
from newsreader.readers.web.html_blocks import PageBlock, key_of
from newsreader.readers.web.html_bylines import byline_of
from newsreader.readers.web.html_dates import Days, days_of
from newsreader.readers.web.html_elements import Element
from newsreader.readers.web.html_linked import Linked, linked_of
from newsreader.readers.web.html_tree import short_words

_TITLE_META = ("og:title", "twitter:title", "dc.title", "headline", "title")
_SOURCE_META = ("og:site_name", "dc.publisher", "publisher", "application-name")
_DESCRIPTION_META = ("og:description", "description", "twitter:description", "dc.description")

_SEPARATOR = re.compile(r"\s+(?:[|·•»]|[-–—]|::?)\s+")
_WORD = re.compile(r"\w+")

#: A heading of so many of the claimed title's words is the title, as the page words it.
_SHARED = 0.5
_FEWEST_SHARED = 3
_LONGEST_HEADING = 400
#: Who wrote and when stands so near to the headline, in a line no longer than this.
_BELOW, _ABOVE, _LONGEST_LINE = 4, 2, 160


@dataclass(frozen=True, slots=True)
class Metadata:
    """What was found. ``descriptions`` are summaries that may be the visible subtitle.

    ``body`` is the article's text as some pages give it besides, for search engines.
    """

    title: str | None
    byline: str | None
    source: str | None
    days: Days
    language: str | None
    url: str | None
    descriptions: tuple[str, ...]
    body: str | None


def metadata_of(root: Element, blocks: Sequence[PageBlock]) -> Metadata:
    """The metadata of the page ``root``, whose blocks are ``blocks``.

    What is missing or malformed is None.
    """
    meta = _meta_tags(root)
    linked = linked_of(root)
    url = next(filter(None, map(web_address, _addresses(root, meta, linked))), None)
    site = _SEPARATOR.split(_first(meta, _SOURCE_META) or "")[0]
    source = site or linked.name("publisher") or host_of(url)
    title, heading = _title(root, meta, linked, source)
    lines = _lines_around(blocks, title)
    descriptions = [meta.get(key) for key in _DESCRIPTION_META] + [linked.text("description")]
    return Metadata(
        title=title,
        byline=byline_of(root, meta, linked, source, heading=heading, lines=lines),
        source=source,
        days=days_of(root, meta, linked, heading, lines),
        language=root.get("lang"),
        url=url,
        descriptions=tuple(dict.fromkeys(filter(None, descriptions))),
        body=linked.body(),
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


def _addresses(root: Element, meta: Mapping[str, str], linked: Linked) -> Iterator[str | None]:
    """What the page calls its own address, the canonical link first."""
    canonical = (
        link.get("href")
        for link in root.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    )
    return chain(canonical, [meta.get("og:url")], linked.addresses())


def _title(
    root: Element, meta: Mapping[str, str], linked: Linked, source: str | None
) -> tuple[str | None, Element | None]:
    """The headline as the page shows it, where that and the metadata agree, and its element."""
    named = linked.text("headline") or _first(meta, _TITLE_META)
    tag = _clean(root.findtext(".//head/title") or root.findtext(".//title"))
    headings = [
        (words, h1)
        for h1 in root.iter("h1")
        if (words := short_words(h1, _LONGEST_HEADING)) and not _is_site(words, source)
    ]
    claims = [_without_site(claim, source) for claim in (named, tag) if claim]
    for is_it in (_is_same, _is_part, _is_alike):
        for words, element in headings:
            if any(is_it(words, claim) for claim in claims):
                return words, element
    if claims:
        return claims[0], None
    return headings[0] if headings else (None, None)


def _lines_around(blocks: Sequence[PageBlock], title: str | None) -> list[str]:
    """The short lines by the headline, those below it first."""
    key = key_of(title or "")
    place = next((i for i, block in enumerate(blocks) if block.key == key), None)
    if place is None:
        return []
    near = [*blocks[place + 1 : place + 1 + _BELOW], *blocks[max(0, place - _ABOVE) : place]]
    return [block.words for block in near if len(block.words) <= _LONGEST_LINE]


def _is_same(heading: str, claim: str) -> bool:
    return _letters(heading) == _letters(claim)


def _is_part(heading: str, claim: str) -> bool:
    one, other = _letters(heading), _letters(claim)
    return one in other or other in one


def _is_alike(heading: str, claim: str) -> bool:
    ours, theirs = (set(_WORD.findall(words.casefold())) for words in (heading, claim))
    shared = len(ours & theirs)
    return shared >= max(_FEWEST_SHARED, _SHARED * min(len(ours), len(theirs)))


def _is_site(heading: str, source: str | None) -> bool:
    return bool(source) and _letters(heading) == _letters(source or "")


def _without_site(title: str, source: str | None) -> str:
    """``title`` without the site's name, which many pages put at its end."""
    pieces = _SEPARATOR.split(title)
    if len(pieces) > 1 and source:
        last, site = _letters(pieces[-1]), _letters(source)
        if last and (last in site or site in last):
            return title[: title.rindex(pieces[-1])].rstrip(" |·•»-–—:")
    return title


def _first(meta: Mapping[str, str], keys: Iterable[str]) -> str | None:
    return next((meta[key] for key in keys if key in meta), None)


def _clean(words: str | None) -> str | None:
    """``words`` on one line, entities that were escaped twice resolved; None when empty."""
    return " ".join(unescape(words).split()) or None if words else None


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
