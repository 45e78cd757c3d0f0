"""Products whose name goes on in a number: "Boeing 747", "Airbus A380", "PlayStation 2"."""

import re
from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.word_lists import word_set
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_LETTERS_AND_DIGITS = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,3}(?:-\d+)?s?")
_DIGITS = re.compile(r"\d{1,4}(?:-\d{2,3})?[A-Z]{0,3}s?")
# Makers and series that number their models, and indices that count their shares; behind other
# names a number is a score, a year or a quantity.
_NUMBERED = word_set(
    "Airbus Antonov Boeing Cessna Embraer Fokker Ilyushin Learjet Tupolev BMW Peugeot Rover",
    "Nokia Windows PlayStation Xbox iPhone iPad iOS Android Formula Route Interstate Highway",
    "Halo Ariane Apollo FTSE CAC DAX Dax Fortune Nasdaq Euro",
)
_VARIANTS = word_set(
    "Air Classic Lite Max Mini Nano Plus Pro Shuffle Touch Ultra mini nano shuffle"
)
_COUNTED = re.compile(r"[,.]\d|\s?(?:%|percent|per|pct|million|billion|trillion|mln|bln|points)\b")
_MADE = frozenset({Label.ORG, Label.PRODUCT, Label.PERSON, Label.MISC, Label.FAC})


def join_models(draft: Draft) -> None:
    """Take the number of a model, an index or a road into its name."""
    draft.put(list(_models(draft)))


def _models(draft: Draft) -> Iterator[Span]:
    for span in draft.named():
        index = draft.word_range(span.start, span.end).stop
        if span.label not in _MADE or not draft.adjacent(index - 1, index):
            continue
        if draft.words[index - 1].end != span.end:
            continue
        number = draft.words[index]
        if not _is_model(draft, span, number.text) or _COUNTED.match(draft.text, number.end):
            continue
        end = _end_of_variants(draft, index)
        # "787" "Dreamliner": what the model found behind the maker goes with it.
        for other in draft.over(number.start, end + 2):
            if other.label is Label.PRODUCT and other.start >= number.start:
                end = max(end, other.end)
        made = Label.PRODUCT if span.label in {Label.ORG, Label.PERSON} else span.label
        yield span._replace(end=end, label=made).because(Evidence.RULE)


def _end_of_variants(draft: Draft, index: int) -> int:
    """Where "iPhone 11 Pro Max" ends, from the word with this index on."""
    while draft.adjacent(index, index + 1) and draft.words[index + 1].text in _VARIANTS:
        index += 1
    return draft.words[index].end


def _is_model(draft: Draft, span: Span, number: str) -> bool:
    if number in _VARIANTS:
        return span.label is Label.PRODUCT
    if _DIGITS.fullmatch(number):
        return span.label is Label.PRODUCT or draft.name(span).split()[-1] in _NUMBERED
    return span.label in {Label.ORG, Label.PRODUCT} and (
        _LETTERS_AND_DIGITS.fullmatch(number) is not None and " " not in draft.name(span)
    )
