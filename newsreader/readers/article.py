"""The last step of every reader: from a text and its blocks to an Article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from newsreader.model import Article, Role, Section, Texture, TextureKind
from newsreader.readers import dates, language
from newsreader.readers.addresses import linked_address
from newsreader.readers.blocks import Block, Parts
from newsreader.readers.formats import RawFile
from newsreader.readers.picture_places import PlaceOfPicture
from newsreader.readers.roles import mark_roles
from newsreader.readers.roles.bylines import author_of, is_by_someone

#: A page with more is a list of links; each costs a window as much as a paragraph.
_MOST_TEXTURES = 5_000

#: Where a byline in the text would stand, so that the metadata's need not be shown as well.
_HEAD_PARTS = 6


@dataclass(frozen=True, slots=True)
class Facts:
    """What a format says of its article apart from the text: front matter, metadata of a page.

    ``date`` and ``modified`` are ISO days; ``date_from`` and ``modified_from`` say where they
    stood. ``url`` is an address that ``addresses.web_address`` let through.
    """

    byline: str | None = None
    source: str | None = None
    date: str | None = None
    date_from: str | None = None
    language: str | None = None
    modified: str | None = None
    modified_from: str | None = None
    url: str | None = None


def make_article(
    file: RawFile,
    text: str,
    blocks: Sequence[Block],
    facts: Facts | None = None,
    pictures: PlaceOfPicture | None = None,
) -> Article:
    """The article whose text holds ``blocks``. What ``facts`` leaves open is read from the text.

    ``pictures`` says where those are that came with the file; without it none did.
    """
    facts = facts or Facts()
    sections = mark_roles(text, blocks)
    date, date_from = facts.date, facts.date_from
    if not date:
        date, date_from = _date_of(file, text, sections)
    return Article(
        content_hash=file.content_hash,
        text=text,
        sections=sections,
        locator=file.locator,
        title=_one_line(_first(text, sections, Role.TITLE)),
        byline=facts.byline or _byline_of(text, sections),
        source=facts.source,
        language=language.language_of(text, sections, facts.language),
        date=date,
        date_from=date_from,
        modified=facts.modified,
        modified_from=facts.modified_from if facts.modified else None,
        url=facts.url,
        textures=tuple(islice(_textures_of(blocks, facts.url, pictures), _MOST_TEXTURES)),
    )


def _textures_of(
    blocks: Sequence[Block], url: str | None, pictures: PlaceOfPicture | None
) -> Iterator[Texture]:
    """The textures of the blocks: links that lead to the web, pictures that are at hand."""
    for block in blocks:
        for texture in block.textures:
            target = texture.target
            if target is None:
                # That a table is one is said by its role, where it has that.
                if texture.kind is not TextureKind.ROW or block.role is not Role.TABLE:
                    yield texture
            elif texture.kind is TextureKind.LINK:
                if address := linked_address(target, url):
                    yield replace(texture, target=address)
            elif pictures is not None and (place := pictures(target)):
                yield replace(texture, target=place)


def with_head(parts: Parts, title: str | None, subtitle: str | None, byline: str | None) -> Parts:
    """``parts`` of a made text with its title first and once, then subtitle and byline.

    A heading among ``parts`` that is another title than ``title`` stays where it is. A byline
    that the text shows itself is not shown twice.
    """
    heading = next((words for role, words in parts if role is Role.TITLE), None)
    rest = [part for part in parts if part[0] is not Role.TITLE]
    if title and heading and _folded(title) != _folded(heading):
        rest = [(None if role is Role.TITLE else role, words) for role, words in parts]
    if any(is_by_someone(words) for _, words in rest[:_HEAD_PARTS]):
        byline = None
    subtitles = [part for part in rest if part[0] is Role.SUBTITLE]
    head = (
        (Role.TITLE, title or heading),
        (Role.SUBTITLE, subtitle),
        *subtitles,
        (Role.BYLINE, byline),
    )
    shown: Parts = [(role, words) for role, words in head if words]
    return shown + [part for part in rest if part[0] is not Role.SUBTITLE]


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _date_of(
    file: RawFile, text: str, sections: Sequence[Section]
) -> tuple[str, str] | tuple[None, None]:
    for section in sections:
        if section.role is Role.DATELINE:
            words = text[section.start : section.end]
            day = dates.find_day(words)
            if day:
                is_date = dates.is_date_line(words)
                return day, "date line in the text" if is_date else "dateline"
    day = dates.day_of_file_name(file.stem)
    return (day, "file name") if day else (None, None)


def _byline_of(text: str, sections: Sequence[Section]) -> str | None:
    """The writer named at the head. Credits at the foot name helpers as often."""
    for section in sections:
        if section.role is Role.BYLINE:
            line = _one_line(text[section.start : section.end]) or ""
            return author_of(line) or line
        if section.role is Role.BODY:
            return None
    return None


def _first(text: str, sections: Sequence[Section], role: Role) -> str | None:
    return next((text[s.start : s.end] for s in sections if s.role is role), None)


def _one_line(words: str | None) -> str | None:
    return " ".join(words.split()) if words else None
