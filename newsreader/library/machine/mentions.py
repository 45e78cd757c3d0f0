"""An entity's mentions everywhere, page by page, and all mentions as export writes them."""

import json
import sqlite3
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any

from newsreader.library.articles.listing import stored_mentions
from newsreader.library.articles.places import full_path
from newsreader.library.articles.sentences import keyword_in_context, sentence_around
from newsreader.library.decision_records import Part
from newsreader.library.file.text_keys import spaced, storable
from newsreader.library.machine.entities import live_entity
from newsreader.library.machine.explaining import why
from newsreader.library.machine.group_index import chains_of
from newsreader.library.machine.groups import groups_of, listed
from newsreader.library.records import ExportedMention, MentionLine, MentionPlace
from newsreader.model import Label, Mention


def mention_lines(
    sql: sqlite3.Connection,
    entity_id: str,
    folder_id: int | None,
    after: MentionPlace | None,
    limit: int,
) -> list[MentionLine]:
    """Up to ``limit`` lines: newest article first (undated last), then by article id and offset.

    ``after`` is the last line's place of the page before; nothing where its article is gone,
    because then the caller's pages are stale.
    """
    entity = live_entity(sql, entity_id)
    if entity is None or limit <= 0:
        return []
    articles = _page_of_articles(sql, entity, folder_id, after, limit)
    rows = sql.execute(
        "SELECT a.id, a.public_id, m.start, m.end, m.label, r.text, g.reason, a.shown_title, a.date"
        " FROM json_each(?1) page CROSS JOIN article a ON a.id = page.value"
        " CROSS JOIN chain c ON c.article_id = a.id"
        " CROSS JOIN name_group g ON g.id = c.group_id AND g.entity_id = ?2"
        " CROSS JOIN mention m ON m.article_id = a.id AND m.chain = c.ordinal"
        " CROSS JOIN reason r ON r.id = m.reason_id"
        " ORDER BY page.key, m.start",
        (json.dumps(articles), entity),
    )
    return _lines(sql, rows, after, limit)


def mention_lines_of(
    sql: sqlite3.Connection, entity_id: str, part: Part, limit: int
) -> list[MentionLine]:
    """Up to ``limit`` lines of a part of an entity, at most one an article, newest first."""
    entity = live_entity(sql, entity_id)
    if entity is None:
        return []
    condition, value = "a.public_id IN (SELECT value FROM json_each(?2))", listed(part.articles)
    if part.atoms:
        groups = [group for atom in part.atoms for group in groups_of(sql, atom)]
        condition, value = "g.id IN (SELECT value FROM json_each(?2))", listed(groups)
    rows = sql.execute(
        "SELECT a.id, a.public_id, min(m.start), m.end, m.label, r.text, g.reason,"
        f" a.shown_title, a.date FROM name_group g{chains_of('g.id')}"
        " CROSS JOIN article a ON a.id = c.article_id"
        " CROSS JOIN mention m ON m.article_id = a.id AND m.chain = c.ordinal"
        " CROSS JOIN reason r ON r.id = m.reason_id"
        f" WHERE g.entity_id = ?1 AND {condition}"
        " GROUP BY a.id ORDER BY a.recency, a.shuffle, a.id LIMIT ?3",
        (entity, value, limit),
    )
    return _lines(sql, rows.fetchall(), None, limit)


def _lines(
    sql: sqlite3.Connection,
    rows: Iterable[tuple[Any, ...]],
    after: MentionPlace | None,
    limit: int,
) -> list[MentionLine]:
    lines: list[MentionLine] = []
    for article, group in groupby(rows, key=itemgetter(0)):
        text = _text(sql, article)
        for _, public_id, start, end, label, in_article, of_group, title, date in group:
            if after is not None and public_id == after.article_id and start <= after.start:
                continue
            context = keyword_in_context(text, start, end)
            about = public_id, title, date, start, end, Label(label)
            lines.append(MentionLine(*about, *context, why(in_article, of_group)))
            if len(lines) == limit:
                return lines
    return lines


def _text(sql: sqlite3.Connection, article: int) -> str:
    row = sql.execute("SELECT text FROM article_text WHERE article_id = ?", (article,)).fetchone()
    return str(row[0])


def _page_of_articles(
    sql: sqlite3.Connection,
    entity: int,
    folder_id: int | None,
    after: MentionPlace | None,
    limit: int,
) -> list[int]:
    """The row ids of enough articles, in order, to fill a page."""
    condition, values = "", list[object]([entity])
    already = 0
    if after is not None:
        place = sql.execute(
            "SELECT recency, shuffle, id FROM article WHERE public_id = ?",
            (storable(after.article_id),),
        ).fetchone()
        if place is None:
            return []
        condition += " AND (ea.recency, ea.shuffle, ea.article_id) >= (?, ?, ?)"
        values += place
    if folder_id is not None:
        condition += (
            " AND EXISTS (SELECT 1 FROM article_folder af"
            " WHERE af.folder_id = ? AND af.article_id = ea.article_id)"
        )
        values.append(folder_id)
    articles: list[int] = []
    for article, mentions, *_ in sql.execute(
        "SELECT ea.article_id, ea.mentions, ea.recency, ea.shuffle FROM standing ea"
        f" WHERE ea.entity_id = ?{condition}"
        " ORDER BY ea.recency, ea.shuffle, ea.article_id",
        values,
    ):
        articles.append(article)
        # The first article may have been shown in part.
        already += mentions if after is None or len(articles) > 1 else 0
        if already >= limit:
            break
    return articles


def exported(sql: sqlite3.Connection, article_id: str) -> list[ExportedMention]:
    """The mentions of the article in its order."""
    row = sql.execute(
        "SELECT a.id, a.shown_title, a.date, d.path, f.relative, t.text FROM article a"
        " JOIN article_text t ON t.article_id = a.id JOIN file f ON f.id = a.first_file"
        " JOIN folder d ON d.id = f.folder_id WHERE a.public_id = ?",
        (article_id,),
    ).fetchone()
    if row is None:
        return []
    key, title, date, folder, relative, text = row
    path = full_path(folder, relative)
    found = []
    for mention in stored_mentions(sql, key, text):
        low, high = sentence_around(text, mention.start, mention.end)
        found.append(
            ExportedMention(
                entity_id=mention.entity_id,
                entity=mention.entity,
                entity_type=mention.entity_type,
                article_id=article_id,
                path=path,
                title=title,
                date=date,
                mention=Mention(
                    mention.start,
                    mention.end,
                    mention.text,
                    mention.label,
                    mention.evidence,
                    mention.doubt,
                ),
                sentence=spaced(text[low:high]),
            )
        )
    return found
