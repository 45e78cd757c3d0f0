"""Words that name nothing by themselves, whatever a capital letter made of them."""

from newsreader.analysis.casing import Style
from newsreader.analysis.draft import Draft
from newsreader.analysis.known import opinion
from newsreader.analysis.labels import NAMED_LABELS
from newsreader.analysis.organisations import is_legal_form
from newsreader.analysis.spans import Span
from newsreader.analysis.word_lists import DESK_WORDS, word_set
from newsreader.analysis.zones import Kind

# What a sentence or a line of a list may open with; "First Union" and "Six Nations" go on.
_COUNTING = word_set(
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands",
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Men Women Boys Girls",
)
_DASH = " -–—:/"


def drop_plain_words(draft: Draft) -> None:
    """Drop one-word spans that are no names: "Automakers" where the article has "automakers".

    A sentence gives its first word a capital, and a desk gives one to its slug; how the running
    text writes the word tells what it is.
    """
    draft.set_spans(
        span
        for span in draft.spans
        if span.label not in NAMED_LABELS or not _is_plain(draft, span)
    )


def _is_plain(draft: Draft, span: Span) -> bool:
    words = draft.words_in(span)
    if len(words) != 1 or words[0].end != span.end:
        return _is_slug(draft, span)
    word = words[0]
    if is_legal_form(word.text):
        return True
    if len(word.text) == 1 and draft.kind_at(span.start) is Kind.ROW:
        return True
    if word.opens and word.text in _COUNTING:
        return True
    if word.opens and word.text[1:].islower() and opinion(word.text) is None:
        return draft.casing.is_common(word.text)
    return _is_slug(draft, span)


def _is_slug(draft: Draft, span: Span) -> bool:
    """Is this the desk's "GOLF" before the dash of a headline?"""
    if draft.style_at(span.start) is not Style.CAPITALS:
        return False
    after = draft.text[span.end : span.end + 3].strip()
    return after[:1] in _DASH[1:] and bool(after) and all(
        word.text.lower() in DESK_WORDS for word in draft.words_in(span)
    )
