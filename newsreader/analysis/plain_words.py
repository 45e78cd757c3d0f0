"""Words that name nothing by themselves, whatever a capital letter made of them."""

from newsreader.analysis.casing import Style
from newsreader.analysis.draft import Draft
from newsreader.analysis.known import opinion
from newsreader.analysis.labels import NAMED_LABELS
from newsreader.analysis.organisations import is_legal_form
from newsreader.analysis.spans import Span
from newsreader.analysis.word_lists import DESK_WORDS, word_set
from newsreader.analysis.words import Word
from newsreader.analysis.zones import Kind

# What a sentence or a line of a list may open with; "First Union" and "Six Nations" go on.
_COUNTING = word_set(
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands",
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Men Women Boys Girls",
)
_DASHES = ("-", "–", "—", ":", "/")


def drop_plain_words(draft: Draft) -> None:
    """Drop one-word spans that are no names: "Automakers" where the article has "automakers".

    A sentence gives its first word a capital, and a desk gives one to its slug; how the running
    text writes the word tells what it is.
    """
    draft.set_spans(
        span for span in draft.spans if span.label not in NAMED_LABELS or not _is_plain(draft, span)
    )


def _is_plain(draft: Draft, span: Span) -> bool:
    # The "GB" of "30GB" is no name.
    if draft.text[max(0, span.start - 1) : span.start].isdigit() or _is_slug(draft, span):
        return True
    words = draft.words_in(span)
    return len(words) == 1 and words[0].end == span.end and _is_plain_word(draft, words[0])


def _is_plain_word(draft: Draft, word: Word) -> bool:
    if len(word.text) == 1 and draft.kind_at(word.start) is Kind.ROW:
        return True
    if is_legal_form(word.text) or (word.opens and word.text in _COUNTING):
        return True
    opens_as_word = word.opens and word.text[1:].islower() and opinion(word.text) is None
    return opens_as_word and draft.casing.is_common(word.text)


def _is_slug(draft: Draft, span: Span) -> bool:
    """Is this the desk's "GOLF" before the dash of a headline?"""
    if draft.style_at(span.start) is not Style.CAPITALS:
        return False
    behind = draft.text[span.end : span.end + 3].strip()
    return behind.startswith(_DASHES) and all(
        word.text.lower() in DESK_WORDS for word in draft.words_in(span)
    )
