"""What is in force after which rows."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.ledger.decisions import Decision, Op, active, standing
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
    now = standing(rows)
    assert {row.id for row in now.in_force} == set(done)
    assert [row.id for row in now.in_force] == sorted(done, key=int)
    assert (now.last_done.id if now.last_done else None) == (done[-1] if done else None)


@given(STEPS)
def test_undoing_everything_leaves_nothing_and_redoing_it_all_gives_it_back(
    steps: list[str],
) -> None:
    rows, _ = ledger_of(steps)
    before = active(rows)
    while (last := standing(rows).last_done) is not None:
        rows.append(decision(len(rows), Op.UNDO, last.id))
    assert active(rows) == ()
    for _ in before:
        undone = standing(rows).last_undone
        assert undone is not None
        rows.append(decision(len(rows), Op.REDO, undone.id))
    assert active(rows) == before


def test_to_undo_a_redo_is_to_undo() -> None:
    rows = [decision("a"), decision("b", Op.UNDO, "a"), decision("c", Op.REDO, "b")]
    assert [row.id for row in active(rows)] == ["a"]
    assert active([*rows, decision("d", Op.UNDO, "c")]) == ()


def test_rows_about_nothing_known_change_nothing() -> None:
    rows = [decision("a"), decision("b", Op.UNDO, "z"), decision("c", Op.UNDO, "c")]
    assert [row.id for row in active(rows)] == ["a"]
