"""Two names that stand side by side and were taken for one: "Brazilian Quorvane", "Holm Labour".

What the article says elsewhere tells: the second name, or the first, is the surname of somebody it
names in full with another name before it.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from newsreader.analysis.draft import Draft
from newsreader.analysis.known import opinion
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_MAY_BE_TWO = frozenset({Label.PERSON, Label.ORG, Label.MISC})
_CERTAIN = 4.0


def part_names(draft: Draft) -> None:
    """Cut a people from the surname behind it, and a surname from the body behind it."""
    bearers = _bearers(draft)
    if bearers:
        bodies = {draft.name(span) for span in draft.spans if span.label is Label.ORG}
        draft.put([name for span in draft.spans for name in _pair(draft, span, bearers, bodies)])


def _bearers(draft: Draft) -> Mapping[str, Set[str]]:
    """What stands before each surname in the full names of people."""
    found: dict[str, set[str]] = defaultdict(set)
    for span in draft.spans:
        if span.label is Label.PERSON and " " in (name := draft.name(span)):
            before, _, surname = name.rpartition(" ")
            found[surname].add(before)
    return found


def _pair(
    draft: Draft, span: Span, bearers: Mapping[str, Set[str]], bodies: Set[str]
) -> Iterator[Span]:
    if span.label not in _MAY_BE_TWO:
        return
    first, _, rest = draft.name(span).partition(" ")
    # "Christian Holm" is Hans Christian Holm.
    others = {before for before in bearers.get(rest, ()) if first not in before.split()}
    if others and _is(first, Label.NORP, _CERTAIN):
        left, right = Label.NORP, Label.PERSON
    elif first in bearers and _is(rest, Label.ORG, 0 if rest in bodies else _CERTAIN):
        left, right = Label.PERSON, Label.ORG
    else:
        return
    words = draft.words_in(span)
    yield span._replace(end=words[0].end, label=left).because(Evidence.RULE)
    yield span._replace(start=words[1].start, label=right).because(Evidence.RULE)


def _is(name: str, label: Label, weight: float) -> bool:
    """Does the gazetteer say that ``name`` is a ``label``, with this weight or more?"""
    said = opinion(name) if name else None
    return said is not None and said[0] is label and said[1] >= weight
