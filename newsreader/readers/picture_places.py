"""Where the pictures of an article are, among what came with its file. Nothing is ever fetched.

A place is written as ``file:`` and a path beside the article's file, ``zip:`` and the name of a
member of it, ``part:`` and what a saved page's mail message calls one of its parts, or ``data:``
and what names a picture that stands within the page itself; where the page is a member, after a
colon, the member's name.
"""

import re
from collections.abc import Callable, Container
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from newsreader.model import digest

FILE, MEMBER, PART, INLINE = "file:", "zip:", "part:", "data:"

#: A picture within a page: its bytes in base 64 (RFC 2397). Not SVG, which is a program.
INLINE_PICTURE = re.compile(
    r"data:image/(?:png|jpe?g|pjpeg|gif|webp|bmp|x-ms-bmp);base64,([A-Za-z0-9+/=%\s]+)", re.I
)
#: Shorter ones are pixels that stand where a script would put a picture.
_SHORTEST_INLINE = 1_000

#: From a picture's place as the format writes it to where it is; None where it did not come along.
PlaceOfPicture = Callable[[str], str | None]


def inline_place(address: str) -> str | None:
    """What names a picture that stands within the page, by its ``data:`` address; None where it
    is no picture of a kind that is shown."""
    if len(address) < _SHORTEST_INLINE or not (found := INLINE_PICTURE.match(address)):
        return None
    return INLINE + digest(base64_of(found))


def base64_of(found: re.Match[str]) -> str:
    """The base 64 of a match of ``INLINE_PICTURE`` without what may stand between its letters."""
    letters = "".join(found[1].split())
    return unquote(letters) if "%" in letters else letters


def beside_file(place: str) -> str | None:
    """The place of a picture that stands in a file in or below the article's own folder, or in
    the file itself."""
    if place.startswith(INLINE):
        return place
    path = _relative_path(place)
    return None if path is None or _leads_out(path) else FILE + path


def of_page_in(members: Container[str], page: str) -> PlaceOfPicture:
    """The places of pictures that a page of an archive shows from the same archive."""
    folder = page.rpartition("/")[0]

    def place_of(place: str) -> str | None:
        if place.startswith(INLINE):
            return f"{place}:{page}"
        path = _relative_path(place)
        name = normpath(join(folder, path)) if path is not None else ""
        return MEMBER + name if name in members else None

    return place_of


def in_message(place: str) -> str | None:
    """The place of a picture that the message of a saved page holds, if it does."""
    if place.startswith(INLINE):
        return place
    return PART + place if "\0" not in place else None


def _relative_path(place: str) -> str | None:
    try:
        parts = urlsplit(place.strip())
    except ValueError:
        return None
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or not path or path.startswith("/") or "\0" in path:
        return None
    return path


def _leads_out(path: str) -> bool:
    return "\\" in path or normpath(path).startswith("..")
