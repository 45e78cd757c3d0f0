"""What a person kept elsewhere and brings along, and what becomes of it: frozen rows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from newsreader.library.records import Detail, Note
from newsreader.values import value


@value
class KeptArticle:
    """What somebody kept about an article, and where it stood. ``details`` are those put right by
    hand; an empty one says that there is none."""

    article_id: str
    path: Path | None
    locator: str | None
    read: bool
    starred: bool
    tags: tuple[str, ...]
    details: Mapping[Detail, str]


@value
class KeptNote:
    """A note, and where the article stood that it was pinned to."""

    note: Note
    path: Path | None
    locator: str | None


@value
class Difference:
    """What is kept otherwise here, and stays so: ``what`` (title, date, source, note) of ``about``
    is ``here``, and ``there`` in what was brought along."""

    about: str
    what: str
    here: str
    there: str


@value
class KeptReport:
    """What became of the rows that were brought along: how many held something new, how many
    nothing; what differs; what waits for its article or passage; and which rows (by their number)
    were refused, and why."""

    added: int = 0
    known: int = 0
    differences: tuple[Difference, ...] = ()
    waiting: tuple[str, ...] = ()
    refused: tuple[tuple[int, str], ...] = ()

    def __or__(self, other: KeptReport) -> KeptReport:
        """What became of these rows and of those."""
        return KeptReport(
            self.added + other.added,
            self.known + other.known,
            self.differences + other.differences,
            self.waiting + other.waiting,
            self.refused + other.refused,
        )
