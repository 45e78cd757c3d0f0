"""What workers do: read a file, analyse an article.

Imported by worker processes: the readers, spaCy and the rules of resolution are loaded when the
first job wants them, the library and the window never.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.errors import ReadError
from newsreader.indexing.hashing import hash_file
from newsreader.model import Analysis, Article

if TYPE_CHECKING:
    from newsreader.analysis.analyser import Analyser
    from newsreader.analysis.setup import Setup

READ_LIMIT_S = 60.0
"""How long reading one file may take. The slowest honest page measured took 7 s."""

ANALYSE_LIMIT_S = 300.0
"""How long analysing an article of ordinary length may take, loading the pipeline included."""

ANALYSED_PER_S = 5_000
"""Characters that even a slow and busy machine analyses in a second; measured: 100,000."""

_HASHED_BYTES = 200_000_000
"""Files too large to be articles are not even hashed: a new look refuses them in no time."""


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file's articles, and what the file was when it was read.

    ``size`` in bytes, ``mtime_ns`` in nanoseconds since 1970. ``problem`` says what of the file
    could not be read, in words that follow its name.
    """

    articles: tuple[Article, ...]
    content_hash: str
    size: int
    mtime_ns: int
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class FileUnread:
    """Why a file is no article: words that follow its name.

    ``content_hash`` tells that these very bytes are to blame, ``size`` and ``mtime_ns`` when.
    None where the bytes could not be seen: another try may go better.
    """

    reason: str
    content_hash: str | None = None
    size: int = -1
    mtime_ns: int = -1


def read_article_file(path: Path) -> FileRead | FileUnread:
    """Read the articles of one file, making sure that it was not written to meanwhile."""
    try:
        for _ in range(2):
            before = path.stat()
            result = _read(path, before)
            after = path.stat()
            if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
                return result
    except FileNotFoundError:
        return FileUnread("vanished while the folder was being read")
    except OSError as error:
        return FileUnread(f"cannot be read ({(error.strerror or str(error)).lower()})")
    return FileUnread("is being written to; it is read when the writing has ended")


def _read(path: Path, status: os.stat_result) -> FileRead | FileUnread:
    from newsreader.readers.registry import read_contents

    stamp = (status.st_size, status.st_mtime_ns)
    try:
        contents = read_contents(path)
        if not contents.articles:
            raise ReadError("holds no article")
    except ReadError as error:
        content = _hash_of(path, status.st_size)
        return (
            FileUnread(str(error)) if content is None else FileUnread(str(error), content, *stamp)
        )
    articles = contents.articles
    return FileRead(articles, articles[0].content_hash, *stamp, _in_words(contents.problems))


def _in_words(problems: Sequence[str]) -> str | None:
    if not problems:
        return None
    more = f" (and {len(problems) - 1:,} more like it)" if len(problems) > 1 else ""
    return f"is read in part: {problems[0]}{more}"


def analyse_article(article: Article, setup: "Setup | None" = None) -> Analysis:
    """Find and chain the mentions of one article, as ``setup`` says."""
    return analyse_articles([article], setup)[0]


def analyse_articles(articles: Sequence[Article], setup: "Setup | None" = None) -> list[Analysis]:
    """Find and chain the mentions of several articles, which takes less time than one by one."""
    from newsreader.analysis.setup import Setup
    from newsreader.resolution.chains import chain_mentions
    from newsreader.resolution.within.references import with_references

    analyser = _analyser()
    analyser.use(setup or Setup())
    known = analyser.setup.gazetteer()
    analyses: list[Analysis] = []
    for article, found in zip(articles, analyser.find_mentions(articles), strict=True):
        mentions = found.mentions
        chains = chain_mentions(article, mentions, known)
        if analyser.setup.references:
            mentions = with_references(article, mentions, chains, references=True)
            chains = chain_mentions(article, mentions, known)
        analyses.append(Analysis(article.id, mentions, chains, found.pipeline, found.note))
    return analyses


@lru_cache(maxsize=1)
def _analyser() -> "Analyser":
    """This process's analyser: a pipeline takes a second to load and 200 MB to hold."""
    from newsreader.analysis.analyser import Analyser

    return Analyser()


def _hash_of(path: Path, size: int) -> str | None:
    if size > _HASHED_BYTES:
        return None
    try:
        return hash_file(path)
    except OSError:
        return None
