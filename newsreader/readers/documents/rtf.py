"""RTF: documents of every word processor of the last thirty years, and of news databases."""

from newsreader.model import Article
from newsreader.readers.formats import CERTAIN, MEGABYTE, Format, RawFile

_LEADING = b"\xef\xbb\xbf \t\r\n"


def sniff(head: bytes) -> int:
    """Every RTF file begins with the same word, but for blanks that mail puts before it."""
    return CERTAIN if head.lstrip(_LEADING).startswith(b"{\\rtf") else 0


def read(file: RawFile) -> tuple[Article, ...]:
    """The one article in a document: paragraphs, rows of tables, then notes and running heads.

    Raises ReadError when it holds no words or is nested too deeply.
    """
    from newsreader.readers.documents.office import Properties, document_articles
    from newsreader.readers.documents.rtf_walk import RtfWalk

    walk = RtfWalk(file.data.lstrip(_LEADING))
    walk.run()
    properties = Properties(
        title=walk.properties.get("title"),
        author=walk.properties.get("author"),
        created=walk.created,
    )
    notes = [words for _, words in walk.notes.parts]
    repeated = [words for _, words in walk.repeated.parts]
    return document_articles(
        file, walk.body.titled_parts(), properties, notes=notes, repeated=repeated
    )


FORMAT = Format(
    noun="an RTF document",
    # Many a .doc is RTF or DOCX within; those that are not say what to do.
    suffixes=frozenset({".rtf", ".doc"}),
    max_bytes=64 * MEGABYTE,
    sniff=sniff,
    read=read,
    is_text=False,
)
