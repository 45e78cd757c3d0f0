"""Datelines and bylines by rule: they are no sentences, and the model reads them badly."""

import re
from collections.abc import Iterator

from newsreader.analysis.draft import Draft
from newsreader.analysis.evidence.known import is_place, opinion
from newsreader.analysis.evidence.word_lists import MONTH, WEEKDAY, word_set
from newsreader.analysis.evidence.zones import Kind, Zone
from newsreader.analysis.spans import Span
from newsreader.model import Evidence, Label

_DATE = re.compile(
    rf"\d{{4}}-\d\d-\d\d|(?:{WEEKDAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}})"
    rf"(?:,? \d{{4}})?|{MONTH} \d{{4}}|{WEEKDAY}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\b(?:Reuters?|REUTERS?|AP|AFP|UPI|dpa|DPA|EFE|ANSA|APA|TASS|Tass|Interfax|Xinhua|Bloomberg"
    r"|Associated Press|Agence France-Presse|Press Association|PA|CNN|BBC|IANS|PTI|Kyodo|KYODO"
    r"|Anadolu|Bernama|SANA|IRNA|MENA|RIA Novosti|AAP|ANI|CP|PTI)(?: News(?: Agency)?)?\b"
)
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_PLACE = re.compile(r"[^\W\d_][^\d,;/()–—|:]*")
_SEPARATORS = " \t\n,;:/()–—-|.•*"
_CREDIT = re.compile(
    r"\b(?:By|by|BY|Von|Par|(?:Reporting|Writing|Edited|Editing) by|and|And|in|for|from|with)\b"
    r"|[,;|&/()\n•·—–:]"
)
_JOB = word_set(
    "correspondent reporter editor writer staff agency photo photos photograph courtesy picture",
    "image file page newsroom political economics business sports science technology news online",
    "published updated posted minutes read last modified special to our own getty images",
)
_ROOMS = word_set("newsroom bureau desk newsdesk")
_NUMBER = re.compile(r"(?:[Tt]el|[Ff]ax)?\W*\d")
_INITIALS_OR_NAME = re.compile(r"(?:[^\W\d_]+\.?['’\-\w]*\s+){1,4}[^\W\d_][\w'’.-]+\Z")


def read_datelines(draft: Draft) -> None:
    """Replace what the model found in datelines and bylines by place, agency, date and people."""
    zones = [zone for zone in draft.zones if zone.kind in {Kind.DATELINE, Kind.BYLINE}]
    if not zones:
        return
    elsewhere = [
        span
        for span in draft.spans
        if draft.kind_at(span.start) not in {Kind.DATELINE, Kind.BYLINE}
    ]
    found = [
        span
        for zone in zones
        for span in (_dateline if zone.kind is Kind.DATELINE else _byline)(draft, zone)
    ]
    draft.set_spans([*found, *elsewhere])


def _rule(start: int, end: int, label: Label) -> Span:
    return Span(start, end, label, (Evidence.RULE,))


def _dateline(draft: Draft, zone: Zone) -> Iterator[Span]:
    text = draft.text
    taken = [
        _rule(match.start(), match.end(), Label.DATE)
        for match in _DATE.finditer(text, zone.start, zone.end)
    ]
    for match in _IN_BRACKETS.finditer(text, zone.start, zone.end):
        if not any(match.start() < span.end and span.start < match.end() for span in taken):
            taken.append(_rule(match.start(1), match.end(1), Label.ORG))
    for match in _AGENCY.finditer(text, zone.start, zone.end):
        if not any(match.start() < span.end and span.start < match.end() for span in taken):
            taken.append(_rule(match.start(), match.end(), Label.ORG))
    yield from taken
    at = zone.start
    for span in [*sorted(taken), _rule(zone.end, zone.end, Label.DATE)]:
        for match in _PLACE.finditer(text, at, span.start):
            yield from _place(text, match.start(), match.end())
        at = max(at, span.end)


def _place(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[end - 1] in _SEPARATORS:
        # "Washington, D.C." keeps its last stop.
        if text[end - 1] == "." and re.search(r"\b\w\.\w?\.?\Z", text[start:end]):
            break
        end -= 1
    while start < end and text[start] in _SEPARATORS:
        start += 1
    if end - start > 1 and text[start].isupper():
        yield _rule(start, end, Label.GPE)


def _byline(draft: Draft, zone: Zone) -> Iterator[Span]:
    text = draft.text
    at = zone.start
    cuts = [(m.start(), m.end()) for m in _CREDIT.finditer(text, zone.start, zone.end)]
    for start, end in [*cuts, (zone.end, zone.end)]:
        yield from _credit(text, at, start)
        at = end


def _credit(text: str, start: int, end: int) -> Iterator[Span]:
    """One author, agency or room of a byline."""
    start, end = _without_separators(text, start, end)
    part = text[start:end]
    if not part or not part[0].isalpha():
        return
    if match := _DATE.search(part):
        yield _rule(start + match.start(), start + match.end(), Label.DATE)
        return
    if match := _NUMBER.search(part):
        start, end = _without_separators(text, start, start + match.start())
        part = text[start:end]
    words = part.split()
    if not words:
        return
    said = opinion(part)
    if words[-1].lower() in _ROOMS:
        yield from _room(text, start, end, words[-1])
    elif said is not None and said[0] is Label.ORG:
        yield _rule(start, end, Label.ORG)
    elif match := _AGENCY.search(part):
        yield _rule(start + match.start(), start + match.end(), Label.ORG)
        # "JILL LAWLESS Associated Press"
        yield from _author(start, part[: match.start()].rstrip())
    else:
        yield from _author(start, part)


def _without_separators(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _SEPARATORS:
        start += 1
    while start < end and text[end - 1] in _SEPARATORS:
        end -= 1
    return start, end


def _room(text: str, start: int, end: int, last: str) -> Iterator[Span]:
    """ "Dhaka Newsroom" is a part of the agency; of "Dhaka newsroom" only Dhaka is a name."""
    place = text[start : end - len(last)].rstrip()
    if place and last[0].isupper():
        yield _rule(start, end, Label.ORG)
    elif is_place(place):
        yield _rule(start, start + len(place), Label.GPE)


def _author(start: int, part: str) -> Iterator[Span]:
    words = part.split()
    while words and words[-1].lower() in _JOB:
        words.pop()
    while words and words[0].lower() in _JOB:
        rest = part[len(words[0]) :].lstrip()
        start += len(part) - len(rest)
        part = rest
        words.pop(0)
    if not words:
        return
    name = part[: part.rfind(words[-1]) + len(words[-1])]
    capital = all(word[0].isupper() or len(word) < 4 for word in words)
    if capital and _INITIALS_OR_NAME.match(name):
        yield _rule(start, start + len(name), Label.PERSON)
    elif len(words) == 1 and name.isupper() and 1 < len(name) < 6:
        yield _rule(start, start + len(name), Label.ORG)
