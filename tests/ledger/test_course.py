"""What is in force after which rows."""

from collections.abc import Iterator
from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as st

from newsreader.ledger.course import Course
from newsreader.ledger.decisions import Decision, Op
from tests.ledger.making import decision

STEPS = st.lists(st.sampled_from(["make", "undo", "redo", "undo row"]), max_size=30)


def ledger_of(steps: list[str]) -> tuple[list[Decision], list[str]]:
    """Rows as an editor's stack would have them, and what that has in force."""
    rows: list[Decision] = []
    done: list[str] = []
    undone: list[tuple[str, str]] = []
    for step in steps:
        name = str(len(rows))
        if step == "make":
            rows.append(decision(name))
            done.append(name)
        elif step == "undo" and done:
            about = done.pop()
            rows.append(decision(name, Op.UNDO, about))
            undone.append((about, name))
        elif step in ("redo", "undo row") and undone:
            about, row = undone.pop()
            rows.append(decision(name, Op.REDO if step == "redo" else Op.UNDO, row))
            done.append(about)
    return rows, done


@given(STEPS)
def test_undo_and_redo_are_a_stack_that_is_never_cleared(steps: list[str]) -> None:
    rows, done = ledger_of(steps)
    now = Course(rows)
    assert {row.id for row in now.in_force} == set(done)
    assert [row.id for row in now.in_force] == sorted(done, key=int)
    assert (now.last_done.id if now.last_done else None) == (done[-1] if done else None)


@given(STEPS)
def test_undoing_everything_leaves_nothing_and_redoing_it_all_gives_it_back(
    steps: list[str],
) -> None:
    rows, _ = ledger_of(steps)
    before = Course(rows).in_force
    while (last := Course(rows).last_done) is not None:
        rows.append(decision(len(rows), Op.UNDO, last.id))
    assert Course(rows).in_force == ()
    for _ in before:
        undone = Course(rows).last_undone
        assert undone is not None
        rows.append(decision(len(rows), Op.REDO, undone.id))
    assert Course(rows).in_force == before


def test_to_undo_a_redo_is_to_undo() -> None:
    rows = [decision("a"), decision("b", Op.UNDO, "a"), decision("c", Op.REDO, "b")]
    assert [row.id for row in Course(rows).in_force] == ["a"]
    assert Course([*rows, decision("d", Op.UNDO, "c")]).in_force == ()


def test_rows_about_nothing_known_change_nothing() -> None:
    rows = [decision("a"), decision("b", Op.UNDO, "z"), decision("c", Op.UNDO, "c")]
    assert [row.id for row in Course(rows).in_force] == ["a"]


ANY_ROWS = st.lists(
    st.tuples(st.sampled_from([Op.MERGE, Op.UNDO, Op.UNDO, Op.REDO]), st.integers(0, 12)),
    max_size=13,
)


@given(ANY_ROWS, st.integers(0, 13))
def test_rows_of_several_libraries_in_any_order_do_what_they_say(
    made: list[tuple[Op, int]], after: int
) -> None:
    """Undoing may stand before what it takes back, and be about itself."""
    rows = [
        decision(n, op, str(about) if op is not Op.MERGE else None)
        for n, (op, about) in enumerate(made)
    ]
    course = Course(rows)
    switched = dict(switches(rows))
    on = {about: position for about, (position, is_on) in switched.items() if is_on}
    off = {about: position for about, (position, is_on) in switched.items() if not is_on}
    assert [row.id for row in course.in_force] == sorted(on, key=int)
    assert all(course.is_in_force(row.id) == (row.id in on) for row in rows)
    assert (course.last_done and course.last_done.id) == max(on, key=on.__getitem__, default=None)
    last = max(off.values(), default=None)
    assert course.last_undone == (None if last is None else rows[last])
    before, now = ({row.id for row in Course(some).in_force} for some in (rows[:after], rows))
    assert before ^ now <= course.concerned(after)


def switches(rows: list[Decision]) -> Iterator[tuple[str, tuple[int, bool]]]:
    """What each row says of which decision, told from all rows at once: the last word holds."""
    ids = {row.id: row for row in rows}
    for position, row in enumerate(rows):
        way = [row]
        while way[-1].op in (Op.UNDO, Op.REDO) and len(way) <= len(rows):
            about = ids.get(way[-1].made.undoes or "")
            if about is None:
                break
            way.append(about)
        if way[-1].op is Op.MERGE:
            undone = list(takewhile(lambda one: one.op is Op.UNDO, way))
            yield way[-1].id, (position, len(undone) % 2 == 0)
