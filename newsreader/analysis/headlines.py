"""Headlines whose capitals say nothing: their names are those of the running text."""

from newsreader.analysis.casing import Style
from newsreader.analysis.draft import Draft
from newsreader.analysis.labels import NAMED_LABELS
from newsreader.analysis.repeats import known_names, occurrences
from newsreader.analysis.spans import Span, SpanSet
from newsreader.analysis.word_lists import FUNCTION_WORDS, HEADLINE_VERBS
from newsreader.analysis.words import Word
from newsreader.model import Label


def read_headlines(draft: Draft) -> None:
    """Look the running text's names up in lines cased as titles or in capitals.

    What the model found there stays only where no known name is, and without words that the
    running text writes in lower case.
    """
    numbers = [n for n, style in enumerate(draft.styles) if style is not Style.SENTENCE]
    if not numbers:
        return
    names = known_names(draft)
    kept = SpanSet()
    for number in numbers:
        folded = draft.styles[number] is Style.CAPITALS
        known = list(occurrences(draft, number, names, folded=folded))
        zone = draft.zones[number]
        models = [span for span in draft.spans if zone.start <= span.start < zone.end]
        for span in known:
            kept.add(_widened(draft, span, models))
        for span in models:
            trimmed = _trimmed(draft, span)
            if trimmed is not None:
                kept.add(trimmed)
    elsewhere = [span for span in draft.spans if draft.style_at(span.start) is Style.SENTENCE]
    draft.set_spans([*kept.in_order(), *elsewhere])


def _widened(draft: Draft, span: Span, models: list[Span]) -> Span:
    """A surname takes in the first name that only the headline gives."""
    for model in models:
        if (
            span.label is Label.PERSON is model.label
            and model.start < span.start
            and model.end == span.end
        ):
            trimmed = _trimmed(draft, model)
            if trimmed is not None and trimmed.end == span.end:
                return trimmed.because(*span.evidence)
    return span


def _trimmed(draft: Draft, span: Span) -> Span | None:
    """``span`` without the words at its edges that are no part of a name."""
    if span.label not in NAMED_LABELS:
        return span
    words = draft.words_in(span)
    while words and _is_plain(draft, words[-1]):
        words.pop()
    while words and _is_plain(draft, words[0]):
        words.pop(0)
    if not words:
        return None
    return span._replace(start=words[0].start, end=max(words[-1].end, min(span.end, words[-1].end)))


def _is_plain(draft: Draft, word: Word) -> bool:
    plain = word.text.lower()
    if draft.casing.is_name(word.text):
        return False
    return draft.casing.is_common(word.text) or plain in FUNCTION_WORDS or plain in HEADLINE_VERBS
