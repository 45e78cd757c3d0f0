"""Mailboxes in the mbox format (RFC 4155): messages one after another, each below "From "."""

import re
from collections.abc import Iterator

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.records import numbered, read_records

#: "From jane@example.org Mon May 14 10:15:00 2018", with whatever zone after the year.
_POSTMARK = re.compile(
    rb"^From [^\r\n]{0,300}\b\d{1,2}:\d\d(?::\d\d)?\b[^\r\n]{0,40}\r?\n(?=[A-Za-z>][A-Za-z0-9-]*:)",
    re.MULTILINE,
)
#: A line of the text that began with "From " was quoted when the mailbox was written.
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def sniff(head: bytes) -> int:
    """Whether the bytes begin with a postmark and a header."""
    return CERTAIN if _POSTMARK.match(head) else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The messages of a mailbox and their attachments, each at its message id.

    A message that cannot be read is told as a problem. Raises ReadError when none can be.
    """
    from newsreader.readers.mail import messages as mail

    def read_message(here: RawFile, data: bytes) -> tuple[Article, ...]:
        message = mail.parse_message(data)
        place = mail.message_id(message)
        return mail.read_message(file.record(place) if place else here, message)

    places = ((numbered("message", n), data) for n, data in enumerate(_messages(file.data), 1))
    return read_records(file, places, read_message)


def _messages(data: bytes) -> Iterator[bytes]:
    marks = list(_POSTMARK.finditer(data))
    if not marks:
        raise ReadError("is damaged: it holds no messages")
    ends = [*(mark.start() for mark in marks[1:]), len(data)]
    for mark, end in zip(marks, ends, strict=True):
        yield _QUOTED.sub(rb"\1", data[mark.end() : end])


FORMAT = Format(
    noun="a mailbox",
    suffixes=frozenset({".mbox", ".mbx"}),
    max_bytes=256 * MEGABYTE,
    sniff=sniff,
    read=read,
)
