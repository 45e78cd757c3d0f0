"""Possessives in texts whose apostrophes were lost on the way: "Irans", "the SECs rules".

Old archives and careless conversions drop the sign. Such a text holds none at all, and writes most
of these names without the s as well.
"""

import re
from collections.abc import Iterator, Mapping

from newsreader.analysis.draft import Draft
from newsreader.analysis.given_names import GIVEN_NAMES
from newsreader.analysis.known import opinion
from newsreader.analysis.labels import NAMED_LABELS
from newsreader.analysis.organisations import is_legal_form
from newsreader.analysis.spans import Span
from newsreader.analysis.word_lists import word_set
from newsreader.analysis.words import Word
from newsreader.model import Evidence, Label

_APOSTROPHE = re.compile(r"['’‘ʼ`´]")
# "Nissan Motor" and "Nissan Motors" are both written.
_PLURALS = word_set(
    "Airlines Brothers Communications Enterprises Foods Industries Laboratories Motors Networks",
    "Partners Pictures Products Resources Services Stores Systems Technologies Textiles Works",
)
_LONG_ENOUGH_TO_TELL = 300


def restore_possessives(draft: Draft) -> None:
    """End names before a possessive s whose apostrophe is lost, and cut them apart there.

    Only in articles without any apostrophe, and only where the article or the gazetteer knows
    the name without the s, and nobody knows it with one.
    """
    if len(draft.text) < _LONG_ENOUGH_TO_TELL or _APOSTROPHE.search(draft.text):
        return
    names = _names(draft)
    draft.set_spans(piece for span in draft.spans for piece in _pieces(draft, span, names))


def _names(draft: Draft) -> dict[str, Label]:
    """The names of the article, and the word by which each is called when it comes again."""
    found: dict[str, Label] = {}
    for span in draft.named():
        name = draft.name(span)
        found[name] = span.label
        words = name.split()
        if len(words) > 1 and span.label in {Label.ORG, Label.PERSON}:
            found.setdefault(words[0 if span.label is Label.ORG else -1], span.label)
    return found


def _pieces(draft: Draft, span: Span, names: Mapping[str, Label]) -> Iterator[Span]:
    if span.label not in NAMED_LABELS or opinion(draft.name(span)) is not None:
        yield span
        return
    start = span.start
    for word in draft.words_in(span):
        if word.end > span.end or not _may_be_possessive(word):
            continue
        owner = draft.text[start : word.end - 1]
        label = _label(owner, names)
        if label is not None:
            yield span._replace(start=start, end=word.end - 1, label=label).because(Evidence.RULE)
            start = word.end + 1
    if start < span.end:
        yield span._replace(start=start)


def _may_be_possessive(word: Word) -> bool:
    return (
        word.capital
        and len(word.text) > 2
        and word.text.endswith("s")
        and not word.text.endswith("ss")
        and word.text[:-1] not in GIVEN_NAMES
        and word.text not in _PLURALS
        and opinion(word.text) is None
    )


def _label(owner: str, names: Mapping[str, Label]) -> Label | None:
    """What the owner is, where it is a name without the s; None otherwise."""
    said = opinion(owner)
    if said is not None and said[1] > 1:
        # A plural of a people ("Iraqis") has no owner.
        return said[0] if said[0] is not Label.NORP else None
    return Label.ORG if is_legal_form(owner.rpartition(" ")[2]) else names.get(owner)
