"""Sides by what the sentence does with them: "Leeds lost", "a clash with Leeds".

A city's name is its club where it plays. Nations keep the label of a place.
"""

import re
from collections.abc import Container

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.known import consulted, is_country, is_place, remembered
from newsreader.analysis.evidence.word_lists import word_set
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.model.labels import NAMED_LABELS, PLACE_LABELS
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_LISTED = re.compile(r", |,? (?:and|or) ")
_BEFORE_SIDE = word_set(
    "against beat beats v vs versus defeated defeating thrashed edged hosts face rivals hopefuls",
    "contenders leaders strugglers club side visitors neighbours join joins joined joining rejoin",
)
_AFTER_SIDE = word_set(
    "beat beats won lost drew captain coach manager striker defender midfielder goalkeeper winger",
    "forward players skipper batsmen pitcher quarterback fans supporters are were have need side",
    "boy chairman hopefuls move switch youngster fullback",
    "scored boss squad keeper teammate midfield defence led trailed trail equalised",
)
# "the clash with Leeds", "a 2-1 victory over Leeds", "a defeat to Leeds".
_MEETS = word_set("with over to by")
_MEETING = re.compile(
    r"\b(?:clash|draw|drew|defeats?|derby|encounter|exit|final|fixture|game|lose|loses|losing|loss"
    r"|lost|match|meeting|semi-final|showdown|stalemate|tie|triumph|victory|victories|win|wins)"
    r" (?:[a-z]+ )?\Z"
)
_LONGEST_MEETING = 24
_BEFORE_PLACE = word_set("in at near from around outside to into")


# "Liverpool were ready" at the head of a sentence or clause: a town is one, its side are many.
_ARE_MANY = re.compile(r" (?:are|were|have)\b")
_BEFORE_CLAUSE = word_set("as because but if that though when while")
# With a town's name before them the names of clubs.
_CLUB_WORDS = word_set("FC City United Town Rovers Athletic County Wanderers Albion")


@remembered
def is_club(name: str) -> bool:
    """Does the gazetteer know a club of this name, or one that is called after this town?"""
    known = consulted()
    return any(entry.game for entry in known.find_all(name)) or _has_club(name)


@remembered
def _has_club(town: str) -> bool:
    if not town.isalpha():
        return False
    wholes = (f"{town} {word}" for word in sorted(_CLUB_WORDS))
    return any(entry.game for whole in wholes for entry in consulted().find_all(whole))


def take_plural_sides(draft: Draft) -> None:
    """Label the sides of "Liverpool were ready" in what else says little of sport."""
    draft.spans = [
        span._replace(label=Label.ORG).because(Evidence.RULE)
        if span.label is Label.GPE
        and _ARE_MANY.match(draft.text, span.end)
        and _has_club(draft.name(span))
        and _heads_clause(draft, span)
        else span
        for span in draft.spans
    ]


def _heads_clause(draft: Draft, span: Span) -> bool:
    before = draft.word_before(span.start)
    return draft.words_in(span)[0].opens or (
        before is not None
        and before.text in _BEFORE_CLAUSE
        and draft.text[before.end : span.start] == " "
    )


def as_side(draft: Draft, span: Span, names: Container[str]) -> Span:
    """``span`` as the side that it is by one of ``names``, unless a place is meant here."""
    if span.label not in NAMED_LABELS or draft.kind_at(span.start) is Kind.DATELINE:
        return span
    name = draft.name(span)
    if is_country(name):
        return span
    before = draft.word_before(span.start)
    if before is not None and before.text.lower() in _BEFORE_PLACE and not _is_met(draft, before):
        return span
    if name in names and (_names_place(draft, span) or " " not in name):
        return span._replace(label=Label.ORG).because(Evidence.RULE)
    return span


def _names_place(draft: Draft, span: Span) -> bool:
    return span.label in PLACE_LABELS or (
        span.label is not Label.ORG and is_place(draft.name(span))
    )


def acts_as_side(draft: Draft, span: Span, sides: Container[str]) -> bool:
    """Is this a place, but no nation, that the sentence treats as a side or lists with one?"""
    if not _names_place(draft, span) or draft.kind_at(span.start) is Kind.DATELINE:
        return False
    return not is_country(draft.name(span)) and (
        _plays(draft, span) or _listed_with(draft, span, sides)
    )


def _is_met(draft: Draft, before: Word) -> bool:
    """Is ``before`` the "with" of "a clash with Leeds", or the "to" of "a defeat to Leeds"?"""
    return before.text in _MEETS and bool(
        _MEETING.search(draft.text, max(0, before.start - _LONGEST_MEETING), before.start)
    )


def _listed_with(draft: Draft, span: Span, sides: Container[str]) -> bool:
    """Does ``span`` stand in a list with one of ``sides``: "Essex, Derbyshire and Surrey"?"""
    text = draft.text
    return any(
        (draft.name(other) in sides or (other.label is Label.ORG and is_club(draft.name(other))))
        and (
            _LISTED.fullmatch(text, other.end, span.start)
            or _LISTED.fullmatch(text, span.end, other.start)
        )
        for other in draft.names_over(max(0, span.start - 6), span.end + 6)
    )


def _plays(draft: Draft, span: Span) -> bool:
    """Does the sentence treat the place as a side?"""
    before = draft.word_before(span.start)
    if before is not None and (before.text in _BEFORE_SIDE or _is_met(draft, before)):
        return True
    after = re.compile(r"(?:['’]s?)? +(\w+)").match(draft.text, span.end)
    return after is not None and after[1] in _AFTER_SIDE
