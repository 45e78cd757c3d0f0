"""What a page says of its article in JSON-LD, in the words of schema.org (NewsArticle)."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any, TypeVar

from newsreader.readers.web.html_elements import Element

_T = TypeVar("_T")

#: schema.org types whose title, author and date are the article's.
_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|WebPage)$")
_TAG = re.compile(r"<[^<>]*>")
_DEEPEST = 12
#: A shorter body is a summary.
_FEWEST_LETTERS = 200


@dataclass(frozen=True, slots=True)
class Linked:
    """The objects that describe the article, news articles before web pages, and named things."""

    articles: Sequence[dict[str, Any]]
    by_id: dict[str, dict[str, Any]]

    def text(self, key: str) -> str | None:
        """The first text under ``key``, on one line."""
        return self._first(key, _text)

    def name(self, key: str) -> str | None:
        """The name of the first thing under ``key`` that has one."""
        return next(iter(self.names(key)), None)

    def names(self, key: str) -> list[str]:
        """The names of the things under ``key``, where the first article has any."""
        return self._first(key, self._names_in) or []

    def addresses(self) -> Iterator[str]:
        """What the articles call their own addresses."""
        for article in self.articles:
            for value in (article.get("mainEntityOfPage"), article.get("url")):
                found = value.get("@id") if isinstance(value, dict) else value
                if isinstance(found, str):
                    yield found

    def body(self) -> str | None:
        """The whole text of the article, where a page gives it besides."""
        bodies = [body for a in self.articles if isinstance(body := a.get("articleBody"), str)]
        longest = max(bodies, key=len, default="")
        if len(longest) < _FEWEST_LETTERS:
            return None
        return unescape(_TAG.sub(" ", longest))

    def _first(self, key: str, read: Callable[[Any], _T]) -> _T | None:
        found = (read(article.get(key)) for article in self.articles)
        return next((value for value in found if value), None)

    def _names_in(self, value: Any) -> list[str]:
        values = value if isinstance(value, list) else [value]
        return [name for one in values if (name := self._name_of(one))]

    def _name_of(self, value: Any) -> str | None:
        if not isinstance(value, dict):
            return _text(value)
        if "name" not in value and isinstance(value.get("@id"), str):
            value = self.by_id.get(value["@id"], {})
        name = value.get("name")
        return _text(name[0] if isinstance(name, list) and name else name)


def linked_of(root: Element) -> Linked:
    """The JSON-LD of a page. What is malformed is left out."""
    articles: list[dict[str, Any]] = []
    by_id: dict[str, dict[str, Any]] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        try:
            document = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _objects(document):
            if isinstance(thing.get("@id"), str) and "name" in thing:
                by_id.setdefault(thing["@id"], thing)
            if _is_article(thing):
                articles.append(thing)
    articles.sort(key=lambda thing: "WebPage" in str(thing.get("@type")))
    return Linked(articles, by_id)


def _objects(document: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
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


def _text(value: Any) -> str | None:
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None
