"""Regular expressions in a process of their own, which can be ended. Knows no Qt."""

from __future__ import annotations

import contextlib
import re
import signal
import warnings
from typing import TYPE_CHECKING, Any

from newsreader.values import value

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

READY = "ready"
"""What the process says once it has been started and waits for its job."""


@value
class PatternJob:
    """A pattern as ``re`` writes it, the text to look through, and how many hits are enough."""

    pattern: str
    text: str
    case: bool
    whole_words: bool
    most: int


@value
class PatternHits:
    """Where the pattern matches, in code points; nothing that is empty. ``fault`` is what
    ``re`` says of a pattern that is none, at the code point ``place`` of it; ``problem`` says in
    a person's words why else it cannot be looked for."""

    ranges: list[tuple[int, int]]
    has_more: bool = False
    problem: str = ""
    fault: str = ""
    place: int | None = None


def serve(pipe: Connection[Any, Any]) -> None:
    """Take one job from the pipe, answer it, and end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window decides
    with contextlib.suppress(OSError, EOFError):
        pipe.send(READY)
        pipe.send(find_pattern(pipe.recv()))


def find_pattern(job: PatternJob) -> PatternHits:
    """All matches, however long that takes. ``^`` and ``$`` are the beginning and the end of a
    line."""
    words = rf"(?<!\w)(?:{job.pattern})(?!\w)" if job.whole_words else job.pattern
    flags = re.MULTILINE if job.case else re.MULTILINE | re.IGNORECASE
    try:
        pattern = _compiled(job.pattern, words, flags)
    except re.error as error:
        return PatternHits([], fault=error.msg, place=error.pos)
    except (RecursionError, OverflowError, MemoryError):
        return PatternHits([], fault="it is too large")
    ranges: list[tuple[int, int]] = []
    for match in pattern.finditer(job.text):
        if match.end() > match.start():
            if len(ranges) == job.most:
                return PatternHits(ranges, has_more=True)
            ranges.append(match.span())
    return PatternHits(ranges)


def _compiled(written: str, words: str, flags: re.RegexFlag) -> re.Pattern[str]:
    with warnings.catch_warnings():
        # What a later Python may read otherwise, this one reads as it does.
        warnings.simplefilter("ignore", FutureWarning)
        # First as it was written, so that a complaint counts places as the person does.
        re.compile(written, flags)
        return re.compile(words, flags)
