"""Articles under decisions: which are touched, and what their rows are then."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from newsreader.ledger.articles import Found, Touch, spelling, touch
from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.library.articles.search import holding_phrase
from newsreader.library.articles.storing import ARTICLE_COLUMNS, loaded_article
from newsreader.library.decisions import passages
from newsreader.library.file.text_keys import folded, storable
from newsreader.library.machine.analyses import ChainChanges, put_in
from newsreader.library.machine.corrector import Corrector
from newsreader.library.machine.found import (
    keep_machine_found,
    kept_found,
    replace_shown,
    shown_rows,
)
from newsreader.library.machine.group_index import chains_of
from newsreader.model import Analysis, Article


def touch_articles(
    sql: sqlite3.Connection,
    corrector: Corrector,
    articles: Iterable[int],
    changes: ChainChanges,
    fresh: Mapping[int, Analysis] | None = None,
    *,
    later: set[int] | None = None,
) -> None:
    """Bring the rows of analysed articles up to the decisions in force; ``fresh`` are those
    that were analysed just now, whose rows are replaced in any case. Other articles that a
    decision turns out to reach are brought up to it too, or put into ``later``."""
    analyses = dict(fresh or {})
    waiting = list(dict.fromkeys([*analyses, *sorted(articles)]))
    widened: set[str] = set()
    while waiting:
        article = waiting.pop(0)
        changed = _touch_article(sql, corrector, article, changes, analyses.pop(article, None))
        for decision_id in changed - widened:
            # Once is enough: a passage is bound by what is there before anything is split off.
            widened.add(decision_id)
            decision = corrector.force.get(decision_id)
            if decision is not None:
                again = touched_by(sql, decision_id) | reached(sql, decision)
                again |= passages.articles_of(sql, decision)
                if later is None:
                    waiting += sorted(again - set(waiting))
                else:
                    later |= again


def _touch_article(
    sql: sqlite3.Connection,
    corrector: Corrector,
    row: int,
    changes: ChainChanges,
    fresh: Analysis | None,
) -> set[str]:
    stored = sql.execute(
        f"SELECT {ARTICLE_COLUMNS}, a.analysed FROM article a"
        " JOIN article_text t ON t.article_id = a.id WHERE a.id = ?",
        (row,),
    ).fetchone()
    if stored is None or not (stored[-1] or fresh):
        return set()
    if fresh is not None and not corrector.force.decisions:
        put_in(sql, row, fresh, changes)
        return set()
    article = loaded_article(stored[:-1])
    before = shown_rows(sql, row, article.text)
    if fresh is None:
        kept = kept_found(sql, row, article.text)
        found = before.found if kept is None else kept
    else:
        found = Found(fresh.mentions, fresh.chains)
    touches = _touches(sql, corrector, row, article, found)
    touched = touch(article, found, touches, corrector.chain)
    changed = passages.bind(sql, corrector, row, touched.base)
    if changed:
        touches = _touches(sql, corrector, row, article, found)
        touched = touch(article, found, touches, corrector.chain)
    shown = touched.found
    if fresh is not None:
        put_in(sql, row, Analysis(article.id, shown.mentions, shown.chains, None), changes)
    if fresh is not None or replace_shown(sql, row, before, shown, changes):
        keep_machine_found(sql, row, None if shown == found else found)
    _note_touched(sql, row, touched.effective)
    return changed


def _note_touched(sql: sqlite3.Connection, row: int, decisions: Iterable[str]) -> None:
    sql.execute("DELETE FROM touched WHERE article_id = ?", (row,))
    sql.executemany(
        "INSERT INTO touched (decision_id, article_id) VALUES (?, ?)",
        ((storable(decision), row) for decision in sorted(decisions)),
    )


def _touches(
    sql: sqlite3.Connection, corrector: Corrector, row: int, article: Article, found: Found
) -> list[Touch]:
    """The decisions in force that may do something here, in the ledger's order."""
    force = corrector.force
    places: dict[str, list[tuple[int, int]]] = {}
    for decision_id, ordinal, start, end in passages.places_in(sql, row):
        decision = force.get(decision_id)
        if decision is not None and decision.made.targets[ordinal].side == 0:
            places.setdefault(decision_id, []).append((start, end))
    wanted = {i for i in places if _in_articles(force.decisions[i])}
    plain = spelling(article.text)
    wanted.update(i for i, spelled in force.marks_everywhere.items() if spelled in plain)
    texts = {mention.text for mention in found.mentions}
    for decision_id in wanted:
        texts |= _marked(article, force.decisions[decision_id], places.get(decision_id, ()))
    # A ledger may hold thousands of names: they are looked up, and not looked for in the text.
    spelled_here = set(map(spelling, texts))
    wanted.update(i for i, spelled in force.hides_everywhere.items() if spelled in spelled_here)
    by_name = {i for i, spelled in force.splits_by_name.items() if spelled in spelled_here}
    atoms = {decision_id: passages.bound_atoms(sql, decision_id) for decision_id in by_name}
    for decision_id, names in force.different.items():
        if decision_id in places or not names.isdisjoint(spelled_here):
            common = passages.common_atoms(sql, force.decisions[decision_id])
            if common:
                wanted.add(decision_id)
                atoms[decision_id] = common
    return [
        Touch(d, tuple(places.get(d.id, ())), atoms.get(d.id, frozenset()))
        for d in force.in_order(wanted | by_name)
    ]


def _marked(article: Article, decision: Decision, places: Iterable[tuple[int, int]]) -> set[str]:
    """The texts of the mentions that a decision makes in an article."""
    if decision.op is not Op.MARK:
        return set()
    here = {article.text[start:end] for start, end in places}
    return here.union(anchor.text for anchor in decision.side(0))


def _in_articles(decision: Decision) -> bool:
    """Whether a decision changes mentions at its own passages."""
    match decision.op:
        case Op.MARK | Op.UNMARK:
            return True
        case Op.SPLIT:
            return decision.made.scope is not Scope.NAME
        case Op.HIDE:
            return decision.made.scope in (Scope.THIS, Scope.ARTICLE)
        case _:
            return False


def touched_by(sql: sqlite3.Connection, decision_id: str) -> set[int]:
    """The articles that a decision changed."""
    rows = sql.execute(
        "SELECT article_id FROM touched WHERE decision_id = ?", (storable(decision_id),)
    )
    return {row[0] for row in rows}


def reached(sql: sqlite3.Connection, decision: Decision) -> set[int]:
    """The articles that a decision may change beyond those of its passages."""
    made = decision.made
    if made.scope is Scope.EVERYWHERE and made.op is Op.MARK and made.targets:
        return set(holding_phrase(sql, made.targets[0].text))
    if made.scope is Scope.EVERYWHERE and made.op is Op.HIDE:
        return _naming(sql, made.name or "")
    if made.scope is Scope.NAME and made.op is Op.SPLIT:
        return {
            article
            for block, key in passages.bound_atoms(sql, storable(decision.id))
            for article in _naming_so(sql, made.name or "", block, key)
        }
    if made.op is Op.DIFFERENT:
        return {
            article
            for block, key in passages.common_atoms(sql, decision)
            for text in dict.fromkeys(anchor.text for anchor in decision.side(0))
            for article in _naming_so(sql, text, block, key)
        }
    return set()


def _naming(sql: sqlite3.Connection, name: str) -> set[int]:
    rows = sql.execute(
        "SELECT DISTINCT c.article_id FROM form f"
        " CROSS JOIN group_form gf ON gf.form_id = f.id"
        f"{chains_of('gf.group_id')} WHERE f.folded = ?",
        (folded(name),),
    )
    return {row[0] for row in rows}


def _naming_so(sql: sqlite3.Connection, name: str, block: str, key: str) -> Sequence[int]:
    rows = sql.execute(
        "SELECT DISTINCT c.article_id FROM form f"
        " CROSS JOIN group_form gf ON gf.form_id = f.id"
        " CROSS JOIN name_group g ON g.id = gf.group_id"
        " CROSS JOIN block b ON b.group_id = g.id AND b.block = ?2"
        f"{chains_of('g.id')}"
        " WHERE f.folded = ?1 AND (g.key = ?3 OR ?3 = '')",
        (folded(name), block, key),
    )
    return [row[0] for row in rows]
