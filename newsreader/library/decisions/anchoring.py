"""Decisions to be: entities and passages as a person sees them, as anchors that last."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence

from newsreader.errors import LedgerError
from newsreader.ledger.articles import Atom, atom_of, piece_of
from newsreader.ledger.decisions import Anchor
from newsreader.ledger.passages import anchor_at
from newsreader.library.articles.storing import ARTICLE_COLUMNS, loaded_article
from newsreader.library.file.text_keys import folded, spaced, storable
from newsreader.library.machine.analyses import split_blocks
from newsreader.library.machine.entities import live_entity
from newsreader.library.machine.group_index import chains_of
from newsreader.library.records import MentionPlace
from newsreader.model import Article

_MOST_NAMES = 8
_PASSAGES = 2


def loaded(sql: sqlite3.Connection, article_id: str) -> tuple[int, Article]:
    """The article and its row. LedgerError where it is gone."""
    row = sql.execute(
        f"SELECT {ARTICLE_COLUMNS}, a.id FROM article a"
        " JOIN article_text t ON t.article_id = a.id WHERE a.public_id = ?",
        (storable(article_id),),
    ).fetchone()
    if row is None:
        raise LedgerError("The article is no longer in the library; choose another.")
    return row[-1], loaded_article(row[:-1])


def entity_named(sql: sqlite3.Connection, entity_id: str) -> tuple[int, str, str]:
    """The entity's row, id and name now. LedgerError where it is gone."""
    row = live_entity(sql, entity_id)
    if row is None:
        raise LedgerError("The entity is no longer in the library; choose another.")
    public_id, name = sql.execute(
        "SELECT public_id, name FROM entity WHERE id = ?", (row,)
    ).fetchone()
    return row, str(public_id), str(name)


def entity_anchors(
    sql: sqlite3.Connection,
    entity: int,
    *,
    side: int = 0,
    names: int = _MOST_NAMES,
    atoms: Collection[Atom] | None = None,
) -> tuple[Anchor, ...]:
    """Passages that stand for an entity, or for the atoms given of it: of each of its names (the
    most used first) two, in different articles where there are."""
    found: dict[Atom, list[int]] = {}
    for group, key, blocks in sql.execute(
        "SELECT id, key, blocks FROM name_group WHERE entity_id = ?"
        " ORDER BY mentions DESC, key, name, blocks",
        (entity,),
    ):
        atom = atom_of(split_blocks(blocks), key)
        if atoms is None or atom in atoms:
            found.setdefault(atom, []).append(group)
    anchors: list[Anchor] = []
    for groups in list(found.values())[:names]:
        anchors += _of_groups(sql, groups, side)
    return tuple(anchors)


def _of_groups(sql: sqlite3.Connection, groups: Sequence[int], side: int) -> Iterator[Anchor]:
    left = _PASSAGES
    for group in groups:
        for row, ordinal, public_id, blocks in sql.execute(
            "SELECT c.article_id, c.ordinal, a.public_id, g.blocks"
            f" FROM name_group g{chains_of('g.id')}"
            " CROSS JOIN article a ON a.id = c.article_id"
            " WHERE g.id = ? ORDER BY group_index.rowid LIMIT ?",
            (group, left),
        ).fetchall():
            start, end = sql.execute(
                "SELECT start, end FROM mention WHERE article_id = ? AND chain = ?"
                " ORDER BY start LIMIT 1",
                (row, ordinal),
            ).fetchone()
            _, article = loaded(sql, public_id)
            yield anchor_at(article, start, end, side=side, piece=piece_of(split_blocks(blocks)))
            left -= 1
        if left <= 0:
            return


def alias_anchors(
    sql: sqlite3.Connection, entity: int, alias: str
) -> tuple[str, tuple[Anchor, ...]]:
    """The alias as it is spelled most often, and a passage for each of the entity's names that
    is spelled so somewhere. LedgerError where none is."""
    groups: dict[Atom, tuple[int, str]] = {}
    spelled = ""
    for group, key, blocks, text in sql.execute(
        "SELECT g.id, g.key, g.blocks, f.text FROM form f"
        " CROSS JOIN group_form gf ON gf.form_id = f.id"
        " CROSS JOIN name_group g ON g.id = gf.group_id AND g.entity_id = ?"
        " WHERE f.folded = ? ORDER BY (f.text = ?) DESC, gf.count DESC, g.key, f.text",
        (entity, folded(alias), spaced(alias)),
    ):
        spelled = spelled or text
        groups.setdefault(atom_of(split_blocks(blocks), key), (group, text))
    anchors = [anchor for group, text in groups.values() for anchor in _spelled(sql, group, text)]
    if not anchors:
        raise LedgerError(f"Nothing here is called “{alias}” any more.")
    return spelled, tuple(anchors)


def named_so(sql: sqlite3.Connection, name: str) -> Anchor | None:
    """A passage that is spelled so, of those of the name most often met; None where nothing is."""
    found = sql.execute(
        "SELECT gf.group_id, f.text FROM form f CROSS JOIN group_form gf ON gf.form_id = f.id"
        " WHERE f.folded = ? ORDER BY (f.text = ?) DESC, gf.count DESC, gf.group_id LIMIT 1",
        (folded(name), name),
    ).fetchone()
    return None if found is None else next(_spelled(sql, *found), None)


def _spelled(sql: sqlite3.Connection, group: int, text: str) -> Iterator[Anchor]:
    """A passage of the group that is spelled so."""
    for public_id, ordinal, row, blocks in sql.execute(
        "SELECT a.public_id, c.ordinal, a.id, g.blocks"
        f" FROM name_group g{chains_of('g.id')}"
        " CROSS JOIN article a ON a.id = c.article_id WHERE g.id = ? ORDER BY group_index.rowid",
        (group,),
    ).fetchall():
        _, article = loaded(sql, public_id)
        for start, end in sql.execute(
            "SELECT start, end FROM mention WHERE article_id = ? AND chain = ? ORDER BY start",
            (row, ordinal),
        ).fetchall():
            if spaced(article.text[start:end]) == text:
                yield anchor_at(article, start, end, piece=piece_of(split_blocks(blocks)))
                return


def article_anchors(
    sql: sqlite3.Connection, entity: int, article_id: str, *, side: int = 0
) -> tuple[Anchor, ...]:
    """A passage for each chain of the entity in the article. LedgerError where there is none."""
    row, article = loaded(sql, article_id)
    places = sql.execute(
        "SELECT min(m.start), m.end FROM chain c"
        " CROSS JOIN name_group g ON g.id = c.group_id AND g.entity_id = ?"
        " CROSS JOIN mention m ON m.article_id = c.article_id AND m.chain = c.ordinal"
        " WHERE c.article_id = ? GROUP BY c.ordinal ORDER BY 1",
        (entity, row),
    ).fetchall()
    if not places:
        raise LedgerError("The article does not mention it any more.")
    return tuple(anchor_at(article, start, end, side=side) for start, end in places)


def has_other_form(sql: sqlite3.Connection, entity: int, alias: str) -> bool:
    """Whether the entity is spelled otherwise somewhere."""
    return bool(
        sql.execute(
            "SELECT EXISTS (SELECT 1 FROM name_group g"
            " CROSS JOIN group_form gf ON gf.group_id = g.id AND gf.count > 0"
            " CROSS JOIN form f ON f.id = gf.form_id AND f.folded <> ? WHERE g.entity_id = ?)",
            (folded(alias), entity),
        ).fetchone()[0]
    )


def in_other_articles(sql: sqlite3.Connection, entity: int) -> bool:
    """Whether the entity is mentioned in several articles."""
    row = sql.execute("SELECT articles > 1 FROM entity WHERE id = ?", (entity,)).fetchone()
    return bool(row[0])


def has_other_mentions(
    sql: sqlite3.Connection, entity: int, places: Collection[MentionPlace]
) -> bool:
    """Whether the entity is mentioned elsewhere than at these places."""
    own = sum(
        sql.execute(
            "SELECT EXISTS (SELECT 1 FROM article a"
            " CROSS JOIN mention m ON m.article_id = a.id AND m.start = ?"
            " CROSS JOIN chain c ON c.article_id = a.id AND c.ordinal = m.chain"
            " CROSS JOIN name_group g ON g.id = c.group_id AND g.entity_id = ?"
            " WHERE a.public_id = ?)",
            (place.start, entity, storable(place.article_id)),
        ).fetchone()[0]
        for place in set(places)
    )
    row = sql.execute("SELECT mentions > ? FROM entity WHERE id = ?", (own, entity)).fetchone()
    return bool(row[0])


def refuse_whole(name: str, leaves_some: bool) -> None:
    """LedgerError where splitting would leave nothing of the entity."""
    if not leaves_some:
        raise LedgerError(f"This is all of “{name}”; there is nothing to split it from.")


def mention_anchor(sql: sqlite3.Connection, place: MentionPlace) -> Anchor:
    """The mention that starts there. LedgerError where none does."""
    row, article = loaded(sql, place.article_id)
    found = sql.execute(
        "SELECT end FROM mention WHERE article_id = ? AND start = ?", (row, place.start)
    ).fetchone()
    if found is None:
        raise LedgerError("That is no mention any more; the article was analysed again.")
    return anchor_at(article, place.start, found[0])


def passage_anchor(sql: sqlite3.Connection, article_id: str, start: int, end: int) -> Anchor:
    """The passage without white space around it. LedgerError where nothing is left."""
    _, article = loaded(sql, article_id)
    start, end = max(0, start), min(end, len(article.text))
    while start < end and article.text[start].isspace():
        start += 1
    while end > start and article.text[end - 1].isspace():
        end -= 1
    if start >= end:
        raise LedgerError("Nothing is selected; select the words that name something.")
    return anchor_at(article, start, end)
