"""Commands that read folders into a library."""

import argparse
import os
import signal
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from newsreader.cli.asking import say_if_restored
from newsreader.cli.output import ProgressLine, put_json, say
from newsreader.cli.preferring import overrides
from newsreader.indexing.choices import Overrides
from newsreader.indexing.indexer import Indexer
from newsreader.indexing.messages import AddFolder, Cancel, Event, Progress, Refused, TryAgain
from newsreader.indexing.scan import path_below
from newsreader.library import FileStatus, LibraryWriter, StoredArticle
from newsreader.model import Role
from newsreader.paths import default_library, spelled_out

_SCHEMA = 1


def index(arguments: argparse.Namespace) -> int:
    """Read folders; the exit status."""
    path = default_library() if arguments.library is None else arguments.library
    with _Run(path, arguments.workers, overrides(arguments), analyse=True) as run:
        status = run.read(arguments.folders, try_again=arguments.try_again)
        counts = run.library.counts()
    say(
        f"{counts.articles} articles and {counts.entities} entities in the library"
        + (f"; {counts.failed} files could not be read or analysed" if counts.failed else "")
    )
    return status


def annotate(arguments: argparse.Namespace) -> int:
    """Read paths and write their articles as JSON Lines; the exit status."""
    with (
        _library(arguments.library) as path,
        _Run(
            path, arguments.workers, overrides(arguments), analyse=not arguments.no_entities
        ) as run,
    ):
        status = run.read(arguments.paths)
        for given, article in _in_order(run.library, arguments.paths):
            put_json(_line(given, article, entities=not arguments.no_entities))
    return status


@contextmanager
def _library(named: Path | None) -> Iterator[Path]:
    if named is not None:
        yield named
        return
    with tempfile.TemporaryDirectory(prefix="newsreader-") as folder:
        yield Path(folder) / "annotate.newsreader"


class _Run:
    """An indexer for as long as the command runs."""

    def __init__(
        self, library: Path, workers: int | None, overrides: Overrides, *, analyse: bool
    ) -> None:
        self._progress = ProgressLine()
        self._refused: list[str] = []
        self._interrupted = False
        self._indexer = Indexer(library, workers, self._hear, analyse=analyse, overrides=overrides)
        say_if_restored(self._indexer.library)
        for problem in self._indexer.problems:
            say(problem)

    def __enter__(self) -> "_Run":
        return self

    def __exit__(self, *_: object) -> None:
        self._indexer.close()

    @property
    def library(self) -> LibraryWriter:
        """The library that is written."""
        return self._indexer.library

    def read(self, paths: Sequence[str], *, try_again: bool = False) -> int:
        """Read all paths, name on stderr what failed; the exit status. With ``try_again`` also
        what failed before, in all folders of the library.

        The first Ctrl+C lets the transaction under way finish, then raises KeyboardInterrupt.
        """
        before = signal.signal(signal.SIGINT, self._interrupt)
        try:
            if try_again:
                self._indexer.handle(TryAgain())
            for path in paths:
                self._indexer.handle(AddFolder(Path(path)))
            missing = len(self._refused)
            self._indexer.run_until_idle()
        finally:
            signal.signal(signal.SIGINT, before)
        self._progress.clear()
        for message in self._refused:
            say(message)
        if self._interrupted:
            raise KeyboardInterrupt
        if missing == len(paths) or len(self._refused) > missing:
            return 2
        self._name_empty(paths)
        failed = self._name_failures(paths)
        return 1 if failed or missing else 0

    def _name_empty(self, paths: Sequence[str]) -> None:
        """Name each folder among ``paths`` that holds no file of a known format."""
        folders = {folder.path: folder.id for folder in self.library.folders()}
        for given in paths:
            folder_id = folders.get(_absolute(given))
            if folder_id is not None and not self.library.file_records(folder_id):
                say(f"{spelled_out(given)} holds no articles in a format that newsreader reads")

    def _name_failures(self, paths: Sequence[str]) -> int:
        """Name each file below ``paths`` that failed, as it was given; how many there are."""
        roots = [(_absolute(given), given) for given in paths]
        count = 0
        for failure in self.library.failures():
            for root, given in roots:
                if failure.path.is_relative_to(root):
                    relative = failure.path.relative_to(root)
                    name = spelled_out(os.path.normpath(Path(given) / relative))
                    say(f"{name}: {failure.reason}")
                    count += 1
                    break
        return count

    def _hear(self, event: Event) -> None:
        if isinstance(event, Refused):
            self._refused.append(event.message)
        elif isinstance(event, Progress):
            left = event.seconds_left
            about = f", about {_duration(left)} left" if left else ""
            self._progress.show(f"{event.done} of {event.total} articles{about}")

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if self._interrupted:
            raise KeyboardInterrupt
        self._interrupted = True
        self._indexer.post(Cancel())


def _duration(seconds: float) -> str:
    return f"{round(seconds)} s" if seconds < 90 else f"{round(seconds / 60)} min"


def _absolute(given: str) -> Path:
    return Path(os.path.abspath(given))  # noqa: PTH100 - links are kept, as the library does


def _in_order(library: LibraryWriter, paths: Sequence[str]) -> Iterator[tuple[str, StoredArticle]]:
    """The articles below ``paths`` with their paths as given, by path, then by locator."""
    folders = {folder.path: folder for folder in library.folders()}
    files: dict[str, Path] = {}
    for given in paths:
        folder = folders.get(_absolute(given))
        if folder is None:
            continue
        for relative, record in library.file_records(folder.id).items():
            if record.status is FileStatus.READ:
                named = given if relative == "." else os.path.join(given, relative)  # noqa: PTH118
                files[named] = path_below(folder.path, relative)
    for named in sorted(files):
        for article_id in library.articles_of_file(files[named]):
            article = library.article(article_id)
            if article is not None:
                yield named, article


def _line(path: str, stored: StoredArticle, *, entities: bool) -> dict[str, Any]:
    article = stored.article
    return {
        "schema": _SCHEMA,
        "path": path,
        "locator": article.locator,
        "article_id": article.id,
        "title": article.title,
        "lang": article.language,
        "date": article.date,
        "date_from": article.date_from,
        "modified": article.modified,
        "modified_from": article.modified_from,
        "byline": article.byline,
        "source": article.source,
        "url": article.url,
        "text": article.text,
        "roles": [
            {"role": str(Role(s.role)), "start": s.start, "end": s.end} for s in article.sections
        ],
        "body": article.body,
        "ents": [
            {
                "start": mention.start,
                "end": mention.end,
                "label": str(mention.label),
                "entity_id": mention.entity_id,
                "entity": mention.entity,
                "from": [str(evidence) for evidence in mention.evidence],
                "doubt": mention.doubt,
            }
            for mention in (stored.mentions if entities else ())
        ],
    }
