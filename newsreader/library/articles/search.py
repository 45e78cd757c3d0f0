"""Full-text search: a person's words as a query, and where they hit.

The index folds case and accents (FTS5's ``unicode61 remove_diacritics 2``). Where hits stand is
asked of FTS5 itself, which puts marks around them, so that what is marked is what was found.
It is asked over an index in memory of only the articles that are shown: a prefix in the
library's own costs the more the more articles there are.
"""

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import closing

from newsreader.errors import QueryError
from newsreader.library.articles.places import full_path
from newsreader.library.file.article_tables import TOKENIZER
from newsreader.library.file.text_keys import spaced, storable
from newsreader.library.records import SearchHit, Snippet

_CHUNK = r'"([^"]*)("|$)|([^\s"]+)'
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
    chunks = list(re.finditer(_CHUNK, plain))
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
        raise QueryError(f"There is no word to search for in “{spaced(storable(text))}”.")
    return None


def _is_token(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN" or unicodedata.category(character) == "Co"


def _has_token(words: str) -> bool:
    return any(_is_token(character) for character in words)


def _long_enough(words: str) -> bool:
    last = re.split(r"[\W_]+", words)[-1]
    # Scripts written without spaces say a lot in one character.
    return len(last) >= _SHORTEST_PREFIX or (bool(last) and ord(last[0]) >= 0x2E80)


def holding_phrase(sql: sqlite3.Connection, text: str) -> Iterator[int]:
    """The rows of the articles whose texts hold these words one after the other, whatever stands
    between words; none where there is no word."""
    words = " ".join(text.replace("\x00", " ").split())
    if any(c.isalnum() for c in words):
        phrase = 'text : "' + words.replace('"', '""') + '"'
        for row in sql.execute(
            "SELECT rowid FROM article_fts WHERE article_fts MATCH ?", (phrase,)
        ):
            yield row[0]


def search(sql: sqlite3.Connection, text: str, limit: int) -> list[SearchHit]:
    """Whole words, best first: bm25, a hit in the title counting for eight in the text."""
    expression = match_expression(text, typing=False)
    if expression is None:
        raise QueryError("There is nothing to search for; give a word or a “phrase”.")
    rows = sql.execute(
        "SELECT a.public_id, a.shown_title, a.date, d.path, f.relative"
        " FROM (SELECT rowid AS article_id, bm25(article_fts, ?, 1.0) AS score FROM article_fts"
        " WHERE article_fts MATCH ? ORDER BY score LIMIT ?) hit"
        " CROSS JOIN article a ON a.id = hit.article_id"
        " JOIN file f ON f.id = a.first_file JOIN folder d ON d.id = f.folder_id"
        " ORDER BY hit.score, a.recency, a.public_id",
        (_TITLE_WEIGHT, expression, limit),
    ).fetchall()
    found = _snippets(sql, [row[0] for row in rows], expression)
    return [
        SearchHit(public_id, title, date, full_path(folder, relative), found[public_id])
        for public_id, title, date, folder, relative in rows
    ]


def snippets(sql: sqlite3.Connection, ids: Sequence[str], text: str) -> dict[str, Snippet]:
    """A passage with hits for each of the articles that ``text`` finds."""
    expression = match_expression(text)
    return {} if expression is None else _snippets(sql, ids, expression)


def _snippets(sql: sqlite3.Connection, ids: Sequence[str], expression: str) -> dict[str, Snippet]:
    select = "snippet(hit, 2, ?, ?, '…', ?)"
    found = {}
    for article_id, passage, marks in _marked(sql, ids, expression, select, _SNIPPET_TOKENS):
        plain, hits = _unmarked(re.sub(r"\s+", " ", passage.strip()), marks)
        found[article_id] = Snippet(plain, tuple(hits))
    return found


def ranges(sql: sqlite3.Connection, article_id: str, text: str) -> list[tuple[int, int]]:
    """Where ``text`` hits the article's text; nothing where the search does not find it."""
    expression = match_expression(text)
    if expression is None:
        return []
    for _, marked, marks in _marked(sql, [article_id], expression, "highlight(hit, 2, ?, ?)"):
        return _unmarked(marked, marks)[1]
    return []


def _marked(
    sql: sqlite3.Connection, ids: Sequence[str], expression: str, select: str, *more: int
) -> Iterator[tuple[str, str, tuple[str, str]]]:
    """The id, the text with marks, and the marks used, of each of the articles that is found."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as scratch:
        scratch.execute(
            "CREATE VIRTUAL TABLE hit USING fts5"
            f" (article_id UNINDEXED, title, text, tokenize = '{TOKENIZER}')"
        )
        used = {}
        for article_id, title, text in sql.execute(
            "SELECT a.public_id, t.title, t.text FROM json_each(?) wanted"
            " CROSS JOIN article a ON a.public_id = wanted.value"
            " CROSS JOIN article_text t ON t.article_id = a.id",
            (json.dumps([storable(i) for i in dict.fromkeys(ids)]),),
        ):
            row = scratch.execute(
                "INSERT INTO hit (article_id, title, text) VALUES (?, ?, ?)",
                # The functions that put marks stop at a NUL, which parts words like a space.
                (article_id, title, text.replace("\x00", " ")),
            ).lastrowid
            used[row] = next((m for m in _MARKS if not (m[0] in text or m[1] in text)), _MARKS[0])
        for row, marks in used.items():
            found = scratch.execute(
                f"SELECT article_id, {select} FROM hit WHERE hit MATCH ? AND rowid = ?",
                (*marks, *more, expression, row),
            ).fetchone()
            if found is not None:
                yield found[0], found[1], marks


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
