"""Runs of capital words inside sentences that nothing has covered are names too."""

import re
from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.casing import Style
from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.word_lists import (
    EVENT_WORDS,
    FUNCTION_WORDS,
    MONTHS_AND_DAYS,
    NAME_PARTICLES,
    PLAIN_IN_CAPITALS,
    TITLES,
    word_set,
)
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.rules.organisations import says_organisation
from newsreader.analysis.rules.people import follows_title, is_role, reads_as_person
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_SAYING = word_set("said says told added asked replied insisted argued explained warned recalled")
_ALSO_SAYS = re.compile(r" (?:also |later |then )?([a-z]+)\b")
# Who speaks without an article and is no name.
_SPEAK_IN_LOWER_CASE = word_set(
    "anyone everybody everyone government industry management neither nobody none nothing one",
    "somebody someone staff people he she it they we you i this that who some many few another",
    "police correction note editor army opposition state parliament mother father mum dad god",
    "company law legend",
)
_NOT_ALONE = PLAIN_IN_CAPITALS | TITLES
_LONGEST_RUN = 6
# Of "the Ledger Facebook page" only the first is the name of whose page it is.
_PLATFORMS = word_set("Facebook Twitter Instagram YouTube Telegram TikTok")
# "Head of Research", behind the name of who it is; "FY2020-22", "Q3".
_OF = re.compile(r" (?:of|for)\b")
_PERIOD = re.compile(r"(?:FY|CY|[QH]\d)['’]?\d*\b")
_ACCOUNT = re.compile(r" (?:page|account|feed|channel|post|video|profile)\b")


def find_runs(draft: Draft) -> None:
    """Take uncovered runs of capital words in running text as names."""
    runs = [
        span
        for number, zone in enumerate(draft.zones)
        if zone.kind is Kind.PROSE and draft.styles[number] is Style.SENTENCE
        for span in _runs(draft, number)
    ]
    by_end = {span.end: span for span in draft.named()}
    by_start = {span.start: span for span in draft.named()}
    whole = [_with_neighbours(draft, span, by_end, by_start) for span in runs]
    draft.put(span for span in whole if span is not None)


def _with_neighbours(
    draft: Draft, run: Span, by_end: dict[int, Span], by_start: dict[int, Span]
) -> Span | None:
    """The run together with the name it goes on, as in "Hong Kong" "Standard"; None for a ticker.

    A surname that the model missed stands behind a first name that it found, and the other way
    round.
    """
    text = draft.text
    left = by_end.get(run.start - 1) if text[run.start - 1 : run.start] == " " else None
    right = by_start.get(run.end + 1) if text[run.end : run.end + 1] == " " else None
    inside = text[run.start : run.end]
    if left is not None and left.label is Label.ORG and inside.isupper():
        return None
    one_word = " " not in inside
    if left is not None and left.label is Label.PERSON:
        return left._replace(end=run.end).because(Evidence.RULE) if one_word else run
    given = one_word and inside[1:].islower() and not is_role(inside)
    if right is not None and right.label is Label.PERSON and given:
        return right._replace(start=run.start).because(Evidence.RULE)
    event = inside.split()[-1] in EVENT_WORDS and not (one_word and left is None)
    if left is not None and (event or left.label in {Label.ORG, Label.GPE, Label.FAC}):
        whole = left._replace(end=run.end)
        words = draft.name(whole).split()
        label = Label.EVENT if event else Label.ORG
        return whole._replace(label=Label.ORG if says_organisation(words) else label).because(
            Evidence.RULE
        )
    if event:
        return run._replace(label=Label.EVENT)
    return run if _stands_alone(draft, run) else None


def _stands_alone(draft: Draft, run: Span) -> bool:
    """Is there more to a run than one capital letter seen once?"""
    inside = draft.text[run.start : run.end]
    return (
        " " in inside
        or inside[1:] != inside[1:].lower()
        or draft.casing.times(inside) > 1
        or any(_speaks_alone(draft, word) for word in draft.words_in(run))
        or reads_as_person(draft, run)
        or follows_title(draft, run)
    )


def _runs(draft: Draft, number: int) -> Iterator[Span]:
    last = -1
    for index in draft.capitals_of_zone(number):
        if index <= last or not _in_run(draft, index):
            continue
        last = index
        # No two words of different zones are adjacent.
        while draft.adjacent(last, last + 1) and (
            _in_run(draft, last + 1) or _joins(draft, last + 1)
        ):
            last += 1
        span = _as_span(draft, draft.words[index : last + 1])
        if span is not None:
            yield span


def _in_run(draft: Draft, index: int) -> bool:
    word = draft.words[index]
    if not word.capital or draft.over(word.start, word.end):
        return False
    plain = word.text.lower()
    return plain not in MONTHS_AND_DAYS and not (plain in FUNCTION_WORDS and not word.all_capitals)


def _joins(draft: Draft, index: int) -> bool:
    """Is this word a particle between two words of a name: "Cor van der Klugt"?"""
    return (
        draft.texts[index] in NAME_PARTICLES
        and draft.precedes(index + 1)
        and any(draft.adjacent(at - 1, at) and _in_run(draft, at) for at in (index + 1, index + 2))
    )


def _as_span(draft: Draft, words: list[Word]) -> Span | None:
    while len(words) > 1 and words[0].opens and is_role(words[0].text):
        words = words[1:]
    # The word that opens a sentence has a capital anyway: keep it only if it is known as a name.
    while words and (words[0].opens or words[0].text in _NOT_ALONE):
        opens_as_name = words[0].opens and draft.casing.is_name(words[0].text)
        if words[0].text not in _NOT_ALONE and (
            (opens_as_name and not draft.casing.ever_lower(words[0].text))
            or (len(words) > 1 and not draft.casing.is_common(words[0].text))
            or (len(words) == 1 and _speaks_alone(draft, words[0]))
        ):
            break
        words = words[1:]
    while (
        words
        and (words[-1].text in PLAIN_IN_CAPITALS or words[-1].text in NAME_PARTICLES)
        and not says_organisation([word.text for word in words])
    ):
        words = words[:-1]
    if words and words[-1].text in _PLATFORMS and _ACCOUNT.match(draft.text, words[-1].end):
        words = words[:-1]
    if not words or len(words) > _LONGEST_RUN:
        return None
    if len(words) == 1:
        word = words[0]
        if len(word.text) < 3 or draft.casing.is_common(word.text) or word.text in _NOT_ALONE:
            return None
        if _PERIOD.match(word.text) or (is_role(word.text) and _OF.match(draft.text, word.end)):
            return None
    span = Span(words[0].start, words[-1].end, Label.MISC, (Evidence.RULE,))
    return span._replace(label=_label(draft, span, words))


def _label(draft: Draft, span: Span, words: list[Word]) -> Label:
    """The likeliest label for a name of which nothing is known but how it reads."""
    if says_organisation([word.text for word in words]):
        return Label.ORG
    if follows_title(draft, span) or reads_as_person(draft, span):
        return Label.PERSON
    if len(words) in {2, 3} and words[0].text in GIVEN_NAMES:
        return Label.PERSON
    if 2 <= len(words) <= 3 and all(_like_a_persons(draft, word.text) for word in words):
        return Label.PERSON if _speaks(draft, span) else Label.MISC
    if len(words) == 1:
        person = not words[0].all_capitals and _speaks_alone(draft, words[0])
        return Label.PERSON if person else Label.ORG
    return Label.MISC


def _speaks_alone(draft: Draft, word: Word) -> bool:
    """Does a sentence open "Tarvos said"? Common nouns without an article mostly are plural."""
    plain = word.text.lower()
    if (
        not word.opens
        or not word.text.isalpha()
        or not word.text[1:].islower()
        or plain.endswith("s")
    ):
        return False
    if plain in _SPEAK_IN_LOWER_CASE or draft.casing.ever_lower(word.text):
        return False
    after = _ALSO_SAYS.match(draft.text, word.end)
    return after is not None and after[1] in _SAYING


def _speaks(draft: Draft, span: Span) -> bool:
    """Does a verb of saying stand beside the name?"""
    before = draft.word_before(span.start)
    if before is not None and before.text in _SAYING:
        return True
    after = draft.word_range(span.end, span.end + 2)
    return bool(after) and draft.words[after.start].text in _SAYING


def _like_a_persons(draft: Draft, word: str) -> bool:
    """Could this be a word of a person's name, for all the article and the gazetteer say?"""
    return (
        word[1:].islower()
        and not word.endswith("s")
        and not draft.casing.ever_lower(word)
        and opinion(word) is None
    )
