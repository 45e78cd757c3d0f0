"""What is said to the indexer and what it says back. Small, frozen and picklable."""

from dataclasses import dataclass
from pathlib import Path

from newsreader.library.records import Failure
from newsreader.model import LibraryChange


@dataclass(frozen=True, slots=True)
class AddFolder:
    """Read this folder (or file) into the library, and watch it."""

    path: Path


@dataclass(frozen=True, slots=True)
class RemoveFolder:
    """Forget this folder and the articles that are nowhere else. Its files stay as they are."""

    folder_id: int


@dataclass(frozen=True, slots=True)
class RelinkFolder:
    """The folder now lives at ``path``."""

    folder_id: int
    path: Path


@dataclass(frozen=True, slots=True)
class Prioritise:
    """Someone opened this article: analyse it next."""

    article_id: str


@dataclass(frozen=True, slots=True)
class ApplyDecisions:
    """Someone decided something: bring what was found in line with the ledger, now. Done even
    while everything else is cancelled. Where many articles are concerned, those of ``first``,
    which someone looks at, come first, and the rest follows bit by bit."""

    first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ApplyPreferences:
    """The person's preferences, or a list of names, have changed: follow them, now."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop reading and analysing; what is done stays. Resume or AddFolder starts again."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Look at every folder again and go on."""


@dataclass(frozen=True, slots=True)
class TryAgain:
    """Read and analyse once more what failed, though nothing has changed; look at every folder."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Finish the transaction under way, end the workers, leave."""


Command = (
    AddFolder
    | RemoveFolder
    | RelinkFolder
    | Prioritise
    | ApplyDecisions
    | ApplyPreferences
    | Cancel
    | Resume
    | TryAgain
    | Quit
)


@dataclass(frozen=True, slots=True)
class Changed:
    """A transaction was committed. ``asked`` where it is the answer to ApplyDecisions: someone
    waits for it."""

    change: LibraryChange
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """Articles analysed out of those known; ``seconds_left`` is None until it can be told."""

    done: int
    total: int
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class FileFailed:
    """A file could not be read or analysed; the rest goes on."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is left to do, or work was cancelled."""

    cancelled: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """A command could not be done, or the library cannot be written; the message says why."""

    message: str


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Some of what the person prefers cannot be used, for the reason told; all is done without."""

    message: str


Event = Changed | Progress | FileFailed | Idle | Refused | PassedOver
