"""Words that name nothing by themselves, whatever a capital letter made of them."""

import re

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.casing import Style
from newsreader.analysis.evidence.common_words import is_common_word
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.word_lists import DESK_WORDS, word_set
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.model.labels import NAMED_LABELS
from newsreader.analysis.rules.organisations import is_legal_form
from newsreader.analysis.rules.people import is_role
from newsreader.analysis.spans import Span
from newsreader.model import Label

# What a sentence or a line of a list may open with; "First Union" and "Six Nations" go on.
_COUNTING = word_set(
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands",
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Men Women Boys Girls",
)
# "91 degrees Kelvin", "rated AA-1 by": units and grades.
_DEGREES = re.compile(r"\bdegrees?\s\Z|°\s?\Z")
_GRADE = re.compile(r"(?:A{1,3}|B{1,3}|Aa|Aaa|Ba|Baa|Caa)[+-]?\d?")
_RATED = re.compile(r"\b(?:[Rr]at(?:ed?|ings?)|[Uu]pgraded?|[Dd]owngraded?|Moody|Poors?)\b")
_NEAR = 60
# "US$40", "A$7": the sign of a currency.
_CURRENCY = re.compile(r"\$|[£€¥]")
# "Federal funds", "Southern trains": an adjective of what follows.
_ADJECTIVES = word_set("Federal")
_LOWER_NEXT = re.compile(r"\s[a-z]{3,}")
_LOWER_WORD = re.compile(r" ([a-z]{2,})\b")
_ACTS = word_set(
    "said says has had is was will would told added announced reported agreed plans declined"
)
_NUMBER_AND_NAME = re.compile(r" \d+ [A-Z]")
_WITHIN_ADDRESS = frozenset("/.@=-_?&")
_ADDRESS = re.compile(r"[^\w\s]*(?:https?://|www\.|@)\S*\Z")
_DASHES = ("-", "–", "—", ":", "/")


def drop_plain_words(draft: Draft) -> None:
    """Drop one-word spans that are no names: "Automakers" where the article has "automakers".

    A sentence gives its first word a capital, and a desk gives one to its slug; how the running
    text writes the word tells what it is.
    """
    draft.spans = [
        span for span in draft.spans if span.label not in NAMED_LABELS or not _is_plain(draft, span)
    ]


def _is_plain(draft: Draft, span: Span) -> bool:
    # The "GB" of "30GB" is no name.
    if draft.text[max(0, span.start - 1) : span.start].isdigit() or _is_slug(draft, span):
        return True
    if _is_measure(draft, span) or _is_in_address(draft, span):
        return True
    words = draft.words_in(span)
    return len(words) == 1 and words[0].end == span.end and _is_plain_word(draft, words[0])


def _is_measure(draft: Draft, span: Span) -> bool:
    """Is this a unit, a grade of debt, the sign of a currency or an adjective of funds?"""
    text = draft.text
    name = text[span.start : span.end]
    if _DEGREES.search(text, max(0, span.start - 9), span.start):
        return True
    if name.isupper() and _CURRENCY.match(text, span.end):
        return True
    if name in _ADJECTIVES and _LOWER_NEXT.match(text, span.end):
        return not any(
            draft.name(other).startswith(name + " ") and other.label is Label.ORG
            for other in draft.named()
        )
    return _GRADE.fullmatch(name) is not None and bool(
        _RATED.search(text, max(0, span.start - _NEAR), span.end + _NEAR)
    )


def _is_in_address(draft: Draft, span: Span) -> bool:
    """Is this a piece of the address of a page, or of a mailbox or account?"""
    if draft.text[span.start - 1 : span.start] not in _WITHIN_ADDRESS:
        return False
    blank = draft.text.rfind(" ", 0, span.start)
    return _ADDRESS.match(draft.text, blank + 1, span.start) is not None


def _is_plain_word(draft: Draft, word: Word) -> bool:
    if len(word.text) == 1 and draft.kind_at(word.start) is Kind.ROW:
        return True
    if is_legal_form(word.text) or (word.opens and word.text in _COUNTING):
        return True
    opens_as_word = word.opens and word.text[1:].islower() and opinion(word.text) is None
    return opens_as_word and (
        draft.casing.is_common(word.text) or _opens_only(draft, word) or _introduces(draft, word)
    )


def _introduces(draft: Draft, word: Word) -> bool:
    """Is this the role of the person whose name follows: "Goalscorer Ann Holm added"?"""
    if not is_role(word.text):
        return False
    following = draft.over(word.end + 1, word.end + 2)
    # "Rapper 50 Ways"
    numbered = _NUMBER_AND_NAME.match(draft.text, word.end)
    return numbered is not None or (bool(following) and following[0].label is Label.PERSON)


def _opens_only(draft: Draft, word: Word) -> bool:
    """Is this a word of everyday news that only the head of a sentence gives a capital?

    "Drop the rear seats" names nothing; "Target said" and "Jets 2, Predators 1" may.
    """
    if draft.kind_at(word.start) is not Kind.PROSE or not is_common_word(word.text):
        return False
    following = _LOWER_WORD.match(draft.text, word.end)
    return (
        draft.style_at(word.start) is Style.SENTENCE
        and following is not None
        and following[1] not in _ACTS
        and not draft.casing.is_written_as_name(word.text)
        and not _in_longer_name(draft, word.text)
    )


def _in_longer_name(draft: Draft, word: str) -> bool:
    return any(word in name.split() for name in map(draft.name, draft.named()) if " " in name)


def _is_slug(draft: Draft, span: Span) -> bool:
    """Is this the desk's "GOLF" before the dash of a headline?"""
    if draft.style_at(span.start) is not Style.CAPITALS:
        return False
    behind = draft.text[span.end : span.end + 3].strip()
    return behind.startswith(_DASHES) and all(
        word.text.lower() in DESK_WORDS for word in draft.words_in(span)
    )
