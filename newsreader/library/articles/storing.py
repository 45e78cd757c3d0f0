"""Articles as rows: what a reader found becomes, or replaces, what is stored."""

import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from newsreader.library.articles.places import full_path, shown_text
from newsreader.library.articles.readings import first_path
from newsreader.library.file.text_keys import natural_key, recency, storable
from newsreader.library.machine.analyses import ChainChanges, take_out
from newsreader.library.machine.standing import reorder
from newsreader.model import Article, Role, Section, Texture, TextureKind

ARTICLE_COLUMNS = (
    "a.content_hash, a.locator, a.title, a.byline, a.source, a.language, a.date, a.date_from,"
    " a.modified, a.modified_from, a.url, t.sections, t.textures, t.text"
)
"""SQL: what ``loaded_article`` takes, of article ``a`` and its article_text ``t``."""


def loaded_article(row: tuple[str, ...]) -> Article:
    """The article that a row of ARTICLE_COLUMNS holds."""
    (
        content_hash, locator, title, byline, source, language, date, date_from, modified,
        modified_from, url, sections, textures, text,
    ) = row  # fmt: skip
    return Article(
        content_hash=content_hash,
        text=text,
        sections=tuple(
            Section(Role(role), start, end) for role, start, end in json.loads(sections)
        ),
        locator=locator,
        title=title,
        byline=byline,
        source=source,
        language=language,
        date=date,
        date_from=date_from,
        modified=modified,
        modified_from=modified_from,
        url=url,
        textures=_loaded_textures(textures),
    )


def store_article(sql: sqlite3.Connection, article: Article, changes: ChainChanges) -> int:
    """The row id of the article, added or brought up to date.

    Its analysis stays unless what was analysed (text, roles, language) has changed.
    """
    public_id = storable(article.id)
    known = sql.execute(
        "SELECT a.id, t.sections, a.language, t.title, t.text, t.textures"
        " FROM article a"
        " JOIN article_text t ON t.article_id = a.id WHERE a.public_id = ?",
        (public_id,),
    ).fetchone()
    text = storable(article.text)
    title = storable(article.title or "")
    sections = json.dumps([[s.role, s.start, s.end] for s in article.sections])
    textures = _written_textures(article.textures)
    values = (
        article.content_hash,
        _storable(article.locator),
        _storable(article.title),
        _storable(article.byline),
        _storable(article.source),
        storable(article.language),
        _storable(article.date),
        _storable(article.date_from),
        _storable(article.modified),
        _storable(article.modified_from),
        _storable(article.url),
        recency(article.date),
    )
    if known is None:
        return _add(sql, public_id, values, (title, text, sections, textures))
    row, old_sections, old_language, old_title, old_text, old_textures = known
    # The row holds what the file says again, until what a person said of it is applied.
    sql.execute("DELETE FROM applied_detail WHERE article_id = ?", (row,))
    reorder(sql, row, recency(article.date))
    sql.execute(
        "UPDATE article SET content_hash = ?, locator = ?, title = ?, byline = ?, source = ?,"
        " language = ?, date = ?, date_from = ?, modified = ?, modified_from = ?, url = ?,"
        " recency = ? WHERE id = ?",
        (*values, row),
    )
    if (old_text, old_sections, old_language) != (text, sections, storable(article.language)):
        # Forms are counted back from the old text, so this comes before the new one.
        take_out(sql, row, changes)
        forget_found(sql, row)
        sql.execute(
            "UPDATE article SET analysed = 0, tried = NULL, failure = NULL, note = NULL,"
            " entity_count = NULL WHERE id = ?",
            (row,),
        )
    if (old_title, old_text) != (title, text):
        sql.execute(
            "UPDATE article_text SET title = ?, text = ? WHERE article_id = ?", (title, text, row)
        )
    if (old_sections, old_textures) != (sections, textures):
        sql.execute(
            "UPDATE article_text SET sections = ?, textures = ? WHERE article_id = ?",
            (sections, textures, row),
        )
    return int(row)


def _add(
    sql: sqlite3.Connection,
    public_id: str,
    values: tuple[object, ...],
    texts: tuple[str, str, str, str],
) -> int:
    row = sql.execute(
        "INSERT INTO article (content_hash, locator, title, byline, source, language, date,"
        " date_from, modified, modified_from, url, recency, public_id, shuffle)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values, public_id, int(public_id[:8], 16)),
    ).lastrowid
    assert row is not None
    sql.execute(
        "INSERT INTO article_text (article_id, title, text, sections, textures)"
        " VALUES (?, ?, ?, ?, ?)",
        (row, *texts),
    )
    return row


def _written_textures(textures: Sequence[Texture]) -> str:
    """JSON; empty for the many articles that have none."""
    if not textures:
        return ""
    rows = [[t.kind, t.start, t.end, t.target, t.words, t.level] for t in textures]
    return storable(json.dumps(rows, ensure_ascii=False))


def _loaded_textures(written: str) -> tuple[Texture, ...]:
    return tuple(
        Texture(TextureKind(kind), *rest)
        for kind, *rest in (json.loads(written) if written else ())
    )


def refresh_shown(sql: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Bring what the list shows up to the articles' paths: title and source fall back to the
    names of the file and of the folder it is in, and the first path stands for all."""
    for article in articles:
        first = first_path(sql, article)
        if first is None:
            continue
        file, folder, relative = first
        title, source = sql.execute(
            "SELECT title, source FROM article WHERE id = ?", (article,)
        ).fetchone()
        path = full_path(folder, relative)
        shown = title or shown_text(path.name)
        sql.execute(
            "UPDATE article SET first_file = ?, shown_title = ?, shown_source = ?, title_key = ?,"
            " file_key = ? WHERE id = ?",
            (
                file,
                shown,
                source or shown_text(path.parent.name),
                natural_key(shown),
                _file_key(path, relative),
                article,
            ),
        )


def _file_key(path: Path, relative: bytes) -> str:
    return natural_key(shown_text(path.name)) + "\x00" + shown_text(os.fsdecode(relative))


def forget_found(sql: sqlite3.Connection, article: int) -> None:
    """Nothing is known any more of what a machine found in the article, and what decisions
    made of it: they are applied anew when it is analysed."""
    # Needed by who writes alone, and loaded by all who read.
    from newsreader.library.machine.vote_rows import withdraw

    withdraw(sql, article)
    sql.execute("DELETE FROM found WHERE article_id = ?", (article,))
    sql.execute("DELETE FROM touched WHERE article_id = ?", (article,))
    sql.execute(
        "UPDATE target SET block = NULL, key = NULL, natural = NULL WHERE article_id = ?",
        (article,),
    )


def _storable(text: str | None) -> str | None:
    return None if text is None else storable(text)


def without_path(sql: sqlite3.Connection, articles: Collection[int]) -> list[int]:
    """Those of the articles that stand nowhere any more."""
    return [
        article
        for article in articles
        if sql.execute("SELECT 1 FROM location WHERE article_id = ?", (article,)).fetchone() is None
    ]


def drop_articles(sql: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Delete the rows of articles whose mentions have been taken out and settled."""
    rows = [(article,) for article in articles]
    for row in rows:
        forget_found(sql, row[0])
    sql.executemany("UPDATE target SET article_id = NULL WHERE article_id = ?", rows)
    sql.executemany("DELETE FROM applied_detail WHERE article_id = ?", rows)
    sql.executemany("DELETE FROM article_text WHERE article_id = ?", rows)
    sql.executemany("DELETE FROM article WHERE id = ?", rows)
