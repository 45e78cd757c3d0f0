"""What the documents of word processors share: their parts made an article, and its properties."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsreader.errors import ReadError
from newsreader.model import Article, Role
from newsreader.readers.article import Facts, make_article, with_head
from newsreader.readers.blocks import Parts, join_blocks
from newsreader.readers.dates import find_day
from newsreader.readers.documents.document_parts import TITLE_REACH, tidy
from newsreader.readers.formats import RawFile
from newsreader.readers.picture_places import PlaceOfPicture
from newsreader.readers.wires import database_exports

_LONGEST_TITLE = 300
#: What programs write where nobody gave a title or an author.
_NO_TITLE = re.compile(
    r"microsoft word\b.*|(?:document|dokument|untitled|unbenannt|sans titre)\W*\d*"
    r"|.*\.(?:docx?|odt|rtf|pdf|indd|qxd|pages|txt|html?|tmp)|word document",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r".*\b(?:user|admin|administrator|microsoft|office|owner|unknown|author|python|libreoffice"
    r"|author name|pc|laptop)\b.*",
    re.IGNORECASE,
)
#: Alone on its line: "12", "Page 3 of 9", "- 4 -", "Seite 5", "iv".
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|página|pagina|p\.|s\.)\s*)?(?:\d{1,5}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|von|de|sur|di)\s*\d{1,5})?\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Properties:
    """What a document says of itself. ``created`` is a time stamp of any form."""

    title: str | None = None
    author: str | None = None
    created: str | None = None
    language: str | None = None
    source: str | None = None


def is_page_number(words: str) -> bool:
    """Whether ``words`` are nothing but the number of a page."""
    return _PAGE_NUMBER.fullmatch(words) is not None


def document_articles(
    file: RawFile,
    parts: Parts,
    properties: Properties,
    *,
    notes: Iterable[str] = (),
    repeated: Iterable[str] = (),
    pictures: PlaceOfPicture | None = None,
) -> tuple[Article, ...]:
    """As ``document_article``; or the articles of a document that a news database saved."""
    exported = database_exports.read_paragraphs(file, [words for _, words in parts])
    if exported:
        return exported
    article = document_article(
        file, parts, properties, notes=notes, repeated=repeated, pictures=pictures
    )
    return (article,)


def document_article(
    file: RawFile,
    parts: Parts,
    properties: Properties,
    *,
    notes: Iterable[str] = (),
    repeated: Iterable[str] = (),
    pictures: PlaceOfPicture | None = None,
) -> Article:
    """The article of a document: its title first, then ``parts``, notes, and what pages repeat.

    The properties give title, author and day only where the text does not. Raises ReadError when
    nothing is written in it.
    """
    title = _usable_title(properties.title)
    parts = _with_known_title(parts, title)
    parts = _without_repeated_title(_with_furniture_last(with_head(parts, None, None, None)))
    parts += [(None, words) for words in notes]
    shown = {_folded(words) for _, words in parts}
    fresh = dict.fromkeys(words for words in repeated if not is_page_number(words))
    parts += [(Role.BOILERPLATE, words) for words in fresh if _folded(words) not in shown]
    article = _made(file, parts, properties, pictures)
    if article.title is None and title:
        article = _made(file, [(Role.TITLE, title), *parts], properties, pictures)
    if article.byline is None:
        article = replace(article, byline=_usable_author(properties.author))
    if article.date is None:
        day = find_day(properties.created or "")
        article = replace(article, date=day, date_from="document properties" if day else None)
    return article


def _made(
    file: RawFile, parts: Parts, properties: Properties, pictures: PlaceOfPicture | None
) -> Article:
    text, blocks = join_blocks(parts)
    if not blocks:
        raise ReadError("is empty: the document holds no words")
    facts = Facts(source=properties.source, language=properties.language)
    return make_article(file, text, blocks, facts, pictures)


def _with_known_title(parts: Parts, title: str | None) -> Parts:
    """``parts`` with the block marked that the properties name as the title."""
    if not title or any(role is Role.TITLE for role, _ in parts):
        return parts
    for index, (role, words) in enumerate(parts[:TITLE_REACH]):
        if role is None and _folded(words) == _folded(title):
            return [*parts[:index], (Role.TITLE, words), *parts[index + 1 :]]
    return parts


def _with_furniture_last(parts: Parts) -> Parts:
    """``parts`` with boilerplate that follows the title at once, set above it, at the end."""
    end = 1
    while end < len(parts) and parts[end][0] is Role.BOILERPLATE:
        end += 1
    is_titled = bool(parts) and parts[0][0] is Role.TITLE
    return [parts[0], *parts[end:], *parts[1:end]] if is_titled else parts


def _without_repeated_title(parts: Parts) -> Parts:
    """``parts`` without a heading near the top that says the title once more."""
    if not parts or parts[0][0] is not Role.TITLE:
        return parts
    title = _folded(parts[0][1])
    near = [part for part in parts[1:TITLE_REACH] if _folded(part[1]) != title]
    return [parts[0], *near, *parts[TITLE_REACH:]]


def _usable_title(title: str | None) -> str | None:
    words = " ".join(tidy(title or "").split())
    is_title = any(map(str.isalpha, words)) and len(words) <= _LONGEST_TITLE
    return words if is_title and not _NO_TITLE.fullmatch(words) else None


def _usable_author(author: str | None) -> str | None:
    words = " ".join(tidy(author or "").split())
    is_name = 1 < len(words.split()) <= 14 and not any(map(str.isdigit, words))
    return words if is_name and "@" not in words and not _NO_AUTHOR.fullmatch(words) else None


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
