"""Merges and walls over what a machine says."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from newsreader.ledger.articles import Atom
from newsreader.ledger.decisions import Decision, NewDecision, Op
from newsreader.ledger.overlay import LONGEST_NAME, Claim, overlay
from tests.ledger.making import AT, anchor

ATOMS: list[Atom] = [(letter, letter) for letter in "abcdef"]
MACHINE = st.lists(st.integers(0, 2), min_size=6, max_size=6).map(
    lambda homes: {atom: f"m{home}" for atom, home in zip(ATOMS, homes, strict=True)}
)
PAIRS = st.lists(st.tuples(st.sampled_from(ATOMS), st.sampled_from(ATOMS)), max_size=5)
NATURAL = {atom: f"n{atom[0]}" for atom in ATOMS}


def claim(number: int, op: Op, one: Atom, other: Atom, at: str = AT) -> Claim:
    made = NewDecision(op, (anchor(), anchor(side=1)))
    return Claim(Decision(f"{op}{number}", at, made), {0: (one,), 1: (other,)})


def claims(op: Op, pairs: list[tuple[Atom, Atom]]) -> list[Claim]:
    return [claim(n, op, *pair) for n, pair in enumerate(pairs) if pair[0] != pair[1]]


def partition(made: list[Claim], machine: dict[Atom, str]) -> set[frozenset[Atom]]:
    result = overlay(made, machine, NATURAL)
    shown: dict[str, set[Atom]] = {}
    for atom, entity in machine.items():
        shown.setdefault(result.shown(entity, atom), set()).add(atom)
    return {frozenset(atoms) for atoms in shown.values()}


@given(MACHINE, PAIRS, PAIRS)
def test_what_is_different_is_apart_and_what_is_merged_is_one(
    machine: dict[Atom, str], merges: list[tuple[Atom, Atom]], walls: list[tuple[Atom, Atom]]
) -> None:
    made = claims(Op.DIFFERENT, walls) + claims(Op.MERGE, merges)
    result = overlay(made, machine, NATURAL)

    def shown(atom: Atom) -> str:
        return result.shown(machine[atom], atom)

    for item in made:
        (one,), (other,) = item.sides[0], item.sides[1]
        if item.decision.op is Op.DIFFERENT:
            assert shown(one) != shown(other)
        elif item.decision.id not in result.stopped:
            assert shown(one) == shown(other)


@given(MACHINE, PAIRS)
def test_merges_join_the_machine_s_entities(
    machine: dict[Atom, str], merges: list[tuple[Atom, Atom]]
) -> None:
    made = claims(Op.MERGE, merges)
    result = overlay(made, machine, NATURAL)
    assert result.apart == {} and result.stopped == set()
    for atom in ATOMS:
        for other in ATOMS:
            if machine[atom] == machine[other]:
                assert result.shown(machine[atom], atom) == result.shown(machine[other], other)
    if made:
        # Whatever the order, the same are one; only their name may differ.
        expected = partition(made, machine)
        for order in list(permutations(made))[:6]:
            assert partition(list(order), machine) == expected


@given(MACHINE)
def test_without_decisions_the_machine_is_right(machine: dict[Atom, str]) -> None:
    result = overlay([], machine, NATURAL)
    assert all(result.shown(entity, atom) == entity for atom, entity in machine.items())


def test_a_merge_goes_by_the_second_s_id() -> None:
    machine = {ATOMS[0]: "m0", ATOMS[1]: "m1"}
    result = overlay([claim(0, Op.MERGE, ATOMS[0], ATOMS[1])], machine, NATURAL)
    assert result.entity_of == {"m0": "m1", "m1": "m1"}
    assert result.lead["m1"] == "m1"
    assert result.reason("m0", ATOMS[0]) == "you merged it on 3 May 2026"
    assert result.reason("m1", ATOMS[1]) is None


def test_the_reason_is_the_last_decision_whatever_the_clock_said() -> None:
    one, two, three = ATOMS[:3]
    made = [
        claim(0, Op.DIFFERENT, one, two, "2026-05-04T10:00:00+00:00"),
        claim(1, Op.DIFFERENT, one, three, "2026-05-03T10:00:00+00:00"),
    ]
    machine = {one: "m0", two: "m0", three: "m0"}
    result = overlay(made, machine, {one: "n0", two: "m0", three: "m0"})
    assert result.reason("m0", one) == "you kept it apart on 3 May 2026"


@given(st.integers(LONGEST_NAME - 2, LONGEST_NAME + 2))
def test_a_name_is_no_longer_than_can_be_shown(length: int) -> None:
    name = "n" * length
    made = NewDecision(Op.RENAME, (anchor(),), name=name)
    renamed = Claim(Decision("0", AT, made), {0: (ATOMS[0],)})
    shown = overlay([renamed], {ATOMS[0]: "m0"}, NATURAL).names["m0"]
    assert len(shown) <= LONGEST_NAME
    assert shown == name if length <= LONGEST_NAME else shown.endswith("n…")


def test_what_decisions_speak_of_and_nothing_is_called_by_is_known() -> None:
    made = [claim(0, Op.MERGE, ATOMS[0], ATOMS[1])]
    found = overlay(made, {ATOMS[0]: "m0"}, {atom: NATURAL[atom] for atom in ATOMS[:2]})
    assert found.absent == {ATOMS[1]}


@given(MACHINE, PAIRS, PAIRS)
def test_the_latest_wall_is_the_reason_for_being_apart(
    machine: dict[Atom, str], merges: list[tuple[Atom, Atom]], walls: list[tuple[Atom, Atom]]
) -> None:
    days = [f"20{number:02}-05-03T10:00:00+00:00" for number in range(10, 20)]
    made = [
        claim(n, Op.DIFFERENT, *pair, at=days[n])
        for n, pair in enumerate(walls)
        if len({*pair}) > 1
    ]
    everything = [*made, *claims(Op.MERGE, merges)]
    found = overlay(everything, machine, NATURAL)
    together = {atom: found.shown(entity, atom) for atom, entity in machine.items()}
    for (home, atom), shown in found.apart.items():
        reason = found.reason(home, atom)
        if reason is None or "kept it apart" not in reason:
            continue
        here = {other for other in machine if together[other] == shown}
        about = [c for c in made if not here.isdisjoint({*c.sides[0], *c.sides[1]})]
        assert reason.endswith(about[-1].decision.at[:4])
