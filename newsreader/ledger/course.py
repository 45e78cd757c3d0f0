"""Which decisions are in force after the rows of a ledger.

The ledger is append-only. Undo and redo are rows of their own, so what is in force is a
function of the rows alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from newsreader.ledger.decisions import Decision, Op


class Course:
    """The rows of a ledger as they come. To add one takes no longer after many than after few.

    What a row does counts from the row on: rows of several libraries may be mixed, so that an
    undo may stand before what it takes back, and then does nothing.
    """

    def __init__(self, ledger: Iterable[Decision] = ()) -> None:
        self._rows: list[Decision] = []
        self._positions: dict[str, int] = {}
        self._about: list[str | None] = []
        # By decision: the position of the row that switched it last, and whether on.
        self._switches: dict[str, tuple[int, bool]] = {}
        # Positions of rows that switched a decision on, and off.
        self._done: list[int] = []
        self._undone: list[int] = []
        self._by_op: dict[Op, list[Decision]] = defaultdict(list)
        for row in ledger:
            self.add(row)

    def add(self, row: Decision) -> None:
        """A row more."""
        position = len(self._rows)
        self._rows.append(row)
        self._positions[row.id] = position
        self._by_op[row.op].append(row)
        about, on = self._effect(row)
        self._about.append(about)
        if about is None:
            return
        self._switches[about] = position, on
        (self._done if on else self._undone).append(position)

    def _effect(self, row: Decision) -> tuple[str | None, bool]:
        """Which decision a row switches, and whether on: an undo says the opposite of the row it
        is about, so that to undo an undo is to redo."""
        on, settled = True, False
        seen = set[str]()
        while row.op in (Op.UNDO, Op.REDO):
            about = self.row(row.made.undoes or "")
            if about is None or row.id in seen:
                return None, on
            seen.add(row.id)
            if not settled:
                on = on != (row.op is Op.UNDO)
                settled = row.op is Op.REDO
            row = about
        return row.id, on

    @property
    def rows(self) -> Sequence[Decision]:
        """All of them, oldest first."""
        return self._rows

    def row(self, row_id: str) -> Decision | None:
        """The row of this id."""
        position = self._positions.get(row_id)
        return None if position is None else self._rows[position]

    def position(self, row_id: str) -> int:
        """How many rows are before the one of this id. KeyError where there is none."""
        return self._positions[row_id]

    def is_in_force(self, decision_id: str) -> bool:
        """Whether there is a decision of this id, and it is not taken back."""
        return self._switches.get(decision_id, (0, False))[1]

    @property
    def in_force(self) -> tuple[Decision, ...]:
        """The decisions in force, in the ledger's order, whenever one was made again."""
        on = {decision for decision, (_, is_on) in self._switches.items() if is_on}
        return tuple(row for row in self._rows if row.id in on)

    def in_force_of(self, op: Op) -> list[Decision]:
        """Those in force of this kind."""
        return [row for row in self._by_op[op] if self.is_in_force(row.id)]

    @property
    def last_done(self) -> Decision | None:
        """The decision that undo is about: the last that was made, or made again."""
        position = self._last(self._done)
        about = None if position is None else self._about[position]
        return None if about is None else self.row(about)

    @property
    def last_undone(self) -> Decision | None:
        """The row that redo is about: the last that took a decision back."""
        position = self._last(self._undone)
        return None if position is None else self._rows[position]

    def _last(self, positions: list[int]) -> int | None:
        """The last of the rows that still counts. One that does not never will again."""
        while positions:
            about = self._about[positions[-1]]
            if about is not None and self._switches[about][0] == positions[-1]:
                return positions[-1]
            positions.pop()
        return None

    def concerned(self, after: int, until: int | None = None) -> Set[str]:
        """The decisions that may have come into force, or gone out of it, since there were
        ``after`` rows; as far as the rows up to ``until`` (a count) tell."""
        return {about for about in self._about[after:until] if about is not None}
