"""The mentions of one article, ready to be found by place, type and entity."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsreader.library.records import StoredMention
from newsreader.model import TYPE_OF_LABEL, EntityType

_DERIVED = frozenset((EntityType.GROUP, EntityType.LANGUAGE))


def shown_type(mention: StoredMention) -> EntityType:
    """The type a mention is shown as: its entity's, which people can change, but for words made
    from a place's name. "Syrian" is a group, though its entity is a place."""
    own = TYPE_OF_LABEL[mention.label]
    if mention.entity_type is EntityType.PLACE and own in _DERIVED:
        return own
    return mention.entity_type


class MentionIndex:
    """Mentions are sorted and never overlap."""

    def __init__(self, mentions: Sequence[StoredMention] = ()) -> None:
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._here = Counter(mention.entity_id for mention in mentions)

    def __len__(self) -> int:
        return len(self._mentions)

    def between(self, start: int, end: int) -> Iterator[StoredMention]:
        """The mentions that touch the offsets from ``start`` to ``end``."""
        index = bisect_right(self._starts, start) - 1
        if index < 0 or self._mentions[index].end <= start:
            index += 1
        while index < len(self._mentions) and self._starts[index] < end:
            yield self._mentions[index]
            index += 1

    def at(self, offset: int) -> StoredMention | None:
        """The mention that covers this offset."""
        return next(self.between(offset, offset + 1), None)

    def of_entity(self, entity_id: str) -> list[StoredMention]:
        """The mentions of this entity, in the order of the text."""
        return [mention for mention in self._mentions if mention.entity_id == entity_id]

    def count_here(self, entity_id: str) -> int:
        """How often the article mentions this entity."""
        return self._here[entity_id]

    def counts(self) -> dict[EntityType, int]:
        """How many mentions of each type the article has."""
        return dict(Counter(shown_type(mention) for mention in self._mentions))


class RangeIndex:
    """Sorted ranges of offsets: search hits."""

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        self.ranges = sorted((start, end) for start, end in ranges if start < end)
        self._starts = [start for start, _ in self.ranges]

    def __len__(self) -> int:
        return len(self.ranges)

    def between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The ranges that touch the offsets from ``start`` to ``end``."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [span for span in self.ranges[first:last] if span[1] > start]

    def next_from(self, offset: int) -> int | None:
        """The index of the first range that starts at or after ``offset``, from the top again
        after the last; None where there is none."""
        if not self.ranges:
            return None
        return bisect_left(self._starts, offset) % len(self.ranges)
