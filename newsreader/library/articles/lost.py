"""What a person did with a file that was renamed and edited, where one look at the folder found it
gone and another its new version.

The rule is as strict as for files that went and came at once, and stricter: several passages of
the text have to stand, between the very characters around them, in one article of the library and
in no other. Of a text that is gone no word is kept, only the numbers of some of its runs of words.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from newsreader.ledger.decisions import Anchor
from newsreader.ledger.passages import REACH
from newsreader.ledger.versions import Sketch, sketch, versions, versions_of_sketches
from newsreader.library.articles.elsewhere import elsewhere
from newsreader.library.machine.groups import listed

_MOST = 500
"""So many texts that are gone are remembered: those that went last."""

_AT_ONCE = 20
"""For so many of the files that go together is it asked whether they had come again before."""

_PASSAGES = 8
_ENOUGH = 4
_ALONE = 6
_PASSAGE = 24
_SHORTEST = 400
"""Characters: in a shorter text a few passages are not several."""

_DATED = ("read_mark", "star_mark", "tag_mark", "detail")
_DONE = ("star_mark", "tag_mark", "detail", "note_place", "decision_place")


def there_already(sql: sqlite3.Connection, gone: Collection[int]) -> dict[str, str]:
    """Of articles (rows) that stand nowhere any more and that a person did something with: those
    whose new version came before they went, and it, by id: a file written after the person did so.
    One that a person did something with, other than reading it, is a thing of its own to them, and
    one that was there when they did may be another account of the same."""
    found: dict[str, str] = {}
    for row, article, text in _kept(sql, gone)[:_AT_ONCE]:
        places = [place for anchor in _passages(text) if (place := elsewhere(sql, anchor))]
        counts = Counter(place[0] for place in places)
        if len(counts) != 1 or counts.total() < _ENOUGH:
            continue
        (heir,) = counts
        if heir < row or heir in gone:
            continue
        heir_id, heir_text = _text(sql, heir)
        is_version = versions({article: text}, {heir_id: heir_text}, [article])
        is_later = _written(sql, heir) > _kept_at(sql, article)
        if is_version and is_later and not _did_something(sql, heir_id):
            found[article] = heir_id
    return found


def remember(sql: sqlite3.Connection, gone: Collection[int], handed: Collection[str]) -> None:
    """Keep what tells the new versions of these articles (rows), which stand nowhere any more; not
    of those (ids) that have been ``handed`` over."""
    kept = [found for found in _kept(sql, gone) if found[1] not in handed]
    if not kept:
        return
    (last,) = sql.execute(
        "SELECT coalesce(max(id), 0) FROM article WHERE id NOT IN (SELECT value FROM json_each(?))",
        (listed(gone),),
    ).fetchone()
    for _, article, text in kept:
        if len(text) >= _SHORTEST:
            drawn = sketch(text)
            sql.execute(
                "INSERT INTO lost (article, looked, step, shingles) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET looked = excluded.looked",
                (article, last, drawn.step, _packed(drawn.shingles)),
            )
    sql.execute(
        "DELETE FROM lost WHERE id NOT IN (SELECT id FROM lost ORDER BY id DESC LIMIT ?)", (_MOST,)
    )


def forget_folder(sql: sqlite3.Connection, folder_id: int) -> None:
    """Keep nothing of what stood in the folder."""
    sql.execute(
        "DELETE FROM lost WHERE article IN (SELECT p.article FROM place p"
        " JOIN folder d ON d.path = p.folder WHERE d.id = ?)",
        (folder_id,),
    )


def found_now(sql: sqlite3.Connection) -> Mapping[str, str] | None:
    """Of articles that are gone: what they became, by article id, among those that came since this
    was last asked. None where none came."""
    drawn: dict[str, Sketch] = {}
    since: dict[str, int] = {}
    for article, looked, step, shingles in sql.execute(
        "SELECT l.article, l.looked, l.step, l.shingles FROM lost l"
        " WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.public_id = l.article)"
        " AND EXISTS (SELECT 1 FROM place p WHERE p.article = l.article)"
    ):
        drawn[article], since[article] = Sketch(step, _unpacked(shingles)), looked
    if not drawn:
        return None
    rows: dict[str, int] = {}
    found = versions_of_sketches(drawn, _came_since(sql, min(since.values()), rows))
    if not rows:
        return None
    return {
        article: heir
        for article, heir in found.items()
        if rows[heir] > since[article] and _stands_alone(sql, rows[heir])
    }


def _came_since(
    sql: sqlite3.Connection, last: int, rows: dict[str, int]
) -> Iterator[tuple[str, str]]:
    """The ids and texts of the articles that came after the row ``last``; their rows are put into
    ``rows``."""
    for row, article, text in sql.execute(
        "SELECT a.id, a.public_id, t.text FROM article a JOIN article_text t ON t.article_id = a.id"
        " WHERE a.id > ? AND EXISTS (SELECT 1 FROM location l WHERE l.article_id = a.id)",
        (last,),
    ):
        rows[article] = row
        yield article, text


def looked(sql: sqlite3.Connection, found: Collection[str]) -> None:
    """What has been found is no longer looked for; what has not, among articles that come."""
    sql.executemany("DELETE FROM lost WHERE article = ?", ((article,) for article in found))
    sql.execute("DELETE FROM lost WHERE article IN (SELECT public_id FROM article)")
    sql.execute("UPDATE lost SET looked = (SELECT coalesce(max(id), 0) FROM article)")


def _stands_alone(sql: sqlite3.Connection, article: int) -> bool:
    """Whether no other article of the library is like this one."""
    places = [elsewhere(sql, anchor) for anchor in _passages(_text(sql, article)[1])]
    alone = sum(place is not None and place[0] == article for place in places)
    return alone >= _ALONE


def _kept(sql: sqlite3.Connection, rows: Collection[int]) -> list[tuple[int, str, str]]:
    """Of these articles those that a person did something with: row, id and text."""
    return sql.execute(
        "SELECT a.id, a.public_id, t.text FROM article a JOIN article_text t ON t.article_id = a.id"
        " WHERE a.id IN (SELECT value FROM json_each(?))"
        " AND EXISTS (SELECT 1 FROM place p WHERE p.article = a.public_id) ORDER BY a.id",
        (listed(rows),),
    ).fetchall()


def _text(sql: sqlite3.Connection, row: int) -> tuple[str, str]:
    found: tuple[str, str] = sql.execute(
        "SELECT a.public_id, t.text FROM article a JOIN article_text t ON t.article_id = a.id"
        " WHERE a.id = ?",
        (row,),
    ).fetchone()
    return found


def _did_something(sql: sqlite3.Connection, article: str) -> bool:
    return any(
        sql.execute(
            f"SELECT 1 FROM place p JOIN {table} k ON k.place_id = p.id WHERE p.article = ?",
            (article,),
        ).fetchone()
        for table in _DONE
    )


def _written(sql: sqlite3.Connection, article: int) -> float:
    """When the article's file was last written, in seconds since 1970."""
    (at,) = sql.execute(
        "SELECT max(f.mtime_ns) FROM location l JOIN file f ON f.id = l.file_id"
        " WHERE l.article_id = ?",
        (article,),
    ).fetchone()
    return (at or 0) / 1e9


def _kept_at(sql: sqlite3.Connection, article: str) -> float:
    """When a person last did something with the article, in seconds since 1970."""
    last = 0.0
    for table in _DATED:
        (at,) = sql.execute(
            f"SELECT max(k.at) FROM place p JOIN {table} k ON k.place_id = p.id"
            " WHERE p.article = ?",
            (article,),
        ).fetchone()
        last = max(last, datetime.fromisoformat(at).timestamp() if at else 0.0)
    return last


def _passages(text: str) -> Iterator[Anchor]:
    """Passages of the text, evenly over all of it; none of a short one."""
    if len(text) < _SHORTEST:
        return
    room = len(text) - 2 * REACH - _PASSAGE
    for number in range(_PASSAGES):
        start = REACH + room * number // (_PASSAGES - 1)
        end = start + _PASSAGE
        before, after = text[start - REACH : start], text[end : end + REACH]
        yield Anchor("", None, start, end, text[start:end], before, after)


def _packed(numbers: Collection[int]) -> bytes:
    return b"".join(number.to_bytes(4, "little") for number in sorted(numbers))


def _unpacked(data: bytes) -> frozenset[int]:
    parts = (data[place : place + 4] for place in range(0, len(data), 4))
    return frozenset(int.from_bytes(part, "little") for part in parts)
