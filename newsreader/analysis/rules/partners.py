"""Firms called after their partners: "Welsh, Carson, Anderson and Stowe", "Holt & Lang Ltd".

A model reads a list of people in them. A list of surnames is one firm where the text says so
before it ("the law firm of"), where an ampersand ends it, or where a legal form does.
"""

import re
from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.given_names import GIVEN_NAMES
from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.model.labels import PLACE_LABELS
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

# Atomic: in a long list of names each must match in one way, or a search would never end.
_SURNAME = r"(?>(?=[A-Z][\w'’]*[a-z])[A-Z][\w'’]*+(?:-[A-Z]\w*+)?+)"
_FORM = (
    r"(?: [A-Z][a-z]+)?,? (?:Inc|Ltd|Limited|Corp|Co|LLP|LLC|PLC|plc|Plc)\b\.?"
    r"(?: (?:Inc|Ltd)\b\.?)?"
)
_PARTNERS = re.compile(
    rf"(?P<list>{_SURNAME}(?:, {_SURNAME}){{0,9}}),?(?P<and> and | & )(?P<last>{_SURNAME})"
    rf"(?P<form>{_FORM})?(?![\w&])"
)
_SAYS_FIRM = re.compile(
    r"\b(?:firm|firms|house|bank|bankers|brokerage|broker|brokers|lawyers|attorneys|accountants"
    r"|auditors|consultants|publishers?|underwriters?)(?: of)? \Z"
)
_MAY_NAME_FIRM = re.compile(
    rf" & | (?:Inc|Ltd|Limited|Corp|Co|LLP|LLC|PLC|plc|Plc)\b|{_SAYS_FIRM.pattern[:-2]}[A-Z]"
)
_BEFORE = 40
_ENOUGH_PARTNERS = 3


def join_partners(draft: Draft) -> None:
    """Make one organisation of the partners of a firm."""
    # Quicker than to try the pattern at every capital word: few articles name such a firm.
    if _MAY_NAME_FIRM.search(draft.text):
        draft.put(list(_firms(draft)))


def _firms(draft: Draft) -> Iterator[Span]:
    for match in _PARTNERS.finditer(draft.text):
        start, end = match.span()
        zone = draft.zones[draft.zone_number(start)]
        if end > zone.end or not zone.start <= start:
            continue
        partners = [*match["list"].split(", "), match["last"]]
        if _is_firm(draft, match, partners) and not _is_cut_from_longer(draft, start):
            # A full stop behind the form may be the sentence's: clean_edges knows.
            yield Span(start, end, Label.ORG, (Evidence.RULE,))


def _is_firm(draft: Draft, match: re.Match[str], partners: list[str]) -> bool:
    people = all(_could_be_partner(draft, match, name) for name in partners)
    if not people:
        return False
    many = len(partners) >= _ENOUGH_PARTNERS
    before = draft.text[max(0, match.start() - _BEFORE) : match.start()]
    if many and (match["and"] == " & " or match["form"] or _SAYS_FIRM.search(before)):
        return True
    # "Hambrecht and Quist Inc", but not "talks between Ford and Nissan Corp".
    return bool(match["form"]) and any(
        span.label is Label.PERSON and " " not in draft.name(span)
        for span in draft.names_over(match.start(), match.start() + 1)
    )


def _could_be_partner(draft: Draft, match: re.Match[str], name: str) -> bool:
    """Is ``name`` no company, no town and no given name, for all that is known?"""
    if name in GIVEN_NAMES or draft.casing.is_common(name):
        return False
    said = opinion(name)
    if said is not None and (said[0] is Label.ORG or said[0] in PLACE_LABELS) and said[1] > 1:
        return False
    at = draft.text.index(name, match.start())
    # "Fraser" of "House of Fraser, Lang & Holt" is the end of another name.
    return not any(
        span.label is Label.ORG and (draft.name(span) == name or span.start < match.start())
        for span in draft.names_over(at, at + len(name))
    )


def _is_cut_from_longer(draft: Draft, start: int) -> bool:
    """Does a name run on into the first partner, as "Michael" does in "Michael Hart, Lang & Co"?"""
    index = draft.word_range(start, start + 1).start
    if not draft.adjacent(index - 1, index):
        return False
    before = draft.words[index - 1]
    return before.capital and not before.opens
