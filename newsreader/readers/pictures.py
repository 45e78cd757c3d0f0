"""The bytes of a picture that came with an article's file. Nothing is fetched or unpacked to disk.

Files come from strangers: a picture is read from inside the folder that was opened or from the
article's own file, and from nowhere else, whatever its place says and whatever links stand there.
"""

import binascii
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.errors import ReadError
from newsreader.model import digest
from newsreader.readers.formats import MEGABYTE
from newsreader.readers.opening import demand_size, open_regular, size_of
from newsreader.readers.picture_places import (
    FILE,
    INLINE,
    INLINE_PICTURE,
    MEMBER,
    PART,
    base64_of,
)

if TYPE_CHECKING:
    from email.message import Message

MOST_BYTES = 32 * MEGABYTE
_MOST_BYTES_OF_BOOK = 128 * MEGABYTE
_MOST_PARTS = 2_000
#: Bytes that tell a saved page's message from a page.
_HEAD = 8_192


def picture_bytes(place: str, article: Path, inside: Path) -> bytes:
    """The bytes of the picture at ``place``, a texture's target, of the article's file.

    Raises ReadError where there is none, it is too large, or it is outside the folder ``inside``.
    """
    if place.startswith(FILE):
        return _beside(place.removeprefix(FILE), article, inside)
    if place.startswith(MEMBER):
        return _member(place.removeprefix(MEMBER), article)
    if place.startswith(PART):
        return _part(place.removeprefix(PART), article)
    if place.startswith(INLINE):
        return _inline(place.removeprefix(INLINE), article)
    raise ReadError("is no picture's place")


def _beside(path: str, article: Path, inside: Path) -> bytes:
    try:
        # Links are followed first: what counts is where the file is in the end.
        found = (article.parent / path).resolve(strict=True)
        root = inside.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise ReadError("has no picture there") from error
    if not found.is_relative_to(root):
        raise ReadError("has a picture outside its folder, which is not shown")
    return _bytes_of(found, MOST_BYTES, "a picture")


def _bytes_of(path: Path, most: int, noun: str) -> bytes:
    with open_regular(path) as file:
        demand_size(size_of(file), most, noun)
        return file.read(most)


def _member(name: str, article: Path) -> bytes:
    from newsreader.readers.zip_limits import open_zip

    archive = open_zip(_bytes_of(article, _MOST_BYTES_OF_BOOK, "a book"))
    if name not in archive:
        raise ReadError("has no picture there")
    demand_size(archive.size(name), MOST_BYTES, "a picture")
    return archive.read(name)


def _part(name: str, article: Path) -> bytes:
    from newsreader.readers.mail import messages as mail

    message = mail.parse_message(_bytes_of(article, _MOST_BYTES_OF_BOOK, "a saved page"))
    for count, part in enumerate(message.walk()):
        if count > _MOST_PARTS:
            break
        if name in _names_of(part):
            data = mail.payload(part)
            demand_size(len(data), MOST_BYTES, "a picture")
            return data
    raise ReadError("has no picture there")


def _inline(place: str, article: Path) -> bytes:
    """A picture that a page holds as text: looked for by what names it."""
    name, _, page = place.partition(":")
    data = (
        _member(page, article) if page else _bytes_of(article, _MOST_BYTES_OF_BOOK, "a saved page")
    )
    for source in _pages_in(data):
        for found in INLINE_PICTURE.finditer(source):
            letters = base64_of(found)
            if digest(letters) != name:
                continue
            demand_size(len(letters) * 3 // 4, MOST_BYTES, "a picture")
            try:
                return binascii.a2b_base64(letters)
            except ValueError as error:
                raise ReadError("has a damaged picture there") from error
    raise ReadError("has no picture there")


def _pages_in(data: bytes) -> Iterator[str]:
    """The page that these bytes are, or the pages of the message that they are."""
    from newsreader.readers.mail import messages as mail
    from newsreader.readers.web import html, mhtml

    if not mhtml.sniff(data[:_HEAD]):
        yield html.source_of(data)
        return
    for part in mail.contents_of(mail.parse_message(data)).html:
        yield html.source_of(mail.payload(part))


def _names_of(part: "Message") -> tuple[str, ...]:
    """What a page may call a part of its message: where it was, or its id (RFC 2392)."""
    location = str(part.get("content-location") or "").strip()
    identity = str(part.get("content-id") or "").strip().strip("<>")
    return (location, f"cid:{identity}") if identity else (location,)
