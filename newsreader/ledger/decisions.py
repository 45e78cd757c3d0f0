"""Decisions as they are kept."""

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

    ``because`` is the sentence the person saw, or the reason for which they were asked: then
    ``shown`` are the sentences that stood beside the question. ``words`` say what was done.
    ``name`` is the new name (rename), the spelling (split by name, hide everywhere); ``type`` the
    type given (retype, mark). ``undoes`` is the row that an undo or a redo is about. ``seen``
    (unsure) is how many mentions there were to judge by: with more, the question is worth asking
    again.
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
    shown: tuple[str, ...] = ()


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
