"""An article in work: its zones, words and casing, and the spans found so far."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsreader.analysis.evidence.casing import Casing, Style, style_of
from newsreader.analysis.evidence.setting import Setting
from newsreader.analysis.evidence.word_lists import FUNCTION_WORDS, MONTHS_AND_DAYS, TITLES
from newsreader.analysis.evidence.words import Word, words_of
from newsreader.analysis.evidence.zones import Kind, Zone
from newsreader.analysis.model.guesses import Guess
from newsreader.analysis.model.labels import NAMED_LABELS
from newsreader.analysis.spans import Span, SpanSet, without_overlaps
from newsreader.model import Label


class Heard(NamedTuple):
    """What the model said, before any repair, and how sure it was."""

    span: Span
    guess: Guess


class Draft:
    """What the repairs work on. They read everything and change ``spans`` through its methods.

    ``spans`` are sorted and never overlap; ``words`` are those of all zones, in order, ``texts``
    what they read and ``capitals`` the indices of those with a capital; ``heard`` keeps what the
    model said, in order; ``clean`` are the spans whose edges have been cleaned; ``settings`` keeps
    what has been read around ranges of the text.
    """

    def __init__(self, text: str, zones: Sequence[Zone]) -> None:
        self.text = text
        self.zones = tuple(zones)
        self.words: list[Word] = []
        self._first_word: list[int] = []
        for zone in self.zones:
            self._first_word.append(len(self.words))
            self.words.extend(words_of(text, zone.start, zone.end))
        self._first_word.append(len(self.words))
        self._opens_zone = frozenset(self._first_word)
        self.texts = [word.text for word in self.words]
        self.capitals = [index for index, word in enumerate(self.words) if word.capital]
        self._starts = [word.start for word in self.words]
        self._zone_starts = [zone.start for zone in self.zones]
        self.styles = [style_of(self.words_of_zone(number)) for number in range(len(self.zones))]
        self.casing = Casing(
            word
            for number, zone in enumerate(self.zones)
            if zone.kind is Kind.PROSE and self.styles[number] is Style.SENTENCE
            for word in self.words_of_zone(number)
        )
        self.spans: list[Span] = []
        self.heard: list[Heard] = []
        self.clean: frozenset[tuple[int, int, Label]] = frozenset()
        self.settings: dict[tuple[int, int], Setting] = {}

    def words_of_zone(self, number: int) -> list[Word]:
        """The words of the zone with this number."""
        return self.words[self._first_word[number] : self._first_word[number + 1]]

    def texts_of_zone(self, number: int) -> list[str]:
        """What they read."""
        return self.texts[self._first_word[number] : self._first_word[number + 1]]

    def capitals_of_zone(self, number: int) -> list[int]:
        """The indices of those with a capital."""
        first = bisect_left(self.capitals, self._first_word[number])
        return self.capitals[first : bisect_left(self.capitals, self._first_word[number + 1])]

    def zone_number(self, offset: int) -> int:
        """The number of the zone that holds ``offset``, or of the last one before it."""
        return bisect_right(self._zone_starts, offset, lo=1) - 1

    def kind_at(self, offset: int) -> Kind:
        """How the zone at ``offset`` is read."""
        return self.zones[self.zone_number(offset)].kind

    def style_at(self, offset: int) -> Style:
        """How the zone at ``offset`` is cased."""
        return self.styles[self.zone_number(offset)]

    def word_range(self, start: int, end: int) -> range:
        """The indices of the words that begin in ``start:end``."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def words_in(self, span: Span) -> list[Word]:
        """The words of ``span``."""
        found = self.word_range(span.start, span.end)
        return self.words[found.start : found.stop]

    def word_before(self, offset: int) -> Word | None:
        """The last word that begins before ``offset``, if it is in the same zone."""
        index = bisect_left(self._starts, offset)
        if index == 0:
            return None
        word = self.words[index - 1]
        # Where a zone begins at the next word, or the offset lies behind the last one.
        in_doubt = index in self._opens_zone
        if in_doubt and word.start < self.zones[self.zone_number(offset)].start:
            return None
        return word

    def adjacent(self, left: int, right: int) -> bool:
        """Do the words with these indices stand side by side, with only spaces between?"""
        if left < 0 or right >= len(self.words) or right in self._opens_zone:
            return False
        end, start = self.words[left].end, self.words[right].start
        if start == end + 1 and self.text[end] == " ":
            return True
        gap = self.text[end:start]
        return bool(gap) and len(gap) < 4 and not gap.strip() and gap.count("\n") < 2

    def precedes(self, index: int) -> bool:
        """Does a word of the same zone stand before the one with this index?"""
        return 0 < index < len(self.words) and index not in self._opens_zone

    def is_part_of_longer(self, span: Span) -> bool:
        """Does a capital word that no span covers stand beside it, as "Hillary" by "Clinton"?"""
        inside = self.word_range(span.start, span.end)
        for index, edge in ((inside.start - 1, inside.start), (inside.stop, inside.stop - 1)):
            if not self.adjacent(min(index, edge), max(index, edge)):
                continue
            word = self.words[index]
            plain = word.text.lower()
            if not word.capital or plain in FUNCTION_WORDS or plain in MONTHS_AND_DAYS:
                continue
            if word.text in TITLES or word.opens or self.casing.is_common(word.text):
                continue
            if self.style_at(word.start) is Style.SENTENCE and not self.over(word.start, word.end):
                return True
        return False

    def over(self, start: int, end: int) -> list[Span]:
        """The spans that share a character with ``start:end``, in order."""
        stop = bisect_left(self.spans, (end,))
        first = stop
        while first > 0 and self.spans[first - 1].end > start:
            first -= 1
        return self.spans[first:stop]

    def names_over(self, start: int, end: int) -> list[Span]:
        """Those of them that name something."""
        return [span for span in self.over(start, end) if span.label in NAMED_LABELS]

    def name(self, span: Span) -> str:
        """The text of ``span`` with its white space made single."""
        inside = self.text[span.start : span.end]
        return inside if inside.isalnum() else " ".join(inside.split())

    def named(self) -> Iterator[Span]:
        """The spans of things with a name; not those of dates, money and numbers."""
        return (span for span in self.spans if span.label in NAMED_LABELS)

    def set_spans(self, spans: Iterable[Span]) -> None:
        """Take these instead; of two that overlap the first given stays."""
        self.spans = without_overlaps(spans)

    def put(self, strong: Iterable[Span]) -> None:
        """Add spans that win over the ones they overlap; of two of them the first given."""
        taken = SpanSet(strong).in_order()
        if taken:
            beaten = {span.start for one in taken for span in self.over(one.start, one.end)}
            kept = [span for span in self.spans if span.start not in beaten]
            self.spans = sorted([*kept, *taken])

    def fill(self, weak: Iterable[Span]) -> None:
        """Add spans where nothing is yet; of two that overlap the first given."""
        taken = SpanSet(self.uncovered(weak)).in_order()
        if taken:
            self.spans = sorted([*self.spans, *taken])

    def uncovered(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Those of them that stand where nothing is yet."""
        return (span for span in spans if not self.over(span.start, span.end))
