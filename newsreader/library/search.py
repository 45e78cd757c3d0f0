"""Full-text search: a person's words as a query, and where they hit.

The index folds case and accents (FTS5's ``unicode61 remove_diacritics 2``). Where hits stand is
asked of FTS5 itself, which puts marks around them, so that what is marked is what was found;
SQLite hands text back as it is stored, so marks count code points.
"""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Sequence

from newsreader.errors import QueryError
from newsreader.library.places import full_path
from newsreader.library.records import SearchHit, Snippet
from newsreader.library.text_keys import storable

_CHUNK = re.compile(r'"([^"]*)("|$)|([^\s"]+)')
_QUOTES = str.maketrans("“”„‟«»＂\x00", '""""""" ')
_MAX_CHUNKS = 64
_SHORTEST_PREFIX = 3
_SNIPPET_TOKENS = 24
_TITLE_WEIGHT = 8.0
# Noncharacters, which no text that was ever exchanged should hold.
_MARKS = [(chr(0xFDD0 + 2 * i), chr(0xFDD1 + 2 * i)) for i in range(16)]


def match_expression(text: str, *, typing: bool = True) -> str | None:
    """The FTS5 query for what a person typed; None where nothing is asked for.

    Words must all occur; words in quotes must follow each other; ``word*`` finds what begins
    so. While ``typing``, the last word does so too, from three letters on, until a space or a
    quote ends it. Nothing a person can type is FTS5 syntax.

    Raises QueryError where there is something, but no word or number in it, or far too much.
    """
    plain = storable(text).translate(_QUOTES)
    chunks = list(_CHUNK.finditer(plain))
    if len(chunks) > _MAX_CHUNKS:
        raise QueryError(f"Search for at most {_MAX_CHUNKS} words at once.")
    parts: list[str] = []
    for chunk in chunks:
        words = chunk[1] if chunk[1] is not None else chunk[3]
        if not _has_token(words):
            continue
        open_end = chunk.end() == len(plain) and not chunk[0].endswith('"')
        prefix = words.endswith("*") or (
            typing and open_end and _is_token(words[-1]) and _long_enough(words)
        )
        parts.append(f'"{words}"' + ("*" if prefix else ""))
    if parts:
        return " AND ".join(parts)
    if plain.strip(' \t\r\n"*'):
        raise QueryError(f"There is no word to search for in “{text.strip()}”.")
    return None


def _is_token(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN" or unicodedata.category(character) == "Co"


def _has_token(words: str) -> bool:
    return any(_is_token(character) for character in words)


def _long_enough(words: str) -> bool:
    last = re.split(r"[\W_]+", words)[-1]
    # Scripts written without spaces say a lot in one character.
    return len(last) >= _SHORTEST_PREFIX or (bool(last) and ord(last[0]) >= 0x2E80)


def search(sql: sqlite3.Connection, text: str, limit: int) -> list[SearchHit]:
    """Whole words, best first: bm25, a hit in the title counting for eight in the text."""
    expression = match_expression(text, typing=False)
    if expression is None:
        raise QueryError("There is nothing to search for; give a word or a “phrase”.")
    rows = sql.execute(
        "SELECT a.id, a.public_id, a.shown_title, a.date, d.path, f.relative"
        " FROM (SELECT rowid AS article_id, bm25(article_fts, ?, 1.0) AS score FROM article_fts"
        " WHERE article_fts MATCH ? ORDER BY score LIMIT ?) hit"
        " CROSS JOIN article a ON a.id = hit.article_id"
        " JOIN file f ON f.id = a.first_file JOIN folder d ON d.id = f.folder_id"
        " ORDER BY hit.score, a.recency, a.public_id",
        (_TITLE_WEIGHT, expression, limit),
    ).fetchall()
    found = _snippets(sql, [row[0] for row in rows], expression)
    return [
        SearchHit(public_id, title, date, full_path(folder, relative), found[article])
        for article, public_id, title, date, folder, relative in rows
    ]


def snippets(sql: sqlite3.Connection, ids: Sequence[str], text: str) -> dict[str, Snippet]:
    """A passage with hits for each of the articles that ``text`` finds."""
    expression = match_expression(text)
    if expression is None:
        return {}
    rows = dict(
        sql.execute(
            "SELECT id, public_id FROM article WHERE public_id IN (SELECT value FROM json_each(?))",
            (json.dumps([storable(i) for i in ids]),),
        )
    )
    return {rows[row]: snippet for row, snippet in _snippets(sql, rows, expression).items()}


def _snippets(
    sql: sqlite3.Connection, articles: Sequence[int] | dict[int, str], expression: str
) -> dict[int, Snippet]:
    found = {}
    for article in articles:
        marks = _marks_for(sql, article)
        row = sql.execute(
            "SELECT snippet(article_fts, 1, ?, ?, '…', ?) FROM article_fts"
            " WHERE article_fts MATCH ? AND rowid = ?",
            (*marks, _SNIPPET_TOKENS, expression, article),
        ).fetchone()
        if row is not None:
            plain, ranges = _unmarked(re.sub(r"\s+", " ", row[0].strip()), marks)
            found[article] = Snippet(plain, tuple(ranges))
    return found


def ranges(sql: sqlite3.Connection, article_id: str, text: str) -> list[tuple[int, int]]:
    """Where ``text`` hits the article's text; nothing where the search does not find it."""
    expression = match_expression(text)
    row = sql.execute("SELECT id FROM article WHERE public_id = ?", (storable(article_id),))
    article = row.fetchone()
    if expression is None or article is None:
        return []
    marks = _marks_for(sql, article[0])
    marked = sql.execute(
        "SELECT highlight(article_fts, 1, ?, ?) FROM article_fts"
        " WHERE article_fts MATCH ? AND rowid = ?",
        (*marks, expression, article[0]),
    ).fetchone()
    return [] if marked is None else _unmarked(marked[0], marks)[1]


def _marks_for(sql: sqlite3.Connection, article: int) -> tuple[str, str]:
    """Two characters that the article does not hold."""
    for marks in _MARKS:
        if sql.execute(
            "SELECT instr(text, ?) OR instr(text, ?) FROM article_text WHERE article_id = ?",
            (*marks, article),
        ).fetchone() in ((0,), None):
            return marks
    return _MARKS[-1]


def _unmarked(marked: str, marks: tuple[str, str]) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the ranges of it that they enclosed."""
    parts: list[str] = []
    found: list[tuple[int, int]] = []
    position = start = 0
    for part in re.split(f"([{marks[0]}{marks[1]}])", marked):
        if part == marks[0]:
            start = position
        elif part == marks[1]:
            found.append((start, position))
        else:
            parts.append(part)
            position += len(part)
    return "".join(parts), found
