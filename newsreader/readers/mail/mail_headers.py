"""Tells mail by the headers that it begins with, without parsing it."""

import re

#: Lines that begin a message or a part of one. The first ones nobody writes in an article.
_HEADER = re.compile(rb"(?P<name>[A-Za-z][A-Za-z0-9-]{1,40}):[ \t]*(?P<value>[^\r\n]*)\r?\n?")
_CONTINUATION = re.compile(rb"[ \t][^\r\n]*\r?\n?")
_OF_MAIL_ONLY = frozenset(
    {b"mime-version", b"message-id", b"received", b"return-path", b"x-mailer"}
)
_OF_LETTERS = frozenset({b"from", b"subject", b"date", b"to"})


def headers_of(head: bytes) -> dict[bytes, bytes]:
    """The headers that bytes begin with, by lower-case name; empty when they begin otherwise."""
    headers: dict[bytes, bytes] = {}
    at = 3 if head.startswith(b"\xef\xbb\xbf") else 0
    while match := _HEADER.match(head, at):
        headers.setdefault(match["name"].lower(), match["value"])
        at = match.end()
        while more := _CONTINUATION.match(head, at):
            headers[match["name"].lower()] += more.group()
            at = more.end()
    return headers


def is_mail(head: bytes) -> bool:
    """Whether bytes begin with headers as only mail has them."""
    headers = headers_of(head)
    names = headers.keys()
    if is_saved_page(headers):
        return False
    return bool(names & _OF_MAIL_ONLY) and len(names & _OF_LETTERS) >= 2


def is_saved_page(headers: dict[bytes, bytes]) -> bool:
    """Whether these headers are what browsers write at the head of a page saved as MHTML."""
    return b"snapshot-content-location" in headers or b"<Saved by" in headers.get(b"from", b"")
