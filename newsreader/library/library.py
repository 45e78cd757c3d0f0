"""The library's door for everyone who reads, and for a person's own marks."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from newsreader.library.articles import folders, likeness, listing, search
from newsreader.library.file.connection import WAIT_SECONDS, Database
from newsreader.library.kept.keeping import Keeping
from newsreader.library.kept.watching import Watching
from newsreader.library.machine import company, entities, mentions, newness
from newsreader.library.records import (
    ArticleQuery,
    ArticleRow,
    ArticleSort,
    Companion,
    EntityDetail,
    EntityHere,
    EntityQuery,
    EntityRow,
    EntitySort,
    ExportedMention,
    Failure,
    Folder,
    LibraryCounts,
    MentionLine,
    MentionPlace,
    Period,
    Related,
    SearchHit,
    Snippet,
    StoredArticle,
)
from newsreader.model import EntityType


class Library(Watching, Keeping):
    """A library file, read by any number of processes while one writes it.

    Belongs to the thread that opened it. Every method may raise LibraryError, with a reason a
    person understands, when the file is locked, damaged, out of space or out of reach.
    """

    def __init__(self, database: Database) -> None:
        """Called by ``open``."""
        super().__init__(database)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        wait_seconds: float = WAIT_SECONDS,
        wanted: Callable[[], bool] = lambda: True,
    ) -> "Library":
        """Open the library at ``path``; make it where there is none; bring an older one up to
        date, with a backup beside it.

        One that may not be written, as on a read-only disk, is read all the same; then every
        change is refused. ``wait_seconds`` is how long to wait for another process's transaction;
        bringing up to date is broken off, with nothing changed, once it is ``wanted`` no more.
        Raises LibraryError for a file that is newer, not a library, damaged, or cannot be opened.
        """
        return Library(Database(path, wait_seconds=wait_seconds, wanted=wanted))

    def waiting_to_write(self, seconds: float) -> AbstractContextManager[None]:
        """Inside, what writes waits no longer than this for other programs, and then raises
        LockedError, with nothing written: for whoever has other things to do meanwhile."""
        return self._database.waiting_to_write(seconds)

    @property
    def path(self) -> Path:
        """The library file."""
        return self._database.path

    def close(self) -> None:
        """Let go of the file. Closing again does nothing."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def restored_from(self) -> datetime | None:
        """Where the library was found empty or gone, and was filled with what people had done in
        it from the copy beside it: when that was made. Told once."""
        from newsreader.library.file.safe_copy import take_notice

        return take_notice(self._database)

    def folders(self) -> list[Folder]:
        """The folders the library reads from, oldest first."""
        with self._database.reading() as sql:
            return folders.folders(sql)

    def counts(self) -> LibraryCounts:
        """How much there is. ``failed`` counts what ``failures`` lists; ``entities`` leaves out
        dates, money and numbers."""
        with self._database.reading() as sql:
            return listing.counts(sql)

    def failures(self) -> list[Failure]:
        """Files that could not be read and articles that could not be analysed, by path."""
        with self._database.reading() as sql:
            return folders.failures(sql)

    def article_ids(self, query: ArticleQuery) -> list[str]:
        """The ids of the articles asked for, in order. What has no date, or is not analysed,
        is last in either direction when sorted by that.

        Raises QueryError for a text without any word or number.
        """
        with self._database.reading() as sql:
            return listing.article_ids(sql, query)

    def article_rows(self, ids: Sequence[str]) -> list[ArticleRow]:
        """The rows of these articles in the order asked; ids that are gone are left out."""
        with self._database.reading() as sql:
            return listing.article_rows(sql, ids)

    def article(self, article_id: str) -> StoredArticle | None:
        """The article with everything known of it. ``note`` also says why analysing failed."""
        with self._database.reading() as sql:
            return listing.article(sql, article_id)

    def snippets(self, ids: Sequence[str], text: str) -> dict[str, Snippet]:
        """For each of these articles that ``text`` finds, a passage of its text with the hits
        (without hits where only the title has them). Meant for the rows on screen."""
        with self._database.reading() as sql:
            return search.snippets(sql, ids, text)

    def search(self, text: str, limit: int = 50) -> list[SearchHit]:
        """Articles that hold all the words and "phrases", best first; ``word*`` finds words
        that begin so. Raises QueryError where there is no word to search for."""
        with self._database.reading() as sql:
            return search.search(sql, text, limit)

    def search_ranges(self, article_id: str, text: str) -> list[tuple[int, int]]:
        """Where ``text`` hits in ``Article.text``, sorted, in code points; nothing where the
        search does not find the article."""
        with self._database.reading() as sql:
            return search.ranges(sql, article_id, text)

    def entities_in_article(self, article_id: str) -> list[EntityHere]:
        """The entities of an article, most mentions in it first, dates, money and numbers too."""
        with self._database.reading() as sql:
            return entities.entities_in_article(sql, article_id)

    def new_entities(self, article_id: str) -> frozenset[str]:
        """The ids of the article's entities that the person has not met before: no other article
        that names them is read. Without dates, money and numbers."""
        with self._database.reading() as sql:
            return newness.new_entities(sql, article_id)

    def entity(self, entity_id: str, folder_id: int | None = None) -> EntityDetail | None:
        """The entity's page, also under an id it had before. A folder limits the counts of its
        row; aliases and reasons are those of the whole library."""
        with self._database.reading() as sql:
            return entities.entity(sql, entity_id, folder_id)

    def entity_ids(self, query: EntityQuery) -> list[str]:
        """The ids of the entities asked for, in order; ties by name. Each word of the text must
        be part of the name or of an alias, whatever its case and accents."""
        with self._database.reading() as sql:
            return entities.entity_ids(sql, query)

    def entity_rows(self, ids: Sequence[str], folder_id: int | None = None) -> list[EntityRow]:
        """The rows of these entities in the order asked, counted in the folder where one is
        given; ids that are gone are left out."""
        with self._database.reading() as sql:
            return entities.entity_rows(sql, ids, folder_id)

    def find_entities(self, name: str) -> list[EntityRow]:
        """The entity with this id, or those with this canonical name or alias, whatever its
        case and accents; most mentions first."""
        with self._database.reading() as sql:
            return entities.find_entities(sql, name)

    def entities_with_words(self, words: str) -> list[EntityRow]:
        """The named entities with a name that holds all these words, whatever its case and
        accents; most mentions first."""
        with self._database.reading() as sql:
            return entities.entities_with_words(sql, words)

    def entities_under(self, blocks: Iterable[str]) -> list[EntityRow]:
        """The named entities of names under one of these blocks of theirs (see ``Chain``); most
        mentions first."""
        with self._database.reading() as sql:
            return entities.entities_under(sql, blocks)

    def timeline(self, entity_id: str, folder_id: int | None = None) -> list[Period]:
        """The days, months or years (as fits) in which dated articles mention the entity."""
        with self._database.reading() as sql:
            return company.timeline(sql, entity_id, folder_id)

    def company(
        self, entity_id: str, folder_id: int | None = None, limit: int = 8
    ) -> list[Companion]:
        """Whom the entity is most tellingly named with, the strongest company first."""
        with self._database.reading() as sql:
            return company.company(sql, entity_id, folder_id, limit)

    def related(self, article_id: str, limit: int = 5) -> list[Related]:
        """Articles about the same entities, the most alike first."""
        with self._database.reading() as sql:
            return company.related(sql, article_id, limit)

    def titles_like(self, text: str, limit: int) -> list[str]:
        """The ids of articles whose titles hold the letters of ``text`` in their order, those
        that begin with it first."""
        with self._database.reading() as sql:
            return likeness.titles_like(sql, text, limit)

    def names_like(self, text: str, limit: int) -> list[str]:
        """The ids of entities, dates, money and numbers left out, whose names hold the letters of
        ``text`` in their order, those that begin with it first."""
        with self._database.reading() as sql:
            return likeness.names_like(sql, text, limit)

    def mention_lines(
        self,
        entity_id: str,
        folder_id: int | None = None,
        after: MentionPlace | None = None,
        limit: int = 200,
    ) -> list[MentionLine]:
        """A page of the entity's mentions: newest article first and undated last, then by
        article id, then by offset. ``after`` is the place of the last line already had; a page
        is empty at the end, and where the article of ``after`` is gone."""
        with self._database.reading() as sql:
            return mentions.mention_lines(sql, entity_id, folder_id, after, limit)

    def exported_entities(self) -> Iterator[EntityDetail]:
        """Every entity, dates, money and numbers last, most mentions first. Each is read when it is
        asked for, so that a long export never holds up the writer."""
        queries = [
            EntityQuery(sort=EntitySort.MENTIONS),
            EntityQuery(type=EntityType.DATE),
            EntityQuery(type=EntityType.MONEY),
            EntityQuery(type=EntityType.NUMBER),
        ]
        for query in queries:
            for entity_id in self.entity_ids(query):
                detail = self.entity(entity_id)
                # Superseded since the list was made: it comes, or came, under its new id.
                if detail is not None and detail.entity.entity_id == entity_id:
                    yield detail

    def exported_mentions(self) -> Iterator[ExportedMention]:
        """Every mention, article by article in order of file name, each read when asked for."""
        query = ArticleQuery(sort=ArticleSort.FILE, descending=False)
        for article_id in self.article_ids(query):
            with self._database.reading() as sql:
                found = mentions.exported(sql, article_id)
            yield from found

    def article_id_of(self, path: Path, locator: str | None = None) -> str | None:
        """The article at ``locator`` of a file; without one, the file's first article."""
        with self._database.reading() as sql:
            here = folders.articles_at(sql, path)
        wanted = [article for article, at in here if locator in (at, at or None)]
        if wanted:
            return wanted[0]
        return here[0][0] if here and locator is None else None

    def articles_of_file(self, path: Path) -> list[str]:
        """The ids of a file's articles, in the order in which they stand in it."""
        with self._database.reading() as sql:
            return [article for article, _ in folders.articles_at(sql, path)]

    def get_meta(self, key: str) -> str | None:
        """A setting that the writer stored."""
        with self._database.reading() as sql:
            row = sql.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])


def absolute(path: Path) -> Path:
    """``path`` from the root, links in it kept: they are how the person named the folder."""
    return Path(os.path.abspath(path))  # noqa: PTH100
