"""Offices and portfolios: "Finance Minister" is no organisation and nobody's name."""

import re
from collections.abc import Iterator

from newsreader.analysis.evidence.known import opinion
from newsreader.analysis.evidence.word_lists import TITLES, word_set
from newsreader.analysis.spans import Span
from newsreader.model import Label

_PORTFOLIOS = word_set(
    "Agriculture Business Cabinet Commerce Communications Culture Defence Defense Development",
    "Economics Economy Education Employment Energy Environment Europe European Family Farm Finance",
    "Financial Fisheries Foreign Health Higher Home Housing Industry Information Interior Internal",
    "International Justice Labour Labor Planning Pensions Police Policy Political Privatisation",
    "Privatization Science Schools Security Social Sport Sports State Technology Tourism Trade",
    "Training Transport Transportation Treasury Veterans Water Women Work Affairs Media Legal",
)
_RANKS = word_set(
    "Acting Assistant Associate Chief Co Deputy Executive First Former High Junior Managing",
    "Permanent Prime Private Regional Senior Shadow Special Under Vice",
)
# Members of a parliament have no portfolio: "Labour MPs" are those of a party.
_MEMBERS = word_set("MP MPs MEP MEPs MSP MSPs")
_OFFICES = _MEMBERS | word_set(
    "Ambassador Chairman Chairwoman Chancellor Commissioner Constable Correspondent Editor",
    "Minister Ministers Premier President Secretary Senator Spokesman Spokeswoman Treasurer",
)
_OFFICES_WITH_RANK = _OFFICES | word_set(
    "Coroner Director Executive Governor Inspector Justice Officer Superintendent Whip",
    "Representative",
)
_NEVER_ALONE = word_set(
    "Minister Ministers Secretary President Chancellor Chairman Premier Senator Correspondent"
)
_OFFICE_WORDS = _PORTFOLIOS | _RANKS | _OFFICES_WITH_RANK | _NEVER_ALONE
_OF_OFFICES = _OFFICE_WORDS | {"and", "&"}
_FOLLOWS_PORTFOLIO = re.compile(
    r"(?:,? and \w+)? (?:Minister|Secretary|Correspondent|Spokesman|Spokeswoman|Editor)\b"
)
_PORTFOLIO_BEFORE = re.compile(r"\b(?:Minister|Secretary)(?: of| for)(?: the)? \Z")
_BODY = word_set(
    "Agency Association Building Centre Center Club Commission Committee Conference Council",
    "Department Foundation Fund Hotel House Institute Library Museum Office Park School Staff",
    "University",
)


def without_offices(text: str, span: Span) -> Iterator[Span]:
    """``span`` cut at an office that stands in it: "Suffolk Chief Constable Alastair Reed" is a
    county and a man. Nothing is left of an office or a portfolio alone.
    """
    inside = text[span.start : span.end]
    if inside.strip() and _OF_OFFICES.isdisjoint(inside.split()):
        yield span
        return
    words = [(match[0], match.start(), match.end()) for match in re.finditer(r"\S+", inside)]
    office = _office(words)
    if office is None:
        if not _is_portfolio(text, span, inside):
            yield from _without_portfolio(span, words)
        return
    first, last = office
    if last == len(words) and first == 0:
        return
    if last < len(words) and (words[-1][0] in _BODY or words[last][0][0].islower()):
        yield span
        return
    if first:
        yield from _holder_of(span, inside, words[first - 1][2])
    # "Labour MP Sir" "Teddy Holm": the title belongs to what follows.
    if last < len(words) and not all(word in TITLES for word, _, _ in words[last:]):
        rest = span._replace(start=span.start + words[last][1])
        person = first > 0 or span.label in {Label.MISC, Label.PERSON}
        yield rest._replace(label=Label.PERSON) if person and len(words) - last < 4 else rest


def is_office_word(word: str) -> bool:
    """Could ``word`` alone be an office, a rank or a portfolio?"""
    return word in _OFFICE_WORDS


def _holder_of(span: Span, inside: str, end: int) -> Iterator[Span]:
    """The place or body whose office it is."""
    name = inside[:end]
    said = opinion(name)
    if said is not None:
        yield span._replace(end=span.start + end, label=said[0])
    elif span.label is not Label.PERSON:
        yield span._replace(end=span.start + end)


def _office(words: list[tuple[str, int, int]]) -> tuple[int, int] | None:
    """The words, from and to, that make an office with its rank and portfolio; None without."""
    texts = [word for word, _, _ in words]
    for at, text in enumerate(texts):
        ranked = at > 0 and texts[at - 1] in _RANKS | _PORTFOLIOS
        if text not in (_OFFICES_WITH_RANK if ranked else _OFFICES):
            continue
        first = at
        before = _RANKS if text in _MEMBERS else _RANKS | _PORTFOLIOS | {"and"}
        while first > 0 and texts[first - 1] in before:
            first -= 1
        if first == at and len(texts) == 1 and text not in _NEVER_ALONE:
            return None
        if any(word in {"of", "the"} for word in texts[:first]):
            return None
        last = at + 1
        while last < len(texts) and texts[last] in _OFFICES_WITH_RANK:
            last += 1
        if texts[last : last + 2] in (["of", "State"], ["of", "Staff"]):
            last += 2
        elif texts[last : last + 1] == ["General"]:
            last += 1
        return first, last
    return None


def _is_portfolio(text: str, span: Span, inside: str) -> bool:
    """Is this the "Transport" of "Transport Minister" or of "Minister of Transport"?"""
    if inside == "Treasury" or not all(
        word in _PORTFOLIOS | _RANKS or word in {"and", "&"} for word in inside.split()
    ):
        return False
    return bool(
        _FOLLOWS_PORTFOLIO.match(text, span.end)
        or _PORTFOLIO_BEFORE.search(text, max(0, span.start - 20), span.start)
    )


def _without_portfolio(span: Span, words: list[tuple[str, int, int]]) -> Iterator[Span]:
    """A person's name does not begin with "Transport", whoever ran them together."""
    if span.label is Label.PERSON and len(words) > 2 and words[0][0] in _PORTFOLIOS:
        yield span._replace(start=span.start + words[1][1])
    else:
        yield span
