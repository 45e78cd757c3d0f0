"""Reads one input after the other and remembers what came of them, what it took, what was wrong."""

import faulthandler
import gc
import json
import logging
import os
import resource
import sys
import time
import traceback
import warnings
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from newsreader.errors import ReadError
from newsreader.model import Article
from tests.readers.fuzzing.targets import Target, target_of

#: No small file takes longer than this to read, or something is wrong.
MOST_SECONDS = 10.0
#: A reader that is still at one input after this hangs; its process is ended.
HANG_SECONDS = 120
#: So often the state is written, and memory looked at.
_EVERY = 1000
#: So often an input is read under a tracer, which is slow.
_TRACED_EVERY = 100
#: By then every library is loaded and every cache filled, for one input in ten of what follows.
WARM = 5_000

TraceFunction = Callable[[FrameType, str, Any], Any]

#: Not English, so that the guesser of languages is loaded: 85 MB that are no leak.
_FOREIGN = (
    "Le ministre a dit lundi que le port était ouvert et que les bateaux pouvaient partir. " * 3
)

_READERS = f"{os.sep}newsreader{os.sep}readers{os.sep}"


@dataclass
class Tally:
    """What came of the inputs so far. ``grown_mb`` is resident memory since the ``WARM``-th input.

    ``arcs`` counts the steps from line to line in ``newsreader.readers`` that were seen on every
    hundredth input.
    """

    inputs: int = 0
    read: int = 0
    refused: int = 0
    slowest_s: float = 0.0
    grown_mb: float = 0.0
    peak_mb: float = 0.0
    arcs: int = 0
    findings: dict[str, str] = field(default_factory=dict)


class FoundError(Exception):
    """Raised on an input that a reader failed on; the words tell failures apart."""


def prepare_process() -> None:
    """For a process that does nothing else: no log lines, a trace of crashes, libraries loaded."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    faulthandler.enable()
    target_of("text").read(_FOREIGN.encode())


class Watch:
    """Reads inputs for a target. Whatever happens, ``folder`` holds the input under way."""

    def __init__(self, target: Target, folder: Path) -> None:
        self.tally = Tally()
        self.current = folder / "current"
        self._target = target
        self._folder = folder
        self._state = folder / "state.json"
        self._file = os.open(self.current, os.O_RDWR | os.O_CREAT)
        self._arcs: set[tuple[CodeType, int, int]] = set()
        self._warm_mb = 0.0

    def look(self, data: bytes) -> None:
        """Reads ``data``. Raises FoundError when it gives neither articles nor a ReadError."""
        os.pwrite(self._file, data, 0)
        os.ftruncate(self._file, len(data))
        self.tally.inputs += 1
        is_traced = self.tally.inputs % _TRACED_EVERY == 0
        before = sys.gettrace()
        start = time.process_time()
        if is_traced:
            sys.settrace(self._tracer)
        try:
            wrong = self._read(data)
        finally:
            sys.settrace(before)
            seconds = time.process_time() - start
        if not is_traced:
            self.tally.slowest_s = max(self.tally.slowest_s, seconds)
            if seconds > MOST_SECONDS and not wrong:
                wrong = f"took more than {MOST_SECONDS:.0f} s"
        if self.tally.inputs % _EVERY == 0:
            self.save()
        if wrong:
            raise FoundError(wrong)

    def keep(self, wrong: str, data: bytes) -> None:
        """Writes a failing input to the folder; of two with one failure, the shorter."""
        number = list(self.tally.findings).index(wrong) if wrong in self.tally.findings else None
        if number is None:
            number = len(self.tally.findings)
        path = self._folder / f"finding-{number}{self._target.suffix}"
        if wrong not in self.tally.findings or path.stat().st_size > len(data):
            path.write_bytes(data)
        self.tally.findings[wrong] = str(path)
        self.save()

    def save(self) -> None:
        """Writes the tally, so that it outlives a crash."""
        megabytes = _resident_mb()
        if not self._warm_mb and self.tally.inputs >= WARM:
            gc.collect()
            self._warm_mb = _resident_mb()
        if self._warm_mb:
            self.tally.grown_mb = round(megabytes - self._warm_mb, 1)
        self.tally.peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        self.tally.arcs = len(self._arcs)
        self._state.write_text(json.dumps(asdict(self.tally)))

    def _read(self, data: bytes) -> str | None:
        try:
            wrong = complaint(self._target.read(data))
        except ReadError as error:
            self.tally.refused += 1
            words = str(error)
            return None if words and "\n" not in words else "an unclear refusal"
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)
            own = [f for f in frames if _READERS in f.filename] or list(frames)
            place = f"{Path(own[-1].filename).name}:{own[-1].name}"
            return f"{type(error).__name__} in {place}"
        self.tally.read += 1
        return wrong

    def _tracer(self, frame: FrameType, event: str, argument: object) -> TraceFunction | None:  # noqa: ARG002
        code = frame.f_code
        if _READERS not in code.co_filename:
            return None
        last = -1

        def step(frame: FrameType, event: str, argument: object) -> TraceFunction:
            nonlocal last
            if event == "line":
                self._arcs.add((code, last, frame.f_lineno))
                last = frame.f_lineno
            return step

        return step


def complaint(articles: tuple[Article, ...]) -> str | None:
    """What is wrong with what a reader gave, None when nothing is."""
    for article in articles:
        if not _is_storable(article.text):
            return "text that cannot be stored"
        if "\0" in article.text or not article.text.strip():
            return "text with NUL, or without words"
        end = 0
        for section in article.sections:
            if not end <= section.start < section.end <= len(article.text):
                return "sections out of order"
            end = section.end
        facts = (
            *(article.title, article.byline, article.source, article.locator, article.language),
            *(article.date, article.modified, article.url),
        )
        if not all("\n" not in fact and _is_storable(fact) for fact in facts if fact):
            return "a fact of two lines, or that cannot be stored"
    return None if articles else "no articles and no refusal"


def _is_storable(words: str) -> bool:
    try:
        words.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _resident_mb() -> float:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * resource.getpagesize() / 1_048_576
