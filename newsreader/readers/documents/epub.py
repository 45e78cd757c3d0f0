"""EPUB: books and newspapers, one article per chapter (EPUB 3.3, and the older OPF 2 and NCX).

Our own: EbookLib is AGPL.
"""

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

from newsreader.errors import ReadError
from newsreader.model import Article, Role
from newsreader.readers.documents.document_parts import tidy
from newsreader.readers.documents.epub_contents import Book, Entry, read_book
from newsreader.readers.documents.office import Properties, document_article
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.safe_xml import local_name, parse_part

if TYPE_CHECKING:
    from newsreader.readers.blocks import Parts
    from newsreader.readers.web.html_elements import Element
    from newsreader.readers.zip_limits import SafeZip

_ZIP = b"PK\x03\x04"
_MIMETYPE = b"mimetypeapplication/epub+zip"
_POSSIBLE = 10

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"

_MOST_CHAPTERS = 3_000
_MOST_PAGE_BYTES = 16 * MEGABYTE
#: A cover or a half title before the first chapter has fewer letters and is no article.
_FEWEST_LETTERS = 200

#: A label that a program or a habit gave: the page itself may say more.
_NUMBERED = re.compile(
    r"(?:(?:section|chapter|part|page|kapitel|teil|chapitre|partie|cap[ií]tulo)\s*)?[\divxlc.]+",
    re.IGNORECASE,
)

#: Stands before an element at which a chapter begins. No page has it: it is private use.
_CUT = "\ue0c7"


@dataclass
class _Chapter:
    page: str
    locator: str
    title: str | None
    parts: "Parts"
    #: Whether the table of contents names it.
    named: bool = True


def sniff(head: bytes) -> int:
    """The type stands first and unpacked; a zip file that shows none is possible."""
    if not head.startswith(_ZIP):
        return 0
    is_epub = head[30 : 30 + len(_MIMETYPE)] == _MIMETYPE or _CONTAINER.encode() in head
    return CERTAIN if is_epub else _POSSIBLE


def read(file: RawFile) -> tuple[Article, ...]:
    """The articles of a book: its chapters as the table of contents names them.

    Pages that it does not name belong to the chapter before. The locator is the page's path in
    the book, with "#" and the anchor where several chapters share a page. Raises ReadError when
    the book is damaged, locked, beyond the limits, or without words.
    """
    from newsreader.readers.zip_limits import open_zip

    archive = open_zip(file.data)
    book = read_book(archive, _main_part(archive))
    _demand_unlocked(archive, book)
    chapters = [
        chapter
        for chapter in _chapters(archive, book)
        if chapter.named or sum(len(words) for _, words in chapter.parts) >= _FEWEST_LETTERS
    ]
    if len(chapters) > _MOST_CHAPTERS:
        raise ReadError(f"holds more than the {_MOST_CHAPTERS:,} chapters that are read")
    articles = tuple(
        _article(file, chapter, book.properties, archive) for chapter in chapters if chapter.parts
    )
    if not articles:
        raise ReadError("is empty: the book holds no words")
    return articles


def _main_part(archive: "SafeZip") -> str:
    for element in parse_part(archive.read(_CONTAINER), _CONTAINER).iter():
        path = element.get("full-path") if local_name(element) == "rootfile" else None
        if path:
            return str(path)
    raise ReadError(f"is damaged: {_CONTAINER} inside it names no book")


def _demand_unlocked(archive: "SafeZip", book: Book) -> None:
    """Fonts may be obscured in any book; pages that are have been locked by a shop."""
    if _ENCRYPTION not in archive:
        return
    for element in parse_part(archive.read(_ENCRYPTION), _ENCRYPTION).iter():
        address = element.get("URI") if local_name(element) == "CipherReference" else None
        if address and unquote(address).lstrip("/") in book.pages:
            raise ReadError("is locked by the shop that sold it (DRM) and cannot be read here")


def _chapters(archive: "SafeZip", book: Book) -> list[_Chapter]:
    entries: dict[str, list[Entry]] = {}
    for entry in book.contents:
        entries.setdefault(entry.page, []).append(entry)
    chapters: list[_Chapter] = []
    for page in book.pages:
        here = entries.get(page, [])
        found = _chapters_of_page(archive, page, here)
        # What stands before the first anchor of a page goes on with the chapter before.
        if found and not found[0].named and book.contents and chapters and chapters[-1].named:
            chapters[-1].parts += found.pop(0).parts
        chapters += found
    return chapters


def _chapters_of_page(archive: "SafeZip", page: str, entries: list[Entry]) -> list[_Chapter]:
    from newsreader.readers.encoding import decode
    from newsreader.readers.looks import tidied
    from newsreader.readers.web.html_tree import INVISIBLE, parse_html, parts_of

    if archive.size(page) > _MOST_PAGE_BYTES:
        raise ReadError(f"has more than {_MOST_PAGE_BYTES // MEGABYTE} MB on one page; split it")
    root = parse_html(decode(archive.read(page), "utf-8"))
    if root is None:
        return []
    anchors = [entry.anchor for entry in entries if entry.anchor]
    # One anchor on a page is its heading's: the page is the chapter.
    shares = len(entries) > 1 and bool(anchors)
    if shares:
        _cut_before(root, anchors)
    parts = parts_of(root, INVISIBLE | {"head"})
    whole = next((entry for entry in entries if not shares or not entry.anchor), None)
    titles = {entry.anchor: entry.title for entry in entries}
    chapters = [_Chapter(page, page, whole.title if whole else None, [], named=whole is not None)]
    for role, words in parts:
        if words.startswith(_CUT):
            anchor = words[1:]
            chapters.append(_Chapter(page, f"{page}#{anchor}", titles.get(anchor), []))
        else:
            chapters[-1].parts.append((role, tidied(words, words.replace(_CUT, ""))))
    return chapters if chapters[0].parts or chapters[0].named else chapters[1:]


def _cut_before(root: "Element", anchors: list[str]) -> None:
    """Puts a mark before each element with one of these ids, outside the heading around it."""
    wanted = set(anchors)
    for element in list(root.iter()):
        identity = element.get("id") if isinstance(element.tag, str) else None
        if identity not in wanted or element.getparent() is None:
            continue
        wanted.discard(identity)
        place = element
        for above in element.iterancestors():
            if above.tag in ("body", "html", "section", "article", "div") or above is root:
                break
            place = above
        if place.getparent() is None or place.tag == "body":
            continue
        mark = root.makeelement("p")
        mark.text = _CUT + identity
        place.addprevious(mark)


def _article(
    file: RawFile, chapter: _Chapter, properties: Properties, archive: "SafeZip"
) -> Article:
    from newsreader.readers.looks import tidied
    from newsreader.readers.picture_places import of_page_in

    parts = [(role, tidied(words, tidy(words))) for role, words in chapter.parts if tidy(words)]
    title = " ".join(tidy(chapter.title or "").split())
    folded = title.casefold()
    for index, (role, words) in enumerate(parts[:3]):
        if folded and role is None and words.casefold() == folded:
            parts[index] = (Role.TITLE, words)
            break
    else:
        if title and not _NUMBERED.fullmatch(title):
            parts = [(Role.TITLE, title), *parts]
    at = file.record(tidy(chapter.locator))
    pictures = of_page_in(archive, chapter.page) if file.locator is None else None
    return document_article(at, parts, replace(properties, title=title), pictures=pictures)


FORMAT = Format(
    noun="an EPUB book",
    suffixes=frozenset({".epub"}),
    max_bytes=128 * MEGABYTE,
    sniff=sniff,
    read=read,
    is_text=False,
)
