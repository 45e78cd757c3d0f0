"""What the library answers with about decisions and suggestions: frozen rows."""

from __future__ import annotations

from enum import Enum, StrEnum, auto
from pathlib import Path

from newsreader.ledger.articles import Atom
from newsreader.ledger.decisions import Anchor, Decision
from newsreader.library.records import EntityRow
from newsreader.values import value


class Effect(StrEnum):
    """What became of a decision in this library.

    ``APPLIED``; ``PENDING``: about to be, by the process that writes; ``WAITING``: its passages
    are not in this library now, or are not analysed; ``STOPPED``: another decision, that the two
    are different, stands in its way; ``RESTING``: it is about what another decision made a thing
    of its own, which is undone; ``UNDONE``.
    """

    APPLIED = "applied"
    PENDING = "pending"
    WAITING = "waiting"
    STOPPED = "stopped"
    RESTING = "resting"
    UNDONE = "undone"


class Lack(StrEnum):
    """Why a passage stands nowhere: it is in no article here (``GONE``); it, or words like it,
    stand at several places (``ALIKE``); its article was edited, and has it no more (``EDITED``);
    it stands, but nothing is named there (``UNNAMED``)."""

    GONE = "gone"
    ALIKE = "alike"
    EDITED = "edited"
    UNNAMED = "unnamed"


@value
class Missing:
    """A passage that a decision waits for, the file that it stood in last (None where it was
    chosen in another library), and why it stands nowhere, where that was looked for."""

    anchor: Anchor
    path: Path | None
    lack: Lack | None = None


@value
class DecisionRow:
    """A line of the history. ``number`` counts the ledger's rows; ``words`` say what was done,
    ``because`` is the sentence the person saw, or why they were asked; ``shown`` are the sentences
    that they saw; ``article_id`` is where its first passage stands
    now, at ``start``; ``missing`` what it waits for."""

    number: int
    decision: Decision
    words: str
    effect: Effect
    article_id: str | None = None
    start: int | None = None
    missing: tuple[Missing, ...] = ()

    @property
    def id(self) -> str:
        """The decision's id, which ``undo_decision`` and ``redo_decision`` take."""
        return self.decision.id

    @property
    def at(self) -> str:
        """When: an ISO 8601 time in UTC."""
        return self.decision.at

    @property
    def because(self) -> str:
        """The sentence that was shown, or why the person was asked."""
        return self.decision.made.because

    @property
    def shown(self) -> tuple[str, ...]:
        """The sentences that were shown: none where not even one was."""
        made = self.decision.made
        return made.shown or ((made.because,) if made.because not in ("", self.words) else ())

    @property
    def in_force(self) -> bool:
        """Whether it has not been undone."""
        return self.effect is not Effect.UNDONE


class Answer(Enum):
    """What a person says to a question: the two are the same, they are different, or it cannot
    be told."""

    SAME = auto()
    DIFFERENT = auto()
    UNSURE = auto()


@value
class Suggestion:
    """Two entities that may be one; ``into`` has more mentions. ``because`` says what speaks
    for it, ``company`` how many others both are named with; ``unsure``: so a person said, and
    nothing has come to judge by since."""

    entity: EntityRow
    into: EntityRow
    because: str
    company: int
    unsure: bool = False


@value
class Part:
    """A part of an entity that may be someone else: what is called by some of its names
    (``atoms``), or what stands in some of its articles (ids). ``label`` tells it from the rest
    for a person."""

    label: str
    mentions: int
    article_count: int
    atoms: tuple[Atom, ...] = ()
    articles: tuple[str, ...] = ()


@value
class Mixture:
    """An entity that may be two, and what speaks for it; ``less`` has fewer mentions.
    ``unsure`` as in Suggestion."""

    entity: EntityRow
    less: Part
    more: Part
    because: str
    unsure: bool = False


@value
class ImportReport:
    """What became of the lines of a ledger: the ids of its decisions, how many rows are new,
    how many were known, which lines (by number) cannot be read, and which decisions find
    nothing here that they speak of (they are kept, and hold when it comes)."""

    decisions: frozenset[str] = frozenset()
    added: int = 0
    known: int = 0
    refused: tuple[tuple[int, str], ...] = ()
    waiting: tuple[Decision, ...] = ()

    def __or__(self, other: ImportReport) -> ImportReport:
        """What became of these lines and of those."""
        return ImportReport(
            self.decisions | other.decisions,
            self.added + other.added,
            self.known + other.known,
            self.refused + other.refused,
            self.waiting + other.waiting,
        )
