"""An article as it is fetched to be read: off the GUI thread, with what is looked up in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsreader.app.views.article.mention_index import MentionIndex, RangeIndex
from newsreader.errors import QueryError
from newsreader.library.records import StoredArticle
from newsreader.values import replace, value

if TYPE_CHECKING:
    from newsreader.library import Library


@value
class OpenedArticle:
    """An article, its mentions and where the search hits in it; nothing of one that is gone."""

    stored: StoredArticle | None
    mentions: MentionIndex
    hits: RangeIndex

    @classmethod
    def of(
        cls, stored: StoredArticle | None, hits: Sequence[tuple[int, int]] = ()
    ) -> OpenedArticle:
        """What is looked up in ``stored``; ``hits`` are offsets, start and end, in its text."""
        return cls(stored, MentionIndex(stored.mentions if stored else ()), RangeIndex(hits))


def opened(
    library: Library, article_id: str, shown: StoredArticle | None, search: str
) -> OpenedArticle:
    """The article of this id. Where it is ``shown`` already and its file was edited meanwhile, so
    that its text is another article now, that one."""
    stored = library.article(article_id)
    if stored is None and shown is not None and shown.article.id == article_id:
        locator = shown.article.locator
        heirs = (library.article_id_of(path, locator) for path in shown.paths)
        stored = next((library.article(heir) for heir in heirs if heir), None)
    if stored is None:
        return OpenedArticle.of(None)
    if shown is not None:
        stored = _sharing(shown, stored)
    return OpenedArticle.of(stored, _hits(library, stored.article.id, search))


def looks_alike(shown: StoredArticle, stored: StoredArticle) -> bool:
    """Whether the viewer shows the same for both. Looks into neither text nor mentions."""
    return (
        shown.article is stored.article
        and shown.mentions is stored.mentions
        and (shown.paths, shown.analysed, shown.note)
        == (stored.paths, stored.analysed, stored.note)
    )


def _sharing(shown: StoredArticle, stored: StoredArticle) -> StoredArticle:
    """``stored``, made of the very objects of ``shown`` where they are equal: long articles are
    then told apart at a glance."""
    article = shown.article if shown.article == stored.article else stored.article
    mentions = shown.mentions if shown.mentions == stored.mentions else stored.mentions
    return replace(stored, article=article, mentions=mentions)


def _hits(library: Library, article_id: str, search: str) -> Sequence[tuple[int, int]]:
    """Where the search hits in an article: nowhere, if it cannot be understood."""
    try:
        return library.search_ranges(article_id, search) if search else ()
    except QueryError:
        return ()  # the list of articles says why
