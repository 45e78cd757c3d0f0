"""Two names that stand side by side and were taken for one: "Brazilian Quorvane", "Holm Labour".

What the article says elsewhere tells: the second name, or the first, is the surname of somebody it
names in full with another name before it.
"""

from collections import defaultdict
from collections.abc import Mapping, Set

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_MAY_BE_TWO = frozenset({Label.PERSON, Label.ORG, Label.MISC})
_CERTAIN = 4.0


def part_names(draft: Draft) -> None:
    """Cut a people from the surname behind it, and a surname from the body behind it."""
    text = draft.text
    pairs = [
        pair
        for span in draft.spans
        if span.label in _MAY_BE_TWO and text.find(" ", span.start, span.end) > 0
        if (pair := _pair(draft, span)) is not None
    ]
    if pairs:
        bearers = _bearers(draft)
        bodies = {draft.name(span) for span in draft.spans if span.label is Label.ORG}
        parted = [pair for pair in pairs if _stands_elsewhere(draft, pair, bearers, bodies)]
        draft.put(name.because(Evidence.RULE) for pair in parted for name in pair)


def _pair(draft: Draft, span: Span) -> tuple[Span, Span] | None:
    """The people and the surname, or the surname and the body, that ``span`` may be."""
    words = draft.words_in(span)
    # "Holm –" is one word, whatever stands behind it.
    if len(words) < 2 or words[0].start != span.start:
        return None
    first, rest = words[0].text, draft.text[words[1].start : span.end]
    if _is(first, Label.NORP, _CERTAIN):
        labels = Label.NORP, Label.PERSON
    elif _is(rest, Label.ORG, 0):
        labels = Label.PERSON, Label.ORG
    else:
        return None
    return (
        span._replace(end=words[0].end, label=labels[0]),
        span._replace(start=words[1].start, label=labels[1]),
    )


def _bearers(draft: Draft) -> Mapping[str, Set[str]]:
    """What stands before each surname in the full names of people."""
    found: dict[str, set[str]] = defaultdict(set)
    for span in draft.spans:
        if span.label is Label.PERSON and " " in (name := draft.name(span)):
            before, _, surname = name.rpartition(" ")
            found[surname].add(before)
    return found


def _stands_elsewhere(
    draft: Draft, pair: tuple[Span, Span], bearers: Mapping[str, Set[str]], bodies: Set[str]
) -> bool:
    """Does the article name somebody else in full by the surname of ``pair``?"""
    first, rest = map(draft.name, pair)
    if pair[1].label is Label.PERSON:
        # "Christian Holm" is Hans Christian Holm.
        return any(first not in before.split() for before in bearers.get(rest, ()))
    return first in bearers and _is(rest, Label.ORG, 0 if rest in bodies else _CERTAIN)


def _is(name: str, label: Label, weight: float) -> bool:
    """Does the gazetteer say that ``name`` is a ``label``, with this weight or more?"""
    said = opinion(name)
    return said is not None and said[0] is label and said[1] >= weight
