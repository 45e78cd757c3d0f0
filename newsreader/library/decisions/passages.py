"""The passages of decisions in force: where they stand now, and what is named there."""

import sqlite3
from collections.abc import Iterable, Iterator

from newsreader.ledger.articles import (
    Atom,
    Found,
    atom_of,
    mention_at,
    piece_atom,
    piece_entity,
    piece_of,
)
from newsreader.ledger.decisions import Anchor, Decision, Op, Scope
from newsreader.ledger.passages import place_after_edit, place_in, places_after_edit
from newsreader.library.articles.elsewhere import Place, places_elsewhere
from newsreader.library.decision_records import Lack
from newsreader.library.file.text_keys import storable
from newsreader.library.machine.corrector import Corrector, about_entities
from newsreader.library.machine.groups import GROUP_COLUMNS, stored_chain
from newsreader.model import Chain, StoredChain

_Named = tuple[str | None, ...]
"""What a passage names: block and key of its atom, and the entity that is by itself."""

_NOTHING: _Named = (None, None, None)


def come_into_force(sql: sqlite3.Connection, decision: Decision) -> None:
    """Note the decision's passages and look where they stand."""
    sql.executemany(
        "INSERT INTO target (decision_id, ordinal, wanted) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (
            (storable(decision.id), ordinal, storable(anchor.article_id))
            for ordinal, anchor in enumerate(decision.made.targets)
        ),
    )
    for ordinal in range(len(decision.made.targets)):
        _locate(sql, decision, ordinal)


def go_out_of_force(sql: sqlite3.Connection, decision_id: str) -> None:
    """Forget the decision's passages."""
    sql.execute("DELETE FROM target WHERE decision_id = ?", (storable(decision_id),))


def _locate(sql: sqlite3.Connection, decision: Decision, ordinal: int) -> int | None:
    """Note where the passage stands; returns the row of the article."""
    found = standing_place(sql, decision, ordinal)
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
    row = _own_text(sql, anchor)
    if row is not None:
        place = place_in(anchor, row[1])
        return None if place is None else (row[0], *place)
    heirs = _heirs(sql, decision, ordinal)
    for article, text in heirs:
        place = place_after_edit(anchor, text)
        if place is not None:
            return (article, *place)
    # Edited away, or about an article as a whole: no other has it.
    if heirs or (decision.made.scope is Scope.ARTICLE and decision.op is not Op.MARK):
        return None
    places = places_elsewhere(sql, anchor)
    return places[0] if len(places) == 1 else None


def lack(sql: sqlite3.Connection, decision: Decision, ordinal: int) -> Lack:
    """Why a passage stands nowhere."""
    anchor = decision.made.targets[ordinal]
    own = _own_text(sql, anchor)
    texts = [text for _, text in ([own] if own else _heirs(sql, decision, ordinal))]
    if not texts:
        return Lack.ALIKE if len(places_elsewhere(sql, anchor)) > 1 else Lack.GONE
    alike = any(len(places_after_edit(anchor, text)) > 1 for text in texts)
    return Lack.ALIKE if alike else Lack.EDITED


def _own_text(sql: sqlite3.Connection, anchor: Anchor) -> tuple[int, str] | None:
    """The very article that a passage was chosen in: its row and text."""
    row: tuple[int, str] | None = sql.execute(
        "SELECT a.id, t.text FROM article a JOIN article_text t ON t.article_id = a.id"
        " WHERE a.public_id = ? AND EXISTS (SELECT 1 FROM location WHERE article_id = a.id)",
        (storable(anchor.article_id),),
    ).fetchone()
    return row


def _heirs(sql: sqlite3.Connection, decision: Decision, ordinal: int) -> list[tuple[int, str]]:
    """What stands now where a passage stood: rows and texts."""
    return sql.execute(
        "SELECT DISTINCT a.id, t.text FROM decision_place dp"
        " CROSS JOIN place p ON p.id = dp.place_id"
        " CROSS JOIN article a ON a.public_id = p.article"
        " CROSS JOIN article_text t ON t.article_id = a.id"
        " WHERE dp.decision_id = ? AND dp.ordinal = ?"
        " AND EXISTS (SELECT 1 FROM location WHERE article_id = a.id) ORDER BY a.public_id",
        (storable(decision.id), ordinal),
    ).fetchall()


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
        if decision is None or not (_is_by_name(decision) or about_entities(decision)):
            continue
        now = _made_by_person(corrector, decision, ordinal)
        if now is None:
            index = mention_at(base.mentions, start, end)
            now = _NOTHING if index is None else _named(corrector, chain_of[index])
        if now != tuple(before):
            _note_named(sql, decision_id, ordinal, now)
            different = decision.op is Op.DIFFERENT
            if _is_by_name(decision) or (different and reaches_articles(sql, decision)):
                changed.add(decision_id)
    return changed


def bind_by_rows(sql: sqlite3.Connection, corrector: Corrector, decision: Decision) -> set[int]:
    """Note what is named at the passages of a decision that changes no mentions, as far as the
    rows of their articles tell, which follow the other decisions. Returns the articles where they
    do not: where something was split off or hidden there, or nothing is named."""
    left = set[int]()
    known: dict[int, _Named] = {}
    for ordinal, article, start, end in sql.execute(
        "SELECT ordinal, article_id, start, end FROM target"
        " WHERE decision_id = ? AND article_id IS NOT NULL",
        (storable(decision.id),),
    ).fetchall():
        now = _made_by_person(corrector, decision, ordinal)
        if now is None:
            group = _group_at(sql, article, start, end)
            if group is None or piece_of(group.blocks) is not None:
                left.add(article)
                continue
            if group.id not in known:
                alone = Chain(group.type, group.name, group.key, group.blocks, ())
                known[group.id] = _named(corrector, alone)
            now = known[group.id]
        _note_named(sql, storable(decision.id), ordinal, now)
    return left


def _group_at(sql: sqlite3.Connection, article: int, start: int, end: int) -> StoredChain | None:
    """The group of the mention at this very place."""
    row = sql.execute(
        f"SELECT {GROUP_COLUMNS} FROM mention m"
        " CROSS JOIN chain c ON c.article_id = m.article_id AND c.ordinal = m.chain"
        " CROSS JOIN name_group g ON g.id = c.group_id"
        " WHERE m.article_id = ? AND m.start = ? AND m.end = ?",
        (article, start, end),
    ).fetchone()
    return None if row is None else stored_chain(row)


def _is_by_name(decision: Decision) -> bool:
    return decision.op is Op.SPLIT and decision.made.scope is Scope.NAME


def _made_by_person(corrector: Corrector, decision: Decision, ordinal: int) -> _Named | None:
    """What a passage names where a person made it a thing of its own; None where no one did."""
    anchor = decision.made.targets[ordinal]
    piece = decision.id if decision.op is Op.MARK and anchor.side == 0 else anchor.piece
    if piece is None:
        return None
    return (*piece_atom(piece), piece_entity(piece)) if corrector.force.get(piece) else _NOTHING


def _named(corrector: Corrector, chain: Chain) -> _Named:
    atom = atom_of(chain.blocks, chain.key)
    return (*map(storable, atom), storable(corrector.natural(chain)))


def _note_named(sql: sqlite3.Connection, decision_id: str, ordinal: int, now: _Named) -> None:
    sql.execute(
        "UPDATE target SET block = ?, key = ?, natural = ? WHERE decision_id = ? AND ordinal = ?",
        (*now, decision_id, ordinal),
    )


def reaches_articles(sql: sqlite3.Connection, decision: Decision) -> bool:
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


def articles_of(sql: sqlite3.Connection, decision: Decision) -> set[int]:
    """The articles in which passages of a decision stand."""
    rows = sql.execute(
        "SELECT article_id FROM target WHERE decision_id = ? AND article_id IS NOT NULL",
        (storable(decision.id),),
    )
    return {row[0] for row in rows}


def places_in(sql: sqlite3.Connection, article: int) -> list[tuple[str, int, int, int]]:
    """The passages in an article: decision, ordinal, start and end."""
    return sql.execute(
        "SELECT decision_id, ordinal, start, end FROM target WHERE article_id = ?"
        " ORDER BY decision_id, ordinal",
        (article,),
    ).fetchall()
