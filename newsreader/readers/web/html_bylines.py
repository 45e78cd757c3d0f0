"""Who wrote the article on a web page, by its metadata and by what it shows."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice

from newsreader.readers.dates import without_date
from newsreader.readers.roles.bylines import author_of, is_bare_name, is_by_someone
from newsreader.readers.web.html_dates import tidied
from newsreader.readers.web.html_elements import Element
from newsreader.readers.web.html_linked import Linked
from newsreader.readers.web.html_tree import short_words

_AUTHOR_META = (
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_BYLINE_CLASS = re.compile(r"(?:^|[\s_-])(?:by-?line|authors?)(?:[\s_-]|$|name)", re.I)
_LEAD = re.compile(r"^\W*(?:(?:written|posted|reported|story)\s)?(?:by|von|par|por)\b:?\s+", re.I)
_TAGS = ("a", "span", "p", "div", "address", "li", "h4", "h5")

#: Accounts and desks that content systems name where nobody signed.
_NOBODY_NAMES = (
    "admin administrator editor editors editorial staff guest redaktion rédaction redacción author "
    "unknown anonymous user root webmaster press newsroom news"
)
_NOBODY = frozenset(_NOBODY_NAMES.split())
_NEVER_IN_NAMES = ("://", "@", "{", "<", "*", ".com")
_LONGEST = 120
_SHORTEST = 3
_MOST_WORDS = 14
#: A byline stands among the first elements of its kind below the headline.
_REACH = 6

_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|/|\||•|·|\band\b|\bund\b|\bet\b|\by\b)\s*")


def byline_of(
    root: Element,
    meta: Mapping[str, str],
    linked: Linked,
    source: str | None,
    *,
    heading: Element | None,
    lines: Sequence[str],
) -> str | None:
    """The names of the writers as a byline has them, without "By".

    ``lines`` are the short ones around the heading.

    What the page shows below its ``heading`` counts more than the metadata where they differ:
    content systems name who entered the article.
    """
    shown = list(islice(_shown(root, heading), _REACH))
    bylines = chain(shown, (tidied(without_date(words) or words) for words in lines))
    signed = next((words for words in bylines if is_by_someone(words)), None)
    named = _named(meta, linked, source)
    if signed:
        who = author_of(signed) or ""
        if is_name(who, source) and not _is_borne_out(named, who, source):
            return who
    if named:
        return named
    return next((_LEAD.sub("", words) for words in shown if is_name(words, source)), None)


def _named(meta: Mapping[str, str], linked: Linked, source: str | None) -> str | None:
    """The writers that the metadata name."""
    names = [_LEAD.sub("", name) for name in linked.names("author") if is_name(name, source)]
    if not names:
        names = [_LEAD.sub("", name) for name in linked.names("author") if _is_one(name, source)]
    if names:
        return ", ".join(dict.fromkeys(names))
    claimed = (meta.get(key) for key in _AUTHOR_META)
    return next((_LEAD.sub("", name) for name in claimed if name and is_name(name, source)), None)


def _is_borne_out(named: str | None, shown: str, source: str | None) -> bool:
    """Whether the metadata's writers are those shown, and not fewer."""
    if not named:
        return False
    last_names = {name.split()[-1].casefold() for name in _names_in(named)}
    paper = _letters(source or "")
    return all(
        last_names.intersection(name.casefold().split())
        for name in _names_in(shown)
        if _letters(name) != paper
    )


def _names_in(byline: str) -> list[str]:
    return [piece for piece in _BETWEEN_NAMES.split(byline) if is_bare_name(piece)]


def _shown(root: Element, heading: Element | None) -> Iterator[str]:
    """The words of the elements that are marked as bylines, those below the heading."""
    is_below = heading is None
    for tag in root.iter("h1", "h2", *_TAGS):
        if tag is heading:
            is_below = True
        if not is_below or not _is_marked(tag):
            continue
        if next(tag.iterancestors("form"), None) is None:
            words = short_words(tag, _LONGEST)
            if words:
                yield words


def _is_marked(tag: Element) -> bool:
    return _is_of_author(tag.get("class"), tag.get("rel"), tag.get("itemprop"))


@lru_cache(maxsize=4096)
def _is_of_author(class_name: str | None, rel: str | None, itemprop: str | None) -> bool:
    if class_name and "comment" in class_name:
        return False
    return (
        "author" in (rel or "").split()
        or "author" in (itemprop or "").split()
        or bool(class_name and _BYLINE_CLASS.search(class_name))
    )


def is_name(name: str, source: str | None) -> bool:
    """Whether ``name`` can be an author: no address, no handle, not the paper's own name."""
    return _is_nameable(name, source) and len(_LEAD.sub("", name).split()) > 1


def _is_one(name: str, source: str | None) -> bool:
    """Whether ``name`` is one word that can be an author: a first name, an agency."""
    is_word = name[:1].isupper() and len(name) >= _SHORTEST and len(name.split()) == 1
    return is_word and name.casefold() not in _NOBODY and _is_nameable(name, source)


def _is_nameable(name: str, source: str | None) -> bool:
    if len(name) > _LONGEST or any(mark in name for mark in _NEVER_IN_NAMES):
        return False
    words: Sequence[str] = _LEAD.sub("", name).split()
    if not 1 <= len(words) <= _MOST_WORDS or any(map(str.isdigit, name)):
        return False
    return not source or _letters(name) not in _letters(source)


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
