"""A ledger as long as years of correcting make it, in a library of invented names.

Most entities that are decided about are rare, a few are very common. Of pairs most are near each
other, so that many decisions touch each other and many do not; one decision in twenty-five takes
another back.
"""

import contextlib
import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from newsreader.errors import LedgerError
from newsreader.ledger.decisions import Decision, Scope
from newsreader.library import ArticleQuery, EntityQuery, Library, LibraryWriter, MentionPlace
from newsreader.library.records import StoredArticle, StoredMention
from newsreader.model import EntityType
from newsreader.resolution.resolver import NameResolver

_SEED = 11
_TYPES = (EntityType.PERSON, EntityType.PLACE, EntityType.ORG, EntityType.EVENT)


def fill(path: Path, count: int) -> None:
    """Decide so often, and have it applied."""
    with Library.open(path) as library:
        person = _Person(library)
        for _ in range(count):
            person.decide()
        made = library.decisions(count)
    with LibraryWriter.open_for_writing(path, NameResolver()) as writer:
        entities = writer.counts().entities
    in_force = sum(row.in_force for row in made)
    print(f"{in_force:,} decisions in force of {len(made):,}: {entities:,} entities")


class _Person:
    """Someone who decides about what there is before any decision is applied."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._chosen = random.Random(_SEED)
        self._entities = library.entity_ids(EntityQuery())
        self._articles = library.article_ids(ArticleQuery())
        self._kinds = dict(self._all_kinds())

    def decide(self) -> None:
        """Say something that can be said."""
        decision = None
        while decision is None:
            (say,) = self._chosen.choices(list(self._kinds), list(self._kinds.values()))
            with contextlib.suppress(LedgerError):
                decision = say()

    def _all_kinds(self) -> Iterator[tuple[Callable[[], Decision | None], int]]:
        """What can be said, and how often of a hundred."""
        library, chosen = self._library, self._chosen
        yield lambda: library.merge(*self._pair()), 20
        yield lambda: library.different(*self._pair()), 10
        yield lambda: library.unsure(*self._pair()), 3
        yield lambda: library.rename(self._entity(), f"Name {chosen.random()}"), 15
        yield lambda: library.retype(self._entity(), chosen.choice(_TYPES)), 10
        yield lambda: library.hide_entity(self._entity()), 4
        yield lambda: library.hide_name(self._name()), 1
        yield lambda: library.watch(self._entity()), 1
        yield partial(self._at_mention, library.hide_mention), 6
        yield partial(self._at_mention, library.unmark), 5
        yield self._split_alias, 4
        yield self._split_mention, 6
        yield self._split_article, 5
        yield self._mark, 6
        yield library.undo, 3
        yield library.redo, 1

    def _pair(self) -> tuple[str, str]:
        one = self._chosen.randrange(len(self._entities))
        other = one + self._chosen.randint(1, 3)
        if self._chosen.random() < 0.1:
            other = self._chosen.randrange(len(self._entities))
        return self._entities[one], self._entities[other % len(self._entities)]

    def _entity(self) -> str:
        count = len(self._entities)
        common = int(count ** self._chosen.random()) - 1
        rank = common if self._chosen.random() < 0.2 else self._chosen.randrange(count)
        return self._entities[rank]

    def _name(self) -> str:
        (row,) = self._library.entity_rows([self._entity()])
        return row.name

    def _mention(self) -> tuple[StoredArticle, StoredMention]:
        stored = self._library.article(self._chosen.choice(self._articles))
        assert stored is not None
        return stored, self._chosen.choice(stored.mentions)

    def _at_mention(self, say: Callable[[str, int], Decision]) -> Decision:
        stored, mention = self._mention()
        return say(stored.article.id, mention.start)

    def _split_alias(self) -> Decision:
        _, mention = self._mention()
        return self._library.split_alias(mention.entity_id, mention.text)

    def _split_mention(self) -> Decision:
        stored, mention = self._mention()
        place = MentionPlace(stored.article.id, mention.start)
        return self._library.split_mentions(mention.entity_id, [place])

    def _split_article(self) -> Decision:
        stored, mention = self._mention()
        return self._library.split_article(mention.entity_id, stored.article.id)

    def _mark(self) -> Decision:
        stored, mention = self._mention()
        words = "the press"
        start = stored.article.text.index(words, mention.start // 2)
        scope = self._chosen.choice((Scope.THIS, Scope.THIS, Scope.ARTICLE))
        as_one = self._entity() if self._chosen.random() < 0.3 else None
        return self._library.mark(
            stored.article.id, start, start + len(words), EntityType.MISC, scope, entity_id=as_one
        )
