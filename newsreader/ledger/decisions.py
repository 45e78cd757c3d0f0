"""Decisions as they are kept, and which of them are in force.

The ledger is append-only. Undo and redo are rows of their own, so what is in force is a
function of the rows alone.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from newsreader.model import EntityType, article_id
from newsreader.values import value


class Op(StrEnum):
    """What a person said."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    RETYPE = "retype"
    HIDE = "hide"
    MARK = "mark"
    UNMARK = "unmark"
    DIFFERENT = "different"
    UNSURE = "unsure"
    WATCH = "watch"
    UNDO = "undo"
    REDO = "redo"


class Scope(StrEnum):
    """How far a decision reaches.

    ``THIS`` the passages it points to; ``ARTICLE`` all of the article: for a split, whatever is
    one with the passage there, for a mark, every occurrence there; ``NAME`` (split) every mention
    that is spelled so; ``EVERYWHERE`` (mark, hide) every occurrence in the library; ``ENTITY``
    (hide) the whole entity.
    """

    THIS = "this"
    ARTICLE = "article"
    NAME = "name"
    EVERYWHERE = "everywhere"
    ENTITY = "entity"


@value
class Anchor:
    """A passage that finds its place again: in this very content by its offsets, elsewhere by
    its text between the (up to) 32 characters on either side.

    ``side`` tells the entities of a decision apart: anchors with one number stand for one
    entity. ``piece`` is the id of the decision that made the mention here a thing of its own,
    where that is what is meant, and not what the machine takes the mention for.
    """

    content_hash: str
    locator: str | None
    start: int
    end: int
    text: str
    before: str
    after: str
    side: int = 0
    piece: str | None = None

    @property
    def article_id(self) -> str:
        """The id of the article that the passage was chosen in."""
        return article_id(self.content_hash, self.locator)


@value
class NewDecision:
    """A decision about to be made.

    ``because`` is the sentence the person saw; ``words`` say what was done. ``name`` is the new
    name (rename), the spelling (split by name, hide everywhere); ``type`` the type given (retype,
    mark). ``undoes`` is the row that an undo or a redo is about. ``seen`` (unsure) is how many
    mentions there were to judge by: with more, the question is worth asking again.
    """

    op: Op
    targets: tuple[Anchor, ...] = ()
    because: str = ""
    scope: Scope = Scope.THIS
    name: str | None = None
    type: EntityType | None = None
    undoes: str | None = None
    words: str = ""
    seen: int | None = None


@value
class Decision:
    """A row of the ledger. ``at`` is an ISO 8601 time in UTC."""

    id: str
    at: str
    made: NewDecision

    @property
    def op(self) -> Op:
        """What was said."""
        return self.made.op

    def side(self, number: int) -> tuple[Anchor, ...]:
        """The anchors of one of the decision's entities."""
        return tuple(a for a in self.made.targets if a.side == number)


@value
class Standing:
    """Which decisions are in force, and which can be taken back or made again.

    ``in_force`` keeps the ledger's order, whenever a decision was made again. ``last_done`` is
    the decision that undo is about, ``last_undone`` the row of the undo that redo is about.
    """

    in_force: tuple[Decision, ...]
    last_done: Decision | None
    last_undone: Decision | None


def standing(ledger: Sequence[Decision]) -> Standing:
    """What holds after these rows, oldest first."""
    rows = {row.id: row for row in ledger}
    switched: dict[str, tuple[int, bool, Decision]] = {}
    for position, row in enumerate(ledger):
        about, on = _effect(row, rows)
        if about is not None:
            switched[about] = (position, on, row)
    decisions = [row for row in ledger if row.op not in (Op.UNDO, Op.REDO)]
    in_force = [row for row in decisions if switched[row.id][1]]
    off = [switched[row.id] for row in decisions if not switched[row.id][1]]
    return Standing(
        in_force=tuple(in_force),
        last_done=max(in_force, key=lambda row: switched[row.id][0], default=None),
        last_undone=max(off, key=lambda item: item[0], default=(0, False, None))[2],
    )


def active(ledger: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions in force, in the ledger's order."""
    return standing(ledger).in_force


def _effect(row: Decision, rows: dict[str, Decision]) -> tuple[str | None, bool]:
    """Which decision a row switches, and whether on: an undo says the opposite of the row it is
    about, so that to undo an undo is to redo."""
    on, settled = True, False
    seen = set[str]()
    while row.op in (Op.UNDO, Op.REDO):
        about = rows.get(row.made.undoes or "")
        if about is None or row.id in seen:
            return None, on
        seen.add(row.id)
        if not settled:
            on = on != (row.op is Op.UNDO)
            settled = row.op is Op.REDO
        row = about
    return row.id, on


def by_id(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The decisions under their ids."""
    return {decision.id: decision for decision in decisions}
