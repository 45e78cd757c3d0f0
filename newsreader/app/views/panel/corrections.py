"""What a person can correct, and what they point at when they do."""

from collections.abc import Sequence
from typing import Protocol

from newsreader.ledger.decisions import Scope
from newsreader.library.records import (
    EntityRow,
    MentionLine,
    MentionPlace,
    StoredMention,
)
from newsreader.model import EntityType
from newsreader.values import value


@value
class Named:
    """An entity as a person sees it; ``seen`` is the sentence they see it in, where they do."""

    entity_id: str
    name: str
    type: EntityType
    seen: str = ""

    @classmethod
    def of_row(cls, row: EntityRow) -> "Named":
        """The entity of a line in a list."""
        return cls(row.entity_id, row.name, row.type)

    @classmethod
    def of_mention(cls, mention: StoredMention, seen: str) -> "Named":
        """The entity of a mention, seen in this sentence."""
        return cls(mention.entity_id, mention.entity, mention.entity_type, seen)


@value
class Entities:
    """One or several entities chosen in a list, the current one last."""

    chosen: tuple[Named, ...]


@value
class AliasOf:
    """A form that an entity is named by."""

    entity: Named
    text: str


@value
class MentionsOf:
    """Mentions of one entity, the current one last: where they stand and how they are spelled."""

    entity: Named
    places: tuple[MentionPlace, ...]
    text: str

    @classmethod
    def of_lines(cls, entity: Named, lines: Sequence[MentionLine]) -> "MentionsOf":
        """Mentions chosen in a list of them."""
        last = lines[-1]
        shown = Named(entity.entity_id, entity.name, entity.type, last.sentence)
        places = tuple(MentionPlace(line.article_id, line.start) for line in lines)
        return cls(shown, places, last.match)


@value
class Passage:
    """Words selected in an article, and the entity that is selected meanwhile."""

    article_id: str
    start: int
    end: int
    text: str
    entity: Named | None = None


Subject = Entities | AliasOf | MentionsOf | Passage


class Corrections(Protocol):
    """Decisions to make. Those that begin with ``ask`` open a dialog first."""

    def ask_merge(self, entity: Named) -> None:
        """Choose what the entity is one with."""

    def merge(self, entity: Named, into: Named) -> None:
        """The first is the second."""

    def ask_different(self, entity: Named) -> None:
        """Choose what the entity is never one with."""

    def different(self, one: Named, other: Named) -> None:
        """The two are never one."""

    def ask_split(self, entity: Named) -> None:
        """Choose what of the entity is another."""

    def split_alias(self, entity: Named, text: str) -> None:
        """Whatever is spelled so is another."""

    def split_article(self, entity: Named, article_id: str) -> None:
        """The mentions in this article are another."""

    def split_mentions(self, entity: Named, places: Sequence[MentionPlace]) -> None:
        """These mentions are another."""

    def ask_rename(self, entity: Named) -> None:
        """Type another name."""

    def rename(self, entity: Named, name: str) -> None:
        """The entity is called so."""

    def retype(self, entity: Named, kind: EntityType) -> None:
        """The entity is of this type."""

    def hide_entity(self, entity: Named) -> None:
        """The entity is shown nowhere."""

    def hide_name(self, text: str, seen: str = "") -> None:
        """Whatever is spelled so is shown nowhere."""

    def hide_mention(self, place: MentionPlace, seen: str = "") -> None:
        """This mention is not shown."""

    def mark(
        self, passage: Passage, kind: EntityType, scope: Scope, entity: Named | None = None
    ) -> None:
        """The passage is a name of this type, or of this entity."""

    def unmark(self, place: MentionPlace, seen: str = "") -> None:
        """What is marked here is no name."""
