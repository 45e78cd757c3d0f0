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
    """Mentions are sorted and never overlap. Everything is counted when it is made, which may be on
    any thread, and nothing when it is asked. ``doubtful`` counts those that may be wrong."""

    def __init__(self, mentions: Sequence[StoredMention] = ()) -> None:
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._of_entity: dict[str, list[StoredMention]] = {}
        for mention in mentions:
            self._of_entity.setdefault(mention.entity_id, []).append(mention)
        self._counts = dict(Counter(shown_type(mention) for mention in mentions))
        self.doubtful = sum(mention.doubt is not None for mention in mentions)

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

    def beyond(self, offset: int, step: int) -> Iterator[StoredMention]:
        """The mentions that begin after ``offset`` (``step`` 1), or before it, the nearest first
        (-1); then those from the other end, until all have come."""
        count = len(self._mentions)
        first = (
            bisect_right(self._starts, offset)
            if step > 0
            else bisect_left(self._starts, offset) - 1
        )
        for number in range(count):
            yield self._mentions[(first + number * step) % count]

    def at(self, offset: int) -> StoredMention | None:
        """The mention that covers this offset."""
        return next(self.between(offset, offset + 1), None)

    def of_entity(self, entity_id: str) -> Sequence[StoredMention]:
        """The mentions of this entity, in the order of the text."""
        return self._of_entity.get(entity_id, ())

    def count_here(self, entity_id: str) -> int:
        """How often the article mentions this entity."""
        return len(self.of_entity(entity_id))

    def counts(self) -> dict[EntityType, int]:
        """How many mentions of each type the article has."""
        return dict(self._counts)


class RangeIndex:
    """Sorted ranges of offsets: search hits."""

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        self.ranges = sorted((start, end) for start, end in ranges if start < end)
        self._starts = [start for start, _ in self.ranges]

    def __len__(self) -> int:
        return len(self.ranges)

    def extend(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Take in more ranges, sorted and all of them after those that are there."""
        self.ranges += ranges
        self._starts += [start for start, _ in ranges]

    def between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The ranges that touch the offsets from ``start`` to ``end``."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [span for span in self.ranges[first:last] if span[1] > start]

    def index_of(self, span: tuple[int, int] | None) -> int | None:
        """Which of the ranges this is; None where it is none of them."""
        index = bisect_left(self._starts, span[0]) if span else len(self.ranges)
        return index if index < len(self.ranges) and self.ranges[index] == span else None

    def next_from(self, offset: int) -> int | None:
        """The index of the first range that starts at or after ``offset``, from the top again
        after the last; None where there is none."""
        if not self.ranges:
            return None
        return bisect_left(self._starts, offset) % len(self.ranges)
