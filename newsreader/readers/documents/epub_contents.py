"""What an EPUB book holds and in which order: package document, spine and table of contents."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsreader.errors import ReadError
from newsreader.readers.documents.office import Properties
from newsreader.readers.safe_xml import Element, local_name, parse_part

if TYPE_CHECKING:
    from newsreader.readers.zip_limits import SafeZip

_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_NCX = "application/x-dtbncx+xml"

#: No book's contents have more levels, or more lines.
_DEEPEST = 12
_MOST_ENTRIES = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the table of contents: a page in the book, and an anchor on it or ""."""

    title: str
    page: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Book:
    """A book's pages in reading order, its contents, and what it says of itself.

    Subsections on the page of their chapter are left out of the contents.
    """

    pages: tuple[str, ...]
    contents: tuple[Entry, ...]
    properties: Properties


@dataclass(frozen=True, slots=True)
class _Item:
    path: str
    media_type: str
    properties: str


def read_book(archive: "SafeZip", package: str) -> Book:
    """The book whose package document is the member ``package``.

    Raises ReadError where that is missing or damaged, or names no pages.
    """
    root = parse_part(archive.read(package), package)
    items = _items(root, package)
    contents = _contents(archive, items)
    navigation = {item.path for item in items.values() if "nav" in item.properties.split()}
    pages: dict[str, None] = {}
    for reference in root.iterfind(".//{*}spine/{*}itemref"):
        item = items.get(reference.get("idref") or "")
        is_aside = reference.get("linear") == "no"
        if item and item.path in archive and item.media_type in _PAGES and not is_aside:
            pages[item.path] = None
    shown = [page for page in pages if page not in navigation] or list(pages)
    if not shown:
        raise ReadError("is damaged: the book names no pages that are inside it")
    return Book(tuple(shown), contents, _properties(root))


def _items(root: Element, package: str) -> dict[str, _Item]:
    return {
        item.get("id") or "": _Item(
            _resolve(package, item.get("href") or "")[0],
            (item.get("media-type") or "").lower(),
            item.get("properties") or "",
        )
        for item in root.iterfind(".//{*}manifest/{*}item")
    }


def _properties(root: Element) -> Properties:
    """Dublin Core's: the book's title is where its chapters are from."""
    found: dict[str, list[str]] = {}
    for element in root.iterfind(".//{*}metadata//*"):
        words = " ".join((element.text or "").split())
        if words:
            found.setdefault(local_name(element), []).append(words)
    return Properties(
        author=", ".join(dict.fromkeys(found.get("creator", []))) or None,
        created=next(iter(found.get("date", [])), None),
        language=next(iter(found.get("language", [])), None),
        source=next(iter(found.get("title", [])), None),
    )


def _contents(archive: "SafeZip", items: dict[str, _Item]) -> tuple[Entry, ...]:
    """The table of contents of EPUB 3, or else of EPUB 2; empty where there is none."""
    lists = [item for item in items.values() if item.path in archive]
    for item in sorted(lists, key=lambda item: "nav" not in item.properties.split()):
        if "nav" in item.properties.split():
            found = tuple(_from_navigation(archive, item.path))
        elif item.media_type == _NCX:
            found = tuple(_from_ncx(archive, item.path))
        else:
            continue
        if found:
            return found[:_MOST_ENTRIES]
    return ()


def _from_navigation(archive: "SafeZip", path: str) -> Iterator[Entry]:
    from newsreader.readers.encoding import decode
    from newsreader.readers.web.html_tree import parse_html

    root = parse_html(decode(archive.read(path), "utf-8"))
    if root is None:
        return
    found = list(root.iter("nav"))
    for nav in sorted(found, key=lambda nav: "toc" not in (nav.get("epub:type") or "").split()):
        for outline in nav.iterchildren("ol"):
            yield from _from_list(outline, path, "", 0)
        return


def _from_list(outline: Element, base: str, above: str, depth: int) -> Iterator[Entry]:
    for item in outline.iterchildren("li"):
        link = next(item.iterchildren("a"), None)
        page = above
        if link is not None and link.get("href"):
            page, anchor = _resolve(base, link.get("href"))
            if page != above or not anchor:
                yield Entry(" ".join("".join(link.itertext()).split()), page, anchor)
        if depth < _DEEPEST:
            for inner in item.iterchildren("ol"):
                yield from _from_list(inner, base, page, depth + 1)


def _from_ncx(archive: "SafeZip", path: str) -> Iterator[Entry]:
    for outline in parse_part(archive.read(path), path).iterfind(".//{*}navMap"):
        yield from _from_points(outline, path, "", 0)


def _from_points(outline: Element, base: str, above: str, depth: int) -> Iterator[Entry]:
    for point in outline.iterfind("{*}navPoint"):
        content = point.find("{*}content")
        label = point.findtext("{*}navLabel/{*}text") or ""
        page = above
        if content is not None and content.get("src"):
            page, anchor = _resolve(base, content.get("src"))
            if page != above or not anchor:
                yield Entry(" ".join(label.split()), page, anchor)
        if depth < _DEEPEST:
            yield from _from_points(point, base, page, depth + 1)


def _resolve(base: str, address: str) -> tuple[str, str]:
    """The path in the book and the anchor that ``address`` on the page ``base`` leads to."""
    path, _, anchor = address.partition("#")
    if not path:
        return base, unquote(anchor)
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path)))
    return joined.lstrip("/"), unquote(anchor)
