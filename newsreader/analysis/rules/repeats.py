"""Names found once are found again wherever they stand."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.casing import Style
from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.word_lists import FUNCTION_WORDS, MONTHS_AND_DAYS, NAME_PARTICLES
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_READ_AGAIN = frozenset({Kind.PROSE, Kind.ROW, Kind.HEADLINE})

Words = tuple[str, ...]

_LEAST_OF_PIECES = 2


def find_repeats(draft: Draft) -> None:
    """Find the names of the article again where the model missed them."""
    known = known_names(draft)
    if _join_double_surnames(draft, known):
        known = known_names(draft)
    draft.put(_found_in_pieces(draft, known))
    draft.fill(span for span in _again(draft, known) if not draft.is_part_of_longer(span))
    given: dict[Words, Label] = {(name,): Label.PERSON for name in _given_names(known)}
    draft.fill(span for span in _again(draft, given) if not _goes_on(draft, span))


def _again(draft: Draft, known: Mapping[Words, Label]) -> Iterator[Span]:
    names = Names(known)
    for number, zone in enumerate(draft.zones):
        if known and zone.kind in _READ_AGAIN and draft.styles[number] is Style.SENTENCE:
            yield from draft.uncovered(names.occurrences(draft, number))


def _found_in_pieces(draft: Draft, known: Mapping[Words, Label]) -> list[Span]:
    """Names with a small word, such as "Tears of the Sun", where the model found parts of them."""
    whole = {
        words: label
        for words, label in known.items()
        if len(words) > _LEAST_OF_PIECES and _holds_small_word(words)
    }
    names = Names(whole)
    return [
        span
        for number, zone in enumerate(draft.zones)
        if whole and zone.kind in _READ_AGAIN and draft.styles[number] is Style.SENTENCE
        for span in names.occurrences(draft, number)
        if (over := draft.over(span.start, span.end))
        and not any(other.start <= span.start and span.end <= other.end for other in over)
    ]


def _holds_small_word(words: Words) -> bool:
    small = {word for word in words[1:-1] if not word[0].isupper()}
    # "iPad Pro and MacBook Pro" are two.
    return bool(small) and (small != {"and"} or len(words) == _LEAST_OF_PIECES + 1)


def _given_names(known: Mapping[Words, Label]) -> Iterator[str]:
    """Given names that one person alone bears, and nothing else is called."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for words, label in known.items():
        if len(words) > 1 and label is Label.PERSON and words[0] in GIVEN_NAMES:
            bearers[words[0]].add(words[-1])
    for given, surnames in bearers.items():
        if len(surnames) == 1 and (given,) not in known:
            yield given


def _goes_on(draft: Draft, span: Span) -> bool:
    """Does a surname stand behind a given name, as "Rae" by "Alex"; or a name before it?"""
    behind = draft.word_range(span.start, span.end).stop
    if draft.adjacent(behind - 1, behind) and draft.words[behind].capital:
        return True
    return draft.is_part_of_longer(span)


def _join_double_surnames(draft: Draft, known: Mapping[Words, Label]) -> bool:
    """Where there is an Ann Holm-Voss, "Holm-Voss" is her and not Holm and Voss; was one cut?"""
    surnames = {
        words[-1]
        for words, label in known.items()
        if label is Label.PERSON and len(words) > 1 and "-" in words[-1]
    }
    whole = [
        Span(word.start, word.end, Label.PERSON, (Evidence.RULE,))
        for word in (draft.words if surnames else ())
        if word.text in surnames and _is_cut(draft, word)
    ]
    draft.put(whole)
    return bool(whole)


def _is_cut(draft: Draft, word: Word) -> bool:
    """Is there a part of ``word``, and nothing that reaches beyond it?"""
    over = draft.over(word.start, word.end)
    return any(span[:2] != (word.start, word.end) for span in over) and all(
        word.start <= span.start and span.end <= word.end for span in over
    )


def known_names(draft: Draft) -> dict[Words, Label]:
    """What the running text names: whole names, and the last word of a person's."""
    votes: dict[Words, Counter[Label]] = defaultdict(Counter)
    parts: dict[Words, Counter[Label]] = defaultdict(Counter)
    for span in draft.named():
        number = draft.zone_number(span.start)
        if draft.styles[number] is not Style.SENTENCE:
            continue
        words = tuple(word.text for word in draft.words_in(span))
        if not words:
            continue
        votes[words][span.label] += 1
        if span.label is Label.PERSON and len(words) > 1 and len(words[-1]) > 2:
            parts[words[-1:]][span.label] += 1
            # Of Ann van der Holm also "van der Holm".
            first = len(words) - 1
            while first > 1 and words[first - 1] in NAME_PARTICLES:
                first -= 1
            if first < len(words) - 1:
                parts[words[first:]][span.label] += 1
    for words, labels in parts.items():
        if words not in votes:
            votes[words] = labels
    return {
        words: labels.most_common(1)[0][0]
        for words, labels in votes.items()
        if _worth_finding(draft, words)
    }


def _worth_finding(draft: Draft, words: Words) -> bool:
    if len(words) > 1:
        return True
    word = words[0]
    if len(word) < 2 or not (word[0].isupper() or word[0].isdigit() or word[-1].isupper()):
        return False
    plain = word.lower()
    if plain in FUNCTION_WORDS or plain in MONTHS_AND_DAYS:
        return word.isupper() and len(word) < 4 and not draft.casing.is_common(word)
    return not draft.casing.is_common(word)


class Names:
    """Names to look for, by their first word; in any casing if ``folded``."""

    def __init__(self, names: Mapping[Words, Label], *, folded: bool = False) -> None:
        self._folded = folded
        self._by_first: dict[str, list[tuple[Words, Label]]] = defaultdict(list)
        for name, label in names.items():
            key = tuple(word.casefold() for word in name) if folded else name
            self._by_first[key[0]].append((key, label))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def occurrences(self, draft: Draft, zone: int) -> Iterator[Span]:
        """Where they stand in the zone with this number, the longest at each word."""
        texts = draft.texts_of_zone(zone)
        if self._folded:
            texts = [text.casefold() for text in texts]
        firsts = [at for at, text in enumerate(texts) if text in self._by_first]
        if not firsts:
            return
        words = draft.words_of_zone(zone)
        free = 0
        for at in firsts:
            if at < free:
                continue
            for name, label in self._by_first[texts[at]]:
                count = len(name)
                if count == 1 or (
                    tuple(texts[at : at + count]) == name and _together(words[at : at + count])
                ):
                    free = at + count
                    yield Span(words[at].start, words[free - 1].end, label, (Evidence.RULE,))
                    break


def _together(words: Sequence[Word]) -> bool:
    return all(right.start - left.end < 4 for left, right in pairwise(words))
