"""Words written in capitals for emphasis or as a heading, which name nothing.

"SERIOUS HEALTH CONDITION" in a list of related stories, "HOW IT ALL STARTED" between paragraphs,
"you must IMPLEMENT it": to a model every word in capitals looks like an organisation.
"""

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.casing import Style
from newsreader.analysis.evidence.common_words import is_common_word
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.word_lists import FUNCTION_WORDS
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.model.labels import NAMED_LABELS
from newsreader.analysis.spans import Span

# "CARE", "ACT", "AIM": inside a sentence short words in capitals mostly are acronyms.
_LONGEST_ACRONYM = 4


def drop_shouted_words(draft: Draft) -> None:
    """Drop names in capitals all of whose words news writes in lower case.

    The running text is asked first: what it writes as a name is one. Of the others, articles and
    auxiliaries at their edges go: "WAS OSCAR".
    """
    draft.set_spans(
        kept
        for span in draft.spans
        if (kept := span if span.label not in NAMED_LABELS else _without_shouting(draft, span))
    )


def _without_shouting(draft: Draft, span: Span) -> Span | None:
    words = draft.words_in(span)
    shouted = [word.text.isupper() for word in words]
    if (
        not words
        or words[0].start != span.start
        or not all(shouted)
        or opinion(draft.name(span)) is not None
    ):
        return span
    if all(_is_common(draft, word) for word in words) and not _is_acronym(draft, words):
        return None
    while len(words) > 1 and _is_function(draft, words[0]):
        words.pop(0)
    while len(words) > 1 and _is_function(draft, words[-1]):
        words.pop()
    return span._replace(
        start=words[0].start,
        end=span.end if words[-1].end > span.end - 2 else words[-1].end,
    )


def _is_common(draft: Draft, word: Word) -> bool:
    return is_common_word(word.text) and not draft.casing.is_written_as_name(word.text)


def _is_function(draft: Draft, word: Word) -> bool:
    return word.text.lower() in FUNCTION_WORDS and _is_common(draft, word)


def _is_acronym(draft: Draft, words: list[Word]) -> bool:
    """Is this one word that the sentences of the article know in capitals?"""
    if len(words) > 1 or draft.style_at(words[0].start) is not Style.SENTENCE:
        return False
    text = words[0].text
    if text.lower() in FUNCTION_WORDS:
        return False
    times = draft.casing.times(text)
    return times > 1 or (times == 1 and len(text) <= _LONGEST_ACRONYM)
