"""Names the world knows: evidence for a label, and names the model missed."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import ClassVar, ParamSpec, TypeVar, cast

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.casing import Style
from newsreader.analysis.evidence.word_lists import FUNCTION_WORDS, MONTHS_AND_DAYS, word_set
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.model.labels import PLACE_LABELS
from newsreader.analysis.spans import Span
from newsreader.gazetteer import Gazetteer, shipped
from newsreader.model import Evidence, Label
from newsreader.names import without_article

_LONGEST_NAME = 6
_POSSESSIVE = re.compile(r"['’]s\b")
_CERTAIN = 4.0
_CERTAIN_ONE_WORD_CITY = 2.0
_AMBIGUOUS = 0.8
# Acronyms that are English words when a line is all in capitals.
_WORDS_IN_CAPITALS = word_set(
    "IS IT WHO AN AS IN ON OR SO TO NO ME MAN MEN AIDS PM AM MISS MASS WASH"
)

P = ParamSpec("P")
R = TypeVar("R")


class _Consulted:
    """The gazetteer that this process asks; the shipped one until another is given."""

    gazetteer: Gazetteer | None = None
    forget: ClassVar[list[Callable[[], None]]] = []


def consult(gazetteer: Gazetteer) -> None:
    """Ask this gazetteer from now on: the shipped one, or one with a person's own names."""
    if gazetteer is not _Consulted.gazetteer:
        _Consulted.gazetteer = gazetteer
        for forget in _Consulted.forget:
            forget()


def consulted() -> Gazetteer:
    """The gazetteer that is asked."""
    return _Consulted.gazetteer or shipped()


def remembered(answer: Callable[P, R]) -> Callable[P, R]:
    """``answer`` with its last answers kept, until another gazetteer is asked.

    For what depends on its arguments and the gazetteer alone.
    """
    remembering = lru_cache(maxsize=32_768)(answer)
    _Consulted.forget.append(remembering.cache_clear)
    return cast(Callable[P, R], remembering)


@remembered
def opinion(name: str) -> tuple[Label, float] | None:
    """What the gazetteer says ``name`` is, and how much that weighs; None if nothing.

    A demonym is a group (NORP); a name that also means other things weighs little.
    """
    gazetteer = consulted()
    entry = gazetteer.find(name)
    if entry is None:
        people = gazetteer.find_demonym(name)
        return (Label.NORP, _AMBIGUOUS if people.ambiguous else _CERTAIN) if people else None
    if entry.ambiguous or entry.seat:
        return entry.label, _AMBIGUOUS
    if entry.id.startswith("city:") and " " not in name:
        return entry.label, _CERTAIN_ONE_WORD_CITY
    return entry.label, _CERTAIN


@remembered
def is_country(name: str) -> bool:
    """Is ``name`` a country, or one of the nations that field a side of their own?"""
    entry = consulted().find(name)
    return entry is not None and entry.id.startswith(("country:", "region:uk-"))


@remembered
def is_place(name: str) -> bool:
    """Does the gazetteer know a place of this name?"""
    return any(entry.label in PLACE_LABELS for entry in consulted().find_all(name))


@remembered
def is_state(name: str) -> bool:
    """Does the gazetteer know a state of a federation by this name?"""
    return any(entry.id.startswith("state:") for entry in consulted().find_all(name))


def find_known(draft: Draft) -> None:
    """Find countries, their people, cities and organisations that the model missed.

    Only names that mean one thing are looked for, and only where they are not a part of
    something longer ("Paris" beside a surname).
    """
    found = [
        span
        for number, zone in enumerate(draft.zones)
        if zone.kind not in {Kind.DATELINE, Kind.BYLINE}
        for span in known_in_zone(draft, number)
    ]
    # The model's "Cleveland" and "Indians" are one club, if the world knows it under both words.
    draft.put([span for span in found if _makes_whole(draft, span)])
    # A product follows its maker's name, and is no part of it.
    draft.fill(
        span
        for span in draft.uncovered(found)
        if span.label is Label.PRODUCT or not draft.is_part_of_longer(span)
    )


def _makes_whole(draft: Draft, span: Span) -> bool:
    """Is a known name of several words found in parts, or in part: the League of Premier League?"""
    over = draft.over(span.start, span.end)
    inside = [other for other in over if span.start <= other.start and other.end <= span.end]
    if " " not in without_article(draft.name(span)):
        return False
    part = len(over) == 1 and over[0] in inside and over[0][:2] != span[:2]
    return len(inside) > 1 or (part and not draft.is_part_of_longer(span))


def known_in_zone(draft: Draft, number: int) -> Iterator[Span]:
    """The names of the gazetteer in a zone, the longest at each word, that mean one thing."""
    shouting = draft.styles[number] is Style.CAPITALS
    covered_to = -1
    first = draft.word_range(draft.zones[number].start, draft.zones[number].end).start
    words = draft.words_of_zone(number)
    for index in [first + at for at, word in enumerate(words) if word.capital or "-" in word.text]:
        if draft.words[index].start < covered_to:
            continue
        span = _known_at(draft, index, shouting)
        if span is not None:
            yield span
            covered_to = span.end


def _known_at(draft: Draft, index: int, shouting: bool) -> Span | None:
    last = index
    most = _most_words(draft, index)
    while last - index < most - 1 and (draft.adjacent(last, last + 1) or _goes_on(draft, last)):
        last += 1
    while last >= index and most:
        words = draft.words[index : last + 1]
        if _may_name(draft, words, shouting):
            start, end = words[0].start, words[-1].end
            for close in (_POSSESSIVE.match(draft.text, end), None):
                whole = close.end() if close else end
                said = opinion(" ".join(draft.text[start:whole].split()))
                if said is not None and said[1] > _AMBIGUOUS:
                    return Span(start, whole, said[0], (Evidence.GAZETTEER,))
        last -= 1
    return None


def _most_words(draft: Draft, index: int) -> int:
    """How many words a known name may have that begins with the word with this index."""
    word = draft.texts[index]
    # An article stands before any name, and an acronym may be written in parts: "U. S.", "G 7".
    if word.lower() == "the" or (word.isupper() and _has_no_small_letter(draft, index + 1)):
        return _LONGEST_NAME
    return max(word.isupper(), min(_LONGEST_NAME, _longest_from(word)))


def _has_no_small_letter(draft: Draft, index: int) -> bool:
    return index < len(draft.texts) and draft.texts[index].upper() == draft.texts[index]


@remembered
def _longest_from(word: str) -> int:
    return consulted().longest_from(word)


def _goes_on(draft: Draft, index: int) -> bool:
    """Does a name go on over an ampersand or the full stop of an initial: "S. Korea"?"""
    following = draft.words[index + 1 : index + 2]
    if not following:
        return False
    gap = draft.text[draft.words[index].end : following[0].start]
    return gap == " & " or (gap == ". " and len(draft.words[index].text) == 1)


def _may_name(draft: Draft, words: list[Word], shouting: bool) -> bool:
    if len(words) > 1:
        # "Channel 4", "Nord Stream 2"
        return words[-1].capital or words[-1].text.isdigit()
    word = words[0]
    plain = word.text.lower()
    if len(word.text) < 2 or plain in MONTHS_AND_DAYS or draft.casing.is_common(word.text):
        return False
    if word.text.isupper() and len(word.text) < 5 and (shouting or word.opens):
        return word.text not in _WORDS_IN_CAPITALS
    return plain not in FUNCTION_WORDS or word.text.isupper()
