"""Where the pictures of an article are, among what came with its file. Nothing is ever fetched.

A place is written as ``file:`` and a path beside the article's file, ``zip:`` and the name of a
member of it, or ``part:`` and what a saved page's mail message calls one of its parts.
"""

from collections.abc import Callable, Container
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

FILE, MEMBER, PART = "file:", "zip:", "part:"

#: From a picture's place as the format writes it to where it is; None where it did not come along.
PlaceOfPicture = Callable[[str], str | None]


def beside_file(place: str) -> str | None:
    """The place of a picture that stands in a file in or below the article's own folder."""
    path = _relative_path(place)
    return None if path is None or _leads_out(path) else FILE + path


def of_page_in(members: Container[str], page: str) -> PlaceOfPicture:
    """The places of pictures that a page of an archive shows from the same archive."""
    folder = page.rpartition("/")[0]

    def place_of(place: str) -> str | None:
        path = _relative_path(place)
        name = normpath(join(folder, path)) if path is not None else ""
        return MEMBER + name if name in members else None

    return place_of


def in_message(place: str) -> str | None:
    """The place of a picture that the message of a saved page holds, if it does."""
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
