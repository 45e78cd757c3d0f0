"""After a change of the rules that join names: all stored mentions chained and resolved again."""

from collections import deque

from newsreader.indexing.choices import Choices
from newsreader.indexing.telling import Teller
from newsreader.library import ArticleQuery, LibraryWriter
from newsreader.model import Analysis, Article, Mention
from newsreader.resolution import RESOLUTION_VERSION
from newsreader.resolution.chains import chain_mentions

_AT_ONCE = 10
_VERSION_KEY = "resolution"
_NAMES_KEY = "resolution names"


class Rechaining:
    """Goes through the articles in small steps, when nothing waits for analysis any more.

    Cancelled or killed, it starts over the next time: the new version is only noted at the end.
    """

    def __init__(self, library: LibraryWriter, teller: Teller, choices: Choices) -> None:
        self._library = library
        self._teller = teller
        self._choices = choices
        self._articles: deque[str] | None = None

    @property
    def under_way(self) -> bool:
        """Whether steps are left."""
        return self._articles is not None

    def begin(self) -> None:
        """Look whether the rules, or the person's own names, have changed since the library was
        last completed. With other names all articles are analysed again, and only what was
        decided of their chains is left to do."""
        self._articles = None
        version = self._library.get_meta(_VERSION_KEY)
        names = self._library.get_meta(_NAMES_KEY) or ""
        if (version, names) == (RESOLUTION_VERSION, self._choices.setup.names):
            return
        if not self._library.counts().analysed:
            self._complete()
        elif version == RESOLUTION_VERSION:
            self._articles = deque()
        else:
            self._articles = deque(self._library.article_ids(ArticleQuery()))

    def _complete(self) -> None:
        self._library.set_meta(_VERSION_KEY, RESOLUTION_VERSION)
        self._library.set_meta(_NAMES_KEY, self._choices.setup.names)
        self._articles = None

    def go_on(self) -> None:
        """Do one step, if there is one to do."""
        if self._articles is None:
            return
        some = [self._articles.popleft() for _ in range(min(_AT_ONCE, len(self._articles)))]
        stored = [article for article in map(self._library.article, some) if article is not None]
        # Where a note says why there is no analysis, what an earlier one found is left alone.
        found = [(a.article, self._library.machine_mentions(a.article.id)) for a in stored]
        analyses = [
            self._rechained(article, mentions)
            for (article, mentions), a in zip(found, stored, strict=True)
            if mentions and a.note is None
        ]
        if analyses:
            self._teller.add(self._library.store_analyses(analyses))
        if not self._articles:
            self._teller.add(self._library.reresolve())
            self._complete()

    def _rechained(self, article: Article, mentions: tuple[Mention, ...]) -> Analysis:
        chains = chain_mentions(article, mentions, self._choices.gazetteer())
        signature = self._choices.signature(article.language)
        return Analysis(article.id, mentions, chains, signature)
