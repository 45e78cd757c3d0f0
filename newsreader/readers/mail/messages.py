"""Mail messages (RFC 5322, MIME): what the formats that hold them have in common.

The standard library's parser raises many things on malformed headers. So each header is read by
itself, cut to a length that no sender needs, and as its raw words where it cannot be parsed.
"""

import email
import email.policy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage, Message
from typing import TypeVar

from newsreader.errors import ReadError
from newsreader.model import Article
from newsreader.readers.archives.members import demand_shallow, is_readable, read_inner
from newsreader.readers.blocks import Parts
from newsreader.readers.dates import find_day
from newsreader.readers.encoding import decode
from newsreader.readers.formats import RawFile
from newsreader.readers.mail.flowed_text import unflowed
from newsreader.readers.records import Record, html_parts, make_record_article, text_parts
from newsreader.readers.roles.bylines import author_of, is_by_someone

_Answer = TypeVar("_Answer")

_LONGEST_HEADER = 2000
_MOST_PARTS = 1000
#: Where a byline stands in a letter that has one.
_HEAD_PARTS = 6
_DEEPEST = 30
#: What the parser lets through of its own mistakes on malformed input, found by fuzzing.
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)

_ADDRESS = re.compile(r"\s*<[^<>]*>|\s*\([^()]*\)")


@dataclass(slots=True)
class Contents:
    """The parts of a message that matter: the texts, and attached files with their names."""

    html: list[Message] = field(default_factory=list)
    plain: list[Message] = field(default_factory=list)
    attached: list[tuple[int, str, Message]] = field(default_factory=list)


def parse_message(data: bytes) -> EmailMessage:
    """The message in ``data``. Faults of its form are passed over."""
    message = _guarded(lambda: email.message_from_bytes(data, policy=email.policy.default), None)
    if message is None:
        raise ReadError("is damaged: it cannot be read as a mail message")
    return message


def header(message: Message, name: str) -> str | None:
    """A header's words on one line, decoded; None when it is not there."""
    raw = next((str(v) for n, v in message.raw_items() if n.lower() == name), None)
    if raw is None:
        return None
    raw = raw[:_LONGEST_HEADER]
    words = _guarded(lambda: str(email.policy.default.header_factory(name, raw)), raw)
    # Bytes that are no ASCII come as surrogates.
    words = words.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join(words.split()) or None


def message_id(message: Message) -> str | None:
    """The message's own id without its brackets."""
    words = header(message, "message-id")
    return words.strip("<> ")[:200] or None if words else None


def contents_of(message: Message) -> Contents:
    """The texts and attachments among the message's parts."""
    contents = Contents()
    for number, part in enumerate(_leaves(message), 1):
        if number > _MOST_PARTS:
            raise ReadError(f"has more than {_MOST_PARTS} parts")
        kind = content_type(part)
        name = _guarded(lambda part=part: part.get_filename(), None)  # type: ignore[misc]
        disposition = _guarded(lambda part=part: part.get_content_disposition(), None)  # type: ignore[misc]
        if kind == "message/rfc822":
            contents.attached.append((number, "message.eml", part))
        elif name and (disposition == "attachment" or not kind.startswith("text/")):
            contents.attached.append((number, " ".join(str(name).split()), part))
        elif kind == "text/html":
            contents.html.append(part)
        elif kind.startswith("text/plain") and disposition != "attachment":
            contents.plain.append(part)
    return contents


def content_type(part: Message) -> str:
    """The part's type in lower case, text/plain where it says none."""
    return _guarded(part.get_content_type, "text/plain")


def charset_of(part: Message) -> str | None:
    """The encoding that a text part names."""
    return _guarded(part.get_content_charset, None)


def payload(part: Message) -> bytes:
    """A part's bytes without base64 or quoted-printable."""
    data: object = _guarded(lambda: part.get_payload(decode=True), None)
    return data if isinstance(data, bytes) else b""


def read_message(file: RawFile, message: Message) -> tuple[Article, ...]:
    """The article that a message is, and those of its attachments of known kinds.

    The message's own is at ``file``'s place, attachments are below it. An attachment that cannot
    be read is told as a problem. Raises ReadError when there is no article at all.
    """
    contents = contents_of(message)
    articles: list[Article] = []
    failure: ReadError | None = None
    try:
        articles.append(make_record_article(file, _record_of(message, contents)))
    except ReadError as error:
        failure = error
    for number, name, part in contents.attached:
        if not is_readable(name):
            continue
        place = f"part {number} {name}"
        forwarded = _forwarded(part)
        data = b"" if forwarded is not None else payload(part)
        member = file.member(name.rpartition("/")[2], data, place)
        try:
            if forwarded is None:
                articles.extend(read_inner(member))
            else:
                demand_shallow(member)
                articles.extend(read_message(member, forwarded))
        except ReadError as error:
            file.reading.tell(f"{member.locator} {error}")
    if not articles and failure is not None:
        raise failure
    return tuple(articles)


def _forwarded(part: Message) -> Message | None:
    """The message in a part of the kind. Written out anew, its headers can take for ever."""
    if content_type(part) != "message/rfc822":
        return None
    inner = part.get_payload()
    found = inner[0] if isinstance(inner, list) and inner else None
    return found if isinstance(found, Message) else None


def _record_of(message: Message, contents: Contents) -> Record:
    sender = header(message, "from")
    name = _ADDRESS.sub("", sender or "").strip(" \"'") or sender
    date = header(message, "date")
    parts = _parts_of(contents)
    named = (author_of(words) for _, words in parts[:_HEAD_PARTS] if is_by_someone(words))
    return Record(
        parts=parts,
        title=header(message, "subject"),
        # Who wrote the letter, where it says so itself; a newspaper sends it.
        byline=next(filter(None, named), name),
        source=name if header(message, "list-id") else _host(sender),
        date=find_day(date or ""),
        date_from="mail header",
        language=header(message, "content-language"),
    )


def _parts_of(contents: Contents) -> Parts:
    """The text as the sender set it, from HTML if there is any with words in it."""
    parts: Parts = []
    for part in contents.html:
        parts += html_parts(decode(payload(part), charset_of(part)))
    if any(words for _, words in parts):
        return parts
    for part in contents.plain:
        parts += text_parts(_plain_text(part))
    return parts


def _plain_text(part: Message) -> str:
    text = decode(payload(part), charset_of(part))
    if _parameter(part, "format") != "flowed":
        return text
    return unflowed(text, delete_space=_parameter(part, "delsp") == "yes")


def _parameter(part: Message, name: str) -> str:
    """A parameter of the part's type in lower case; empty when there is none."""
    return str(_guarded(lambda: part.get_param(name), None) or "").lower()


def _host(sender: str | None) -> str | None:
    host = (sender or "").rpartition("@")[2].strip("<> \"'")
    return host or None if "@" in (sender or "") else None


def _leaves(message: Message) -> Iterator[Message]:
    """The parts that hold no parts, in order; a forwarded message is one."""
    waiting: list[tuple[Message, int]] = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list) and content_type(part) != "message/rfc822":
            if depth >= _DEEPEST:
                raise ReadError("is nested too deeply to be read")
            waiting.extend((p, depth + 1) for p in reversed(inner) if isinstance(p, Message))
        else:
            yield part


def _guarded(call: Callable[[], _Answer], otherwise: _Answer) -> _Answer:
    try:
        return call()
    except _FAULTS:
        return otherwise
