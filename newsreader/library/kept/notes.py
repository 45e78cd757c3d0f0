"""Notes pinned to passages, kept by text and offsets: analysing again, renaming and editing a
file leave them where they were."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from newsreader.errors import LedgerError, LibraryError
from newsreader.ledger.decisions import Anchor
from newsreader.ledger.lines import anchor_of, anchor_values
from newsreader.ledger.passages import place_after_edit, place_in
from newsreader.library.articles.places import remember
from newsreader.library.decisions.anchoring import passage_anchor
from newsreader.library.file.text_keys import storable
from newsreader.library.records import Note, NoteColour
from newsreader.model import LibraryChange

_LONGEST = 100_000

NOTED = (
    "a.public_id IN (SELECT p.article FROM note_place np CROSS JOIN place p ON p.id = np.place_id)"
)
"""SQL: the articles ``a`` that notes are pinned to."""

NOTE_COUNT = (
    "(SELECT count(DISTINCT np.note_id) FROM place p JOIN note_place np ON np.place_id = p.id"
    " WHERE p.article = a.public_id)"
)
"""SQL: how many notes are pinned to the article ``a``."""

_COLUMNS = "n.id, n.anchor, n.text, n.at, n.changed, n.colour"


def add(
    sql: sqlite3.Connection, article_id: str, span: tuple[int, int], text: str, colour: NoteColour
) -> Note:
    """Pin a note to the passage."""
    words = _checked(text, colour)
    anchor = _anchor(sql, article_id, span)
    now = _now()
    from uuid import uuid4  # not before a note is made: it asks what system this is

    place = anchor.start, anchor.end
    note = Note(uuid4().hex, article_id, *place, words, now, now, anchor, colour)
    restore(sql, note)
    return note


def restore(sql: sqlite3.Connection, note: Note) -> LibraryChange:
    """Store a note as it is."""
    sql.execute(
        "INSERT INTO note (id, anchor, text, at, changed, colour) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING",
        (
            note.id,
            json.dumps(anchor_values(note.anchor)),
            note.text,
            note.at,
            note.changed,
            note.colour,
        ),
    )
    articles = {storable(note.anchor.article_id), storable(note.article_id or "")}
    for article in sorted(articles):
        pin(sql, note.id, article)
    return LibraryChange(_articles(sql, note.id))


def check(note: Note) -> None:
    """LibraryError where there is nothing in the note, or too much."""
    _checked(note.text, note.colour)


def is_pinned(sql: sqlite3.Connection, note_id: str) -> bool:
    """Whether the note is pinned to an article that is here."""
    return next(_texts(sql, note_id), None) is not None


def stands(sql: sqlite3.Connection, note_id: str) -> bool:
    """Whether the note's passage is here."""
    row = sql.execute(f"SELECT {_COLUMNS} FROM note n WHERE n.id = ?", (note_id,)).fetchone()
    return row is not None and _anywhere(sql, row).end > 0


def homeless(sql: sqlite3.Connection) -> list[tuple[str, str]]:
    """The ids and anchors of notes that are pinned to no article of the library."""
    return sql.execute(
        "SELECT n.id, n.anchor FROM note n WHERE NOT EXISTS (SELECT 1 FROM note_place np"
        " JOIN place p ON p.id = np.place_id JOIN article a ON a.public_id = p.article"
        " WHERE np.note_id = n.id) ORDER BY n.id"
    ).fetchall()


def pin(sql: sqlite3.Connection, note_id: str, article_id: str) -> LibraryChange:
    """Have the note stand in this article too."""
    sql.executemany(
        "INSERT INTO note_place (note_id, place_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        ((note_id, place) for place in remember(sql, storable(article_id))),
    )
    return LibraryChange(_articles(sql, note_id))


def change(
    sql: sqlite3.Connection, note_id: str, text: str, colour: NoteColour | None
) -> LibraryChange:
    """Give the note other words, and another colour unless that is None."""
    row = sql.execute("SELECT colour FROM note WHERE id = ?", (note_id,)).fetchone()
    if row is None:
        raise LibraryError("The note is gone; it was removed elsewhere.")
    colour = _colour(row[0]) if colour is None else colour
    sql.execute(
        "UPDATE note SET text = ?, changed = ?, colour = ? WHERE id = ?",
        (_checked(text, colour), _now(), colour, note_id),
    )
    return LibraryChange(_articles(sql, note_id))


def repin(
    sql: sqlite3.Connection, note_id: str, article_id: str, span: tuple[int, int]
) -> LibraryChange:
    """Have the note stand at another passage, and nowhere else."""
    anchor = json.dumps(anchor_values(_anchor(sql, article_id, span)))
    before = _articles(sql, note_id)
    row = "UPDATE note SET anchor = ?, changed = ? WHERE id = ?", (anchor, _now(), note_id)
    if not sql.execute(*row).rowcount:
        raise LibraryError("The note is gone; it was removed elsewhere.")
    sql.execute("DELETE FROM note_place WHERE note_id = ?", (note_id,))
    return LibraryChange(before) | pin(sql, note_id, article_id)


def remove(sql: sqlite3.Connection, note_id: str) -> LibraryChange:
    """Take the note away."""
    articles = _articles(sql, note_id)
    sql.execute("DELETE FROM note_place WHERE note_id = ?", (note_id,))
    sql.execute("DELETE FROM note WHERE id = ?", (note_id,))
    return LibraryChange(articles)


def _articles(sql: sqlite3.Connection, note_id: str) -> frozenset[str]:
    rows = sql.execute(
        "SELECT DISTINCT p.article FROM note_place np JOIN place p ON p.id = np.place_id"
        " WHERE np.note_id = ?",
        (note_id,),
    )
    return frozenset(row[0] for row in rows)


def of_article(sql: sqlite3.Connection, article_id: str, text: str) -> tuple[Note, ...]:
    """The notes of the article with this text, in its order; those whose passage an edit took
    away come first, at offset 0, with ``end`` 0."""
    rows = sql.execute(
        f"SELECT DISTINCT {_COLUMNS} FROM place p JOIN note_place np ON np.place_id = p.id"
        " JOIN note n ON n.id = np.note_id WHERE p.article = ?",
        (article_id,),
    )
    found = [_placed(row, article_id, text) for row in rows.fetchall()]
    return tuple(sorted(found, key=lambda note: (note.start, note.end, note.at)))


def _placed(row: Sequence[str], article_id: str, text: str) -> Note:
    note_id, stored, words, at, changed, colour = row
    anchor = anchor_of(json.loads(stored))
    find = place_in if anchor.article_id == article_id else place_after_edit
    start, end = find(anchor, text) or (0, 0)
    place = start, end
    return Note(note_id, article_id, *place, words, at, changed, anchor, _colour(colour))


def every(sql: sqlite3.Connection) -> list[Note]:
    """All notes, those changed last first."""
    rows = sql.execute(f"SELECT {_COLUMNS} FROM note n ORDER BY n.changed DESC, n.id").fetchall()
    return [_anywhere(sql, row) for row in rows]


def waiting(sql: sqlite3.Connection) -> list[Note]:
    """The notes whose passage stands in no article of the library, those changed last first."""
    return [note for note in every(sql) if not note.end]


def _anywhere(sql: sqlite3.Connection, row: Sequence[str]) -> Note:
    lost: Note | None = None
    for article_id, text in _texts(sql, row[0]):
        note = _placed(row, article_id, text)
        if note.end:
            return note
        lost = lost or note
    if lost is not None:
        return lost
    note_id, stored, words, at, changed, colour = row
    anchor = anchor_of(json.loads(stored))
    return Note(note_id, None, 0, 0, words, at, changed, anchor, _colour(colour))


def _texts(sql: sqlite3.Connection, note_id: str) -> Iterator[tuple[str, str]]:
    """The articles where the note's passage may stand, and their texts."""
    yield from sql.execute(
        "SELECT DISTINCT a.public_id, t.text FROM note_place np"
        " JOIN place p ON p.id = np.place_id JOIN article a ON a.public_id = p.article"
        " JOIN article_text t ON t.article_id = a.id WHERE np.note_id = ? ORDER BY a.public_id",
        (note_id,),
    )


def _colour(stored: str) -> NoteColour:
    """The colour that is stored; yellow for one of a newer newsreader."""
    return NoteColour(stored) if stored in set(NoteColour) else NoteColour.YELLOW


def _anchor(sql: sqlite3.Connection, article_id: str, span: tuple[int, int]) -> Anchor:
    try:
        return passage_anchor(sql, article_id, *span)
    except LedgerError as error:
        raise LibraryError(str(error)) from error


def _checked(text: str, colour: NoteColour) -> str:
    words = storable(text).strip()
    if not words and colour is NoteColour.NONE:
        raise LibraryError("There is nothing in the note.")
    if len(words) > _LONGEST:
        raise LibraryError(f"A note has at most {_LONGEST:,} characters.")
    return words


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
