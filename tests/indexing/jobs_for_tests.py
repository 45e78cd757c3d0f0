"""Functions for worker processes to run: well-behaved, failing, dying, hanging."""

import ctypes
import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsreader.analysis.model.pipelines import pipeline_signature
from newsreader.errors import ReadError
from newsreader.indexing.jobs import FileRead, FileUnread, analyse_article, read_article_file
from newsreader.model import Analysis, Article, Evidence, Label, Mention
from newsreader.resolution.chains import chain_mentions


def double(number: int) -> int:
    return 2 * number


def pid(_item: object) -> int:
    return os.getpid()


def loaded_modules(_item: object) -> list[str]:
    return sorted(sys.modules)


def environment(name: str) -> str | None:
    return os.environ.get(name)


def niceness(_item: object) -> int:
    return os.nice(0)


def exit_at_three(number: int) -> int:
    if number == 3:
        os._exit(7)
    return number


def segfault_at_three(number: int) -> int:
    if number == 3:
        ctypes.string_at(0)
    return number


def devour_at_three(number: int) -> int:
    if number == 3:
        return len(bytearray(5_000_000_000))
    return number


@dataclass(frozen=True)
class KilledAtThree:
    """Ended from outside at the item 3, as often as there is no file yet of those it leaves."""

    folder: Path
    times: int

    def __call__(self, number: int) -> int:
        seen = len(list(self.folder.iterdir()))
        if number == 3 and seen < self.times:
            (self.folder / str(seen)).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    def together(self, numbers: Sequence[int]) -> list[int]:
        return [self(number) for number in numbers]


def hang_at_three(number: int) -> int:
    if number == 3:
        threading.Event().wait()
    return number


def refuse_at_three(number: int) -> int:
    if number == 3:
        raise ReadError("three is not an article")
    return number


def stumble_at_three(number: int) -> int:
    if number == 3:
        raise ValueError("nobody thought of three")
    return number


def unsendable_at_three(number: int) -> object:
    return threading.Lock() if number == 3 else number


def announce_and_hang(path: Path) -> None:
    path.write_text(str(os.getpid()))
    threading.Event().wait()


def add(one: int, two: int = 0) -> int:
    return one + two


def each(function: Callable[[int], int], numbers: Sequence[int]) -> list[int]:
    return [function(number) for number in numbers]


def read_unless_poisoned(path: Path) -> FileRead | FileUnread:
    if "poisoned" in path.name:
        ctypes.string_at(0)
    return read_article_file(path)


def read_after_vanishing(path: Path) -> FileRead | FileUnread:
    if "vanishes" in path.name:
        path.unlink()
    return read_article_file(path)


def analyse_unless_poisoned(article: Article, setup: object = None) -> Analysis:
    if "poisoned" in article.text:
        os._exit(3)
    return analyse_article(article)


def analyse_all_unless_poisoned(
    articles: Sequence[Article],
    setup: object = None,
) -> list[Analysis]:
    return [analyse_unless_poisoned(article) for article in articles]


def read_as_nobody(path: Path) -> FileRead | FileUnread:
    os.seteuid(65534)
    try:
        return read_article_file(path)
    finally:
        os.seteuid(0)


def analyse_marks(articles: Sequence[Article], setup: object = None) -> list[Analysis]:
    """Names in square brackets: "[Vell|ORG]" as the model alone says, "[Vell|ORG!]" by rule."""
    return [_marks_of(article) for article in articles]


def analyse_marks_of_one(article: Article, setup: object = None) -> Analysis:
    return _marks_of(article)


def _marks_of(article: Article) -> Analysis:
    mentions = tuple(
        Mention(
            match.start(1),
            match.end(1),
            match[1],
            Label(match[2]),
            (Evidence.RULE if match[3] else Evidence.MODEL,),
        )
        for match in re.finditer(r"\[(\w+)\|(\w+)(!?)\]", article.text)
    )
    chains = chain_mentions(article, mentions)
    return Analysis(article.id, mentions, chains, pipeline_signature(article.language))
