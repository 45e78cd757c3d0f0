"""Names found once are found again wherever they stand."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from newsreader.analysis.casing import Style
from newsreader.analysis.draft import Draft
from newsreader.analysis.spans import Span
from newsreader.analysis.word_lists import FUNCTION_WORDS, MONTHS_AND_DAYS
from newsreader.analysis.words import Word
from newsreader.analysis.zones import Kind
from newsreader.model import Evidence, Label

_READ_AGAIN = frozenset({Kind.PROSE, Kind.ROW, Kind.HEADLINE})

Words = tuple[str, ...]


def find_repeats(draft: Draft) -> None:
    """Find the names of the article again where the model missed them."""
    known = known_names(draft)
    names = Names(known)
    found = [
        span
        for number, zone in enumerate(draft.zones)
        if zone.kind in _READ_AGAIN and draft.styles[number] is Style.SENTENCE
        for span in names.occurrences(draft, number)
    ]
    # Of "Ann Holm-Voss" the surname is whole: "Holm-Voss" is not Holm and Voss.
    surnames = {words[-1] for words, label in known.items() if _is_double_name(words, label)}
    if surnames:
        draft.put(
            [span._replace(label=Label.PERSON) for span in found if draft.name(span) in surnames]
        )
    draft.fill(span for span in found if not draft.is_part_of_longer(span))


def _is_double_name(words: Words, label: Label) -> bool:
    return label is Label.PERSON and len(words) > 1 and "-" in words[-1]


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
        words = draft.words_of_zone(zone)
        texts = [word.text.casefold() if self._folded else word.text for word in words]
        at = 0
        while at < len(words):
            for name, label in self._by_first.get(texts[at], ()):
                if tuple(texts[at : at + len(name)]) == name and (
                    _together(draft, words, at, len(name))
                ):
                    last = words[at + len(name) - 1]
                    yield Span(words[at].start, last.end, label, (Evidence.RULE,))
                    at += len(name) - 1
                    break
            at += 1


def _together(draft: Draft, words: list[Word], at: int, count: int) -> bool:
    return all(
        len(draft.text[words[i].end : words[i + 1].start]) < 4 for i in range(at, at + count - 1)
    )
