"""The articles of a library that wait for analysis: giving them to workers, storing answers."""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from functools import partial
from pathlib import Path

from newsreader.analysis.setup import Setup
from newsreader.indexing.batches import Batch, Done, Failed
from newsreader.indexing.choices import Choices
from newsreader.indexing.jobs import (
    ANALYSE_LIMIT_S,
    ANALYSED_PER_S,
    analyse_article,
    analyse_articles,
)
from newsreader.indexing.storing import store_together
from newsreader.indexing.telling import Teller
from newsreader.library import Failure, LibraryWriter, PendingArticle
from newsreader.model import Analysis

_BATCH_CHARACTERS = 30_000
"""About ten articles, half a second: what someone waits at most for an urgent one to start."""

_BATCH_ARTICLES = 16
_FETCHED_AT_ONCE = 64

Later = Callable[[Callable[[], None]], None]


class Articles:
    """Feeds waiting articles to the workers, what someone reads first.

    All methods belong to the indexer's thread.
    """

    def __init__(
        self,
        library: LibraryWriter,
        executor: Executor,
        teller: Teller,
        later: Later,
        choices: Choices,
    ) -> None:
        self._library = library
        self._executor = executor
        self._teller = teller
        self._later = later
        self._choices = choices
        self._urgent: list[str] = []
        self._waiting: deque[PendingArticle] = deque()
        self._out: set[str] = set()
        self._batches: set[Future[tuple[Done[Analysis] | Failed, ...]]] = set()
        # Answered with another pipeline than this process knows (one installed just now, say):
        # they would wait for ever. The next start puts that right.
        self._at_odds: set[str] = set()

    @property
    def running(self) -> int:
        """How many batches the workers have."""
        return len(self._batches)

    def count_waiting(self) -> int:
        """How many articles wait for analysis or are being analysed."""
        return self._library.pending_count(self._choices.signature)

    def prioritise(self, article_id: str) -> None:
        """Analyse this article before all others, if it waits."""
        if article_id in self._urgent:
            self._urgent.remove(article_id)
        self._urgent.append(article_id)

    def stop(self) -> None:
        """Drop everything that is under way. The caller ends the workers' batches."""
        self._waiting.clear()
        self._batches.clear()
        self._out.clear()

    def look_again(self) -> None:
        """Others may wait now than before: the choices have changed."""
        self._waiting.clear()
        self._at_odds.clear()

    def submit_urgent(self) -> bool:
        """Give the workers the article someone opened last; false when there is none."""
        while self._urgent:
            wanted = self._urgent.pop()
            if wanted in self._out:
                continue
            found = self._library.pending(self._choices.signature, 1, first=[wanted])
            if found and found[0].article.id == wanted:
                self._submit(found, urgent=True)
                return True
        return False

    def submit_next(self) -> bool:
        """Give the workers a batch; false when no article waits."""
        if not self._waiting:
            self._fetch()
        batch: list[PendingArticle] = []
        size = 0
        while self._waiting and len(batch) < _BATCH_ARTICLES:
            article = self._waiting[0]
            if batch and size + len(article.article.text) > _BATCH_CHARACTERS:
                break
            self._waiting.popleft()
            if article.article.id not in self._out:
                batch.append(article)
                size += len(article.article.text)
        if batch:
            self._submit(batch)
        return bool(batch)

    def _fetch(self) -> None:
        unwanted = self._out | self._at_odds
        found = self._library.pending(self._choices.signature, len(unwanted) + _FETCHED_AT_ONCE)
        self._waiting.extend(article for article in found if article.article.id not in unwanted)

    def _submit(self, batch: Sequence[PendingArticle], *, urgent: bool = False) -> None:
        self._out.update(waiting.article.id for waiting in batch)
        characters = sum(len(waiting.article.text) for waiting in batch)
        setup = self._choices.setup
        future = self._executor.submit(
            Batch(
                partial(analyse_article, setup=setup),
                tuple(waiting.article for waiting in batch),
                ANALYSE_LIMIT_S + characters / ANALYSED_PER_S,
                urgent,
                partial(analyse_articles, setup=setup),
            )
        )
        self._batches.add(future)
        asked = [(waiting.article.id, waiting.article.language, waiting.path) for waiting in batch]
        future.add_done_callback(
            lambda _: self._later(partial(self._answered, asked, future, urgent, setup))
        )

    def _answered(
        self,
        asked: list[tuple[str, str, Path]],
        future: "Future[tuple[Done[Analysis] | Failed, ...]]",
        urgent: bool,
        setup: Setup,
    ) -> None:
        if future not in self._batches:
            return  # stopped meanwhile
        self._batches.discard(future)
        outcomes = future.result()
        self._store([outcome.value for outcome in outcomes if isinstance(outcome, Done)], asked)
        for (article_id, language, path), outcome in zip(asked, outcomes, strict=True):
            if isinstance(outcome, Failed):
                self._fail(article_id, language, path, outcome.reason)
            elif outcome.value.pipeline != setup.signature(language):
                self._at_odds.add(article_id)
            else:
                self._at_odds.discard(article_id)
        self._out.difference_update(article_id for article_id, _, _ in asked)
        if urgent:
            self._teller.flush()

    def _store(self, analyses: list[Analysis], asked: list[tuple[str, str, Path]]) -> None:
        def refuse(analysis: Analysis, reason: str) -> None:
            for article_id, language, path in asked:
                if article_id == analysis.article_id:
                    self._fail(article_id, language, path, reason)

        self._teller.add(store_together(self._library.store_analyses, analyses, refuse))

    def _fail(self, article_id: str, language: str, path: Path, reason: str) -> None:
        signature = self._choices.signature(language)
        self._teller.add(self._library.store_analysis_failure(article_id, reason, signature))
        self._teller.fail(Failure(path, reason))
