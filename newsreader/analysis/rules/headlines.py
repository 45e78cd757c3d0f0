"""Headlines whose capitals say nothing: their names are those of the running text."""

from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.casing import Style
from newsreader.analysis.evidence.known import known_in_zone
from newsreader.analysis.evidence.word_lists import DESK_WORDS, FUNCTION_WORDS, HEADLINE_VERBS
from newsreader.analysis.evidence.words import Word
from newsreader.analysis.evidence.zones import Kind
from newsreader.analysis.model.labels import NAMED_LABELS
from newsreader.analysis.rules.people import is_role
from newsreader.analysis.rules.repeats import Names, known_names
from newsreader.analysis.spans import Span, SpanSet
from newsreader.model import Label


def read_headlines(draft: Draft) -> None:
    """Look the running text's names up in lines cased as titles or in capitals.

    What the model found there stays only where no known name is, and without words that the
    running text writes in lower case.
    """
    numbers = [
        number
        for number, zone in enumerate(draft.zones)
        if draft.styles[number] is not Style.SENTENCE
        and zone.kind not in {Kind.DATELINE, Kind.BYLINE}
    ]
    if not numbers:
        return
    known_here = known_names(draft)
    names = {
        Style.TITLE: Names(known_here),
        Style.CAPITALS: Names(known_here, folded=True),
    }
    kept = SpanSet()
    for number in numbers:
        known = [
            *names[draft.styles[number]].occurrences(draft, number),
            *known_in_zone(draft, number),
        ]
        zone = draft.zones[number]
        models = [span for span in draft.spans if zone.start <= span.start < zone.end]
        ending: dict[int, list[Span]] = {}
        for span in models:
            ending.setdefault(span.end, []).append(span)
        for span in known:
            kept.add(_widened(draft, span, ending.get(span.end, [])))
        for span in models:
            for piece in _pieces(draft, span):
                kept.add(piece)
    for span in draft.spans:
        if draft.zone_number(span.start) not in numbers:
            kept.add(span)
    draft.set_spans(kept.in_order())


def _widened(draft: Draft, span: Span, models: list[Span]) -> Span:
    """A surname takes in the first name that only the headline gives, in one of the ``models``
    that end where it does."""
    for model in models:
        if span.label is Label.PERSON is model.label and model.start < span.start:
            pieces = list(_pieces(draft, model))
            if pieces and pieces[-1].end == span.end:
                return pieces[-1].because(*span.evidence)
    return span


def _pieces(draft: Draft, span: Span) -> Iterator[Span]:
    """``span`` cut at the words that are no part of a name, less the desk's slug."""
    if span.label not in NAMED_LABELS:
        yield span
        return
    words = draft.words_in(span)
    names = [not _is_plain(draft, word) for word in words]
    first = None
    for number in range(len(words) + 1):
        inside = number < len(words) and (
            names[number]
            or (
                first is not None
                and words[number].text.lower() in {"of", "and", "the", "for"}
                and any(names[number + 1 : number + 2])
            )
        )
        if inside and first is None:
            first = number
        elif not inside and first is not None:
            yield span._replace(start=words[first].start, end=words[number - 1].end)
            first = None


def _is_plain(draft: Draft, word: Word) -> bool:
    plain = word.text.lower()
    if draft.casing.is_name(word.text):
        return False
    return (
        draft.casing.is_common(word.text)
        or plain in FUNCTION_WORDS
        or plain in HEADLINE_VERBS
        or plain in DESK_WORDS
        or word.text[0].isdigit()
        or (word.all_capitals and is_role(plain))
    )
