"""Decisions applied to articles, a few articles at a time where many are concerned.

Entities follow at once, whatever their size; what is hidden, marked or split in many articles
follows article by article, those that someone looks at before all others. The ledger counts as
applied when the last is done: whoever opens the library before that goes on with the rest, since
an article brought up to the ledger twice is as it was.
"""

import sqlite3
from collections.abc import Iterable, Sequence, Set
from time import thread_time

from newsreader.ledger.course import Course
from newsreader.ledger.decisions import Decision, Op, Scope
from newsreader.library.decisions import ledger_rows, passages
from newsreader.library.decisions.ledger_rows import LedgerCopy
from newsreader.library.decisions.touching import reached, touch_articles, touched_by
from newsreader.library.machine import resolving
from newsreader.library.machine.analyses import ChainChanges
from newsreader.library.machine.corrector import Corrector, about_entities, changes_articles
from newsreader.library.machine.groups import listed
from newsreader.model import LibraryChange
from newsreader.values import replace, value

_ROWS_AT_ONCE = 25
"""So many rows of a ledger that was taken in from elsewhere are looked at in some hundredths of a
second."""


@value
class Progress:
    """How far a ledger is applied: with its decisions in force up to its row ``number``,
    but for ``left``, the articles still to be brought up to them."""

    corrector: Corrector
    number: int
    left: frozenset[int] = frozenset()
    has_more: bool = False
    """Whether the ledger has rows after that, which were not looked at yet."""


@value
class Portion:
    """Up to ``limit`` articles (None: all, however many rows the ledger has more); those of
    ``first`` (ids) in any case. Where ``seconds`` of computing are given, no more than these are
    enough for (one, at least), those of ``first`` before others."""

    first: Sequence[str] = ()
    limit: int | None = None
    seconds: float | None = None


def is_up_to_date(sql: sqlite3.Connection, progress: Progress) -> bool:
    """Whether there is nothing to do."""
    return not progress.left and ledger_rows.last_number(sql) == ledger_rows.applied_number(sql)


def go_on(
    sql: sqlite3.Connection,
    ledger: LedgerCopy,
    progress: Progress,
    portion: Portion,
) -> tuple[Progress, LibraryChange]:
    """Take new decisions in, and bring a portion of the articles up to the ledger."""
    began = thread_time()
    course = ledger.read(sql)
    known, count = ledger.count(progress.number), len(ledger.numbers)
    if portion.limit is not None:
        count = min(count, known + _ROWS_AT_ONCE)
    last = ledger.numbers[count - 1] if count else 0
    has_more = count < len(ledger.numbers)
    corrector, left, passages_in = progress.corrector, set(progress.left), set[int]()
    if count != known:
        decisions = course.concerned(known, count)
        corrector = replace(corrector, force=corrector.force.after(course, decisions))
        concerned, passages_in = _concerned(sql, corrector, course, decisions, left)
        left |= concerned
    changes, urgent = ChainChanges(), _rows(sql, portion.first)
    # What an entity is by its passages must be known before anything follows from it.
    now, rest = set(passages_in), list[int]()
    if portion.limit is None:
        now = set(left)
    else:
        if portion.seconds is None:
            now |= urgent & left
        rest = sorted(left - now, key=lambda article: (article not in urgent, article))
        rest = rest[: max(0, portion.limit - len(now))]
    later = set[int]()
    left -= now
    touch_articles(sql, corrector, now, changes, later=None if portion.limit is None else later)
    for article in rest:
        left.discard(article)
        touch_articles(sql, corrector, [article], changes, later=later)
        if portion.seconds is not None and thread_time() - began > portion.seconds:
            break
    left |= later
    if portion.seconds is None and (more := urgent & later):
        touch_articles(sql, corrector, more, changes, later=left)
        left -= more
    change = resolving.settle(sql, corrector, changes)
    if not left and not has_more:
        ledger_rows.set_applied(sql, last)
    return Progress(corrector, last, frozenset(left), has_more), change


def _concerned(
    sql: sqlite3.Connection,
    corrector: Corrector,
    course: Course,
    decisions: Iterable[str],
    left: Set[int],
) -> tuple[set[int], set[int]]:
    """The articles that decisions which went out of force, or came into it, may change; and
    those where passages stand that decide what else is concerned. ``left`` are articles that do
    not follow other decisions yet.

    Nothing is taken for done: who was at it before may have been broken off."""
    articles, passages_in = set[int](), set[int]()
    for decision_id in sorted(decisions, key=course.position):
        if not course.is_in_force(decision_id):
            articles |= touched_by(sql, decision_id)
            passages.go_out_of_force(sql, decision_id)
    plain: list[Decision] = []
    for decision in corrector.force.in_order(decisions):
        passages.come_into_force(sql, decision)
        if not changes_articles(decision):
            plain.append(decision)
            continue
        own = touched_by(sql, decision.id) | passages.articles_of(sql, decision)
        articles |= own | reached(sql, decision)
        if about_entities(decision) or decision.made.scope is Scope.NAME:
            passages_in |= own
    for decision in plain:
        behind = passages.articles_of(sql, decision) & (articles | left)
        passages_in |= behind | passages.bind_by_rows(sql, corrector, decision)
    for decision in plain:
        if decision.op is Op.DIFFERENT and passages.reaches_articles(sql, decision):
            articles |= touched_by(sql, decision.id) | reached(sql, decision)
            articles |= passages.articles_of(sql, decision)
    return articles | passages_in, passages_in


def _rows(sql: sqlite3.Connection, articles: Sequence[str]) -> set[int]:
    rows = sql.execute(
        "SELECT a.id FROM json_each(?) wanted CROSS JOIN article a ON a.public_id = wanted.value",
        (listed(articles),),
    )
    return {row[0] for row in rows}
