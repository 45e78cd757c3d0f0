"""The passages of decisions in force: where they stand now, and what is named there."""

import sqlite3
from collections.abc import Iterable, Iterator

from newsreader.ledger.articles import Atom, Found, atom_of, mention_at, piece_atom, piece_entity
from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.ledger.passages import place_after_edit, place_in
from newsreader.library.corrector import Corrector, about_entities
from newsreader.library.elsewhere import Place, elsewhere
from newsreader.library.ledger_rows import note_moved
from newsreader.library.text_keys import storable


def come_into_force(sql: sqlite3.Connection, decision: Decision) -> None:
    """Note the decision's passages and look where they stand."""
    note_moved(sql)
    sql.executemany(
        "INSERT INTO target (decision_id, ordinal, wanted) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (
            (storable(decision.id), ordinal, storable(anchor.article_id))
            for ordinal, anchor in enumerate(decision.made.targets)
        ),
    )
    for ordinal in range(len(decision.made.targets)):
        _locate(sql, decision, ordinal)


def go_out_of_force(sql: sqlite3.Connection, decision: Decision) -> None:
    """Forget the decision's passages."""
    note_moved(sql)
    sql.execute("DELETE FROM target WHERE decision_id = ?", (storable(decision.id),))


def _locate(sql: sqlite3.Connection, decision: Decision, ordinal: int) -> int | None:
    """Note where the passage stands; returns the row of the article."""
    found = standing_place(sql, decision, ordinal)
    note_moved(sql)
    sql.execute(
        "UPDATE target SET article_id = ?, start = ?, end = ?, block = NULL, key = NULL,"
        " natural = NULL WHERE decision_id = ? AND ordinal = ?",
        (*(found or (None, None, None)), storable(decision.id), ordinal),
    )
    return None if found is None else found[0]


def standing_place(sql: sqlite3.Connection, decision: Decision, ordinal: int) -> Place | None:
    """Where a passage stands: in its very article, else in what stands at its place now, else
    wherever the same words stand between the same, unless it speaks for the whole article."""
    anchor = decision.made.targets[ordinal]
    row = sql.execute(
        "SELECT a.id, t.text FROM article a JOIN article_text t ON t.article_id = a.id"
        " WHERE a.public_id = ? AND EXISTS (SELECT 1 FROM location WHERE article_id = a.id)",
        (storable(anchor.article_id),),
    ).fetchone()
    if row is not None:
        place = place_in(anchor, row[1])
        return None if place is None else (row[0], *place)
    heirs = sql.execute(
        "SELECT DISTINCT a.id, t.text FROM decision_place dp"
        " CROSS JOIN place p ON p.id = dp.place_id"
        " CROSS JOIN article a ON a.public_id = p.article"
        " CROSS JOIN article_text t ON t.article_id = a.id"
        " WHERE dp.decision_id = ? AND dp.ordinal = ?"
        " AND EXISTS (SELECT 1 FROM location WHERE article_id = a.id) ORDER BY a.public_id",
        (storable(decision.id), ordinal),
    ).fetchall()
    for article, text in heirs:
        place = place_after_edit(anchor, text)
        if place is not None:
            return (article, *place)
    # Edited away, or about an article as a whole: no other has it.
    return None if heirs or decision.made.scope is Scope.ARTICLE else elsewhere(sql, anchor)


def look_again(sql: sqlite3.Connection, decision: Decision, ordinal: int) -> Iterator[int]:
    """Note where the passage stands now; gives the articles concerned."""
    before = sql.execute(
        "SELECT article_id FROM target WHERE decision_id = ? AND ordinal = ?",
        (storable(decision.id), ordinal),
    ).fetchone()
    now = _locate(sql, decision, ordinal)
    yield from (row for row in (before and before[0], now) if row is not None)


def locate_again(sql: sqlite3.Connection, corrector: Corrector, article: int) -> set[int]:
    """An article was read, changed or is leaving: look again where the passages stand that
    stood in it, or that it may have. Returns other articles where that is so now."""
    concerned = sql.execute(
        "SELECT t.decision_id, t.ordinal, t.article_id FROM target t"
        " JOIN article a ON a.public_id = t.wanted WHERE a.id = ?1"
        " UNION SELECT decision_id, ordinal, article_id FROM target WHERE article_id = ?1"
        " UNION SELECT t.decision_id, t.ordinal, t.article_id FROM article a"
        " CROSS JOIN place p ON p.article = a.public_id"
        " CROSS JOIN decision_place dp ON dp.place_id = p.id"
        " CROSS JOIN target t ON t.decision_id = dp.decision_id AND t.ordinal = dp.ordinal"
        " WHERE a.id = ?1",
        (article,),
    ).fetchall()
    others: set[int] = set()
    for decision_id, ordinal, before in concerned:
        decision = corrector.force.get(decision_id)
        if decision is None:
            continue
        now = _locate(sql, decision, ordinal)
        others.update(row for row in (before, now) if row is not None and row != article)
    return others


def leave(sql: sqlite3.Connection, corrector: Corrector, articles: Iterable[int]) -> set[int]:
    """These articles stand nowhere any more: look where their passages stand now. Returns the
    articles where some do."""
    elsewhere: set[int] = set()
    for article in articles:
        rows = sql.execute(
            "SELECT decision_id, ordinal FROM target WHERE article_id = ?", (article,)
        ).fetchall()
        for decision_id, ordinal in rows:
            decision = corrector.force.get(decision_id)
            if decision is not None:
                now = _locate(sql, decision, ordinal)
                if now is not None:
                    elsewhere.add(now)
    return elsewhere


def bind(sql: sqlite3.Connection, corrector: Corrector, article: int, base: Found) -> set[str]:
    """Note what is named at the passages in this article. Returns the decisions whose passages
    now name something else, so that where they reach has changed: splits by name, and
    "different" where the two have one name now."""
    changed: set[str] = set()
    chain_of = {m.mention: chain for chain in base.chains for m in chain.members}
    for decision_id, ordinal, start, end, *before in sql.execute(
        "SELECT decision_id, ordinal, start, end, block, key, natural FROM target"
        " WHERE article_id = ?",
        (article,),
    ).fetchall():
        decision = corrector.force.get(decision_id)
        by_name = decision is not None and decision.op is Op.SPLIT
        by_name = by_name and decision is not None and decision.made.scope is Scope.NAME
        if decision is None or not (by_name or about_entities(decision)):
            continue
        anchor = decision.made.targets[ordinal]
        now: tuple[str | None, ...] = (None, None, None)
        if decision.op is Op.MARK and anchor.side == 0:
            now = (*piece_atom(decision.id), piece_entity(decision.id))
        elif anchor.piece is not None:
            if corrector.force.get(anchor.piece) is not None:
                now = (*piece_atom(anchor.piece), piece_entity(anchor.piece))
        else:
            index = mention_at(base.mentions, start, end)
            if index is not None:
                chain = chain_of[index]
                atom = atom_of(chain.blocks, chain.key)
                now = (*map(storable, atom), storable(corrector.natural(chain)))
        if now != tuple(before):
            note_moved(sql)
            sql.execute(
                "UPDATE target SET block = ?, key = ?, natural = ?"
                " WHERE decision_id = ? AND ordinal = ?",
                (*now, decision_id, ordinal),
            )
            if by_name or (decision.op is Op.DIFFERENT and _reaches(sql, decision)):
                changed.add(decision_id)
    return changed


def _reaches(sql: sqlite3.Connection, decision: Decision) -> bool:
    """Whether a "different" changes articles, or did."""
    return bool(
        common_atoms(sql, decision)
        or sql.execute(
            "SELECT 1 FROM touched WHERE decision_id = ? LIMIT 1", (storable(decision.id),)
        ).fetchone()
    )


def common_atoms(sql: sqlite3.Connection, decision: Decision) -> frozenset[Atom]:
    """What is named at passages of the first entity of a decision, and of another as well."""
    sides: dict[bool, set[Atom]] = {True: set(), False: set()}
    for ordinal, block, key in sql.execute(
        "SELECT ordinal, block, key FROM target WHERE decision_id = ? AND block IS NOT NULL",
        (storable(decision.id),),
    ):
        sides[decision.made.targets[ordinal].side == 0].add((block, key))
    return frozenset(sides[True] & sides[False])


def bound_atoms(sql: sqlite3.Connection, decision_id: str) -> frozenset[Atom]:
    """What is named at the passages of a decision."""
    return frozenset(
        (block, key)
        for block, key in sql.execute(
            "SELECT block, key FROM target WHERE decision_id = ? AND block IS NOT NULL",
            (decision_id,),
        )
    )


def places_in(sql: sqlite3.Connection, article: int) -> list[tuple[str, int, int, int]]:
    """The passages in an article: decision, ordinal, start and end."""
    return sql.execute(
        "SELECT decision_id, ordinal, start, end FROM target WHERE article_id = ?"
        " ORDER BY decision_id, ordinal",
        (article,),
    ).fetchall()
