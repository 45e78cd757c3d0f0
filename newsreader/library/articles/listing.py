"""The article list: which ids, in which order, and a row for each."""

import json
import sqlite3
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from newsreader.library.articles.places import IS_READ, full_path
from newsreader.library.articles.search import match_expression
from newsreader.library.articles.storing import ARTICLE_COLUMNS, loaded_article
from newsreader.library.file.text_keys import recency, storable
from newsreader.library.kept import details, notes
from newsreader.library.kept.marks import IS_STARRED, STARRED, TAGGED, TAGS, tag_key
from newsreader.library.kept.notes import NOTE_COUNT, NOTED
from newsreader.library.machine.entities import live_entity
from newsreader.library.records import (
    ArticleQuery,
    ArticleRow,
    ArticleSort,
    LibraryCounts,
    StoredArticle,
    StoredMention,
)
from newsreader.model import EntityType, Evidence, Label

# By sort and whether it descends. What has no date, or is not analysed, is last either way.
_ORDERS = MappingProxyType(
    {
        (ArticleSort.TITLE, False): "a.title_key, a.public_id",
        (ArticleSort.TITLE, True): "a.title_key DESC, a.public_id DESC",
        (ArticleSort.DATE, True): "a.recency, a.title_key, a.public_id",
        (ArticleSort.DATE, False): "a.recency = 0, a.recency DESC, a.title_key, a.public_id",
        (ArticleSort.FILE, False): "a.file_key, a.public_id",
        (ArticleSort.FILE, True): "a.file_key DESC, a.public_id DESC",
        (ArticleSort.ENTITIES, True): "a.entity_count DESC, a.title_key, a.public_id",
        (ArticleSort.ENTITIES, False): "a.entity_count IS NULL, a.entity_count, a.title_key,"
        " a.public_id",
    }
)


def article_ids(sql: sqlite3.Connection, query: ArticleQuery) -> list[str]:
    """The ids of the articles that the query asks for, in its order."""
    conditions: list[str] = []
    values: list[object] = []
    expression = match_expression(query.text)
    if expression is not None:
        conditions.append("a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)")
        values.append(expression)
    if query.folder_id is not None:
        conditions.append("a.id IN (SELECT article_id FROM article_folder WHERE folder_id = ?)")
        values.append(query.folder_id)
    for entity_id in (query.entity_id, query.with_id):
        if entity_id is not None:
            conditions.append("a.id IN (SELECT article_id FROM standing WHERE entity_id = ?)")
            values.append(live_entity(sql, entity_id))
    if query.since is not None:
        conditions.append("a.recency < 0 AND a.recency <= ?")
        values.append(recency(query.since))
    if query.until is not None:
        conditions.append("a.recency >= ? AND a.recency < 0")
        values.append(recency(query.until))
    if query.unread_only:
        conditions.append(
            "a.public_id NOT IN (SELECT p.article FROM read_mark rm"
            " CROSS JOIN place p ON p.id = rm.place_id)"
        )
    if query.starred_only:
        conditions.append(STARRED)
    if query.noted_only:
        conditions.append(NOTED)
    if query.tag is not None:
        conditions.append(TAGGED)
        values.append(tag_key(query.tag))
    where = " WHERE " + " AND ".join(conditions) if conditions else ""
    order = _ORDERS[query.sort, query.descending]
    rows = sql.execute(f"SELECT a.public_id FROM article a{where} ORDER BY {order}", values)
    return [row[0] for row in rows]


def article_rows(sql: sqlite3.Connection, ids: Sequence[str]) -> list[ArticleRow]:
    """The rows of the articles with these ids, in this order; without those that are gone."""
    rows = {
        row[1]: ArticleRow(
            article_id=row[1],
            title=row[2],
            source=row[3],
            date=row[4],
            read=bool(row[5]),
            entity_count=row[6],
            copies=1 if row[7] == 1 else len(_paths(sql, row[0])),
            path=full_path(row[8], row[9]),
            starred=bool(row[10]),
            tags=tuple(json.loads(row[11])),
            notes=row[12],
        )
        for row in sql.execute(
            f"SELECT a.id, a.public_id, a.shown_title, a.shown_source, a.date, {IS_READ},"
            " a.entity_count, (SELECT count(*) FROM location l WHERE l.article_id = a.id),"
            f" d.path, f.relative, {IS_STARRED}, {TAGS}, {NOTE_COUNT} FROM json_each(?) wanted"
            " CROSS JOIN article a ON a.public_id = wanted.value"
            " JOIN file f ON f.id = a.first_file JOIN folder d ON d.id = f.folder_id",
            (json.dumps([storable(i) for i in ids]),),
        ).fetchall()
    }
    return [rows[i] for i in ids if i in rows]


def _paths(sql: sqlite3.Connection, key: int) -> tuple[Path, ...]:
    """Where the article with this row id stands; a file in two folders, one in the other, once."""
    paths = sql.execute(
        "SELECT d.path, f.relative FROM location l JOIN file f ON f.id = l.file_id"
        " JOIN folder d ON d.id = f.folder_id WHERE l.article_id = ? ORDER BY d.path, f.relative",
        (key,),
    )
    return tuple(dict.fromkeys(full_path(*path) for path in paths))


def article(sql: sqlite3.Connection, article_id: str) -> StoredArticle | None:
    """The article with everything that is known of it."""
    row = sql.execute(
        f"SELECT {ARTICLE_COLUMNS}, a.id, a.analysed, coalesce(a.failure, a.note), {IS_READ},"
        f" {IS_STARRED}, {TAGS}"
        " FROM article a JOIN article_text t ON t.article_id = a.id WHERE a.public_id = ?",
        (storable(article_id),),
    ).fetchone()
    if row is None:
        return None
    evidence = loaded_article(row[:-6])
    key, analysed, note, read, starred, tags = row[-6:]
    return StoredArticle(
        article=evidence,
        paths=_paths(sql, key),
        mentions=tuple(stored_mentions(sql, key, evidence.text)),
        analysed=bool(analysed),
        note=note,
        read=bool(read),
        starred=bool(starred),
        tags=tuple(json.loads(tags)),
        notes=notes.of_article(sql, evidence.id, evidence.text),
        as_read=details.as_read(sql, key),
    )


def stored_mentions(sql: sqlite3.Connection, key: int, text: str) -> list[StoredMention]:
    """The mentions of the article with row id ``key`` and this text, in its order."""
    rows = sql.execute(
        "SELECT m.start, m.end, m.label, m.evidence, d.text, e.public_id, e.name, e.type,"
        " e.mentions, e.articles, r.text, g.reason FROM mention m"
        " CROSS JOIN chain c ON c.article_id = m.article_id AND c.ordinal = m.chain"
        " CROSS JOIN name_group g ON g.id = c.group_id"
        " CROSS JOIN entity e ON e.id = g.entity_id"
        " CROSS JOIN reason r ON r.id = m.reason_id"
        " LEFT JOIN reason d ON d.id = m.doubt_id"
        " WHERE m.article_id = ? AND NOT e.hidden ORDER BY m.start",
        (key,),
    )
    # A long article repeats a few values many thousand times: each is made once.
    label_of, type_of, evidences = cache(Label), cache(EntityType), cache(evidence_of)

    @cache
    def reasons(why: str, group_reason: str) -> str:
        return "; ".join(dict.fromkeys(r for r in (why, group_reason) if r))

    return [
        StoredMention(
            start=start,
            end=end,
            text=text[start:end],
            label=label_of(label),
            evidence=evidences(evidence),
            entity_id=entity_id,
            entity=name,
            entity_type=type_of(kind),
            entity_mentions=mentions,
            entity_articles=articles,
            reason=reasons(why, group_reason),
            doubt=doubt,
        )
        for start, end, label, evidence, doubt, entity_id, name, kind, mentions, articles, why,
        group_reason in rows
    ]  # fmt: skip


def evidence_of(stored: str) -> tuple[Evidence, ...]:
    """The evidence of a mention as its row holds it."""
    return tuple(Evidence(part) for part in stored.split(",") if part)


def counts(sql: sqlite3.Connection) -> LibraryCounts:
    """How much there is. Entities are counted without dates, money and numbers."""
    row = sql.execute(
        "SELECT (SELECT count(*) FROM article),"
        " (SELECT count(*) FROM article WHERE analysed = 1),"
        " (SELECT count(*) FROM file),"
        " (SELECT count(*) FROM file WHERE failure IS NOT NULL)"
        " + (SELECT count(*) FROM article WHERE failure IS NOT NULL),"
        " (SELECT count(*) FROM entity WHERE named = 1)"
    ).fetchone()
    return LibraryCounts(*row)
