"""A mail message as a file: the message is an article, and so are its attachments."""

from newsreader.model import Article
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile
from newsreader.readers.mail.mail_headers import is_mail


def sniff(head: bytes) -> int:
    """Whether the bytes begin with the headers of a mail; articles may begin with "From:"."""
    return CERTAIN if is_mail(head) else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The message and its attachments of known kinds, at the message's id.

    Raises ReadError when neither holds words.
    """
    from newsreader.readers.mail import messages as mail

    message = mail.parse_message(file.data)
    return mail.read_message(file.record(mail.message_id(message) or "message"), message)


FORMAT = Format(
    noun="a mail message",
    suffixes=frozenset({".eml"}),
    max_bytes=64 * MEGABYTE,
    sniff=sniff,
    read=read,
)
