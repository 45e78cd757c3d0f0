"""After a change of the rules that join names: all stored mentions chained and resolved again."""

from collections import deque

from newsreader.analysis.analyser import pipeline_signature
from newsreader.indexing.telling import Teller
from newsreader.library import ArticleQuery, LibraryWriter
from newsreader.model import Analysis, Article, Mention
from newsreader.resolution import RESOLUTION_VERSION
from newsreader.resolution.chains import chain_mentions

_AT_ONCE = 10
_VERSION_KEY = "resolution"


class Rechaining:
    """Goes through the articles in small steps, when nothing waits for analysis any more.

    Cancelled or killed, it starts over the next time: the new version is only noted at the end.
    """

    def __init__(self, library: LibraryWriter, teller: Teller) -> None:
        self._library = library
        self._teller = teller
        self._articles: deque[str] | None = None

    @property
    def under_way(self) -> bool:
        """Whether steps are left."""
        return self._articles is not None

    def begin(self) -> None:
        """Look whether the rules have changed since the library was last completed."""
        self._articles = None
        if self._library.get_meta(_VERSION_KEY) == RESOLUTION_VERSION:
            return
        if self._library.counts().analysed:
            self._articles = deque(self._library.article_ids(ArticleQuery()))
        else:
            self._library.set_meta(_VERSION_KEY, RESOLUTION_VERSION)

    def go_on(self) -> None:
        """Do one step, if there is one to do."""
        if self._articles is None:
            return
        some = [self._articles.popleft() for _ in range(min(_AT_ONCE, len(self._articles)))]
        stored = [article for article in map(self._library.article, some) if article is not None]
        # Where a note says why there is no analysis, what an earlier one found is left alone.
        found = [(a.article, self._library.machine_mentions(a.article.id)) for a in stored]
        analyses = [
            _rechained(article, mentions)
            for (article, mentions), a in zip(found, stored, strict=True)
            if mentions and a.note is None
        ]
        if analyses:
            self._teller.add(self._library.store_analyses(analyses))
        if not self._articles:
            self._teller.add(self._library.reresolve())
            self._library.set_meta(_VERSION_KEY, RESOLUTION_VERSION)
            self._articles = None


def _rechained(article: Article, mentions: tuple[Mention, ...]) -> Analysis:
    chains = chain_mentions(article, mentions)
    return Analysis(article.id, mentions, chains, pipeline_signature(article.language))
