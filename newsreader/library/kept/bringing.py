"""What a person kept in another library, added to this one.

Nothing that is kept here is taken away or replaced: stars, tags, read marks, details and notes are
added where there are none, and what differs stays as it is and is reported.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from newsreader.errors import LibraryError
from newsreader.ledger.passages import place_after_edit
from newsreader.library.articles import folders, places
from newsreader.library.file.text_keys import spaced, storable
from newsreader.library.kept import details, marks, notes
from newsreader.library.kept_records import Difference, KeptArticle, KeptNote, KeptReport
from newsreader.library.records import Detail

_LONGEST = 60


def bring_articles(sql: sqlite3.Connection, rows: Iterable[tuple[int, KeptArticle]]) -> KeptReport:
    """Add what was kept about articles. What is of an article that is not here waits for it."""
    report = _Report()
    for number, row in rows:
        if not (row.read or row.starred or row.tags or row.details):
            report.known += 1
            continue
        article, is_here = _article(sql, row)
        try:
            with _whole(sql):
                is_new, differences = _add(sql, article, row)
        except LibraryError as error:
            report.refused.append((number, str(error)))
            continue
        report.count(is_new)
        report.differences += differences
        if not is_here:
            report.waiting.append(_named(row))
    return report.done()


def bring_notes(sql: sqlite3.Connection, rows: Iterable[tuple[int, KeptNote]]) -> KeptReport:
    """Add notes. One whose passage is not here waits for it."""
    report = _Report()
    for number, row in rows:
        note = row.note
        passage = _short(note.anchor.text)
        known = sql.execute("SELECT text, colour FROM note WHERE id = ?", (note.id,)).fetchone()
        if known is not None:
            report.known += 1
            if known != (storable(note.text), str(note.colour)):
                differs = Difference(passage, "note", _short(known[0]), _short(note.text))
                report.differences.append(differs)
            continue
        try:
            notes.check(note)
        except LibraryError as error:
            report.refused.append((number, str(error)))
            continue
        notes.restore(sql, note)
        if not notes.is_pinned(sql, note.id):
            for article in _edited(sql, row):
                notes.pin(sql, note.id, article)
        report.added += 1
        if not notes.stands(sql, note.id):
            report.waiting.append(passage)
    return report.done()


class _Report:
    """A KeptReport that is being written."""

    def __init__(self) -> None:
        self.added = self.known = 0
        self.differences: list[Difference] = []
        self.waiting: list[str] = []
        self.refused: list[tuple[int, str]] = []

    def count(self, is_new: bool) -> None:
        self.added += is_new
        self.known += not is_new

    def done(self) -> KeptReport:
        found = tuple(self.differences), tuple(self.waiting), tuple(self.refused)
        return KeptReport(self.added, self.known, *found)


@contextmanager
def _whole(sql: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside is part of the transaction, or nothing of it."""
    sql.execute("SAVEPOINT brought")
    try:
        yield
    except BaseException:
        sql.execute("ROLLBACK TO brought")
        raise
    finally:
        sql.execute("RELEASE brought")


def _article(sql: sqlite3.Connection, row: KeptArticle) -> tuple[str, bool]:
    """The article that is meant, and whether it is here: by its content, or else what stands at
    its path now. One that is not here is expected."""
    article = storable(row.article_id)
    if sql.execute("SELECT 1 FROM article WHERE public_id = ?", (article,)).fetchone():
        return article, True
    for here in _at_path(sql, row):
        return here, True
    places.expect(sql, article, row.locator)
    return article, False


def _at_path(sql: sqlite3.Connection, row: KeptArticle | KeptNote) -> Iterator[str]:
    if row.path is not None:
        for article, _ in folders.articles_at(sql, row.path):
            (locator,) = sql.execute(
                "SELECT locator FROM article WHERE public_id = ?", (article,)
            ).fetchone()
            if locator == row.locator:
                yield article


def _add(sql: sqlite3.Connection, article: str, row: KeptArticle) -> tuple[bool, list[Difference]]:
    """Add what the row holds; whether any of it is new, and what differs."""
    is_new, differences = False, []
    if row.read:
        is_new |= bool(places.mark(sql, [article], read=True))
    if row.starred:
        is_new |= bool(marks.star(sql, [article], starred=True))
    for tag in row.tags:
        is_new |= bool(marks.tag(sql, [article], tag, tagged=True))
    for detail, said in row.details.items():
        here = details.said(sql, article, detail)
        if here is None:
            details.correct(sql, article, detail, said)
            is_new = True
        elif spaced(said) not in (here, _shown(sql, article, detail)):
            differences.append(Difference(_named(row), str(detail), here, said))
    return is_new, differences


def _shown(sql: sqlite3.Connection, article: str, detail: Detail) -> str:
    """What the article shows: where a person said that there is no source, the folder's name."""
    row = sql.execute(
        "SELECT title, date, source FROM article WHERE public_id = ?", (article,)
    ).fetchone()
    shown = dict(zip((Detail.TITLE, Detail.DATE, Detail.SOURCE), row or (), strict=False))
    return shown.get(detail) or ""


def _edited(sql: sqlite3.Connection, row: KeptNote) -> Iterator[str]:
    """What stands at the note's path now, where it holds the passage."""
    for article in _at_path(sql, row):
        (text,) = sql.execute(
            "SELECT t.text FROM article a JOIN article_text t ON t.article_id = a.id"
            " WHERE a.public_id = ?",
            (article,),
        ).fetchone()
        if place_after_edit(row.note.anchor, text) is not None:
            yield article


def _named(row: KeptArticle) -> str:
    return str(row.path) if row.path is not None else row.article_id


def _short(text: str) -> str:
    words = spaced(text)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
